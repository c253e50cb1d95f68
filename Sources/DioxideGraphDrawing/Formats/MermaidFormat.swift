import DioxideAnalysis
import DioxideSerialization

/// A drawing as a Mermaid flow chart, for Markdown viewers that support it.
public enum MermaidFormat {
  /// Mermaid's default limits, as used by forges: its `maxTextSize` and `maxEdges`.
  public static let limits = (characters: 50_000, edges: 500)

  /// Whether Mermaid would reject a text because of its size.
  public static func isTooLarge(_ text: String, _ drawing: Drawing) -> Bool {
    // Mermaid counts UTF-16 units, like JavaScript.
    text.utf16.count > limits.characters || drawing.edges.count > limits.edges
  }

  /// The text, with a trailing line break. Linear in the size of the drawing.
  public static func text(_ drawing: Drawing) -> String {
    var result = "---\ntitle: \"\(title(drawing))\"\n---\nflowchart LR\n"
    ClusterContents(drawing).walk { step, depth in
      let indent = String(repeating: "  ", count: depth + 1)
      switch step {
      case .open(let index):
        result += "\(indent)subgraph g\(index)[\"\(escaped(drawing.clusters[index].name))\"]\n"
      case .node(let index): result += "\(indent)n\(index)\(shape(of: drawing.nodes[index]))\n"
      case .close: result += "\(indent)end\n"
      }
    }
    for edge in drawing.edges { result += "  n\(edge.from) \(arrow(of: edge)) n\(edge.to)\n" }
    for (index, node) in drawing.nodes.enumerated() {
      if let link = node.link { result += "  click n\(index) href \"\(encoded(link))\"\n" }
    }
    return result + styles(drawing)
  }

  /// The text for the changes between two states; shows modules if there are too many components to read. Nil if it is
  /// longer than `limit` characters even then.
  public static func text(_ difference: GraphDifference, atMost limit: Int) -> String? {
    let view = GraphView(difference).foldingPorts()
    let options = DrawingOptions(title: "\(difference.base) → \(difference.head)")
    let views = [{ view.foldingHubs() }, { view.collapsed() }].lazy.map { $0() }
    let readable = views.filter { $0.graph.nodes.count <= maximumReadable }
    return readable.compactMap { text($0, options: options, atMost: limit) }.first
  }

  /// The text for a view; nil if it is longer than `limit` characters, or too large for Mermaid.
  public static func text(_ view: GraphView, options: DrawingOptions, atMost limit: Int) -> String? {
    let drawing = Drawing(view, options: options), text = text(drawing)
    return text.utf16.count <= limit && !isTooLarge(text, drawing) ? text : nil
  }

  /// The number of nodes that can be read on the page of a pull request.
  public static let maximumReadable = 80

  /// The title is a YAML string in double quotes.
  private static func title(_ drawing: Drawing) -> String {
    var result = ""
    for scalar in "\(drawing.title): \(drawing.subtitle)".unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case _ where VisibleText.isHidden(scalar): result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func shape(of node: Drawing.Node) -> String {
    let lines = (node.lines + [node.port, node.detail, node.references].compactMap(\.self)).map(escaped)
    let text = "\"\(lines.joined(separator: "<br/>"))\""
    return switch node.shape {
    case .rounded: "(\(text))"
    case .chamfered: "[\(text)]"
    case .hexagon: "{{\(text)}}"
    case .sheet: "[/\(text)/]"
    case .ghost: "([\(text)])"
    }
  }

  private static func arrow(of edge: Drawing.Edge) -> String {
    let hops = edge.hops.joined(separator: " ")
    var words = edge.emphasis.change.map { [$0] } ?? (hops.isEmpty ? [] : ["hop \(hops)"])
    if edge.head == .fan { words.append("all") }
    let label = words.isEmpty ? "" : "|\"\(escaped(words.joined(separator: ", ")))\"|"
    let isSolid = edge.line == .solid
    return switch edge.head {
    case .dot: (isSolid ? "--o" : "-.-o") + label
    case .arrow, .fan: (edge.emphasis > .none && isSolid ? "==>" : isSolid ? "-->" : "-.->") + label
    }
  }

  private static func styles(_ drawing: Drawing) -> String {
    var result = ""
    for tint in Drawing.Tint.allCases {
      let members = drawing.nodes.indices.filter { drawing.nodes[$0].tint == tint }
      guard !members.isEmpty else { continue }
      result +=
        "  classDef \(tint) fill:\(Palette.fill(tint)[drawing.theme]),stroke:\(Palette.stroke(tint)[drawing.theme]),"
      result += "color:\(Palette.text[drawing.theme])\n"
      result += "  class \(members.map { "n\($0)" }.joined(separator: ",")) \(tint)\n"
    }
    for emphasis in Drawing.Emphasis.allCases {
      guard let stroke = Palette.stroke(emphasis)?[drawing.theme] else { continue }
      let nodes = drawing.nodes.indices.filter { drawing.nodes[$0].emphasis == emphasis }
      if let name = emphasis.name, !nodes.isEmpty {
        result += "  classDef in\(name) stroke:\(stroke),stroke-width:3px\n"
        result += "  class \(nodes.map { "n\($0)" }.joined(separator: ",")) in\(name)\n"
      }
      let edges = drawing.edges.indices.filter { drawing.edges[$0].emphasis == emphasis }
      if !edges.isEmpty {
        result += "  linkStyle \(edges.map(String.init).joined(separator: ",")) stroke:\(stroke),stroke-width:3px\n"
      }
    }
    return result
  }

  /// Writes every character with a special meaning in Mermaid, Markdown or HTML as a numeric reference.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case _ where VisibleText.isHidden(scalar): result += " "
      case "a"..."z", "A"..."Z", "0"..."9", " ", ".", ",", ":", "(", ")", "/", "+", "?", "!", "=": result += "\(scalar)"
      case _ where scalar.isASCII: result += "#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Encodes the part of a template that could end the quotes around a link.
  private static func encoded(_ link: String) -> String {
    var result = ""
    for scalar in link.unicodeScalars {
      switch scalar {
      case "\"": result += "%22"
      case "<": result += "%3C"
      case ">": result += "%3E"
      case "\\": result += "%5C"
      case "`": result += "%60"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
