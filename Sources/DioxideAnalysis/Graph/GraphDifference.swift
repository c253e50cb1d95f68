/// The added, removed and changed elements between two states of a code base.
///
/// Elements are the same if their symbols are: a component by its module-qualified name, a binding by port and adapter,
/// a dependency by both ends, a finding as in ``FindingMatch``. Lines and files are ignored.
public struct GraphDifference: Sendable {
  /// One state.
  public struct State: Sendable {
    /// The display name: a revision, a folder or a file.
    public var name: String
    /// The graph; nil if not known.
    public var graph: ComponentGraph?
    /// The findings; nil if not known.
    public var findings: [RecordedFinding]?
    /// The known types of the code base.
    public var types: DeclaredTypes
    /// The names of all programs; empty if not known.
    public var programs: [String] = []
    /// The paths of all files; nil if not known.
    private var files: Set<String>?

    /// Creates a state for which only the graph and the findings are known.
    public init(name: String, graph: ComponentGraph?, findings: [RecordedFinding]?) {
      self.name = name
      self.graph = graph
      self.findings = findings
      let nodes = graph?.nodes ?? []
      types = DeclaredTypes(identifiers: Set(nodes.map(\.id)), modules: Set(nodes.compactMap(\.module)))
    }

    /// Creates the state of a check.
    public init(name: String, graph: ComponentGraph, findings: [RecordedFinding], of program: Program) {
      self.name = name
      self.graph = graph
      self.findings = findings
      types = DeclaredTypes(program)
      programs = program.programNames
      files = Set(program.files.map(\.path))
    }

    /// The findings in comparable form.
    fileprivate var findingState: FindingState {
      var state = FindingState(findings: findings?.map(\.identity) ?? [], programs: programs) { types }
      state.files = files
      return state
    }
  }

  /// The added, removed and changed elements of one kind, sorted by symbols.
  public struct Changes<Element: Sendable & Equatable>: Sendable, Equatable {
    /// The added elements.
    public var added: [Element] = []
    /// The removed elements.
    public var removed: [Element] = []
    /// The changed elements.
    public var changed: [Change] = []

    /// Creates an empty list of changes.
    public init() {}

    /// A changed element.
    public struct Change: Sendable, Equatable {
      /// The old element.
      public var before: Element
      /// The new element.
      public var after: Element
    }

    /// Whether nothing changed.
    public var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

    /// The number of changes.
    public var count: Int { added.count + removed.count + changed.count }
  }

  /// The name of the old state.
  public let base: String
  /// The name of the new state.
  public let head: String
  /// Nodes of the graph: services, adapters, ports, and missing dependencies. A node that moved to another module
  /// counts as changed if no other node with its name was added or removed.
  public private(set) var components = Changes<ComponentGraph.Node>()
  /// Edges from a port to an adapter.
  public private(set) var bindings = Changes<ComponentGraph.Edge>()
  /// Edges from a component to a dependency.
  public private(set) var dependencies = Changes<ComponentGraph.Edge>()
  /// The findings; nil if they are not known for both states.
  public private(set) var findings: Changes<RecordedFinding>?
  /// Whether the graphs were compared.
  public let hasGraphs: Bool
  /// All elements of both states; unchanged ones are those of the new state.
  public private(set) var union = ComponentGraph()

  /// Compares two states. Linear, except for sorting.
  public init(from base: State, to head: State) {
    self.base = base.name
    self.head = head.name
    hasGraphs = base.graph != nil && head.graph != nil
    if let before = base.graph, let after = head.graph {
      compare(before.separatingArguments(), after.separatingArguments())
    }
    if base.findings != nil, head.findings != nil { findings = Self.findings(from: base, to: head) }
  }

  /// Whether nothing changed.
  public var isEmpty: Bool {
    components.isEmpty && bindings.isEmpty && dependencies.isEmpty && (findings?.isEmpty ?? true)
  }

  // MARK: Graphs

  private mutating func compare(_ before: ComponentGraph, _ after: ComponentGraph) {
    components = Self.changes(before.nodes, after.nodes)
    let moved = pairMoved()
    // The edges of a moved component use its new name.
    let edges = before.edges.map { edge in
      var edge = edge
      edge.from = moved[edge.from] ?? edge.from
      edge.to = moved[edge.to] ?? edge.to
      return edge
    }
    bindings = Self.changes(edges.filter { $0.kind == .provides }, after.edges.filter { $0.kind == .provides })
    dependencies = Self.changes(edges.filter { $0.kind == .requires }, after.edges.filter { $0.kind == .requires })
    union.nodes = (after.nodes + components.removed).sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    union.edges = (after.edges + bindings.removed + dependencies.removed).sorted(by: ComponentGraph.Edge.precedes)
  }

