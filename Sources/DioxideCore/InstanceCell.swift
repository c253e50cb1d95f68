import CDioxide

/// The storage of one instance that is built at most once: a singleton in the container, or a request-scoped component
/// in its scope.
///
/// The word is odd while there is no instance: ``absent``, or the builder and ``hasWaiters`` while it is built. Otherwise it is a
/// retained pointer, so one bit shows whether the instance exists. Building takes a lock only if a second thread requests the
/// instance meanwhile.
@usableFromInline
class InstanceCell: @unchecked Sendable {  // Unchecked: the only property is accessed as an atomic word.
  /// Accessed only through `word`.
  private final var content = InstanceCell.absent

  @inlinable final var word: AtomicWord { @inline(__always) get { AtomicWord(firstOf: self) } }

  static let absent: UInt = 1
  static let hasWaiters: UInt = 2

  init() {}

  deinit {
    if let pointer { Unmanaged<AnyObject>.fromOpaque(pointer).release() }
  }

  /// The instance: the object itself for a class, otherwise an ``InstanceBox``; nil if it does not exist.
  @inlinable final var pointer: UnsafeRawPointer? { withPointer { $0 } }

  /// Calls a function with the ``pointer``, if the instance exists. The pointer is not optional, so it is not tested twice.
  @inlinable @inline(__always)
  final func withPointer<Result>(_ body: (UnsafeRawPointer) -> Result) -> Result? {
    let word = word.load()
    // An even word is never 0.
    return word & 1 == 0 ? body(UnsafeRawPointer(dioxide_address(word))) : nil
  }

  /// The number of the current builder, unique while it builds and with its low two bits clear; nil if there is none.
  final var builder: UInt? { Self.builder(word.load()) }

  /// The builder in a word; nil if the word is a pointer or ``absent``.
  static func builder(_ word: UInt) -> UInt? { word & 1 == 0 || word == absent ? nil : word & ~3 }

  /// The word of a builder.
  static func isBuilding(_ builder: UInt) -> UInt { builder | 1 }

  /// Removes and returns the instance; nil if it does not exist or is being built. The caller owns the reference.
  final func take() -> Unmanaged<AnyObject>? {
    guard let pointer else { return nil }
    let (exchanged, _) = word.compareExchange(expected: UInt(bitPattern: pointer), desired: Self.absent)
    return exchanged ? Unmanaged.fromOpaque(pointer) : nil
  }
}
