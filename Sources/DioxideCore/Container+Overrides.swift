/// A container that replaces others in a task and its child tasks.
private final class Override: Sendable {
  /// The container whose bindings are overridden, and the containers that it replaces itself.
  let originals: [Container]
  let replacement: Container
  let outer: Override?

  @TaskLocal static var current: Override?

  /// Overrides `original`. If an override is already in force, its container is the one that is copied.
  init(_ original: Container, replacement: Container) {
    self.replacement = replacement
    outer = Self.current
    var originals = [original]
    var next = Self.current
    while let override = next {
      if override.replacement === original || override.originals.contains(where: { $0 === original }) {
        originals += [override.replacement] + override.originals
      }
      next = override.outer
    }
    self.originals = originals
  }

  static func standIn(for container: Container) -> Container? {
    var next = current
    while let override = next {
      if override.originals.contains(where: { $0 === container }) { return override.replacement }
      next = override.outer
    }
    return nil
  }

  func begin() { for original in originals { original.count(1) } }
  func end() { for original in originals { original.count(-1) } }
}

/// Overrides bindings while a function runs. The product `DioxideTesting` makes this public for tests.
///
/// A container with overrides is a copy with its own instances, so nothing built with an override outlives the function
/// or is visible to others. Within the function, requests to the original are forwarded to the copy. To make that
/// possible, the table of the original is hidden during an override: each lookup fails and takes the slow path, which
/// consults the override. Without an override, resolving has no extra cost.
extension Container {
  /// The container that replaces this one in the current task.
  var standIn: Container? { table.isHidden ? Override.standIn(for: self) : nil }

  /// Runs a function in which another container, prepared by `override`, replaces this one.
  package func withOverrides<Value>(
    _ override: (Container) throws -> Void, _ body: (Container) throws -> Value
  ) throws -> Value {
    guard let isStarted = (standIn ?? self).isStarted else { throw ContainerError.busy }
    let replacement = try overridden(isStarted: isStarted, override)
    if isStarted, let component = try replacement.componentToStart { throw ContainerError.notStarted(component) }
    let entry = Override(self, replacement: replacement)
    let isInScope = RequestScope.current(of: standIn ?? self) != nil
    entry.begin()
    defer { entry.end() }
    return try Override.$current.withValue(entry) {
      guard isInScope else { return try body(replacement) }
      return try replacement.withScope { _ throws in try body(replacement) }
    }
  }

  /// Like the synchronous version. If this container is started, the copy is started too, and stopped after the
  /// function.
  package func withOverrides<Value>(
    isolation: isolated (any Actor)? = #isolation, _ override: (Container) throws -> Void,
    _ body: (Container) async throws -> Value
  ) async throws -> Value {
    let isStarted = try await (standIn ?? self).isStartedWhenSettled()
    let replacement = try overridden(isStarted: isStarted, override)
    let entry = Override(self, replacement: replacement)
    let isInScope = RequestScope.current(of: standIn ?? self) != nil
    entry.begin()
    defer { entry.end() }
    return try await Override.$current.withValue(entry) {
      try await replacement.run(isStarted: isStarted) { replacement throws in
        guard isInScope else { return try await body(replacement) }
        return try await replacement.withScope { _ async throws in try await body(replacement) }
      }
    }
  }

  private func run<Value>(
    isolation: isolated (any Actor)? = #isolation, isStarted: Bool, _ body: (Container) async throws -> Value
  ) async throws -> Value {
    isStarted ? try await withLifecycle(body) : try await body(self)
  }

  /// A copy of the bindings without instances, except registered ones. `override` registers first, so its bindings take
  /// precedence.
  private func overridden(isStarted: Bool, _ override: (Container) throws -> Void) throws -> Container {
    let copy = Container()
    try override(copy)
    try (standIn ?? self).copy(to: copy, isStarted: isStarted)
    return copy
  }

  private func copy(to copy: Container, isStarted: Bool) throws(ContainerError) {
    let (byHand, details, scan) = state.withLock { state in
      (state.writer.registeredByHand(table), state.details, state.scan)
    }
    for registration in byHand where !copy.contains(registration.type, name: registration.name) {
      var instance: UnsafeRawPointer?
      if registration.traits.contains(.given), let pointer = registration.pointer {
        instance = UnsafeRawPointer(Unmanaged<AnyObject>.fromOpaque(pointer).retain().toOpaque())
      }
      let details = details[registration.index]
      let index = try copy.add(
        registration.type, name: registration.name, scope: registration.scope,
        factory: details?.own ?? registration.factory,
        traits: registration.traits.subtracting([.named, .shared, .started]), instance: instance, details: details)
      // This container has started it, and will dispose of it.
      if isStarted, instance != nil { copy.state.withLock { _ = $0.startedElsewhere.insert(index) } }
    }
    guard let scan else { return }
    var components: [Component] = []
    for (index, component) in scan.components.enumerated() {
      var component = component
      if scan.registrations.indices.contains(index), scan.registrations[index] != nil {
        // Registered explicitly, so it is live regardless of its profiles.
        component.binding.profiles = .all
        components.append(component)
      } else if component.collection != nil {
        components.append(component)
      }
    }
    try copy.scan(components, profile: scan.plan.profile)
  }

  /// Whether something is bound to a type that a lookup did not find because the table is hidden.
  @usableFromInline
  func isBoundBehind(_ type: any Any.Type, _ name: String?) -> Bool {
    guard table.isHidden else { return false }
    return (standIn ?? self).table.lookUp(type, name: name) != nil
  }

  /// Counts the overrides in force; hides the table while there are any.
  fileprivate func count(_ change: Int) {
    state.withLock { state in
      state.overrides += change
      table.hide(state.overrides > 0)
    }
  }
}
