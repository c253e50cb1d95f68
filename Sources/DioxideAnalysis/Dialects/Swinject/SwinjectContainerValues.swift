import DioxideSwiftReader

/// Determines what expressions of a file stand for that may be containers.
struct SwinjectContainerValues: ~Copyable {
  typealias Value = SwinjectPassedContainers.Value

  let created: [SwinjectContainer]
  private let file: FileReading
  private let list: CallList
  private let enclosing: EnclosingTypes
  private let parameters: [(body: ByteRange, name: String)]
  /// Where a local value of a name begins: after `let`, `var`, `for` and their kin.
  private var declared: [String: [ByteRange]] = [:]

  private var budget: SearchBudget
  /// The closures that have parameters.
  private let closures: [Block]

  /// How many local values are followed, one to the next.
  private static let maximumSteps = 8
  private static let ends: [UInt8] = Array("\n\r;{}".utf8)

  init(
    _ file: FileReading, _ list: CallList, _ created: [SwinjectContainer], _ enclosing: EnclosingTypes,
    _ passed: SwinjectPassedContainers
  ) {
    self.file = file
    self.list = list
    self.created = created
    self.enclosing = enclosing
    parameters = passed.bodies
    closures = list.blocks.filter { $0.kind == .closure && !$0.parameters.isEmpty }
    budget = SearchBudget(steps: 64 * file.source.buffer.count)
  }

