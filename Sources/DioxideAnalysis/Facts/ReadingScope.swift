import DioxideSwiftReader

/// What the reader of one file has to know of the whole code base.
struct ReadingScope: Sendable {
  /// The names of the dialects that are read.
  let selected: Set<String>
  /// Those that some file of the code base shows, so that each file may be of them.
  var detected: Set<String> = []
  /// By dialect: the functions of the project's own, by name, that files declare for all others.
  var learned: [String: Set<String>] = [:]
  /// Whether a dialect marks an initializer as the one that a container calls.
  let marksInitializer: @Sendable (Declaration, FileReading) -> Bool

  init(selected: Set<String>, marksInitializer: @escaping @Sendable (Declaration, FileReading) -> Bool) {
    self.selected = selected
    self.marksInitializer = marksInitializer
  }
}
