import DioxideAnalysis

/// The findings of each node and edge.
struct HighlightIndex {
  /// The ends of an edge, as indices of nodes.
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
  /// The highlight of each pair of nodes with an edge.
  private(set) var edges: [Ends: Highlight] = [:]

  /// `indices` maps an id to one of `count` nodes; unknown ids are skipped.
  init(
    _ highlights: ComponentGraph.Highlights, marks: [FindingMark] = [], indices: [String: Int], count: Int
  ) {
    nodes = Array(repeating: .none, count: count)
    for mark in marks where mark.way == nil {
      for id in mark.nodes { if let node = indices[id] { nodes[node] = max(nodes[node], mark.emphasis) } }
      for edge in mark.edges {
        guard let from = indices[edge.from], let to = indices[edge.to] else { continue }
        let known = edges[Ends(from: from, to: to)]
        edges[Ends(from: from, to: to)] = Highlight(
          emphasis: max(known?.emphasis ?? .none, mark.emphasis), hops: known?.hops ?? [])
      }
    }
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

extension FindingMark {
  /// The emphasis of the affected elements, unless the finding is a path.
  var emphasis: Drawing.Emphasis { severity == .error ? .fault : .warning }
}
