import DioxideAnalysis
import ArgumentParser
import DioxideGraphDrawing
import DioxideReporting

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two folders, saved reports or git revisions.",
    discussion: """
      BASE and HEAD are each a folder, a report of `graph --format json` or `check --format json` (findings only), or a git
      revision. Revisions are read from git's objects; the working tree is not changed. Each revision uses its own
      configuration. Components and findings are compared by name, not by line.

      EXAMPLES:
        dioxide diff main
        dioxide diff main...
        dioxide diff v1.2 v1.3 --path Sources/App
        dioxide diff before/ after/ --format json
        dioxide diff origin/main --format markdown > comment.md
        dioxide diff origin/main --fail-on new-findings
        dioxide diff main --format html -o diff.html
      """)

  @Argument(help: ArgumentHelp("The old state: a folder, a saved report or a git revision.", valueName: "base"))
  var base: String

  @Argument(help: ArgumentHelp("The new state (default: the files on disk).", valueName: "head"))
  var head: String?

  @Option(
    name: .customLong("path"),
    help: ArgumentHelp("Compare only these files or folders; repeatable.", valueName: "path"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "The format: \(DifferenceFormat.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "format"))
  var format: DifferenceFormat = .text

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file.", valueName: "file"), completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("Exit with 1 if there are new findings.", valueName: "new-findings"))
  var failOn: FailOn?

  @Flag(help: "Compare with the merge base of BASE and HEAD, like BASE... does.")
  var mergeBase = false

  @Flag(help: "Draw unchanged components too.")
  var all = false

  @Option(help: ArgumentHelp("Theme of a picture: auto, light, dark.", valueName: "theme"))
  var theme: DrawingOptions.Theme = .auto

  @OptionGroup(title: "Shared options")
  var common: CommonOptions

  enum FailOn: String, ExpressibleByArgument, CaseIterable { case newFindings = "new-findings" }

  func run() throws {
    StandardStreams.ignoreBrokenPipes()
    do {
      let states = SnapshotReader(
        paths: paths, options: common.values(), console: common.console, output: output)
      let (before, after) = try states.states(base, head, usesMergeBase: mergeBase)
      let difference = GraphDifference(from: before, to: after)
      try check(difference)
      try write(difference)
      if failOn == .newFindings, difference.findings?.added.isEmpty == false { throw Exit.findings }
    } catch let failure as Failure {
      common.console.failure(failure.message)
      throw Exit.failure
    }
  }

  /// The requested files must be in both states.
  private func check(_ difference: GraphDifference) throws {
    if difference.findings == nil {
      let missing = "one side has no findings"
      guard failOn == nil else { throw Failure("\(missing), so new findings cannot be determined") }
      common.console.note("\(missing); they are not compared")
    }
    guard !difference.hasGraphs else { return }
    let missing = "one side has findings but no graph"
    guard format.picture == nil else { throw Failure("\(missing), so there is nothing to draw") }
    if difference.findings == nil { throw Failure("one side has only a graph, the other only findings") }
    common.console.note("\(missing); components are not compared")
  }

  private func write(_ difference: GraphDifference) throws {
    let output = Output(file: output)
    switch format.content {
    case .text(let text):
      var style = common.textStyle
      if self.output != nil, common.color != .always { style.isColored = false }
      try output.write(text(difference, style))
    case .picture(let picture):
      let options = DrawingOptions(title: "\(difference.base) → \(difference.head)", theme: theme)
      let renderer = PictureRenderer { common.console.note($0) }
      let whole = GraphView(difference, isWhole: all)
      let folded = whole.foldingPorts()
      let view =
        !picture.showsLevels
        ? (picture.isPicture ? folded.collapsedIfLarger() : folded).foldingHubs()
        : picture == .html ? folded : folded.collapsedIfLarger().foldingEdges()
      if let note = view.notes.last, view.summaries != whole.summaries { common.console.note(note) }
      let bytes: [UInt8]
      do throws(PictureFailure) {
        bytes = try renderer.render(view, options: options, format: picture)
      } catch {
        throw Failure(error.description)
      }
      try output.write(bytes)
    }
  }
}
