import DioxideCore

/// The graph of a code base for display and output: components, ports and their connections.
///
/// The source of `--format json` of `graph` and `list`, and of every picture.
public struct ComponentGraph: Sendable, Equatable {
  /// The nodes, sorted by ``Node/id``.
  public var nodes: [Node]
  /// The edges, sorted by from, to, kind, file and line.
  public var edges: [Edge]

  /// Creates a graph from sorted nodes and edges.
  public init(nodes: [Node] = [], edges: [Edge] = []) {
    self.nodes = nodes
    self.edges = edges
  }

  /// A component, a port, or a requested type.
  public struct Node: Sendable, Equatable {
    /// The kind of node.
    public enum Kind: String, Sendable, CaseIterable {
      case service, adapter, port, external, missing
    }
    /// The unique and stable module-qualified name (with `#name` for a named binding).
    public var id: String
    /// The display name.
    public var name: String
    /// The kind of node.
    public var kind: Kind
    /// The scope of a component; nil for others.
    public var scope: Scope?
    /// The profiles in which a component is live, sorted; `["*"]` for all; empty for others.
    public var profiles: [String]
    /// The module; nil if not known.
    public var module: String?
    /// The file; nil if not known.
    public var file: String?
    /// The 1-based line; nil if not known.
    public var line: Int?
    /// The number of unjudged injection points of the component.
    public var unjudged = 0
    /// The arguments that callers pass, in brackets; nil if there are none.
    public var arguments: String?
    /// The framework that registers the component; nil if not known.
    public var framework: String?

    /// Creates a node.
    public init(
      id: String, name: String, kind: Kind, scope: Scope? = nil, profiles: [String] = [], module: String? = nil,
      file: String? = nil, line: Int? = nil
    ) {
      self.id = id
      self.name = name
      self.kind = kind
      self.scope = scope
      self.profiles = profiles
      self.module = module
      self.file = file
      self.line = line
    }
  }

  /// A connection between two nodes.
  public struct Edge: Sendable, Equatable {
    /// The kind of edge.
    public enum Kind: String, Sendable, CaseIterable {
      /// From a component to a dependency.
      case requires
      /// From a port to an adapter that provides it.
      case provides
    }
    /// The id of the dependent node or the port.
    public var from: String
    /// The id of the dependency or the adapter.
    public var to: String
    /// The kind of edge.
    public var kind: Kind
    /// A `T?` or a parameter with a default value.
    public var isOptional: Bool
    /// `() -> T`, `Lazy<T>`, `Provider<T>`.
    public var isDeferred: Bool
    /// `[any Port]`, or a multi-bound adapter.
    public var isMulti: Bool
    /// The file of the parameter or adapter.
    public var file: String?
    /// The 1-based line of the parameter or adapter.
    public var line: Int?

    /// Creates an edge.
    public init(
      from: String, to: String, kind: Kind, isOptional: Bool = false, isDeferred: Bool = false, isMulti: Bool = false,
      file: String? = nil, line: Int? = nil
    ) {
      self.from = from
      self.to = to
      self.kind = kind
      self.isOptional = isOptional
      self.isDeferred = isDeferred
      self.isMulti = isMulti
      self.file = file
      self.line = line
    }
  }

  /// Findings to draw into a picture.
  public struct Highlights: Sendable, Equatable {
    /// Cycles of ids; each begins and ends with the same id, and includes ports on the path.
    public var cycles: [[String]]
    /// Paths of ids from the longer-lived to the captive component.
    public var captives: [[String]]

    /// Creates highlights.
    public init(cycles: [[String]] = [], captives: [[String]] = []) {
      self.cycles = cycles
      self.captives = captives
    }
  }
}

extension ComponentGraph.Edge {
  /// The order of edges in a graph: by from, to, kind, file and line.
  static func precedes(_ left: Self, _ right: Self) -> Bool {
    let order = [(left.from, right.from), (left.to, right.to), (left.kind.rawValue, right.kind.rawValue)]
    for (a, b) in order where a != b { return a.utf8.lexicographicallyPrecedes(b.utf8) }
    return (left.file ?? "", left.line ?? 0) < (right.file ?? "", right.line ?? 0)
  }
}
