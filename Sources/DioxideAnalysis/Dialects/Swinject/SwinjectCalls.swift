import DioxideSwiftReader

/// The calls of one file that may be Swinject's.
///
/// A class, so that passing it retains one object instead of each list of the file.
final class SwinjectCalls {
  let file: FileReading
  let list: CallList
  /// The functions whose calls are read.
  enum Word: String, CaseIterable {
    case register, autoregister, forward, storyboardInitCompleted, implements, inObjectScope, initCompleted, resolve
  }

  /// The function of each call.
  let words: [Word]
  let enclosing: EnclosingTypes
  /// The request of each call; nil for others, and if it is not known.
  var resolutions: [ResolutionFact?]
  /// The helper functions in this file: see ``SwinjectHelper``.
  private(set) lazy var helpers = findHelpers()
  /// The names of the helper functions whose calls are read as requests.
  private(set) lazy var namesOfFollowedHelpers = Set(
    helpers.lazy.filter { $0.kind == .failing || $0.kind == .passing }.map(\.name))
  /// See ``findGuards()``.
  private(set) lazy var guards = findGuards()
  /// Whether the file checks if a type is registered.
  let mentionsRegistrations: Bool
  /// `r ~> P.self`, in source order.
  var arrows: [ResolutionFact]
  /// The `~>` operators that could not be read.
  var unreadArrows: [ByteRange]
  /// The number of declarations of `~>`.
  private let declaredArrows: Int
  /// Which calls were read as registrations.
  private(set) var isRegistering: [Bool]
  /// See ``SwinjectFacts/inferences`` and ``SwinjectFacts/arguments``.
  var inferences: [UInt32: InferredType] = [:]
  var argumentValues: [UInt32: [SwinjectArgument]] = [:]
  /// The types of the arguments of factories, and of their parameters.
  lazy var values = SwinjectValues(file, enclosing, names: namesOfValues)
  /// Whether code computes any name.
  private(set) var givesNamesByCode: Bool
  /// The containers that the file creates.
  let containers: SwinjectCreatedContainers
  /// See ``SwinjectFacts/conditions``.
  var conditions: [UInt32: ResultUse.Condition] = [:]
  /// The calls whose results are stored in local variables.
  var kept: [(call: Int, local: LocalValues.Local)] = []

  /// The remaining budget for searches around calls, which keeps the time linear in the size of the file.
  private var budget: SearchBudget

  init(file: FileReading, list: CallList, enclosing: EnclosingTypes, containersCreated: Int) {
    self.file = file
    self.givesNamesByCode = false
    self.containers = SwinjectCreatedContainers(file, count: containersCreated, enclosing)
    self.budget = SearchBudget(steps: 64 * file.source.buffer.count)
    self.list = list
    self.words = list.calls.map { Self.word($0.name, in: file.source) }
    self.enclosing = enclosing
    self.mentionsRegistrations = Self.registrationCheck.isFound(in: file.source.buffer)
    (arrows, unreadArrows, declaredArrows) = SwinjectShapes.arrows(in: file.source)
    self.givesNamesByCode = arrows.contains(where: \.hasUnknownName)
    self.isRegistering = Array(repeating: false, count: list.calls.count)
    self.resolutions = []
    self.resolutions = list.calls.indices.map { words[$0] == .resolve ? resolution(at: $0) : nil }
    inferFromInitializers()
    readPostfixArrows()
    followLocals()
  }

  private static let registrationCheck = ByteSearch("hasAnyRegistration")

  /// See ``SwinjectFacts/containersAsked``.
  var containersAsked: [UInt32: Int] {
    guard !containers.all.isEmpty else { return [:] }
    var asked: [UInt32: Int] = [:]
    for index in list.calls.indices where words[index] == .resolve {
      guard let start = resolutions[index]?.range.start else { continue }
      asked[start] = containers.index(of: list.calls[index], in: list, enclosing)
    }
    return asked
  }

  /// Spends search steps; returns false if the budget is exhausted.
  func spend(_ steps: Int) -> Bool { budget.spend(steps) }

