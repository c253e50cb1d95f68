import DioxideSwiftReader

/// A comment that suppresses rules: `// dioxide:disable RULE…` up to `// dioxide:enable RULE…`, `disable:next`,
/// `disable:this`.
public struct Suppression: Sendable {
  /// The comment.
  public var comment: ByteRange
  /// The rules that it names; empty stands for all.
  public var rules: [String]
  /// The range in which a suppressed finding must begin.
  public var reach: ByteRange
  /// The rules that are enabled again before the end of the range, and the offset for each.
  var enabled: [String: UInt32] = [:]
  /// The range of the list of rules; nil if there is none, or it contains other text.
  var list: ByteRange?

  /// Whether it suppresses every rule.
  var coversAllRules: Bool { rules.isEmpty || rules.contains("all") }

  /// The range in which a suppressed finding of a rule must begin; nil if the rule is not suppressed.
  func reach(of rule: String) -> ByteRange? {
    guard coversAllRules || rules.contains(rule) else { return nil }
    return ByteRange(reach.start, min(reach.end, enabled[rule] ?? reach.end))
  }

  /// Reads the suppressions among the directives of a file. Linear in their number and in the lines that they refer to.
  static func read(_ directives: [Comment], in source: SourceBytes) -> [Suppression] {
    var suppressions: [Suppression] = []
    var open = OpenRegions()
    for comment in directives {
      let text = source.text(comment.directive)
      let directive = DirectiveText(text)
      let words = directive.flags.prefix { $0 != "-" && $0 != "--" && $0 != "because" }
      let rules = words.flatMap { $0.split(separator: ",") }.map(String.init)
      let list = directive.values.isEmpty ? range(of: words, in: text, at: comment.directive.start) : nil
      let end = UInt32(clamping: source.buffer.count)
      switch directive.word {
      case "disable":
        let reach = ByteRange(comment.range.start, end)
        suppressions.append(Suppression(comment: comment.range, rules: rules, reach: reach, list: list))
        open.add(suppressions.count - 1, in: suppressions)
      case "enable":
        open.close(rules, at: comment.range.start, in: &suppressions)
      case "disable:this":
        let line = source.line(around: comment.range.start)
        suppressions.append(Suppression(comment: comment.range, rules: rules, reach: line, list: list))
      case "disable:next":
        let line = source.line(around: source.line(around: max(comment.range.end, 1) - 1).end)
        suppressions.append(Suppression(comment: comment.range, rules: rules, reach: line, list: list))
      default: break
      }
    }
    return suppressions
  }

  /// The range of consecutive words in a text that begins at an offset.
  private static func range(of words: ArraySlice<Substring>, in text: String, at offset: UInt32) -> ByteRange? {
    guard let first = words.first, let last = words.last else { return nil }
    let start = text.utf8.distance(from: text.startIndex, to: first.startIndex)
    let end = text.utf8.distance(from: text.startIndex, to: last.endIndex)
    return ByteRange(offset + UInt32(clamping: start), offset + UInt32(clamping: end))
  }
}

/// The regions without an `enable` so far, while reading a file.
private struct OpenRegions {
  /// All regions, as indices of suppressions.
  private var regions: [Int] = []
  /// The regions that list a rule that is not enabled again.
  private var listing: [String: [Int]] = [:]
  /// The regions that cover all rules.
  private var covering: [Int] = []
  /// The number of regions in ``covering``, from the first, in which a rule is enabled again.
  private var enabledCount: [String: Int] = [:]

  mutating func add(_ index: Int, in suppressions: [Suppression]) {
    regions.append(index)
    if suppressions[index].coversAllRules { covering.append(index) }
    for rule in suppressions[index].rules { listing[rule, default: []].append(index) }
  }

  /// Ends the regions of these rules, or of all if none is named; a region with several rules continues for the others.
  /// For each named rule, linear in the regions over all calls.
  mutating func close(_ rules: [String], at offset: UInt32, in suppressions: inout [Suppression]) {
    guard !rules.isEmpty, !rules.contains("all") else {
      for index in regions { suppressions[index].reach.end = offset }
      self = OpenRegions()
      return
    }
    for rule in rules {
      let ended = (listing.removeValue(forKey: rule) ?? []) + covering.dropFirst(enabledCount[rule] ?? 0)
      enabledCount[rule] = covering.count
      for index in ended { suppressions[index].enabled[rule] = offset }
    }
  }
}

extension SourceBytes {
  /// The line that contains an offset, including its line break.
  func line(around offset: UInt32) -> ByteRange {
    var start = min(Int(offset), buffer.count)
    var end = start
    while start > 0, buffer[start - 1] != 0x0A { start -= 1 }
    while end < buffer.count, buffer[end] != 0x0A { end += 1 }
    return ByteRange(UInt32(clamping: start), UInt32(clamping: min(end + 1, buffer.count)))
  }
}
