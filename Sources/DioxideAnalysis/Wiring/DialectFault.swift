/// A fault that a dialect finds in the code that it reads, and that does not concern a single binding.
struct DialectFault: Sendable {
  /// The identifier of the rule that reports it.
  var rule: String
  var place: Place
  /// What is wrong.
  var message: String
  /// What to do about it.
  var help: String
  /// The component that it is about.
  var component: String?
  /// Places that help to understand it.
  var related: [(message: String, place: Place)] = []
  /// What its fingerprint is made of.
  var symbols: [String]
}
