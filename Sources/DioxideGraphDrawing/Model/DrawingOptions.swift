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

  /// The heading.
  public var title: String
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
