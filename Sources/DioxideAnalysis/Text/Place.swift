import DioxideSwiftReader

/// The index of a file in the program's files.
public struct FileIndex: TableIndex {
  /// The number of files before it.
  public let rawValue: Int32

  /// Creates an index from the number of files before it.
  public init(rawValue: Int32) { self.rawValue = rawValue }
}

/// A location: a byte range in a file.
public struct Place: Hashable, Sendable {
  /// The file.
  public let file: FileIndex
  /// The byte range.
  public var range: ByteRange

  /// Creates a location.
  public init(file: FileIndex, range: ByteRange) {
    self.file = file
    self.range = range
  }
}
