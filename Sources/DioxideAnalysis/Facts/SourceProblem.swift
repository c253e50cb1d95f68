import DioxideSwiftReader

/// A range of source with a problem: a misspelt directive, or a file that is not text.
public struct SourceProblem: Sendable {
  /// The range.
  var range: ByteRange
  /// The message.
  var message: String
  /// A suggestion.
  var help: String
  /// The symbol for fingerprints: the first wording of the message. Must never change, because it is in baselines.
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
  /// The problem of a file that is not Swift source at all; nil if it may be. Only called for files with problems.
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
