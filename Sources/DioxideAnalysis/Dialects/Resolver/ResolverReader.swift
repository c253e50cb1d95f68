import DioxideCore
import DioxideSwiftReader

/// Reads the calls and property wrappers of one file. Linear, with a budget for what looks around a call.
///
/// A class, as it changes while it reads.
final class ResolverReader {
  private(set) var facts = ResolverFacts()
  private let file: FileReading
  private let source: SourceBytes
  private let list: CallList
  private let enclosing: EnclosingTypes
  private let places: WordPlaces
  private var positions: ArgumentPositions
  private var budget: SearchBudget
  private var kinds: [SiteCounts.Kind]
  /// The closures that build what is registered, with the numbers of the registrations.
  private var factories: [(range: ByteRange, registration: Int)] = []
  /// Where the names of the attributes stand that resolve their property.
  private var wrappers: Set<UInt32> = []
  private var attributesOfMembers: Set<UInt32> = []

  /// What only previews run.
  private let previews: [ByteRange]
  private static let macro = ByteSearch("#Preview")

  /// How many factories may stand in one another, or follow one behind a call.
  private static let maximumDepth = 32

  static let calls = ["register", "implements", "resolve", "optional"]
  static let attributes = ["Injected", "LazyInjected", "WeakLazyInjected", "OptionalInjected", "InjectedObject"]
  private static let marks = WordSet((calls + attributes).map { WordHits($0) })
  private static let names = CallNames(Set(calls + ["scope", "resolveProperties", "args", "arguments", "get"]))

  init(_ file: FileReading) {
    self.file = file
    source = file.source
    places = Self.marks.places(in: source.buffer)
    list = CallStretches.calls(named: Self.names, near: places, in: file) ?? CallList()
    enclosing = EnclosingTypes(file)
    previews = Self.previews(in: source)
    positions = ArgumentPositions(list, source)
    budget = SearchBudget(steps: 64 * source.buffer.count)
    kinds = Array(repeating: .excluded, count: list.calls.count)
  }

  /// Reads everything.
  func read(into registrations: inout [RegistrationFact]) {
    facts.readSetUp(of: file)
    var mask = CodeMask(source.buffer)
    // The container's own sources register and resolve for everybody.
    if !file.facts.types.contains(where: { $0.path == "ResolverRegistering" }) {
      facts.firstRegistration = registrations.count
      for index in list.calls.indices where source.equals(list.calls[index].name, "register") {
        readRegistration(index, &registrations)
      }
      factories.sort { $0.range.start < $1.range.start }
      for index in list.calls.indices
      where source.equals(list.calls[index].name, "resolve") || source.equals(list.calls[index].name, "optional") {
        readRequest(index)
      }
      // `let options = register { … }; options.implements(Port.self)`
      for index in list.calls.indices
      where source.equals(list.calls[index].name, "implements") && kinds[index] == .excluded && hasRegistrations {
        kinds[index] = .registration
        let range = ByteRange(list.calls[index].name.start, list.calls[index].end)
        facts.unread.append(.init(range: range, text: source.text(range).shortened, reason: .untypedRegistration))
      }
      for declaration in file.parsed.declarations where declaration.kind == .variable { readWrapper(declaration) }
      for word in places.indices.dropFirst(Self.calls.count) { readLocalWrappers(places[word], &mask) }
    }
    places.count(places.indices, in: list, &mask, into: &facts.sites) {
      kinds[$0]
    } otherwise: { _, range in
      wrappers.contains(range.start) ? .injection : .excluded
    }
  }

  // MARK: Containers

  /// The container that a call is made on; nil if it is none.
  private func container(of call: Call) -> ResolverContainer? {
    guard !isPreview(call.name.start) else { return nil }
    let isInside = enclosing.path(at: call.name.start) == "Resolver"
    let path = source.text(call.receiver).filter { $0 != "?" && $0 != "!" && !$0.isWhitespace }
    let name = path.hasPrefix("self.") ? String(path.dropFirst(5)) : path
    switch name {
    case "", "self", "Self", "main", "root": return isInside ? .root : nil
    case "Resolver", "Resolver.main", "Resolver.root", "Resolver.self": return .root
    case "resolver" where !isFound("resolver:") || isFound("resolver: Resolver"): return .root
    default: break
    }
    if name.hasPrefix("Resolver.") { return name.contains("(") ? nil : .other }
    guard name.utf8.allSatisfy({ Words.isNamePart($0) || $0 == UInt8(ascii: "$") }) else { return nil }
    if let parameter = factoryParameter(around: call), parameter == name { return .root }
    guard budget.spend(source.buffer.count / 16) else { return nil }
    if isFound("\(name) = Resolver.main") || isFound("\(name) = Resolver.root") { return .root }
    if isFound("\(name): Resolver") { return .given }
    return isFound("\(name) = Resolver(") || isInside && isFound("let \(name)") ? .other : nil
  }

