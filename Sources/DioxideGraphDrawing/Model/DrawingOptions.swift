import DioxideAnalysis

/// The properties of a drawing that do not depend on the graph.
public struct DrawingOptions: Sendable, Equatable {
  /// The grouping of nodes.
  public enum Grouping: String, Sendable, CaseIterable {
    /// A frame for each module.
    case module
    /// Nested frames, one for each folder.
    case path
    /// No frames.
    case none
  }

  /// The theme of a picture.
  public enum Theme: String, Sendable, CaseIterable {
    /// The viewer's preference if the format supports it; otherwise light.
    case auto
    /// Light background.
    case light
    /// Dark background.
    case dark
  }

  /// When a page initially shows one node for each module.
  public enum Overview: Sendable {
    /// If there are too many components to read at once.
    case automatic
    /// Always.
    case always
    /// Never.
    case never
  }

  /// The heading.
  public var title: String
  /// When a page initially shows one node for each module.
  public var overview = Overview.automatic
  /// Whether a page draws dependencies on hubs as edges.
  public var drawsHubs = false
  /// The profiles of the graph, as named by the user; empty for all.
  public var profiles: [String]
  /// The grouping of nodes.
  public var grouping: Grouping
  /// The link of a node; nil for none.
  public var sourceLink: SourceLink?
  /// Notes for the legend, for instance about omitted nodes.
  public var notes: [String]
  /// The theme of the picture.
  public var theme: Theme

  /// Creates options.
  public init(
    title: String = "Dependency graph", profiles: [String] = [], grouping: Grouping = .module,
    sourceLink: SourceLink? = nil, notes: [String] = [], theme: Theme = .auto, overview: Overview = .automatic
  ) {
    self.overview = overview
    self.title = title
    self.profiles = profiles
    self.grouping = grouping
    self.sourceLink = sourceLink
    self.notes = notes
    self.theme = theme
  }
}
