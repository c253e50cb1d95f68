import DioxideAnalysis
import ArgumentParser
import DioxideGraphDrawing

/// The options that reduce a graph.
struct GraphViewOptions: ParsableArguments {
  enum Collapse: String, ExpressibleByArgument, CaseIterable { case module }
  enum Only: String, ExpressibleByArgument, CaseIterable { case findings }

  @Option(
    help: ArgumentHelp(
      "Show only the surroundings of this component or port; repeatable, with `*` as a wildcard.", valueName: "name"))
  var focus: [String] = []

  @Option(help: ArgumentHelp("Number of steps around the focus. Default: all.", valueName: "n"))
  var depth: Int?

  @Option(help: ArgumentHelp("Direction from the focus.", valueName: "both|dependencies|dependents"))
  var direction: GraphView.Direction = .both

  @Option(
    name: .customLong("path"), parsing: .upToNextOption,
    help: ArgumentHelp("Show only paths from one component to another; give folders before it.", valueName: "from to"))
  var ends: [String] = []

  @Option(
    help: ArgumentHelp(
      "Hide components of this name; repeatable, with `*` as a wildcard. (--exclude is for files.)", valueName: "name"))
  var hide: [String] = []

  @Option(help: ArgumentHelp("Show only components with findings.", valueName: "findings"))
  var only: Only?

  @Flag(help: "Omit dependencies that are implied by others.")
  var reduce = false

  @Option(help: ArgumentHelp("Show one node per module.", valueName: "module"))
  var collapse: Collapse?

  @Flag(
    help: "Show every component; otherwise a picture of more than \(GraphView.automaticLimit) nodes is collapsed.")
  var all = false

  @Flag(help: "Draw a port and its only adapter as two nodes.")
  var ports = false

  @Flag(help: "Draw every dependency as an edge, including those on hubs.")
  var hubs = false

  func validate() throws {
    if let depth, depth < 0 { throw ValidationError("--depth must be at least 0, not \(depth).") }
    if depth != nil, focus.isEmpty { throw ValidationError("--depth requires --focus.") }
    if !ends.isEmpty, ends.count != 2 {
      throw ValidationError("--path requires two names, FROM and TO; give folders before it.")
    }
    if all, collapse != nil { throw ValidationError("Give one of --all and --collapse.") }
  }

  /// When a page opens with an overview.
  var overview: DrawingOptions.Overview { all ? .never : collapse == .module ? .always : .automatic }

  /// The view that the options describe.
  ///
  /// - Parameters:
  ///   - format: The format of the view: data is never folded, and only drawings of large graphs are collapsed.
  ///   - isLaidOut: Whether a layout was requested, which then has all edges.
  /// - Throws: ``Failure`` if a name has no match.
  func view(
    of graph: ComponentGraph, highlights: ComponentGraph.Highlights, findings: [LocatedFinding], format: PictureFormat,
    isLaidOut: Bool
  ) throws(Failure) -> GraphView {
    var view = GraphView(graph, highlights: highlights, findings: findings).hiding(hide)
    do throws(GraphView.NoMatch) {
      if !focus.isEmpty { view = try view.focused(on: focus, depth: depth, direction: direction) }
      if ends.count == 2 { view = try view.paths(from: ends[0], to: ends[1]) }
    } catch {
      throw Failure(error.description)
    }
    if only == .findings { view = view.onlyFindings() }
    if reduce { view = view.reduced() }
    if format.isDrawing, !ports { view = view.foldingPorts() }
    // A page folds and collapses only its initial view, and contains the rest.
    if format == .html { return view }
    if collapse == .module {
      view = view.collapsed()
    } else if format.isPicture, !all {
      view = view.collapsedIfLarger()
    }
    guard format.isDrawing, !hubs else { return view }
    return format.showsLevels && !isLaidOut ? view.foldingEdges() : view.foldingHubs()
  }
}
