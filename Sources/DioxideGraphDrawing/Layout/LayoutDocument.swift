import DioxideGraphviz

/// The input for Graphviz: boxes of known size with generated names, and no text except placeholders for its size.
/// Contains no text of the user.
public enum LayoutDocument {
  /// The text in the DOT language. Linear in the size of the drawing.
  public static func text(_ drawing: Drawing, engine: LayoutEngine, effort: LayoutEffort) -> String {
    var result = "digraph g {\ngraph [\(attributes(engine, effort))];\n"
    // Edges lead to the centre of nodes: dioxide draws the outlines and clips the edges.
    result += "node [shape=box, fixedsize=true, label=\"\"];\nedge [arrowhead=none, headclip=false, tailclip=false];\n"
    if engine.knowsClusters {
      ClusterContents(drawing).walk { step, _ in
        switch step {
        case .open(let index):
          result +=
            "subgraph cluster_\(index) {\ngraph [margin=14, label=\"\(room(for: drawing.clusters[index].name))\"];\n"
        case .node(let index): result += statement(index, drawing.nodes[index])
        case .close: result += "}\n"
        }
      }
    } else {
      for (index, node) in drawing.nodes.enumerated() { result += statement(index, node) }
    }
    for (index, edge) in drawing.edges.enumerated() {
      result += "n\(edge.from) -> n\(edge.to) [id=e\(index)"
      // Prefers short and straight edges within a frame to edges between frames.
      if drawing.nodes[edge.from].cluster == drawing.nodes[edge.to].cluster { result += ", weight=3" }
      result += "];\n"
    }
    return result + "}\n"
  }

  private static func statement(_ index: Int, _ node: Drawing.Node) -> String {
    "n\(index) [width=\(inches(node.size.width)), height=\(inches(node.size.height))];\n"
  }

  /// Text with approximately the width of the name.
  private static func room(for name: String) -> String {
    let width = TextMeasure.width(NameLines.broken(name, limit: 40, maximum: 1).joined(), size: 12, bold: true)
    return String(repeating: "m", count: max(1, Int(width / 9)))
  }

  private static func inches(_ points: Double) -> Double { (points / 72 * 10_000).rounded() / 10_000 }

  /// The attributes of the graph that control the layout.
  static func attributes(_ engine: LayoutEngine, _ effort: LayoutEffort) -> String {
    var attributes: [String]
    switch engine {
    case .dot:
      attributes = ["rankdir=LR", "nodesep=0.17", "ranksep=0.7", "margin=0", "labeljust=l", "fontsize=14"]
      // Layers across all frames create lanes of frames that read from left to right. They are slower with many frames.
      if effort > .least { attributes.append("newrank=true") }
      switch effort {
      case .full: attributes += ["splines=true", "mclimit=8"]
      case .less: attributes += ["splines=true", "mclimit=0.1", "searchsize=10", "nslimit=1", "nslimit1=1"]
      case .least: attributes += ["splines=line", "mclimit=0.02", "searchsize=4", "nslimit=0.2", "nslimit1=0.2"]
      }
    case .neato, .fdp, .sfdp:
      attributes = ["overlap=false", "sep=\"+8\"", "margin=0", "K=1.4", "labeljust=l", "fontsize=14"]
      attributes.append(effort == .full ? "splines=true" : "splines=line")
      if effort < .full { attributes.append("maxiter=100") }
    case .circo, .twopi:
      attributes = ["overlap=false", "margin=0", "ranksep=2.5", effort == .full ? "splines=true" : "splines=line"]
    }
    return attributes.joined(separator: ", ")
  }
}
