import DioxideGraphviz

/// How a drawing is laid out: by which layout, and with how much effort.
public struct LayoutStrategy: Sendable, Equatable, CustomStringConvertible {
  /// The layout.
  public let engine: LayoutEngine
  /// The effort.
  public let effort: LayoutEffort

  /// Up to which size an effort is made. `work` is what ``LayerEstimate`` answers; at the limits, layers take up to some ten
  /// seconds on a machine of 2020.
  private struct Limit {
    var effort: LayoutEffort
    var size: Int
    var work: Int
  }

  private static let layerLimits = [
    Limit(effort: .full, size: 1_500, work: 4_000), Limit(effort: .less, size: 3_400, work: 20_000),
    Limit(effort: .least, size: .max, work: 80_000),
  ]

  /// The strategies for a drawing, the one to begin with first. They depend on the size of the drawing alone, so that the same
  /// drawing is always laid out in the same way. The others are for graphs that Graphviz fails to lay out; never for one that
  /// takes long. Linear.
  ///
  /// - Parameter engine: The layout that was requested; nil for layers, and springs if layers would take too long.
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
      // Curves around nodes take springs longer than layers, which leave lanes for them.
      let first: LayoutEffort = size <= 300 ? .full : size <= 3_400 ? .less : .least
      return LayoutEffort.allCases.reversed().filter { $0 <= first }.map { LayoutStrategy(engine: engine, effort: $0) }
    }
  }

  /// In words for a note.
  public var description: String {
    switch effort {
    case .full: "the \(engine.rawValue) layout at its best"
    case .less: "the \(engine.rawValue) layout with fewer tries"
    case .least: "the \(engine.rawValue) layout with straight lines"
    }
  }
}
