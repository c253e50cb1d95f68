/// Formats columns of text, as wide as their contents.
enum TextTable {
  /// A table, with a heading if columns are named; the last column is not padded. All rows must have the same number of
  /// cells. Cells are made safe for a terminal.
  ///
  /// - Parameters:
  ///   - width: The number of available columns. A wider table omits columns, and shortens cells: the first column last,
  ///     and the last one, which is a location, at its start.
  ///   - omittable: Columns that are omitted if the table is wider and all their cells are equal.
  static func text(
    columns: [String] = [], rows: [[String]], fitting width: Int? = nil, omittable: Set<Int> = []
  ) -> String {
    var rows = ((columns.isEmpty ? [] : [columns]) + rows).map { $0.map(TerminalText.safe) }
    if let width, widths(of: rows).total > width {
      let cells = rows.dropFirst(columns.isEmpty ? 0 : 1)
      let omitted = omittable.filter { column in cells.allSatisfy { $0[column] == cells.first?[column] } }
      rows = rows.map { row in row.indices.filter { !omitted.contains($0) }.map { row[$0] } }
      let narrow = narrowed(widths(of: rows).widths, to: width)
      rows = rows.map { row in
        row.indices.map { TerminalText.shortened(row[$0], to: narrow[$0], keepingEnd: $0 == row.count - 1) }
      }
    }
    let widths = widths(of: rows).widths
    var text = ""
    for row in rows {
      var line = ""
      for (column, cell) in row.enumerated() {
        line += cell
        if column + 1 < row.count {
          line += TerminalText.repeated(" ", widths[column] - TerminalText.width(cell) + gap)
        }
      }
      text += line + "\n"
    }
    return text
  }

  /// The number of columns between two cells.
  private static let gap = 2
  /// Narrower cells are not readable.
  private static let minimumWidth = 8

  private static func widths(of rows: [[String]]) -> (widths: [Int], total: Int) {
    var widths = [Int](repeating: 0, count: rows.first?.count ?? 0)
    for row in rows {
      for (column, cell) in row.enumerated() { widths[column] = max(widths[column], TerminalText.width(cell)) }
    }
    return (widths, widths.reduce(0, +) + gap * max(widths.count - 1, 0))
  }

  /// Reduces the widest columns until the sum fits; the first column is reduced last.
  private static func narrowed(_ widths: [Int], to room: Int) -> [Int] {
    var widths = widths
    var excess = widths.reduce(0, +) + gap * max(widths.count - 1, 0) - room
    while excess > 0 {
      let wide = widths.indices.filter { widths[$0] > minimumWidth }
      guard let widest = wide.filter({ $0 > 0 }).max(by: { widths[$0] < widths[$1] }) ?? wide.first else { break }
      // Reduces to the next width, so that the widest columns become equal.
      let next = widths.filter { $0 < widths[widest] }.max() ?? 0
      let given = min(excess, max(widths[widest] - max(next, minimumWidth), 1))
      widths[widest] -= given
      excess -= given
    }
    return widths
  }
}
