/// Formats untrusted text in Markdown.
enum MarkdownText {
  /// A verdict with a symbol: `❌ 1 new error, 2 new warnings`, with `kind` as `new ` and an empty `subject`.
  static func verdict(
    errors: Int, warnings: Int, subject: String = "", kind: String = "", otherwise none: String
  ) -> String {
    let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }.map { counted($0.0, kind + $0.1) }
    let sign = errors > 0 ? "❌" : warnings > 0 ? "⚠️" : "✅"
    return "\(sign) \(subject)\(parts.isEmpty ? none : parts.joined(separator: ", "))"
  }

  /// A Mermaid flow chart, which forges draw.
  static func chart(_ chart: String) -> String { "\n```mermaid\n\(chart)```\n" }

  /// The beginning of what is folded under a summary; ``endOfDetails`` ends it.
  static func summary(_ text: String, isOpen: Bool) -> String {
    "\n<details\(isOpen ? " open" : "")><summary>\(text)</summary>\n\n"
  }

  static let endOfDetails = "\n</details>\n"

  /// A code span that the text cannot end.
  ///
  /// - Parameter isInTable: Whether it is in a table, where `|` ends a cell even in code.
  static func code(_ text: some StringProtocol, isInTable: Bool = false) -> String {
    var safe = TerminalText.safe(String(text))
    if isInTable { safe = safe.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") }
    let runs = safe.split { $0 != "`" }.map(\.count)
    let fence = String(repeating: "`", count: (runs.max() ?? 0) + 1)
    return runs.isEmpty ? fence + safe + fence : "\(fence) \(safe) \(fence)"
  }

  /// A sentence: text in backticks becomes code, and everything else is escaped.
  static func sentence(_ text: String, isInTable: Bool = false) -> String {
    let parts = TerminalText.safe(text).split(separator: "`", omittingEmptySubsequences: false)
    var result = ""
    for (index, part) in parts.enumerated() {
      // The last of an odd number of backticks is literal.
      let isCode = index % 2 == 1 && index < parts.count - 1
      if isCode, !part.isEmpty {
        result += code(part, isInTable: isInTable)
      } else {
        if index % 2 == 1 { result += isCode ? "\\`\\`" : "\\`" }
        result += plain(part)
      }
    }
    return result
  }

  private static func plain(_ text: Substring) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\\", "*", "_", "[", "]", "|", "~", "#": result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
