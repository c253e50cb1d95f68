import CDioxide

/// Resolves the dependencies of a factory from a container and the current request scope.
public struct Resolver: Sendable {
  /// One reference instead of two, so that the compiler can borrow it without retaining: threads that resolve
  /// concurrently do not contend for a reference count, not even the container's.
  @usableFromInline
  enum Origin: Sendable {
    case container(Container)
    /// Resolves for something that outlives every scope, so no scope is used, even if one is open.
    case unscoped(Container)
    case scope(RequestScope)
  }

  @usableFromInline let origin: Origin

  /// The container.
  @inlinable public var container: Container {
    switch origin {
    case .container(let container), .unscoped(let container): container
    case .scope(let scope): scope.container
    }
  }

  /// The scope; nil outside a scope, and for the dependencies of a singleton.
  @inlinable var scope: RequestScope? {
    switch origin {
    case .container, .unscoped: nil
    case .scope(let scope): scope
    }
  }

  @inlinable init(_ container: Container) { origin = .container(container) }

  @inlinable init(unscoped container: Container) { origin = .unscoped(container) }

  @inlinable init(_ scope: RequestScope) { origin = .scope(scope) }

  /// Resolves a type.
  ///
  /// - Complexity: constant, plus the factories that must run. Takes no lock if the instance exists.
  @inlinable
  public func resolve<Value>(_ type: Value.Type = Value.self) throws(ContainerError) -> Value {
    guard let found = container.table.find(type) else { return try derive(type, name: nil) }
    let present: Value? = found._withUnsafeGuaranteedRef { registration in
      registration.pointer.map { registration.value(at: $0, as: type) }
    }
    if let present { return present }
    return try value(of: found, as: type)
  }

  /// Resolves a type with a name.
  @inlinable
  public func resolve<Value>(_ type: Value.Type = Value.self, name: String?) throws(ContainerError) -> Value {
    guard let name else { return try resolve(type) }
    guard let found = container.table.find(type, name: name) else { return try derive(type, name: name) }
    return try value(of: found, as: type)
  }

  /// Resolves several types, in order.
  @inlinable
  public func resolve<First, Second, each Other>(
    _ first: First.Type, _ second: Second.Type, _ other: repeat (each Other).Type
  ) throws(ContainerError) -> (First, Second, repeat each Other) {
    (try resolve(first), try resolve(second), repeat try resolve(each other))
  }

  /// The value of a registration without an instance, or of a type without a registration. One call for both, so that the fast path
  /// of the callers is small enough to be inlined.
  @inlinable @inline(never)
  func value<Value>(
    ofAny registration: Unmanaged<Registration>?, as type: Value.Type
  ) throws(ContainerError) -> Value {
    guard let registration else { return try derive(type, name: nil) }
    return try value(of: registration, as: type)
  }

  /// The value of a singleton registration. `Value` must be its type.
  @inlinable @inline(__always)
  func value<Value>(of registration: Unmanaged<Registration>, as type: Value.Type) throws(ContainerError) -> Value {
    // Borrowed instead of retained. The error is passed in a result, because the borrowing function erases its type.
    try registration._withUnsafeGuaranteedRef { registration in
      Result { () throws(ContainerError) in try value(of: registration, as: type) }
    }.get()
  }

  /// The value of a registration, built if it does not exist. `Value` must be its type.
  @inlinable
  func value<Value>(of registration: Registration, as type: Value.Type) throws(ContainerError) -> Value {
    switch registration.scope {
    case .factory:
      return try make(registration, type)
    case .singleton:
      if let pointer = registration.pointer { return registration.value(at: pointer, as: type) }
      return try Resolver(unscoped: container).build(registration, in: registration, as: type)
    case .request:
      let scope = try requestScope(for: registration)
      let cell = scope.cell(of: registration)
      if let pointer = cell.pointer { return registration.value(at: pointer, as: type) }
      return try Resolver(scope).build(registration, in: cell, as: type)
    }
  }

  @inlinable
  func make<Value>(_ registration: Registration, _ type: Value.Type) throws(ContainerError) -> Value {
    do {
      return try Frame.with(registration, self) { try registration.make(type, self) }
    } catch {
      throw failure(error, registration)
    }
  }

