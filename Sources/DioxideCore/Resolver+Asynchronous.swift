import Synchronization

/// One thing that a task is building by suspending.
final class SuspendedBuilding: Sendable {
  let registration: Registration
  let parent: SuspendedBuilding?

  @TaskLocal static var current: SuspendedBuilding?

  init(_ registration: Registration) {
    self.registration = registration
    parent = Self.current
  }

  /// The number by which a ``BuildingSite`` knows it.
  var builder: UInt { UInt(bitPattern: Unmanaged.passUnretained(self).toOpaque()) }

  /// What this task builds, outermost first; from the registration on that is given, where it is among them.
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
  /// Builds or finds what is bound to a type, by suspending where that is needed.
  ///
  /// What it needs and is built by suspending is built before. Where another task builds, this one suspends.
  public func resolveAsynchronously<Value: Sendable>(
    _ type: Value.Type = Value.self, name: String? = nil
  ) async throws(ContainerError) -> Value {
    let found = name.map { container.table.find(type, name: $0) } ?? container.table.find(type)
    if let registration = found?.takeUnretainedValue(), registration.traits.contains(.asynchronous) {
      guard let cell = try cell(of: registration) else {
        try await prepare(registration.key)
        return try await makeSuspending(registration, type)
      }
      try await buildSuspending(registration, in: cell)
    } else {
      try await prepare(Key(.metatype(type), name: name))
    }
    return try resolve(type, name: name)
  }

  /// Where the instance of a registration lies; nil for what is new each time.
  func cell(of registration: Registration) throws(ContainerError) -> InstanceCell? {
    switch registration.scope {
    case .factory: nil
    case .singleton: registration
    case .request: try requestScope(for: registration).cell(of: registration)
    }
  }

  /// Builds what the key needs, so far as that is declared, and suspends in building.
  private func prepare(_ key: Key) async throws(ContainerError) {
    for needed in container.suspending(before: key) {
      guard let cell = try cell(of: needed), cell.pointer == nil else { continue }
      try await buildSuspending(needed, in: cell)
    }
  }

  /// Builds an instance for a cell of which the factory suspends, unless somebody else does.
  func buildSuspending(_ registration: Registration, in cell: InstanceCell) async throws(ContainerError) {
    guard cell.pointer == nil else { return }
    try await prepare(registration.key)
    try await buildSuspending(registration, in: cell, as: registration.type)
  }

  private func buildSuspending<Value>(
    _ registration: Registration, in cell: InstanceCell, as type: Value.Type
  ) async throws(ContainerError) {
    let building = SuspendedBuilding(registration)
    let asker = building.parent?.builder
    switch await BuildingSite.shared.begin(cell, as: building.builder, askedBy: asker) {
    case .ready: return
    case .cycle(let ring): throw .circularDependency(path: Self.suspendedPath(registration, ring))
    case .build: break
    }
    if let asker { BuildingSite.shared.startWaiting(asker, for: cell) }
    defer { if let asker { BuildingSite.shared.stopWaiting(asker, for: cell) } }
    let inner = registration.scope == .request ? self : Resolver(container)
    do {
      let value = try await SuspendedBuilding.$current.withValue(building) {
        try await registration.factory.asynchronous(type).make(inner)
      }
      inner.finish(registration, cell, Registration.retain(value, registration.traits))
    } catch {
      inner.finish(registration, cell, nil)
      throw suspendedFailure(error, registration)
    }
  }

  private func makeSuspending<Value: Sendable>(
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
  /// Builds or finds what is bound to a type, by suspending where that is needed: the way to components with an `async`
  /// or actor-isolated initializer. Once they are built, `resolve` finds them too.
  ///
  /// - Throws: a ``ContainerError``.
  public func resolveAsynchronously<Value: Sendable>(
    _ type: Value.Type = Value.self, name: String? = nil
  ) async throws(ContainerError) -> Value {
    try await Resolver(self).resolveAsynchronously(type, name: name)
  }

  /// What is not built yet, suspends in building, and is needed by a key (itself aside), each after what it needs.
  func suspending(before key: Key) -> [Registration] {
    state.withLock { state in
      guard let scan = state.scan, !scan.suspending.isEmpty, let order = scan.plan.buildOrder else { return [] }
      let starts = scan.plan.binding(for: key).map { [$0] } ?? scan.plan.bindings(for: key)
      let reached = scan.plan.reachable(from: starts)
      return order.compactMap { index in
        guard reached[index], !starts.contains(index), scan.suspending.contains(index) else { return nil }
        return scan.registration(of: index)
      }
    }
  }
}

extension ScanPlan {
  /// Which bindings are needed, over any number of others, to build the given ones, themselves included. Linear.
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
