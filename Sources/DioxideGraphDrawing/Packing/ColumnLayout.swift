/// Lays out a part in columns, from dependents to dependencies: for parts that are small, too numerous for Graphviz, or
/// would become a long strip.
///
/// A column that would be too high is split into several; lines run between its rows. The result only depends on the
/// part. The time is proportional to nodes and edges, with a constant number of sweeps.
struct ColumnLayout {
  typealias Point = Geometry.Point

  private let part: PartGraph
  private var columns: [[Int]] = []
  private var columnOf: [Int]
  /// The number of columns into which each column is split.
  private var breadths: [Int] = []
  private var rowOf: [Int]
  private var placeInRow: [Int]
  private var x: [Double] = []
  private var cellWidths: [Double] = []
  private var rowHeight = 0.0
  private var middles: [Point]
  private var height = 0.0

  private static let gap = 54.0
  private static let cellGap = 18.0
  private static let rowGap = 16.0

  /// Lays out a part with given columns, or with columns derived from its edges.
  static func placed(_ part: PartGraph, layers: [Int]? = nil) -> Placed {
    var layout = ColumnLayout(part, layers: layers ?? part.layers())
    layout.order()
    layout.place()
    return layout.result()
  }

  private init(_ part: PartGraph, layers: [Int]) {
    self.part = part
    let first = layers.min() ?? 0
    columnOf = layers.map { $0 - first }
    columns = Array(repeating: [], count: (columnOf.max() ?? -1) + 1)
    for node in part.nodes.indices { columns[columnOf[node]].append(node) }
    rowOf = Array(repeating: 0, count: part.nodes.count)
    placeInRow = rowOf
    middles = Array(repeating: Point(x: 0, y: 0), count: part.nodes.count)
  }

  // MARK: - Order

  /// Sorts nodes by the mean position of their neighbours (Sugiyama, Tagawa and Toda, 1981).
  private mutating func order() {
    var near = [[Int]](repeating: [], count: part.nodes.count)
    for edge in part.edges where columnOf[edge.from] != columnOf[edge.to] {
      near[edge.from].append(edge.to)
      near[edge.to].append(edge.from)
    }
    var place = [Double](repeating: 0, count: part.nodes.count)
    func number(_ column: [Int]) {
      for (index, node) in column.enumerated() { place[node] = (Double(index) + 0.5) / Double(column.count) }
    }
    columns.forEach(number)
    guard columns.count > 1 else { return }
    for sweep in 0..<8 {
      let isForward = sweep % 2 == 0
      for column in isForward ? Array(columns.indices) : columns.indices.reversed() {
        var mean: [Int: Double] = [:]
        for node in columns[column] {
          let others = near[node].filter { isForward ? columnOf[$0] < column : columnOf[$0] > column }
          mean[node] = others.isEmpty ? place[node] : others.reduce(0) { $0 + place[$1] } / Double(others.count)
        }
        columns[column].sort { (mean[$0] ?? 0, place[$0], $0) < (mean[$1] ?? 0, place[$1], $1) }
        number(columns[column])
      }
    }
  }

  // MARK: - Places

  private mutating func place() {
    rowHeight = (part.sizes.map(\.height).max() ?? 0) + Self.rowGap
    let widest = columns.map { column in column.map { part.sizes[$0].width }.max() ?? 0 }
    let most = columns.map(\.count).max() ?? 0
    var rows = max(1, min(most, 4))
    // The lowest shape that is less than twice as wide as high.
    while rows < most, width(rows: rows, widest) > Double(rows) * rowHeight * 1.8 { rows = max(rows + 1, rows * 5 / 4) }
    breadths = columns.map { max(1, ($0.count + rows - 1) / rows) }
    cellWidths = widest
    height =
      Double(columns.indices.map { (columns[$0].count + breadths[$0] - 1) / breadths[$0] }.max() ?? 0) * rowHeight
    var at = 0.0
    for (column, nodes) in columns.enumerated() {
      x.append(at)
      let breadth = breadths[column]
      let used = (nodes.count + breadth - 1) / breadth
      let top = (height - Double(used) * rowHeight) / 2
      for (index, node) in nodes.enumerated() {
        rowOf[node] = index / breadth
        placeInRow[node] = index % breadth
        middles[node] = Point(
          x: at + (Double(placeInRow[node]) + 0.5) * (widest[column] + Self.cellGap) - Self.cellGap / 2,
          y: top + (Double(rowOf[node]) + 0.5) * rowHeight)
      }
      at += Double(breadth) * (widest[column] + Self.cellGap) - Self.cellGap + Self.gap
    }
    x.append(at)
  }

