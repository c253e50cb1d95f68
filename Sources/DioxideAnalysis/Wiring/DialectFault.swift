/// A fault that a dialect finds in its code and that does not concern a single binding.
struct DialectFault: Sendable {
  /// The identifier of the rule that reports it.
  var rule: String
  var place: Place
  /// The message.
  var message: String
  /// The suggestion.
  var help: String
  /// The affected component.
  var component: String?
  /// Related locations.
  var related: [(message: String, place: Place)] = []
  /// The symbols of its fingerprint.
  var symbols: [String]
}
