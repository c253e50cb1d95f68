import DioxideAnalysis

/// Which nodes and edges take part in which findings.
struct HighlightIndex {
  /// Both ends of an edge, as indices of nodes.
  struct Ends: Hashable {
    let from: Int
    let to: Int
  }

  struct Highlight {
    var emphasis: Drawing.Emphasis
    var hops: [String]
  }

  /// The emphasis of each node.
  private(set) var nodes: [Drawing.Emphasis]
  /// The highlight of each pair of nodes that an edge may join.
  private(set) var edges: [Ends: Highlight] = [:]

  /// `indices` tells which of `count` nodes an id is; ids it does not know are skipped.
  init(_ highlights: ComponentGraph.Highlights, indices: [String: Int], count: Int) {
    nodes = Array(repeating: .none, count: count)
    for path in highlights.captives { mark(path.compactMap { indices[$0] }, .captive, letter: nil) }
    for (number, cycle) in highlights.cycles.enumerated() {
      mark(
        cycle.compactMap { indices[$0] }, .cycle, letter: highlights.cycles.count > 1 ? Self.letter(number) : "")
    }
  }

  /// `A`, `B`, … `Z`, `AA`, `AB`, …
  static func letter(_ number: Int) -> String {
    var rest = number
    var result = ""
    repeat {
      result = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + result
      rest = rest / 26 - 1
    } while rest >= 0
    return result
  }

  private mutating func mark(_ path: [Int], _ emphasis: Drawing.Emphasis, letter: String?) {
    for node in path { nodes[node] = max(nodes[node], emphasis) }
    for (hop, pair) in zip(path, path.dropFirst()).enumerated() {
      let ends = Ends(from: pair.0, to: pair.1)
      var highlight = edges[ends] ?? Highlight(emphasis: emphasis, hops: [])
      highlight.emphasis = max(highlight.emphasis, emphasis)
      if let letter { highlight.hops.append("\(letter)\(hop + 1)") }
      edges[ends] = highlight
    }
  }
}