  /// The container that a value of unknown type may be: it is given what builds something, or is called as containers are.
  private func likelyContainer(of call: Call) -> ResolverContainer? {
    call.receiver.isEmpty || isPreview(call.name.start) ? nil : .given
  }

  private func isFound(_ text: String) -> Bool {
    ByteSearch(text: text).hits(in: source.buffer).contains { found in
      let end = found + text.utf8.count
      guard end < source.buffer.count, !text.hasSuffix("(") else { return true }
      return !Words.isNamePart(source.buffer[end]) && source.buffer[end] != UInt8(ascii: ".")
    }
  }

  /// What the closure around a call that builds something calls its container.
  private func factoryParameter(around call: Call) -> String? {
    guard let factory = factory(around: call) else { return nil }
    let index = list.blocks.partitioningIndex { $0.range.start >= factory.range.start }
    guard list.blocks.indices.contains(index) else { return nil }
    let first = source.firstWord(list.blocks[index].parameters)
    return first.isEmpty ? "$0" : source.text(first)
  }

  /// The innermost closure around a call that builds something; few stand one in another.
  private func factory(around call: Call) -> (range: ByteRange, registration: Int)? {
    let end = factories.partitioningIndex { $0.range.start > call.name.start }
    return factories[..<end].suffix(Self.maximumDepth).last { $0.range.contains(call.name) }
  }

  /// Whether code only runs in previews.
  private func isPreview(_ offset: UInt32) -> Bool {
    previews.contains { $0.start <= offset && offset < $0.end }
      || enclosing.declarations(around: offset).contains { declaration in
        file.parsed.inheritedTypes[declaration.inheritedTypes.indices].contains {
          source.hasSuffix($0, "PreviewProvider")
        }
      }
  }

  /// The closures of `#Preview { … }` and `#Preview("Name") { … }`.
  private static func previews(in source: SourceBytes) -> [ByteRange] {
    macro.hits(in: source.buffer).compactMap { found in
      var words = Words(source.buffer, at: found + macro.length)
      if words.take("(") { words.position = FactoryResult.endOfBrackets(at: words.position - 1, in: source.buffer) }
      guard words.take("{") else { return nil }
      let start = words.position - 1
      return ByteRange(
        UInt32(clamping: start), UInt32(clamping: FactoryResult.endOfBrackets(at: start, in: source.buffer)))
    }
  }

  // MARK: Registrations

