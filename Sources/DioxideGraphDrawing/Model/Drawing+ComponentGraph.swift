import DioxideAnalysis
import DioxideCore
import DioxideSerialization

extension Drawing {
  /// Draws a whole graph. Edges with an unknown end are omitted.
  public init(
    _ graph: ComponentGraph, highlights: ComponentGraph.Highlights = .init(), options: DrawingOptions = .init()
  ) {
    self.init(GraphView(graph, highlights: highlights), options: options)
  }

  /// Draws a view. Linear in nodes, edges and highlights.
  public init(_ view: GraphView, options: DrawingOptions = .init()) {
    let graph = view.graph, highlights = view.highlights
    var indices: [String: Int] = [:]
    indices.reserveCapacity(graph.nodes.count)
    for (index, node) in graph.nodes.enumerated() where indices[node.id] == nil { indices[node.id] = index }
    let emphases = HighlightIndex(highlights, marks: view.marks, indices: indices, count: graph.nodes.count)
    var ids = UniqueElementIDs()

    isInLevels = !view.levels.isEmpty
    let frames =
      view.levels.isEmpty
      ? ClusterTree(graph.nodes, grouping: options.grouping)
      : ClusterTree(levels: graph.nodes.map { view.levels[$0.id] ?? 0 })
    clusters = frames.clusters.map {
      Cluster(name: VisibleText.of($0.name), elementID: ids.make("group", $0.path), parent: $0.parent)
    }
    nodes = graph.nodes.enumerated().map { index, component in
      Node(
        component, elementID: ids.make("node", component.id),
        emphasis: max(
          component.kind == .missing ? max(.missing, emphases.nodes[index]) : emphases.nodes[index],
          view.changes.marks[.node(component.id)] ?? .none),
        cluster: frames.clusterOfNode[index], summary: view.summaries[component.id],
        ports: view.ports[component.id] ?? [],
        references: (view.references[component.id] ?? []).compactMap { indices[$0].map { graph.nodes[$0].name } },
        sourceLink: options.sourceLink)
    }
    var edges: [Edge] = []
    edges.reserveCapacity(graph.edges.count)
    for dependency in graph.edges {
      guard let from = indices[dependency.from], let to = indices[dependency.to] else { continue }
      edges.append(
        Edge(
          dependency, from: from, to: to, names: (graph.nodes[from].name, graph.nodes[to].name),
          elementID: ids.make("edge", "\(dependency.from)--\(dependency.to)"),
          highlight: emphases.edges[HighlightIndex.Ends(from: from, to: to)],
          missing: graph.nodes[to].kind == .missing,
          change: view.changes.marks[.edge(.init(from: dependency.from, to: dependency.to), dependency.kind)] ?? .none,
          multiplicity: view.multiplicities[.init(from: dependency.from, to: dependency.to)] ?? 1,
          sourceLink: options.sourceLink))
    }
    self.edges = edges
    title = VisibleText.of(options.title)
    theme = options.theme
    subtitle = VisibleText.of(Self.subtitle(view, options))
    findings = Self.findings(view, indices: indices)
    legend = []
    findings += Self.changes(nodes: nodes, edges: edges)
    legend = Self.legend(
      nodes: nodes, edges: edges, notes: (Self.notes(of: view.hubs) + view.notes + options.notes).map(VisibleText.of))
  }

  private static func findings(_ view: GraphView, indices: [String: Int]) -> [Finding] {
    func path(_ ids: [String]) -> [Int] { ids.compactMap { indices[$0] } }
    guard view.marks.isEmpty else {
      return view.marks.map { mark in
        let path = path(mark.way ?? mark.nodes)
        let kind: Emphasis =
          mark.way.map { $0.first == $0.last ? .cycle : .captive }
          ?? (path.contains { view.graph.nodes[$0].kind == .missing } ? .missing : mark.emphasis)
        return Finding(kind: kind, path: path, mark: mark)
      }
    }
    var findings = view.highlights.cycles.map { Finding(kind: .cycle, path: path($0)) }
    findings += view.highlights.captives.map { Finding(kind: .captive, path: path($0)) }
    let missing = Set(view.graph.nodes.lazy.filter { $0.kind == .missing }.map(\.id))
    var reported: Set<HighlightIndex.Ends> = []
    for edge in view.graph.edges where missing.contains(edge.to) {
      guard let from = indices[edge.from], let to = indices[edge.to] else { continue }
      if reported.insert(.init(from: from, to: to)).inserted {
        findings.append(Finding(kind: .missing, path: [from, to]))
      }
    }
    return findings.filter { !$0.path.isEmpty }
  }

