/// One asynchronous construction by a task.
final class SuspendedBuilding: Sendable {
  let registration: Registration
  let parent: SuspendedBuilding?

  @TaskLocal static var current: SuspendedBuilding?

  init(_ registration: Registration) {
    self.registration = registration
    parent = Self.current
  }

  /// The number that identifies it in a ``ConstructionMonitor``.
  var builder: UInt { UInt(bitPattern: Unmanaged.passUnretained(self).toOpaque()) }

  /// The keys that this task is building, outermost first, starting at the given registration if it is among them.
  static func path(since first: Registration? = nil) -> [Key] {
    var keys: [Key] = []
    var next = current
    while let building = next {
      keys.append(building.registration.key)
      if building.registration === first { break }
      next = building.parent
    }
    return keys.reversed()
  }
}

extension Resolver {
  /// Resolves a type asynchronously.
  ///
  /// Dependencies that are built asynchronously are built first. If another task is building one, this task suspends.
  public func resolveAsynchronously<Value: Sendable>(
    _ type: Value.Type = Value.self, name: String? = nil
  ) async throws(ContainerError) -> Value {
    try await resolveSuspending(type, name: name)
  }

  /// Like ``resolveAsynchronously(_:name:)``, for results that stay with the caller.
  func resolveSuspending<Value>(_ type: Value.Type, name: String?) async throws(ContainerError) -> Value {
    if let standIn = container.standIn { return try await Resolver(standIn).resolveSuspending(type, name: name) }
    if let registration = container.table.lookUp(type, name: name)?.takeUnretainedValue() {
      return try await suspendingValue(of: registration, as: type)
    }
    if let derived = type as? any DerivedRequest.Type {
      if let value = try await derived.resolveAsynchronously(from: self, name: name) as? Value { return value }
    }
    return try resolve(type, name: name)
  }

  /// The value of a registration; suspends if building it suspends. `Value` must be the type of the registration.
  func suspendingValue<Value>(
    of registration: Registration, as type: Value.Type
  ) async throws(ContainerError) -> Value {
    // Request-scoped components are built here, because they may have a lifecycle and must then be started.
    guard registration.traits.contains(.asynchronous) || registration.scope == .request else {
      try await prepare(registration.type, name: registration.name)
      return try value(of: registration, as: type)
    }
    guard let place = try place(of: registration) else {
      try await prepare(type, name: registration.name)
      return try await makeSuspending(registration, type)
    }
    try await place.resolver.buildSuspending(registration, in: place.cell)
    if let pointer = place.cell.pointer { return registration.value(at: pointer, as: type) }
    return try value(of: registration, as: type)
  }

  /// The cell of a registration, and the resolver for its factory; nil in scope `.factory`.
  private func place(
    of registration: Registration
  ) throws(ContainerError) -> (cell: InstanceCell, resolver: Resolver)? {
    switch registration.scope {
    case .factory: return nil
    case .singleton: return (registration, Resolver(unscoped: container))
    case .request:
      let scope = try requestScope(for: registration)
      return (scope.cell(of: registration), Resolver(scope))
    }
  }

  /// Builds the declared dependencies of a type that must be awaited.
  func prepare(_ type: any Any.Type, name: String?) async throws(ContainerError) {
    for needed in container.suspending(before: type, name: name) {
      guard let place = try place(of: needed), place.cell.pointer == nil else { continue }
      try await place.resolver.buildSuspending(needed, in: place.cell)
    }
  }

  /// Builds and starts an instance for a cell, unless another builder does.
  func buildSuspending(_ registration: Registration, in cell: InstanceCell) async throws(ContainerError) {
    guard cell.pointer == nil else { return }
    try await prepare(registration.type, name: registration.name)
    try await buildSuspending(registration, in: cell, as: registration.type)
  }

  private func buildSuspending<Value>(
    _ registration: Registration, in cell: InstanceCell, as type: Value.Type
  ) async throws(ContainerError) {
    let building = SuspendedBuilding(registration)
    let requester = building.parent?.builder
    switch await ConstructionMonitor.shared.begin(cell, as: building.builder, requestedBy: requester) {
    case .ready: return
    case .cycle(let ring): throw .circularDependency(path: Self.suspendedPath(registration, ring))
    case .build: break
    }
    if let requester { ConstructionMonitor.shared.startWaiting(requester, for: cell) }
    defer { if let requester { ConstructionMonitor.shared.stopWaiting(requester, for: cell) } }
    do {
      let value: Value = try await SuspendedBuilding.$current.withValue(building) {
        if registration.traits.contains(.asynchronous) {
          return try await registration.factory.asynchronous(type).make(self)
        }
        return try Frame.with(registration, self) { try registration.make(type, self) }
      }
      if let scope, registration.scope == .request, let lifecycle = value as? any Lifecycle {
        try await Self.start(lifecycle, registration, in: scope)
      }
      finish(registration, cell, Registration.retain(value, registration.traits))
    } catch {
      finish(registration, cell, nil)
      throw suspendedFailure(error, registration)
    }
  }

