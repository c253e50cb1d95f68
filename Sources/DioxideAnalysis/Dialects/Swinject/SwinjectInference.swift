import DioxideSwiftReader

/// Where the type of something comes from that is resolved without naming it: `Screen(mail: r.resolve())`.
struct SwinjectInference: Sendable {
  /// The type whose initializer takes it, as written.
  var type: String
  /// The labels of the arguments that the initializer is called with; empty texts where there is none.
  var labels: [String]
  /// Which of these it is.
  var index: Int

  /// The type that is resolved; nil where the initializer does not tell.
  func type(in context: TypeResolver.Context, _ resolver: TypeResolver) -> ResolvedType? {
    InitializerChooser(resolver: resolver).typeOfParameter(
      of: resolver.resolve(type, in: context), labels: labels, at: index)
  }

  // MARK: Reading

  /// How far before a call the initializer around it is looked for.
  private static let reach = 1024

  /// For each of some calls: the initializer that it is an argument of; nil where that is not plain.
  ///
  /// A file is read once more for the initializers that may be meant; linear.
  static func find(for calls: [Call], in source: SourceBytes) -> [SwinjectInference?] {
    let names = Set(calls.compactMap { calledName(around: Int($0.range.start), in: source) })
    guard !names.isEmpty else { return calls.map { _ in nil } }
    let list = SwiftReader.calls(
      in: source.buffer, range: ByteRange(0, UInt32(clamping: source.buffer.count)), named: CallNames(names))
    /// By where the value of an argument starts: the call, and which of its arguments it is.
    var values: [UInt32: (call: Int, index: Int)] = [:]
    for (number, call) in list.calls.enumerated() {
      for (index, position) in call.arguments.indices.enumerated() {
        values[start(of: list.arguments[position].value, in: source)] = (number, index)
      }
    }
    return calls.map { call in
      guard let (number, index) = values[call.range.start] else { return nil }
      let outer = list.calls[number]
      let arguments = list.arguments[outer.arguments.indices]
      let value = arguments[arguments.startIndex + index].value
      var words = Words(source.buffer, at: Int(call.end))
      _ = words.take("!")
      guard words.position == Int(value.end), !arguments.contains(where: \.isTrailing),
        let type = typeName(outer, in: source)
      else { return nil }
      return SwinjectInference(type: type, labels: arguments.map { source.name($0.label) }, index: index)
    }
  }

  /// Where a value starts behind `try` and `await`.
  private static func start(of value: ByteRange, in source: SourceBytes) -> UInt32 {
    var words = Words(source.buffer, at: Int(value.start))
    while words.take("try!") || words.take("try") || words.take("await") {}
    words.skipSpace()
    return UInt32(clamping: words.position)
  }

  /// The name before the parenthesis that an offset stands in, as far as brackets tell.
  private static func calledName(around offset: Int, in source: SourceBytes) -> String? {
    let bytes = source.buffer
    var depth = 0
    var position = offset
    let limit = max(0, offset - reach)
    while position > limit {
      position -= 1
      switch bytes[position] {
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth += 1
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        depth -= 1
        guard depth < 0 else { continue }
        guard bytes[position] == UInt8(ascii: "(") else { return nil }
        var end = position
        // `Box<Mail>(…)`
        if end > 0, bytes[end - 1] == UInt8(ascii: ">") {
          while end > limit, bytes[end - 1] != UInt8(ascii: "<") { end -= 1 }
          end -= 1
        }
        return Words.name(in: bytes, endingAt: max(0, end))?.split(separator: ".").last.map(String.init)
      default: break
      }
    }
    return nil
  }

  /// `Screen`, `Outer.Screen`, `Screen.init` as a type; nil for a function.
  private static func typeName(_ call: Call, in source: SourceBytes) -> String? {
    let receiver = source.text(call.receiver)
    let isType = receiver.split(separator: ".").allSatisfy { $0.first?.isUppercase == true }
    guard isType, receiver.utf8.allSatisfy({ $0 > 0x20 }) else { return nil }
    if source.equals(call.name, "init") { return receiver.isEmpty ? nil : receiver }
    guard source.isCapitalised(call.name) else { return nil }
    let name = source.text(call.name) + source.text(call.genericArguments)
    return receiver.isEmpty ? name : "\(receiver).\(name)"
  }

