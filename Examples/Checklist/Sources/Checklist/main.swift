import Dioxide

// checklist [--memory] [--markdown] COMMAND…, where a command is `add TEXT`, `done NUMBER` or `list`.
var words = Array(CommandLine.arguments.dropFirst())
let isInMemory = words.contains("--memory")
let style = words.contains("--markdown") ? "markdown" : "plain"
words.removeAll { $0.hasPrefix("--") }

let container = Container()
// Values from outside are registered by hand.
try container.register(Style.self, instance: Style(name: style))
try container.register(ListFile.self, instance: ListFile(path: "checklist.txt"))
// All other components are discovered.
try container.scan(profile: isInMemory ? .test : .production)

do {
  try container.resolve(Interpreter.self).run(words)
} catch let error as UsageError {
  print(error)
}
