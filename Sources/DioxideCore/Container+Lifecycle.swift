/// Which components of a container are started, and its users.
struct LifecycleState: Sendable {
  enum Phase: Sendable {
    case idle
    case changing
    /// The started components, in order.
    case started([StartedComponent])
  }

  var phase = Phase.idle
  /// Whether it stays started until `stop()`.
  var isHeld = false
  /// The number of functions that run within `withLifecycle`; the last one stops the container.
  var users = 0
  /// The tasks that wait until it is started or stopped.
  var waiting: [CheckedContinuation<Void, Never>] = []

  /// The containers that the current task starts or stops.
  @TaskLocal static var changing: [Container] = []
}

/// A component that was started, and is to be disposed of.
struct StartedComponent: Sendable {
  let key: Key
  let component: any Lifecycle

  /// Disposes of components, the last first; continues when one throws.
  static func dispose(_ started: [StartedComponent]) async -> [DisposalFailure] {
    var failures: [DisposalFailure] = []
    for one in started.reversed() {
      do {
        try await one.component.dispose()
      } catch {
        failures.append(DisposalFailure(key: one.key, underlying: error))
      }
    }
    return failures
  }
}

extension Container {
  /// Builds every singleton with a lifecycle, and every one that suspends in building, and starts those with a lifecycle:
  /// each when all that it needs has started, and those that do not need each other at the same time.
  ///
  /// Where one fails no other is begun, those that had started are disposed of, the last first, and the error is
  /// thrown. A container that is started stays so; if another call starts or stops it, this waits for that. What a
  /// factory that is registered by hand needs is known only where it was registered with `using:` or `as:`.
  ///
  /// - Throws: ``ContainerError/initializationFailed(_:underlying:failures:)``, or what building throws;
  ///   ``ContainerError/busy`` for a component that the container is starting or stopping.
  public func start() async throws(ContainerError) {
    if let standIn { return try await standIn.start() }
    try await start { $0.isHeld = true }
  }

  /// Disposes of the started components in reverse order. Continues if one throws. Instances stay. If another task starts or
  /// stops the container, this waits for that.
  ///
  /// - Throws: ``ContainerError/disposalFailed(_:)`` with every failure; ``ContainerError/busy`` for a component that the
  ///   container is starting or stopping.
  public func stop() async throws(ContainerError) {
    if let standIn { return try await standIn.stop() }
    try await stop { _ in true }
  }

  /// Starts the container, runs a function, and stops the container, also where the function throws.
  ///
  /// Where the container is started already it stays so: the inner of two such functions, or the first of several at a time
  /// that ends, stops nothing.
  ///
  /// - Throws: the error of the function; otherwise what starting or stopping throws.
  public func withLifecycle<Value>(
    isolation: isolated (any Actor)? = #isolation, _ body: (Container) async throws -> Value
  ) async throws -> Value {
    let container = standIn ?? self
    try await container.start { $0.users += 1 }
    let value: Value
    do {
      value = try await body(self)
    } catch {
      try? await container.leave()
      throw error
    }
    try await container.leave()
    return value
  }

  private func leave() async throws(ContainerError) {
    lifecycle.withLock { $0.users -= 1 }
    try await stop { $0.users == 0 && !$0.isHeld }
  }

  /// Starts the container if it is not started; `note` is called while it is started.
  private func start(_ note: @Sendable (inout LifecycleState) -> Void) async throws(ContainerError) {
    while true {
      let isMine: Bool? = lifecycle.withLock { state in
        switch state.phase {
        case .changing: return nil
        case .started:
          note(&state)
          return false
        case .idle:
          state.phase = .changing
          return true
        }
      }
      switch isMine {
      case false?: return
      case nil: try await waitForChange()
      case true?:
        let result = await changing { () throws(ContainerError) in try await StartSequence(self).run() }
        switch result {
        case .success(let started): settle(.started(started), note)
        case .failure(let error):
          settle(.idle)
          throw error
        }
        return
      }
    }
  }

