import DioxideAnalysis

/// A picture before its layout: the appearance, name and annotations of each component.
///
/// A pure value. All picture formats are created from it, so that they are consistent.
public struct Drawing: Sendable, Equatable {
  /// The heading.
  public var title: String
  /// The text below the heading: the profile and the counts.
  public var subtitle: String
  /// The nodes, in the order of the graph.
  public var nodes: [Node]
  /// The edges, in the order of the graph.
  public var edges: [Edge]
  /// The frames around nodes. Parents come before their children.
  public var clusters: [Cluster]
  /// Whether the frames are levels, the highest first, and most edges are not drawn.
  public var isInLevels = false
  /// The meaning of shapes, colours and lines; only those that occur in the picture.
  public var legend: [LegendEntry]
  /// The theme of the picture.
  public var theme: DrawingOptions.Theme

  /// The findings that the picture shows.
  public var findings: [Finding]

  /// A finding or a change in the picture.
  public struct Finding: Sendable, Equatable {
    /// Its kind.
    public var kind: Emphasis
    /// The indices of the affected nodes, in order if they form a path.
    public var path: [Int]
    /// The finding of `check`; nil for a change, or if the findings are not known.
    public var mark: FindingMark?
  }

  /// A component, a port, or a requested type.
  public struct Node: Sendable, Equatable {
    /// The node of the graph.
    public var component: ComponentGraph.Node
    /// The id of the element in the picture; depends only on the component's id, so it is stable.
    public var elementID: String
    /// The outline.
    public var shape: Shape
    /// The colour.
    public var tint: Tint
    /// The border of the outline.
    public var border: Border
    /// The finding that includes the node.
    public var emphasis: Emphasis
    /// The name, broken into lines.
    public var lines: [String]
    /// The names of the ports that are drawn with it, because it is their only adapter.
    public var ports: [String]
    /// These names as one line; nil if there are none.
    public var port: String?
    /// The hubs that the node depends on, as one line; nil if there are none.
    public var references: String?
    /// The detail line below the name; nil for ports.
    public var detail: String?
    /// The size, in points.
    public var size: Size
    /// The index of the innermost frame.
    public var cluster: Int?
    /// The link target; nil if there is none.
    public var link: String?
    /// The details of the node, as lines.
    public var tooltip: String
  }

  /// A dependency or binding in the picture.
  public struct Edge: Sendable, Equatable {
    /// The edge of the graph.
    public var dependency: ComponentGraph.Edge
    /// The id of the element in the picture; depends only on the ids of both ends.
    public var elementID: String
    /// The index of the node at the tail.
    public var from: Int
    /// The index of the node at the head.
    public var to: Int
    /// The line style.
    public var line: Line
    /// The arrowhead.
    public var head: Head
    /// The finding that includes the edge.
    public var emphasis: Emphasis
    /// The numbers of the edge's hops in cycles: `2`, or `B2` if there are several cycles; or the mark of an added,
    /// removed or changed edge.
    public var hops: [String]
    /// The number of dependencies that it represents; more than one if nodes represent several.
    public var multiplicity: Int
    /// The link target; nil if there is none.
    public var link: String?
    /// The details of the edge, as lines.
    public var tooltip: String
  }

  /// A frame around nodes.
  public struct Cluster: Sendable, Equatable {
    /// The heading.
    public var name: String
    /// The id of the element in the picture.
    public var elementID: String
    /// The index of the enclosing frame.
    public var parent: Int?
  }

  /// One line of the legend.
  public struct LegendEntry: Sendable, Equatable {
    /// The sample.
    public var sample: Sample
    /// The meaning of the sample.
    public var text: String

    /// The content of a legend sample.
    public enum Sample: Sendable, Equatable {
      /// A node.
      case node(Shape, Tint, Border, Emphasis)
      /// An edge.
      case edge(ComponentGraph.Edge.Kind, Line, Head, Emphasis)
      /// Only text.
      case note
    }
  }

  /// The outline of a node, determined by its kind.
  public enum Shape: String, Sendable, CaseIterable {
    /// A service: a box with round corners.
    case rounded
    /// An adapter: a box with cut corners.
    case chamfered
    /// A port: a hexagon, as in "hexagonal architecture".
    case hexagon
    /// An external type: a sheet with a folded corner.
    case sheet
    /// A missing type: a pill with a dashed outline.
    case ghost
  }

  /// The colour of a node, determined by its scope, or by its kind if it has none.
  public enum Tint: String, Sendable, CaseIterable {
    case singleton, factory, request, port, external, missing, plain
  }

  /// The border of a node, determined by the profiles in which it is live.
  public enum Border: String, Sendable, CaseIterable {
    /// Live everywhere, or independent of profiles.
    case everywhere
    /// Live in production, but not everywhere.
    case production
    /// Not live in production.
    case elsewhere
  }

  /// The line style of an edge.
  public enum Line: String, Sendable, CaseIterable {
    case solid
    /// A deferred dependency.
    case dashed
    /// An optional dependency.
    case dotted
    /// A dependency that is deferred and optional.
    case dashDotted
  }

  /// The arrowhead of an edge.
  public enum Head: String, Sendable, CaseIterable {
    /// A single value is requested.
    case arrow
    /// All values are requested: a line that fans out.
    case fan
    /// The adapter that a port is bound to.
    case dot
  }

  /// The finding that includes an element, or its difference from another state. Later cases take precedence.
  public enum Emphasis: Int, Sendable, CaseIterable, Comparable {
    case none, warning, fault, captive, missing, cycle, changed, went, came

    /// Whether the right one takes precedence.
    public static func < (left: Emphasis, right: Emphasis) -> Bool { left.rawValue < right.rawValue }

    /// The name in CSS classes; nil for none.
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
    /// The horizontal size.
    public var width: Double
    /// The vertical size.
    public var height: Double
  }
}
