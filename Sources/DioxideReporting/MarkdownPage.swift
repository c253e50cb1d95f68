/// Markdown that ends before it is longer than what servers take in a comment, and says what it left out.
public struct MarkdownPage {
  /// GitHub refuses a comment of more than 65,536 characters, and what surrounds the page needs room too.
  static let limit = 60_000
  /// As many characters of a picture leave room for the lists of a page.
  public static let maximumPicture = 20_000
  /// The room for what ends a page that was cut.
  private static let reserve = 400

  private(set) var text: String
  private var remaining: Int

  init(_ text: String, limit: Int = Self.limit) {
    self.text = text
    remaining = limit - Self.reserve - text.unicodeScalars.count
  }

  /// Adds a part if there is room for all of it; returns whether there was. Linear in the part.
  mutating func add(_ part: String) -> Bool {
    let count = part.unicodeScalars.count
    guard count <= remaining else { return false }
    text += part
    remaining -= count
    return true
  }

  /// Ends what is open, for which room is kept.
  mutating func close(_ part: String) { text += part }

  /// Ends a page that was cut: `rest` describes the omitted part, for instance `3 more findings`.
  mutating func cut(_ rest: String, shownBy command: String) {
    text += "\n**Shortened:** \(rest) not shown here. `\(command)` prints everything.\n"
  }
}
