import DioxideAnalysis

/// A drawing in the DOT language, for Graphviz and other tools. Nodes are named by the ids of the graph.
public enum DOTFormat {
  /// The text, with a trailing line break. Linear in the size of the drawing.
  ///
  /// - Parameter effort: Below full effort, settings for large graphs are included.
  public static func text(_ drawing: Drawing, effort: LayoutEffort = .full) -> String {
    let theme = drawing.theme
    var result = """
      digraph dioxide {
        graph [rankdir=LR, nodesep=0.25, ranksep=0.8, newrank=true, fontname="Helvetica", fontsize=13, labelloc=t, \
      labeljust=l, bgcolor="\(Palette.background[theme])", fontcolor="\(Palette.text[theme])"];
        graph [label=\(DOTText.label(lines: [drawing.title, drawing.subtitle]))];
        node [fontname="Helvetica", fontsize=12, fontcolor="\(Palette.text[theme])", margin="0.18,0.08"];
        edge [fontname="Helvetica", fontsize=10, arrowsize=0.8];

      """
    switch effort {
    case .full: break
    case .less: result += "  graph [mclimit=0.1, searchsize=10, nslimit=1, nslimit1=1];\n"
    case .least:
      result += "  graph [splines=line, newrank=false, mclimit=0.02, searchsize=4, nslimit=0.2, nslimit1=0.2];\n"
    }
    let tree = ClusterContents(drawing)
    tree.walk { step, depth in
      let indent = String(repeating: "  ", count: depth + 1)
      switch step {
      case .open(let index):
        let cluster = drawing.clusters[index]
        result += """
          \(indent)subgraph \(DOTText.identifier("cluster_\(cluster.elementID)")) {
          \(indent)  graph [label=\(DOTText.label(cluster.name)), style="rounded,filled", \
          fillcolor="\(Palette.frame[theme])", color="\(Palette.frameLine[theme])"];

          """
      case .node(let index): result += indent + statement(drawing.nodes[index], theme)
      case .close: result += indent + "}\n"
      }
    }
    for edge in drawing.edges { result += "  " + statement(edge, in: drawing) }
    return result + "}\n"
  }

  private static func statement(_ node: Drawing.Node, _ theme: DrawingOptions.Theme) -> String {
    let stroke = Palette.stroke(node.emphasis) ?? Palette.stroke(node.tint)
    let shape =
      switch node.shape {
      case .rounded: "box"
      case .chamfered: "component"
      case .hexagon: "hexagon"
      case .sheet: "note"
      case .ghost: "ellipse"
      }
    var style = ["filled"]
    if node.shape == .rounded { style.append("rounded") }
    if node.border == .elsewhere || node.shape == .ghost { style.append("dashed") }
    let width = node.emphasis > .none ? "2.5" : node.border == .production ? "2" : "1.2"
    var attributes = [
      "label=\(DOTText.label(lines: node.lines + [node.port, node.detail, node.references].compactMap(\.self)))",
      "shape=\(shape)",
      "style=\"\(style.joined(separator: ","))\"", "fillcolor=\"\(Palette.fill(node.tint)[theme])\"",
      "color=\"\(stroke[theme])\"", "penwidth=\(width)", "id=\(DOTText.identifier(node.elementID))",
      "class=\"\(node.classes.joined(separator: " "))\"", "tooltip=\(DOTText.label(node.tooltip))",
    ]
    if let link = node.link { attributes.append("URL=\(DOTText.label(link))") }
    return "\(DOTText.identifier(node.component.id)) [\(attributes.joined(separator: ", "))];\n"
  }

  private static func statement(_ edge: Drawing.Edge, in drawing: Drawing) -> String {
    let theme = drawing.theme
    let plain = edge.dependency.kind == .provides ? Palette.provides : Palette.edge
    let style =
      switch edge.line {
      case .solid: "solid"
      case .dashed, .dashDotted: "dashed"
      case .dotted: "dotted"
      }
    let head =
      switch edge.head {
      case .arrow: "normal"
      case .fan: "crow"
      case .dot: "dot"
      }
    var attributes = [
      "color=\"\((Palette.stroke(edge.emphasis) ?? plain)[theme])\"", "style=\(style)", "arrowhead=\(head)",
      "id=\(DOTText.identifier(edge.elementID))", "class=\"\(edge.classes.joined(separator: " "))\"",
      "tooltip=\(DOTText.label(edge.tooltip))",
    ]
    if let width = edge.width {
      attributes.append("penwidth=\(width)")
    } else if edge.emphasis > .none {
      attributes.append("penwidth=2.5")
    }
    if !edge.hops.isEmpty {
      // Not `label`: together with clusters it loses edges in Graphviz 2.42.
      attributes.append("xlabel=\(DOTText.label(edge.hops.joined(separator: " ")))")
      attributes.append("fontcolor=\"\((Palette.stroke(edge.emphasis) ?? plain)[theme])\"")
    }
    if let link = edge.link { attributes.append("URL=\(DOTText.label(link))") }
    let from = drawing.nodes[edge.from].component.id, to = drawing.nodes[edge.to].component.id
    return "\(DOTText.identifier(from)) -> \(DOTText.identifier(to)) [\(attributes.joined(separator: ", "))];\n"
  }
}
