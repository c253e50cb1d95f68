/// Lays out parts separately and then packs them: for graphs that Graphviz would draw as a long strip, or only slowly.
/// Each part is a module, or a group of nodes without edges to the rest.
///
/// The result only depends on the drawing. Graphviz lays out parts of moderate size; the others are laid out here.
public struct PackedLayout {
  /// Lays out a small drawing; `nil` if it would become a long strip.
  public typealias Layered<Failure: Error> = (Drawing) throws(Failure) -> Geometry?

  /// The drawing, with a separate frame for each part of a module that is split.
  public private(set) var drawing: Drawing
  let leaving: [[Int]]
  let components: [[Int]]

  /// The maximum number of connected nodes; a larger graph is split into its modules.
  static let largest = 250
  /// Parts up to this size are laid out without Graphviz.
  static let smallest = 12
  /// The maximum number of parts that Graphviz lays out.
  static let engineLimit = 6

  /// Prepares a layout. Linear.
  public init(_ drawing: Drawing) {
    self.drawing = drawing
    var leaving = [[Int]](repeating: [], count: drawing.nodes.count)
    for (index, edge) in drawing.edges.enumerated() { leaving[edge.from].append(index) }
    self.leaving = leaving
    components = PartGraph.components(of: Array(drawing.nodes.indices), in: drawing, leaving: leaving)
  }

  /// Whether packing is better than a layout of the whole drawing.
  public var isBetter: Bool {
    if drawing.isInLevels { return true }
    let largest = components.map(\.count).max() ?? 0
    if drawing.nodes.count - largest > 24 { return true }
    guard components.count == 1, let only = components.first else { return largest > Self.largest }
    return largest > Self.largest || cycle(only) != nil
  }

  private func cycle(_ nodes: [Int]) -> [Int]? { CircleLayout.cycle(PartGraph(nodes, in: drawing, leaving: leaving)) }

  // MARK: - Layout

  /// The positions of nodes and edges, and a frame for each part of a module.
  public mutating func geometry<Failure>(_ layered: Layered<Failure>) throws(Failure) -> Geometry {
    var engineUses = 0
    var districts = try districts(&engineUses, layered)
    var districtOf = [Int](repeating: 0, count: drawing.nodes.count)
    func number() {
      for (index, district) in districts.enumerated() { for node in district.nodes { districtOf[node] = index } }
    }
    number()
    let between = drawing.edges.enumerated().filter { districtOf[$0.element.from] != districtOf[$0.element.to] }
    let levels = PartGraph.layers(
      count: districts.count,
      edges: between.map { .init(from: districtOf[$0.element.from], to: districtOf[$0.element.to], number: 0) })
    // Dependencies at the bottom; within a level, sorted by name.
    if !drawing.isInLevels {
      let order = districts.indices.sorted { (levels[$0], $0) < (levels[$1], $1) }
      districts = order.map { districts[$0] }
      number()
    }
    var parts: [Placed] = []
    for district in districts { parts.append(try placed(district, &engineUses, layered)) }
    var arrangement = arranged(parts, gap: between.isEmpty ? 28 : 56)
    arrangement.route(
      between.map { index, edge in (index, edge.from, edge.to, (districtOf[edge.from], districtOf[edge.to])) })
    var result = arrangement.result
    if drawing.isInLevels {
      for level in result.frames.keys { result.frames[level]?.high.x = result.size.width }
    }
    return flipped(result)
  }

  /// Levels one below the other, unless they are so many that this would be a long strip; anything else in rows.
  private func arranged(_ parts: [Placed], gap: Double) -> RowArrangement {
    if drawing.isInLevels {
      let arrangement = RowArrangement(parts, gap: gap, keepsRows: true), size = arrangement.result.size
      if size.height < 2.5 * size.width { return arrangement }
    }
    return RowArrangement(parts, gap: gap)
  }

