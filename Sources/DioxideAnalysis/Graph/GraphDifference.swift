/// The added, removed and changed elements between two states of a code base.
///
/// Things are the same if their symbols are: a component by its module-qualified name, a binding by port and adapter, a
/// dependency by both ends, a finding as ``FindingMatch`` recognises it. Lines and files do not count.
public struct GraphDifference: Sendable {
  /// One state.
  public struct State: Sendable {
    /// What people call it: a revision, a folder, a file.
    public var name: String
    /// The graph; nil if it is not known.
    public var graph: ComponentGraph?
    /// The findings; nil if they are not known.
    public var findings: [RecordedFinding]?
    /// The types of the code base, as far as they are known.
    public var types: DeclaredTypes
    /// The names of all programs; empty if they are not known.
    public var programs: [String] = []
    /// The paths of all files; nil if they are not known.
    private var files: Set<String>?

    /// Makes a state of which only the graph and the findings are known.
    public init(name: String, graph: ComponentGraph?, findings: [RecordedFinding]?) {
      self.name = name
      self.graph = graph
      self.findings = findings
      let nodes = graph?.nodes ?? []
      types = DeclaredTypes(identifiers: Set(nodes.map(\.id)), modules: Set(nodes.compactMap(\.module)))
    }

    /// Makes the state of a check.
    public init(name: String, graph: ComponentGraph, findings: [RecordedFinding], of program: Program) {
      self.name = name
      self.graph = graph
      self.findings = findings
      types = DeclaredTypes(program)
      programs = program.programNames
      files = Set(program.files.map(\.path))
    }

    /// The findings as they are recognised.
    fileprivate var findingState: FindingState {
      var state = FindingState(findings: findings?.map(\.identity) ?? [], programs: programs) { types }
      state.files = files
      return state
    }
  }

  /// The added, removed and changed elements of one kind, each in order of its symbols.
  public struct Changes<Element: Sendable & Equatable>: Sendable, Equatable {
    /// The added elements.
    public var came: [Element] = []
    /// The removed elements.
    public var went: [Element] = []
    /// The changed elements.
    public var changed: [Change] = []

    /// Makes changes of nothing.
    public init() {}

    /// Before and after.
    public struct Change: Sendable, Equatable {
      /// As it was.
      public var before: Element
      /// As it is.
      public var after: Element
    }

    /// Whether nothing changed.
    public var isEmpty: Bool { came.isEmpty && went.isEmpty && changed.isEmpty }

    /// How many changes there are.
    public var count: Int { came.count + went.count + changed.count }
  }

  /// The name of the state before.
  public let base: String
  /// The name of the state after.
  public let head: String
  /// Nodes of the graph: services and adapters, ports, what is missing. One that is in another module now counts as
  /// changed, if no other of its name came or went.
  public private(set) var components = Changes<ComponentGraph.Node>()
  /// Edges from a port to an adapter.
  public private(set) var bindings = Changes<ComponentGraph.Edge>()
  /// Edges from a component to what it needs.
  public private(set) var dependencies = Changes<ComponentGraph.Edge>()
  /// The findings; nil if one of the states does not know its own.
  public private(set) var findings: Changes<RecordedFinding>?
  /// Whether the graphs were compared.
  public let hasGraphs: Bool
  /// Everything that was there before or is there now; what is the same is as it is now.
  public private(set) var union = ComponentGraph()

