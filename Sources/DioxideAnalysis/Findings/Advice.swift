import DioxideCore

/// What to do about a fault.
struct Advice {
  /// What is missing, as the end of a sentence after "but": `nothing registers it`.
  var lack = ""
  /// What to do.
  var help: String
  /// Places that help to understand it.
  var related: [Finding.Related] = []
  /// What to change in the source, if there is one answer.
  var edits: [Finding.Edit] = []
  /// What is requested, as the source spells it; nil if its key says it.
  var asked: String?
  /// The path from a root that the report shows; nil for the shortest one.
  var path: [String]?
}

/// A required dependency without a binding.
struct MissingDependency {
  /// The dependency.
  var dependency: Blueprint.Dependency
  /// Where it is requested.
  var place: Place
  /// The binding that requests it; nil for code outside of any binding.
  var binding: Int?
  /// The compositions that have no binding for it.
  var reach: Reach
  /// The profiles in which it is missing.
  var profiles: [String]
}