  /// The value of an expression.
  ///
  /// - Parameter closures: The names of the parameters of the closures around it, if they are known.
  mutating func value(of range: ByteRange, closures: [String]? = nil) -> Value {
    var text = file.source.text(range)
    var offset = range.start
    for _ in 0..<Self.maximumSteps {
      guard budget.spend(file.parsed.declarations.count + list.blocks.count) else { return .unknown }
      for suffix in ["!", "?", ".synchronize()"] where text.hasSuffix(suffix) { text.removeLast(suffix.count) }
      let isOwn = text.hasPrefix("self.")
      if isOwn { text.removeFirst(5) }
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Words.isNamePart) }), let head = parts.first,
        parts.count <= 2, text.first?.isNumber == false, text != "self"
      else { return .unknown }
      let name = String(head)
      if isInLocalFunction(offset) { return .unknown }
      // A parameter of a closure may hide it.
      if !isOwn, closures?.contains(name) ?? isClosureParameter(name, at: offset) { return .unknown }
      let path = enclosing.path(at: offset)
      if parts.count == 2 {
        guard let type = typeOfValue(name, isOwn: isOwn, at: offset) else { return .unknown }
        return .member(type: type, enclosing: path, name: String(parts[1]))
      }
      if isOwn { return .member(type: "", enclosing: path, name: name) }
      switch local(name, at: offset) {
      case .none:
        if let parameter = parameter(name, at: offset) { return parameter }
        if path.isEmpty || isGlobal(name, in: path) {
          return created.firstIndex { $0.owner == "" && $0.name == name }.map(Value.created) ?? .unknown
        }
        return .member(type: "", enclosing: path, name: name)
      case .several: return .unknown
      case .one(let place):
        if let index = created.firstIndex(where: { $0.owner == nil && $0.name == name && $0.scope.contains(place) }) {
          return .created(index)
        }
        guard let expression = initialValue(after: place) else { return .unknown }
        (text, offset) = (file.source.text(expression), place.start)
      }
    }
    return .unknown
  }

  /// The values that are assigned to a property within its type.
  mutating func values(assignedTo name: String, in range: ByteRange) -> [Value] {
    guard budget.spend(range.count / SearchBudget.bytesPerStep) else { return [.unknown] }
    let bytes = file.source.buffer
    var values: [Value] = []
    for found in WordHits(name).places(in: UnsafeBufferPointer(rebasing: bytes[Int(range.start)..<Int(range.end)])) {
      let place = ByteRange(range.start + found.start, range.start + found.end)
      var words = Words(bytes, at: Int(place.end))
      guard words.take("="), words.position < bytes.count, bytes[words.position] != UInt8(ascii: "="),
        !LocalValues.isDeclaration(place, in: bytes)
      else { continue }
      values.append(initialValue(after: place).map { value(of: $0) } ?? .unknown)
    }
    return values
  }

  /// The type of `.init(…)` from what is declared around it; empty if it is not known.
  func typeOfImplicitMember(_ call: Call) -> String {
    let use = list.uses[Int(call.use)]
    guard use.isUsedUnchanged else { return "" }
    let type = file.declaredType(of: use, in: call.block, at: call.name.start, list)
    return type.map(file.source.text) ?? ""
  }

  // MARK: Names

  private enum Local { case none, one(ByteRange), several }

  /// The local value of a name that is declared before an offset in the function around it.
  private mutating func local(_ name: String, at offset: UInt32) -> Local {
    guard let function = function(around: offset) else { return .none }
    let found = places(declaring: name).filter { $0.start >= function.body.start && $0.end <= offset }
    return found.isEmpty ? .none : found.count == 1 ? .one(found[0]) : .several
  }

  private mutating func places(declaring name: String) -> [ByteRange] {
    if let known = declared[name] { return known }
    let found = WordHits(name).places(in: file.source.buffer).filter {
      LocalValues.isDeclaration($0, in: file.source.buffer)
    }
    declared[name] = found
    return found
  }

  /// `= expression` after the name of a variable, up to the end of the line or block.
  private func initialValue(after name: ByteRange) -> ByteRange? {
    let bytes = file.source.buffer
    var words = Words(bytes, at: Int(name.end))
    if words.take(":"), words.takeName() == nil { return nil }
    guard words.take("=") else { return nil }
    words.skipSpace()
    let start = words.position
    var end = start
    while end < bytes.count, !Self.ends.contains(bytes[end]) { end += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return ByteRange(UInt32(clamping: start), UInt32(clamping: end))
  }

  private func parameter(_ name: String, at offset: UInt32) -> Value? {
    guard let function = function(around: offset) else { return nil }
    let named = file.parsed.parameters[function.parameters.indices].contains { file.source.name($0.name) == name }
    guard named else { return nil }
    return parameters.firstIndex { $0.body == function.body && $0.name == name }.map(Value.parameter) ?? .unknown
  }

  private func function(around offset: UInt32) -> Declaration? {
    enclosing.declarations(around: offset).first {
      ($0.kind == .function || $0.kind == .initializer) && $0.body.start <= offset && offset < $0.body.end
    }
  }

  /// Whether a name is that of a global value, as the type around the code has no such property in this file.
  private func isGlobal(_ name: String, in path: String) -> Bool {
    created.contains { $0.owner == "" && $0.name == name }
      && !file.parsed.declarations.contains {
        $0.kind == .variable && $0.parent >= 0 && file.source.name($0.name) == name
          && file.path(ofDeclaration: Int($0.parent)) == path
      }
  }

  /// The type of a value, as written.
  private mutating func typeOfValue(_ name: String, isOwn: Bool, at offset: UInt32) -> String? {
    if !isOwn, let function = function(around: offset) {
      switch local(name, at: offset) {
      case .several: return nil
      case .one(let place): return initialValue(after: place).flatMap { typeOfCall($0, at: offset) }
      case .none: break
      }
      if let parameter = file.parsed.parameters[function.parameters.indices].first(where: {
        file.source.name($0.name) == name
      }) {
        return file.source.text(parameter.type)
      }
    }
    return file.typeOfProperty(named: name[...], at: offset).map(file.source.text)
  }

  /// The result of `makeStore(…)`, a function of the same type, or of an initializer.
  private func typeOfCall(_ expression: ByteRange, at offset: UInt32) -> String? {
    var words = Words(file.source.buffer, at: Int(expression.start))
    guard let callee = words.takeName(), words.take("(") else { return nil }
    let name = callee.hasPrefix("self.") ? String(callee.dropFirst(5)) : callee
    if name.first?.isUppercase == true { return name }
    let path = enclosing.path(at: offset)
    let found = file.parsed.declarations.filter {
      $0.kind == .function && file.source.name($0.name) == name && $0.parent >= 0
        && file.path(ofDeclaration: Int($0.parent)) == path
    }
    guard found.count == 1, !found[0].type.isEmpty else { return nil }
    return file.source.text(found[0].type)
  }

  /// Whether an offset is in a function within a function, which is not among the declarations.
  private func isInLocalFunction(_ offset: UInt32) -> Bool {
    let innermost = list.blocks.last {
      $0.kind == .function && $0.range.start <= offset && offset < $0.range.end
    }
    guard let innermost else { return false }
    return innermost.range != function(around: offset)?.body
  }

  /// Whether a closure around an argument has a parameter of a name.
  private func isClosureParameter(_ name: String, at offset: UInt32) -> Bool {
    let source = file.source
    return closures.contains { block in
      block.range.start <= offset && offset < block.range.end
        && SwinjectShapes.parameters(block.parameters, in: source).contains { $0.name == name }
    }
  }
}
