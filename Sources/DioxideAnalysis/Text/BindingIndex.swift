/// The index of a binding in a blueprint.
public struct BindingIndex: TableIndex {
  /// The number of bindings before it.
  public let rawValue: Int32

  /// Creates an index from the number of bindings before it.
  public init(rawValue: Int32) { self.rawValue = rawValue }
}

/// The index of a dependency in a blueprint.
public struct DependencyIndex: TableIndex {
  /// The number of dependencies before it.
  public let rawValue: Int32

  /// Creates an index from the number of dependencies before it.
  public init(rawValue: Int32) { self.rawValue = rawValue }
}

/// A list of indices that the container core returned as plain numbers. Does not copy them.
public struct IndexList<Element: TableIndex>: RandomAccessCollection, Sendable {
  private let positions: ArraySlice<Int>

  init(_ positions: ArraySlice<Int>) { self.positions = positions }

  /// The position of the first index in the list.
  public var startIndex: Int { positions.startIndex }
  /// The position after the last index in the list.
  public var endIndex: Int { positions.endIndex }

  /// The index at a position of the list.
  public subscript(position: Int) -> Element {
    @inline(__always) get { Element(positions[position]) }
  }
}
