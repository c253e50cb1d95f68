import DioxideSerialization

/// The formatting of text for a terminal.
public struct TextStyle: Sendable {
  /// Whether to use colours.
  public var isColored: Bool
  /// Whether to print everything, including parts omitted for brevity.
  public var isVerbose: Bool
  /// The number of columns; nil to neither wrap nor truncate.
  public var width: Int?
  /// The folder of relative paths if locations are hyperlinks (OSC 8); otherwise nil.
  public var linkFolder: String?

  /// Creates a style.
  public init(isColored: Bool = false, isVerbose: Bool = false, width: Int? = nil, linkFolder: String? = nil) {
    self.isColored = isColored
    self.isVerbose = isVerbose
    self.width = width.map { max($0, Self.minimumWidth) }
    self.linkFolder = linkFolder
  }

  /// A layout needs at least this number of columns.
  private static let minimumWidth = 40

  /// The meaning of a text; each has its own formatting.
  public enum Role: Sendable { case error, warning, note, help, place, rule, frame, strong }

  /// Formats a text.
  public func styled(_ text: String, _ role: Role) -> String {
    guard isColored, !text.isEmpty else { return text }
    let code =
      switch role {
      case .error: "1;31"
      case .warning: "1;33"
      case .note: "1;36"
      case .help: "1;32"
      case .place, .strong: "1"
      case .rule: "2"
      case .frame: "34"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// The number of columns of a formatted text.
  func width(_ text: String) -> Int {
    guard isColored else { return TerminalText.width(text) }
    let parts = text.split(separator: "\u{1B}", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(TerminalText.width(parts[0])) { $0 + TerminalText.width($1.drop { $0 != "m" }) - 1 }
  }

  /// A line with a location, which gets a separate line after `indent` if both do not fit.
  func line(_ text: String, place: String, indent: String) -> String {
    let isBroken = width.map { self.width(text) + 2 + TerminalText.width(place) > $0 } ?? false
    return text + (isBroken ? "\n" + indent : "  ") + styled(place, .rule) + "\n"
  }

  /// A text with a hyperlink to a file if the terminal supports them; otherwise the text.
  func linked(_ text: String, toFile path: String) -> String {
    guard let linkFolder, !path.hasPrefix("<") else { return text }
    let absolute = path.hasPrefix("/") ? path : linkFolder + "/" + path
    return "\u{1B}]8;;file://\(PercentEncoding.path(absolute))\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
  }
}
