import DioxideSwiftReader

/// The types of the arguments that a file passes to factories, and of the parameters of its factories, as far as the
/// file shows them.
struct SwinjectValues {
  private let file: FileReading
  private let enclosing: EnclosingTypes
  /// The references to the relevant names, with their enclosing blocks.
  private let list: CallList
  private var mentions: [String: [Reference]] = [:]
  /// The references that rebind the name.
  private var bindings: [String: [Reference]] = [:]
  /// The relevant names.
  private var known: Set<String>
  private var source: SourceBytes { file.source }

  /// The maximum number of values that are followed.
  private static let maximumSteps = 8
  /// The maximum number of examined bindings of one name.
  private static let maximumBindings = 256

  /// Reads the file once for all names.
  init(_ file: FileReading, _ enclosing: EnclosingTypes, names: Set<String>) {
    self.file = file
    self.enclosing = enclosing
    known = names
    var names = names
    var list = Self.mentions(of: names, in: file)
    // The initial values of local variables are relevant too.
    for reference in list.references where reference.isDeclared {
      var words = Words(file.source.buffer, at: Int(reference.name.end))
      if words.take("="), let name = words.takeName(), name.first?.isLowercase == true { names.insert(name) }
    }
    if names.count > known.count { list = Self.mentions(of: names, in: file) }
    known = names
    self.list = list
    for reference in list.references {
      let name = file.source.name(reference.name)
      mentions[name, default: []].append(reference)
      if isBinding(reference) { bindings[name, default: []].append(reference) }
    }
  }

  private static func mentions(of names: Set<String>, in file: FileReading) -> CallList {
    SwiftReader.calls(
      in: file.source.buffer, range: ByteRange(0, UInt32(clamping: file.source.buffer.count)), named: [],
      mentioning: CallNames(names))
  }

  // MARK: Values

  /// The type of an argument.
  func type(of argument: Argument) -> SwinjectArgument {
    switch argument.kind {
    case .string: .literal(.string)
    case .expression: type(of: argument.value)
    case .metatype, .closure: .unknown
    }
  }

  /// The type of an expression.
  private func type(of value: ByteRange) -> SwinjectArgument { type(of: value, steps: Self.maximumSteps) }

  private func type(of value: ByteRange, steps: Int) -> SwinjectArgument {
    guard steps > 0, let expression = ValueExpression(value, in: source) else { return .unknown }
    switch expression {
    case .literal(let literal): return .literal(literal)
    case .cast(let type): return .declared(type)
    case .built(let type): return .built(type)
    case .member(let type): return .member(type)
    case .own: return ownType(at: value.start)
    case .property(let name): return property(name, at: value.start, steps)
    case .name(let name): return self.value(named: name, at: value.start, steps)
    case .unwrapped(let inner): return type(of: inner, steps: steps - 1).unwrapped
    case .either(let left, let right):
      let type = type(of: left, steps: steps - 1)
      return type == self.type(of: right, steps: steps - 1) ? type : .unknown
    }
  }

  /// The type of `self`; unknown in a protocol or generic type.
  private func ownType(at offset: UInt32) -> SwinjectArgument {
    guard let holder = enclosing.declarations(around: offset).first(where: { $0.kind.isType }),
      holder.kind != .protocol, holder.genericParameters.isEmpty, holder.requirements.isEmpty
    else { return .unknown }
    var block = innermost(around: offset)
    while block >= 0, list.blocks[Int(block)].kind != .type {
      if list.blocks[Int(block)].kind == .closure, capturesOther("self", list.blocks[Int(block)]) { return .unknown }
      block = list.blocks[Int(block)].parent
    }
    return .own(enclosing.path(at: offset))
  }

  /// The value of a name at an offset: the innermost local variable, parameter or property.
  private func value(named name: String, at offset: UInt32, _ steps: Int) -> SwinjectArgument {
    guard known.contains(name) else { return .unknown }
    var block = innermost(around: offset)
    while block >= 0 {
      let around = list.blocks[Int(block)]
      if let local = local(name, in: block, before: offset) {
        return local.flatMap { type(of: $0, at: offset, steps) } ?? .unknown
      }
      switch around.kind {
      case .closure:
        if let parameter = parameter(name, of: around) {
          return parameter.map { declared($0, at: offset) } ?? inferred(name, into: around)
        }
      case .function:
        guard let function = file.parsed.declarations.first(where: { $0.body == around.range }) else { return .unknown }
        let found = file.parsed.parameters[function.parameters.indices].first { source.name($0.name) == name }
        if let found { return found.isVariadic ? .unknown : declared(source.text(found.type), at: offset) }
      case .accessor, .accessors: if name == "newValue" || name == "oldValue" { return .unknown }
      case .type: return property(name, at: offset, steps)
      case .branch, .loop, .cases, .do, .catch, .defer: break
      }
      block = around.parent
    }
    return .unknown
  }

