extension Drawing.Node {
  /// The CSS classes of the element: `node`, kind, scope, profiles' border, finding.
  public var classes: [String] {
    var classes = ["node", component.kind.rawValue, "tint-\(tint.rawValue)"]
    if let scope = component.scope { classes.append("scope-\(scope.rawValue)") }
    if border != .everywhere { classes.append("live-\(border.rawValue)") }
    if let finding = emphasis.name { classes.append("in-\(finding)") }
    if component.unjudged > 0 { classes.append("unjudged") }
    return classes
  }
}

extension Drawing.Edge {
  /// The line width that represents the number of dependencies; nil for the default width.
  var width: Double? {
    guard multiplicity > 1 else { return nil }
    // Half a point for each doubling.
    return 1.2 + Double(min(10, Int.bitWidth - multiplicity.leadingZeroBitCount)) * 0.5
  }

  /// The CSS classes of the element: `edge`, kind, optional, deferred, multi, finding.
  public var classes: [String] {
    var classes = ["edge", dependency.kind.rawValue]
    if dependency.isOptional { classes.append("optional") }
    if dependency.isDeferred { classes.append("deferred") }
    if dependency.isMulti { classes.append("multi") }
    if let finding = emphasis.name { classes.append("in-\(finding)") }
    return classes
  }
}
