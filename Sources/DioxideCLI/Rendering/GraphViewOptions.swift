import DioxideAnalysis
import ArgumentParser
import DioxideGraphDrawing

/// The options that cut a graph down.
struct GraphViewOptions: ParsableArguments {
  enum Collapse: String, ExpressibleByArgument, CaseIterable { case module }
  enum Only: String, ExpressibleByArgument, CaseIterable { case findings }

  @Option(
    help: ArgumentHelp(
      "Only what is around this component or port; may be given again, `*` matches.", valueName: "name"))
  var focus: [String] = []

  @Option(help: ArgumentHelp("How many steps around it. Left out: all.", valueName: "n"))
  var depth: Int?

  @Option(help: ArgumentHelp("Which way to look from it.", valueName: "both|dependencies|dependents"))
  var direction: GraphView.Direction = .both

  @Option(
    name: .customLong("path"), parsing: .upToNextOption,
    help: ArgumentHelp("Only what lies on a way from one to another; folders stand before it.", valueName: "from to"))
  var ends: [String] = []

  @Option(
    help: ArgumentHelp(
      "Hide what has this name; may be given again, `*` matches. (--exclude leaves out files.)", valueName: "name"))
  var hide: [String] = []

  @Option(help: ArgumentHelp("Only what takes part in a finding.", valueName: "findings"))
  var only: Only?

  @Flag(help: "Leave out dependencies that follow from others.")
  var reduce = false

  @Option(help: ArgumentHelp("One node for each module.", valueName: "module"))
  var collapse: Collapse?

  @Flag(
    help: "Every component, however many; else a picture of more than \(GraphView.automaticLimit) nodes is collapsed.")
  var all = false

  @Flag(help: "Draw a port and its only adapter as two nodes.")
  var ports = false

  @Flag(help: "Draw every dependency as an edge, also those on components that many others depend on.")
  var hubs = false

  func validate() throws {
    if let depth, depth < 0 { throw ValidationError("--depth takes a number from 0 up, not \(depth).") }
    if depth != nil, focus.isEmpty { throw ValidationError("--depth goes with --focus.") }
    if !ends.isEmpty, ends.count != 2 {
      throw ValidationError("--path takes two names, from and to; write folders before it.")
    }
    if all, collapse != nil { throw ValidationError("Give one of --all and --collapse.") }
  }

  /// When a page opens on an overview.
  var overview: DrawingOptions.Overview { all ? .never : collapse == .module ? .always : .automatic }

  /// The view that the options ask for.
  ///
  /// - Parameter format: What the view is for: data is never folded, and only what is for eyes collapses when it is large.
  /// - Throws: ``Failure`` where a name matches nothing.
  func view(
    of graph: ComponentGraph, highlights: ComponentGraph.Highlights, findings: [LocatedFinding], format: PictureFormat
  ) throws(Failure) -> GraphView {
    var view = GraphView(graph, highlights: highlights, findings: findings).hiding(hide)
    do throws(GraphView.NoMatch) {
      if !focus.isEmpty { view = try view.focused(on: focus, depth: depth, direction: direction) }
      if ends.count == 2 { view = try view.ways(from: ends[0], to: ends[1]) }
    } catch {
      throw Failure(error.description)
    }
    if only == .findings { view = view.onlyFindings() }
    if reduce { view = view.reduced() }
    if format.isDrawing, !ports { view = view.foldingPorts() }
    // A page folds and collapses what it shows first, and knows the rest.
    if format == .html { return view }
    if collapse == .module {
      view = view.collapsed()
    } else if format.isPicture, !all {
      view = view.collapsedIfLarger()
    }
    return format.isDrawing && !hubs ? view.foldingHubs() : view
  }
}
