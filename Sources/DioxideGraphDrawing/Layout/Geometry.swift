/// The result of a layout. In points; y grows upwards, as in Graphviz.
public struct Geometry: Sendable, Equatable {
  /// A point.
  public struct Point: Sendable, Equatable {
    /// The horizontal coordinate, from left to right.
    public var x: Double
    /// The vertical coordinate, from bottom to top.
    public var y: Double
  }

  /// A rectangle.
  public struct Box: Sendable, Equatable {
    /// The lower left corner.
    public var low: Point
    /// The upper right corner.
    public var high: Point
  }

  /// The centre of each node.
  public var nodes: [Point]
  /// A Bézier curve for each edge, from centre to centre: its start, and then three points for each segment.
  public var edges: [[Point]]
  /// Each frame; nil if the layout does not draw frames.
  public var clusters: [Box?]

  init(nodes: [Point], edges: [[Point]], clusters: [Box?]) {
    self.nodes = nodes
    self.edges = edges
    self.clusters = clusters
  }

  /// Whether the ratio of its sides exceeds three and it is larger than a screen. Linear.
  public func isStrip(_ drawing: Drawing) -> Bool {
    guard let first = nodes.first else { return false }
    var low = first, high = first
    for (node, place) in zip(drawing.nodes, nodes) {
      low = Point(x: min(low.x, place.x - node.size.width / 2), y: min(low.y, place.y - node.size.height / 2))
      high = Point(x: max(high.x, place.x + node.size.width / 2), y: max(high.y, place.y + node.size.height / 2))
    }
    // The sheet has a margin, a heading and a legend.
    let width = max(high.x - low.x + 48, 520), height = high.y - low.y + 160
    return max(width, height) > 1_200 && max(width / height, height / width) > 2.9
  }

  /// Why the output of a layout is invalid.
  public enum Failure: Error, Sendable, Equatable {
    /// The output is truncated.
    case incomplete
    /// Nodes or edges are missing or have no position.
    case missing(nodes: Int, edges: Int)
  }

  /// Reads the output of ``GraphvizEngine``, and checks that it contains each node and edge of the drawing once, with a
  /// position.
  public init(_ answer: String, for drawing: Drawing) throws(Failure) {
    var nodes = [Point?](repeating: nil, count: drawing.nodes.count)
    var edges = [[Point]?](repeating: nil, count: drawing.edges.count)
    clusters = Array(repeating: nil, count: drawing.clusters.count)
    var isComplete = false
    for line in answer.split(separator: "\n") {
      let fields = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = fields.first else { continue }
      if name == "end" { isComplete = true }
      guard fields.count == 2 else { continue }
      if let index = Self.index(name, prefix: "n"), nodes.indices.contains(index) {
        if let point = Self.points(fields[1]).first { nodes[index] = point }
      } else if let index = Self.index(name, prefix: "e"), edges.indices.contains(index) {
        edges[index] = Self.curve(fields[1])
      } else if let index = Self.index(name, prefix: "cluster_"), clusters.indices.contains(index) {
        let corners = Self.numbers(fields[1])
        if corners.count == 4 {
          clusters[index] = Box(low: Point(x: corners[0], y: corners[1]), high: Point(x: corners[2], y: corners[3]))
        }
      }
    }
    guard isComplete else { throw .incomplete }
    let placed = nodes.compactMap(\.self)
    // Graphviz is known to lose edges silently.
    let lost = edges.count { $0 == nil }
    guard placed.count == nodes.count, lost == 0 else {
      throw .missing(nodes: nodes.count - placed.count, edges: lost)
    }
    self.nodes = placed
    self.edges = edges.compactMap(\.self)
  }

  private static func index(_ name: Substring, prefix: String) -> Int? {
    name.hasPrefix(prefix) ? Int(name.dropFirst(prefix.count)) : nil
  }

  /// Numbers between commas and spaces; empty if one of them is not finite.
  private static func numbers(_ text: some StringProtocol) -> [Double] {
    let numbers = text.split { $0 == "," || $0 == " " }.map { Double($0) ?? .nan }
    return numbers.allSatisfy { $0.isFinite && abs($0) < 1e9 } ? numbers : []
  }

  private static func points(_ text: some StringProtocol) -> [Point] {
    let numbers = numbers(text)
    return stride(from: 0, to: numbers.count - 1, by: 2).map { Point(x: numbers[$0], y: numbers[$0 + 1]) }
  }

  /// `[e,x,y] [s,x,y] x,y x,y x,y x,y …`, possibly followed by more curves after a `;`, which are ignored.
  private static func curve(_ text: Substring) -> [Point]? {
    guard let first = text.split(separator: ";").first else { return nil }
    var points: [Point] = []
    for word in first.split(separator: " ") {
      if word.hasPrefix("e,") || word.hasPrefix("s,") { continue }
      points += Self.points(word)
    }
    return points.count >= 4 && points.count % 3 == 1 ? points : nil
  }
}
