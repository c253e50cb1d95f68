import DioxideSerialization

/// Quotes text for the DOT language.
enum DOTText {
  /// An identifier: a node, a cluster or a plain attribute. Graphviz reads back the same characters, but for those that
  /// nobody would see, which are made visible.
  ///
  /// Between quotes DOT knows one escape, `\"`; other backslashes stay as they are. An odd number of them before a quote
  /// or the end cannot be spelled and gets one more. A name that begins with `%` is for Graphviz one without a
  /// name, and gets a backslash before it.
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

  /// Text to be shown: a label or a tooltip, in which backslashes (`\N`, `\G`, `\l`) and entities (`&lt;`) would be
  /// read as something else. Line ends break lines.
  static func label(_ text: String) -> String { "\"" + escaped(text) + "\"" }

  /// Lines to be shown, one below the other.
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
