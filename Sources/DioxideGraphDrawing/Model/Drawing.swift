import DioxideAnalysis

/// A picture before it is laid out: what each component looks like, what it is called, and what is written beside it.
///
/// A pure value. Every format that shows a picture is made from it, so that they all say the same.
public struct Drawing: Sendable, Equatable {
  /// The heading.
  public var title: String
  /// The text below the heading: the profile and the counts.
  public var subtitle: String
  /// The nodes, in the order of the graph.
  public var nodes: [Node]
  /// The edges, in the order of the graph.
  public var edges: [Edge]
  /// The frames around nodes. A parent comes before its children.
  public var clusters: [Cluster]
  /// What the shapes, colours and lines mean; holds only what occurs in the picture.
  public var legend: [LegendEntry]
  /// The theme of the picture.
  public var theme: DrawingOptions.Theme

  /// The findings that the picture shows.
  public var findings: [Finding]

  /// A finding as the picture shows it, or a change.
  public struct Finding: Sendable, Equatable {
    /// Its kind.
    public var kind: Emphasis
    /// The indices of the nodes that it is about; along it, if it is a way through the picture.
    public var path: [Int]
    /// What `check` reports; nil for a change, and if the findings of a check are not known.
    public var mark: FindingMark?
  }

  /// A component, a port, or something that is requested.
  public struct Node: Sendable, Equatable {
    /// The meaning of the node.
    public var component: ComponentGraph.Node
    /// The id of the element in the picture: made of the component's id alone, so that it stays the same.
    public var elementID: String
    /// The outline.
    public var shape: Shape
    /// The colour.
    public var tint: Tint
    /// The line of the outline.
    public var border: Border
    /// The finding that the node takes part in.
    public var emphasis: Emphasis
    /// The name, broken into lines.
    public var lines: [String]
    /// The names of the ports that are drawn with it, as it is their only adapter.
    public var ports: [String]
    /// These as a line; nil for none.
    public var port: String?
    /// The hubs that the node depends on, as a line; nil for none.
    public var references: String?
    /// The small line below the name; nil for ports, whose shape says all.
    public var detail: String?
    /// The size, in points.
    public var size: Size
    /// The index of the innermost frame around the node.
    public var cluster: Int?
    /// Where a click leads; nil for nowhere.
    public var link: String?
    /// All that is known of the node, in lines.
    public var tooltip: String
  }

  /// The kind of an edge.
  public struct Edge: Sendable, Equatable {
    /// The meaning of the edge.
    public var dependency: ComponentGraph.Edge
    /// The id of the element in the picture: made of the ids of both ends.
    public var elementID: String
    /// The index of the node at the tail.
    public var from: Int
    /// The index of the node at the head.
    public var to: Int
    /// The line.
    public var line: Line
    /// What the line ends in.
    public var head: Head
    /// The finding that the edge takes part in.
    public var emphasis: Emphasis
    /// The numbers of the hops of the loops that lead along the edge: `2`, or `B2` if there are several loops; or the
    /// mark of an edge that came, went or changed.
    public var hops: [String]
    /// For how many dependencies it is; more than one where nodes stand for several.
    public var multiplicity: Int
    /// Where a click leads; nil for nowhere.
    public var link: String?
    /// All that is known of the edge, in lines.
    public var tooltip: String
  }

  /// A frame around nodes.
  public struct Cluster: Sendable, Equatable {
    /// The heading.
    public var name: String
    /// The id of the element in the picture.
    public var elementID: String
    /// The index of the frame around this one.
    public var parent: Int?
  }

  /// One line of the legend.
  public struct LegendEntry: Sendable, Equatable {
    /// The visible part.
    public var sample: Sample
    /// Its meaning.
    public var text: String

    /// What a line of the legend shows.
    public enum Sample: Sendable, Equatable {
      /// A node.
      case node(Shape, Tint, Border, Emphasis)
      /// An edge.
      case edge(ComponentGraph.Edge.Kind, Line, Head, Emphasis)
      /// Words alone.
      case note
    }
  }

  /// The outline of a node: its kind.
  public enum Shape: String, Sendable, CaseIterable {
    /// A service: a box with round corners.
    case rounded
    /// An adapter: a box with cut corners.
    case chamfered
    /// A port: a hexagon, as in "hexagonal architecture".
    case hexagon
    /// An external type: a sheet with a folded corner.
    case sheet
    /// A missing type: a pill of which only a broken outline is there.
    case ghost
  }

  /// The colour of a node: its scope, or its kind where it has none.
  public enum Tint: String, Sendable, CaseIterable {
    case singleton, factory, request, port, external, missing, plain
  }

  /// The line around a node: the profiles in which it is live.
  public enum Border: String, Sendable, CaseIterable {
    /// Live everywhere, or not a matter of profiles.
    case everywhere
    /// Live in production, and not everywhere.
    case production
    /// Live elsewhere only.
    case elsewhere
  }

  /// The line of an edge.
  public enum Line: String, Sendable, CaseIterable {
    case solid
    /// A deferred dependency.
    case dashed
    /// An optional dependency.
    case dotted
    /// A dependency that is deferred and optional.
    case dashDotted
  }

  /// The head of an edge.
  public enum Head: String, Sendable, CaseIterable {
    /// One is requested.
    case arrow
    /// All are requested: a line that fans out.
    case fan
    /// The adapter that a port is bound to.
    case dot
  }

  /// A finding that something in the picture takes part in, or how it differs from another state. The later wins.
  public enum Emphasis: Int, Sendable, CaseIterable, Comparable {
    case none, warning, fault, captive, missing, cycle, changed, went, came

    /// Whether the right one is to be seen where both hold.
    public static func < (left: Emphasis, right: Emphasis) -> Bool { left.rawValue < right.rawValue }

    /// The word for it in classes of elements; nil for none.
    public var name: String? {
      switch self {
      case .none: nil
      case .warning: "warning"
      case .fault: "fault"
      case .captive: "captive"
      case .missing: "missing"
      case .cycle: "cycle"
      case .changed: "changed"
      case .went: "went"
      case .came: "came"
      }
    }
  }

  /// A size in points.
  public struct Size: Sendable, Equatable {
    /// From left to right.
    public var width: Double
    /// From top to bottom.
    public var height: Double
  }
}
