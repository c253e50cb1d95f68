import ArgumentParser
import DioxideAnalysis
import DioxideReporting

extension Check {
  /// The options that only `check` has.
  static let table: [CommandOption<Check>] = [
    .value(
      "format", \.format, default: ReportFormats.usual.name,
      .init("How to report: \(formats.joined(separator: ", ")).", "format", completion: .list(formats))),
    .value("output", short: "o", \.output, .init("Write the report to this file.", "file", completion: .file())),
    .flag("strict", \.strict, .init("Warnings fail too.")),
    .flag("exit-zero", \.exitZero, .init("Exit with 0 whatever is found. A check that cannot run still exits with 2.")),
    .values("only", \.only, .init("Run this rule only; may be given again.", "rule", completion: .list(rules))),
    .values("skip", \.skip, .init("Leave this rule out; may be given again.", "rule", completion: .list(rules))),
    .value(
      "baseline", \.baseline,
      .init(
        """
        Leave out the findings that this file holds, in the profiles and programs in which it holds them; report stale \
        entries.
        """, "file", completion: .file())),
    .value(
      "write-baseline", \.writeBaseline,
      .init(
        "Write all findings to this baseline file; entries that the check did not look for are kept.", "file",
        completion: .file())),
    .value(
      "changed", \.changed,
      .init(
        """
        Check everything, and report what touches files that changed since the branch left this revision of git, and what was \
        not there then.
        """, "rev")),
    .value(
      "require-coverage", \.requireCoverage,
      .init("Fail if less than this percentage of the injection points is judged.", "percent")),
    .flag(
      "staged", \.options.staged,
      .init(
        """
        Check what the next commit will hold: what is staged, without changes that are not, and without files that git does \
        not track. What is not Swift is read from disk.
        """)),
    .flag(
      "fix", \.fix,
      .init(
        """
        Mend what has one answer: take out comments that silence nothing, write `@Inject` at the only initializer that can \
        be called, and add a profile where the one adapter is sure to be meant.
        """)),
    .value(
      "suppress", \.suppress,
      .init(
        """
        Write a `dioxide:disable:next` comment with this reason above each finding that is reported, then check again.
        """, "reason")),
    .flag(
      "diff", \.diff,
      .init(
        """
        Print what --fix or --suppress would change as a diff for `git apply`, and change nothing. Exits with 1 if that is \
        anything.
        """)),
    .flag(
      "statistics", \.statistics,
      .init("Tell, on standard error, how often each rule found something and how long each phase took.")),
    .flag("watch", short: "w", \.watch, .init("Check again whenever a file changes, until Ctrl-C.")),
    .value(
      "stamp", \.stamp, .init("Write a source file of a comment when the check went well.", "file", isHidden: true)),
    .value("mark-run", \.markRun, .init("Write this file with each run.", "file", isHidden: true)),
    .value("directory", \.directory, .init("Run as if started in this folder.", "folder", isHidden: true)),
  ]

  private static var formats: [String] { ReportFormats.all.map { $0.name } }
  private static var rules: [String] { Rules.all.map { $0.description.id } }
}

extension ScanOptions {
  /// The options of every command that reads source.
  static let table: [CommandOption<ScanOptions>] = [
    .values(
      "profile", \.profile,
      .init(
        "Check this profile; may be given again. Left out: every profile that is named, each on its own.", "name")),
    .value(
      "config", \.config,
      .init(
        "The configuration. Left out: `.dioxide.yml` in this folder or the nearest parent.", "file",
        completion: .file())),
    .values(
      "dialect", \.dialect,
      .init(
        "Read this dialect only; may be given again: \(dialects.joined(separator: ", ")). Left out: those that the code shows.",
        "name", completion: .list(dialects))),
    .values("exclude", \.exclude, .init("Leave out what matches; may be given again.", "glob")),
    .value("jobs", \.jobs, .init("How many threads read files.", "n")),
    .flag("quiet", short: "q", \.quiet, .init("Say nothing but findings and failures.")),
    .flag("verbose", short: "v", \.verbose, .init("Show everything, also what is left out for brevity.")),
    .value(
      "color", \.color, default: .auto,
      .init("Colours; auto asks the terminal, NO_COLOR and CLICOLOR_FORCE.", "auto|always|never")),
  ]

  private static var dialects: [String] { Dialects.descriptions.map(\.name) }
}
