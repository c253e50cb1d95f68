/// Markdown that is limited to the size that servers accept in a comment, and states what it omits.
public struct MarkdownPage {
  /// GitHub rejects comments of more than 65,536 characters, and the text around the page needs room too.
  static let limit = 60_000
  /// The maximum number of characters of a picture, which leaves room for the lists.
  public static let maximumPicture = 20_000
  /// The room for the end of a truncated page.
  private static let reserve = 400

  private(set) var text: String
  private var remaining: Int

  init(_ text: String, limit: Int = Self.limit) {
    self.text = text
    remaining = limit - Self.reserve - text.unicodeScalars.count
  }

  /// Adds a part if it fits completely; returns whether it did. Linear in the part.
  mutating func add(_ part: String) -> Bool {
    let count = part.unicodeScalars.count
    guard count <= remaining else { return false }
    text += part
    remaining -= count
    return true
  }

  /// Appends the end of open elements, for which space is reserved.
  mutating func close(_ part: String) { text += part }

  /// Ends a truncated page: `rest` describes the omitted part, for example `3 more findings`.
  mutating func cut(_ rest: String, shownBy command: String) {
    text += "\n**Shortened:** \(rest) not shown here. `\(command)` prints everything.\n"
  }
}