  /// Infers the types of requests without a type from the parameters that receive their results.
  private func inferFromInitializers() {
    let open = list.calls.indices.filter { index in
      guard words[index] == .resolve, resolutions[index] == nil else { return false }
      return first(list.calls[index]).map { !$0.label.isEmpty } ?? true
    }
    guard !open.isEmpty else { return }
    var expectations = ArgumentPositions(list, file.source)
    for index in open {
      let call = list.calls[index]
      let inference = expectations.argument(of: list.uses[Int(call.use)]) { outer in
        declaredType(of: list.uses[Int(outer)]) ?? expectedType(of: outer, in: call.block, at: call.name.start)
      }
      guard let inference else { continue }
      let range = ByteRange(call.name.start, call.end)
      guard let fact = fact(resolving: "", at: range, index, isNamed: false, isExpected: true) else { continue }
      resolutions[index] = fact
      inferences[range.start] = inference
    }
  }

  /// Compares bytes, because this runs for every call.
  private static func word(_ name: ByteRange, in source: SourceBytes) -> Word {
    if source.equals(name, "resolve") { return .resolve }
    if source.equals(name, "register") { return .register }
    if source.equals(name, "inObjectScope") { return .inObjectScope }
    return Word(rawValue: source.name(name)) ?? .resolve
  }

  /// The indices of the `resolve` calls with an unknown type.
  var unread: [Int] { words.indices.filter { words[$0] == .resolve && resolutions[$0] == nil } }

  /// The indices of the calls that may be registrations.
  var registeringCalls: some Collection<Int> {
    list.calls.indices.lazy.filter { [words] in words[$0] == .register || words[$0] == .autoregister }
  }

  /// The kind of each `~>`.
  var arrowKinds: [SiteCounts.Kind] {
    arrows.map { isGeneric($0.range, at: $0.range.start) ? .forwarder : .injection }
      + unreadArrows.map { _ in .injection } + Array(repeating: .excluded, count: declaredArrows)
  }

  func arguments(_ call: Call) -> ArraySlice<Argument> { list.arguments[call.arguments.indices] }

  func first(_ call: Call) -> Argument? {
    call.arguments.isEmpty ? nil : list.arguments[Int(call.arguments.start)]
  }

  /// The labels with a meaning.
  enum Label { case none, name, argument, arguments, initializer, factory, other }

  func label(_ argument: Argument) -> Label {
    switch argument.label.count {
    case 0: .none
    case 4 where file.source.equals(argument.label, "name"): .name
    case 7 where file.source.equals(argument.label, "factory"): .factory
    case 8 where file.source.equals(argument.label, "argument"): .argument
    case 9 where file.source.equals(argument.label, "arguments"): .arguments
    case 11 where file.source.equals(argument.label, "initializer"): .initializer
    default: .other
    }
  }

  /// The first call that registers a type that is a parameter of the enclosing function or otherwise computed.
  var openRegistration: ByteRange? {
    registeringCalls.first { isOpenRegistration(words[$0], list.calls[$0]) }.map { list.calls[$0].name }
  }

  func isOpenRegistration(_ word: Word, _ call: Call) -> Bool {
    guard word == .register || word == .autoregister, let first = first(call), first.label.isEmpty,
      takesFactory(call)
    else { return false }
    return first.kind != .metatype || isGeneric(first.inner, at: call.name.start)
  }

  // MARK: Registrations

  /// A registration: the facts common to all dialects, and those specific to Swinject.
  typealias Registration = (fact: RegistrationFact, shape: SwinjectRegistration)

