/// Estimates the width of text without using fonts, so that a text has the same width on every machine.
enum TextMeasure {
  /// The widths of the characters from space to `~` in Helvetica, in thousandths of the font size (Adobe's font
  /// metrics). Substitute fonts are up to a ninth wider, which ``width(_:size:bold:)`` allows for.
  private static let widths: [UInt16] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,  //  !"#$%&'()*+,-./
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,  // 0123456789:;<=>?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,  // @ABCDEFGHIJKLMNO
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,  // PQRSTUVWXYZ[\]^_
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,  // `abcdefghijklmno
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,  // pqrstuvwxyz{|}~
  ]

  /// The width of a line in points, rounded up generously.
  static func width(_ text: some StringProtocol, size: Double, bold: Bool = false) -> Double {
    var total = 0
    for scalar in text.unicodeScalars { total += thousandths(of: scalar) }
    return Double(total) / 1000 * size * (bold ? 1.16 : 1.1)
  }

  private static func thousandths(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: Int(widths[Int(scalar.value) - 0x20])
    case 0...0x1F, 0x7F...0x9F: 0
    // Combining marks, zero-width characters, variation selectors.
    case 0x300...0x36F, 0x200B...0x200F, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xE0000...0xE01EF: 0
    case 0xA0...0x24F: 610
    case 0x250...0x10FF: 660
    // Ideographs, Hangul and emoji: one em; some fonts make emoji wider.
    case 0x1100...0x11FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60: 1000
    case 0x1F000...0x1FFFF: 1250
    case 0x20000...0x3FFFF: 1000
    default: 800
    }
  }
}

/// Breaks names into lines.
enum NameLines {
  /// Breaks a name after `.`, `,`, `<`, `_` and before a capital letter that follows a lower-case one, into at most
  /// `maximum` lines of at most `limit` characters; if it does not fit, its middle is omitted.
  static func broken(_ name: String, limit: Int = 30, maximum: Int = 3) -> [String] {
    let name = visible(name)
    // A name without visible characters is shown in quotes.
    guard name.contains(where: { !$0.isWhitespace }) else { return ["“\(name.prefix(limit - 2))”"] }
    let characters = shortened(Array(name.prefix(20_000)), to: limit * maximum - maximum)
    guard characters.count > limit else { return [String(characters)] }
    var lines: [String] = []
    var start = 0
    while start < characters.count {
      guard characters.count - start > limit, lines.count < maximum - 1 else {
        lines.append(String(shortened(Array(characters[start...]), to: limit)))
        break
      }
      var end = start + limit
      // Prefers a break in the last two thirds of the line; otherwise cuts the line at the limit.
      if let found = ((start + limit / 3)...(start + limit)).reversed().first(where: { breaks(characters, at: $0) }) {
        end = found
      }
      lines.append(String(characters[start..<end]))
      start = end
      while start < characters.count, characters[start] == " " { start += 1 }
    }
    return lines
  }

  private static func breaks(_ characters: [Character], at index: Int) -> Bool {
    guard index > 0, index < characters.count else { return false }
    let before = characters[index - 1], after = characters[index]
    if [".", ",", "<", "_", " ", "&", "-", "#"].contains(before) && after != " " { return true }
    return (before.isLowercase || before.isNumber) && after.isUppercase
  }

  /// Replaces control characters and line breaks with spaces, because a name is one line.
  private static func visible(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars.prefix(20_000) {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      let isBidirectional = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      result.unicodeScalars.append(isControl || isBidirectional ? " " : scalar)
    }
    return result
  }

  private static func shortened(_ characters: [Character], to limit: Int) -> [Character] {
    guard characters.count > limit, limit > 2 else { return characters }
    let head = (limit - 1) * 2 / 3
    return characters.prefix(head) + ["…"] + characters.suffix(limit - 1 - head)
  }
}
