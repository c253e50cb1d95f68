import DioxideSwiftReader

/// A comment that silences rules: `// dioxide:disable RULE…` up to `// dioxide:enable RULE…`, `disable:next`,
/// `disable:this`.
public struct Silencer: Sendable {
  /// The comment.
  public var comment: ByteRange
  /// The rules that it names; empty stands for all.
  public var rules: [String]
  /// The bytes in which a finding must begin to be silenced.
  public var reach: ByteRange

  /// Reads the silencers among the directives of a file. Linear in their number and in the lines that they name.
  static func read(_ directives: [Comment], in source: SourceBytes) -> [Silencer] {
    var silencers: [Silencer] = []
    for comment in directives {
      let directive = DirectiveText(source.text(comment.directive))
      let rules = directive.flags.prefix { $0 != "-" && $0 != "--" && $0 != "because" }
        .flatMap { $0.split(separator: ",") }.map(String.init)
      let end = UInt32(clamping: source.buffer.count)
      switch directive.word {
      case "disable":
        silencers.append(Silencer(comment: comment.range, rules: rules, reach: ByteRange(comment.range.start, end)))
      case "enable":
        close(rules, at: comment.range.start, in: &silencers)
      case "disable:this":
        let line = source.line(around: comment.range.start)
        silencers.append(Silencer(comment: comment.range, rules: rules, reach: line))
      case "disable:next":
        let line = source.line(around: source.line(around: max(comment.range.end, 1) - 1).end)
        silencers.append(Silencer(comment: comment.range, rules: rules, reach: line))
      default: break
      }
    }
    return silencers
  }

  /// Ends the open regions of these rules (of all, where none is named).
  private static func close(_ rules: [String], at offset: UInt32, in silencers: inout [Silencer]) {
    for index in silencers.indices where silencers[index].reach.end > offset {
      guard rules.isEmpty || silencers[index].rules.isEmpty || !Set(rules).isDisjoint(with: silencers[index].rules)
      else { continue }
      let left = silencers[index].rules.filter { !rules.isEmpty && !rules.contains($0) }
      var rest = silencers[index]
      silencers[index].reach.end = offset
      // A region of several rules of which some end goes on for the others.
      if !left.isEmpty {
        silencers[index].rules.removeAll { left.contains($0) }
        rest.rules = left
        silencers.append(rest)
      }
    }
  }
}

extension SourceBytes {
  /// The line that holds an offset, its line end included.
  func line(around offset: UInt32) -> ByteRange {
    var start = min(Int(offset), buffer.count)
    var end = start
    while start > 0, buffer[start - 1] != 0x0A { start -= 1 }
    while end < buffer.count, buffer[end] != 0x0A { end += 1 }
    return ByteRange(UInt32(clamping: start), UInt32(clamping: min(end + 1, buffer.count)))
  }
}
