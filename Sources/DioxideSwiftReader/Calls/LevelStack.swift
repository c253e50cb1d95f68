/// The brackets that are open, the outermost first; never empty.
///
/// Memory of its own: a level is some hundred bytes, and in an array it would be copied, for every bracket, on its way in
/// and out. Who makes a stack gives its memory back: ``deallocate()``.
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

  /// Adds a level, which becomes the innermost. Moves those there are at times: no pointer to one stays valid.
  @inline(__always)
  mutating func push(_ level: Level) {
    if last + 1 == capacity { grow() }
    top += 1
    top.initialize(to: level)
  }

  /// Takes the innermost level away, which must not be the outermost. It stays readable up to the next ``push(_:)``.
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

  /// Gives the memory back.
  func deallocate() { base.deallocate() }
}
