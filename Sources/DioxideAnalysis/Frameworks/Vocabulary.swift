/// A framework's own words for what every framework has. Reports are put together of these, so that no rule names a framework.
struct Vocabulary: Sendable {
  /// What code does to make a binding, in the third person: `binds`, `registers`, `provides`.
  var binds = "binds"
  /// What became of a type that has a binding: `bound`, `registered`.
  var bound = "bound"
  /// A line that makes a binding of `TYPE`; empty if there is no single way.
  var example = ""
  /// What becomes of two bindings of one key where both are made: `this registration overwrites the first`; empty if neither is
  /// sure.
  var consequenceOfDuplicate = ""
  /// How code reaches a binding, in the third person: `reaches`, `resolves`.
  var reaches = "reaches"
  /// The verb for code that fails without a binding, in the third person: `force-resolves`. Empty if no such verb exists.
  var forces = ""
  /// Severities of faults that matter more or less than they do in general, by rule.
  var severities: [String: Severity] = [:]
  /// How a key with a name is shown: `TYPE named "NAME"`.
  var namedKey = "TYPE named \"NAME\""
  /// How a dependency is requested so that it is resolved later; empty if the framework has no way.
  var deferral = ""

  /// A text of these words, with a type and a name in it.
  static func filled(_ text: String, type: String, name: String?) -> String {
    text.replacing("NAME", with: name ?? "").replacing("TYPE", with: type)
  }
}
