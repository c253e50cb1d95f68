import DioxideAnalysis
import DioxideCore
import DioxideSerialization

/// A graph as JSON: the output of `graph --format json` and `list --format json`.
public enum GraphJSON {
  /// The text, with a trailing line break. Fields have the documented order; unknown values are `null`.
  ///
  /// - Parameter findings: Additional data for `diff`; omitted if nil.
  public static func text(_ graph: ComponentGraph, findings: [RecordedFinding]? = nil) -> String {
    var writer = JSONWriter()
    writer.object { document in
      document.key("version")
      document.value(1)
      document.key("nodes")
      document.array { nodes in
        for node in graph.nodes { nodes.object { write(node, to: &$0) } }
      }
      document.key("edges")
      document.array { edges in
        for edge in graph.edges { edges.object { write(edge, to: &$0) } }
      }
      if let findings {
        document.key("findings")
        document.array { array in
          for finding in findings { array.object { write(finding, to: &$0) } }
        }
      }
    }
    return writer.text + "\n"
  }

  static func write(_ node: ComponentGraph.Node, to writer: inout JSONWriter) {
    writer.member("id", node.id)
    writer.member("name", node.name)
    writer.member("kind", node.kind.rawValue)
    writer.member("scope", node.scope?.rawValue)
    writer.key("profiles")
    writer.value(node.profiles)
    writer.member("module", node.module)
    writer.member("file", node.file)
    writer.member("line", node.line)
    if let arguments = node.arguments { writer.member("arguments", arguments) }
    if node.unjudged > 0 { writer.member("unjudged", node.unjudged) }
  }

  static func write(_ edge: ComponentGraph.Edge, to writer: inout JSONWriter) {
    writer.member("from", edge.from)
    writer.member("to", edge.to)
    writer.member("kind", edge.kind.rawValue)
    writer.member("optional", edge.isOptional)
    writer.member("deferred", edge.isDeferred)
    writer.member("multi", edge.isMulti)
    writer.member("file", edge.file)
    writer.member("line", edge.line)
  }

  static func write(_ finding: RecordedFinding, to writer: inout JSONWriter) {
    writer.member("rule", finding.rule)
    writer.member("severity", finding.severity.rawValue)
    writer.member("message", finding.message)
    writer.member("file", finding.file)
    writer.member("line", finding.line)
    writer.key("profiles")
    writer.value(finding.identity.profiles)
    writer.member("fingerprint", finding.fingerprint)
  }

  // MARK: Reading

  /// Reads a saved graph; nil if the value does not contain one. Unknown fields are ignored.
  public static func graph(_ document: JSONValue) -> ComponentGraph? {
    guard let nodes = document["nodes"]?.array, let edges = document["edges"]?.array else { return nil }
    return ComponentGraph(nodes: nodes.compactMap(node), edges: edges.compactMap(edge))
  }

  private static func node(_ value: JSONValue) -> ComponentGraph.Node? {
    guard let id = value["id"]?.string, let kind = value["kind"]?.string.flatMap(ComponentGraph.Node.Kind.init) else {
      return nil
    }
    var node = ComponentGraph.Node(
      id: id, name: value["name"]?.string ?? id, kind: kind,
      scope: value["scope"]?.string.flatMap { Scope(rawValue: $0) },
      profiles: value["profiles"]?.array?.compactMap(\.string) ?? [], module: value["module"]?.string,
      file: value["file"]?.string, line: value["line"]?.integer)
    node.arguments = value["arguments"]?.string
    return node
  }

  private static func edge(_ value: JSONValue) -> ComponentGraph.Edge? {
    guard let from = value["from"]?.string, let to = value["to"]?.string,
      let kind = value["kind"]?.string.flatMap(ComponentGraph.Edge.Kind.init)
    else { return nil }
    return ComponentGraph.Edge(
      from: from, to: to, kind: kind, isOptional: value["optional"] == .boolean(true),
      isDeferred: value["deferred"] == .boolean(true), isMulti: value["multi"] == .boolean(true),
      file: value["file"]?.string, line: value["line"]?.integer)
  }
}
