import CDioxide

/// A value that one thread at a time accesses.
///
/// Like Swift's `Mutex`, which requires the operating systems of 2024; see `docs/decisions`. One allocation holds the
/// value and its lock.
package struct Guarded<Value>: @unchecked Sendable {  // Unchecked: the value is only accessed while the lock is held.
  private let storage: ManagedBuffer<dioxide_lock, Value>

  package init(_ value: consuming sending Value) {
    storage = Storage.create(minimumCapacity: 1) { _ in dioxide_lock() }
    dioxide_lock_make(storage.lock)
    storage.value.initialize(to: value)
  }

  /// Runs a function while holding the lock. The function must not call this method again.
  package func withLock<Result, Failure: Error>(
    _ body: (inout sending Value) throws(Failure) -> sending Result
  ) throws(Failure) -> sending Result {
    let lock = storage.lock
    dioxide_lock_take(lock)
    defer { dioxide_lock_release(lock) }
    return try body(&storage.value.pointee)
  }

  /// The lock, followed by the value. A managed buffer avoids exclusivity checks at run time.
  private final class Storage: ManagedBuffer<dioxide_lock, Value> {
    deinit {
      value.deinitialize(count: 1)
      dioxide_lock_destroy(lock)
    }
  }
}

extension ManagedBuffer where Header == dioxide_lock {
  fileprivate var lock: UnsafeMutablePointer<dioxide_lock> { withUnsafeMutablePointerToHeader { $0 } }
  fileprivate var value: UnsafeMutablePointer<Element> { withUnsafeMutablePointerToElements { $0 } }
}
