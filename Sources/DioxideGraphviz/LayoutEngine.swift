/// How nodes find their places.
public enum LayoutEngine: String, Sendable, CaseIterable {
  /// Layers, from dependents to dependencies. Draws frames best, and is the default.
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
}
