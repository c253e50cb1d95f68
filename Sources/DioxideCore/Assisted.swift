/// A function that builds a component from arguments of the caller. The function holds the dependencies that the
/// container injected.
///
/// The type is also the key of the binding: a parameter `(Invoice.ID) -> InvoicePage` requests `Assisted<Invoice.ID,
/// InvoicePage>`, whether or not the function throws or suspends.
public struct Assisted<Arguments, Value>: Sendable {
  fileprivate enum Call: Sendable {
    case synchronous(@Sendable (Arguments) throws -> Value)
    case suspending(@Sendable (Arguments) async throws -> Value)
  }

  fileprivate let call: Call

  /// Wraps a function that does not suspend.
  public init(_ call: @escaping @Sendable (Arguments) throws -> Value) { self.call = .synchronous(call) }

  /// Wraps a function that suspends.
  @_disfavoredOverload
  public init(_ call: @escaping @Sendable (Arguments) async throws -> Value) { self.call = .suspending(call) }
}

/// A key that is composed of other types and has a readable title.
protocol ComposedKey {
  static var title: String { get }
}

extension Assisted: ComposedKey {
  static var title: String {
    let arguments = Arguments.self is any ComposedKey.Type ? "\(Arguments.self)" : String(describing: Arguments.self)
    return "\(arguments.hasPrefix("(") ? arguments : "(\(arguments))") -> \(Key.title(of: Value.self))"
  }
}

extension Key {
  /// The name of the type as written in source.
  static func title(of type: any Any.Type) -> String {
    (type as? any ComposedKey.Type)?.title ?? String(describing: type)
  }
}

extension Provider {
  /// Builds a value from arguments.
  func call<Arguments, Built>(_ arguments: Arguments) throws -> Built where Value == Assisted<Arguments, Built> {
    switch try resolve().call {
    case .synchronous(let call): return try call(arguments)
    case .suspending: throw ContainerError.asynchronous(Key(.metatype(Value.self)), scope: .factory)
    }
  }

  /// Builds a value from arguments, and suspends if building suspends.
  func callAsynchronously<Arguments: Sendable, Built: Sendable>(
    _ arguments: Arguments
  ) async throws -> Built where Value == Assisted<Arguments, Built> {
    switch try await resolveAsynchronously().call {
    case .synchronous(let call): return try call(arguments)
    case .suspending(let call): return try await call(arguments)
    }
  }
}

/// Stops the program with an error that a function without `throws` cannot report.
func stop(_ error: any Error, _ type: any Any.Type) -> Never {
  let key = Key(.metatype(type))
  stop((error as? ContainerError) ?? .constructionFailed(key, path: [key], underlying: error))
}

extension Component {
  /// Creates a component that is built from arguments of the caller: its binding is a function.
  public init<Port: Sendable, each Argument>(
    function port: Port.Type, name: String? = nil, implementation: any Any.Type, profile: ProfileSet = .all,
    fileID: String = "", dependencies: [Blueprint.Dependency] = [],
    make: @escaping @Sendable (Resolver, repeat each Argument) throws -> Port
  ) {
    self.init(
      Assisted<(repeat each Argument), Port>.self, name: name, implementation: implementation, scope: .factory,
      profile: profile, fileID: fileID, dependencies: dependencies
    ) { resolver in
      Assisted { (arguments: (repeat each Argument)) throws in try make(resolver, repeat each arguments) }
    }
  }

  /// Creates a component that is built asynchronously from arguments of the caller.
  public init<Port: Sendable, each Argument: Sendable>(
    asynchronousFunction port: Port.Type, name: String? = nil, implementation: any Any.Type,
    profile: ProfileSet = .all, fileID: String = "", dependencies: [Blueprint.Dependency] = [],
    make: @escaping @Sendable (Resolver, repeat each Argument) async throws -> Port
  ) {
    self.init(
      asynchronous: Assisted<(repeat each Argument), Port>.self, name: name, implementation: implementation,
      scope: .factory, profile: profile, fileID: fileID, dependencies: dependencies
    ) { resolver in
      Assisted { (arguments: (repeat each Argument)) async throws in try await make(resolver, repeat each arguments) }
    }
  }
}

extension Blueprint.Dependency {
  /// The same dependency under a name.
  public func named(_ name: String) -> Blueprint.Dependency {
    var named = self
    named.key.name = name
    named.element?.name = name
    return named
  }
}
