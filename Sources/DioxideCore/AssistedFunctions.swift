// A function with parameters builds a value from the arguments of its caller. There is one overload for each kind of
// function, because only the compiler can decompose a function type.

extension Blueprint.Dependency {
  /// The dependencies of the function's result, resolved when the function is called.
  public init<Value, each Argument>(_ type: (@Sendable (repeat each Argument) -> Value).Type) {
    self.init(key: Key(.metatype(Assisted<(repeat each Argument), Value>.self)), timing: .synchronous)
  }
  /// The dependencies of the function's result, resolved when the function is called.
  public init<Value, each Argument>(_ type: (@Sendable (repeat each Argument) throws -> Value).Type) {
    self.init(key: Key(.metatype(Assisted<(repeat each Argument), Value>.self)), timing: .synchronous)
  }
  /// The dependencies of the function's result, resolved when the function is called.
  public init<Value, each Argument>(_ type: (@Sendable (repeat each Argument) async -> Value).Type) {
    self.init(key: Key(.metatype(Assisted<(repeat each Argument), Value>.self)), timing: .later)
  }
  /// The dependencies of the function's result, resolved when the function is called.
  public init<Value, each Argument>(_ type: (@Sendable (repeat each Argument) async throws -> Value).Type) {
    self.init(key: Key(.metatype(Assisted<(repeat each Argument), Value>.self)), timing: .later)
  }
}

extension Resolver {
  /// A function that builds the component bound to its result and argument types.
  public func resolve<Value: Sendable, each Argument>(
    function type: (@Sendable (repeat each Argument) -> Value).Type, name: String? = nil
  ) throws(ContainerError) -> @Sendable (repeat each Argument) -> Value {
    let provider = Provider<Assisted<(repeat each Argument), Value>>(self, name: name)
    return { (argument: repeat each Argument) -> Value in
      do { return try provider.call((repeat each argument)) } catch { stop(error, Value.self) }
    }
  }

  /// Like ``resolve(function:name:)``, but nil if nothing is bound.
  public func resolve<Value: Sendable, each Argument>(
    ifBound type: (@Sendable (repeat each Argument) -> Value).Type, name: String? = nil
  ) throws(ContainerError) -> (@Sendable (repeat each Argument) -> Value)? {
    container.contains(Assisted<(repeat each Argument), Value>.self, name: name)
      ? try resolve(function: type, name: name) : nil
  }

  /// A function that builds the component bound to its result and argument types.
  public func resolve<Value: Sendable, each Argument>(
    function type: (@Sendable (repeat each Argument) throws -> Value).Type, name: String? = nil
  ) throws(ContainerError) -> @Sendable (repeat each Argument) throws -> Value {
    let provider = Provider<Assisted<(repeat each Argument), Value>>(self, name: name)
    return { (argument: repeat each Argument) throws -> Value in
      try provider.call((repeat each argument))
    }
  }

  /// Like ``resolve(function:name:)``, but nil if nothing is bound.
  public func resolve<Value: Sendable, each Argument>(
    ifBound type: (@Sendable (repeat each Argument) throws -> Value).Type, name: String? = nil
  ) throws(ContainerError) -> (@Sendable (repeat each Argument) throws -> Value)? {
    container.contains(Assisted<(repeat each Argument), Value>.self, name: name)
      ? try resolve(function: type, name: name) : nil
  }

  /// A function that builds the component bound to its result and argument types.
  public func resolve<Value: Sendable, each Argument: Sendable>(
    function type: (@Sendable (repeat each Argument) async -> Value).Type, name: String? = nil
  ) throws(ContainerError) -> @Sendable (repeat each Argument) async -> Value {
    let provider = Provider<Assisted<(repeat each Argument), Value>>(self, name: name)
    return { (argument: repeat each Argument) async -> Value in
      do { return try await provider.callAsynchronously((repeat each argument)) } catch { stop(error, Value.self) }
    }
  }

  /// Like ``resolve(function:name:)``, but nil if nothing is bound.
  public func resolve<Value: Sendable, each Argument: Sendable>(
    ifBound type: (@Sendable (repeat each Argument) async -> Value).Type, name: String? = nil
  ) throws(ContainerError) -> (@Sendable (repeat each Argument) async -> Value)? {
    container.contains(Assisted<(repeat each Argument), Value>.self, name: name)
      ? try resolve(function: type, name: name) : nil
  }

