/// The article before a name.
enum Article {
  /// `a` or `an`.
  static func indefinite(_ name: String) -> String {
    name.first.map { "AEIOUaeiou".contains($0) } == true ? "an" : "a"
  }
}
