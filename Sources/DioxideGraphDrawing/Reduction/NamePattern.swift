import DioxideAnalysis

/// A pattern for names of components: `*` matches any characters, `?` matches one. Without wildcards, it matches a name
/// or an id, completely or from a `.`: `Provider`, `Moonpay.Provider` and `App.Moonpay.Provider` refer to the same one.
struct NamePattern {
  private let text: String
  private let pattern: [Unicode.Scalar]
  private let isLiteral: Bool

  init(_ text: String) {
    self.text = text
    pattern = Array(text.unicodeScalars)
    isLiteral = !text.contains { $0 == "*" || $0 == "?" }
  }

  func matches(_ node: ComponentGraph.Node) -> Bool {
    if isLiteral { return node.id == text || node.name == text || node.id.hasSuffix("." + text) }
    return matches(node.name) || matches(node.id)
  }

  /// Matches from the left with a single backtracking position. In the worst case proportional to the product of the
  /// lengths; not recursive.
  private func matches(_ name: String) -> Bool {
    let name = Array(name.unicodeScalars)
    var at = 0, index = 0
    var saved: (pattern: Int, name: Int)?
    while index < name.count {
      if at < pattern.count, pattern[at] == "*" {
        at += 1
        saved = (at, index)
      } else if at < pattern.count, pattern[at] == "?" || pattern[at] == name[index] {
        at += 1
        index += 1
      } else if let star = saved {
        saved = (star.pattern, star.name + 1)
        (at, index) = (star.pattern, star.name + 1)
      } else {
        return false
      }
    }
    return pattern[at...].allSatisfy { $0 == "*" }
  }

  /// Up to three names that contain the pattern or differ from it in few characters, best first.
  func similar(among nodes: [ComponentGraph.Node]) -> [String] {
    let wanted = Array(text.lowercased().unicodeScalars.filter { $0 != "*" && $0 != "?" }.prefix(64))
    guard wanted.count > 2 else { return [] }
    let whole = String(String.UnicodeScalarView(wanted))
    var ranked: [(distance: Int, name: String)] = []
    for name in Set(nodes.map(\.name)) {
      let lowered = name.lowercased()
      let distance =
        lowered.contains(whole) ? 1 : Self.distance(wanted, Array(lowered.unicodeScalars.prefix(64)))
      if distance <= max(2, wanted.count / 3) { ranked.append((distance, name)) }
    }
    return ranked.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
  }

  /// The Levenshtein distance ("Binary codes capable of correcting deletions, insertions, and reversals", 1966).
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var row = Array(0...b.count)
    for (i, left) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in b.enumerated() {
        let change = diagonal + (left == right ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }
}
