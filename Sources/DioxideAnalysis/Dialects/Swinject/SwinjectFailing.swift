import DioxideSwiftReader

extension SwinjectFacts {
  /// Finds the functions that never return, and the members of `Optional` and operators that return the wrapped value or
  /// fail.
  mutating func findFailing(in file: FileReading) {
    for declaration in file.parsed.declarations where declaration.kind == .function || declaration.kind == .variable {
      if declaration.kind == .function, Self.neverReturns(declaration, file) {
        let name = file.source.name(declaration.name)
        neverReturning.append(name)
        if declaration.parent >= 0,
          let owner = file.path(ofDeclaration: Int(declaration.parent)).split(separator: ".").last
        {
          neverReturning.append("\(owner).\(name)")
        }
      }
      guard Self.unwrapsOptional(declaration, file) || Self.isUnwrappingOperator(declaration, file) else { continue }
      unwrappers.append(
        Unwrapper(name: file.source.name(declaration.name), throwsForNil: declaration.effects.contains(.throws)))
    }
  }

  /// Whether the result type is `Never`, or the body is a single call that ends the program.
  private static func neverReturns(_ function: Declaration, _ file: FileReading) -> Bool {
    if file.source.equals(function.type, "Never") { return true }
    guard !function.body.isEmpty else { return false }
    let bytes = file.source.buffer
    var words = Words(bytes, at: Int(function.body.start) + 1)
    words.skipSpace()
    // Nearly all bodies begin with something else.
    guard words.position < bytes.count, Self.beginsFailing(bytes[words.position]), let name = words.takeName(),
      CallList.failing.contains(name), words.position < bytes.count, bytes[words.position] == UInt8(ascii: "(")
    else { return false }
    words.position = FactoryResult.endOfBrackets(at: words.position, in: file.source.buffer)
    return words.take("}") && words.position == Int(function.body.end)
  }

  /// Whether a function that ends the program may begin with a byte.
  @inline(__always)
  private static func beginsFailing(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "f"), UInt8(ascii: "p"), UInt8(ascii: "e"), UInt8(ascii: "a"), UInt8(ascii: "S"),
      UInt8(ascii: "D"), UInt8(ascii: "F"), UInt8(ascii: "G"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Whether a member of an extension of `Optional` returns the wrapped value.
  private static func unwrapsOptional(_ member: Declaration, _ file: FileReading) -> Bool {
    file.source.equals(member.type, "Wrapped") && !member.body.isEmpty && member.parent >= 0
      && file.parsed.declarations[Int(member.parent)].kind == .extension
      && file.path(ofDeclaration: Int(member.parent)) == "Optional"
      // A member that takes another value may return that.
      && !file.parsed.parameters[member.parameters.indices].contains {
        file.source.text($0.type).contains("Wrapped")
      } && member.genericParameters.isEmpty && member.requirements.isEmpty
      // An unconstrained extension cannot create another value.
      && file.parsed.declarations[Int(member.parent)].requirements.isEmpty
  }

  /// Whether an operator takes an optional and returns the wrapped value: `func !! <T>(value: T?, message: String) -> T`.
  private static func isUnwrappingOperator(_ function: Declaration, _ file: FileReading) -> Bool {
    guard !function.name.isEmpty, function.genericParameters.count == 1, !function.body.isEmpty,
      SwinjectShapes.isOperator(file.source.buffer[Int(function.name.start)]), function.requirements.isEmpty
    else { return false }
    let result = file.source.text(function.type)
    let parameters = file.parsed.parameters[function.parameters.indices]
    guard let first = parameters.first, file.source.text(first.type) == result + "?" else { return false }
    // Another parameter of that type may be a fallback.
    return file.parsed.genericParameters[function.genericParameters.indices].contains {
      file.source.text($0.name) == result
    } && !parameters.dropFirst().contains { file.source.text($0.type).contains(result) }
  }
}
