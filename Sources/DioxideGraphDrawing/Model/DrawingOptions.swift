import DioxideAnalysis

/// What of a drawing the graph does not say.
public struct DrawingOptions: Sendable, Equatable {
  /// What nodes are framed by.
  public enum Grouping: String, Sendable, CaseIterable {
    /// A frame for each module.
    case module
    /// Frames in frames, for each folder.
    case path
    /// No frames.
    case none
  }

  /// What ground a picture is for.
  public enum Theme: String, Sendable, CaseIterable {
    /// What the viewer prefers, where a format leaves that to the viewer; else light.
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
  /// What nodes are framed by.
  public var grouping: Grouping
  /// Where a click on a node leads; nil for nowhere.
  public var sourceLink: SourceLink?
  /// Remarks for the legend: what was left out, say.
  public var notes: [String]
  /// What ground the picture is for.
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
