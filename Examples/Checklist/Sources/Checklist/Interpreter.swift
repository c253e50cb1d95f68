import Dioxide

/// An error in the command line.
struct UsageError: Error, CustomStringConvertible {
  var description: String
}

/// Parses the arguments of the command line.
@Service
struct Interpreter: Sendable {
  let checklist: Checklist
  /// Built only when a list is shown.
  let presenter: Lazy<Presenter>

  func run(_ words: [String]) throws {
    var rest = words[...]
    while let command = rest.popFirst() {
      switch command {
      case "add":
        guard let text = rest.popFirst() else { throw UsageError(description: "add what?") }
        try checklist.add(text)
      case "done":
        guard let number = rest.popFirst().flatMap({ Int($0) }), try checklist.finish(number) else {
          throw UsageError(description: "done with which?")
        }
      case "list":
        print(presenter.value.text(try checklist.items()))
      default:
        throw UsageError(description: "\(command)? Say add TEXT, done NUMBER or list.")
      }
    }
  }
}