  /// Stops the container if it is started, and may be stopped.
  private func stop(if mayStop: @Sendable (LifecycleState) -> Bool) async throws(ContainerError) {
    while true {
      let started: [StartedComponent]? = lifecycle.withLock { state in
        guard mayStop(state) else { return [] }
        switch state.phase {
        case .changing: return nil
        case .idle: return []
        case .started(let started):
          state.isHeld = false
          state.phase = started.isEmpty ? .idle : .changing
          return started
        }
      }
      guard let started else {
        try await waitForChange()
        continue
      }
      guard !started.isEmpty else { return }
      let failures = await changing { await StartedComponent.dispose(started) }
      settle(.idle)
      if !failures.isEmpty { throw .disposalFailed(failures) }
      return
    }
  }

  /// Runs a function that starts or stops the container.
  private func changing<Value: Sendable>(_ body: @Sendable () async -> Value) async -> Value {
    await LifecycleState.$changing.withValue(LifecycleState.changing + [self]) { await body() }
  }

  private func changing<Value: Sendable>(
    _ body: @Sendable () async throws(ContainerError) -> Value
  ) async -> Result<Value, ContainerError> {
    await changing {
      do throws(ContainerError) { return .success(try await body()) } catch { return .failure(error) }
    }
  }

  private func settle(_ phase: LifecycleState.Phase, _ note: (inout LifecycleState) -> Void = { _ in }) {
    let waiting = lifecycle.withLock { state in
      state.phase = phase
      note(&state)
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume() }
  }

  /// Waits while another task starts or stops the container.
  private func waitForChange() async throws(ContainerError) {
    // It would wait for itself.
    if LifecycleState.changing.contains(where: { $0 === self }) { throw .busy }
    await withCheckedContinuation { continuation in
      let isOver = lifecycle.withLock { state in
        guard case .changing = state.phase else { return true }
        state.waiting.append(continuation)
        return false
      }
      if isOver { continuation.resume() }
    }
  }

  /// Whether it is started, when no task starts or stops it.
  func isStartedAtLast() async throws(ContainerError) -> Bool {
    while true {
      if let isStarted { return isStarted }
      try await waitForChange()
    }
  }

  /// Whether it is started; nil while it is being started or stopped.
  var isStarted: Bool? {
    lifecycle.withLock { state in
      switch state.phase {
      case .idle: false
      case .changing: nil
      case .started: true
      }
    }
  }

  /// A component that `start()` would initialize; nil if there is none. Linear.
  var componentToStart: Key? { get throws(ContainerError) { try StartSequence(self).firstLifecycle } }
}

/// One start: each component of a container is started after its dependencies.
private struct StartSequence {
  let container: Container
  private let registrations: [Registration?]
  private let plan: ScanPlan
  /// The bindings whose instance is to be initialized.
  private let isLifecycle: [Bool]
  /// Those, and the bindings whose building suspends.
  private let isStep: [Bool]

  init(_ container: Container) throws(ContainerError) {
    let (components, registrations, blueprint, profile, startedElsewhere) = container.state.withLock { state in
      let components = state.scan?.components ?? []
      let byHand = state.writer.registeredByHand(container.table)
      return (
        components, (state.scan?.registrations ?? []) + byHand, container.makeBlueprint(components, state),
        state.scan?.plan.profile ?? .all, state.startedElsewhere
      )
    }
    let plan = ScanPlan(blueprint, profile: profile)
    guard plan.violations.isEmpty else {
      throw .invalid(plan.violations, blueprint: blueprint, profile: profile)
    }
    self.plan = plan
    self.container = container
    self.registrations = registrations.map { $0?.keeper }
    isLifecycle = registrations.enumerated().map { index, registration in
      // Of several bindings of one instance the one that keeps it is started.
      guard let registration, registration.scope == .singleton, plan.keeper(of: index) == index,
        !startedElsewhere.contains(registration.keeper.index)
      else { return false }
      if index < components.count, components[index].isLifecycle { return true }
      if case .metatype(let implementation) = blueprint.bindings[index].implementation,
        implementation is any Lifecycle.Type
      {
        return true
      }
      // A registered instance may have one anyway.
      return registration.pointer != nil && (try? Resolver(container).anyValue(of: registration)) is any Lifecycle
    }
    isStep = self.registrations.enumerated().map { [isLifecycle] index, registration in
      guard let registration, registration.scope == .singleton, plan.keeper(of: index) == index else { return false }
      return isLifecycle[index] || (registration.traits.contains(.asynchronous) && registration.pointer == nil)
    }
  }

