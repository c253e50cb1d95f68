import DioxideCore
import DioxideSwiftReader

/// Reads the calls and property wrappers of one file. Linear, with a budget for searches around a call.
///
/// A class, because its state changes while it reads.
final class ResolverReader {
  private(set) var facts = ResolverFacts()
  private let file: FileReading
  private let source: SourceBytes
  private let list: CallList
  private let enclosing: EnclosingTypes
  private let places: WordPlaces
  private let previews: Previews
  /// Whether the file imports another library with the same words, to which a call on an unknown receiver may belong.
  private let importsOthers: Bool
  private var positions: ArgumentPositions
  private var budget: SearchBudget
  private var kinds: [SiteCounts.Kind]
  /// The factory closures, with the indices of their registrations.
  private var factories: [(range: ByteRange, registration: Int)] = []
  /// The positions of the wrapper attributes.
  private var wrappers: Set<UInt32> = []

  /// The maximum number of nested factories, or of factories after one call.
  private static let maximumDepth = 32

  static let calls = ["register", "implements", "resolve", "optional"]
  /// The property wrappers and when they resolve.
  static let attributes: [String: Blueprint.Timing] = [
    "Injected": .immediate, "InjectedObject": .immediate, "OptionalInjected": .immediate, "LazyInjected": .lazy,
    "WeakLazyInjected": .later,
  ]
  private static let marks = WordSet((calls + attributes.keys.sorted()).map { WordHits($0) })
  private static let names = CallNames(Set(calls + ["scope", "resolveProperties", "args", "arguments", "get"]))

  init(_ file: FileReading) {
    self.file = file
    source = file.source
    places = Self.marks.places(in: source.buffer)
    list = CallRanges.calls(named: Self.names, near: places, in: file) ?? CallList()
    enclosing = EnclosingTypes(file)
    previews = Previews(file)
    importsOthers = file.facts.imports.contains(where: ResolverDialect.others.contains)
    positions = ArgumentPositions(list, source)
    budget = SearchBudget(steps: 64 * source.buffer.count)
    kinds = Array(repeating: .excluded, count: list.calls.count)
  }

  /// Reads the whole file.
  func read(into registrations: inout [RegistrationFact]) {
    facts.readSetUp(of: file)
    var mask = CodeMask(source.buffer)
    // Resolver's own source registers and resolves on behalf of its callers.
    if !file.facts.types.contains(where: { $0.path == "ResolverRegistering" }) {
      facts.firstRegistration = registrations.count
      for index in calls("register") { readRegistration(index, &registrations) }
      factories.sort { $0.range.start < $1.range.start }
      for index in calls("resolve", "optional") { readRequest(index) }
      // `let options = register { … }; options.implements(Port.self)`
      for index in calls("implements") where kinds[index] == .excluded && !facts.registrations.isEmpty {
        kinds[index] = .registration
        let range = ByteRange(list.calls[index].name.start, list.calls[index].end)
        facts.unread.append((range, source.text(range).shortened, .untypedRegistration))
      }
      readWrappers(&mask)
    }
    places.count(places.indices, in: list, &mask, into: &facts.sites) {
      kinds[$0]
    } otherwise: { _, range in
      wrappers.contains(range.start) ? .injection : .excluded
    }
  }

  private func calls(_ names: StaticString...) -> [Int] {
    list.calls.indices.filter { index in names.contains { source.equals(list.calls[index].name, $0) } }
  }

  private func arguments(_ index: Int) -> ArraySlice<Argument> { list.arguments[list.calls[index].arguments.indices] }

  private func conditions(_ call: Call) -> [String] {
    Condition.holding(inBranch: call.branch, of: list.branches, source)
  }

  // MARK: Containers