  private func readRegistration(_ index: Int, _ registrations: inout [RegistrationFact]) {
    let call = list.calls[index]
    let arguments = list.arguments[call.arguments.indices]
    let closure = arguments.last { $0.kind == .closure && ($0.label.isEmpty || source.equals($0.label, "factory")) }
    let function = arguments.first { source.equals($0.label, "factory") && $0.kind == .expression }
    let result = closure.flatMap { FactoryResult(of: $0, in: source) }
    guard closure != nil || function != nil,
      let container = container(of: call) ?? (result == nil ? nil : likelyContainer(of: call))
    else { return }
    kinds[index] = .registration
    let place = ByteRange(call.name.start, call.end)
    func unread(_ reason: UnjudgedReason.Kind) {
      let text = source.text(closure?.inner ?? function?.value ?? place).trimmingSpace
      let line = text.prefix { !$0.isNewline }
      facts.unread.append(
        .init(range: call.name, text: (line + (line.count < text.count ? "…" : "")).shortened, reason: reason))
    }
    var (key, range, built) = (result?.type ?? "", result?.range ?? place, result?.built)
    if let first = arguments.first, first.label.isEmpty, first.kind != .closure {
      guard first.kind == .metatype else {
        kinds[index] = .forwarder
        return unread(.genericRegistration)
      }
      (key, range) = (source.text(first.inner), first.value)
    } else if let function, source.hasSuffix(function.value, ".init") {
      (key, range) = (String(source.text(function.value).dropLast(5)), function.value)
      built = key
    }
    guard !key.isEmpty else { return unread(.untypedRegistration) }
    guard !enclosing.isGenericParameter(key, at: call.name.start) else {
      kinds[index] = .forwarder
      return unread(.genericRegistration)
    }
    var fact = RegistrationFact(
      key: key, keyRange: range, provider: .closure([]), range: call.range,
      receiver: container == .root ? "" : source.text(call.receiver), block: call.scope,
      isInSwitch: DioxideRegistrations.isSwitch(call.scope, in: source),
      conditions: call.branch < 0 ? [] : [Condition(group: .max, index: UInt32(call.branch), text: "")],
      enclosing: enclosing.path(at: call.name.start), mentioned: built.map { [$0] } ?? [],
      dialect: ResolverDialect.name)
    var shape = ResolverRegistration(built: built, name: name(in: arguments), container: container)
    shape.conditions = Condition.holding(inBranch: call.branch, of: list.branches, source)
    shape.isLikely = result.map { $0.isLikely && key == $0.type } ?? false
    shape.arguments = closure.flatMap(requiredArguments)
    if let closure, shape.arguments != nil { readArgumentTypes(in: closure, of: &shape) }
    shape.function =
      enclosing.declarations(around: call.name.start).first { $0.kind == .function }.map { source.name($0.name) } ?? ""
    // Types of two modules that are not in view may have one name.
    fact.isExact = !key.contains(".") || !file.facts.imports.contains(TypePath.first(of: key))
    let number = registrations.count
    if let closure { factories.append((closure.value, number)) }
    let chained = list.chain(after: index)
    for next in chained {
      guard let first = list.arguments[list.calls[next].arguments.indices].first else { continue }
      if source.equals(list.calls[next].name, "scope") {
        fact.scope = source.text(source.lastName(first.value))
      } else if source.equals(list.calls[next].name, "resolveProperties"), first.kind == .closure {
        factories.append((first.value, number))
      }
    }
    registrations.append(fact)
    facts.registrations.append(shape)
    for next in chained where source.equals(list.calls[next].name, "implements") {
      let arguments = list.arguments[list.calls[next].arguments.indices]
      guard let first = arguments.first, first.kind == .metatype else { continue }
      kinds[next] = .registration
      // The object is that of the first key, and lives as long.
      (fact.key, fact.keyRange, fact.isAlias, fact.isCast) = (source.text(first.inner), first.value, true, true)
      registrations.append(fact)
      (shape.name, shape.original) = (name(in: arguments), number)
      facts.registrations.append(shape)
    }
  }

  private var hasRegistrations: Bool { !facts.registrations.isEmpty }

  /// What a factory takes out of its arguments, by key, which fails if it is not there; nil if nothing is taken.
  private func requiredArguments(of closure: Argument) -> [String]? {
    let names = source.text(closure.closureParameters).split { !($0.isLetter || $0.isNumber || $0 == "_") }
    guard names.count == 2, names[1] != "_" else { return nil }
    var keys: [String]?
    var tokens = Tokens(source.buffer, from: Int(closure.inner.start), to: Int(closure.inner.end))
    while let token = tokens.next() {
      guard case .word(let word) = token, source.equals(word, String(names[1])) else { continue }
      var words = Words(source.buffer, at: Int(word.end))
      _ = words.take(".get")
      if words.take("(") { keys = (keys ?? []) + (words.takeString().map { [$0] } ?? []) }
    }
    return keys
  }

  /// Finds where the arguments of a factory end up, as far as that is known.
  private func readArgumentTypes(in closure: Argument, of shape: inout ResolverRegistration) {
    let names = source.text(closure.closureParameters).split { !($0.isLetter || $0.isNumber || $0 == "_") }
    var isAnyFound = false
    let first = list.calls.partitioningIndex { $0.name.start >= closure.inner.start }
    for call in list.calls[first...].prefix(while: { $0.name.start < closure.inner.end }) where names.count == 2 {
      let isArgument = source.equals(call.name, String(names[1])) || source.equals(call.receiver, String(names[1]))
      guard isArgument else { continue }
      isAnyFound = true
      let use = list.uses[Int(call.use)]
      if let type = expectedType(of: call) {
        if source.hasSuffix(type, "?") { shape.areArgumentsKnown = false }
      } else if let inferred = positions.argument(of: use, expecting: { _ in nil }) {
        shape.argumentTypes.append(inferred)
      } else {
        shape.areArgumentsKnown = false
      }
    }
    if !isAnyFound { shape.areArgumentsKnown = false }
  }

