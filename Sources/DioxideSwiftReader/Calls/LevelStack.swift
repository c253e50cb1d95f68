/// The stack of open brackets, outermost first; never empty.
///
/// Manually allocated: a level has over a hundred bytes, and an array would copy it for every bracket that opens or
/// closes. The owner must call ``deallocate()``.
struct LevelStack {
  typealias Level = CallScanner.Level

  private var base: UnsafeMutablePointer<Level>
  private var capacity = 16
  /// The innermost level.
  private(set) var top: UnsafeMutablePointer<Level>

  init(_ outermost: Level) {
    base = .allocate(capacity: capacity)
    top = base
    top.initialize(to: outermost)
  }

  /// The index of the innermost level.
  @inline(__always)
  var last: Int { top - base }

  @inline(__always)
  subscript(index: Int) -> UnsafeMutablePointer<Level> { base + index }

  /// Pushes a level, which becomes the innermost. May move the other levels, which invalidates pointers to them.
  @inline(__always)
  mutating func push(_ level: Level) {
    if last + 1 == capacity { grow() }
    top += 1
    top.initialize(to: level)
  }

  /// Pops the innermost level, which must not be the outermost. It remains readable until the next ``push(_:)``.
  @inline(__always)
  mutating func pop() -> UnsafePointer<Level> {
    top -= 1
    return UnsafePointer(top + 1)
  }

  @inline(never)
  private mutating func grow() {
    let count = last
    let larger = UnsafeMutablePointer<Level>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: base, count: capacity)
    base.deallocate()
    (base, capacity, top) = (larger, capacity * 2, larger + count)
  }

  /// Frees the memory.
  func deallocate() { base.deallocate() }
}
