/// A half-open range of byte offsets into one source file.
///
/// Offsets are 32-bit: a file of 4 GiB or more is refused before it is read. Lines and columns are computed from
/// offsets by ``LineTable`` only when a place is shown.
public struct ByteRange: Hashable, Sendable {
  /// The offset of the first byte.
  public var start: UInt32
  /// The offset one past the last byte.
  public var end: UInt32

  /// Makes the range `start..<end`.
  @inlinable
  public init(_ start: UInt32, _ end: UInt32) {
    self.start = start
    self.end = end
  }

  /// The empty range at offset zero; stands for "not there" where a declaration lacks the part.
  public static let none = ByteRange(0, 0)

  /// Whether the range holds no byte.
  @inlinable
  public var isEmpty: Bool { start >= end }

  /// The number of bytes.
  @inlinable
  public var count: Int { isEmpty ? 0 : Int(end - start) }

  /// Whether `other` lies within this range.
  @inlinable
  public func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }
}

/// A run of consecutive elements in one of the flat arrays of a ``ParsedFile``.
public struct Run: Hashable, Sendable {
  /// The index of the first element.
  public var start: UInt32
  /// The number of elements.
  public var count: UInt32

  /// Makes a run.
  @inlinable
  public init(start: UInt32, count: UInt32) {
    self.start = start
    self.count = count
  }

  /// The run of no elements.
  public static let empty = Run(start: 0, count: 0)

  /// The indices of the elements.
  @inlinable
  public var indices: Range<Int> { Int(start)..<Int(start) + Int(count) }

  /// Whether the run has no elements.
  @inlinable
  public var isEmpty: Bool { count == 0 }
}
