import ArgumentParser

/// The `check` command; its options are a ``Check``.
struct CheckCommand: ParsableCommand {
  static let name = "check"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "Check the dependency injection of Swift source.",
    discussion: """
      Exit codes: 0 no errors, 1 errors found, 2 dioxide failed, 64 usage error.

      EXAMPLES:
        dioxide check
        dioxide check Sources --profile production --profile test
        dioxide check --strict --format json --output findings.json
        dioxide check --write-baseline .dioxide-baseline.json
        dioxide check --baseline .dioxide-baseline.json
        dioxide check --changed origin/main
        dioxide check --staged
        dioxide check --watch
        git show HEAD:Sources/App/Main.swift | dioxide check -
      """)

  @OptionGroup var shared: SharedOptions

  /// The options of the command line.
  private(set) var check = Check()

  init() {}

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: OptionKey.self)
    _shared = try container.decode(OptionGroup<SharedOptions>.self, forKey: OptionKey("shared"))
    check.options = shared.values
    try Check.table.take(from: container, into: &check)
  }

  func validate() throws { try check.validate() }

  func run() throws { try check.run() }
}

extension CheckCommand: CustomReflectable {
  var customMirror: Mirror { Mirror(self, children: [(label: "_shared", value: _shared)] + Check.table.properties()) }
}