  private mutating func placed<Failure>(
    _ district: District, _ engineUses: inout Int, _ layered: Layered<Failure>
  ) throws(Failure) -> Placed {
    if let placed = district.placed { return placed }
    let groups =
      district.isMixed
      ? [district.nodes] : PartGraph.components(of: district.nodes, in: drawing, leaving: leaving)
    var parts: [Placed] = []
    // Connected nodes first, then single ones.
    for group in groups.filter({ $0.count > 1 }) + groups.filter({ $0.count == 1 }) {
      let part = PartGraph(group, in: drawing, leaving: leaving)
      if let cycle = CircleLayout.cycle(part) {
        parts.append(CircleLayout.placed(part, along: cycle))
      } else {
        var placed: Placed?
        let isForEngine = group.count > Self.smallest || district.isMixed
        if isForEngine, group.count <= Self.largest, engineUses < Self.engineLimit {
          engineUses += 1
          placed = try engine(part, framed: district.isMixed, layered)
        }
        parts.append(placed ?? Self.banded(part, in: drawing, leaving))
      }
    }
    let width = drawing.isInLevels ? RowPacking.width(of: drawing.nodes.map(\.size), gap: 22) : nil
    let inner = RowArrangement(parts, gap: 22, width: width).result
    guard let cluster = district.cluster else { return inner }
    return framed(inner, cluster)
  }

  /// A frame around a part, with room for its heading.
  private mutating func framed(_ inner: Placed, _ cluster: Int) -> Placed {
    let padding = 16.0, heading = 28.0
    var part = Placed()
    part.add(inner, x: padding, y: heading)
    let name = NameLines.broken(drawing.clusters[cluster].name, limit: 40, maximum: 1).joined()
    let width = max(
      inner.size.width + 2 * padding, TextMeasure.width(name, size: DrawingMetrics.clusterSize, bold: true) + 30)
    part.size = Drawing.Size(width: width, height: inner.size.height + heading + padding)
    part.frames[cluster] = Geometry.Box(
      low: Geometry.Point(x: 0, y: 0), high: Geometry.Point(x: part.size.width, y: part.size.height))
    return part
  }

  /// Columns, in bands below each other if they would be a long strip.
  private static func banded(_ part: PartGraph, in drawing: Drawing, _ leaving: [[Int]]) -> Placed {
    let layers = part.layers()
    let whole = ColumnLayout.placed(part, layers: layers)
    let depth = (layers.max() ?? 0) + 1
    guard whole.size.width > 3 * whole.size.height, whole.size.width > 1_400, depth > 5 else { return whole }
    let count = max(2, Int((whole.size.width / (1.6 * (whole.size.height + 40))).squareRoot().rounded(.up)))
    let height = max(3, (depth + count - 1) / count)
    var members = [[Int]](repeating: [], count: (depth + height - 1) / height)
    for (index, layer) in layers.enumerated() { members[layer / height].append(index) }
    var bandOf: [Int: Int] = [:]
    let bands = members.enumerated().map { band, members in
      for member in members { bandOf[part.nodes[member]] = band }
      return ColumnLayout.placed(
        PartGraph(members.map { part.nodes[$0] }, in: drawing, leaving: leaving), layers: members.map { layers[$0] })
    }
    var arrangement = RowArrangement(bands, gap: 40, keepsRows: true)
    arrangement.route(
      part.edges.compactMap { edge in
        let from = part.nodes[edge.from], to = part.nodes[edge.to]
        guard let first = bandOf[from], let last = bandOf[to], first != last else { return nil }
        return (edge.number, from, to, (first, last))
      })
    return arrangement.result
  }