  /// A value with a declared type; unknown for a generic parameter.
  private func declared(_ type: String, at offset: UInt32) -> SwinjectArgument {
    let names = type.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    let isGeneric = names.contains { enclosing.isGenericParameter(String($0), at: offset) }
    return isGeneric ? .unknown : SwinjectArgument(declaredAs: type)
  }

  private func innermost(around offset: UInt32) -> Int32 {
    var block = Int32(list.blocks.partitioningIndex { $0.range.start >= offset }) - 1
    while block >= 0, list.blocks[Int(block)].range.end <= offset { block = list.blocks[Int(block)].parent }
    return block
  }

  // MARK: Local values

  /// The only binding of a name in a block before an offset. The inner optional is nil if there are several, or the
  /// binding is in a pattern.
  private func local(_ name: String, in block: Int32, before offset: UInt32) -> Reference?? {
    let all = bindings[name] ?? []
    guard all.count <= Self.maximumBindings else { return .some(nil) }
    let bindings = all.filter { $0.block == block && $0.name.end <= offset && !isInValue(offset, of: $0) }
    guard let first = bindings.first else { return nil }
    let isPlain = list.uses[Int(first.use)].position != .pattern && !isInPattern(first)
    return .some(bindings.count == 1 && isPlain ? first : nil)
  }

  /// Whether a reference rebinds the name.
  private func isBinding(_ reference: Reference) -> Bool {
    reference.isDeclared || list.uses[Int(reference.use)].position == .pattern || isShorthand(reference)
      || isInPattern(reference)
  }

  /// `let (name, other) = pair`, `for (name, other) in pairs`, `case let .open(name)`
  private func isInPattern(_ reference: Reference) -> Bool {
    // Compares bytes, because this runs for every reference.
    let line = Words.bytes(ofLineIn: source.buffer, before: Int(reference.name.start))
    return Self.introducers.contains { introducer in
      var last: Int?
      for found in introducer.hits(in: line) { last = found }
      guard let last else { return false }
      let rest = UnsafeBufferPointer(rebasing: line[last...])
      return !rest.contains(UInt8(ascii: "=")) && !rest.contains(UInt8(ascii: "{"))
        && !Self.iterating.isFound(in: rest)
    }
  }

  private static let introducers = ["let (", "let(", "var (", "var(", "for (", "case let "].map(ByteSearch.init(text:))
  private static let iterating = ByteSearch(" in ")

  /// Whether an offset is in the initial value of a binding, where the name still refers to an outer value.
  private func isInValue(_ offset: UInt32, of binding: Reference) -> Bool {
    var words = Words(source.buffer, at: Int(binding.name.end))
    if words.take(":") {
      words.skipSpace()
      guard let end = ValueExpression.end(ofTypeFrom: words.position, in: source.buffer) else { return false }
      words.position = end
    }
    guard words.take("=") else { return false }
    words.skipSpace()
    let isCondition = introducer(of: binding) != .statement
    return offset < ValueExpression.end(from: words.position, isCondition: isCondition, in: source.buffer)
  }

  /// `if let name {`
  private func isShorthand(_ reference: Reference) -> Bool {
    let use = list.uses[Int(reference.use)]
    return use.position == .bound && use.target == reference.name
  }

  /// The type of a local variable where it is used.
  private func type(of local: Reference, at offset: UInt32, _ steps: Int) -> SwinjectArgument? {
    let keyword = Words.word(in: source.buffer, before: Int(local.name.start))
    guard keyword == "let" || keyword == "var", let introducer = introducer(of: local) else { return nil }
    if introducer == .condition, !isInBody(offset, of: local) { return nil }
    let isUnwrapped = introducer != .statement
    if isShorthand(local) {
      let name = source.name(local.name)
      return steps > 1 ? value(named: name, at: local.name.start, steps - 1).unwrapped : nil
    }
    var words = Words(source.buffer, at: Int(local.name.end))
    if words.take(":") {
      words.skipSpace()
      guard let end = ValueExpression.end(ofTypeFrom: words.position, in: source.buffer) else { return nil }
      return declared(source.text(ByteRange(UInt32(clamping: words.position), UInt32(clamping: end))), at: offset)
    }
    guard words.take("=") else { return nil }
    words.skipSpace()
    let end = ValueExpression.end(from: words.position, isCondition: isUnwrapped, in: source.buffer)
    let range = ByteRange(UInt32(clamping: words.position), UInt32(clamping: end))
    if isUnwrapped, let resolved = ValueExpression.resolved(range, in: source) { return .declared(resolved) }
    let value = type(of: range, steps: steps - 1)
    return isUnwrapped ? value.unwrapped : value
  }

  private enum Introducer { case statement, condition, `guard` }

  /// The statement that a binding is part of; nil for a pattern.
  private func introducer(of local: Reference) -> Introducer? {
    let bytes = source.buffer
    var position = Int(local.name.start)
    while position > 0, bytes[position - 1] <= 0x20 { position -= 1 }
    position -= 3
    switch Words.word(in: bytes, before: position) {
    case "if", "while": return .condition
    case "guard": return .guard
    case "case", "for": return nil
    default: break
    }
    while position > 0, bytes[position - 1] <= 0x20 { position -= 1 }
    // Another condition of a statement; its kind is not determined here.
    return position > 0 && bytes[position - 1] == UInt8(ascii: ",") ? nil : .statement
  }

