/// Columns of text, as wide as what is in them.
enum TextTable {
  /// A table, with a heading if columns are named; the last column is not padded. Rows have as many cells as each other.
  /// Cells are made safe for a terminal.
  static func text(columns: [String] = [], rows: [[String]]) -> String {
    let rows = ((columns.isEmpty ? [] : [columns]) + rows).map { $0.map(TerminalText.safe) }
    var widths = [Int](repeating: 0, count: rows.first?.count ?? 0)
    for row in rows {
      for (column, cell) in row.enumerated() { widths[column] = max(widths[column], TerminalText.width(cell)) }
    }
    var text = ""
    for row in rows {
      var line = ""
      for (column, cell) in row.enumerated() {
        line += cell
        if column + 1 < row.count {
          line += String(repeating: " ", count: widths[column] - TerminalText.width(cell) + 2)
        }
      }
      text += line + "\n"
    }
    return text
  }
}
