import DioxideCore

/// What the code of a program registers with Resolver, and so what answers a request.
struct ResolverIndex {
  /// A key as it is looked up.
  struct Service: Hashable {
    var type: ResolvedType
    var name: String?
  }

  /// A registration, by its file and its number there.
  struct Site {
    var file: Int
    var number: Int
    var container: ResolverContainer
    var arguments: [String]?
    /// What has to hold where it is registered.
    var conditions: [String]
  }

  /// What is known of a request.
  enum Answer {
    /// The key that it requests, and whether something registers it.
    case asks(Service, withArguments: Bool, isRegistered: Bool)
    /// Nothing registers it, and the code can do without it.
    case absent
    case unjudged(UnjudgedReason, cause: Place? = nil)
  }

  /// How many names may stand for each other.
  private static let maximumSteps = 8

  private let files: [FileFacts]
  private let resolver: TypeResolver
  private let constants: ConstantValues
  private let roots: CompositionRoots
  private let names: [String: String]
  private var sites: [Service: [Site]] = [:]
  /// The registrations that are made, by their files and their numbers there.
  private(set) var made: Set<TypeIndex.Reference> = []
  /// What only functions register that nothing calls, with their names.
  private(set) var uncalled: [Service: (function: String, place: Place)] = [:]
  /// The registrations of which the key is not known.
  private(set) var unjudged: [(place: Place, type: String, reason: UnjudgedReason)] = []
  /// What may register anything.
  private var openings: [(place: Place, reason: UnjudgedReason)] = []
  private var typesWithUnknownNames: Set<ResolvedType> = []
  let joinsContainers: Bool
  private var hasOthers = false

  /// Gathers what the code outside of tests registers. Linear.
  init(_ files: [FileFacts], _ resolver: TypeResolver, _ constants: ConstantValues, _ roots: CompositionRoots) {
    (self.files, self.resolver, self.constants, self.roots) = (files, resolver, constants, roots)
    let facts = FactsColumn<ResolverFacts>(files)
    let own = files.indices.filter { !files[$0].isTest && facts[$0] != nil }
    names = own.reduce(into: [:]) { $0.merge(facts[$1]?.names ?? [:]) { first, _ in first } }
    joinsContainers = own.contains { facts[$0]?.joinsContainers == true }
    let functions = own.flatMap { facts[$0]?.functions ?? [] }
    let mentioned = own.reduce(into: Set<String>()) { $0.formUnion(facts[$1]?.mentioned ?? []) }
    let declared = Set(functions.map(\.name))
    let isUncalled = declared.subtracting(mentioned).subtracting(functions.filter(\.isCallableElsewhere).map(\.name))
    // By another name, anything may be registered.
    for file in files.indices {
      for alias in files[file].aliases where alias.target == "Resolver" || alias.target == "Resolver.Resolver" {
        openings.append((Place(file: file, range: .none), UnjudgedReason(.unseenCode, alias.path)))
      }
    }
    for file in own {
      guard let facts = facts[file] else { continue }
      for index in facts.registrations.indices { add(index + facts.firstRegistration, file, facts, isUncalled) }
      for unread in facts.unread {
        let (place, reason) = (Place(file: file, range: unread.range), UnjudgedReason(unread.reason, unread.text))
        openings.append((place, reason))
        unjudged.append((place, unread.text, reason))
      }
      for (name, range) in facts.calls.sorted(by: { $0.key < $1.key }) where !declared.contains(name) {
        openings.append((Place(file: file, range: range), UnjudgedReason(.unseenCode, name)))
      }
    }
  }