  /// The layout of a part by Graphviz; nil if it would be a long strip.
  mutating func engine<Failure>(
    _ part: PartGraph, framed: Bool, _ layered: Layered<Failure>
  ) throws(Failure) -> Placed? {
    let (small, clusters) = drawing.restricted(to: part, framed: framed)
    guard let geometry = try layered(small) else { return nil }
    var low = Geometry.Point(x: .infinity, y: .infinity), high = Geometry.Point(x: -.infinity, y: -.infinity)
    func include(_ point: Geometry.Point, _ size: Drawing.Size = .init(width: 0, height: 0)) {
      low = .init(x: min(low.x, point.x - size.width / 2), y: min(low.y, point.y - size.height / 2))
      high = .init(x: max(high.x, point.x + size.width / 2), y: max(high.y, point.y + size.height / 2))
    }
    for (node, point) in zip(small.nodes, geometry.nodes) { include(point, node.size) }
    for curve in geometry.edges { for point in EdgeCurve.polyline(curve, steps: 8) { include(point) } }
    for box in geometry.clusters.compactMap(\.self) {
      include(box.low)
      include(box.high)
    }
    func moved(_ point: Geometry.Point) -> Geometry.Point { .init(x: point.x - low.x, y: high.y - point.y) }
    var placed = Placed()
    placed.size = Drawing.Size(width: high.x - low.x, height: high.y - low.y)
    for (index, node) in part.nodes.enumerated() {
      let middle = moved(geometry.nodes[index]), half = part.sizes[index].width / 2
      placed.nodes[node] = middle
      placed.lanes[node] = Placed.Lanes(left: middle.x - half - 14, right: middle.x + half + 12)
    }
    for (edge, curve) in zip(part.edges, geometry.edges) { placed.edges[edge.number] = curve.map(moved) }
    for (index, box) in geometry.clusters.enumerated() {
      guard let box else { continue }
      let a = moved(box.low), b = moved(box.high)
      placed.frames[frame(for: clusters[index])] = Geometry.Box(low: .init(x: a.x, y: b.y), high: .init(x: b.x, y: a.y))
    }
    return placed
  }

  /// A frame for another part of a module.
  private mutating func frame(for cluster: Int) -> Int {
    var copy = drawing.clusters[cluster]
    copy.elementID += "~\(drawing.clusters.count)"
    copy.parent = nil
    drawing.clusters.append(copy)
    return drawing.clusters.count - 1
  }

  /// Converts to the coordinates of Graphviz, in which y grows upwards.
  private func flipped(_ placed: Placed) -> Geometry {
    func up(_ point: Geometry.Point) -> Geometry.Point { .init(x: point.x, y: placed.size.height - point.y) }
    let nodes = drawing.nodes.indices.map { up(placed.nodes[$0] ?? .init(x: 0, y: 0)) }
    let edges = drawing.edges.enumerated().map { index, edge in
      let curve = (placed.edges[index] ?? []).map(up)
      return curve.count >= 4 ? curve : [nodes[edge.from], nodes[edge.from], nodes[edge.to], nodes[edge.to]]
    }
    let clusters = drawing.clusters.indices.map { index in
      placed.frames[index].map { box in
        Geometry.Box(
          low: .init(x: box.low.x, y: up(box.high).y), high: .init(x: box.high.x, y: up(box.low).y))
      }
    }
    return Geometry(nodes: nodes, edges: edges, clusters: clusters)
  }
}

extension Drawing {
  /// A part of the drawing, and the indices of its frames in the whole drawing.
  func restricted(to part: PartGraph, framed: Bool) -> (Drawing, clusters: [Int]) {
    var small = self
    (small.legend, small.findings) = ([], [])
    var clusters: [Int] = []
    if framed {
      var used = Set(part.nodes.compactMap { nodes[$0].cluster })
      for index in self.clusters.indices.reversed() where used.contains(index) {
        if let parent = self.clusters[index].parent { used.insert(parent) }
      }
      clusters = used.sorted()
    }
    let numbers = Dictionary(zip(clusters, clusters.indices), uniquingKeysWith: { first, _ in first })
    small.clusters = clusters.map { index in
      var cluster = self.clusters[index]
      cluster.parent = cluster.parent.flatMap { numbers[$0] }
      return cluster
    }
    small.nodes = part.nodes.map { index in
      var node = nodes[index]
      node.cluster = node.cluster.flatMap { numbers[$0] }
      return node
    }
    small.edges = part.edges.map { edge in
      var copy = edges[edge.number]
      (copy.from, copy.to) = (edge.from, edge.to)
      return copy
    }
    return (small, clusters)
  }
}
