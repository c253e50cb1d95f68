import DioxideSwiftReader

/// A stretch of a file that the reader could read, and that still says nothing that is understood: a directive that is
/// misspelt, a file that is no text.
public struct SourceFault: Sendable {
  /// Where it stands.
  var range: ByteRange
  /// What is wrong.
  var message: String
  /// What to do about it.
  var help: String
}

extension SourceFault {
  /// What a file is where it is no Swift source at all; nil for what could be some. Asked of files with problems only.
  static func notSource(_ bytes: UnsafeBufferPointer<UInt8>, _ problems: [Problem]) -> SourceFault? {
    let nothing = ByteRange(0, 0)
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return SourceFault(
        range: nothing, message: "this file is UTF-16; Swift source is UTF-8",
        help: "Save it as UTF-8. Nothing of it was read.")
    }
    let head = bytes.prefix(1_024)
    let zeros = head.count { $0 == 0 }
    guard zeros * 8 > head.count || zeros > 0 && problems.contains(where: { $0.kind == .invalidUTF8 }) else {
      return nil
    }
    return SourceFault(
      range: nothing, message: "this file is no text", help: "Leave it out with `exclude`. Nothing of it was read.")
  }
}