  /// The container that a call is made on; nil if the receiver is not a container.
  ///
  /// - Parameter isLikely: Whether the call itself shows that a receiver of unknown type is a container.
  private func container(of call: Call, isLikely: Bool) -> ResolverContainer? {
    guard !previews.contains(call.name.start) else { return nil }
    let isInside = enclosing.path(at: call.name.start) == "Resolver"
    let path = source.text(call.receiver).filter { $0 != "?" && $0 != "!" && !$0.isWhitespace }
    let name = path.hasPrefix("self.") ? String(path.dropFirst(5)) : path
    let otherwise: ResolverContainer? = isLikely && !path.isEmpty && !importsOthers ? .passedIn : nil
    switch name {
    case "", "self", "Self", "main", "root": return isInside ? .root : otherwise
    case "Resolver", "Resolver.main", "Resolver.root", "Resolver.self": return .root
    case "resolver" where !isFound("resolver:") || isFound("resolver: Resolver"): return .root
    default: break
    }
    if name.hasPrefix("Resolver.") { return name.contains("(") ? otherwise : .other }
    guard name.utf8.allSatisfy({ Words.isNamePart($0) || $0 == UInt8(ascii: "$") }) else { return otherwise }
    if factoryParameter(around: call) == name { return .root }
    guard budget.spend(source.buffer.count / 16) else { return otherwise }
    if isFound("\(name) = Resolver.main") || isFound("\(name) = Resolver.root") { return .root }
    if isFound("\(name): Resolver") { return .passedIn }
    return isFound("\(name) = Resolver(") || isInside && isFound("let \(name)") ? .other : otherwise
  }

  private func isFound(_ text: String) -> Bool {
    ByteSearch(text: text).hits(in: source.buffer).contains { found in
      let end = found + text.utf8.count
      guard end < source.buffer.count, !text.hasSuffix("(") else { return true }
      return !Words.isNamePart(source.buffer[end]) && source.buffer[end] != UInt8(ascii: ".")
    }
  }

  /// The name of the container parameter in the factory closure around a call.
  private func factoryParameter(around call: Call) -> String? {
    guard let factory = factory(around: call) else { return nil }
    let index = list.blocks.partitioningIndex { $0.range.start >= factory.range.start }
    guard list.blocks.indices.contains(index) else { return nil }
    let first = source.firstWord(list.blocks[index].parameters)
    return first.isEmpty ? "$0" : source.text(first)
  }

  /// The innermost factory closure around a call. Few are nested.
  private func factory(around call: Call) -> (range: ByteRange, registration: Int)? {
    let end = factories.partitioningIndex { $0.range.start > call.name.start }
    return factories[..<end].suffix(Self.maximumDepth).last { $0.range.contains(call.name) }
  }

  // MARK: Registrations

  private func readRegistration(_ index: Int, _ registrations: inout [RegistrationFact]) {
    let (call, arguments) = (list.calls[index], arguments(index))
    let closure = arguments.last { $0.kind == .closure && ($0.label.isEmpty || source.equals($0.label, "factory")) }
    let function = arguments.first { source.equals($0.label, "factory") && $0.kind == .expression }
    let result = closure.flatMap { FactoryResult(of: $0, in: source) }
    guard closure != nil || function != nil, let container = container(of: call, isLikely: result != nil) else {
      return
    }
    kinds[index] = .registration
    let place = ByteRange(call.name.start, call.end)
    func unread(_ reason: UnjudgedReason.Kind) {
      let text = source.text(closure?.inner ?? function?.value ?? place).trimmingSpace
      let line = text.prefix { !$0.isNewline }
      facts.unread.append((call.name, (line + (line.count < text.count ? "…" : "")).shortened, reason))
    }
    var (key, range, built) = (result?.type ?? "", result?.range ?? place, result?.built)
    var isGeneric = false
    if let first = arguments.first, first.label.isEmpty, first.kind != .closure {
      isGeneric = first.kind != .metatype
      (key, range) = (source.text(first.inner), first.value)
    } else if let function, source.hasSuffix(function.value, ".init") {
      (key, range) = (String(source.text(function.value).dropLast(5)), function.value)
      built = key
    }
    if isGeneric || enclosing.isGenericParameter(key, at: call.name.start) {
      kinds[index] = .forwarder
      return unread(.genericRegistration)
    }
    guard !key.isEmpty else { return unread(.untypedRegistration) }
    var fact = RegistrationFact(
      of: call, key: key, keyRange: range, enclosing: enclosing.path(at: call.name.start),
      dialect: ResolverDialect.name, source)
    if container == .root { fact.receiver = "" }
    fact.mentioned = built.map { [$0] } ?? []
    // Types of two modules outside the checked source may have the same name.
    fact.isExact = !key.contains(".") || !file.facts.imports.contains(TypePath.first(of: key))
    var shape = ResolverRegistration(built: built, name: name(in: arguments), container: container)
    shape.conditions = conditions(call)
    shape.isLikely = result.map { $0.isLikely && key == $0.type } ?? false
    if let closure { readArguments(of: closure, into: &shape) }
    let around = enclosing.declarations(around: call.name.start).first { $0.kind == .function }
    shape.function = around.map { source.name($0.name) } ?? ""
    let number = registrations.count
    if let closure { factories.append((closure.value, number)) }
    let chained = list.chain(after: index).compactMap { next in self.arguments(next).first.map { (next, $0) } }
    for (next, first) in chained {
      if source.equals(list.calls[next].name, "scope") {
        fact.scope = source.text(source.lastName(first.value))
      } else if source.equals(list.calls[next].name, "resolveProperties"), first.kind == .closure {
        factories.append((first.value, number))
      }
    }
    registrations.append(fact)
    facts.registrations.append(shape)
    for (next, first) in chained where source.equals(list.calls[next].name, "implements") && first.kind == .metatype {
      kinds[next] = .registration
      // The object is that of the first key, with the same lifetime.
      (fact.key, fact.keyRange, fact.isAlias, fact.isCast) = (source.text(first.inner), first.value, true, true)
      registrations.append(fact)
      (shape.name, shape.original) = (name(in: self.arguments(next)), number)
      facts.registrations.append(shape)
    }
  }

