import DioxideSerialization

/// Makes text from source files and file names safe and measurable for a terminal.
enum TerminalText {
  /// The text with control characters, invisible characters and direction marks replaced by `\u{…}`.
  static func safe(_ text: String) -> String { VisibleText.of(text) }

  /// An invisible character that separates right-to-left text from the text on the other side.
  static let leftToRightMark = "\u{200E}"

  /// Whether the text contains right-to-left characters.
  static func hasRightToLeft(_ text: String) -> Bool {
    // The first bytes of such letters in UTF-8.
    guard !VisibleText.isPrintableASCII(text), text.utf8.contains(where: { 0xD6...0xE0 ~= $0 || $0 >= 0xEF }) else {
      return false
    }
    return text.unicodeScalars.contains {
      switch $0.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
      default: false
      }
    }
  }

  /// An ASCII character repeated, for indents and underlines.
  static func repeated(_ character: Unicode.Scalar, _ count: Int) -> String {
    String(unsafeUninitializedCapacity: count) { bytes in
      bytes[..<count].initialize(repeating: UInt8(ascii: character))
      return count
    }
  }

  /// The number of columns of a text: two for wide letters and emoji, none for combining marks.
  ///
  /// Each scalar is counted separately, like in rustc with unicode-width and in most terminals: a variation selector or
  /// a mark has no effect, so `U+2764 U+FE0F` has one column like `U+2764`. Scalars after a joiner have no columns, as
  /// in tmux.
  static func width(_ text: some StringProtocol) -> Int {
    if VisibleText.isPrintableASCII(text) { return text.utf8.count }
    var columns = 0
    var isJoined = false
    for scalar in text.unicodeScalars {
      if !isJoined { columns += width(scalar) }
      isJoined = scalar.value == 0x200D
    }
    return columns
  }

  /// The text with `…` in the middle, or at the start, if it is wider than `width`.
  static func shortened(_ text: String, to width: Int, keepingEnd: Bool = false) -> String {
    guard self.width(text) > width else { return text }
    let head = keepingEnd ? "" : prefix(of: text, columns: (width - 1) / 2)
    return head + "…" + suffix(of: text, columns: width - 1 - self.width(head))
  }

  /// The characters at the start that fit into some columns.
  static func prefix(of text: String, columns: Int) -> String {
    if VisibleText.isPrintableASCII(text) { return String(Substring(text.utf8.prefix(columns))) }
    var left = columns
    return String(
      text.prefix {
        left -= width($0)
        return left >= 0
      })
  }

  /// The characters at the end that fit into some columns.
  static func suffix(of text: String, columns: Int) -> String {
    if VisibleText.isPrintableASCII(text) { return String(Substring(text.utf8.suffix(columns))) }
    var left = columns
    let count = text.reversed().prefix {
      left -= width($0)
      return left >= 0
    }.count
    return String(text.suffix(count))
  }

  /// The number of columns of a character.
  static func width(_ character: Character) -> Int { width(String(character)) }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x300: return 1
    // The vowels and final letters of Korean syllables, which share the square of the first letter.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
    // Halves of flags.
    case 0x1F1E6...0x1F1FF: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default: break
    }
    if scalar.properties.isEmojiPresentation { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }

  /// The text wrapped at spaces to lines of at most `width` columns, except for longer words. Text in backticks is one
  /// word if it fits on a line, because it is meant to be copied.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    for word in words(text, atMost: width) {
      let wordWidth = self.width(word)
      if !line.isEmpty, lineWidth + 1 + wordWidth > width {
        lines.append(line)
        line = ""
        lineWidth = 0
      }
      line += line.isEmpty ? word : " " + word
      lineWidth += lineWidth == 0 ? wordWidth : 1 + wordWidth
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }

  private static func words(_ text: String, atMost width: Int) -> [String] {
    var words: [String] = []
    var quoted: [Substring] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let togglesQuotes = word.reduce(false) { $1 == "`" ? !$0 : $0 }
      guard togglesQuotes || !quoted.isEmpty else {
        words.append(String(word))
        continue
      }
      quoted.append(word)
      guard togglesQuotes, quoted.count > 1 || isClosed(word) else { continue }
      words += joined(quoted, atMost: width)
      quoted = []
    }
    return words + joined(quoted, atMost: width)
  }

  private static func isClosed(_ word: Substring) -> Bool { word.count { $0 == "`" }.isMultiple(of: 2) }

  private static func joined(_ parts: [Substring], atMost width: Int) -> [String] {
    let whole = parts.joined(separator: " ")
    return self.width(whole) <= width && !parts.isEmpty ? [whole] : parts.map(String.init)
  }
}

/// Makes untrusted text safe for a terminal.
public enum PlainText {
  /// The text with control characters, invisible characters and direction marks replaced, except for tabs. Linear.
  public static func safe(_ text: String) -> String {
    text.split(separator: "\t", omittingEmptySubsequences: false).map { TerminalText.safe(String($0)) }
      .joined(separator: "\t")
  }
}