  /// The hubs for the legend, as separate entries that fill its rows.
  private static func notes(of hubs: [GraphView.Hub]) -> [String] {
    guard !hubs.isEmpty else { return [] }
    let named = hubs.map { "→ \(ComponentName($0.name).text) (\($0.count))" }
    return ["hubs, named in what depends on them instead of drawn (dependents):"] + named
  }

  private static func changes(nodes: [Node], edges: [Edge]) -> [Finding] {
    nodes.indices.filter { nodes[$0].emphasis.mark != nil }.map { Finding(kind: nodes[$0].emphasis, path: [$0]) }
      + edges.filter { $0.emphasis.mark != nil }.map { Finding(kind: $0.emphasis, path: [$0.from, $0.to]) }
  }

  private static func subtitle(_ view: GraphView, _ options: DrawingOptions) -> String {
    let profiles =
      switch options.profiles.count {
      case 0: "every profile"
      case 1: "profile \(options.profiles[0])"
      default: "profiles \(options.profiles.joined(separator: ", "))"
      }
    func counted(_ count: Int, _ one: String, _ many: String) -> [String] {
      count == 0 ? [] : ["\(count) \(count == 1 ? one : many)"]
    }
    // If nodes represent several, the totals are shown.
    let shown = view.summaries.isEmpty ? GraphCensus(view.graph) : view.census
    let words =
      [profiles] + shown.words(of: view.census) + counted(view.highlights.cycles.count, "cycle", "cycles")
      + counted(view.highlights.captives.count, "captive dependency", "captive dependencies")
    return words.joined(separator: " · ")
  }
}

extension Drawing.Node {
  /// Arguments in words: `with (Int)`; their number if no type is known.
  private static func words(for arguments: String) -> String {
    let count = arguments.count { $0 == "_" }
    guard arguments.allSatisfy({ "(_, )".contains($0) }), count > 0 else { return "with " + arguments }
    return count == 1 ? "with an argument" : "with \(count) arguments"
  }

  fileprivate init(
    _ component: ComponentGraph.Node, elementID: String, emphasis: Drawing.Emphasis, cluster: Int?,
    summary: String?, ports: [ComponentGraph.Node], references: [String], sourceLink: SourceLink?
  ) {
    self.component = component
    self.elementID = elementID
    self.emphasis = emphasis
    self.cluster = cluster
    shape =
      switch component.kind {
      case .service: .rounded
      case .adapter: .chamfered
      case .port: .hexagon
      case .external: .sheet
      case .missing: .ghost
      }
    tint =
      switch (component.kind, component.scope) {
      case (.port, _): .port
      case (.external, _): .external
      case (.missing, _): .missing
      case (_, .singleton): .singleton
      case (_, .factory): .factory
      case (_, .request): .request
      case (_, nil): .plain
      }
    let profiles = component.profiles
    border =
      profiles.isEmpty || profiles.contains("*")
      ? .everywhere : profiles.contains(Profile.production.name) ? .production : .elsewhere
    let name = ComponentName(component.nameWithoutArguments)
    lines = NameLines.broken(VisibleText.of(name.text), limit: 28, maximum: 2)
    self.ports = ports.map(\.name)
    // A type registered under itself with arguments has a port with its own name.
    let own = ports.first { $0.nameWithoutArguments == component.name }
    let others = ports.map(\.nameWithoutArguments).filter { $0 != component.name }
    port = others.isEmpty ? nil : Self.list("for ", others)
    self.references = references.isEmpty ? nil : Self.list("→ ", references)
    let live = profiles.contains("*") ? [] : profiles
    let words = [component.kind == .service ? nil : component.kind.rawValue, component.scope?.rawValue].compactMap(
      \.self)
    let shown = live.count > 3 ? live.prefix(2) + ["\(live.count - 2) more"] : live[...]
    let marks = emphasis.change.map { [$0] } ?? []
    let doubts = component.unjudged > 0 ? ["\(component.unjudged) not judged"] : []
    let arguments = (component.arguments ?? own?.arguments).map { [Self.words(for: $0)] } ?? []
    let facts =
      marks + doubts + (component.kind == .port ? [] : words) + arguments.map(Self.short) + shown.map(Self.short)
    detail =
      summary.map(VisibleText.of)
      ?? (component.kind == .port && facts.isEmpty
        ? nil : facts.isEmpty ? component.kind.rawValue : facts.joined(separator: " · "))
    size = Self.size(lines: lines, small: [port, detail, self.references].compactMap(\.self), shape: shape)
    link = sourceLink?.link(file: component.file, line: component.line)
    tooltip = [
      component.name,
      emphasis.change,
      ports.isEmpty ? nil : "for " + ports.map(\.name).joined(separator: ", "),
      summary ?? ([component.kind.rawValue] + (component.scope.map { [$0.rawValue] } ?? [])).joined(separator: " · "),
      profiles.isEmpty
        ? nil : profiles.contains("*") ? "every profile" : "profiles: \(profiles.joined(separator: ", "))",
      component.module.map { "module \($0)" },
      component.unjudged > 0
        ? "\(component.unjudged) injection point\(component.unjudged == 1 ? " is" : "s are") not judged" : nil,
      references.isEmpty ? nil : "→ " + references.joined(separator: ", "),
      place(component.file, component.line),
    ].compactMap { $0.map(VisibleText.of) }.joined(separator: "\n")
  }