  /// Finds the arguments that a factory requires, and the parameters that receive them.
  private func readArguments(of closure: Argument, into shape: inout ResolverRegistration) {
    let names = source.text(closure.closureParameters).split { !($0.isLetter || $0.isNumber || $0 == "_") }
    guard names.count == 2, names[1] != "_" else { return }
    let name = String(names[1])
    var tokens = Tokens(source.buffer, from: Int(closure.inner.start), to: Int(closure.inner.end))
    while let token = tokens.next() {
      guard case .word(let word) = token, source.equals(word, name) else { continue }
      var words = Words(source.buffer, at: Int(word.end))
      _ = words.take(".get")
      if words.take("(") { shape.arguments = (shape.arguments ?? []) + (words.takeString().map { [$0] } ?? []) }
    }
    let first = list.calls.partitioningIndex { $0.name.start >= closure.inner.start }
    let uses = list.calls[first...].prefix { $0.name.start < closure.inner.end }.filter {
      source.equals($0.name, name) || source.equals($0.receiver, name)
    }
    if uses.isEmpty { shape.areArgumentsKnown = false }
    for call in uses {
      if let type = expectedType(of: call) {
        if source.hasSuffix(type, "?") { shape.areArgumentsKnown = false }
      } else if let inferred = positions.argument(of: list.uses[Int(call.use)], expecting: { _ in nil }) {
        shape.argumentTypes.append(inferred)
      } else {
        shape.areArgumentsKnown = false
      }
    }
  }

