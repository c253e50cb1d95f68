/// Draws a part that is a single long cycle as a circle.
enum CircleLayout {
  /// Shorter cycles are readable in columns.
  private static let least = 8

  /// The nodes along the cycle; nil if the part is not one. Linear.
  static func cycle(_ part: PartGraph) -> [Int]? {
    guard part.nodes.count >= least, part.edges.count == part.nodes.count else { return nil }
    var next = [Int?](repeating: nil, count: part.nodes.count)
    for edge in part.edges {
      guard next[edge.from] == nil else { return nil }
      next[edge.from] = edge.to
    }
    var order = [0]
    while let node = next[order[order.count - 1]], node != 0, order.count <= part.nodes.count { order.append(node) }
    return order.count == part.nodes.count ? order : nil
  }

  static func placed(_ part: PartGraph, along cycle: [Int]) -> Placed {
    let width = (part.sizes.map(\.width).max() ?? 0), height = (part.sizes.map(\.height).max() ?? 0)
    // Horizontal neighbours need their width, vertical neighbours their height. Between them are the number of a hop and an
    // arrow.
    let step = 2 * Double.pi / Double(cycle.count)
    let radius = max((width + 46) / step, (height + 46) / step, width)
    var placed = Placed()
    placed.size = Drawing.Size(width: 2 * radius + width, height: 2 * radius + height)
    let middle = Geometry.Point(x: radius + width / 2, y: radius + height / 2)
    var places = [Geometry.Point](repeating: middle, count: cycle.count)
    let (sine, cosine) = Self.sineAndCosine(step)
    var direction = Geometry.Point(x: 0, y: -1)
    for node in cycle {
      let place = Geometry.Point(x: middle.x + radius * direction.x, y: middle.y + radius * direction.y)
      direction = Geometry.Point(
        x: direction.x * cosine - direction.y * sine, y: direction.x * sine + direction.y * cosine)
      places[node] = place
      placed.nodes[part.nodes[node]] = place
      placed.lanes[part.nodes[node]] = Placed.Lanes(
        left: place.x - width / 2 - 12, right: place.x + width / 2 + 12)
    }
    for edge in part.edges {
      var curve = CurveBuilder(from: places[edge.from])
      curve.line(to: places[edge.to])
      placed.edges[edge.number] = curve.points
    }
    return placed
  }

  /// Computed with the Taylor series, for angles up to a quarter turn: math libraries round differently, but pictures
  /// must be identical on all systems.
  private static func sineAndCosine(_ angle: Double) -> (sine: Double, cosine: Double) {
    var sine = 0.0, cosine = 0.0, term = 1.0
    for power in 0..<24 {
      switch power % 4 {
      case 0: cosine += term
      case 1: sine += term
      case 2: cosine -= term
      default: sine -= term
      }
      term *= angle / Double(power + 1)
    }
    return (sine, cosine)
  }
}
