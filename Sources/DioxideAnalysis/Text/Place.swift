import DioxideSwiftReader

/// A stretch of one file, by its index in the files of a program.
public struct Place: Hashable, Sendable {
  private var fileNumber: Int32
  /// The bytes.
  public var range: ByteRange

  /// Makes a place.
  public init(file: Int, range: ByteRange) {
    fileNumber = Int32(truncatingIfNeeded: file)
    self.range = range
  }

  /// The index of the file.
  public var file: Int { Int(fileNumber) }
}