  private mutating func add(_ number: Int, _ file: Int, _ facts: ResolverFacts, _ isUncalled: Set<String>) {
    guard let registration = facts.registration(number) else { return }
    let place = Place(file: file, range: files[file].registrations[number].keyRange)
    guard let service = service(of: number, file) else {
      let type = type(of: number, file)
      let isNamed = !type.isUncertain && !type.isOpen
      if isNamed { typesWithUnknownNames.insert(type) }
      let reason = isNamed ? UnjudgedReason(.computedName) : type.unjudgedReason ?? UnjudgedReason(.unknownCall)
      if !isNamed { openings.append((place, reason)) }
      return unjudged.append((place, files[file].registrations[number].key, reason))
    }
    if registration.isLikely, mayHaveMembers(service.type) {
      let key = files[file].registrations[number].key
      openings.append((place, UnjudgedReason(.untypedRegistration, key)))
      return unjudged.append((place, key, UnjudgedReason(.untypedRegistration, key)))
    }
    if isUncalled.contains(registration.function), files[file].registrations[number].enclosing == "Resolver" {
      uncalled[service] = uncalled[service] ?? (registration.function, place)
      return
    }
    if registration.container == .other { hasOthers = true }
    made.insert(TypeIndex.Reference(file: file, index: number))
    sites[service, default: []].append(
      Site(
        file: file, number: number, container: registration.container,
        arguments: registration.arguments, conditions: registration.conditions))
  }

  /// Whether code in view declares members of a type, which may be of any type. Those of a type of elsewhere are of none in view.
  private func mayHaveMembers(_ type: ResolvedType) -> Bool {
    guard case .external(let path, _) = type else { return true }
    return resolver.index.externalExtensions[path] != nil
  }

  private func type(of number: Int, _ file: Int) -> ResolvedType {
    let fact = files[file].registrations[number]
    return resolver.resolve(fact.key, in: TypeResolver.Context(file: file, enclosing: fact.enclosing))
  }

  /// The key of a registration; nil if it is not known.
  func service(of number: Int, _ file: Int) -> Service? {
    guard let registration = files[file][ResolverFacts.self]?.registration(number) else { return nil }
    let type = type(of: number, file)
    let (name, isKnown) = name(registration.name, file, files[file].registrations[number].enclosing)
    return isKnown && !type.isUncertain && !type.isOpen ? Service(type: type, name: name) : nil
  }

  /// The name that an expression gives: a literal, a constant, or a member of `Resolver.Name`.
  private func name(_ expression: String, _ file: Int, _ enclosing: String) -> (name: String?, isKnown: Bool) {
    var text = expression
    guard !text.isEmpty else { return (nil, true) }
    // A name that stands for another one; no chain is long.
    for _ in 0..<Self.maximumSteps {
      for initializer in ["Resolver.Name", "Name", "Self", ".init"]
      where text.hasPrefix(initializer + "(") && text.hasSuffix(")") {
        text = String(text.dropFirst(initializer.count + 1).dropLast()).trimmingSpace
      }
      if let literal = StringLiteral.value(text) { return (literal, true) }
      guard let prefix = ["Resolver.Name.", "Name.", "."].first(where: text.hasPrefix),
        let value = names[String(text.dropFirst(prefix.count))]
      else { break }
      text = value
    }
    let value = constants.string(text, in: ConstantValues.Context(file: file, enclosing: enclosing))
    return (value, value != nil)
  }

  // MARK: Requests