  /// Reads the registrations. Also returns the closures in which `resolve` calls are dependencies of a registration.
  func registrations(
    closures: inout [ByteRange], into facts: inout [RegistrationFact]
  ) -> [SwinjectRegistration] {
    var shapes: [SwinjectRegistration] = []
    for index in list.calls.indices {
      switch words[index] {
      case .register, .autoregister:
        guard let first = first(list.calls[index]), first.kind == .metatype, first.label.isEmpty,
          !isGeneric(first.inner, at: list.calls[index].name.start)
        else { continue }
        let isAutomatic = words[index] == .autoregister
        // In place, because returning a fact would retain everything that it refers to.
        facts.append(fact(of: list.calls[index], key: file.source.text(first.inner), keyRange: first.value))
        shapes.append(SwinjectRegistration(argumentCount: isAutomatic ? 0 : nil))
        let last = (facts.count - 1, shapes.count - 1)
        guard readRegistration(at: index, isAutomatic: isAutomatic, &facts[last.0], &shapes[last.1], &closures) else {
          facts.removeLast()
          shapes.removeLast()
          continue
        }
      case .forward, .storyboardInitCompleted:
        let found = words[index] == .forward ? forwarding(at: index) : storyboard(at: index, &closures)
        guard let found else { continue }
        facts.append(found.fact)
        shapes.append(found.shape)
      case .implements, .inObjectScope, .initCompleted, .resolve: continue
      }
      if let made = containers.index(of: list.calls[index], in: list, enclosing) {
        shapes[shapes.count - 1].container = Int32(truncatingIfNeeded: made)
      }
      isRegistering[index] = true
      complete(&facts[facts.count - 1], by: shapes[shapes.count - 1])
    }
    return shapes
  }

  private func complete(_ fact: inout RegistrationFact, by shape: SwinjectRegistration) {
    fact.isExact = shape.argumentCount == shape.argumentTypes.count
    fact.isEntryPoint = shape.isStoryboard
    fact.isAlias = shape.isAlias
    if let built = shape.built { fact.mentioned = [built] }
  }

  /// Reads the arguments of a registration, and the calls chained to it; false if it has no factory.
  private func readRegistration(
    at index: Int, isAutomatic: Bool, _ fact: inout RegistrationFact, _ shape: inout SwinjectRegistration,
    _ closures: inout [ByteRange]
  ) -> Bool {
    let call = list.calls[index]
    let firstClosure = closures.count
    var isFactory = false
    for position in call.arguments.indices.dropFirst() {
      let argument = list.arguments[position]
      switch (label(argument), argument.kind) {
      case (.name, .string): fact.name = file.source.text(argument.inner)
      case (.name, _): setName(argument.value, &fact.name, &fact.hasUnknownName)
      case (.argument, .metatype) where isAutomatic, (.arguments, .metatype) where isAutomatic:
        shape.arguments.append(file.source.text(argument.inner))
      case (.none, .metatype) where isAutomatic && !shape.arguments.isEmpty:
        shape.arguments.append(file.source.text(argument.inner))
      case (.initializer, _) where isAutomatic:
        let (type, labels) = SwinjectShapes.namedInitializer(argument.value, in: file.source)
        fact.provider = type.map { .type($0) } ?? .closure([])
        shape.initializerLabels = labels
        isFactory = true
      case (.factory, .closure), (.none, .closure):
        closures.append(argument.value)
        shape.argumentCount = SwinjectShapes.argumentCount(of: argument, in: file.source)
        setArgumentTypes(of: &shape, argument)
        shape.built = SwinjectShapes.builtType(argument.inner, in: file.source)
        shape.factory = argument.value
        fact.provider = .closure(resolutions(in: argument, isDeferred: false))
        shape.isForwarding = isForwarding(argument)
        isFactory = true
      case (.factory, _):
        fact.provider = .closure([])
        isFactory = true
      case (.other, .closure) where !isFactory && !isAutomatic && isContainer(call.receiver):
        // An overload of the project: only the closure's parameters show the argument types.
        closures.append(argument.value)
        if !argument.closureParameters.isEmpty {
          shape.argumentCount = SwinjectShapes.argumentCount(of: argument, in: file.source)
          setArgumentTypes(of: &shape, argument)
        }
        shape.built = SwinjectShapes.builtType(argument.inner, in: file.source)
        fact.provider = .closure(resolutions(in: argument, isDeferred: false))
        isFactory = true
      default: break
      }
    }
    guard isFactory else {
      closures.removeSubrange(firstClosure...)
      return false
    }
    shape.isInLoadedHook = isInLoadedHook(call)
    if isAutomatic {
      shape.argumentCount = shape.arguments.count
      shape.argumentTypes = shape.arguments
    }
    let chained = list.chain(after: index)
    for number in chained where words[number] == .inObjectScope {
      fact.scope = self.first(list.calls[number]).map { file.source.text(file.source.lastName($0.value)) }
    }
    for number in chained {
      let next = list.calls[number]
      switch words[number] {
      case .implements:
        shape.aliases += arguments(next).filter { $0.kind == .metatype }.map { file.source.text($0.inner) }
      case .initCompleted:
        guard case .closure(let before) = fact.provider,
          let closure = arguments(next).first(where: { $0.kind == .closure })
        else { continue }
        closures.append(closure.value)
        // A transient object is not cached, so requesting it here builds another one.
        fact.provider = .closure(before + resolutions(in: closure, isDeferred: fact.scope != "transient"))
      case .inObjectScope, .register, .autoregister, .forward, .storyboardInitCompleted, .resolve: break
      }
    }
    return true
  }

