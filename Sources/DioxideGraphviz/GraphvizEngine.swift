import CDioxideGraphviz
#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Graphviz in this process. To be used once in a process that then ends: it leaks, keeps global state, and may abort.
public enum GraphvizEngine {
  /// The request to Graphviz.
  public enum Output: String, Sendable {
    /// Places of nodes and edges, for ``Geometry``.
    case geometry
    /// A raster image.
    case png
    /// A page.
    case pdf

    /// Whether an answer has its beginning and its end.
    public func isWhole(_ bytes: [UInt8]) -> Bool {
      switch self {
      case .geometry: bytes.ends(with: "end\n")
      case .png: bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) && bytes.ends(with: "IEND\u{AE}B`\u{82}")
      case .pdf: bytes.starts(with: "%PDF-".utf8) && bytes.ends(with: "%%EOF\n")
      }
    }
  }

  /// Why there is no picture.
  public enum Failure: Error, Sendable, Equatable {
    /// Graphviz, or a part of it that is needed, is not there.
    case notInstalled(String)
    /// It is there, and is not what this program can work with.
    case incompatible(String)
    /// It did not take the graph.
    case unreadable
    /// It found no places, or not for every node and edge.
    case layout
    /// It drew nothing.
    case rendering
  }

  /// Reads a graph in the DOT language, lays it out, and answers with its geometry or its picture.
  ///
  /// - Parameter library: The path of `libgvc`; nil for the usual places.
  public static func run(
    dot: String, engine: LayoutEngine, output: Output, library: String? = nil
  ) throws(Failure) -> [UInt8] {
    try load(engine: engine, output: output, library: library)
    guard let graph = dot.withCString(dioxide_graphviz_read) else { throw .unreadable }
    guard dioxide_graphviz_layout(graph, engine.rawValue) == 0 else { throw .layout }
    // Rendering to text is what writes the places into attributes.
    _ = try render(graph, format: "dot")
    let places = geometry(graph)
    guard output != .geometry else { return Array(places.text.utf8) }
    // Graphviz has lost edges without a word before, and an image does not show it.
    guard places.isComplete else { throw .layout }
    return try render(graph, format: output.rawValue)
  }

  private static func load(engine: LayoutEngine, output: Output, library: String?) throws(Failure) {
    // Without `pango`, text is measured without fonts.
    let plugins = ["core", engine.plugin] + (output == .geometry ? [] : ["pango"])
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

  private static func render(_ graph: UnsafeMutableRawPointer, format: String) throws(Failure) -> [UInt8] {
    var bytes: UnsafeMutablePointer<CChar>?
    var length = 0
    // A format that is not there leaves bytes behind and says so in its result.
    guard dioxide_graphviz_render(graph, format, &bytes, &length) == 0, let bytes, length > 0 else {
      throw .rendering
    }
    return Array(UnsafeRawBufferPointer(start: bytes, count: length))
  }

  /// One line for each node, edge and cluster: the name, a tab, and what Graphviz says of its place.
  private static func geometry(_ graph: UnsafeMutableRawPointer) -> (text: String, isComplete: Bool) {
    var result = ""
    var isComplete = true
    func line(_ name: UnsafePointer<CChar>?, _ place: UnsafePointer<CChar>?) {
      guard let name, let place else { return }
      // Long places are broken with a backslash and a line end.
      let text = String(cString: place).filter { $0 != "\\" && !$0.isNewline }
      result += "\(String(cString: name))\t\(text)\n"
    }
    func isEmpty(_ text: UnsafePointer<CChar>?) -> Bool { text.map { $0.pointee == 0 } ?? true }
    var node = dioxide_graphviz_first_node(graph)
    while let current = node {
      let place = dioxide_graphviz_attribute(current, "pos")
      if isEmpty(place) { isComplete = false }
      line(dioxide_graphviz_name(current), place)
      var edge = dioxide_graphviz_first_edge(graph, current)
      while let next = edge {
        let curve = dioxide_graphviz_attribute(next, "pos")
        if isEmpty(curve) { isComplete = false }
        line(dioxide_graphviz_attribute(next, "id"), curve)
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
    return (result + "end\n", isComplete)
  }
}

extension [UInt8] {
  /// Whether the last bytes are these characters, each of which is one byte.
  fileprivate func ends(with text: String) -> Bool {
    suffix(text.unicodeScalars.count).elementsEqual(
      text.unicodeScalars.lazy.map { UInt8(truncatingIfNeeded: $0.value) })
  }
}