  /// A finding was added if it holds in a new profile or program, and removed if it no longer holds in any of the old
  /// ones.
  private static func findings(from base: State, to head: State) -> Changes<RecordedFinding> {
    let before = base.findings ?? [], after = head.findings ?? []
    let match = FindingMatch(known: base.findingState, current: head.findingState)
    var changes = Changes<RecordedFinding>()
    for (index, finding) in after.enumerated() {
      guard match.isKnown[index], let partner = match.partners[index] else {
        changes.added.append(finding)
        continue
      }
      if before[partner].severity != finding.severity {
        changes.changed.append(.init(before: before[partner], after: finding))
      }
    }
    changes.removed = before.indices.filter(match.isGone).map { before[$0] }
    return changes
  }

  /// Pairs nodes that were removed from one module and added in another as moved; returns the new id of each.
  private mutating func pairMoved() -> [String: String] {
    func byName(_ nodes: [ComponentGraph.Node]) -> [String: [ComponentGraph.Node]] {
      Dictionary(grouping: nodes) { node in
        // The name without its module, but with enclosing types.
        guard let module = node.module, node.id.hasPrefix(module + ".") else { return node.id }
        return String(node.id.dropFirst(module.count + 1))
      }
    }
    let removed = byName(components.removed)
    var moved: [String: String] = [:]
    for (name, added) in byName(components.added) {
      guard added.count == 1, let gone = removed[name], gone.count == 1, gone[0].kind == added[0].kind,
        gone[0].module != added[0].module
      else { continue }
      moved[gone[0].id] = added[0].id
      components.changed.append(.init(before: gone[0], after: added[0]))
    }
    let ends = Set(moved.values)
    components.removed.removeAll { moved[$0.id] != nil }
    components.added.removeAll { ends.contains($0.id) }
    components.changed.sort { $0.after.id.utf8.lexicographicallyPrecedes($1.after.id.utf8) }
    return moved
  }

  private static func changes<Element: Traceable>(_ before: [Element], _ after: [Element]) -> Changes<Element> {
    var changes = Changes<Element>()
    let old = Dictionary(grouping: before, by: \.identity), new = Dictionary(grouping: after, by: \.identity)
    // Two dependencies on one type are compared together and listed once.
    var listed: Set<Element.Identity> = []
    for element in after where listed.insert(element.identity).inserted {
      guard let known = old[element.identity], let first = known.first else {
        changes.added.append(element)
        continue
      }
      if known.map(\.substance).sorted() != (new[element.identity] ?? []).map(\.substance).sorted() {
        changes.changed.append(.init(before: first, after: element))
      }
    }
    changes.removed = before.filter { new[$0.identity] == nil && listed.insert($0.identity).inserted }
    return changes
  }
}

/// A finding as saved: identified by its content.
public struct RecordedFinding: Sendable, Equatable {
  /// The identity; the message has one line.
  public var identity: FindingIdentity
  /// The severity.
  public var severity: Severity
  /// The path of the file.
  public var file: String
  /// The 1-based line.
  public var line: Int

  /// The identifier of the rule.
  public var rule: String { identity.rule }
  /// A message of one line.
  public var message: String { identity.message }
  /// A value that identifies the same finding even if lines have moved.
  public var fingerprint: String { identity.fingerprint }

  /// Creates a finding.
  public init(_ identity: FindingIdentity, severity: Severity, file: String, line: Int) {
    self.identity = identity
    self.severity = severity
    self.file = file
    self.line = line
  }

  /// Creates the record of a finding.
  public init(_ located: LocatedFinding) {
    self.init(
      located.finding.identity(inFile: located.location.file), severity: located.finding.severity,
      file: located.location.file,
      line: located.location.line)
  }
}

/// An element of a graph with an identity and comparable content.
private protocol Traceable: Sendable, Equatable {
  associatedtype Identity: Hashable
  var identity: Identity { get }
  /// The content whose change is reported.
  var substance: String { get }
}

extension ComponentGraph.Node: Traceable {
  fileprivate var identity: String { id }
  fileprivate var substance: String {
    ([kind.rawValue, scope?.rawValue ?? "", module ?? "", arguments ?? ""] + profiles).joined(separator: "\n")
  }
}

extension ComponentGraph.Edge: Traceable {
  fileprivate var identity: [String] { [from, to, kind.rawValue] }
  fileprivate var substance: String { "\(isOptional) \(isDeferred) \(isMulti)" }
}