  /// Whether a call is in an assembly's `loaded(resolver:)`.
  private func isInLoadedHook(_ call: Call) -> Bool {
    var block = call.block
    while block >= 0, list.blocks[Int(block)].kind != .type {
      let around = list.blocks[Int(block)]
      if around.kind == .function { return file.source.equals(around.name, "loaded") }
      block = around.parent
    }
    return false
  }

  func fact(of call: Call, key: String, keyRange: ByteRange) -> RegistrationFact {
    RegistrationFact(
      of: call, key: key, keyRange: keyRange, enclosing: enclosing.path(at: call.name.start),
      dialect: SwinjectDialect.name, file.source)
  }

  // MARK: Resolutions

  /// The `resolve` calls of a factory. Calls on a container other than the factory's close no cycle here.
  func resolutions(in closure: Argument, isDeferred: Bool) -> [ResolutionFact] {
    let resolver = file.source.firstWord(closure.closureParameters)
    var index = list.calls.partitioningIndex { $0.name.start >= closure.value.start }
    let end = list.calls.partitioningIndex { $0.name.start >= closure.value.end }
    var facts: [ResolutionFact] = []
    // If factories are nested very deeply, each contains the calls of the inner ones. Beyond the budget, only the
    // innermost gets them.
    let isWithinBudget = spend(16 * (end - index))
    facts.reserveCapacity(end - index)
    while index < end {
      defer { index += 1 }
      guard var fact = resolutions[index], isWithinBudget || list.calls[index].scope == closure.value else { continue }
      let receiver = list.calls[index].receiver
      let isOwn =
        file.source.equals(receiver, "$0") || (!resolver.isEmpty && file.source.haveEqualText(receiver, resolver))
      fact.isDeferred =
        isDeferred || !isOwn || list.calls[index].scope != closure.value || isConditional(list.calls[index])
      facts.append(fact)
    }
    guard !arrows.isEmpty else { return facts }
    let firstArrow = arrows.partitioningIndex { $0.range.start >= closure.value.start }
    for arrow in arrows[firstArrow...].prefix(while: { $0.range.start < closure.value.end })
    where !isGeneric(arrow.range, at: arrow.range.start) {
      var fact = arrow
      fact.isDeferred = isDeferred
      facts.append(fact)
    }
    return facts
  }

  /// Whether a call may end a recursion: it is a branch of `a ? b : c`, follows `&&`, or passes a computed value as an
  /// argument.
  func isConditional(_ call: Call) -> Bool {
    let use = list.uses[Int(call.use)]
    if !use.operator.isEmpty {
      for sign in ["?", ":", "&&", "||", "??"] where file.source.equals(use.operator, sign) { return true }
    }
    return arguments(call).contains { argument in
      switch label(argument) {
      case .argument, .arguments: SwinjectArgument(argument.value, in: file.source) == .unknown
      case .none: argument.kind == .expression && SwinjectArgument(argument.value, in: file.source) == .unknown
      case .name, .initializer, .factory, .other: false
      }
    }
  }

