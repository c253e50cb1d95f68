/// The line starts of a file. Computed only when a location is shown.
public struct LineTable: Sendable {
  /// The offset of the first byte of each line, starting with 0.
  public let starts: [UInt32]

  /// Finds the lines, which end with LF, CR LF or a single CR. Linear in the number of bytes.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var starts: [UInt32] = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A || (byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A)) {
        starts.append(UInt32(truncatingIfNeeded: index))
      }
    }
    self.starts = starts
  }

  /// The 1-based line and the 1-based column, in UTF-8 bytes, of an offset. Logarithmic in the number of lines.
  public func position(of offset: UInt32) -> (line: Int, column: Int) {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, Int(offset - starts[low]) + 1)
  }
}
