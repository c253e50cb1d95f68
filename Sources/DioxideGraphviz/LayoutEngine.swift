/// The layout algorithms.
public enum LayoutEngine: String, Sendable, CaseIterable {
  /// Layers, from dependents to dependencies. Supports frames best, and is the default.
  case dot
  /// Springs.
  case neato
  /// Springs, with frames.
  case fdp
  /// Springs, for large graphs.
  case sfdp
  /// Circles.
  case circo
  /// Concentric circles around a centre.
  case twopi

  /// The Graphviz plug-in that contains it.
  var plugin: String { self == .dot ? "dot_layout" : "neato_layout" }
}
