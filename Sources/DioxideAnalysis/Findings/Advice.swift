import DioxideCore

/// How to fix a finding.
struct Advice {
  /// The problem, as the end of a sentence after "but": `nothing registers it`.
  var problem = ""
  /// The suggested fix.
  var help: String
  /// Related locations.
  var related: [Finding.Related] = []
  /// The edits that fix it, if the fix is unambiguous.
  var edits: [Finding.Edit] = []
  /// The requested type as written in source; nil if the key's name is sufficient.
  var requested: String?
  /// The path from a root for the report; nil for the shortest one.
  var path: [String]?
}

/// A required dependency without a binding.
struct MissingDependency {
  /// The dependency.
  var dependency: Blueprint.Dependency
  /// The location of the request.
  var place: Place
  /// The binding with the dependency; nil for code outside bindings.
  var binding: BindingIndex?
  /// The compositions without a binding for it.
  var reach: Reach
  /// The profiles without a binding for it.
  var profiles: [String]
  /// Whether the compositions have a binding for it, in another container than the one that is asked.
  var isOnlyElsewhere = false
}