  /// A component that has a lifecycle.
  var firstLifecycle: Key? { isLifecycle.firstIndex(of: true).flatMap { registrations[$0]?.key } }

  func run() async throws(ContainerError) -> [StartedComponent] {
    let (started, failure) = await steps()
    guard let failure else { return started }
    let failures = await StartedComponent.dispose(started)
    if case .initializationFailed(let key, let underlying, _) = failure {
      throw .initializationFailed(key, underlying: underlying, failures: failures)
    }
    if !failures.isEmpty { throw .initializationFailed(failures[0].key, underlying: failure, failures: failures) }
    throw failure
  }

  /// Runs the steps; a step begins when its dependencies are done, and other nodes are done at once. Linear.
  private func steps() async -> (started: [StartedComponent], failure: ContainerError?) {
    let graph = plan.graph
    let dependents = graph.reversed()
    var open = [Int](repeating: 0, count: graph.nodeCount)
    var ready: [Int] = []
    for node in plan.live {
      open[node] = graph.successors(of: node).count
      if open[node] == 0 { ready.append(node) }
    }
    var started: [StartedComponent] = []
    var failure: ContainerError?
    await withTaskGroup(of: (Int, Result<StartedComponent?, ContainerError>).self) { group in
      var running = 0
      while failure == nil {
        while failure == nil, let node = ready.popLast() {
          guard isStep[node], let registration = registrations[node] else {
            for dependent in dependents.successors(of: node) {
              open[Int(dependent)] -= 1
              if open[Int(dependent)] == 0 { ready.append(Int(dependent)) }
            }
            continue
          }
          running += 1
          group.addTask { (node, await start(registration, initializes: isLifecycle[node])) }
        }
        guard running > 0, let (node, result) = await group.next() else { break }
        running -= 1
        switch result {
        case .failure(let error): failure = error
        case .success(let component):
          if let component { started.append(component) }
          for dependent in dependents.successors(of: node) {
            open[Int(dependent)] -= 1
            if open[Int(dependent)] == 0 { ready.append(Int(dependent)) }
          }
        }
      }
      if failure != nil { group.cancelAll() }
      for await (_, result) in group {
        if case .success(let component?) = result { started.append(component) }
      }
    }
    return (started, failure)
  }

  private func start(
    _ registration: Registration, initializes: Bool
  ) async -> Result<StartedComponent?, ContainerError> {
    do throws(ContainerError) {
      let resolver = Resolver(unscoped: container)
      if registration.traits.contains(.asynchronous) {
        try await resolver.buildSuspending(registration, in: registration)
      }
      guard let lifecycle = try resolver.anyValue(of: registration) as? any Lifecycle else { return .success(nil) }
      do {
        try await lifecycle.initialize()
      } catch {
        throw .initializationFailed(registration.key, underlying: error, failures: [])
      }
      return .success(StartedComponent(key: registration.key, component: lifecycle))
    } catch {
      return .failure(error)
    }
  }
}

extension Resolver {
  /// The value of a registration whose type is not known here.
  func anyValue(of registration: Registration) throws(ContainerError) -> Any {
    func opened<Value>(_ type: Value.Type) throws(ContainerError) -> Any { try value(of: registration, as: type) }
    return try opened(registration.type)
  }
}
