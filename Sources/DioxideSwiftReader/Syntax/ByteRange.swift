/// A half-open range of byte offsets into one source file.
///
/// Offsets are 32-bit: files of 4 GiB or more are rejected before they are read. Lines and columns are computed from
/// offsets by ``LineTable`` only when a location is shown.
public struct ByteRange: Hashable, Sendable {
  /// The offset of the first byte.
  public var start: UInt32
  /// The offset one past the last byte.
  public var end: UInt32

  /// Creates the range `start..<end`.
  @inlinable
  public init(_ start: UInt32, _ end: UInt32) {
    self.start = start
    self.end = end
  }

  /// The empty range at offset zero, for parts that a declaration does not have.
  public static let none = ByteRange(0, 0)

  /// Whether the range is empty.
  @inlinable
  public var isEmpty: Bool { start >= end }

  /// The number of bytes.
  @inlinable
  public var count: Int { isEmpty ? 0 : Int(end - start) }

  /// Whether `other` is within this range.
  @inlinable
  public func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }
}

/// A run of consecutive elements in one of the flat arrays of a ``ParsedFile``.
public struct Run: Hashable, Sendable {
  /// The index of the first element.
  public var start: UInt32
  /// The number of elements.
  public var count: UInt32

  /// Creates a run.
  @inlinable
  public init(start: UInt32, count: UInt32) {
    self.start = start
    self.count = count
  }

  /// A run without elements.
  public static let empty = Run(start: 0, count: 0)

  /// The indices of the elements.
  @inlinable
  public var indices: Range<Int> { Int(start)..<Int(start) + Int(count) }

  /// Whether the run has no elements.
  @inlinable
  public var isEmpty: Bool { count == 0 }
}
