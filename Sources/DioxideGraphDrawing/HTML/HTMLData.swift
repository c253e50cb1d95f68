import DioxideAnalysis
import DioxideSerialization

/// The graph as data for the script: the complete graph, including parts that the picture does not show. Uses rows of
/// numbers and shared string tables, so that twenty thousand components take a few megabytes.
struct HTMLData {
  /// Strings that rows refer to by index.
  private struct Table {
    private(set) var words: [String] = []
    private var numbers: [String: Int] = [:]

    /// The index of a string; -1 for none.
    mutating func number(_ word: String?) -> Int {
      guard let word else { return -1 }
      if let known = numbers[word] { return known }
      numbers[word] = words.count
      words.append(word)
      return words.count - 1
    }
  }

  private var modules = Table(), files = Table(), scopes = Table(), frameworks = Table(), profiles = Table()

  /// The data as JSON that is safe inside a script element. Linear in the size of the drawing.
  ///
  /// - Parameters:
  ///   - drawing: The complete drawing, before nodes were collapsed.
  ///   - isOverview: Whether the picture shows modules.
  ///   - isInLevels: Whether the frames of the picture are levels.
  static func json(_ drawing: Drawing, isOverview: Bool, isInLevels: Bool) -> String {
    var data = HTMLData()
    return data.json(drawing, isOverview: isOverview, isInLevels: isInLevels)
  }

  private mutating func json(_ drawing: Drawing, isOverview: Bool, isInLevels: Bool) -> String {
    var writer = JSONWriter()
    writer.line { document in
      document.member("isOverview", isOverview)
      document.member("isInLevels", isInLevels)
      document.key("nodes")
      document.array { rows in for node in drawing.nodes { write(node, to: &rows) } }
      document.key("edges")
      document.array { rows in for edge in drawing.edges { Self.write(edge, to: &rows) } }
      document.key("findings")
      document.array { array in
        for finding in drawing.findings { array.line { Self.write(finding, to: &$0) } }
      }
      for (name, table) in [("modules", modules), ("files", files), ("scopes", scopes), ("frameworks", frameworks)] {
        document.key(name)
        document.value(table.words)
      }
      document.key("profiles")
      document.array { lists in
        for list in profiles.words { lists.value(list.isEmpty ? [] : list.split(separator: "\n").map(String.init)) }
      }
    }
    return Self.harmless(writer.text)
  }

  /// Inside `<script>`, no other character could end or open an element.
  private static func harmless(_ json: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.utf8.count)
    for byte in json.utf8 {
      switch byte {
      case UInt8(ascii: "<"): bytes += "\\u003c".utf8
      case UInt8(ascii: ">"): bytes += "\\u003e".utf8
      case UInt8(ascii: "&"): bytes += "\\u0026".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `[name, kind, scope, profiles, module, file, line, unjudged, id, ports, framework, link, change]`; trailing empty
  /// members are omitted, and so is an id that consists of the module and the name.
  private mutating func write(_ node: Drawing.Node, to rows: inout JSONWriter) {
    let component = node.component
    let name = VisibleText.of(component.name), module = component.module.map { VisibleText.of($0) }
    let kind = ComponentGraph.Node.Kind.allCases.firstIndex(of: component.kind) ?? 0
    let numbers = [
      kind, scopes.number(component.scope?.rawValue),
      profiles.number(component.profiles.map { VisibleText.of($0) }.joined(separator: "\n")), modules.number(module),
      files.number(component.file.map { VisibleText.of($0) }), component.line ?? 0, component.unjudged,
    ]
    let isUsual = module.map { "\($0).\(name)" == component.id } ?? false
    let framework = frameworks.number(component.framework)
    let change = node.emphasis.mark == nil ? nil : node.emphasis.name
    rows.array { row in
      row.value(name)
      for number in numbers { row.value(number) }
      row.value(isUsual ? "" : component.id)
      row.value(node.ports.map { VisibleText.of($0) })
      row.value(framework)
      if node.link != nil || change != nil { row.value(node.link ?? "") }
      if let change { row.value(change) }
    }
  }

  /// `[from, to, flags]`: 1 for an adapter of a port, 2 for optional, 4 for deferred, 8 for multi.
  private static func write(_ edge: Drawing.Edge, to rows: inout JSONWriter) {
    let dependency = edge.dependency
    let flags =
      (dependency.kind == .provides ? 1 : 0) + (dependency.isOptional ? 2 : 0) + (dependency.isDeferred ? 4 : 0)
      + (dependency.isMulti ? 8 : 0)
    rows.array { row in
      for number in [edge.from, edge.to, flags] { row.value(number) }
    }
  }

  private static func write(_ finding: Drawing.Finding, to writer: inout JSONWriter) {
    writer.member("kind", finding.kind.name ?? "")
    writer.key("path")
    writer.array { path in for node in finding.path { path.value(node) } }
    guard let mark = finding.mark else { return }
    writer.member("rule", mark.rule)
    writer.member("message", VisibleText.of(mark.message))
    if !mark.help.isEmpty { writer.member("help", VisibleText.of(mark.help)) }
    if !mark.profiles.isEmpty {
      writer.key("profiles")
      writer.value(mark.profiles.map { VisibleText.of($0) })
    }
    writer.member("place", VisibleText.of(mark.place))
  }
}
