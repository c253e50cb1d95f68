import Synchronization

/// How far a container's components are started.
enum LifecyclePhase: Sendable {
  case idle
  case changing
  /// What was started, in its order.
  case started([StartedComponent])
}

/// A component that was started, and is to be disposed of.
struct StartedComponent: Sendable {
  let key: Key
  let component: any Lifecycle

  /// Disposes of components, the last first; goes on when one throws.
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
  /// Where one fails no other is begun, those that had started are disposed of, the last first, and the error is thrown. A
  /// container that is started stays so. What a factory that is registered by hand needs is known only where it was
  /// registered with `using:` or `as:`.
  ///
  /// - Throws: ``ContainerError/initializationFailed(_:underlying:failures:)``, or what building throws.
  public func start() async throws(ContainerError) {
    if let standIn { return try await standIn.start() }
    let isStarted = try lifecycle.withLock { phase throws(ContainerError) in
      switch phase {
      case .started: return true
      case .changing: throw .busy
      case .idle:
        phase = .changing
        return false
      }
    }
    guard !isStarted else { return }
    do throws(ContainerError) {
      let started = try await StartSequence(self).run()
      lifecycle.withLock { $0 = .started(started) }
    } catch {
      lifecycle.withLock { $0 = .idle }
      throw error
    }
  }

  /// Disposes of what was started, the last first. Goes on when one throws. Instances stay.
  ///
  /// - Throws: ``ContainerError/disposalFailed(_:)`` with every failure.
  public func stop() async throws(ContainerError) {
    if let standIn { return try await standIn.stop() }
    let started: [StartedComponent] = try lifecycle.withLock { phase throws(ContainerError) in
      switch phase {
      case .idle: return []
      case .changing: throw .busy
      case .started(let started):
        phase = .changing
        return started
      }
    }
    guard !started.isEmpty else {
      lifecycle.withLock { if case .changing = $0 { $0 = .idle } }
      return
    }
    let failures = await StartedComponent.dispose(started)
    lifecycle.withLock { $0 = .idle }
    if !failures.isEmpty { throw .disposalFailed(failures) }
  }

  /// Starts the container, runs a function, and stops the container, also where the function throws.
  ///
  /// - Throws: what the function throws; else what starting or stopping throws.
  public func withLifecycle<Value>(
    isolation: isolated (any Actor)? = #isolation, _ body: (Container) async throws -> Value
  ) async throws -> Value {
    try await start()
    let value: Value
    do {
      value = try await body(self)
    } catch {
      try? await stop()
      throw error
    }
    try await stop()
    return value
  }
}

/// One start: the components of a container, each begun when what it needs is done.
private struct StartSequence {
  let container: Container
  private let registrations: [Registration?]
  private let plan: ScanPlan
  private let isStep: [Bool]

  init(_ container: Container) throws(ContainerError) {
    let (components, registrations, blueprint, profile) = container.state.withLock { state in
      let components = state.scan?.components ?? []
      let byHand = state.writer.registeredByHand(container.table)
      return (
        components, (state.scan?.registrations ?? []) + byHand, container.makeBlueprint(components, state),
        state.scan?.plan.profile ?? .all
      )
    }
    plan = ScanPlan(blueprint, profile: profile)
    guard plan.violations.isEmpty else {
      throw .invalid(plan.violations, blueprint: blueprint, profile: profile)
    }
    self.container = container
    self.registrations = registrations
    isStep = registrations.enumerated().map { index, registration in
      guard let registration, registration.scope == .singleton else { return false }
      if registration.traits.contains(.asynchronous) || registration.pointer != nil { return true }
      if index < components.count, components[index].isLifecycle { return true }
      guard case .metatype(let implementation) = blueprint.bindings[index].implementation else { return false }
      return implementation is any Lifecycle.Type
    }
  }

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

  /// Runs the steps; those of which everything is done are begun, and what is no step is done at once. Linear.
  private func steps() async -> (started: [StartedComponent], failure: ContainerError?) {
    let graph = plan.graph
    let needers = graph.reversed()
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
            for needer in needers.successors(of: node) {
              open[Int(needer)] -= 1
              if open[Int(needer)] == 0 { ready.append(Int(needer)) }
            }
            continue
          }
          running += 1
          group.addTask { (node, await start(registration)) }
        }
        guard running > 0, let (node, result) = await group.next() else { break }
        running -= 1
        switch result {
        case .failure(let error): failure = error
        case .success(let component):
          if let component { started.append(component) }
          for needer in needers.successors(of: node) {
            open[Int(needer)] -= 1
            if open[Int(needer)] == 0 { ready.append(Int(needer)) }
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

  private func start(_ registration: Registration) async -> Result<StartedComponent?, ContainerError> {
    do throws(ContainerError) {
      let resolver = Resolver(container)
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
