import ArgumentParser
import DioxideAnalysis
import DioxideReporting

extension Check {
  /// The options specific to `check`.
  static let table: [CommandOption<Check>] = [
    .value(
      "format", \.format, default: ReportFormats.standard.name,
      .init("The format: \(formats.joined(separator: ", ")).", "format", completion: .list(formats))),
    .value("output", short: "o", \.output, .init("Write the report to this file.", "file", completion: .file())),
    .flag("strict", \.strict, .init("Fail on warnings too.")),
    .flag(
      "exit-zero", \.exitZero,
      .init("Exit with 0 even if there are findings. A check that cannot run still exits with 2.")),
    .values("only", \.only, .init("Run only this rule; repeatable.", "rule", completion: .list(rules))),
    .values("skip", \.skip, .init("Skip this rule; repeatable.", "rule", completion: .list(rules))),
    .value(
      "baseline", \.baseline,
      .init(
        """
        Hide the findings listed in this file, in their profiles and programs; note stale entries.
        """, "file", completion: .file())),
    .value(
      "write-baseline", \.writeBaseline,
      .init(
        "Write all findings to this baseline file; keep entries that this run does not check.", "file",
        completion: .file())),
    .value(
      "changed", \.changed,
      .init(
        """
        Check everything, but report only new findings, and those in files that changed since the merge base with this git \
        revision.
        """, "rev")),
    .value(
      "require-coverage", \.requireCoverage,
      .init("Fail if fewer injection points than this percentage are judged.", "percent")),
    .flag(
      "staged", \.options.staged,
      .init(
        """
        Check the content of the next commit: staged Swift files and manifests, without unstaged changes and untracked files. \
        Other files are read from disk.
        """)),
    .flag(
      "fix", \.fix,
      .init(
        """
        Apply unambiguous fixes: remove unused suppressions, add `@Inject` to the only initializer that can be called, and \
        add a profile if only one adapter is possible.
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
        Print the changes of --fix or --suppress as a diff for `git apply` instead of applying them. Exits with 1 if there are \
        any.
        """)),
    .flag(
      "statistics", \.statistics,
      .init("Print the findings per rule and the time per phase to standard error.")),
    .flag("watch", short: "w", \.watch, .init("Check again whenever a file changes, until Ctrl-C.")),
    .value(
      "stamp", \.stamp, .init("Write a source file with a comment if the check succeeds.", "file", isHidden: true)),
    .value("mark-run", \.markRun, .init("Write this file on each run.", "file", isHidden: true)),
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
        "Check this profile; repeatable. Default: every profile that is named, each separately.", "name")),
    .value(
      "config", \.config,
      .init(
        "The configuration file. Default: `.dioxide.yml` in this folder or the nearest parent.", "file",
        completion: .file())),
    .values(
      "dialect", \.dialect,
      .init(
        "Read only this dialect; repeatable: \(dialects.joined(separator: ", ")). Default: the detected ones.",
        "name", completion: .list(dialects))),
    .values("exclude", \.exclude, .init("Exclude files that match; repeatable.", "glob")),
    .value("jobs", \.jobs, .init("Number of threads.", "n")),
    .flag("quiet", short: "q", \.quiet, .init("Print only findings and failures.")),
    .flag("verbose", short: "v", \.verbose, .init("Show everything, including what is omitted for brevity.")),
    .value(
      "color", \.color, default: .auto,
      .init("Colours: auto follows the terminal, NO_COLOR and CLICOLOR_FORCE.", "auto|always|never")),
  ]

  private static var dialects: [String] { Dialects.descriptions.map(\.name) }
}
