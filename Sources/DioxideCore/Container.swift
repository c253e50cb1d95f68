import CDioxide

/// Holds how things are built, and builds them.
///
/// ```swift
/// let container = Container()
/// try container.register(Configuration.self, instance: configuration)
/// try container.register(Server.self) { c in Server(port: try c.resolve(Configuration.self).port) }
/// try container.scan(profile: .production)
/// let server = try container.resolve(Server.self)
/// ```
///
/// A container may be used from any number of threads at once. Resolving takes no lock.
public final class Container: @unchecked Sendable {  // Unchecked for the one variable: see the table that lies in it.
  /// The words of ``table``, which knows where they are: no stored property may come before.
  private var tableContent = RegistrationTable.Content()
  let state = Guarded(State())
  let lifecycle = Guarded(LifecycleState())

  /// The state that registering changes. Resolving does not read it.
  struct State {
    var writer = RegistrationWriter()
    /// Which registrations another one took the place of.
    var replaced: Set<Int32> = []
    /// Properties of registrations beyond their key and scope, by index; few have an entry.
    var details: [Int32: RegistrationDetails] = [:]
    /// The registrations by hand that keep the instance of a type that describes how it is built.
    var keepersByHand: [InstanceIdentity: Registration] = [:]
    /// The result of the last scan.
    var scan: Scan?
    /// Registered instances that another container, which this one stands in for, has started.
    var startedElsewhere: Set<Int32> = []
    /// How many overrides are in force in which another container may stand in for this one.
    var overrides = 0
    /// Instances removed by a reset. Another thread may be about to retain one, so they are freed with the container.
    var dropped: [Unmanaged<AnyObject>] = []
  }

  @inlinable var table: RegistrationTable { @inline(__always) get { RegistrationTable(of: self) } }

  /// Makes an empty container.
  public init() {}

  deinit {
    state.withLock { state in
      // Dependents first: objects of a long chain would otherwise let each other go within each other.
      if let scan = state.scan, let order = scan.plan.buildOrder {
        for binding in order.reversed() { scan.registration(of: binding)?.take()?.release() }
      }
      state.writer.deallocate(table)
      for instance in state.dropped { instance.release() }
    }
  }
}
