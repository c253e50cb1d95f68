import CDioxide

/// The place of one instance that is built at most once: of a singleton in the container, of a request-scoped component in
/// its scope.
///
/// The word is 0 if there is no instance; odd while it is built: the builder, and ``hasWaiters``; otherwise a retained
/// pointer. Building takes a lock only where a second thread comes meanwhile.
@usableFromInline
class InstanceCell: @unchecked Sendable {  // Unchecked: the only property is read and written as an atomic word.
  /// Never read by its name.
  private final var content: UInt = 0

  @inlinable final var word: AtomicWord { @inline(__always) get { AtomicWord(firstOf: self) } }

  static let isBuilding: UInt = 1
  static let hasWaiters: UInt = 2

  init() {}

  deinit {
    if let pointer { Unmanaged<AnyObject>.fromOpaque(pointer).release() }
  }

  /// The instance: the object itself of a class, otherwise an ``InstanceBox``; nil while there is none.
  @inlinable final var pointer: UnsafeRawPointer? {
    let word = word.load()
    return word & 1 == 0 ? UnsafeRawPointer(bitPattern: word) : nil
  }

  /// The builder: a number that is unique while it builds, with its low two bits clear; nil if there is none.
  final var builder: UInt? {
    let word = word.load()
    return word & Self.isBuilding == 0 ? nil : word & ~3
  }

  /// Takes the instance out; nil while there is none or it is being built. The caller owns the reference.
  final func take() -> Unmanaged<AnyObject>? {
    let current = word.load()
    guard current & 1 == 0, let pointer = UnsafeRawPointer(bitPattern: current) else { return nil }
    guard word.compareExchange(expected: current, desired: 0).exchanged else {
      return nil
    }
    return Unmanaged.fromOpaque(pointer)
  }
}
