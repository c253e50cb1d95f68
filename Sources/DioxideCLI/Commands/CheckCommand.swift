import Analysis
import ArgumentParser
import Reporting

struct CheckCommand: ScanningCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Scan, validate, report.",
    discussion: """
      Exits with 0 when nothing of severity error was found, 1 when something was, 2 when the work could not be done.

      EXAMPLES:
        dioxide check
        dioxide check Sources --profile production --profile test
        dioxide check --strict --format json --output findings.json
        git show HEAD:Sources/App/Main.swift | dioxide check -
      """)

  @OptionGroup var shared: SharedOptions

  @Option(
    help: ArgumentHelp(
      "How to report: \(ReportFormats.all.map { $0.name }.joined(separator: ", ")).", valueName: "format"))
  var format = ReportFormats.usual.name

  @Option(name: .shortAndLong, help: ArgumentHelp("Write the report to this file.", valueName: "file"))
  var output: String?

  @Flag(help: "Warnings fail too.")
  var strict = false

  @Option(help: ArgumentHelp("Run this rule only; may be given again.", valueName: "rule"))
  var only: [String] = []

  @Option(help: ArgumentHelp("Leave this rule out; may be given again.", valueName: "rule"))
  var skip: [String] = []

  func validate() throws {
    if ReportFormats.format(format) == nil {
      throw ValidationError(
        Suggestion.unknown("format", format, among: ReportFormats.all.map { $0.name }))
    }
    for rule in only + skip where Rules.rule(rule) == nil {
      throw ValidationError(Suggestion.unknown("rule", rule, among: Rules.all.map { $0.description.id }))
    }
  }

  func run(_ scan: Scan, _ console: Console) throws {
    var options = Analyzer.Options()
    options.profiles = scan.profiles
    options.severities = scan.configuration.rules
    options.only = Set(only)
    options.skip = Set(skip)
    let result = Analyzer.check(scan.program, options)
    var locator = scan.locator()
    let report = Report(result, fileCount: scan.fileCount, locator: &locator)
    if let format = ReportFormats.format(format) {
      var style = shared.textStyle
      if output != nil, shared.common.color != .always { style.isColored = false }
      try Output(file: output).write(format.text(of: report, style: style))
    }
    if report.findings.isEmpty, !scan.program.blueprint.bindings.isEmpty { tellClean(report.summary, console) }
    if report.summary.errors > 0 || (strict && report.summary.warnings > 0) { throw Exit.findings }
  }

  private func tellClean(_ summary: Report.Summary, _ console: Console) {
    let silenced = summary.suppressed > 0 ? ", \(summary.suppressed) silenced" : ""
    console.note(
      """
      no findings\(silenced): \(summary.components) components and \(summary.dependencies) dependencies in \
      \(summary.files) files hold in \(summary.profiles.joined(separator: ", "))
      """)
  }
}

/// What to say of a name that is not known.
enum Suggestion {
  /// `there is no rule X; did you mean Y?`, or all there are.
  static func unknown(_ kind: String, _ name: String, among known: [String]) -> String {
    let near = known.compactMap { candidate in
      EditDistance.between(name, candidate, atMost: max(2, candidate.count / 3)).map { ($0, candidate) }
    }.min { $0.0 < $1.0 }
    let advice = near.map { "did you mean '\($0.1)'?" } ?? "there are \(known.joined(separator: ", "))."
    return "There is no \(kind) '\(name)'; \(advice)"
  }
}
