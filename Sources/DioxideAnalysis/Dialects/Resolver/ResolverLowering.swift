import DioxideCore

/// Lays down registrations with Resolver as bindings, and what is resolved as what these and other code need.
struct ResolverLowering {
  private let id: DialectID
  private let facts: FactsColumn<ResolverFacts>
  private let index: ResolverIndex
  private var lifetimes = ResolverDialect.lifetimes
  /// What is resolved for the properties of each type.
  private var requestsOfTypes: [Int: [(file: Int, number: Int)]] = [:]

  /// Gathers what is registered; nil if nothing speaks of Resolver. Linear.
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

  /// Lays everything down.
  func run(_ builder: inout ProgramBuilder) {
    // The root, which every registration may be asked from, and what is beside it.
    builder.setContainers(2, of: id)
    var counts = SiteCounts()
    for file in builder.files.indices {
      guard let facts = facts[file] else { continue }
      counts.add(builder.files[file].isTest ? facts.sites.asExcluded : facts.sites)
      guard !builder.files[file].isTest else { continue }
      let requests = Dictionary(grouping: facts.requests.filter { $0.registration != nil }) { $0.registration ?? 0 }
      for offset in facts.registrations.indices {
        let number = facts.firstRegistration + offset
        add(number, file, facts, requesting: requests[number] ?? [], &builder)
      }
      for request in facts.requests where request.registration == nil {
        enter(request, file, &builder, binding: nil)
      }
    }
    for entry in index.unjudged { builder.enter(registration: entry.place, entry.type, entry.reason, id) }
    builder.enter(sites: counts, of: id)
  }

  /// Lays a registration down, by its number in its file, with what its factory requests.
  private func add(
    _ number: Int, _ file: Int, _ facts: ResolverFacts, requesting requests: [ResolverRequest],
    _ builder: inout ProgramBuilder
  ) {
    guard let registration = facts.registration(number), let service = index.service(of: number, file),
      index.made.contains(TypeIndex.Reference(file: file, index: number))
    else { return }
    builder.ledger.registrationsRead += 1
    let fact = builder.files[file].registrations[number]
    let context = TypeResolver.Context(file: file, enclosing: fact.enclosing)
    var implementation = service.type
    if let built = registration.built.map({ builder.resolver.resolve($0, in: context) }),
      builder.resolver.declaration(of: built) != nil
    {
      implementation = built
    }
    var dependencies: [Blueprint.Dependency] = []
    if let original = registration.original.flatMap({ index.service(of: $0, file) }) {
      // The further key resolves the first one, without its name.
      builder.dependencyOrigins.append(Place(file: file, range: fact.keyRange))
      dependencies = [
        Blueprint.Dependency(
          key: key(.init(type: original.type), withArguments: registration.arguments != nil, &builder))
      ]
    } else {
      for request in requests {
        if let dependency = enter(request, file, &builder, binding: builder.blueprint.bindings.count) {
          dependencies.append(dependency)
        }
      }
      for (file, number) in self.requests(ofType: implementation, builder) {
        guard let request = self.facts[file]?.requests[number],
          case .asks(let service, let withArguments, true) = index.answer(to: request, file)
        else { continue }
        dependencies.append(dependency(on: service, withArguments, request, &builder))
        builder.dependencyOrigins.append(Place(file: file, range: request.range))
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

  /// The scope of the graph. An object that nothing but its users hold may end with what it holds itself.
  private func scope(_ name: String?) -> Scope {
    lifetimes.scopes[name ?? lifetimes.standard] == .weaklyKept ? .factory : lifetimes.scope(name)
  }

  /// What the stored properties and the initializer of a type resolve, those of its superclasses too.
  private func requests(ofType type: ResolvedType, _ builder: borrowing ProgramBuilder) -> [(file: Int, number: Int)] {
    guard case .declared(let entity, _) = type else { return [] }
    var found = requestsOfTypes[entity] ?? []
    var current = builder.resolver.index.declaration(of: entity)
    var seen: Set<TypeIndex.Reference> = [current]
    while seen.count <= UnjudgedReason.maximumSuperclasses,
      let superclass = builder.chooser.superclass(of: current, builder.files[current.file].types[current.index]),
      seen.insert(superclass.declaration).inserted
    {
      current = superclass.declaration
      if let entity = builder.resolver.index.entity(of: current) { found += requestsOfTypes[entity] ?? [] }
    }
    return found
  }

  private func containers(_ numbers: [Int], _ builder: inout ProgramBuilder) -> ContainerSet {
    index.joinsContainers ? .any : builder.containers(numbers)
  }

  // MARK: Requests

  /// Enters a request; what it depends on, if it is part of a binding and judged.
  @discardableResult
  private func enter(
    _ request: ResolverRequest, _ file: Int, _ builder: inout ProgramBuilder, binding: Int?
  ) -> Blueprint.Dependency? {
    let place = Place(file: file, range: request.range)
    switch index.answer(to: request, file) {
    case .asks(let service, let withArguments, let isRegistered):
      let dependency = dependency(on: service, withArguments, request, &builder)
      if binding != nil {
        builder.dependencyOrigins.append(place)
        return dependency
      }
      if isRegistered, request.isOptional {
        builder.ledger.enter(Ledger.Settled(place: place, isOptional: false, dialect: id))
      } else {
        builder.requests.append(
          ContainerRequest(
            dependency: dependency, dialect: id, place: place, enclosing: request.enclosing,
            containers: containers([0], &builder)))
      }
    case .absent: builder.ledger.enter(Ledger.Settled(place: place, isOptional: true, dialect: id))
    case .unjudged(let reason, let cause):
      builder.ledger.enter(
        Ledger.Entry(
          place: place, type: request.type, reason: reason, cause: cause, dialect: id, binding: binding))
    }
    return nil
  }

  private func dependency(
    on service: ResolverIndex.Service, _ withArguments: Bool, _ request: ResolverRequest,
    _ builder: inout ProgramBuilder
  ) -> Blueprint.Dependency {
    Blueprint.Dependency(
      key: key(service, withArguments: withArguments, &builder), isOptional: request.isOptional, timing: request.timing)
  }

  private func key(
    _ service: ResolverIndex.Service, withArguments: Bool, _ builder: inout ProgramBuilder
  ) -> Key {
    Key(
      builder.identity(of: service.type), arguments: withArguments ? builder.signature(of: [.unknownArgument]) : .none,
      name: service.name)
  }
}
