/// The storage of a request-scoped instance in its scope.
final class ScopedCell: InstanceCell, @unchecked Sendable {  // As the superclass; the property is immutable.
  let registration: Registration

  init(_ registration: Registration) {
    self.registration = registration
    super.init()
  }
}

/// The scope of one request: it keeps request-scoped components, and releases them in reverse order when it ends.
public final class RequestScope: Sendable {
  /// The container that the scope belongs to.
  public let container: Container
  /// The enclosing scope, of the same container or another.
  public let parent: RequestScope?
  private let state = Guarded(State())

  private struct State {
    var cells: [Int32: ScopedCell] = [:]
    /// The built instances, in order.
    var built: [Registration] = []
    /// The started components, by the index of the registration.
    var started: [Int32: StartedComponent] = [:]
    var hasEnded = false
  }

  @TaskLocal static var current: RequestScope?

  init(_ container: Container, parent: RequestScope?) {
    self.container = container
    self.parent = parent
  }

  /// The innermost scope of `container` that the current task runs in.
  static func current(of container: Container) -> RequestScope? {
    var scope = current
    while let found = scope, found.container !== container { scope = found.parent }
    return scope
  }

  /// Whether the scope has ended. Nothing can be built in it any more.
  public var hasEnded: Bool { state.withLock { $0.hasEnded } }

  @usableFromInline
  func cell(of registration: Registration) -> InstanceCell {
    state.withLock { state in
      if let cell = state.cells[registration.index] { return cell }
      let cell = ScopedCell(registration)
      state.cells[registration.index] = cell
      return cell
    }
  }

  func remember(_ registration: Registration) {
    state.withLock { $0.built.append(registration) }
  }

  /// Resolves a type; request-scoped components live in this scope.
  @inlinable
  public func resolve<Value>(_ type: Value.Type = Value.self, name: String? = nil) throws(ContainerError) -> Value {
    try Resolver(self).resolve(type, name: name)
  }

  /// Resolves several types, in order.
  @inlinable
  public func resolve<First, Second, each Other>(
    _ first: First.Type, _ second: Second.Type, _ other: repeat (each Other).Type
  ) throws(ContainerError) -> (First, Second, repeat each Other) {
    try Resolver(self).resolve(first, second, repeat each other)
  }

  /// Stores a started component, which the scope disposes of when it ends. Returns false if the scope has already
  /// ended.
  func keep(_ component: StartedComponent, of registration: Registration) -> Bool {
    state.withLock { state in
      if !state.hasEnded { state.started[registration.index] = component }
      return !state.hasEnded
    }
  }

  /// The contents of a scope: the cells of the instances, and the started components.
  struct Ended {
    let cell: ScopedCell?
    let started: StartedComponent?
  }

  /// Ends the scope. Returns the built instances in order; they are freed with their cells.
  func end() -> [Ended] {
    state.withLock { state in
      state.hasEnded = true
      let ended = state.built.map { registration in
        Ended(cell: state.cells[registration.index], started: state.started[registration.index])
      }
      state.cells = [:]
      state.built = []
      state.started = [:]
      return ended
    }
  }
}
