import DioxideSwiftReader

/// Writes `dioxide:disable:next` comments for findings of a file.
public enum SuppressionComments {
  /// The rules and locations to suppress so that none of these findings is reported, including the same faults at other
  /// locations.
  public static func targets(of findings: [Finding]) -> [Target] {
    findings.filter { $0.rule != UnusedSuppression.description.id }.flatMap { finding in
      ([finding.place] + finding.related.filter { $0.role == .repetition }.map(\.place))
        .map { Target(rule: finding.rule, place: $0) }
    }
  }

  /// A rule and the location where it is to be suppressed.
  public struct Target: Sendable {
    var rule: String
    /// The location.
    public var place: Place
  }

  /// The edits that suppress these targets in one file: a comment above each line, or additional rules in an existing
  /// comment for the line.
  ///
  /// A line that begins within a string or a comment cannot have a comment, so it has no edit. Linear in the file and
  /// the targets, except for sorting.
  ///
  /// - Parameters:
  ///   - reason: The text to write after the rules; a single line.
  ///   - file: The index of the file, for the locations of the edits.
  public static func edits(
    for targets: [Target], reason: String, inFile file: FileIndex, bytes: UnsafeBufferPointer<UInt8>
  ) -> [Finding.Edit] {
    let source = SourceBytes(buffer: bytes)
    let existing = suppressions(in: bytes)
    var rules: [ByteRange: Set<String>] = [:]
    for target in targets {
      rules[source.line(around: target.place.range.start), default: []].insert(target.rule)
    }
    let edits = rules.sorted { $0.key.start < $1.key.start }.compactMap { line, rules in
      let rules = rules.sorted()
      // A comment between an existing one and its line would separate them.
      guard let other = existing.first(where: { $0.reach == line && $0.comment.end <= line.start }) else {
        return insertion(of: rules, above: line, reason, file, source)
      }
      let missing = rules.filter { !other.rules.contains($0) }
      return missing.isEmpty
        ? nil
        : other.list.map { list in
          let text = source.text(list)
          return Finding.Edit(
            place: Place(file: file, range: list), expected: text,
            replacement: ([text] + missing).joined(separator: ", "))
        }
    }
    return readable(edits, in: bytes)
  }

  private static func insertion(
    of rules: [String], above line: ByteRange, _ reason: String, _ file: FileIndex, _ source: SourceBytes
  ) -> Finding.Edit? {
    var start = line.start
    while start < line.end, source.buffer[Int(start)] == 0x20 || source.buffer[Int(start)] == 0x09 { start += 1 }
    var end = line.end
    while end > start, source.buffer[Int(end) - 1] == 0x0A || source.buffer[Int(end) - 1] == 0x0D { end -= 1 }
    guard start < end else { return nil }
    let isReturn = end < line.end && source.buffer[Int(end)] == 0x0D
    let comment = "// dioxide:disable:next \(rules.joined(separator: ", ")) -- \(reason)"
    return Finding.Edit(
      place: Place(file: file, range: ByteRange(start, start)), expected: source.text(ByteRange(start, end)),
      replacement: comment + (isReturn ? "\r\n" : "\n") + source.text(ByteRange(line.start, start)))
  }

  /// Removes edits whose comment would not be read as one, because it is within a string or a longer comment.
  private static func readable(_ edits: [Finding.Edit], in bytes: UnsafeBufferPointer<UInt8>) -> [Finding.Edit] {
    var result: [UInt8] = []
    var position = 0
    var offsets: [Int] = []
    for edit in edits {
      result += bytes[position..<Int(edit.place.range.start)]
      offsets.append(result.count)
      result += edit.replacement.utf8
      position = Int(edit.place.range.end)
    }
    result += bytes[position...]
    let read = result.withUnsafeBufferPointer(suppressions)
    return zip(edits, offsets).filter { edit, offset in
      read.contains { suppression in
        edit.place.range.isEmpty
          ? suppression.comment.start == offset : suppression.list?.start == UInt32(clamping: offset)
      }
    }.map(\.0)
  }

  private static func suppressions(in bytes: UnsafeBufferPointer<UInt8>) -> [Suppression] {
    Suppression.read(SwiftReader.declarations(in: bytes).directives, in: SourceBytes(buffer: bytes))
  }
}
