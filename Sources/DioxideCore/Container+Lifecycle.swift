/// The started components of a container, and the functions that use them.
struct LifecycleState: Sendable {
  enum Phase: Sendable {
    case idle
    case changing
    /// The started components, in the order in which they were started.
    case started([StartedComponent])
  }

  var phase = Phase.idle
  /// Whether it stays started until `stop()` is called.
  var isHeld = false
  /// The number of functions that run in `withLifecycle`; the last one stops the container.
  var users = 0
  /// The tasks that wait until starting or stopping has finished.
  var waiting: [CheckedContinuation<Void, Never>] = []

  /// The containers that the current task starts or stops.
  @TaskLocal static var changing: [Container] = []
}

/// A started component that must be disposed of.
struct StartedComponent: Sendable {
  let key: Key
  let component: any Lifecycle

  /// Disposes of components in reverse order, and continues if one throws.
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
  /// Builds every singleton that has a lifecycle or suspends while it is built, and starts those with a lifecycle. A
  /// component starts after its dependencies; independent components start concurrently.
  ///
  /// If one fails, no other is started, the started ones are disposed of in reverse order, and the error is thrown.
  /// A started container is not started again. If another call is starting or stopping the container, this one waits.
  /// The dependencies of a factory registered by hand are known only if it was registered with `using:` or `as:`.
  ///
  /// - Throws: ``ContainerError/initializationFailed(_:underlying:failures:)``, or an error of building;
  ///   ``ContainerError/busy`` if a component that the container is starting or stopping calls it.
  public func start() async throws(ContainerError) {
    if let standIn { return try await standIn.start() }
    try await start { $0.isHeld = true }
  }

  /// Disposes of the started components in reverse order, and continues if one throws. Keeps the instances. If another
  /// task is starting or stopping the container, this call waits.
  ///
  /// - Throws: ``ContainerError/disposalFailed(_:)`` with every failure; ``ContainerError/busy`` if a component that
  ///   the container is starting or stopping calls it.
  public func stop() async throws(ContainerError) {
    if let standIn { return try await standIn.stop() }
    try await stop { _ in true }
  }

  /// Starts the container, runs a function, and stops the container, even if the function throws.
  ///
  /// Calls may nest or run concurrently: the last one to end stops the container, unless `start()` was called.
  ///
  /// - Throws: the error of the function; otherwise an error of starting or stopping.
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

  /// Starts the container if it is not started; calls `note` under the lock once it is.
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

  /// Stops the container if it is started and `mayStop` returns true.
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
    // The task would wait for itself.
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

  /// Waits until no task starts or stops the container; returns whether it is started.
  func isStartedWhenSettled() async throws(ContainerError) -> Bool {
    while true {
      if let isStarted { return isStarted }
      try await waitForChange()
    }
  }

  /// Whether the container is started; nil while it is being started or stopped.
  var isStarted: Bool? {
    lifecycle.withLock { state in
      switch state.phase {
      case .idle: false
      case .changing: nil
      case .started: true
      }
    }
  }

  /// The first component that `start()` would initialize; nil if there is none. Linear.
  var componentToStart: Key? { get throws(ContainerError) { try StartSequence(self).firstLifecycle } }
}

/// The order of one start: each component starts after its dependencies.
private struct StartSequence {
  let container: Container
  private let registrations: [Registration?]
  private let plan: ScanPlan
  /// Which bindings have an instance to initialize.
  private let isLifecycle: [Bool]
  /// Those bindings, and the ones that suspend while they are built.
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
      // If several bindings share an instance, the one that keeps it is started.
      guard let registration, registration.scope == .singleton, plan.keeper(of: index) == index,
        !startedElsewhere.contains(registration.keeper.index)
      else { return false }
      if index < components.count, components[index].isLifecycle { return true }
      if case .metatype(let implementation) = blueprint.bindings[index].implementation,
        implementation is any Lifecycle.Type
      {
        return true
      }
      // A registered instance may conform to `Lifecycle` although its type is not known to.
      return registration.pointer != nil && (try? Resolver(container).anyValue(of: registration)) is any Lifecycle
    }
    isStep = self.registrations.enumerated().map { [isLifecycle] index, registration in
      guard let registration, registration.scope == .singleton, plan.keeper(of: index) == index else { return false }
      return isLifecycle[index] || (registration.traits.contains(.asynchronous) && registration.pointer == nil)
    }
  }

  /// The first component that has a lifecycle.
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

  /// Runs the steps. A step begins when its dependencies are done; other nodes complete immediately. Linear.
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
  /// The value of a registration whose type is only known at run time.
  func anyValue(of registration: Registration) throws(ContainerError) -> Any {
    func opened<Value>(_ type: Value.Type) throws(ContainerError) -> Any { try value(of: registration, as: type) }
    return try opened(registration.type)
  }
}