  /// `args: ["id": 1, "title": title]`: the keys; nil if not known.
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
    let name = arguments.first { source.equals($0.label, "name") && !source.equals($0.value, "nil") }
    if let name, name.kind != .string { facts.givesNamesByCode = true }
    return name.map { source.text($0.value) } ?? ""
  }

  // MARK: Requests

  private func request(
    at offset: UInt32, _ range: ByteRange, _ arguments: ArraySlice<Argument>, isOptional: Bool, _ conditions: [String]
  ) -> ResolverRequest {
    ResolverRequest(
      range: range, name: name(in: arguments), enclosing: enclosing.path(at: offset),
      genericParameters: enclosing.genericParameters(around: offset), isOptional: isOptional, conditions: conditions)
  }

  private func readRequest(_ index: Int) {
    let (call, arguments) = (list.calls[index], arguments(index))
    let receiver = source.text(source.lastName(call.receiver)).lowercased()
    let isNamed = ["container", "resolver"].contains(where: receiver.hasSuffix) && arguments.first?.kind == .metatype
    guard let container = container(of: call, isLikely: isNamed) else { return }
    kinds[index] = .injection
    // `optional()!` fails like `resolve()`.
    let isOptional =
      source.equals(call.name, "optional") && !list.isForced(call, in: source) { budget.spend($0) }
    var request = request(
      at: call.name.start, ByteRange(call.name.start, call.end), arguments,
      isOptional: isOptional, conditions(call))
    request.container = container
    let passed = arguments.first { source.equals($0.label, "args") }
    (request.passesArguments, request.argumentKeys) = (passed != nil, passed.flatMap(keys))
    let use = list.uses[Int(call.use)]
    var isPassedOn = false
    if let first = arguments.first, first.label.isEmpty {
      isPassedOn = first.kind != .metatype
      (request.range, request.type) = (first.value, isPassedOn ? "" : source.text(first.inner))
    } else if let type = expectedType(of: call) {
      let text = source.text(type)
      request.type = request.isOptional && text.hasSuffix("?") ? String(text.dropLast()) : text
    } else {
      request.inferred = positions.argument(of: use) { [list] in
        list.uses[Int($0)].position == .initial ? list.uses[Int($0)].type : nil
      }
      if request.inferred == nil { request.reason = UnjudgedReason(.inferredType) }
    }
    if isPassedOn || !request.type.isEmpty && enclosing.isGenericParameter(request.type, at: call.name.start) {
      let holder = enclosing.declarations(around: call.name.start).first { !$0.name.isEmpty }
      request.reason = UnjudgedReason(.unknownCallers, holder.map { source.name($0.name) } ?? "")
      kinds[index] = .forwarder
    }
    if let factory = factory(around: call) {
      request.registration = factory.registration
      // A condition may end a recursion.
      request.timing = call.scope == factory.range && use.operator.isEmpty ? .immediate : .later
    } else {
      request.isOfEnclosingType = list.runsWhenBuilt(call, enclosing) || use.isLazy
      request.timing = !request.isOfEnclosingType ? .later : use.isLazy ? .lazy : .immediate
    }
    facts.requests.append(request)
  }

  /// The declared type for the result of a call.
  private func expectedType(of call: Call) -> ByteRange? {
    let use = list.uses[Int(call.use)]
    guard use.isPlain, use.unwrapping == .none else { return nil }
    if use.cast == .plain { return use.castType }
    guard use.cast == .none, budget.spend(file.parsed.declarations.count) else { return nil }
    // `mail = resolve()`, mostly in an initializer.
    if use.position == .assigned {
      return file.typeOfProperty(named: Substring(source.text(source.lastName(use.target))), at: call.name.start)
    }
    return file.declaredType(of: use, in: call.block, at: call.name.start, list)
  }

  // MARK: Property wrappers

  private func readWrappers(_ mask: inout CodeMask) {
    let members = file.wrappedMembers
    for property in members {
      let declaration = file.parsed.declarations[property.declaration]
      add(property, Condition.holding(inBranch: declaration.branch, of: file.parsed.branches, source)) { request in
        request.isOfEnclosingType = declaration.modifiers.isDisjoint(with: [.static, .class])
      }
    }
    let known = Set(members.map(\.wrapper.start))
    for word in places.indices.dropFirst(Self.calls.count) {
      for place in places[word] where !known.contains(place.start) {
        if let property = file.wrappedLocal(at: place, &mask) { add(property, []) { $0.timing = .later } }
      }
    }
  }

  private func add(_ property: WrappedProperty, _ conditions: [String], _ complete: (inout ResolverRequest) -> Void) {
    let wrapper = source.text(property.wrapper)
    guard let timing = Self.attributes[wrapper], !previews.contains(property.wrapper.start) else { return }
    let arguments = SwiftReader.arguments(in: source.buffer, range: property.arguments)
    let container = arguments.first { source.equals($0.label, "container") }
    let isOwn = arguments.allSatisfy { source.equals($0.label, "name") || source.equals($0.label, "container") }
    guard isOwn else { return }
    wrappers.insert(property.wrapper.start)
    var request = request(
      at: property.wrapper.start, property.range, arguments[...], isOptional: wrapper == "OptionalInjected", conditions)
    (request.type, request.timing, request.wrapper) = (source.text(property.type), timing, wrapper)
    if request.type.hasSuffix("?"), request.isOptional || timing == .later {
      request.type.removeLast()
    } else if request.type.hasSuffix("!") {
      request.type = request.type.dropLast() + "?"
    }
    if let container, !["main", "root"].contains(source.text(source.lastName(container.value))) {
      request.container = .other
    }
    if request.type.isEmpty { request.reason = UnjudgedReason(.inferredType) }
    // `$property.args = …` may precede the first use.
    request.passesArguments = wrapper.hasSuffix("LazyInjected")
    complete(&request)
    facts.requests.append(request)
  }
}
