/// A type that tells how it is built. `@Service` and `@Adapter` write the conformance.
public protocol Injectable: SendableMetatype {
  /// How it is built.
  associatedtype InjectedComponent: Injection
}

/// How a type is built, beside the type itself: a subclass has one of its own.
public protocol Injection: SendableMetatype {
  /// What is built.
  associatedtype Built
  /// What building it needs, in parameter order.
  static var dependencies: [Blueprint.Dependency] { get }
  /// Builds one.
  static func make(_ resolver: Resolver) throws -> Built
}

/// A binding as a value, with the way to build it: what `@Service` and `@Adapter` leave in the program, and what a scan
/// registers.
public struct Component: Sendable {
  /// The binding.
  public var binding: Blueprint.Binding
  /// What building it needs, in parameter order.
  public var dependencies: [Blueprint.Dependency]
  /// The module that declares it; empty where that is not known.
  public var module: String
  /// Whether it has a lifecycle.
  public var isLifecycle: Bool
  let factory: ErasedFactory
  let traits: Registration.Traits
  /// For a multi-binding: the type of the collection, and the factory that gathers it.
  let collection: Collection?

  /// What makes a component of one scan the same as that of another.
  struct Identity: Hashable {
    let key: Key
    let implementation: TypeIdentity
    let module: String
  }

  var identity: Identity { Identity(key: binding.key, implementation: binding.implementation, module: module) }

  struct Collection: Sendable {
    let type: any Any.Type
    let gather: @Sendable ([Registration]) -> ErasedFactory
  }

  /// Makes a component that answers to `port`.
  public init<Port: Sendable>(
    _ port: Port.Type, name: String? = nil, implementation: any Any.Type, scope: Scope = .singleton,
    profile: ProfileSet = .all, multi: Bool = false, priority: Int = 0, fileID: String = "",
    isLifecycle: Bool = false, dependencies: [Blueprint.Dependency] = [],
    make: @escaping @Sendable (Resolver) throws -> Port
  ) {
    self.init(
      port, name, implementation, scope, profile, multi, priority, fileID, isLifecycle, dependencies,
      ErasedFactory(Factory(make)), Registration.traits(of: port))
  }

  /// Makes a component that answers to `port` and is built by suspending.
  public init<Port: Sendable>(
    asynchronous port: Port.Type, name: String? = nil, implementation: any Any.Type, scope: Scope = .singleton,
    profile: ProfileSet = .all, multi: Bool = false, priority: Int = 0, fileID: String = "",
    isLifecycle: Bool = false, dependencies: [Blueprint.Dependency] = [],
    make: @escaping @Sendable (Resolver) async throws -> Port
  ) {
    self.init(
      port, name, implementation, scope, profile, multi, priority, fileID, isLifecycle, dependencies,
      ErasedFactory(AsynchronousFactory(make)), Registration.traits(of: port).union(.asynchronous))
  }

  private init<Port: Sendable>(
    _ port: Port.Type, _ name: String?, _ implementation: any Any.Type, _ scope: Scope, _ profile: ProfileSet,
    _ multi: Bool, _ priority: Int, _ fileID: String, _ isLifecycle: Bool, _ dependencies: [Blueprint.Dependency],
    _ factory: ErasedFactory, _ traits: Registration.Traits
  ) {
    binding = Blueprint.Binding(
      key: Key(.metatype(port), name: name), implementation: .metatype(implementation), scope: scope,
      profiles: profile, isMulti: multi, priority: priority)
    self.dependencies = dependencies
    // `Module/File.swift`.
    module = fileID.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(fileID[..<$0]) } ?? fileID
    self.isLifecycle = isLifecycle
    self.factory = factory
    self.traits = traits
    collection =
      multi
      ? Collection(type: [Port].self) { members in
        ErasedFactory(
          Factory<[Port]> { resolver in
            var gathered: [Port] = []
            gathered.reserveCapacity(members.count)
            for member in members { gathered.append(try resolver.value(of: member, as: Port.self)) }
            return gathered
          })
      } : nil
  }
}
