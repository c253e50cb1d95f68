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

  /// A text of these words, with a type and a name in the places of `TYPE` and `NAME`. Linear; `replacing` of the standard
  /// library takes fifty times as long, and a report may need it for each of thousands of findings.
  static func filled(_ text: String, type: String, name: String? = nil) -> String {
    var result = ""
    var rest = Substring(text)
    while let start = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: "N") }) {
      result += rest[..<start]
      rest = rest[start...]
      if rest.hasPrefix("TYPE") {
        result += type
        rest.removeFirst(4)
      } else if rest.hasPrefix("NAME") {
        result += name ?? ""
        rest.removeFirst(4)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result + rest
  }
}
