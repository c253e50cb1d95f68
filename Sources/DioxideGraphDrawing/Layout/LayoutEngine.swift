/// How nodes find their places.
public enum LayoutEngine: String, Sendable, CaseIterable {
  /// Layers, from those that need to those that are needed. The one that draws frames best, and the default.
  case dot
  /// Springs.
  case neato
  /// Springs, with frames.
  case fdp
  /// Springs, for large graphs.
  case sfdp
  /// Circles.
  case circo
  /// Rings around a centre.
  case twopi

  /// Graphviz's plug-in that holds it.
  var plugin: String { self == .dot ? "dot_layout" : "neato_layout" }

  /// Whether it keeps nodes of a frame together.
  var knowsClusters: Bool { self == .dot || self == .fdp }
}

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
