import CDioxide

/// The address of a word of memory that several threads read and write. Does not own the word.
///
/// Swift's `Atomic` requires the operating systems of 2024; see `docs/decisions`.
@usableFromInline
struct AtomicWord {
  @usableFromInline let address: UnsafeMutablePointer<UInt>

  @inlinable init(_ address: UnsafeMutablePointer<UInt>) { self.address = address }

  /// The first word of an object's stored properties.
  @inlinable @inline(__always)
  init(firstOf object: AnyObject) {
    self.init(
      UnsafeMutableRawPointer(mutating: _getUnsafePointerToStoredProperties(object)).assumingMemoryBound(to: UInt.self))
  }

  /// Loads with acquire ordering: sees the writes that were released with the value.
  @inlinable @inline(__always) func load() -> UInt { dioxide_word_load(address) }
  @inlinable @inline(__always) func loadRelaxed() -> UInt { dioxide_word_load_relaxed(address) }
  /// Stores with release ordering: publishes earlier writes.
  @inlinable @inline(__always) func store(_ value: UInt) { dioxide_word_store(address, value) }
  @inlinable @inline(__always) func storeRelaxed(_ value: UInt) { dioxide_word_store_relaxed(address, value) }
  /// Exchanges with acquire and release ordering; returns the previous value.
  func exchange(_ value: UInt) -> UInt { dioxide_word_exchange(address, value) }
  /// Compares and exchanges with acquire and release ordering. Returns the previous value, which is `expected` if the
  /// word was changed.
  func compareExchange(expected: UInt, desired: UInt) -> (exchanged: Bool, original: UInt) {
    var found = expected
    let exchanged = dioxide_word_compare_exchange(address, &found, desired)
    return (exchanged, found)
  }
}

/// A counter that several threads increment.
// Unchecked: the only property is read and written as an atomic word.
package final class SharedCount: @unchecked Sendable {
  private var value: UInt = 0

  package init() {}

  private var word: AtomicWord { AtomicWord(firstOf: self) }

  /// Increments the counter and returns the previous value.
  @discardableResult
  package func increment() -> Int { Int(bitPattern: dioxide_word_add(word.address, 1)) - 1 }

  /// The current value.
  package var current: Int { Int(bitPattern: word.load()) }

  /// Sets the counter to zero.
  package func reset() { word.store(0) }
}
