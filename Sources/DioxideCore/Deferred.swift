import CDioxide

/// A type that a container provides without a binding, derived from another binding.
public protocol DerivedRequest {
  /// The dependency that the type stands for.
  static var dependency: Blueprint.Dependency { get }
  /// Resolves a value.
  static func resolve(from resolver: Resolver, name: String?) throws(ContainerError) -> Self
  /// Resolves a value, and suspends if building it suspends.
  static func resolveAsynchronously(from resolver: Resolver, name: String?) async throws(ContainerError) -> Self
}

extension DerivedRequest {
  /// Builds its dependencies asynchronously, then returns the result of ``resolve(from:name:)``.
  public static func resolveAsynchronously(
    from resolver: Resolver, name: String?
  ) async throws(ContainerError) -> Self {
    try await resolver.prepare(Self.self, name: name)
    return try resolve(from: resolver, name: name)
  }
}

extension Blueprint.Dependency {
  /// The dependency for a type that is known at compile time: like ``init(on:)``, but without a conformance check at
  /// run time.
  ///
  /// When the runtime meets a type for the first time, it searches every conformance of the program. That takes some
  /// microseconds, as long as the rest of the scan of a component.
  @inlinable
  public init<Value>(_ type: Value.Type) { self.init(key: Key(.metatype(type))) }

  /// The dependency for a derived type that is known at compile time.
  @inlinable
  public init<Value: DerivedRequest>(_ type: Value.Type) { self = Value.dependency }

  /// The dependency for a type: `T?` is optional, `Lazy<T>` and `Provider<T>` are deferred, and `[T]` is a collection.
  public init(on type: any Any.Type) {
    if let derived = type as? any DerivedRequest.Type {
      self = derived.dependency
    } else {
      self.init(key: Key(.metatype(type)))
    }
  }

  /// The dependencies of an initializer or function.
  public static func parameters<Value, each Needed>(
    of function: (repeat each Needed) throws -> Value
  ) -> [Blueprint.Dependency] {
    var needed: [Blueprint.Dependency] = []
    repeat needed.append(Blueprint.Dependency(on: (each Needed).self))
    return needed
  }

  /// The same dependency, resolved later.
  public var deferred: Blueprint.Dependency { resolved(.later) }

  /// The same dependency inside a wrapper with the given timing.
  public func resolved(_ timing: Blueprint.Timing) -> Blueprint.Dependency {
    var wrapped = self
    wrapped.timing = self.timing.wrapped(in: timing)
    return wrapped
  }

  /// The same dependency, absent if nothing is bound.
  public var optional: Blueprint.Dependency {
    var optional = self
    optional.isOptional = true
    return optional
  }
}

extension Optional: DerivedRequest {
  /// The dependency of the wrapped type, as an optional one.
  public static var dependency: Blueprint.Dependency { Blueprint.Dependency(on: Wrapped.self).optional }

  /// Returns nil if nothing is bound; throws errors of building.
  public static func resolve(from resolver: Resolver, name: String?) throws(ContainerError) -> Wrapped? {
    isBound(in: resolver.container, name: name) ? try resolver.resolve(Wrapped.self, name: name) : nil
  }

  /// Returns nil if nothing is bound; throws errors of building.
  public static func resolveAsynchronously(
    from resolver: Resolver, name: String?
  ) async throws(ContainerError) -> Wrapped? {
    guard isBound(in: resolver.container, name: name) else { return nil }
    return try await resolver.resolveSuspending(Wrapped.self, name: name)
  }

  private static func isBound(in container: Container, name: String?) -> Bool {
    let dependency = Blueprint.Dependency(on: Wrapped.self)
    return container.contains(dependency.key, name: name)
      || dependency.element.map { _ in container.contains(Key(.metatype(Wrapped.self)), name: name) } ?? false
  }
}

extension Array: DerivedRequest {
  /// The collection itself, or the multi-bindings of its element.
  public static var dependency: Blueprint.Dependency {
    Blueprint.Dependency(key: Key(.metatype([Element].self)), element: Key(.metatype(Element.self)))
  }

  /// Throws, because a scan binds each collection that has members; others cannot be derived.
  public static func resolve(from resolver: Resolver, name: String?) throws(ContainerError) -> [Element] {
    let key = Key(.metatype([Element].self), name: name)
    throw .notBound(key, path: Frame.path(to: key), similar: resolver.container.similar(to: key))
  }
}

/// A dependency that is resolved on first use and then kept.
///
/// It closes no cycle and holds the container weakly. Since it keeps the value, its lifetime counts: a `Lazy` of a singleton
/// cannot resolve a request-scoped component, whichever scope is open on first use.
public final class Lazy<Value: Sendable>: Sendable {
  private let provider: Provider<Value>
  private let kept = Guarded<Value?>(nil)

  /// Creates a lazy value that keeps the first result of a provider.
  public init(_ provider: Provider<Value>) { self.provider = provider }