  /// Compares two states. Linear but for sorting.
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
    // The edges of what moved are those of its new name.
    let edges = before.edges.map { edge in
      var edge = edge
      edge.from = moved[edge.from] ?? edge.from
      edge.to = moved[edge.to] ?? edge.to
      return edge
    }
    bindings = Self.changes(edges.filter { $0.kind == .provides }, after.edges.filter { $0.kind == .provides })
    dependencies = Self.changes(edges.filter { $0.kind == .requires }, after.edges.filter { $0.kind == .requires })
    union.nodes = (after.nodes + components.went).sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    union.edges = (after.edges + bindings.went + dependencies.went).sorted(by: ComponentGraph.Edge.precedes)
  }

  /// A finding came if it holds in a profile or program in which it did not, and went if it holds in none in which it did.
  private static func findings(from base: State, to head: State) -> Changes<RecordedFinding> {
    let before = base.findings ?? [], after = head.findings ?? []
    let match = FindingMatch(known: base.findingState, current: head.findingState)
    var changes = Changes<RecordedFinding>()
    for (index, finding) in after.enumerated() {
      guard match.isKnown[index], let partner = match.partners[index] else {
        changes.came.append(finding)
        continue
      }
      if before[partner].severity != finding.severity {
        changes.changed.append(.init(before: before[partner], after: finding))
      }
    }
    changes.went = before.indices.filter(match.isGone).map { before[$0] }
    return changes
  }

  /// Takes what went from one module and came in another for moved; answers the new id of each.
  private mutating func pairMoved() -> [String: String] {
    func byName(_ nodes: [ComponentGraph.Node]) -> [String: [ComponentGraph.Node]] {
      Dictionary(grouping: nodes) { node in
        // The name without its module, but with the types around it.
        guard let module = node.module, node.id.hasPrefix(module + ".") else { return node.id }
        return String(node.id.dropFirst(module.count + 1))
      }
    }
    let went = byName(components.went)
    var moved: [String: String] = [:]
    for (name, came) in byName(components.came) {
      guard came.count == 1, let gone = went[name], gone.count == 1, gone[0].kind == came[0].kind,
        gone[0].module != came[0].module
      else { continue }
      moved[gone[0].id] = came[0].id
      components.changed.append(.init(before: gone[0], after: came[0]))
    }
    let ends = Set(moved.values)
    components.went.removeAll { moved[$0.id] != nil }
    components.came.removeAll { ends.contains($0.id) }
    components.changed.sort { $0.after.id.utf8.lexicographicallyPrecedes($1.after.id.utf8) }
    return moved
  }

  private static func changes<Element: Traceable>(_ before: [Element], _ after: [Element]) -> Changes<Element> {
    var changes = Changes<Element>()
    let old = Dictionary(grouping: before, by: \.identity), new = Dictionary(grouping: after, by: \.identity)
    // Two dependencies on one type are compared together, and listed once.
    var listed: Set<Element.Identity> = []
    for element in after where listed.insert(element.identity).inserted {
      guard let known = old[element.identity], let first = known.first else {
        changes.came.append(element)
        continue
      }
      if known.map(\.substance).sorted() != (new[element.identity] ?? []).map(\.substance).sorted() {
        changes.changed.append(.init(before: first, after: element))
      }
    }
    changes.went = before.filter { new[$0.identity] == nil && listed.insert($0.identity).inserted }
    return changes
  }
}

/// A finding as it is kept: by what it says, not by where in memory it is.
public struct RecordedFinding: Sendable, Equatable {
  /// Its identifier; the message is one line.
  public var identity: FindingIdentity
  /// The severity.
  public var severity: Severity
  /// The path of the file.
  public var file: String
  /// 1-based.
  public var line: Int

  /// The identifier of the rule.
  public var rule: String { identity.rule }
  /// A message of one line.
  public var message: String { identity.message }
  /// The same for the same fault, wherever the lines have gone.
  public var fingerprint: String { identity.fingerprint }

  /// Makes a finding.
  public init(_ identity: FindingIdentity, severity: Severity, file: String, line: Int) {
    self.identity = identity
    self.severity = severity
    self.file = file
    self.line = line
  }

  /// Keeps a finding of a check.
  public init(_ located: LocatedFinding) {
    self.init(
      located.finding.identity(inFile: located.location.file), severity: located.finding.severity,
      file: located.location.file,
      line: located.location.line)
  }
}

/// A part of a graph with an identity and content that can be compared.
private protocol Traceable: Sendable, Equatable {
  associatedtype Identity: Hashable
  var identity: Identity { get }
  /// All that counts as a change.
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
