import DioxideSerialization

/// How text is dressed up for the terminal that it goes to.
public struct TextStyle: Sendable {
  /// Whether colours are wanted.
  public var isColored: Bool
  /// Whether everything is printed, including what is omitted for brevity.
  public var isVerbose: Bool
  /// The number of columns that there are; nil if nobody counts, and nothing is broken or cut to fit.
  public var width: Int?
  /// The folder that relative paths are seen from, where places become links (OSC 8); nil if they stay plain.
  public var linkFolder: String?

  /// Makes a style.
  public init(isColored: Bool = false, isVerbose: Bool = false, width: Int? = nil, linkFolder: String? = nil) {
    self.isColored = isColored
    self.isVerbose = isVerbose
    self.width = width.map { max($0, Self.minimumWidth) }
    self.linkFolder = linkFolder
  }

  /// On fewer columns nothing can be laid out.
  private static let minimumWidth = 40

  /// The meaning of a piece of text; each has a look of its own.
  public enum Role: Sendable { case error, warning, note, help, place, rule, frame, strong }

  /// Dresses a piece of text.
  public func dressed(_ text: String, _ role: Role) -> String {
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

  /// The number of columns that a dressed text takes.
  func width(_ text: String) -> Int {
    guard isColored else { return TerminalText.width(text) }
    let parts = text.split(separator: "\u{1B}", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(TerminalText.width(parts[0])) { $0 + TerminalText.width($1.drop { $0 != "m" }) - 1 }
  }

  /// A line with the place that it is about, which has a line of its own behind `indent` if both do not fit.
  func line(_ text: String, place: String, indent: String) -> String {
    let isBroken = width.map { self.width(text) + 2 + TerminalText.width(place) > $0 } ?? false
    return text + (isBroken ? "\n" + indent : "  ") + dressed(place, .rule) + "\n"
  }

  /// A text that leads to a file, where the terminal follows links; otherwise just the text.
  func linked(_ text: String, toFile path: String) -> String {
    guard let linkFolder, !path.hasPrefix("<") else { return text }
    let absolute = path.hasPrefix("/") ? path : linkFolder + "/" + path
    return "\u{1B}]8;;file://\(PercentEncoding.path(absolute))\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
  }
}