  /// A function that builds the component bound to its result and argument types.
  public func resolve<Value: Sendable, each Argument: Sendable>(
    function type: (@Sendable (repeat each Argument) async throws -> Value).Type, name: String? = nil
  ) throws(ContainerError) -> @Sendable (repeat each Argument) async throws -> Value {
    let provider = Provider<Assisted<(repeat each Argument), Value>>(self, name: name)
    return { (argument: repeat each Argument) async throws -> Value in
      try await provider.callAsynchronously((repeat each argument))
    }
  }

  /// Like ``resolve(function:name:)``, but nil if nothing is bound.
  public func resolve<Value: Sendable, each Argument: Sendable>(
    ifBound type: (@Sendable (repeat each Argument) async throws -> Value).Type, name: String? = nil
  ) throws(ContainerError) -> (@Sendable (repeat each Argument) async throws -> Value)? {
    container.contains(Assisted<(repeat each Argument), Value>.self, name: name)
      ? try resolve(function: type, name: name) : nil
  }
}

// At least one argument: a function without arguments is a deferred dependency.
extension Container {
  /// A function that builds the component bound to its result and argument types.
  public func resolve<Value: Sendable, First, each Other>(
    _ type: (@Sendable (First, repeat each Other) -> Value).Type
  ) throws(ContainerError) -> @Sendable (First, repeat each Other) -> Value {
    try Resolver(self).resolve(function: type)
  }

  /// Binds the function's result, which is built from its arguments.
  ///
  /// - Throws: ``ContainerError/alreadyRegistered(_:)``.
  public func register<Value: Sendable, First, each Other>(
    _ type: (@Sendable (First, repeat each Other) -> Value).Type, name: String? = nil,
    instance: @escaping @Sendable (First, repeat each Other) -> Value
  ) throws(ContainerError) {
    try bind(type, name) { _ in instance }
  }

  /// Binds the function's result, which is built from its arguments by the function that the closure returns. The
  /// closure runs at each call.
  ///
  /// - Throws: ``ContainerError/alreadyRegistered(_:)``.
  public func register<Value: Sendable, First, each Other>(
    _ type: (@Sendable (First, repeat each Other) -> Value).Type, name: String? = nil,
    _ make: @escaping @Sendable (Resolver) throws -> @Sendable (First, repeat each Other) -> Value
  ) throws(ContainerError) {
    try bind(type, name, make)
  }

  private func bind<Value: Sendable, each Argument>(
    _ type: (@Sendable (repeat each Argument) -> Value).Type, _ name: String?,
    _ make: @escaping @Sendable (Resolver) throws -> @Sendable (repeat each Argument) -> Value
  ) throws(ContainerError) {
    try register(Assisted<(repeat each Argument), Value>.self, name: name, scope: .factory) { resolver in
      let function = try make(resolver)
      return Assisted { (arguments: (repeat each Argument)) in function(repeat each arguments) }
    }
  }

  /// A function that builds the component bound to its result and argument types.
  public func resolve<Value: Sendable, First, each Other>(
    _ type: (@Sendable (First, repeat each Other) throws -> Value).Type
  ) throws(ContainerError) -> @Sendable (First, repeat each Other) throws -> Value {
    try Resolver(self).resolve(function: type)
  }

  /// Binds the function's result, which is built from its arguments.
  ///
  /// - Throws: ``ContainerError/alreadyRegistered(_:)``.
  public func register<Value: Sendable, First, each Other>(
    _ type: (@Sendable (First, repeat each Other) throws -> Value).Type, name: String? = nil,
    instance: @escaping @Sendable (First, repeat each Other) throws -> Value
  ) throws(ContainerError) {
    try bind(type, name) { _ in instance }
  }

  /// Binds the function's result, which is built from its arguments by the function that the closure returns. The
  /// closure runs at each call.
  ///
  /// - Throws: ``ContainerError/alreadyRegistered(_:)``.
  public func register<Value: Sendable, First, each Other>(
    _ type: (@Sendable (First, repeat each Other) throws -> Value).Type, name: String? = nil,
    _ make: @escaping @Sendable (Resolver) throws -> @Sendable (First, repeat each Other) throws -> Value
  ) throws(ContainerError) {
    try bind(type, name, make)
  }

