import DioxideAnalysis

/// The part of a drawing that the graph does not say.
public struct DrawingOptions: Sendable, Equatable {
  /// The grouping of nodes.
  public enum Grouping: String, Sendable, CaseIterable {
    /// A frame for each module.
    case module
    /// Frames in frames, for each folder.
    case path
    /// No frames.
    case none
  }

  /// The theme of a picture.
  public enum Theme: String, Sendable, CaseIterable {
    /// What the viewer prefers, where a format leaves that to the viewer; otherwise light.
    case auto
    /// Light ground.
    case light
    /// Dark ground.
    case dark
  }

  /// When a page opens on one node for each module.
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
  /// When a page opens on one node for each module.
  public var overview = Overview.automatic
  /// Whether a page draws dependencies on hubs as edges.
  public var drawsHubs = false
  /// The profiles that the graph holds, as the user named them; empty for all.
  public var profiles: [String]
  /// The grouping of nodes.
  public var grouping: Grouping
  /// The link of a node; nil for none.
  public var sourceLink: SourceLink?
  /// Notes for the legend, for instance about omitted nodes.
  public var notes: [String]
  /// The theme of the picture.
  public var theme: Theme

  /// Makes options.
  public init(
    title: String = "Dependency graph", profiles: [String] = [], grouping: Grouping = .module,
    sourceLink: SourceLink? = nil, notes: [String] = [], theme: Theme = .auto
  ) {
    self.title = title
    self.profiles = profiles
    self.grouping = grouping
    self.sourceLink = sourceLink
    self.notes = notes
    self.theme = theme
  }
}
