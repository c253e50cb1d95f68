import Analysis
import Serialization

/// A graph as JSON: the contract of `graph --format json` and `list --format json`.
public enum GraphJSON {
  /// The text, ending in a line end. Fields stand in the order of the contract; what is not known is `null`.
  public static func text(_ graph: ComponentGraph) -> String {
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
    }
    return writer.text + "\n"
  }

  private static func write(_ node: ComponentGraph.Node, to writer: inout JSONWriter) {
    write("id", node.id, to: &writer)
    write("name", node.name, to: &writer)
    write("kind", node.kind.rawValue, to: &writer)
    write("scope", node.scope?.rawValue, to: &writer)
    writer.key("profiles")
    writer.value(node.profiles)
    write("module", node.module, to: &writer)
    write("file", node.file, to: &writer)
    write("line", node.line, to: &writer)
  }

  private static func write(_ edge: ComponentGraph.Edge, to writer: inout JSONWriter) {
    write("from", edge.from, to: &writer)
    write("to", edge.to, to: &writer)
    write("kind", edge.kind.rawValue, to: &writer)
    for (key, flag) in [("optional", edge.isOptional), ("deferred", edge.isDeferred), ("multi", edge.isMulti)] {
      writer.key(key)
      writer.value(flag)
    }
    write("file", edge.file, to: &writer)
    write("line", edge.line, to: &writer)
  }

  private static func write(_ key: String, _ value: String?, to writer: inout JSONWriter) {
    writer.key(key)
    if let value { writer.value(value) } else { writer.null() }
  }

  private static func write(_ key: String, _ value: Int?, to writer: inout JSONWriter) {
    writer.key(key)
    if let value { writer.value(value) } else { writer.null() }
  }
}