  /// Starts a component that was built in a scope. The scope disposes of it when it ends.
  private static func start(
    _ lifecycle: any Lifecycle, _ registration: Registration, in scope: RequestScope
  ) async throws(ContainerError) {
    do {
      try await lifecycle.initialize()
    } catch {
      throw .initializationFailed(registration.key, underlying: error, failures: [])
    }
    let component = StartedComponent(key: registration.key, component: lifecycle)
    guard !scope.keep(component, of: registration) else { return }
    let failures = await StartedComponent.dispose([component])
    guard failures.isEmpty else { throw .disposalFailed(failures) }
    throw .ended(registration.key)
  }

  private func makeSuspending<Value>(
    _ registration: Registration, _ type: Value.Type
  ) async throws(ContainerError) -> Value {
    let building = SuspendedBuilding(registration)
    do {
      var outer = building.parent
      while let parent = outer {
        if parent.registration === registration {
          throw ContainerError.circularDependency(
            path: SuspendedBuilding.path(since: registration) + [registration.key])
        }
        outer = parent.parent
      }
      return try await SuspendedBuilding.$current.withValue(building) {
        try await registration.factory.asynchronous(type).make(self)
      }
    } catch {
      throw suspendedFailure(error, registration)
    }
  }

  private static func suspendedPath(_ registration: Registration, _ ring: [InstanceCell]) -> [Key] {
    let others = ring.compactMap { ($0 as? Registration) ?? ($0 as? ScopedCell)?.registration }
    return SuspendedBuilding.path(since: others.last) + [registration.key] + others.dropFirst().map(\.key)
  }

  private func suspendedFailure(_ error: any Error, _ registration: Registration) -> ContainerError {
    if let error = error as? ContainerError { return error }
    return .constructionFailed(
      registration.key, path: SuspendedBuilding.path() + [registration.key], underlying: error)
  }
}

extension Container {
  /// Resolves a type asynchronously. Required for components with an `async` or actor-isolated initializer. Once a
  /// component is built, `resolve` finds it too.
  ///
  /// - Throws: a ``ContainerError``.
  public func resolveAsynchronously<Value: Sendable>(
    _ type: Value.Type = Value.self, name: String? = nil
  ) async throws(ContainerError) -> Value {
    try await Resolver(self).resolveAsynchronously(type, name: name)
  }

  /// The registrations that must be awaited before a type can be resolved, excluding its own, each after its
  /// dependencies.
  func suspending(before type: any Any.Type, name: String?) -> [Registration] {
    state.withLock { state in
      guard let scan = state.scan, !scan.suspending.isEmpty, let order = scan.plan.buildOrder else { return [] }
      var starts: [Int] = []
      var isGathered = false
      if let single = scan.plan.binding(for: Key(.metatype(type), name: name)) {
        starts = [single]
      } else {
        let dependency = Blueprint.Dependency(on: type)
        if let element = dependency.element, dependency.timing == .immediate {
          starts = scan.plan.bindings(for: Key(element.type, name: name))
          isGathered = true
        }
      }
      // The binding itself is built by the caller, unless another one keeps its instance.
      let own = starts.filter { !isGathered && scan.registration(of: $0)?.traits.contains(.shared) != true }
      let reached = scan.plan.reachable(from: starts.map { scan.plan.keeper(of: $0) })
      return order.compactMap { index in
        guard reached[index], !own.contains(index), scan.suspending.contains(index) else { return nil }
        return scan.registration(of: index)?.keeper
      }
    }
  }
}

extension ScanPlan {
  /// Which bindings are required, directly or indirectly, to build the given ones, including those. Linear.
  func reachable(from starts: [Int]) -> [Bool] {
    var reached = [Bool](repeating: false, count: graph.nodeCount)
    var stack = starts
    for start in starts { reached[start] = true }
    while let node = stack.popLast() {
      for next in graph.successors(of: node) where !reached[Int(next)] {
        reached[Int(next)] = true
        stack.append(Int(next))
      }
    }
    return reached
  }
}
