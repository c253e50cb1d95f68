import CDioxide

/// Lets threads and tasks wait for instances that others build, and detects a cycle of waiters before it closes.
///
/// A builder is a number that stands for a thread, or for one construction by a task. Builders wait for cells, and each
/// cell has a builder. A cycle in that graph is a deadlock. Only the last builder to wait can close one, and it checks
/// under the lock.
@usableFromInline
final class ConstructionMonitor: @unchecked Sendable {  // Unchecked: variables are only accessed under the lock.
  /// Shared by the whole program, since a cycle may span several containers. The lock is only taken to wait.
  static let shared = ConstructionMonitor()

  private let monitor = dioxide_monitor_create()
  /// The cells that each builder waits for: one for a thread, any number for a task.
  private var waiting: [UInt: [InstanceCell]] = [:]
  private var continuations: [ObjectIdentifier: [CheckedContinuation<Void, Never>]] = [:]

  deinit { dioxide_monitor_destroy(monitor) }

  /// The current thread as a builder.
  @inline(__always) static var thread: UInt { UInt(bitPattern: dioxide_thread()) }

  /// The result of a request to build.
  enum Turn {
    /// The caller must build, and then call ``finish(_:with:)``.
    case build
    /// The instance exists.
    case ready(UnsafeRawPointer)
    /// The caller, or a builder that waits for the caller, already builds the cell. Lists the cells of the cycle,
    /// starting with the requested one; each is built by a builder that waits for the next.
    case cycle([InstanceCell])
  }

  /// Requests the right to build; blocks while another thread builds.
  func begin(_ cell: InstanceCell, as builder: UInt) -> Turn {
    while true {
      if let turn = claim(cell, as: builder) { return turn }
      if let ring = wait(for: cell, as: builder) { return .cycle(ring) }
    }
  }

  /// Like ``begin(_:as:)``, but suspends the task instead of blocking. `requester` is the cell that the task is building.
  func begin(_ cell: InstanceCell, as builder: UInt, requestedBy requester: UInt?) async -> Turn {
    while true {
      if let turn = claim(cell, as: builder, requestedBy: requester) { return turn }
      var ring: [InstanceCell]?
      await withCheckedContinuation { continuation in
        ring = suspend(for: cell, requester ?? builder, continuation)
      }
      stopWaiting(requester ?? builder, for: cell)
      if let ring { return .cycle(ring) }
    }
  }

  /// Publishes the instance, or nil if building failed, and wakes waiting builders.
  func finish(_ cell: InstanceCell, with instance: UnsafeRawPointer?) {
    let before = cell.word.exchange(instance.map { UInt(bitPattern: $0) } ?? InstanceCell.absent)
    guard before & InstanceCell.hasWaiters != 0 else { return }
    dioxide_monitor_lock(monitor)
    let resumed = continuations.removeValue(forKey: ObjectIdentifier(cell)) ?? []
    dioxide_monitor_wake_all(monitor)
    dioxide_monitor_unlock(monitor)
    for continuation in resumed { continuation.resume() }
  }

  /// Records that the task `builder` waits for `cell`, so that the next builder to wait sees it.
  func startWaiting(_ builder: UInt, for cell: InstanceCell) {
    dioxide_monitor_lock(monitor)
    waiting[builder, default: []].append(cell)
    dioxide_monitor_unlock(monitor)
  }

  /// Removes the record of ``startWaiting(_:for:)``.
  func stopWaiting(_ builder: UInt, for cell: InstanceCell) {
    dioxide_monitor_lock(monitor)
    if let index = waiting[builder]?.firstIndex(where: { $0 === cell }) { waiting[builder]?.remove(at: index) }
    if waiting[builder]?.isEmpty == true { waiting[builder] = nil }
    dioxide_monitor_unlock(monitor)
  }

  /// Returns nil if another builder builds the cell.
  private func claim(_ cell: InstanceCell, as builder: UInt) -> Turn? {
    while true {
      let (exchanged, current) = cell.word.compareExchange(
        expected: InstanceCell.absent, desired: InstanceCell.isBuilding(builder))
      if exchanged { return .build }
      if let other = InstanceCell.builder(current) { return other == builder ? .cycle([cell]) : nil }
      if let pointer = UnsafeRawPointer(bitPattern: current) { return .ready(pointer) }
    }
  }

  private func claim(_ cell: InstanceCell, as builder: UInt, requestedBy requester: UInt?) -> Turn? {
    cell.builder == requester && requester != nil ? .cycle([cell]) : claim(cell, as: builder)
  }

  /// Blocks until the cell may have changed. Returns the cycle, without blocking, if waiting would close one.
  private func wait(for cell: InstanceCell, as builder: UInt) -> [InstanceCell]? {
    dioxide_monitor_lock(monitor)
    defer { dioxide_monitor_unlock(monitor) }
    guard let current = announceWaiting(for: cell) else { return nil }
    if let ring = ring(from: cell, to: builder) { return ring }
    waiting[builder] = [cell]
    while cell.word.load() == current { dioxide_monitor_wait(monitor) }
    waiting[builder] = nil
    return nil
  }

  /// Stores the continuation until the cell may have changed. Resumes it at once if the cell has changed or waiting
  /// would close a cycle.
  private func suspend(
    for cell: InstanceCell, _ builder: UInt, _ continuation: CheckedContinuation<Void, Never>
  ) -> [InstanceCell]? {
    dioxide_monitor_lock(monitor)
    guard announceWaiting(for: cell) != nil else {
      dioxide_monitor_unlock(monitor)
      continuation.resume()
      return nil
    }
    let ring = ring(from: cell, to: builder)
    if ring == nil {
      waiting[builder, default: []].append(cell)
      continuations[ObjectIdentifier(cell), default: []].append(continuation)
    }
    dioxide_monitor_unlock(monitor)
    if ring != nil { continuation.resume() }
    return ring
  }

  /// Marks the cell so that ``finish(_:with:)`` wakes waiters. Returns the word to wait for, or nil if the cell is
  /// already built.
  private func announceWaiting(for cell: InstanceCell) -> UInt? {
    while true {
      let current = cell.word.load()
      guard InstanceCell.builder(current) != nil else { return nil }
      let marked = current | InstanceCell.hasWaiters
      if current == marked { return marked }
      if cell.word.compareExchange(expected: current, desired: marked).exchanged {
        return marked
      }
    }
  }

  /// The cells from `cell` to the one that `builder` builds, each built by a builder that waits for the next; nil if
  /// there is no such path. Depth first; linear in the waiting builders.
  private func ring(from cell: InstanceCell, to builder: UInt) -> [InstanceCell]? {
    var path: [InstanceCell] = []
    var seen: Set<ObjectIdentifier> = []
    var stack = [(cell, 0)]
    while let (current, depth) = stack.popLast() {
      guard seen.insert(ObjectIdentifier(current)).inserted, let owner = current.builder else { continue }
      path.removeSubrange(min(depth, path.count)...)
      path.append(current)
      if owner == builder { return path }
      for next in waiting[owner] ?? [] { stack.append((next, depth + 1)) }
    }
    return nil
  }
}