  /// Whether an offset is in the block after a condition.
  private func isInBody(_ offset: UInt32, of local: Reference) -> Bool {
    let body = list.blocks.first { $0.parent == local.block && $0.range.start >= local.name.end }
    return body.map { $0.kind.isInline && $0.range.start < offset && offset < $0.range.end } ?? false
  }

  // MARK: Parameters and properties

  /// The declared type of a closure parameter. The inner optional is nil if no type is written.
  private func parameter(_ name: String, of closure: Block) -> String?? {
    if !closure.parameters.isEmpty,
      let found = SwinjectShapes.parameters(closure.parameters, in: source).first(where: { $0.name == name })
    {
      return .some(found.type)
    }
    return capturesOther(name, closure) ? .some("!") : nil
  }

  /// Whether the capture list of a closure rebinds a name: `[weak name]`, `[name = value]`.
  private func capturesOther(_ name: String, _ closure: Block) -> Bool {
    var words = Words(source.buffer, at: Int(closure.range.start) + 1)
    guard words.take("["), let end = source.buffer[words.position...].firstIndex(of: UInt8(ascii: "]")) else {
      return false
    }
    return source.text(ByteRange(UInt32(clamping: words.position), UInt32(clamping: end))).split(separator: ",")
      .contains {
        let sides = $0.split(separator: "=", maxSplits: 1)
        let words = sides.first?.split(whereSeparator: \.isWhitespace) ?? []
        return words.last.map { $0 == name } ?? false && (sides.count > 1 || words.first == "weak")
      }
  }

  /// The type that Swift infers for a closure parameter: that of the parameters that receive it.
  private func inferred(_ name: String, into closure: Block) -> SwinjectArgument {
    var inferences: [InferredType] = []
    var expectations = ArgumentPositions(list, source)
    let all = mentions[name] ?? []
    let first = all.partitioningIndex { $0.name.start > closure.range.start }
    for mention in all[first...].prefix(while: { $0.name.end < closure.range.end })
    where mention.name.start >= closure.parameters.end {
      guard !mention.isDeclared, parameterHolder(of: name, around: mention) == closure.range else { return .unknown }
      let use = list.uses[Int(mention.use)]
      // Accessing a member requires that the type is already known.
      if !use.member.isEmpty { continue }
      if use.position == .argument, use.outer >= 0, isResolve(list.enclosing[Int(use.outer)]) { continue }
      guard use.unwrapping == .none,
        let inference = expectations.argument(of: use, expecting: { declaredType(of: list.uses[Int($0)]) })
      else { return .unknown }
      inferences.append(inference)
    }
    return inferences.isEmpty ? .unknown : .inferred(inferences)
  }

  /// The innermost closure around a reference that has a parameter with its name.
  private func parameterHolder(of name: String, around mention: Reference) -> ByteRange? {
    var block = mention.block
    while block >= 0 {
      let around = list.blocks[Int(block)]
      if around.kind == .closure, parameter(name, of: around) != nil { return around.range }
      if around.kind == .function || around.kind == .type { return nil }
      block = around.parent
    }
    return nil
  }

  /// `let screen: Screen = .init(…)`
  private func declaredType(of use: Use) -> ByteRange? {
    guard use.position == .initial, !use.type.isEmpty, use.cast == .none, !source.hasSuffix(use.type, "?"),
      !source.hasSuffix(use.type, "!")
    else { return nil }
    return use.type
  }

  private func isResolve(_ call: EnclosingCall) -> Bool {
    let callee = source.text(call.callee)
    return callee == "resolve" || callee.hasSuffix(".resolve")
  }

  /// The types of the factory's arguments besides the resolver.
  func types(ofParametersOf factory: Argument) -> [SwinjectArgument] {
    guard let closure = list.blocks.first(where: { $0.range == factory.value }) else { return [] }
    return SwinjectShapes.parameters(factory.closureParameters, in: source).dropFirst().map { parameter in
      parameter.type.map(SwinjectArgument.init(declaredAs:)) ?? inferred(parameter.name, into: closure)
    }
  }

  /// The type of a property of the type around an offset.
  private func property(_ name: String, at offset: UInt32, _ steps: Int) -> SwinjectArgument {
    let path = enclosing.path(at: offset)
    let properties = file.parsed.declarations.filter {
      $0.kind == .variable && $0.parent >= 0 && source.name($0.name) == name
        && file.path(ofDeclaration: Int($0.parent)) == path
    }
    guard properties.count == 1, let property = properties.first, steps > 1 else { return .unknown }
    guard property.type.isEmpty else { return declared(source.text(property.type), at: offset) }
    return property.value.isEmpty ? .unknown : type(of: property.value, steps: steps - 1)
  }
}
