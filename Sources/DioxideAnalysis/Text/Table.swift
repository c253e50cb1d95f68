/// The position of an element in tables of one kind. Each kind has its own type, so that an index of another one does not
/// compile.
public protocol TableIndex: Hashable, Strideable, Sendable where Stride == Int {
  /// The number of elements before it. Four bytes, because a large program stores very many.
  var rawValue: Int32 { get }

  /// Creates an index from the number of elements before it.
  init(rawValue: Int32)
}

extension TableIndex {
  /// Creates an index from the number of elements before it.
  @inline(__always)
  public init(_ position: Int) { self.init(rawValue: Int32(truncatingIfNeeded: position)) }

  /// The number of elements before it.
  @inline(__always)
  public var position: Int { Int(rawValue) }

  /// Whether an index is before another one.
  @inline(__always)
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The number of elements between two indices.
  @inline(__always)
  public func distance(to other: Self) -> Int { other.position - position }

  /// The index of a later element.
  @inline(__always)
  public func advanced(by distance: Int) -> Self { Self(position + distance) }
}

/// An array that is only accessed with indices of one type.
public struct Table<Index: TableIndex, Element>: RandomAccessCollection, MutableCollection {
  private var elements: [Element]

  /// Creates a table of these elements. Does not copy them.
  public init(_ elements: [Element] = []) { self.elements = elements }

  /// Creates a table with the same element at each of these indices, which start at 0.
  init(repeating element: Element, at indices: Range<Index>) {
    elements = Array(repeating: element, count: indices.count)
  }

  /// The index of the first element.
  public var startIndex: Index { Index(0) }
  /// The index after the last element.
  public var endIndex: Index { Index(elements.count) }
  /// The indices of all elements.
  public var indices: Range<Index> { startIndex..<endIndex }

  /// The element at an index.
  public subscript(index: Index) -> Element {
    // Always inlined, so that reading a property of an element does not copy the element.
    @inline(__always) get { elements[index.position] }
    @inline(__always) _modify { yield &elements[index.position] }
  }

  /// An iterator over the elements.
  public func makeIterator() -> IndexingIterator<[Element]> { elements.makeIterator() }

  mutating func append(_ element: Element) { elements.append(element) }

  mutating func reserveCapacity(_ count: Int) { elements.reserveCapacity(count) }
}

extension Table: Sendable where Element: Sendable {}