  private func bind<Value: Sendable, each Argument>(
    _ type: (@Sendable (repeat each Argument) throws -> Value).Type, _ name: String?,
    _ make: @escaping @Sendable (Resolver) throws -> @Sendable (repeat each Argument) throws -> Value
  ) throws(ContainerError) {
    try register(Assisted<(repeat each Argument), Value>.self, name: name, scope: .factory) { resolver in
      let function = try make(resolver)
      return Assisted { (arguments: (repeat each Argument)) throws in try function(repeat each arguments) }
    }
  }

  /// A function that builds the component bound to its result and argument types.
  public func resolve<Value: Sendable, First: Sendable, each Other: Sendable>(
    _ type: (@Sendable (First, repeat each Other) async -> Value).Type
  ) throws(ContainerError) -> @Sendable (First, repeat each Other) async -> Value {
    try Resolver(self).resolve(function: type)
  }

  /// Binds the function's result, which is built from its arguments.
  ///
  /// - Throws: ``ContainerError/alreadyRegistered(_:)``.
  public func register<Value: Sendable, First: Sendable, each Other: Sendable>(
    _ type: (@Sendable (First, repeat each Other) async -> Value).Type, name: String? = nil,
    instance: @escaping @Sendable (First, repeat each Other) async -> Value
  ) throws(ContainerError) {
    try bind(type, name) { _ in instance }
  }

  /// Binds the function's result, which is built from its arguments by the function that the closure returns. The
  /// closure runs at each call.
  ///
  /// - Throws: ``ContainerError/alreadyRegistered(_:)``.
  public func register<Value: Sendable, First: Sendable, each Other: Sendable>(
    _ type: (@Sendable (First, repeat each Other) async -> Value).Type, name: String? = nil,
    _ make: @escaping @Sendable (Resolver) throws -> @Sendable (First, repeat each Other) async -> Value
  ) throws(ContainerError) {
    try bind(type, name, make)
  }

  private func bind<Value: Sendable, each Argument: Sendable>(
    _ type: (@Sendable (repeat each Argument) async -> Value).Type, _ name: String?,
    _ make: @escaping @Sendable (Resolver) throws -> @Sendable (repeat each Argument) async -> Value
  ) throws(ContainerError) {
    try registerAsynchronous(Assisted<(repeat each Argument), Value>.self, name: name, scope: .factory) { resolver in
      let function = try make(resolver)
      return Assisted { (arguments: (repeat each Argument)) async in await function(repeat each arguments) }
    }
  }

  /// A function that builds the component bound to its result and argument types.
  public func resolve<Value: Sendable, First: Sendable, each Other: Sendable>(
    _ type: (@Sendable (First, repeat each Other) async throws -> Value).Type
  ) throws(ContainerError) -> @Sendable (First, repeat each Other) async throws -> Value {
    try Resolver(self).resolve(function: type)
  }

  /// Binds the function's result, which is built from its arguments.
  ///
  /// - Throws: ``ContainerError/alreadyRegistered(_:)``.
  public func register<Value: Sendable, First: Sendable, each Other: Sendable>(
    _ type: (@Sendable (First, repeat each Other) async throws -> Value).Type, name: String? = nil,
    instance: @escaping @Sendable (First, repeat each Other) async throws -> Value
  ) throws(ContainerError) {
    try bind(type, name) { _ in instance }
  }

  /// Binds the function's result, which is built from its arguments by the function that the closure returns. The
  /// closure runs at each call.
  ///
  /// - Throws: ``ContainerError/alreadyRegistered(_:)``.
  public func register<Value: Sendable, First: Sendable, each Other: Sendable>(
    _ type: (@Sendable (First, repeat each Other) async throws -> Value).Type, name: String? = nil,
    _ make: @escaping @Sendable (Resolver) throws -> @Sendable (First, repeat each Other) async throws -> Value
  ) throws(ContainerError) {
    try bind(type, name, make)
  }

  private func bind<Value: Sendable, each Argument: Sendable>(
    _ type: (@Sendable (repeat each Argument) async throws -> Value).Type, _ name: String?,
    _ make: @escaping @Sendable (Resolver) throws -> @Sendable (repeat each Argument) async throws -> Value
  ) throws(ContainerError) {
    try registerAsynchronous(Assisted<(repeat each Argument), Value>.self, name: name, scope: .factory) { resolver in
      let function = try make(resolver)
      return Assisted { (arguments: (repeat each Argument)) async throws in try await function(repeat each arguments) }
    }
  }
}
