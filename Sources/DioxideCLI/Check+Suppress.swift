import DioxideAnalysis
import DioxideReporting

extension Check {
  /// Whether a text is a valid reason for a comment: not empty, and on one line.
  static func isReason(_ text: String) -> Bool {
    !text.allSatisfy(\.isWhitespace) && !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
      && !text.contains(where: \.isNewline)
  }

  /// Suppresses findings with comments and checks again until no comment is added, then reports the remaining findings.
  /// With `--diff`, prints the changes.
  func suppress(_ result: Analyzer.Result, _ scan: Scan, reason: String, _ console: Console) throws {
    let (changes, count) = suppressions(result, scan, reason: reason, console)
    if diff { return try show(changes, console) }
    for change in changes { try Output(file: change.path).write(change.bytes) }
    var again = self
    if changes.isEmpty {
      again.suppress = nil
      return try again.run(scan, console)
    }
    console.note("\(counted(count, "comment")) written in \(counted(changes.count, "file"))")
    try again.run(Scan(options, console: console), console)
  }

  /// The changes of editable files and the number of edits; reports the findings that cannot be suppressed.
  private func suppressions(
    _ result: Analyzer.Result, _ scan: Scan, reason: String, _ console: Console
  ) -> (changes: [Fixes.FileChange], count: Int) {
    let buffer = FileBuffer()
    let files = Dictionary(grouping: SuppressionComments.targets(of: result.findings), by: \.place.file)
    let changes = files.sorted { $0.key < $1.key }.compactMap { file, targets -> Fixes.FileChange? in
      let path = result.program.files[file].path
      let obstacle =
        path == Scan.standardInputName ? "it is standard input" : scan.input.reasonNotToEdit(path)
      if let obstacle {
        console.warning("\(path): \(obstacle), so --suppress leaves it alone")
        return nil
      }
      let bytes = (try? buffer.withBytes(ofFile: path) { Array($0) }) ?? []
      let edits = bytes.withUnsafeBufferPointer {
        SuppressionComments.edits(for: targets, reason: reason, inFile: file, bytes: $0)
      }
      return Fixes.change(path: path, bytes, edits)
    }
    return (changes, changes.reduce(0) { $0 + $1.count })
  }
}
