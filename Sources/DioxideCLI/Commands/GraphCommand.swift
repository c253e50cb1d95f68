import DioxideAnalysis
import ArgumentParser
import DioxideGraphDrawing
import DioxideGraphviz

struct GraphCommand: ScanningCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Draw the graph of components, ports and dependencies.",
    discussion: """
      EXAMPLES:
        dioxide graph --svg -o graph.svg
        dioxide graph --dot Sources/App --profile production
        dioxide graph --format html -o graph.html      an interactive page
        dioxide graph --svg --focus OrderService --depth 2
        dioxide graph --svg Sources --path Server DatabasePort
        dioxide graph --svg --only findings
        dioxide graph --svg --source-link 'https://example.org/app/blob/main/{file}#L{line}' > graph.svg
      """)

  @OptionGroup var shared: SharedOptions

  @OptionGroup(title: "What to draw")
  var cut: GraphViewOptions

  @Option(
    help: ArgumentHelp(
      "The format: \(PictureFormat.allCases.map(\.rawValue).joined(separator: ", ")). Default: by the extension of the output file, otherwise dot.",
      valueName: "format"))
  var format: PictureFormat?

  @Flag(help: "Short for --format svg.")
  var svg = false

  @Flag(help: "Short for --format dot.")
  var dot = false

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file.", valueName: "file"), completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The layout engine: \(LayoutEngine.allCases.map(\.rawValue).joined(separator: ", ")). Default: dot, or sfdp if dot would take too long or draw one long strip.",
      valueName: "layout"
    ))
  var layout: LayoutEngine?

  @Option(help: ArgumentHelp("Group nodes by module, path or none.", valueName: "grouping"))
  var groupBy: DrawingOptions.Grouping = .module

  @Option(help: ArgumentHelp("Link of a node; {file} and {line} are replaced.", valueName: "template"))
  var sourceLink: String?

  @Option(help: ArgumentHelp("The title of the picture.", valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp(
      "Theme: auto, light, dark. `auto` follows the viewer in SVG and HTML, and is light otherwise.",
      valueName: "theme"))
  var theme: DrawingOptions.Theme = .auto

  func validate() throws {
    if [format != nil, svg, dot].count(where: { $0 }) > 1 {
      throw ValidationError("Give one of --format, --svg and --dot.")
    }
    if let sourceLink, SourceLink(template: sourceLink) == nil {
      throw ValidationError(
        "--source-link takes a relative template or one that begins with \(SourceLink.schemes.joined(separator: ", "))."
      )
    }
  }

  var outputs: [String] { [output].compactMap(\.self) }

  func run(_ scan: Scan, _ console: Console) throws {
    let format = chosenFormat
    if output == nil, StandardStreams.isTerminal(.output), format.isBinary {
      throw Failure("\(format.rawValue) cannot be written to a terminal; use --output FILE")
    }
    let result = Analyzer.check(scan.program, Analyzer.Options(for: scan, options))
    let plans = result.plans
    var locator = scan.locator()
    let graph = GraphBuilder.graph(of: scan.program, plans: plans, coverage: Coverage(result)) { locator.line(of: $0) }
    var options = DrawingOptions()
    if let title { options.title = title }
    options.profiles = plans.map(\.profile.name)
    options.grouping = groupBy
    options.theme = theme
    (options.overview, options.drawsHubs) = (cut.overview, cut.hubs)
    options.sourceLink = sourceLink.flatMap(SourceLink.init)
    let view = try cut.view(
      of: graph, highlights: GraphBuilder.highlights(of: scan.program, plans: plans),
      findings: result.findings.map { locator.located($0) }, format: format, isLaidOut: layout != nil)
    for note in view.notes { console.note(note) }
    if !view.summaries.isEmpty, cut.collapse == nil {
      console.note("--all draws every node, and --focus NAME the surroundings of one")
    }
    if format == .json {
      // The data that `diff` needs from a saved state.
      let findings = result.findings.map { RecordedFinding(locator.located($0)) }
      return try Output(file: output).write(GraphJSON.text(view.graph, findings: findings))
    }
    let renderer = PictureRenderer { console.note($0) }
    let bytes: [UInt8]
    do throws(PictureFailure) {
      bytes = try renderer.render(view, options: options, format: format, engine: layout)
    } catch {
      throw Failure(error.description)
    }
    try Output(file: output).write(bytes)
  }

  private var chosenFormat: PictureFormat {
    if svg { return .svg }
    if dot { return .dot }
    if let format { return format }
    let ending = output?.split(separator: ".").last.map { $0.lowercased() }
    return ending.flatMap(PictureFormat.init(rawValue:)) ?? .dot
  }
}
