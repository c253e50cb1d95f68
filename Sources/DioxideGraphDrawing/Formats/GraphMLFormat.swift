import DioxideAnalysis
import DioxideSerialization

/// A graph as GraphML (<http://graphml.graphdrawing.org>), for yEd, Gephi and other tools: the fields of the JSON
/// format, without unknown values.
public enum GraphMLFormat {
  /// The text, with a trailing line break. Linear in the size of the graph.
  public static func text(_ graph: ComponentGraph) -> String {
    var result = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">

      """
    for (name, type) in nodeFields { result += key(name, type, for: "node") }
    for (name, type) in edgeFields { result += key(name, type, for: "edge") }
    result += "<graph id=\"dioxide\" edgedefault=\"directed\">\n"
    for node in graph.nodes { result += element(node) }
    for (index, edge) in graph.edges.enumerated() { result += element(edge, number: index) }
    return result + "</graph>\n</graphml>\n"
  }

  private static let nodeFields = [
    ("name", "string"), ("kind", "string"), ("scope", "string"), ("profiles", "string"), ("module", "string"),
    ("file", "string"), ("line", "int"),
  ]
  private static let edgeFields = [
    ("kind", "string"), ("optional", "boolean"), ("deferred", "boolean"), ("multi", "boolean"), ("file", "string"),
    ("line", "int"),
  ]

  private static func key(_ name: String, _ type: String, for kind: String) -> String {
    "<key id=\"\(kind).\(name)\" for=\"\(kind)\" attr.name=\"\(name)\" attr.type=\"\(type)\"/>\n"
  }

  private static func data(_ kind: String, _ fields: [(String, String?)]) -> String {
    fields.reduce(into: "") { text, field in
      guard let value = field.1 else { return }
      text += "<data key=\"\(kind).\(field.0)\">\(XMLText.escaped(value))</data>"
    }
  }

  private static func element(_ node: ComponentGraph.Node) -> String {
    let fields = data(
      "node",
      [
        ("name", node.name), ("kind", node.kind.rawValue), ("scope", node.scope?.rawValue),
        ("profiles", node.profiles.isEmpty ? nil : node.profiles.joined(separator: ",")), ("module", node.module),
        ("file", node.file), ("line", node.line.map(String.init)),
      ])
    return "<node id=\"\(XMLText.escaped(node.id))\">\(fields)</node>\n"
  }

  private static func element(_ edge: ComponentGraph.Edge, number: Int) -> String {
    let fields = data(
      "edge",
      [
        ("kind", edge.kind.rawValue), ("optional", String(edge.isOptional)), ("deferred", String(edge.isDeferred)),
        ("multi", String(edge.isMulti)), ("file", edge.file), ("line", edge.line.map(String.init)),
      ])
    let ends = "source=\"\(XMLText.escaped(edge.from))\" target=\"\(XMLText.escaped(edge.to))\""
    return "<edge id=\"edge\(number)\" \(ends)>\(fields)</edge>\n"
  }
}
