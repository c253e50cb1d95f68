/// What is known of a registration beyond its key and scope.
@usableFromInline
struct RegistrationDetails: Sendable {
  var implementation: TypeIdentity
  var dependencies: [Blueprint.Dependency]
}

extension Container {
  /// Binds a type to an instance that is there.
  ///
  /// - Throws: ``ContainerError/alreadyRegistered(_:)``.
  /// - Complexity: constant, amortised.
  @inlinable
  public func register<Value: Sendable>(
    _ type: Value.Type, name: String? = nil, instance: Value
  ) throws(ContainerError) {
    let traits = Registration.traits(of: type)
    try add(
      type, name: name, scope: .singleton, factory: .none, traits: traits.union(.given),
      instance: Registration.retain(instance, traits))
  }

  /// Binds a type to a factory.
  ///
  /// The factory asks the resolver that it is given for what it needs. For a singleton it runs once, however many threads
  /// ask at a time; where it throws, the next who asks runs it again.
  ///
  /// - Throws: ``ContainerError/alreadyRegistered(_:)``.
  /// - Complexity: constant, amortised.
  @inlinable
  public func register<Value: Sendable>(
    _ type: Value.Type, name: String? = nil, scope: Scope = .singleton,
    _ make: @escaping @Sendable (Resolver) throws -> Value
  ) throws(ContainerError) {
    try add(
      type, name: name, scope: scope, factory: ErasedFactory(Factory(make)), traits: Registration.traits(of: type))
  }

  /// Binds a type to an initializer or function, and learns from its parameters what it needs, so that a scan can
  /// validate it.
  ///
  /// ```swift
  /// try container.register(Server.self, using: Server.init(log:store:))
  /// ```
  ///
  /// - Throws: ``ContainerError/alreadyRegistered(_:)``.
  @_disfavoredOverload  // So that a trailing closure is a factory.
  public func register<Value: Sendable, each Needed>(
    _ type: Value.Type, name: String? = nil, scope: Scope = .singleton,
    using make: @escaping @Sendable (repeat each Needed) throws -> Value
  ) throws(ContainerError) {
    var needed: [Blueprint.Dependency] = []
    repeat needed.append(Blueprint.Dependency(on: (each Needed).self))
    try add(
      type, name: name, scope: scope,
      factory: ErasedFactory(
        Factory<Value> { resolver in try make(repeat try resolver.resolve((each Needed).self)) }),
      traits: Registration.traits(of: type),
      details: RegistrationDetails(implementation: .metatype(type), dependencies: needed))
  }

  /// Binds a type to a factory that suspends. See ``resolveAsynchronously(_:name:)``.
  ///
  /// - Throws: ``ContainerError/alreadyRegistered(_:)``.
  /// - Complexity: constant, amortised.
  @inlinable
  public func registerAsynchronous<Value: Sendable>(
    _ type: Value.Type, name: String? = nil, scope: Scope = .singleton,
    _ make: @escaping @Sendable (Resolver) async throws -> Value
  ) throws(ContainerError) {
    try add(
      type, name: name, scope: scope, factory: ErasedFactory(AsynchronousFactory(make)),
      traits: Registration.traits(of: type).union(.asynchronous))
  }

  /// Binds a port to a type that tells how to build it.
  ///
  /// - Throws: ``ContainerError/alreadyRegistered(_:)``. That the implementation is no `port` is found when it is built.
  public func register<Port: Sendable, Implementation: Injectable>(
    _ port: Port.Type, as implementation: Implementation.Type, name: String? = nil, scope: Scope = .singleton
  ) throws(ContainerError) where Implementation.InjectedComponent.Built == Implementation {
    let factory = Factory<Port> { resolver in
      guard let built = try Implementation.InjectedComponent.make(resolver) as? Port else {
        throw ContainerError.wrongType(Key(.metatype(Port.self)), implementation: .metatype(Implementation.self))
      }
      return built
    }
    try add(
      port, name: name, scope: scope, factory: ErasedFactory(factory), traits: Registration.traits(of: port),
      details: RegistrationDetails(
        implementation: .metatype(implementation), dependencies: Implementation.InjectedComponent.dependencies))
  }

  /// Adds a registration made by hand; `instance` is retained, and released where this throws.
  @usableFromInline
  func add(
    _ type: any Any.Type, name: String?, scope: Scope, factory: ErasedFactory, traits: Registration.Traits,
    instance: UnsafeRawPointer? = nil, details: RegistrationDetails? = nil
  ) throws(ContainerError) {
    let isNew = state.withLock { state in
      let before = table.lookUp(type, name: name)
      let replaced = before?.takeUnretainedValue()
      if let replaced {
        if replaced.traits.contains(.manual) { return false }
        if Self.isBinding(replaced) { state.replaced.insert(replaced.index) }
      }
      let index = state.writer.nextIndex
      let registration = Registration.make(
        type: type, name: name, factory: factory, index: index, scope: scope,
        traits: traits.union(.manual).union(Self.lifecycle(details?.implementation ?? .metatype(type), scope)))
      if let instance { registration.word.store(UInt(bitPattern: instance), ordering: .relaxed) }
      if let details { state.details[index] = details }
      state.writer.add(registration, to: table)
      return true
    }
    guard isNew else {
      if let instance { Unmanaged<AnyObject>.fromOpaque(instance).release() }
      throw .alreadyRegistered(Key(.metatype(type), name: name))
    }
  }
}

extension Container {
  /// Looked at for request scopes alone: to ask a type for a conformance takes time.
  static func lifecycle(_ implementation: TypeIdentity, _ scope: Scope) -> Registration.Traits {
    guard scope == .request, case .metatype(let type) = implementation else { return [] }
    return type is any Lifecycle.Type ? .started : []
  }
}

extension Registration {
  static func make(
    type: any Any.Type, name: String?, factory: ErasedFactory, index: Int32, scope: Scope, traits: Traits
  ) -> Registration {
    if let name {
      return NamedRegistration(
        type: type, name: name, factory: factory, index: index, scope: scope, traits: traits)
    }
    return Registration(type: type, factory: factory, index: index, scope: scope, traits: traits)
  }
}
