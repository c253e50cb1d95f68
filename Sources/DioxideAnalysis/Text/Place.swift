import DioxideSwiftReader

/// A location: a byte range in a file, given by its index in the program's files.
public struct Place: Hashable, Sendable {
  private var fileNumber: Int32
  /// The byte range.
  public var range: ByteRange

  /// Creates a location.
  public init(file: Int, range: ByteRange) {
    fileNumber = Int32(truncatingIfNeeded: file)
    self.range = range
  }

  /// The index of the file.
  public var file: Int { Int(fileNumber) }
}
