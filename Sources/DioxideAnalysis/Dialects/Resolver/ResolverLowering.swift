import DioxideCore

/// Converts registrations with Resolver to bindings, and requests to dependencies.
struct ResolverLowering {
  private let id: DialectID
  private let facts: FactsColumn<ResolverFacts>
  private let index: ResolverIndex
  private var lifetimes = ResolverDialect.lifetimes
  /// The requests of the properties of each type.
  private var requestsOfTypes: [EntityIndex: [(file: FileIndex, number: Int)]] = [:]

  /// Collects the registrations; nil if nothing uses Resolver. Linear.
  init?(_ id: DialectID, _ builder: borrowing ProgramBuilder) {
    facts = FactsColumn<ResolverFacts>(builder.files)
    guard !facts.isEmpty else { return nil }
    self.id = id
    index = ResolverIndex(builder.files, builder.resolver, builder.constants, builder.roots)
    var (defaults, resetScopes): (Set<String>, Set<String>) = ([], [])
    for file in builder.files.indices where !builder.files[file].isTest {
      guard let facts = facts[file] else { continue }
      defaults.formUnion(facts.defaultScopes)
      for scope in facts.keptScopes { lifetimes.scopes[scope] = lifetimes.scopes[scope] ?? .kept }
      resetScopes.formUnion(facts.resetScopes)
      for (number, request) in facts.requests.enumerated() where request.isOfEnclosingType {
        if let entity = builder.resolver.index.entity(at: request.enclosing, inModuleOf: file) {
          requestsOfTypes[entity, default: []].append((file, number))
        }
      }
    }
    if defaults.count == 1, let scope = defaults.first { lifetimes.standard = scope }
    for scope in resetScopes where lifetimes.scopes[scope] == .kept { lifetimes.scopes[scope] = .request }
  }

  /// Adds all bindings.
  func run(_ builder: inout ProgramBuilder) {
    // The root container, which can resolve every registration, and all other containers.
    builder.setContainers(2, of: id)
    var counts = SiteCounts()
    for file in builder.files.indices {
      guard let facts = facts[file] else { continue }
      counts.add(builder.files[file].isTest ? facts.sites.asExcluded : facts.sites)
      guard !builder.files[file].isTest else { continue }
      let requests = Dictionary(grouping: facts.requests, by: \.registration)
      for (offset, registration) in facts.registrations.enumerated() {
        let number = facts.firstRegistration + offset
        add(registration, number, file, requesting: requests[number] ?? [], &builder)
      }
      for request in requests[nil] ?? [] { addOutside(request, file, &builder) }
    }
    for entry in index.unjudged { builder.enter(registration: entry.place, entry.type, entry.reason, id) }
    builder.enter(sites: counts, of: id)
  }

  /// Adds the binding of a registration, by its index in its file, with the dependencies of its factory.
  private func add(
    _ registration: ResolverRegistration, _ number: Int, _ file: FileIndex, requesting requests: [ResolverRequest],
    _ builder: inout ProgramBuilder
  ) {
    guard let service = index.service(of: number, file),
      index.made.contains(TypeIndex.Reference(file: file, index: number))
    else { return }
    builder.ledger.registrationsRead += 1
    let fact = builder.files[file].registrations[number]
    let context = TypeResolver.Context(file: file, enclosing: fact.enclosing)
    let built = registration.built.map { builder.resolver.resolve($0, in: context) }
    let implementation = built.flatMap { builder.resolver.declaration(of: $0) == nil ? nil : $0 } ?? service.type
    var dependencies: [Blueprint.Dependency] = []
    if let original = registration.original.flatMap({ index.service(of: $0, file) }) {
      // The additional key resolves the first one, without its name.
      let key = key(.init(type: original.type), withArguments: registration.arguments != nil, &builder)
      dependencies.append(Blueprint.Dependency(key: key))
      builder.dependencyOrigins.append(Place(file: file, range: fact.keyRange))
    } else {
      for request in requests { add(request, file, to: &dependencies, &builder) }
      for (file, number) in self.requests(ofType: implementation, builder) {
        guard let request = facts[file]?.requests[number] else { continue }
        add(request, file, to: &dependencies, isOfType: true, &builder)
      }
    }
    let binding = Blueprint.Binding(
      key: key(service, withArguments: registration.arguments != nil, &builder),
      implementation: builder.identity(of: implementation), scope: scope(fact.scope), isAlternative: true)
    builder.append(
      binding, dependencies,
      Program.BindingOrigin(
        role: .registration, place: Place(file: file, range: fact.keyRange), dialect: id,
        declaration: builder.resolver.declaration(of: implementation),
        containers: containers(registration.container == .other ? [1] : [0, 1], &builder), fact: number))
  }

