import CDioxide

/// A dependency injection container: stores bindings and builds instances.
///
/// ```swift
/// let container = Container()
/// try container.register(Configuration.self, instance: configuration)
/// try container.register(Server.self) { c in Server(port: try c.resolve(Configuration.self).port) }
/// try container.scan(profile: .production)
/// let server = try container.resolve(Server.self)
/// ```
///
/// A container may be used from any number of threads concurrently. Resolving takes no lock.
public final class Container: @unchecked Sendable {  // Unchecked: see `tableContent`.
  /// The words of ``table``, which assumes that they are the first stored property.
  private var tableContent = RegistrationTable.Content()
  let state = Guarded(State())
  let lifecycle = Guarded(LifecycleState())

  /// The state that registration changes. Resolving does not read it.
  struct State {
    var writer = RegistrationWriter()
    /// The indices of replaced registrations.
    var replaced: Set<Int32> = []
    /// Additional properties of registrations, by index; few have an entry.
    var details: [Int32: RegistrationDetails] = [:]
    /// The registrations made by hand that keep the instance of an ``Injectable`` type.
    var keepersByHand: [InstanceIdentity: Registration] = [:]
    /// The result of the last scan.
    var scan: Scan?
    /// Registered instances that were started by another container, which this one replaces.
    var startedElsewhere: Set<Int32> = []
    /// The number of overrides in force that may replace this container.
    var overrides = 0
    /// Instances removed by a reset. Another thread may be about to retain one, so they are freed with the container.
    var dropped: [Unmanaged<AnyObject>] = []
  }

  @inlinable var table: RegistrationTable { @inline(__always) get { RegistrationTable(of: self) } }

  /// Creates an empty container.
  public init() {}

  deinit {
    state.withLock { state in
      // Release dependents first: otherwise the deinitializers of a long chain would nest.
      if let scan = state.scan, let order = scan.plan.buildOrder {
        for binding in order.reversed() { scan.registration(of: binding)?.take()?.release() }
      }
      state.writer.deallocate(table)
      for instance in state.dropped { instance.release() }
    }
  }
}
