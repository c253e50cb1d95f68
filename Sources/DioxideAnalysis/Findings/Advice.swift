import DioxideCore

/// What to do about a fault.
struct Advice {
  /// What is lacking, as the end of a sentence after "but": `nothing registers it`.
  var lack = ""
  /// What to do.
  var help: String
  /// Places that help to understand it.
  var related: [Finding.Related] = []
  /// What to change in the source, if there is one answer.
  var edits: [Finding.Edit] = []
  /// What is requested, as the source spells it; nil if its key says it.
  var asked: String?
  /// The way from a root along which it is lacking, if there are several; the shortest one otherwise.
  var path: [String]?
}

/// A required dependency that nothing answers.
struct MissingDependency {
  /// The dependency.
  var dependency: Blueprint.Dependency
  /// Where it is requested.
  var place: Place
  /// The binding that requests it; nil for code outside of any binding.
  var binding: Int?
  /// The compositions that lack it.
  var reach: Reach
  /// The profiles in which it is lacking.
  var profiles: [String]
}
