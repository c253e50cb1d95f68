/// Packs parts into rows, and routes the edges between them through the lanes between rows.
///
/// Edges to one part share a track, so that parallel edges between two parts look like one line.
struct RowArrangement {
  typealias Point = Geometry.Point

  private let parts: [Placed]
  private let packing: RowPacking
  private let gap: Double
  private(set) var result = Placed()

  /// - Parameters:
  ///   - width: How wide rows may be; nil for the width that gives all rows together a good form.
  ///   - keepsRows: Whether each part is a separate row.
  init(_ parts: [Placed], gap: Double, width: Double? = nil, keepsRows: Bool = false) {
    self.parts = parts
    self.gap = gap
    packing = RowPacking(parts.map(\.size), gap: gap, width: width, keepsRows: keepsRows)
    for (index, part) in parts.enumerated() {
      let place = packing.places[index], band = packing.bands[packing.rows[index]]
      var part = part
      for node in part.lanes.keys {
        let isFramed = part.lanes[node]?.top != nil
        if !isFramed {
          part.lanes[node]?.top = band.top - place.y - gap / 2
          part.lanes[node]?.bottom = band.bottom - place.y + gap / 2
        }
      }
      result.add(part, x: place.x, y: place.y)
    }
    result.size = packing.size
  }

  /// Routes edges between parts.
  ///
  /// - Parameter edges: The index of the edge, its ends as indices of nodes, and the parts that these are in.
  mutating func route(_ edges: [(number: Int, from: Int, to: Int, parts: (Int, Int))]) {
    for edge in edges {
      result.edges[edge.number] = curve(from: edge.from, in: edge.parts.0, to: edge.to, in: edge.parts.1)
    }
  }

  private func curve(from: Int, in first: Int, to: Int, in last: Int) -> [Point] {
    guard let start = result.nodes[from], let end = result.nodes[to], let out = result.lanes[from],
      let into = result.lanes[to]
    else { return [] }
    let track = Double(last % 7 - 3) * min(4, gap / 16)
    let firstRow = packing.rows[first], lastRow = packing.rows[last]
    let isDown = lastRow >= firstRow
    var stops = [Point(x: out.right, y: start.y)]
    func turn(x: Double) { stops.append(Point(x: x, y: stops[stops.count - 1].y)) }
    func turn(y: Double) { stops.append(Point(x: stops[stops.count - 1].x, y: y)) }
    // Leave the part along the node's row, towards a side.
    turn(y: (isDown ? out.bottom : out.top) ?? start.y)
    turn(x: packing.places[first].x + parts[first].size.width + gap / 2 + track)
    // From channel to channel, through gaps in the rows between.
    var row = isDown ? firstRow : firstRow - 1
    turn(y: channel(row) + track)
    let side = packing.places[last].x - gap / 2 + track
    while isDown ? row + 1 < lastRow : row > lastRow {
      row += isDown ? 1 : -1
      let crossed = isDown ? row : row + 1
      turn(x: passage(through: crossed, near: stops[stops.count - 1].x + (side - stops[stops.count - 1].x) / 2) + track)
      turn(y: channel(row) + track)
    }
    turn(x: side)
    let entry = (isDown && lastRow > firstRow ? into.top : into.bottom) ?? end.y
    turn(y: entry)
    turn(x: into.left)
    turn(y: end.y)
    stops.append(end)
    var curve = CurveBuilder(from: start)
    curve.corners(Self.withoutDetours(stops))
    return curve.points
  }

  /// The lane below a row; for -1, the lane above the first.
  private func channel(_ row: Int) -> Double {
    row < 0 ? -gap / 2 : packing.bands[min(row, packing.bands.count - 1)].bottom + gap / 2
  }

  /// The nearest gap between parts of a row.
  private func passage(through row: Int, near x: Double) -> Double {
    var best = -gap / 2
    for (index, place) in packing.places.enumerated() where packing.rows[index] == row {
      let candidate = place.x + parts[index].size.width + gap / 2
      if abs(candidate - x) < abs(best - x) { best = candidate }
    }
    return best
  }

  /// Removes corners on a straight line, and repeated points.
  private static func withoutDetours(_ stops: [Point]) -> [Point] {
    var result: [Point] = []
    for stop in stops {
      if let last = result.last, abs(last.x - stop.x) < 0.5, abs(last.y - stop.y) < 0.5 { continue }
      if result.count > 1 {
        let a = result[result.count - 2], b = result[result.count - 1]
        if abs(a.x - b.x) < 0.5 && abs(b.x - stop.x) < 0.5 || abs(a.y - b.y) < 0.5 && abs(b.y - stop.y) < 0.5 {
          result[result.count - 1] = stop
          continue
        }
      }
      result.append(stop)
    }
    return result
  }
}