  /// What answers a request.
  func answer(to request: ResolverRequest, _ file: Int) -> Answer {
    if let reason = request.reason { return .unjudged(reason) }
    // One of the project's own hides that of Resolver.
    if !request.wrapper.isEmpty, resolver.index.entity(at: request.wrapper, inModuleOf: file) != nil {
      return .unjudged(UnjudgedReason(.unknownWrapper, request.wrapper))
    }
    guard var type = request.resolved(inFile: file, resolver) else { return .unjudged(UnjudgedReason(.inferredType)) }
    if request.isOptional, request.inferred != nil, case .optional(let inner) = type { type = inner }
    if let reason = type.unjudgedReason { return .unjudged(reason) }
    let (name, isKnown) = name(request.name, file, request.enclosing)
    guard isKnown else { return .unjudged(UnjudgedReason(.computedName)) }
    let service = Service(type: type, name: name)
    let group = roots.group(ofFile: file)
    let known = sites[service] ?? []
    let found = known.filter { roots.meet(roots.group(ofFile: $0.file), group) }
    if found.isEmpty {
      if request.isOptional { return .absent }
      if let reason = reasonForSilence(about: service, group) { return .unjudged(reason.reason, cause: reason.place) }
      return .asks(service, withArguments: false, isRegistered: false)
    }
    let isSure =
      joinsContainers || !hasOthers
      || request.container == .root && found.contains { $0.container != .other }
    guard isSure, request.container != .other || joinsContainers else {
      return .unjudged(UnjudgedReason(.otherContainer), cause: place(found[0]))
    }
    if let condition = condition(of: found, for: request) {
      return .unjudged(UnjudgedReason(.conditionalRegistration, condition), cause: place(found[0]))
    }
    let isAnswered = found.contains { site in
      guard let arguments = site.arguments else { return true }
      return request.passesArguments && request.argumentKeys.map { arguments.allSatisfy($0.contains) } ?? true
    }
    if !isAnswered, found.contains(where: { !needsArguments($0) }) {
      return .unjudged(UnjudgedReason(.unknownArguments), cause: place(found[0]))
    }
    let withArguments = isAnswered && found.allSatisfy { $0.arguments != nil }
    return isAnswered || !request.isOptional
      ? .asks(service, withArguments: withArguments, isRegistered: isAnswered) : .absent
  }

  /// Whether a factory surely fails without its arguments: none of them ends up as an optional.
  private func needsArguments(_ site: Site) -> Bool {
    guard let registration = files[site.file][ResolverFacts.self]?.registration(site.number),
      registration.areArgumentsKnown
    else { return false }
    let context = TypeResolver.Context(
      file: site.file, enclosing: files[site.file].registrations[site.number].enclosing)
    return registration.argumentTypes.allSatisfy {
      guard let type = $0.type(in: context, resolver), type.unjudgedReason == nil else { return false }
      if case .optional = type { return false }
      return true
    }
  }

  /// A condition under which alone a key is registered, and which may not hold at the request; nil if there is none.
  private func condition(of sites: [Site], for request: ResolverRequest) -> String? {
    let unmet = sites.map { site in
      site.conditions.filter { !request.conditions.contains($0) && !Condition.isOfPlatform($0) }
    }
    guard unmet.allSatisfy({ !$0.isEmpty }), let first = unmet.first?.first else { return nil }
    // One in each branch.
    let isInEach = unmet.contains { one in one.count == 1 && unmet.contains([Condition.negated(one[0])]) }
    return isInEach ? nil : first
  }

  /// Why it is not sure that nothing registers a key.
  private func reasonForSilence(
    about service: Service, _ group: CompositionRoots.Group
  ) -> (place: Place?, reason: UnjudgedReason)? {
    if sites.isEmpty, openings.isEmpty { return (nil, UnjudgedReason(.noContainer)) }
    if service.name != nil, typesWithUnknownNames.contains(service.type) {
      return (nil, UnjudgedReason(.computedRegistrationName, resolver.display(of: service.type)))
    }
    if let opening = openings.first(where: { roots.meet(roots.group(ofFile: $0.place.file), group) }) {
      return (opening.place, opening.reason)
    }
    // What is declared elsewhere may be registered there.
    return isInView(service.type) ? nil : (nil, UnjudgedReason(.ambiguousType, resolver.display(of: service.type)))
  }

  /// Whether only code in view can know a type.
  private func isInView(_ type: ResolvedType) -> Bool {
    var pending = [type]
    while let next = pending.popLast() {
      switch next {
      case .declared: return true
      case .external(_, let inner), .tuple(let inner), .composition(let inner): pending += inner
      case .optional(let inner), .array(let inner), .metatype(let inner): pending.append(inner)
      case .dictionary(let key, let value): pending += [key, value]
      case .function(let parameters, let result): pending += parameters + [result]
      case .generic, .opaque, .uncertain, .givenUp: break
      }
    }
    return false
  }

  private func place(_ site: Site) -> Place {
    Place(file: site.file, range: files[site.file].registrations[site.number].keyRange)
  }
}
