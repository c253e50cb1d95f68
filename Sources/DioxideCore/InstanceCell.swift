import CDioxide

/// The storage of one instance that is built at most once: a singleton in the container, or a request-scoped component
/// in its scope.
///
/// The word is 0 if there is no instance, odd while it is built (it then holds the builder and ``hasWaiters``), and
/// otherwise a retained pointer. Building takes a lock only if a second thread requests the instance meanwhile.
@usableFromInline
class InstanceCell: @unchecked Sendable {  // Unchecked: the only property is accessed as an atomic word.
  /// Accessed only through `word`.
  private final var content: UInt = 0

  @inlinable final var word: AtomicWord { @inline(__always) get { AtomicWord(firstOf: self) } }

  static let isBuilding: UInt = 1
  static let hasWaiters: UInt = 2

  init() {}

  deinit {
    if let pointer { Unmanaged<AnyObject>.fromOpaque(pointer).release() }
  }

  /// The instance: the object itself for a class, otherwise an ``InstanceBox``; nil if it does not exist.
  @inlinable final var pointer: UnsafeRawPointer? {
    let word = word.load()
    return word & 1 == 0 ? UnsafeRawPointer(bitPattern: word) : nil
  }

  /// The number of the current builder, unique while it builds and with its low two bits clear; nil if there is none.
  final var builder: UInt? {
    let word = word.load()
    return word & Self.isBuilding == 0 ? nil : word & ~3
  }

  /// Removes and returns the instance; nil if it does not exist or is being built. The caller owns the reference.
  final func take() -> Unmanaged<AnyObject>? {
    let current = word.load()
    guard current & 1 == 0, let pointer = UnsafeRawPointer(bitPattern: current) else { return nil }
    guard word.compareExchange(expected: current, desired: 0).exchanged else {
      return nil
    }
    return Unmanaged.fromOpaque(pointer)
  }
}
