import CDioxide

/// One construction in progress on a thread: a node of a linked list on the stack, innermost first.
@usableFromInline
struct Frame {
  @usableFromInline let registration: Unmanaged<Registration>
  @usableFromInline let container: Unmanaged<Container>
  @usableFromInline let scope: Unmanaged<RequestScope>?
  @usableFromInline let parent: UnsafePointer<Frame>?
  @usableFromInline let depth: Int

  /// Cycles of `.factory` components are checked at each of the first levels, and then once every this many levels, so
  /// that checking costs no more than building.
  @usableFromInline static let levelsBetweenChecks = 32

  /// All properties and parameters are plain pointers, so creating a frame retains nothing.
  @inlinable @inline(__always)
  init(
    _ registration: Unmanaged<Registration>, _ container: Unmanaged<Container>, _ scope: Unmanaged<RequestScope>?
  ) {
    self.registration = registration
    self.container = container
    self.scope = scope
    parent = Self.innermost
    depth = (parent?.pointee.depth ?? 0) &+ 1
  }

  @inlinable static var innermost: UnsafePointer<Frame>? {
    dioxide_frame().map { $0.assumingMemoryBound(to: Frame.self) }
  }

  /// Runs `body` while `registration` is the innermost construction of this thread.
  @inlinable @inline(__always)
  static func with<Value>(
    _ registration: Registration, _ resolver: Resolver, _ body: () throws -> Value
  ) throws -> Value {
    let frame = Frame(
      .passUnretained(registration), .passUnretained(resolver.container), resolver.scope.map { .passUnretained($0) })
    if frame.parent != nil {
      if frame.depth < levelsBetweenChecks || frame.depth % levelsBetweenChecks == 0 { try frame.checkForLoop() }
      if frame.depth >= levelsBetweenChecks, dioxide_stack_is_low() { throw frame.tooDeep }
    }
    return try withUnsafePointer(to: frame) { pointer in
      dioxide_set_frame(pointer)
      defer { dioxide_set_frame(pointer.pointee.parent) }
      return try body()
    }
  }

  /// Throws if an outer frame already builds the registration.
  @usableFromInline
  func checkForLoop() throws {
    var outer = parent
    while let frame = outer {
      if frame.pointee.registration.toOpaque() == registration.toOpaque() {
        throw ContainerError.circularDependency(
          path: Self.path(to: registration.takeUnretainedValue().key, since: frame))
      }
      outer = frame.pointee.parent
    }
  }

  /// The error thrown instead of overflowing the stack.
  @usableFromInline
  var tooDeep: ContainerError {
    let key = registration.takeUnretainedValue().key
    return .tooDeep(key, depth: depth, path: Self.path(to: key))
  }

  /// The keys that this thread is building, outermost first, followed by `key`. The path begins at `since`, if given.
  static func path(to key: Key, since: UnsafePointer<Frame>? = nil) -> [Key] {
    var keys = [key]
    var next = innermost
    while let frame = next {
      keys.append(frame.pointee.registration.takeUnretainedValue().key)
      if frame == since { break }
      next = frame.pointee.parent
    }
    return keys.reversed()
  }

  /// The innermost frame of a registration.
  static func frame(of registration: Registration) -> UnsafePointer<Frame>? {
    let pointer = Unmanaged.passUnretained(registration).toOpaque()
    var next = innermost
    while let frame = next {
      if frame.pointee.registration.toOpaque() == pointer { return frame }
      next = frame.pointee.parent
    }
    return nil
  }
}