  /// The scope in the graph. An object that only its users hold may end together with the objects that it holds.
  private func scope(_ name: String?) -> Scope {
    lifetimes.scopes[name ?? lifetimes.standard] == .weaklyKept ? .factory : lifetimes.scope(name)
  }

  /// The requests in the stored properties and the initializer of a type and its superclasses.
  private func requests(
    ofType type: ResolvedType, _ builder: borrowing ProgramBuilder
  ) -> [(file: FileIndex, number: Int)] {
    guard case .declared(let entity, _) = type, !requestsOfTypes.isEmpty else { return [] }
    let index = builder.resolver.index
    let superclasses = builder.chooser.superclasses(of: index.declaration(of: entity))
    return ([entity] + superclasses.compactMap { index.entity(of: $0) }).flatMap { requestsOfTypes[$0] ?? [] }
  }

  private func containers(_ numbers: [Int], _ builder: inout ProgramBuilder) -> ContainerSet {
    index.joinsContainers ? .any : builder.containers(numbers)
  }

  // MARK: Requests

  /// Adds a dependency to the next binding, or a ledger entry if it is unknown.
  ///
  /// - Parameter isOfType: Whether the built type makes the request, which is then counted at its own location.
  private func add(
    _ request: ResolverRequest, _ file: FileIndex, to dependencies: inout [Blueprint.Dependency],
    isOfType: Bool = false, _ builder: inout ProgramBuilder
  ) {
    let place = Place(file: file, range: request.range)
    switch index.answer(to: request, file) {
    case .key(let service, let withArguments, let isRegistered) where isRegistered || !isOfType:
      dependencies.append(dependency(on: service, withArguments, request, &builder))
      builder.dependencyOrigins.append(place)
    case .absent where !isOfType: builder.ledger.enter(Ledger.Settled(place: place, isOptional: true, dialect: id))
    case .unjudged(let reason, let cause) where !isOfType:
      builder.ledger.enter(
        Ledger.Entry(
          place: place, type: request.type, reason: reason, cause: cause, dialect: id,
          binding: builder.blueprint.nextBinding))
    case .key, .absent, .unjudged: break
    }
  }

  private func addOutside(_ request: ResolverRequest, _ file: FileIndex, _ builder: inout ProgramBuilder) {
    let answer: OutsideRequest.Answer
    switch index.answer(to: request, file) {
    case .key(_, _, true) where request.isOptional: answer = .registered
    case .key(let service, let withArguments, _):
      answer = .requested(dependency(on: service, withArguments, request, &builder), containers([0], &builder))
    case .absent: answer = .absent
    case .unjudged(let reason, let cause): answer = .unjudged(reason, cause: cause)
    }
    builder.enter(
      OutsideRequest(
        place: Place(file: file, range: request.range), type: request.type, enclosing: request.enclosing,
        answer: answer), of: id)
  }

  private func dependency(
    on service: ResolverIndex.Service, _ withArguments: Bool, _ request: ResolverRequest,
    _ builder: inout ProgramBuilder
  ) -> Blueprint.Dependency {
    Blueprint.Dependency(
      key: key(service, withArguments: withArguments, &builder), isOptional: request.isOptional, timing: request.timing)
  }

  private func key(_ service: ResolverIndex.Service, withArguments: Bool, _ builder: inout ProgramBuilder) -> Key {
    let arguments = withArguments ? builder.signature(of: [.unknownArgument]) : .none
    return Key(builder.identity(of: service.type), arguments: arguments, name: service.name)
  }
}