  private static func short(_ text: String) -> String {
    NameLines.broken(VisibleText.of(text), limit: 24, maximum: 1).joined()
  }

  /// The names that fit on a line, and the number of others.
  private static func list(_ start: String, _ names: [String]) -> String {
    var text = start + short(ComponentName(names.first ?? "").text)
    for (index, name) in names.enumerated().dropFirst() {
      let longer = "\(text), \(short(ComponentName(name).text))"
      guard longer.count <= 36 else { return "\(text), +\(names.count - index)" }
      text = longer
    }
    return text
  }

  private static func size(lines: [String], small: [String], shape: Drawing.Shape) -> Drawing.Size {
    let text = lines.map { TextMeasure.width($0, size: DrawingMetrics.nameSize, bold: true) }.max() ?? 0
    let width = max(text, small.map { TextMeasure.width($0, size: DrawingMetrics.detailSize) }.max() ?? 0)
    let padding: Double =
      switch shape {
      case .hexagon, .ghost: 20
      case .rounded, .chamfered, .sheet: 13
      }
    let height = Double(lines.count) * DrawingMetrics.nameLine + Double(small.count) * DrawingMetrics.detailLine + 14
    return Drawing.Size(width: max(64, (width + 2 * padding).rounded(.up)), height: height)
  }
}

extension Drawing.Edge {
  fileprivate init(
    _ dependency: ComponentGraph.Edge, from: Int, to: Int, names: (from: String, to: String), elementID: String,
    highlight: HighlightIndex.Highlight?, missing: Bool, change: Drawing.Emphasis, multiplicity: Int,
    sourceLink: SourceLink?
  ) {
    self.dependency = dependency
    self.elementID = elementID
    self.from = from
    self.to = to
    line =
      switch (dependency.isDeferred, dependency.isOptional) {
      case (false, false): .solid
      case (true, false): .dashed
      case (false, true): .dotted
      case (true, true): .dashDotted
      }
    head = dependency.kind == .provides ? .dot : dependency.isMulti ? .fan : .arrow
    // A deferred dependency closes no cycle and captures nothing, even between two components that another edge
    // connects.
    let found = dependency.isDeferred ? nil : highlight
    emphasis = max(found?.emphasis ?? .none, missing ? .missing : .none, change)
    hops = change.mark.map { [$0] } ?? found?.hops ?? []
    self.multiplicity = multiplicity
    link = sourceLink?.link(file: dependency.file, line: dependency.line)
    let words = [
      dependency.isOptional ? "optional" : nil, dependency.isDeferred ? "deferred" : nil,
      dependency.isMulti ? "multi" : nil,
    ].compactMap(\.self)
    let verb = dependency.kind == .requires ? "requires" : "is provided by"
    tooltip = [
      "\(names.from) \(verb) \(names.to)",
      multiplicity > 1 ? "\(multiplicity) dependencies" : nil,
      words.isEmpty ? nil : words.joined(separator: " · "),
      change.name,
      hops.isEmpty || change > .none ? nil : "cycle, hop \(hops.joined(separator: ", "))",
      found?.emphasis == .captive ? "captive dependency" : nil,
      place(dependency.file, dependency.line),
    ].compactMap { $0.map(VisibleText.of) }.joined(separator: "\n")
  }
}

/// The displayed location; nil if not known.
private func place(_ file: String?, _ line: Int?) -> String? {
  guard let file else { return nil }
  return line.map { "\(file):\($0)" } ?? file
}

/// Sizes of text and its surroundings, in points.
enum DrawingMetrics {
  static let nameSize = 13.0
  static let nameLine = 16.0
  static let detailSize = 10.5
  static let detailLine = 13.0
  static let clusterSize = 12.0
}
