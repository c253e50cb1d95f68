import CDioxideGraphviz
#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Runs Graphviz in this process. Must be used once in a process that then ends: Graphviz leaks, has global state, and
/// may abort.
public enum GraphvizEngine {
  /// Why the layout failed.
  public enum Failure: Error, Sendable, Equatable {
    /// Graphviz, or a required part of it, is not installed.
    case notInstalled(String)
    /// The installed version is incompatible.
    case incompatible(String)
    /// Graphviz rejected the graph.
    case unreadable
    /// There is no layout, or it lacks some nodes or edges.
    case layout
    /// Graphviz wrote no output.
    case rendering
  }

  /// Reads a graph in the DOT language, lays it out, and returns the positions of nodes and edges.
  ///
  /// - Parameter library: The path of `libgvc`; nil for the default paths.
  public static func run(dot: String, engine: LayoutEngine, library: String? = nil) throws(Failure) -> [UInt8] {
    try load(engine: engine, library: library)
    guard let graph = dot.withCString(dioxide_graphviz_read) else { throw .unreadable }
    guard dioxide_graphviz_layout(graph, engine.rawValue) == 0 else { throw .layout }
    // Rendering as text writes the positions to attributes.
    try render(graph, format: "dot")
    return Array(geometry(graph).utf8)
  }

  /// Whether an output is complete.
  public static func isWhole(_ bytes: [UInt8]) -> Bool { bytes.ends(with: "end\n") }

  private static func load(engine: LayoutEngine, library: String?) throws(Failure) {
    // Without a text plug-in, text is measured without fonts.
    let plugins = ["core", engine.plugin]
    var detail = [CChar](repeating: 0, count: 512)
    var names = plugins.map { strdup($0).map { UnsafePointer($0) } }
    names.append(nil)
    defer { for name in names { free(UnsafeMutableRawPointer(mutating: name)) } }
    let status = dioxide_graphviz_load(library, &names, &detail, detail.count)
    let part = String(decoding: detail.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    switch status {
    case DIOXIDE_GRAPHVIZ_LOADED: return
    case DIOXIDE_GRAPHVIZ_NO_LIBRARY, DIOXIDE_GRAPHVIZ_NO_PLUGIN: throw .notInstalled(part)
    case DIOXIDE_GRAPHVIZ_NO_SYMBOL: throw .incompatible("it has no \(part)")
    case DIOXIDE_GRAPHVIZ_BROKEN: throw .incompatible(part)
    default: throw .incompatible("it created no context")
    }
  }

  private static func render(_ graph: UnsafeMutableRawPointer, format: String) throws(Failure) {
    var bytes: UnsafeMutablePointer<CChar>?
    var length = 0
    // An unknown format leaves bytes behind, but returns an error.
    guard dioxide_graphviz_render(graph, format, &bytes, &length) == 0, bytes != nil, length > 0 else {
      throw .rendering
    }
  }

  /// One line for each node, edge and cluster: the name, a tab, and its position in Graphviz's syntax.
  private static func geometry(_ graph: UnsafeMutableRawPointer) -> String {
    var result = ""
    func line(_ name: UnsafePointer<CChar>?, _ place: UnsafePointer<CChar>?) {
      guard let name, let place else { return }
      // Long positions contain line continuations.
      let text = String(cString: place).filter { $0 != "\\" && !$0.isNewline }
      result += "\(String(cString: name))\t\(text)\n"
    }
    var node = dioxide_graphviz_first_node(graph)
    while let current = node {
      line(dioxide_graphviz_name(current), dioxide_graphviz_attribute(current, "pos"))
      var edge = dioxide_graphviz_first_edge(graph, current)
      while let next = edge {
        line(dioxide_graphviz_attribute(next, "id"), dioxide_graphviz_attribute(next, "pos"))
        edge = dioxide_graphviz_next_edge(graph, next)
      }
      node = dioxide_graphviz_next_node(graph, current)
    }
    var pending = [graph]
    while let parent = pending.popLast() {
      var subgraph = dioxide_graphviz_first_subgraph(parent)
      while let current = subgraph {
        line(dioxide_graphviz_name(current), dioxide_graphviz_attribute(current, "bb"))
        pending.append(current)
        subgraph = dioxide_graphviz_next_subgraph(current)
      }
    }
    return result + "end\n"
  }
}
