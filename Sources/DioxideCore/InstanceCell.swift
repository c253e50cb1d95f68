import CDioxide
import Synchronization

/// The place of one instance that is built at most once: of a singleton in the container, of a request-scoped component in
/// its scope.
///
/// The word is 0 while there is none; odd while it is being built: who builds it, and ``hasWaiters``; else a retained
/// pointer. Building takes a lock only where a second thread comes meanwhile.
@usableFromInline
class InstanceCell: @unchecked Sendable {  // Unchecked for the subclasses; the only property is atomic.
  @usableFromInline final let word = Atomic<UInt>(0)

  static let isBuilding: UInt = 1
  static let hasWaiters: UInt = 2

  init() {}

  deinit {
    if let pointer { Unmanaged<AnyObject>.fromOpaque(pointer).release() }
  }

  /// The instance: the object itself of a class, else an ``InstanceBox``; nil while there is none.
  @inlinable final var pointer: UnsafeRawPointer? {
    let word = word.load(ordering: .acquiring)
    return word & 1 == 0 ? UnsafeRawPointer(bitPattern: word) : nil
  }

  /// Who builds: a number that is unique while the building lasts, its low two bits clear; nil where nobody does.
  final var builder: UInt? {
    let word = word.load(ordering: .acquiring)
    return word & Self.isBuilding == 0 ? nil : word & ~3
  }

  /// Takes the instance out; nil while there is none or it is being built. The caller owns the reference.
  final func take() -> Unmanaged<AnyObject>? {
    let current = word.load(ordering: .acquiring)
    guard current & 1 == 0, let pointer = UnsafeRawPointer(bitPattern: current) else { return nil }
    guard word.compareExchange(expected: current, desired: 0, ordering: .acquiringAndReleasing).exchanged else {
      return nil
    }
    return Unmanaged.fromOpaque(pointer)
  }
}

/// Where threads and tasks wait for what others build, and where a ring of waiting ones is seen before it closes.
final class BuildingSite: @unchecked Sendable {  // Unchecked: `state` is touched only between lock and unlock.
  private let monitor = dioxide_monitor_create()
  private var waiting: [UInt: InstanceCell] = [:]
  private var continuations: [ObjectIdentifier: [CheckedContinuation<Void, Never>]] = [:]

  deinit { dioxide_monitor_destroy(monitor) }

  /// This thread, as a builder.
  @inline(__always) static var thread: UInt { UInt(bitPattern: dioxide_thread()) }

  /// What came of asking to build.
  enum Turn {
    /// The caller builds, and has to call ``finish(_:with:)``.
    case build
    /// It is there.
    case ready(UnsafeRawPointer)
    /// The caller, or one that waits for the caller, builds it already.
    case cycle
  }

  /// Asks for the right to build; waits while another thread does.
  func begin(_ cell: InstanceCell, as builder: UInt) -> Turn {
    while true {
      let (exchanged, current) = cell.word.compareExchange(
        expected: 0, desired: builder | InstanceCell.isBuilding, ordering: .acquiringAndReleasing)
      if exchanged { return .build }
      if current & InstanceCell.isBuilding == 0 {
        if let pointer = UnsafeRawPointer(bitPattern: current) { return .ready(pointer) }
        continue
      }
      if current & ~3 == builder { return .cycle }
      guard wait(for: cell, as: builder) else { return .cycle }
    }
  }

  /// Puts the instance in its place, or nothing where building failed, and wakes who waits.
  func finish(_ cell: InstanceCell, with instance: UnsafeRawPointer?) {
    let before = cell.word.exchange(UInt(bitPattern: instance), ordering: .acquiringAndReleasing)
    guard before & InstanceCell.hasWaiters != 0 else { return }
    dioxide_monitor_lock(monitor)
    let resumed = continuations.removeValue(forKey: ObjectIdentifier(cell)) ?? []
    dioxide_monitor_wake_all(monitor)
    dioxide_monitor_unlock(monitor)
    for continuation in resumed { continuation.resume() }
  }

  /// Waits until the cell may have changed. Answers false, without waiting, where that would close a ring.
  private func wait(for cell: InstanceCell, as builder: UInt) -> Bool {
    dioxide_monitor_lock(monitor)
    defer { dioxide_monitor_unlock(monitor) }
    guard let current = announceWaiting(for: cell) else { return true }
    guard !closesRing(cell, builder) else { return false }
    waiting[builder] = cell
    while cell.word.load(ordering: .acquiring) == current { dioxide_monitor_wait(monitor) }
    waiting[builder] = nil
    return true
  }

  /// As ``begin(_:as:)``, but suspends.
  func beginSuspending(_ cell: InstanceCell, as builder: UInt) async -> Turn {
    while true {
      let (exchanged, current) = cell.word.compareExchange(
        expected: 0, desired: builder | InstanceCell.isBuilding, ordering: .acquiringAndReleasing)
      if exchanged { return .build }
      if current & InstanceCell.isBuilding == 0 {
        if let pointer = UnsafeRawPointer(bitPattern: current) { return .ready(pointer) }
        continue
      }
      if current & ~3 == builder { return .cycle }
      var closes = false
      await withCheckedContinuation { continuation in
        dioxide_monitor_lock(monitor)
        if announceWaiting(for: cell) == nil {
          dioxide_monitor_unlock(monitor)
          continuation.resume()
        } else if closesRing(cell, builder) {
          closes = true
          dioxide_monitor_unlock(monitor)
          continuation.resume()
        } else {
          waiting[builder] = cell
          continuations[ObjectIdentifier(cell), default: []].append(continuation)
          dioxide_monitor_unlock(monitor)
        }
      }
      if closes { return .cycle }
      stopWaiting(builder)
    }
  }

  private func stopWaiting(_ builder: UInt) {
    dioxide_monitor_lock(monitor)
    waiting[builder] = nil
    dioxide_monitor_unlock(monitor)
  }

  /// Marks the cell, so that ``finish(_:with:)`` wakes; answers the word to wait on, or nil where it is built by now.
  private func announceWaiting(for cell: InstanceCell) -> UInt? {
    while true {
      let current = cell.word.load(ordering: .acquiring)
      guard current & InstanceCell.isBuilding != 0 else { return nil }
      let marked = current | InstanceCell.hasWaiters
      if current == marked { return marked }
      if cell.word.compareExchange(expected: current, desired: marked, ordering: .acquiringAndReleasing).exchanged {
        return marked
      }
    }
  }

  /// Whether the one who builds `cell` waits, over any number of others, for `builder`. Waiting begins under the lock, so
  /// that the last one to close a ring sees all of it.
  private func closesRing(_ cell: InstanceCell, _ builder: UInt) -> Bool {
    var current = cell
    for _ in 0...waiting.count {
      guard let owner = current.builder else { return false }
      if owner == builder { return true }
      guard let next = waiting[owner] else { return false }
      current = next
    }
    return false
  }

  /// What is built by the others of the ring, from `first`, whose cell is `cell`, to what `builder` builds.
  func ring(from cell: InstanceCell, to builder: UInt, first: Registration) -> [Registration] {
    dioxide_monitor_lock(monitor)
    defer { dioxide_monitor_unlock(monitor) }
    var found = [first]
    var current = cell
    for _ in 0...waiting.count {
      guard let owner = current.builder, owner != builder, let next = waiting[owner] else { break }
      if let registration = next as? Registration { found.append(registration) }
      current = next
    }
    return found
  }
}