  /// `args: ["id": 1, "title": title]`: the keys; nil if they are not known.
  private func keys(of argument: Argument) -> [String]? {
    let text = source.text(argument.value)
    guard text.hasPrefix("["), text.hasSuffix("]") else { return nil }
    let inner = ByteRange(argument.value.start + 1, argument.value.end - 1)
    let keys = SwiftReader.arguments(in: source.buffer, range: inner).map { element -> String? in
      var words = Words(source.buffer, at: Int(element.value.start))
      return words.takeString()
    }
    return keys.contains(nil) ? nil : keys.compactMap { $0 }
  }

  private func name(in arguments: ArraySlice<Argument>) -> String {
    guard let name = arguments.first(where: { source.equals($0.label, "name") }), !source.equals(name.value, "nil")
    else {
      return ""
    }
    if name.kind != .string { facts.givesNamesByCode = true }
    return source.text(name.value)
  }

  // MARK: Requests

  private func readRequest(_ index: Int) {
    let call = list.calls[index]
    let arguments = list.arguments[call.arguments.indices]
    let receiver = source.text(source.lastName(call.receiver)).lowercased()
    let isNamed = ["container", "resolver"].contains(where: receiver.hasSuffix) && arguments.first?.kind == .metatype
    guard let container = container(of: call) ?? (isNamed ? likelyContainer(of: call) : nil) else { return }
    let isOptional = source.equals(call.name, "optional")
    var request = ResolverRequest(
      type: "", range: ByteRange(call.name.start, call.end), name: name(in: arguments),
      enclosing: enclosing.path(at: call.name.start), genericParameters: genericParameters(at: call.name.start),
      isOptional: isOptional, container: container)
    request.conditions = Condition.holding(inBranch: call.branch, of: list.branches, source)
    let passed = arguments.first { source.equals($0.label, "args") }
    (request.passesArguments, request.argumentKeys) = (passed != nil, passed.flatMap(keys))
    let factory = factory(around: call)
    kinds[index] = .injection
    if let first = arguments.first, first.label.isEmpty {
      request.range = first.value
      request.type = first.kind == .metatype ? source.text(first.inner) : ""
    } else if let type = expectedType(of: call) {
      let text = source.text(type)
      request.type = isOptional && text.hasSuffix("?") ? String(text.dropLast()) : text
    } else {
      request.inferred = positions.argument(of: list.uses[Int(call.use)]) { [list] in
        list.uses[Int($0)].position == .initial ? list.uses[Int($0)].type : nil
      }
      if request.inferred == nil { request.reason = UnjudgedReason(.inferredType) }
    }
    let isPassedOn = arguments.first.map { $0.label.isEmpty && $0.kind != .metatype } ?? false
    if isPassedOn || !request.type.isEmpty && enclosing.isGenericParameter(request.type, at: call.name.start) {
      let holder = enclosing.declarations(around: call.name.start).first { !$0.name.isEmpty }
      request.reason = UnjudgedReason(.unknownCallers, holder.map { source.name($0.name) } ?? "")
      kinds[index] = .forwarder
    }
    let use = list.uses[Int(call.use)]
    if let factory {
      request.registration = factory.registration
      // What a condition decides may end a recursion.
      request.timing = call.scope == factory.range && use.operator.isEmpty ? .immediate : .later
    } else if list.runsWhenBuilt(call, enclosing) {
      request.isOfEnclosingType = true
    } else if use.isLazy {
      (request.isOfEnclosingType, request.timing) = (true, .lazy)
    } else {
      request.timing = .later
    }
    facts.requests.append(request)
  }

  /// The type that is declared for what a call gives.
  private func expectedType(of call: Call) -> ByteRange? {
    let use = list.uses[Int(call.use)]
    guard use.isPlain, use.unwrapping == .none else { return nil }
    if use.cast == .plain { return use.castType }
    guard use.cast == .none, budget.spend(file.parsed.declarations.count) else { return nil }
    switch use.position {
    case .initial, .bound: return use.type.isEmpty ? nil : use.type
    case .assigned:
      return file.typeOfProperty(named: Substring(source.text(source.lastName(use.target))), at: call.name.start)
    case .returned, .sole:
      guard call.block >= 0 else { return nil }
      let block = list.blocks[Int(call.block)]
      return block.kind == .closure ? nil : file.resultType(ofBody: block.range)
    case .argument where use.outer >= 0:
      // `_model = StateObject(wrappedValue: resolve())`
      let outer = list.enclosing[Int(use.outer)]
      let target = source.text(source.lastName(list.uses[Int(outer.use)].target))
      guard source.hasSuffix(outer.callee, "Object") || source.equals(outer.callee, "State"), target.hasPrefix("_")
      else {
        return nil
      }
      return file.typeOfProperty(named: target.dropFirst(), at: call.name.start)
    case .defaultValue: return file.parsed.parameters.first { $0.defaultValue.contains(call.name) }?.type
    default: return nil
    }
  }

