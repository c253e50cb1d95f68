/// A type that describes how it is built. `@Service` and `@Adapter` generate the conformance.
public protocol Injectable: SendableMetatype {
  /// The description.
  associatedtype InjectedComponent: Injection
}

/// How a type is built. Separate from the type, so that a subclass can have its own.
public protocol Injection: SendableMetatype {
  /// The type to build.
  associatedtype Built
  /// The dependencies, in parameter order.
  static var dependencies: [Blueprint.Dependency] { get }
  /// Builds an instance.
  static func make(_ resolver: Resolver) throws -> Built
}

/// A binding as a value, with its factory. `@Service` and `@Adapter` generate components, and a scan registers them.
public struct Component: Sendable {
  /// The binding.
  public var binding: Blueprint.Binding
  /// The dependencies, in parameter order.
  public var dependencies: [Blueprint.Dependency]
  /// The module that declares the component; empty if it is not known.
  public var module: String
  /// Whether it has a lifecycle.
  public var isLifecycle: Bool { binding.isLifecycle }
  let factory: ErasedFactory
  let traits: Registration.Traits
  /// For a multi-binding: the type of the collection, and the factory that assembles it.
  let collection: Collection?

  /// The identity of a component across scans.
  struct Identity: Hashable {
    let key: Key
    let implementation: TypeIdentity
    let module: String
  }

  var identity: Identity { Identity(key: binding.key, implementation: binding.implementation, module: module) }

  struct Collection: Sendable {
    let type: any Any.Type
    /// Creates the factory of the collection from its members. `suspends` is true if a member is new each time and
    /// built asynchronously.
    let gather: @Sendable (_ members: [Registration], _ suspends: Bool) -> ErasedFactory
  }

  /// Creates a component that is bound to `port`.
  ///
  /// If `isShared` is true, it shares its instance with the other shared components of the same implementation and
  /// scope. The macros set it, so that a type bound under two ports is built once.
  public init<Port: Sendable>(
    _ port: Port.Type, name: String? = nil, implementation: any Any.Type, scope: Scope = .singleton,
    profile: ProfileSet = .all, multi: Bool = false, priority: Int = 0, fileID: String = "",
    isLifecycle: Bool = false, isShared: Bool = false, dependencies: [Blueprint.Dependency] = [],
    make: @escaping @Sendable (Resolver) throws -> Port
  ) {
    self.init(
      port, name, implementation, scope, profile, multi, priority, fileID, isLifecycle, isShared, dependencies,
      ErasedFactory(Factory(make)), Registration.traits(of: port))
  }

  /// Creates a component that is bound to `port` and built asynchronously.
  public init<Port: Sendable>(
    asynchronous port: Port.Type, name: String? = nil, implementation: any Any.Type, scope: Scope = .singleton,
    profile: ProfileSet = .all, multi: Bool = false, priority: Int = 0, fileID: String = "",
    isLifecycle: Bool = false, isShared: Bool = false, dependencies: [Blueprint.Dependency] = [],
    make: @escaping @Sendable (Resolver) async throws -> Port
  ) {
    self.init(
      port, name, implementation, scope, profile, multi, priority, fileID, isLifecycle, isShared, dependencies,
      ErasedFactory(AsynchronousFactory(make)), Registration.traits(of: port).union(.asynchronous))
  }

  private init<Port: Sendable>(
    _ port: Port.Type, _ name: String?, _ implementation: any Any.Type, _ scope: Scope, _ profile: ProfileSet,
    _ multi: Bool, _ priority: Int, _ fileID: String, _ isLifecycle: Bool, _ isShared: Bool,
    _ dependencies: [Blueprint.Dependency], _ factory: ErasedFactory, _ traits: Registration.Traits
  ) {
    binding = Blueprint.Binding(
      key: Key(.metatype(port), name: name), implementation: .metatype(implementation), scope: scope,
      profiles: profile, isMulti: multi, priority: priority, isShared: isShared,
      isSuspending: traits.contains(.asynchronous),
      // Checking a conformance is slow, and `start()` checks singletons.
      isLifecycle: isLifecycle || (scope != .singleton && implementation is any Lifecycle.Type))
    self.dependencies = dependencies
    // `Module/File.swift`.
    module = fileID.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(fileID[..<$0]) } ?? fileID
    self.factory = factory
    self.traits = traits
    collection =
      multi
      ? Collection(type: [Port].self) { members, suspends in
        if suspends {
          return ErasedFactory(
            AsynchronousFactory<[Port]> { resolver in
              var gathered: [Port] = []
              for member in members { gathered.append(try await resolver.suspendingValue(of: member, as: Port.self)) }
              return gathered
            })
        }
        return ErasedFactory(
          Factory<[Port]> { resolver in
            var gathered: [Port] = []
            gathered.reserveCapacity(members.count)
            for member in members { gathered.append(try resolver.value(of: member, as: Port.self)) }
            return gathered
          })
      } : nil
  }
}
