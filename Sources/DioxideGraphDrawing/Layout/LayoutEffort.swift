import DioxideGraphviz

/// The effort of a layout.
public enum LayoutEffort: Int, Sendable, CaseIterable, Comparable {
  /// Frames and straight lines in a single pass, for large graphs.
  case least
  /// Curves, with few attempts to reduce crossings.
  case less
  /// The best quality of Graphviz.
  case full

  /// Compares efforts; the lesser is first.
  public static func < (left: LayoutEffort, right: LayoutEffort) -> Bool { left.rawValue < right.rawValue }
}

extension LayoutEngine {
  /// Whether it keeps the nodes of a frame together.
  var knowsClusters: Bool { self == .dot || self == .fdp }
}