  // MARK: What is expected

  /// The type that is declared for what a call is assigned to, or returned from; nil where that is not plain.
  static func expectedType(of call: Call, in file: FileReading) -> ByteRange? {
    let source = file.source
    var words = Words(source.buffer, at: Int(call.end))
    _ = words.take("!")
    guard !SwinjectShapes.isFollowedByMore(words.position, in: source) else { return nil }
    return assignedType(call, in: file) ?? returnedType(call, in: file)
  }

  /// `self.mail = resolve()`: the type of the property.
  private static func assignedType(_ call: Call, in file: FileReading) -> ByteRange? {
    let bytes = file.source.buffer
    func skipSpace(_ end: Int) -> Int {
      var end = end
      while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
      return end
    }
    var end = skipSpace(Int(call.range.start))
    guard end > 1, bytes[end - 1] == UInt8(ascii: "="), bytes[end - 2] <= 0x20 else { return nil }
    end = skipSpace(end - 1)
    guard let path = Words.name(in: bytes, endingAt: end), path.hasPrefix("self.") else { return nil }
    let name = path.dropFirst(5)
    guard let type = innermost(at: call.name.start, in: file, where: { $0.kind.isType }) else { return nil }
    let properties = file.parsed.declarations.filter {
      $0.kind == .variable && Int($0.parent) == type && file.source.name($0.name) == name
    }
    guard properties.count == 1, let property = properties.first, !property.type.isEmpty else { return nil }
    return property.type
  }

  /// `func mail() -> Mail { resolve() }`: the type of the result.
  private static func returnedType(_ call: Call, in file: FileReading) -> ByteRange? {
    guard !call.scope.isEmpty else { return nil }
    let bytes = file.source.buffer
    var end = Int(call.range.start)
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    let isWhole = end == Int(call.scope.start) + 1
    guard isWhole || Words.name(in: bytes, endingAt: end) == "return" else { return nil }
    if isWhole {
      // The only statement, so that it is what is returned.
      var words = Words(bytes, at: Int(call.end))
      _ = words.take("!")
      guard words.take("}") else { return nil }
    }
    let declaration = file.parsed.declarations.first {
      ($0.kind == .function || $0.kind == .variable) && $0.body == call.scope && !$0.type.isEmpty
    }
    return declaration?.type
  }

  /// The innermost declaration of a kind around an offset.
  private static func innermost(
    at offset: UInt32, in file: FileReading, where holds: (Declaration) -> Bool
  ) -> Int? {
    file.parsed.declarations.indices.last {
      let declaration = file.parsed.declarations[$0]
      return declaration.body.start <= offset && offset < declaration.body.end && holds(declaration)
    }
  }

  /// The innermost function or initializer around an offset.
  static func function(around offset: UInt32, in file: FileReading) -> Declaration? {
    innermost(at: offset, in: file) { $0.kind == .function || $0.kind == .initializer }.map {
      file.parsed.declarations[$0]
    }
  }

  // MARK: The project's own

  /// Whether a file declares a `resolve` that needs no type named and gives what is expected, and one that gives a type of
  /// its own.
  static func ownResolves(in file: FileReading) -> (infers: Bool, other: Bool) {
    var result = (infers: false, other: false)
    for declaration in file.parsed.declarations
    where declaration.kind == .function && file.source.equals(declaration.name, "resolve") {
      // One that must be told a type, or anything else without a label, is never called without.
      let first = file.parsed.parameters[declaration.parameters.indices].first
      if let first, first.defaultValue.isEmpty,
        file.source.equals(first.label, "_") || file.source.hasSuffix(first.type, ".Type")
      {
        continue
      }
      let generic = file.parsed.genericParameters[declaration.genericParameters.indices].map {
        file.source.name($0.name)
      }
      let given = file.source.text(declaration.type).filter { $0 != "?" && $0 != "!" }
      if generic.contains(given) { result.infers = true } else { result.other = true }
    }
    return result
  }
}

extension StringProtocol {
  /// Without white space at either end.
  var trimmingSpace: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
