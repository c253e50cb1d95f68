import DioxideSwiftReader

/// A range that was read but not understood: a misspelt directive, a file that is not text.
public struct SourceProblem: Sendable {
  /// Where it is.
  var range: ByteRange
  /// The message.
  var message: String
  /// A suggestion.
  var help: String
  /// What fingerprints are made of: the first wording of the message. Never to change, since it is in every baseline.
  var symbol: String

  /// - Parameter symbol: Nil for a message that was never reworded.
  init(range: ByteRange, message: String, help: String, symbol: String? = nil) {
    self.range = range
    self.message = message
    self.help = help
    self.symbol = symbol ?? message
  }
}

extension SourceProblem {
  /// What a file is where it is not Swift source at all; nil for what could be some. Asked of files with problems only.
  static func notSource(_ bytes: UnsafeBufferPointer<UInt8>, _ problems: [Problem]) -> SourceProblem? {
    let nothing = ByteRange(0, 0)
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return SourceProblem(
        range: nothing, message: "this file is UTF-16; Swift source is UTF-8",
        help: "Save it as UTF-8. The file was not read.")
    }
    let head = bytes.prefix(1_024)
    let zeros = head.count { $0 == 0 }
    guard zeros * 8 > head.count || zeros > 0 && problems.contains(where: { $0.kind == .invalidUTF8 }) else {
      return nil
    }
    return SourceProblem(
      range: nothing, message: "this file is not text", help: "Exclude it with `exclude`. The file was not read.")
  }
}
