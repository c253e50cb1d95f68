/// A defect of a blueprint in one profile. Bindings and dependencies are indices into the ``Blueprint``.
public enum Violation: Hashable, Sendable {
  /// A required dependency that has no provider.
  case missingBinding(MissingBinding)
  /// Bindings that depend on each other in a cycle.
  case circularDependency(CircularDependency)
  /// A longer-lived binding holds a shorter-lived one.
  case captiveDependency(CaptiveDependency)
  /// Two single bindings provide the same key.
  case duplicateBinding(DuplicateBinding)
  /// One key is bound both single and multi.
  case mixedBinding(MixedBinding)
  /// A synchronous path leads to a binding that suspends while it is built.
  case isolationMismatch(IsolationMismatch)
  /// A component has a lifecycle, but its scope does not start it.
  case factoryLifecycle(FactoryLifecycle)

  /// A required dependency that has no provider.
  public struct MissingBinding: Hashable, Sendable {
    /// The dependent binding.
    public var binding: Int
    /// The dependency.
    public var dependency: Int
  }

  /// One step along a dependency: from `binding` through `dependency` to the next binding of the path.
  public struct Hop: Hashable, Sendable {
    /// The dependent binding.
    public var binding: Int
    /// The dependency that leads to the next binding.
    public var dependency: Int
  }

  /// One cycle group: a strongly connected component of bindings.
  public struct CircularDependency: Hashable, Sendable {
    /// All bindings of the cycle group, ascending.
    public var members: [Int]
    /// The shortest cycle of the group, one hop for each binding, beginning with the lowest binding; the last hop leads
    /// back to the first binding.
    public var loop: [Hop]
  }

  /// A longer-lived binding holds a shorter-lived one, directly or through factories.
  public struct CaptiveDependency: Hashable, Sendable {
    /// The hops from the longer-lived binding; the bindings in between are factories.
    public var path: [Hop]
    /// The shorter-lived binding at the end.
    public var captive: Int
    /// The number of hops omitted before the last one, if the path is very long.
    public var omittedHops = 0
  }

  /// Two single bindings provide the same key.
  public struct DuplicateBinding: Hashable, Sendable {
    /// The binding that was declared first, which is used.
    public var first: Int
    /// The later binding.
    public var second: Int
  }

  /// One key is bound both single and multi.
  public struct MixedBinding: Hashable, Sendable {
    /// The first single binding.
    public var single: Int
    /// The first multi binding.
    public var multi: Int
  }

  /// A synchronous path leads to a binding that suspends while it is built.
  public struct IsolationMismatch: Hashable, Sendable {
    /// The hops from the binding that cannot await its dependency; the bindings in between have scope `.factory`, or
    /// are request-scoped.
    public var path: [Hop]
    /// The binding at the end, which suspends while it is built.
    public var suspending: Int
    /// The number of hops omitted before the last one, if the path is very long.
    public var omittedHops = 0
  }

  /// A component with a lifecycle has scope `.factory`, so its instances are not started.
  public struct FactoryLifecycle: Hashable, Sendable {
    /// The component.
    public var binding: Int
  }
}