  /// The value. Stops the program if it cannot be built, which cannot happen after a scan without violations if
  /// initializers do not throw. ``resolve()`` throws instead.
  public var value: Value {
    do throws(ContainerError) { return try resolve() } catch { stop(error) }
  }

  /// The value.
  public func resolve() throws(ContainerError) -> Value {
    if let value = kept.withLock({ $0 }) { return value }
    // Build outside the lock, because building may access this value.
    let value = try provider.resolve()
    return kept.withLock { kept in
      if let kept { return kept }
      kept = value
      return value
    }
  }

  /// The same as ``value``.
  public func callAsFunction() -> Value { value }

  /// The value; suspends if building it suspends.
  public func resolveAsynchronously() async throws(ContainerError) -> Value {
    if let value = kept.withLock({ $0 }) { return value }
    let value = try await provider.resolveAsynchronously()
    return kept.withLock { kept in
      if let kept { return kept }
      kept = value
      return value
    }
  }
}

extension Lazy: DerivedRequest {
  /// The dependency of the value, resolved on first use.
  public static var dependency: Blueprint.Dependency { Blueprint.Dependency(on: Value.self).resolved(.lazy) }

  /// Returns the wrapper; builds nothing.
  public static func resolve(from resolver: Resolver, name: String?) throws(ContainerError) -> Self {
    Self(Provider<Value>(kept: resolver, name: name))
  }
}

/// A dependency that is resolved on each use: a singleton is always the same, a factory makes a new instance, and a
/// request-scoped component comes from the scope in which it is resolved.
///
/// It closes no cycle and holds the container weakly.
public struct Provider<Value>: Sendable {
  private let make: @Sendable () throws(ContainerError) -> Value
  /// Returns the resolver; nil for a provider created from a function.
  private let makeResolver: (@Sendable () throws(ContainerError) -> Resolver)?
  private let name: String?

  /// Creates a provider from a function.
  public init(_ make: @escaping @Sendable () throws(ContainerError) -> Value) {
    self.make = make
    makeResolver = nil
    name = nil
  }

  /// Creates a provider that uses a resolver.
  public init(_ resolver: Resolver, name: String? = nil) {
    self.init(resolver.container, in: resolver.scope, name: name) { Resolver($0) }
  }

  /// Creates a provider whose results are kept. It resolves in the current scope, or in none.
  init(kept resolver: Resolver, name: String?) {
    self.init(resolver.container, in: resolver.nearestScope, name: name) { Resolver(unscoped: $0) }
  }

  private init(
    _ container: Container, in scope: RequestScope?, name: String?,
    _ unscoped: @escaping @Sendable (Container) -> Resolver
  ) {
    let makeResolver: @Sendable () throws(ContainerError) -> Resolver = {
      [weak container] () throws(ContainerError) in
      if let scope { return Resolver(scope) }
      guard let container else { throw .ended(Key(.metatype(Value.self), name: name)) }
      return unscoped(container)
    }
    make = { () throws(ContainerError) in try makeResolver().resolve(Value.self, name: name) }
    self.makeResolver = makeResolver
    self.name = name
  }

  /// A value.
  public func resolve() throws(ContainerError) -> Value { try make() }

  /// A value. Stops the program if it cannot be built, like ``Lazy/value``; ``resolve()`` throws instead.
  public func callAsFunction() -> Value {
    do throws(ContainerError) { return try make() } catch { stop(error) }
  }

  /// ``callAsFunction()`` as a function.
  public var function: @Sendable () -> Value { { self() } }

  /// ``resolve()`` as a function.
  public var throwingFunction: @Sendable () throws -> Value { { try resolve() } }

  /// The same as ``callAsFunction()``.
  public var value: Value { callAsFunction() }

  /// The same as ``callAsFunction()``.
  public func get() -> Value { callAsFunction() }
}

extension Provider where Value: Sendable {
  /// A value; suspends if building it suspends.
  public func resolveAsynchronously() async throws(ContainerError) -> Value {
    guard let makeResolver else { return try resolve() }
    return try await makeResolver().resolveAsynchronously(Value.self, name: name)
  }

  /// ``resolveAsynchronously()`` as a function.
  public var throwingAsynchronousFunction: @Sendable () async throws -> Value {
    { try await resolveAsynchronously() }
  }

  /// ``throwingAsynchronousFunction`` without `throws`: stops the program if the value cannot be built.
  public var asynchronousFunction: @Sendable () async -> Value {
    { do throws(ContainerError) { return try await resolveAsynchronously() } catch { stop(error) } }
  }
}

extension Provider: DerivedRequest {
  /// The dependency of the value, deferred.
  public static var dependency: Blueprint.Dependency { Blueprint.Dependency(on: Value.self).deferred }

  /// Returns the wrapper; builds nothing.
  public static func resolve(from resolver: Resolver, name: String?) throws(ContainerError) -> Self {
    Self(resolver, name: name)
  }
}

/// Stops the program with the description of an error.
func stop(_ error: ContainerError) -> Never { dioxide_stop(error.description) }
