import DioxideGraphviz

/// How a drawing is laid out: the engine and the effort.
public struct LayoutStrategy: Sendable, Equatable, CustomStringConvertible {
  /// The layout.
  public let engine: LayoutEngine
  /// The effort.
  public let effort: LayoutEffort

  /// The maximum size for an effort. `work` is the value of ``LayerEstimate``; at the limits, layers take up to about
  /// ten seconds on a machine of 2020.
  private struct Limit {
    var effort: LayoutEffort
    var size: Int
    var work: Int
  }

  private static let layerLimits = [
    Limit(effort: .full, size: 1_500, work: 4_000), Limit(effort: .less, size: 3_400, work: 20_000),
    Limit(effort: .least, size: .max, work: 80_000),
  ]

  /// The strategies for a drawing, in order. They only depend on the size of the drawing, so that a drawing always has
  /// the same layout. Later ones are only used if Graphviz fails to lay out the graph, not if it is slow. Linear.
  ///
  /// - Parameter engine: The requested engine; nil for layers, or springs if layers would take too long.
  public static func strategies(for drawing: Drawing, engine: LayoutEngine? = nil) -> [LayoutStrategy] {
    let size = drawing.nodes.count + drawing.edges.count
    switch engine {
    case nil, .dot:
      let work = LayerEstimate(drawing).work
      let efforts = layerLimits.filter { size <= $0.size && work <= $0.work }.map(\.effort)
      let layers = efforts.isEmpty && engine == .dot ? [.least] : efforts
      return layers.map { LayoutStrategy(engine: .dot, effort: $0) }
        + (engine == nil ? [LayoutStrategy(engine: .sfdp, effort: .least)] : [])
    case .some(let engine):
      // Spring layouts take longer than layers to route curves around nodes, because layers reserve lanes for them.
      let first: LayoutEffort = size <= 300 ? .full : size <= 3_400 ? .less : .least
      return LayoutEffort.allCases.reversed().filter { $0 <= first }.map { LayoutStrategy(engine: engine, effort: $0) }
    }
  }

  /// A description for a note.
  public var description: String {
    switch effort {
    case .full: "the \(engine.rawValue) layout at its best"
    case .less: "the \(engine.rawValue) layout with fewer tries"
    case .least: "the \(engine.rawValue) layout with straight lines"
    }
  }
}