  private func genericParameters(at offset: UInt32) -> [String] {
    guard !file.parsed.genericParameters.isEmpty else { return [] }
    return enclosing.declarations(around: offset).flatMap {
      file.parsed.genericParameters[$0.genericParameters.indices].map { source.name($0.name) }
    }
  }

  // MARK: Property wrappers

  private func readWrapper(_ declaration: Declaration) {
    for attribute in file.attributes(of: declaration) {
      let name = source.lastName(attribute.name)
      guard let wrapper = Self.attributes.first(where: { source.equals(name, $0) }) else { continue }
      attributesOfMembers.insert(name.start)
      let range = ByteRange(declaration.name.start, max(declaration.type.end, declaration.name.end))
      addWrapped(wrapper, name, attribute.arguments, type: declaration.type, at: range) { request in
        request.conditions = Condition.holding(inBranch: declaration.branch, of: file.parsed.branches, source)
        request.isOfEnclosingType = declaration.modifiers.isDisjoint(with: [.static, .class])
      }
    }
  }

  /// `@LazyInjected var mail: Mail` in the code of a function.
  private func readLocalWrappers(_ places: [ByteRange], _ mask: inout CodeMask) {
    for name in places where !attributesOfMembers.contains(name.start) {
      var words = Words(source.buffer, at: Int(name.end))
      guard name.start > 0, source.buffer[Int(name.start) - 1] == UInt8(ascii: "@"), mask.isCode(Int(name.start))
      else { continue }
      var arguments = ByteRange.none
      if words.take("(") {
        let start = words.position
        while words.position < source.buffer.count, source.buffer[words.position] != UInt8(ascii: ")") {
          words.position += 1
        }
        arguments = ByteRange(UInt32(clamping: start), UInt32(clamping: words.position))
        words.position += 1
      }
      while words.take("private") || words.take("weak") {}
      guard words.take("var"), words.takeName() != nil, words.take(":") else { continue }
      words.skipSpace()
      guard let end = ValueExpression.end(ofTypeFrom: words.position, in: source.buffer) else { continue }
      let type = ByteRange(UInt32(clamping: words.position), UInt32(clamping: end))
      addWrapped(source.text(name), name, arguments, type: type, at: type) { $0.timing = .later }
    }
  }

  private func addWrapped(
    _ wrapper: String, _ name: ByteRange, _ written: ByteRange, type: ByteRange, at range: ByteRange,
    _ complete: (inout ResolverRequest) -> Void
  ) {
    let arguments = SwiftReader.arguments(in: source.buffer, range: written)
    guard !isPreview(name.start),
      arguments.allSatisfy({ source.equals($0.label, "name") || source.equals($0.label, "container") })
    else { return }
    wrappers.insert(name.start)
    var request = ResolverRequest(
      type: source.text(type), range: range, name: self.name(in: arguments[...]),
      enclosing: enclosing.path(at: name.start), genericParameters: genericParameters(at: name.start),
      isOptional: wrapper == "OptionalInjected")
    switch wrapper {
    case "LazyInjected": request.timing = .lazy
    case "WeakLazyInjected": request.timing = .later
    default: break
    }
    if wrapper == "OptionalInjected" || wrapper == "WeakLazyInjected", request.type.hasSuffix("?") {
      request.type.removeLast()
    } else if request.type.hasSuffix("!") {
      request.type = request.type.dropLast() + "?"
    }
    if let container = arguments.first(where: { source.equals($0.label, "container") }),
      !["main", "root"].contains(source.text(source.lastName(container.value)))
    {
      request.container = .other
    }
    if request.type.isEmpty { request.reason = UnjudgedReason(.inferredType) }
    request.wrapper = wrapper
    // `$property.args = …` may come before the first use.
    request.passesArguments = wrapper.hasSuffix("LazyInjected")
    complete(&request)
    facts.requests.append(request)
  }
}