  /// Builds an instance for a cell. If another thread is building it, waits instead.
  @inlinable
  func build<Value>(
    _ registration: Registration, in cell: InstanceCell, as type: Value.Type
  ) throws(ContainerError) -> Value {
    if let pointer = try begin(registration, cell) { return registration.value(at: pointer, as: type) }
    do {
      let value = try Frame.with(registration, self) {
        try buildAhead(of: registration)
        return try registration.make(type, self)
      }
      finish(registration, cell, Registration.retain(value, registration.traits))
      return value
    } catch {
      finish(registration, cell, nil)
      throw failure(error, registration)
    }
  }

  /// Returns the instance, or nil if the caller has to build it.
  @usableFromInline
  func begin(_ registration: Registration, _ cell: InstanceCell) throws(ContainerError) -> UnsafeRawPointer? {
    if !registration.traits.isDisjoint(with: .suspending), cell.pointer == nil {
      throw .asynchronous(registration.key, scope: registration.scope)
    }
    switch ConstructionMonitor.shared.begin(cell, as: ConstructionMonitor.thread) {
    case .build: return nil
    case .ready(let pointer): return pointer
    case .cycle(let ring): throw .circularDependency(path: Self.path(registration, ring))
    }
  }

  @usableFromInline
  func finish(_ registration: Registration, _ cell: InstanceCell, _ instance: UnsafeRawPointer?) {
    if instance != nil, let scope, registration.scope == .request { scope.remember(registration) }
    ConstructionMonitor.shared.finish(cell, with: instance)
  }

  /// The keys of a cycle: the registrations that this thread builds, from the end of the cycle to the registration,
  /// then the rest of the cycle.
  private static func path(_ registration: Registration, _ ring: [InstanceCell]) -> [Key] {
    let others = ring.compactMap { ($0 as? Registration) ?? ($0 as? ScopedCell)?.registration }
    guard let last = others.last, let frame = Frame.frame(of: last) else {
      return Frame.path(to: registration.key) + others.dropFirst().map(\.key)
    }
    return Frame.path(to: registration.key, since: frame) + others.dropFirst().map(\.key)
  }

  @usableFromInline
  func failure(_ error: any Error, _ registration: Registration) -> ContainerError {
    if let error = error as? ContainerError { return error }
    return .constructionFailed(registration.key, path: Frame.path(to: registration.key), underlying: error)
  }

  /// The scope in which a request-scoped component is built.
  @usableFromInline
  func requestScope(for registration: Registration) throws(ContainerError) -> RequestScope {
    guard let scope = nearestScope else {
      throw .outsideScope(registration.key, path: Frame.path(to: registration.key))
    }
    if scope.hasEnded { throw .ended(registration.key) }
    return scope
  }

  /// The current scope for request-scoped components; nil outside a scope, and for the dependencies of a singleton.
  var nearestScope: RequestScope? {
    switch origin {
    case .scope(let scope): return scope
    case .unscoped: return nil
    case .container: break
    }
    var next = Frame.innermost
    while let frame = next {
      if frame.pointee.container.toOpaque() == Unmanaged.passUnretained(container).toOpaque() {
        if frame.pointee.registration._withUnsafeGuaranteedRef({ $0.scope == .singleton }) { return nil }
        if let scope = frame.pointee.scope { return scope.takeUnretainedValue() }
      }
      next = frame.pointee.parent
    }
    return RequestScope.current(of: container)
  }

  /// Calls an initializer or function with its dependencies.
  public func call<Value, each Needed>(_ function: (repeat each Needed) throws -> Value) throws -> Value {
    try function(repeat try resolve((each Needed).self))
  }

  /// The result of a failable initializer.
  ///
  /// - Throws: ``InitializerFailure`` if it is nil.
  public func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw InitializerFailure(type: Value.self) }
    return value
  }

  /// Resolves a type derived from a binding: `T?`, `[T]`, `Lazy<T>`, `Provider<T>`.
  @usableFromInline
  func derive<Value>(_ type: Value.Type, name: String?) throws(ContainerError) -> Value {
    if container.table.isHidden {
      if let standIn = container.standIn { return try Resolver(standIn).resolve(type, name: name) }
      if let found = container.table.lookUp(type, name: name) { return try value(of: found, as: type) }
    }
    if let derived = type as? any DerivedRequest.Type {
      if let value = try derived.resolve(from: self, name: name) as? Value { return value }
    }
    let key = Key(.metatype(type), name: name)
    throw .notBound(key, path: Frame.path(to: key), similar: container.similar(to: key))
  }
}

/// A failable initializer returned nil.
public struct InitializerFailure: Error {
  /// The type.
  public let type: any Any.Type
}
