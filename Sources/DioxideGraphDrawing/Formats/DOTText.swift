import DioxideSerialization

/// Quotes text for the DOT language.
enum DOTText {
  /// An identifier: a node, a cluster or a plain attribute. Graphviz reads back the same characters, except invisible
  /// ones, which are escaped.
  ///
  /// In quotes, DOT has one escape, `\"`; other backslashes are literal. An odd number of them before a quote or the
  /// end cannot be represented and is increased by one. Graphviz treats a name that begins with `%` as anonymous, so a
  /// backslash is inserted before it.
  static func identifier(_ name: String) -> String {
    var result = name.hasPrefix("%") ? "\"\\" : "\""
    var backslashes = 0
    for scalar in VisibleText.of(name).unicodeScalars {
      if scalar == "\\" {
        backslashes += 1
        result += "\\"
        continue
      }
      if backslashes % 2 == 1, scalar == "\"" { result += "\\" }
      backslashes = 0
      result += scalar == "\"" ? "\\\"" : String(Character(scalar))
    }
    if backslashes % 2 == 1 { result += "\\" }
    return result + "\""
  }

  /// Displayed text: a label or a tooltip, in which backslash sequences (`\N`, `\G`, `\l`) and entities (`&lt;`) must
  /// be escaped. Line breaks are kept.
  static func label(_ text: String) -> String { "\"" + escaped(text) + "\"" }

  /// Displayed lines, one below the other.
  static func label(lines: [String]) -> String { "\"" + lines.map(escaped).joined(separator: "\\n") + "\"" }

  private static func escaped(_ text: String) -> String {
    var result = ""
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      case _ where VisibleText.isHidden(scalar): result += " "
      case "&" where beginsEntity(scalars[index...]): result += "&amp;"
      default: result.unicodeScalars.append(scalar)
      }
      index = scalars.index(after: index)
    }
    return result
  }

  /// Whether a text that begins with `&` would be read as an entity.
  private static func beginsEntity(_ text: Substring.UnicodeScalarView) -> Bool {
    for scalar in text.dropFirst().prefix(32) {
      if scalar == ";" { return true }
      guard scalar.isASCII, scalar.properties.isAlphabetic || scalar == "#" || ("0"..."9").contains(scalar) else {
        return false
      }
    }
    return false
  }
}
