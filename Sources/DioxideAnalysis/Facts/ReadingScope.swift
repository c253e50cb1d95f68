import DioxideSwiftReader

/// The data about the whole code base that the reader of a file needs.
struct ReadingScope: Sendable {
  /// The names of the selected dialects.
  let selected: Set<String>
  /// The dialects detected in some file, so that every file may use them.
  var detected: Set<String> = []
  /// For each dialect, the names of the project's own functions that files declare for others.
  var learned: [String: Set<String>] = [:]
  /// Whether a dialect marks an initializer as the one that a container calls.
  let marksInitializer: @Sendable (Declaration, FileReading) -> Bool

  init(selected: Set<String>, marksInitializer: @escaping @Sendable (Declaration, FileReading) -> Bool) {
    self.selected = selected
    self.marksInitializer = marksInitializer
  }
}
