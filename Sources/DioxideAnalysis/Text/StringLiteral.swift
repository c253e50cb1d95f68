/// Converts between string literals and their values.
enum StringLiteral {
  /// The value of a literal, given with its quotes and number signs; nil if the text is not a literal, or has an
  /// interpolation or an invalid escape. Linear.
  static func value(_ text: some StringProtocol) -> String? {
    let pounds = text.prefix { $0 == "#" }.count
    let quoted = text.dropFirst(pounds)
    guard quoted.count >= 2, quoted.hasPrefix("\""), text.hasSuffix("\"" + String(repeating: "#", count: pounds)) else {
      return nil
    }
    let isMultiline = quoted.hasPrefix("\"\"\"")
    let lines = isMultiline ? lines(of: quoted.dropLast(pounds)) : Substring(quoted.dropFirst().dropLast(pounds + 1))
    guard var rest = lines?.unicodeScalars else { return nil }
    var value = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"" where pounds == 0 && !isMultiline: return nil
      case "\n" where !isMultiline, "\r": return nil
      case "\\" where rest.prefix(pounds).count == pounds && rest.prefix(pounds).allSatisfy { $0 == "#" }:
        rest = rest.dropFirst(pounds)
        guard let escaped = escape(&rest) else { return nil }
        value.append(escaped)
      default: value.append(scalar)
      }
    }
    return String(value)
  }

  /// The lines of a literal with three quotes, without the indentation of the last line. Nil if it is not valid, or if a line
  /// ends with a backslash.
  private static func lines(of literal: some StringProtocol) -> Substring? {
    let lines = literal.split(omittingEmptySubsequences: false) { $0.isNewline }
    guard lines.count > 1, let last = lines.last, last.hasSuffix("\"\"\"") else { return nil }
    let indentation = last.dropLast(3)
    guard lines[0] == "\"\"\"", indentation.allSatisfy(\.isWhitespace) else { return nil }
    var value: [String] = []
    for line in lines.dropFirst().dropLast() {
      guard line.hasPrefix(indentation) || line.allSatisfy(\.isWhitespace), !line.hasSuffix("\\") else { return nil }
      value.append(String(line.dropFirst(indentation.count)))
    }
    return Substring(value.joined(separator: "\n"))
  }

  /// A literal with a value. Control characters and other invisible characters are escaped.
  static func text(of value: String) -> String {
    let unseen: [Unicode.GeneralCategory] = [.control, .format, .lineSeparator, .paragraphSeparator]
    let parts = value.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case _ where unseen.contains(scalar.properties.generalCategory):
        "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: String(scalar)
      }
    }
    return "\"" + parts.joined() + "\""
  }

  /// The text after the backslash of an escape.
  private static func escape(_ rest: inout Substring.UnicodeScalarView) -> Unicode.Scalar? {
    switch rest.popFirst() {
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "0": return "\0"
    case "\\": return "\\"
    case "\"": return "\""
    case "'": return "'"
    case "u":
      guard rest.popFirst() == "{", let end = rest.firstIndex(of: "}"),
        let code = UInt32(String(rest[..<end]), radix: 16)
      else { return nil }
      rest = rest[rest.index(after: end)...]
      return Unicode.Scalar(code)
    default: return nil
    }
  }
}
