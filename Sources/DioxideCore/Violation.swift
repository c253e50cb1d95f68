/// A fault of a blueprint in one profile. Bindings and dependencies are indices into the ``Blueprint``.
public enum Violation: Hashable, Sendable {
  /// A required dependency that has no provider.
  case missingBinding(MissingBinding)
  /// Bindings that need each other to be built.
  case circularDependency(CircularDependency)
  /// A longer-lived binding holds a shorter-lived one.
  case captiveDependency(CaptiveDependency)
  /// Two single bindings answer one key.
  case duplicateBinding(DuplicateBinding)
  /// One key is bound both single and multi.
  case mixedBinding(MixedBinding)
  /// A synchronous path leads to a binding whose building suspends.
  case isolationMismatch(IsolationMismatch)
  /// A component has a lifecycle, but its scope does not start it.
  case factoryLifecycle(FactoryLifecycle)

  /// A required dependency that has no provider.
  public struct MissingBinding: Hashable, Sendable {
    /// The binding that needs it.
    public var binding: Int
    /// The dependency.
    public var dependency: Int
  }

  /// One step along a dependency: from `binding` through `dependency` to the next binding of the path.
  public struct Hop: Hashable, Sendable {
    /// The dependent binding.
    public var binding: Int
    /// The dependency through which it needs.
    public var dependency: Int
  }

  /// One cycle group: a strongly connected component of bindings.
  public struct CircularDependency: Hashable, Sendable {
    /// All bindings of the cycle group, ascending.
    public var members: [Int]
    /// The shortest loop of the cycle group, one hop a binding, beginning with its lowest binding; the last hop leads back to
    /// the first binding.
    public var loop: [Hop]
  }

  /// A longer-lived binding holds a shorter-lived one, also through factories in between.
  public struct CaptiveDependency: Hashable, Sendable {
    /// The hops from the longer-lived binding on; factories in between.
    public var path: [Hop]
    /// The shorter-lived binding at the end.
    public var captive: Int
    /// How many hops before the last one are left out of the path, as it is very long.
    public var omittedHops = 0
  }

  /// Two single bindings answer one key.
  public struct DuplicateBinding: Hashable, Sendable {
    /// The one that was declared first, and is used.
    public var first: Int
    /// The later one.
    public var second: Int
  }

  /// One key is bound both single and multi.
  public struct MixedBinding: Hashable, Sendable {
    /// The first single binding.
    public var single: Int
    /// The first multi binding.
    public var multi: Int
  }

  /// A synchronous path leads to a binding whose building suspends.
  public struct IsolationMismatch: Hashable, Sendable {
    /// The hops from the binding that cannot await its dependency; bindings in between are in scope `.factory`, or in a
    /// request.
    public var path: [Hop]
    /// The binding at the end, whose building suspends.
    public var suspending: Int
    /// How many hops before the last one are left out of the path, as it is very long.
    public var omittedHops = 0
  }

  /// A component has a lifecycle, but is in scope `.factory`, so its instances are not started.
  public struct FactoryLifecycle: Hashable, Sendable {
    /// The component.
    public var binding: Int
  }
}
