/// How text is dressed up for the terminal that it goes to.
public struct TextStyle: Sendable {
  /// Whether colours are wanted.
  public var isColored: Bool
  /// Whether everything is to be told, also what is left out for brevity.
  public var isVerbose: Bool

  /// Makes a style.
  public init(isColored: Bool = false, isVerbose: Bool = false) {
    self.isColored = isColored
    self.isVerbose = isVerbose
  }

  /// What a piece of text means; each has a look of its own.
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
}

/// Text from source files and file names, made safe and measurable for a terminal.
enum TerminalText {
  /// The text without what could steer a terminal or turn its direction: such characters become `\u{…}`.
  static func safe(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isUnsafe(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// The number of columns that a text takes: two for wide characters and emoji, none for marks.
  static func width(_ text: String) -> Int { text.reduce(0) { $0 + width($1) } }

  private static func width(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if first.properties.isEmojiPresentation || character.unicodeScalars.contains(where: { $0.value == 0xFE0F }) {
      return 2
    }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default:
      return first.properties.generalCategory == .nonspacingMark || first.value == 0x200D ? 0 : 1
    }
  }
}
