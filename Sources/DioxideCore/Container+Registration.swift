/// The properties of a registration beyond its key and scope.
@usableFromInline
struct RegistrationDetails: Sendable {
  var implementation: TypeIdentity
  var dependencies: [Blueprint.Dependency]
  /// The factory of a type that describes how it is built. It is not used if another registration keeps the instance.
  var own: ErasedFactory?
}

extension Container {
  /// Binds a type to an existing instance.
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
  /// The factory resolves its dependencies from the given resolver. For a singleton it runs once, even if several threads
  /// resolve it at the same time; if it throws, the next request runs it again.
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

  /// Binds a type to an initializer or function, whose parameters are the dependencies, so that a scan can
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

  /// Binds a port to an ``Injectable`` type.
  ///
  /// - Throws: ``ContainerError/alreadyRegistered(_:)``; ``ContainerError/wrongType(_:implementation:)`` if the
  ///   implementation does not conform to `port`.
  public func register<Port: Sendable, Implementation: Injectable>(
    _ port: Port.Type, as implementation: Implementation.Type, name: String? = nil, scope: Scope = .singleton
  ) throws(ContainerError) where Implementation.InjectedComponent.Built == Implementation {
    guard isKind(implementation, of: port) != false else {
      throw .wrongType(Key(.metatype(port), name: name), implementation: .metatype(implementation))
    }
    let factory = ErasedFactory(
      Factory<Port> { resolver in
        guard let built = try Implementation.InjectedComponent.make(resolver) as? Port else {
          throw ContainerError.wrongType(Key(.metatype(Port.self)), implementation: .metatype(Implementation.self))
        }
        return built
      })
    try add(
      port, name: name, scope: scope, factory: factory, traits: Registration.traits(of: port),
      details: RegistrationDetails(
        implementation: .metatype(implementation), dependencies: Implementation.InjectedComponent.dependencies,
        own: factory))
  }

  /// Adds a registration made by hand, and returns its index. Retains `instance`, and releases it if this throws.
  @usableFromInline
  @discardableResult
  func add(
    _ type: any Any.Type, name: String?, scope: Scope, factory: ErasedFactory, traits: Registration.Traits,
    instance: UnsafeRawPointer? = nil, details: RegistrationDetails? = nil
  ) throws(ContainerError) -> Int32 {
    let added: Int32? = state.withLock { state -> Int32? in
      let before = table.lookUp(type, name: name)
      let replaced = before?.takeUnretainedValue()
      if let replaced {
        if replaced.traits.contains(.manual) { return nil }
        if Self.isBinding(replaced) { state.replaced.insert(replaced.index) }
      }
      let index = state.writer.nextIndex
      let keeper = self.keeper(for: details, scope, state)
      let registration = Registration.make(
        type: type, name: name, factory: factory, index: index, scope: scope,
        traits: traits.union(.manual).union(Self.lifecycle(details?.implementation ?? .metatype(type), scope)),
        keeper: keeper)
      if let instance { registration.word.storeRelaxed(UInt(bitPattern: instance)) }
      if let details { state.details[index] = details }
      if let details, details.own != nil, scope != .factory, keeper == nil {
        state.keepersByHand[InstanceIdentity(implementation: details.implementation, scope: scope)] = registration
      }
      state.writer.add(registration, to: table)
      return index
    }
    guard let added else {
      if let instance { Unmanaged<AnyObject>.fromOpaque(instance).release() }
      throw .alreadyRegistered(Key(.metatype(type), name: name))
    }
    return added
  }
}

/// The identity shared by all bindings of one instance.
struct InstanceIdentity: Hashable, Sendable {
  var implementation: TypeIdentity
  var scope: Scope
}

extension Container {
  /// The registration that keeps the instance of the current one: a type has one instance per scope.
  private func keeper(
    for details: RegistrationDetails?, _ scope: Scope, _ state: borrowing State
  ) -> Registration? {
    guard let details, details.own != nil, scope != .factory else { return nil }
    let identity = InstanceIdentity(implementation: details.implementation, scope: scope)
    if let known = state.keepersByHand[identity] { return known }
    guard let scan = state.scan, let binding = scan.plan.keeper(of: details.implementation, in: scope) else {
      return nil
    }
    return scan.registration(of: binding)?.keeper
  }

  /// Used only for request scopes, because a conformance check is slow.
  static func lifecycle(_ implementation: TypeIdentity, _ scope: Scope) -> Registration.Traits {
    guard scope == .request, case .metatype(let type) = implementation else { return [] }
    return type is any Lifecycle.Type ? .started : []
  }
}

extension Registration {
  /// Creates a registration. If there is a keeper, the registration returns the keeper's instance, and its own factory
  /// is not used.
  static func make(
    type: any Any.Type, name: String?, factory: ErasedFactory, index: Int32, scope: Scope, traits: Traits,
    keeper: Registration? = nil
  ) -> Registration {
    guard name != nil || keeper != nil else {
      return Registration(type: type, factory: factory, index: index, scope: scope, traits: traits)
    }
    return DetailedRegistration(
      type: type, name: name, factory: keeper.map { .sharing($0, as: type) } ?? factory, index: index, scope: scope,
      traits: keeper == nil ? traits : traits.subtracting(.suspending), keeper: keeper)
  }
}
