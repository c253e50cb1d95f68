/// A framework's own terms for common concepts. Messages are composed of these, so that rules do not depend on
/// frameworks.
struct Vocabulary: Sendable {
  /// The verb for creating a binding, in the third person: `binds`, `registers`, `provides`.
  var binds = "binds"
  /// The participle for a type with a binding: `bound`, `registered`.
  var bound = "bound"
  /// A line that binds `TYPE`; empty if there are several ways.
  var example = ""
  /// The effect of two bindings of one key: `this registration overwrites the first`; empty if it is uncertain.
  var consequenceOfDuplicate = ""
  /// The verb for accessing a binding, in the third person: `reaches`, `resolves`.
  var reaches = "reaches"
  /// The verb for code that fails without a binding, in the third person: `force-resolves`. Empty if no such verb exists.
  var forces = ""
  /// Severities that differ from the defaults of rules.
  var severities: [String: Severity] = [:]
  /// The format of a key with a name: `TYPE named "NAME"`.
  var namedKey = "TYPE named \"NAME\""
  /// How to request a deferred dependency; empty if the framework does not support it.
  var deferral = ""

  /// A text with the placeholders `TYPE` and `NAME` replaced. Linear. The standard library's `replacing` takes fifty times
  /// as long, which matters for a report with thousands of findings.
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
