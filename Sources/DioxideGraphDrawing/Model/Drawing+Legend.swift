import DioxideAnalysis

extension Drawing {
  /// The legend of the elements that occur, in a fixed order.
  static func legend(nodes: [Node], edges: [Edge], notes: [String]) -> [LegendEntry] {
    var entries: [LegendEntry] = []
    func add(_ sample: LegendEntry.Sample, _ text: String, if occurs: Bool) {
      if occurs { entries.append(LegendEntry(sample: sample, text: text)) }
    }
    let shapes = Set(nodes.map(\.shape)), tints = Set(nodes.map(\.tint)), borders = Set(nodes.map(\.border))
    add(.node(.rounded, .plain, .everywhere, .none), "service", if: shapes.contains(.rounded))
    add(.node(.chamfered, .plain, .everywhere, .none), "adapter", if: shapes.contains(.chamfered))
    add(.node(.hexagon, .port, .everywhere, .none), "port", if: shapes.contains(.hexagon))
    add(.node(.sheet, .external, .everywhere, .none), "external", if: shapes.contains(.sheet))
    add(.node(.ghost, .missing, .everywhere, .missing), "missing", if: shapes.contains(.ghost))
    for tint in [Tint.singleton, .factory, .request] {
      add(.node(.rounded, tint, .everywhere, .none), tint.rawValue, if: tints.contains(tint))
    }
    add(.node(.chamfered, .plain, .production, .none), "production profile", if: borders.contains(.production))
    add(.node(.chamfered, .plain, .elsewhere, .none), "other profiles", if: borders.contains(.elsewhere))

    let lines = Set(edges.map(\.line)), heads = Set(edges.map(\.head))
    let requires = ComponentGraph.Edge.Kind.requires
    add(.edge(requires, .solid, .arrow, .none), "requires", if: edges.contains { $0.dependency.kind == requires })
    add(.edge(.provides, .solid, .dot, .none), "is provided by", if: heads.contains(.dot))
    add(.edge(requires, .solid, .fan, .none), "all of them", if: heads.contains(.fan))
    add(.edge(requires, .dashed, .arrow, .none), "deferred", if: lines.contains(.dashed))
    add(.edge(requires, .dotted, .arrow, .none), "optional", if: lines.contains(.dotted))
    add(.edge(requires, .dashDotted, .arrow, .none), "deferred and optional", if: lines.contains(.dashDotted))
    let emphases = Set(edges.map(\.emphasis)).union(nodes.map(\.emphasis))
    add(.edge(requires, .solid, .arrow, .cycle), "cycle, hops numbered", if: emphases.contains(.cycle))
    add(.edge(requires, .solid, .arrow, .fault), "error", if: emphases.contains(.fault))
    add(.edge(requires, .solid, .arrow, .warning), "warning", if: emphases.contains(.warning))
    add(.edge(requires, .solid, .arrow, .captive), "captive", if: emphases.contains(.captive))
    add(.edge(requires, .solid, .arrow, .came), Drawing.Emphasis.came.change ?? "", if: emphases.contains(.came))
    add(.edge(requires, .solid, .arrow, .went), Drawing.Emphasis.went.change ?? "", if: emphases.contains(.went))
    add(
      .edge(requires, .solid, .arrow, .changed), Drawing.Emphasis.changed.change ?? "", if: emphases.contains(.changed))
    for note in notes { add(.note, note, if: true) }
    return entries
  }
}
