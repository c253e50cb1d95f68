import DioxideAnalysis

/// Messages for unknown names.
enum Suggestion {
  /// `there is no rule X; did you mean Y?`, or a list of all names.
  static func unknown(_ kind: String, _ name: String, among known: [String]) -> String {
    let near = EditDistance.nearest(to: name, among: known)
    let advice = near.map { "did you mean '\($0)'?" } ?? "there are \(known.joined(separator: ", "))."
    return "There is no \(kind) '\(name)'; \(advice)"
  }
}