  /// The request of a call.
  ///
  /// - Parameter isGeneric: Whether the type is a generic parameter, and its users make the requests.
  func resolution(at index: Int, isGeneric: Bool = false) -> ResolutionFact? {
    let call = list.calls[index]
    let first = first(call)
    let constant =
      first.flatMap { $0.kind == .expression && $0.label.isEmpty ? metatype(keptAs: $0.value, in: call.scope) : nil }
    let isNamed = constant != nil || first.map { $0.kind == .metatype && $0.label.isEmpty } ?? false
    // `let mail: Mail = resolve()`: a type without `?` makes the result required.
    let declared = declaredType(of: list.uses[Int(call.use)])
    var expected = declared
    if !isNamed, declared == nil { expected = expectedType(of: call.use, in: call.block, at: call.name.start) }
    guard let type = isNamed ? constant ?? first?.inner : expected, isNamed || first?.label.isEmpty != true,
      (genericWord(in: type, at: call.name.start) != nil) == isGeneric
    else { return nil }
    // If the type is declared elsewhere, use the location of the call.
    let place = isNamed ? first?.value : declared
    return fact(
      resolving: file.source.text(type), at: place ?? ByteRange(call.name.start, call.end), index, isNamed: isNamed,
      isExpected: expected != nil)
  }

  /// The request of a call, given its type.
  ///
  /// - Parameter isExpected: Whether the context does not accept nil.
  private func fact(
    resolving type: String, at range: ByteRange, _ index: Int, isNamed: Bool, isExpected: Bool
  ) -> ResolutionFact? {
    let call = list.calls[index]
    let requirement = requirement(index, at: range, isExpected: isExpected)
    var fact = ResolutionFact(
      type: type, name: nil, range: range, isOptional: requirement != .required, isDeferred: false)
    fact.isInferred = !isNamed
    fact.argumentCount = isNamed ? 0 : nil
    fact.isUseUnknown = requirement == .unknown
    var values: [SwinjectArgument] = []
    for position in call.arguments.indices.dropFirst(isNamed ? 1 : 0) {
      let argument = list.arguments[position]
      switch (label(argument), argument.kind) {
      case (.name, .string): fact.name = file.source.text(argument.inner)
      case (.name, _): setName(argument.value, &fact.name, &fact.hasUnknownName)
      case (.argument, _):
        fact.argumentCount = 1
        values.append(argumentType(argument))
      case (.arguments, _):
        let isTuple = file.source.text(argument.value).hasPrefix("(")
        fact.argumentCount = isTuple ? nil : 1
        values.append(argumentType(argument))
      case (.none, _):
        fact.argumentCount = fact.argumentCount.map { $0 + 1 }
        values.append(argumentType(argument))
      case (.initializer, _), (.factory, _), (.other, _): return nil
      }
    }
    setArguments(values, of: fact)
    return fact
  }

  /// Computed names are compared by their text: equal texts most likely produce equal names, but different texts may
  /// too.
  func setName(_ value: ByteRange, _ name: inout String?, _ isUnknown: inout Bool) {
    let text = file.source.text(value)
    guard text != "nil" else { return }
    givesNamesByCode = true
    name = text
    isUnknown = true
  }

  // MARK: Generic parameters

  func genericNames(_ declaration: Declaration) -> [String] {
    file.parsed.genericParameters[declaration.genericParameters.indices].map { file.source.name($0.name) }
  }

  /// The first generic parameter of a declaration around an offset that occurs in a type, for example in
  /// `Lazy<Service>`.
  func genericWord(in type: ByteRange, at offset: UInt32) -> ByteRange? {
    if isGeneric(type, at: offset) { return file.source.firstWord(type) }
    guard !file.parsed.genericParameters.isEmpty, file.source.text(type).utf8.contains(UInt8(ascii: "<")) else {
      return nil
    }
    var tokens = Tokens(file.source.buffer, from: Int(type.start), to: Int(type.end))
    while let token = tokens.next() {
      if case .word(let word) = token, isGeneric(word, at: offset) { return word }
    }
    return nil
  }

  /// Whether a type as written begins with a generic parameter of a declaration around an offset.
  func isGeneric(_ type: ByteRange, at offset: UInt32) -> Bool {
    if file.parsed.genericParameters.isEmpty, !file.source.mayBeginWithSelf(type) { return false }
    let first = file.source.firstWord(type)
    if file.source.equals(first, "Self") { return true }
    guard !file.parsed.genericParameters.isEmpty else { return false }
    let name = file.source.text(first)
    return enclosing.declarations(around: offset).contains { declaration in
      !declaration.genericParameters.indices.isEmpty && genericNames(declaration).contains(name)
    }
  }
}