  private func width(rows: Int, _ widest: [Double]) -> Double {
    columns.indices.reduce(0) {
      $0 + Double((columns[$1].count + rows - 1) / rows) * (widest[$1] + Self.cellGap) + Self.gap
    }
  }

  // MARK: - Lines

  private func result() -> Placed {
    var placed = Placed()
    placed.size = Drawing.Size(width: max(0, (x.last ?? 0) - Self.gap), height: max(0, height))
    for (index, node) in part.nodes.enumerated() {
      placed.nodes[node] = middles[index]
      placed.lanes[node] = Placed.Lanes(left: x[columnOf[index]] - 12, right: right(of: columnOf[index]) + 12)
    }
    for edge in part.edges { placed.edges[edge.number] = curve(edge) }
    return placed
  }

  private func right(of column: Int) -> Double { x[column + 1] - Self.gap }

  /// The gap between the rows of a column that is nearest to a height.
  private func gutter(_ column: Int, near y: Double) -> Double {
    let used = (columns[column].count + breadths[column] - 1) / breadths[column]
    let top = (height - Double(used) * rowHeight) / 2
    return top + min(max(0, ((y - top) / rowHeight).rounded()), Double(used)) * rowHeight
  }

  private func curve(_ edge: PartGraph.Edge) -> [Point] {
    let start = middles[edge.from], end = middles[edge.to]
    let first = columnOf[edge.from], last = columnOf[edge.to]
    var curve = CurveBuilder(from: start)
    // Leave a split column below the row, and enter one above it.
    let leaves = placeInRow[edge.from] + 1 == breadths[first]
    let exit = leaves ? start.y : start.y + rowHeight / 2 - 3
    if leaves {
      curve.line(to: Point(x: right(of: first), y: start.y))
    } else {
      curve.corners([Point(x: start.x, y: exit), Point(x: right(of: first), y: exit)])
    }
    let enters = placeInRow[edge.to] == 0
    let entry = enters ? end.y : end.y - rowHeight / 2 + 3
    if first < last {
      for column in (first + 1)..<max(first + 1, last) {
        let share = (x[column] - start.x) / max(1, end.x - start.x)
        let y = gutter(column, near: start.y + (entry - start.y) * share)
        curve.swing(to: Point(x: x[column], y: y))
        curve.line(to: Point(x: right(of: column), y: y))
      }
    } else {
      // Lead back between the rows, with a turn at each end.
      let lane = right(of: first) + 14
      for column in (last...first).reversed() {
        let y = gutter(column, near: column == first ? exit + rowHeight / 2 : entry)
        let side = column == first ? lane : right(of: column)
        if column == first {
          curve.corners([Point(x: side, y: curve.end.y), Point(x: side, y: y), Point(x: x[column], y: y)])
        } else {
          curve.corners([Point(x: side + 14, y: curve.end.y), Point(x: side + 14, y: y), Point(x: x[column], y: y)])
        }
      }
      let before = x[last] - 14
      curve.corners([Point(x: before, y: curve.end.y), Point(x: before, y: entry), Point(x: x[last], y: entry)])
    }
    if first < last { curve.swing(to: Point(x: x[last], y: entry)) }
    if enters {
      curve.line(to: end)
    } else {
      curve.corners([Point(x: end.x, y: entry), end])
    }
    return curve.points
  }
}
