import DioxideGraphviz

/// How much trouble a layout takes.
public enum LayoutEffort: Int, Sendable, CaseIterable, Comparable {
  /// Frames and straight lines, one look at each: large graphs in little time.
  case least
  /// Curves, few tries to cross fewer of them.
  case less
  /// The best that Graphviz does.
  case full

  /// Whether the left one takes less.
  public static func < (left: LayoutEffort, right: LayoutEffort) -> Bool { left.rawValue < right.rawValue }
}

extension LayoutEngine {
  /// Whether it keeps nodes of a frame together.
  var knowsClusters: Bool { self == .dot || self == .fdp }
}
