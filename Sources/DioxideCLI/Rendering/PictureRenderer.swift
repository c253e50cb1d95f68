import DioxideGraphDrawing

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Makes pictures: asks Graphviz in a process of its own where things go, and asks for less when it takes too long,
/// fails, or answers with something else than was asked for.
struct PictureRenderer {
  /// The program that ``GraphvizWorker`` is a command of.
  var executable: String
  /// What stands before the arguments of the worker.
  var arguments: [String] = [GraphvizWorker.configuration.commandName ?? "graphviz-worker"]
  /// How long all tries together may take.
  var timeLimit: Duration = .seconds(30)
  /// Told each time that a cheaper way is taken, in words for standard error.
  var note: (String) -> Void

  /// - Parameter executable: The program; nil for the one that runs.
  init(executable: String? = nil, note: @escaping (String) -> Void = { _ in }) {
    self.executable = executable ?? Self.ownExecutable
    self.note = note
  }

  /// The time by which all tries together are over.
  var deadline: ContinuousClock.Instant { ContinuousClock.now + timeLimit }

  /// Draws as SVG.
  func svg(
    _ drawing: Drawing, engine: LayoutEngine? = nil, until deadline: ContinuousClock.Instant? = nil
  ) throws(PictureFailure) -> [UInt8] {
    let text = SVGFormat.text(drawing, try geometry(of: drawing, engine: engine, until: deadline))
    try check(text, drawing)
    return Array(text.utf8)
  }

  /// Draws as a page of HTML.
  func html(
    _ drawing: Drawing, engine: LayoutEngine? = nil, until deadline: ContinuousClock.Instant? = nil
  ) throws(PictureFailure) -> [UInt8] {
    let picture = HTMLFormat.picture(drawing, try geometry(of: drawing, engine: engine, until: deadline))
    try check(picture, drawing)
    return Array(HTMLFormat.text(drawing, picture: picture).utf8)
  }

  /// What is handed out is well-formed and holds every node and edge, whatever was drawn and by whom.
  private func check(_ picture: String, _ drawing: Drawing) throws(PictureFailure) {
    do throws(SVGFormat.Defect) {
      try SVGFormat.check(picture, drawing)
    } catch {
      throw .failed(error.description)
    }
  }

  /// Draws as an image or a page, by Graphviz itself.
  func image(
    _ drawing: Drawing, output: GraphvizEngine.Output, engine: LayoutEngine? = nil,
    until deadline: ContinuousClock.Instant? = nil
  ) throws(PictureFailure) -> [UInt8] {
    try climbDown(drawing, engine: engine ?? .dot, until: deadline ?? self.deadline) { way, time throws(Trouble) in
      let bytes = try ask(
        DOTFormat.text(drawing, effort: way.effort), engine: way.engine, output: output, time: time)
      guard output.isWhole(bytes) else { throw .again("its answer ends too early") }
      return bytes
    }
  }

  /// Finds a place for each node and edge.
  ///
  /// - Parameter engine: The layout; nil for layers, and springs where layers would make a picture of one long column:
  ///   hundreds of modules that all need the same few.
  func geometry(
    of drawing: Drawing, engine: LayoutEngine? = nil, until deadline: ContinuousClock.Instant? = nil
  ) throws(PictureFailure) -> Geometry {
    let deadline = deadline ?? self.deadline
    if let engine { return try placed(drawing, engine, until: deadline) }
    let layers = try placed(drawing, .dot, until: deadline)
    guard drawing.clusters.isEmpty, drawing.nodes.count > 40, layers.elongation > 4 else { return layers }
    guard let springs = try? placed(drawing, .sfdp, until: deadline), springs.elongation < layers.elongation else {
      return layers
    }
    note("layers would be one long strip; drawn by the sfdp layout instead")
    return springs
  }

  private func placed(
    _ drawing: Drawing, _ engine: LayoutEngine, until deadline: ContinuousClock.Instant
  ) throws(PictureFailure) -> Geometry {
    try climbDown(drawing, engine: engine, until: deadline) { way, time throws(Trouble) in
      let document = LayoutDocument.text(drawing, engine: way.engine, effort: way.effort)
      let answer = try ask(document, engine: way.engine, output: .geometry, time: time)
      do throws(Geometry.Failure) {
        return try Geometry(String(decoding: answer, as: UTF8.self), for: drawing)
      } catch {
        switch error {
        case .incomplete: throw .again("its answer ends too early")
        case .missing(let nodes, let edges):
          throw .again("\(nodes) nodes and \(edges) edges are missing from its answer")
        }
      }
    }
  }

  // MARK: - The ladder

  /// A way to lay a graph out.
  struct Way: Equatable {
    var engine: LayoutEngine
    var effort: LayoutEffort

    var description: String {
      switch effort {
      case .full: "the \(engine.rawValue) layout at its best"
      case .less: "the \(engine.rawValue) layout with fewer tries"
      case .least: "the \(engine.rawValue) layout with straight lines"
      }
    }
  }

  /// What went wrong with one way.
  private enum Trouble: Error {
    case final(PictureFailure)
    case again(String)
  }

  /// The ways for a graph, best first: the larger it is, the lower the first.
  static func ways(nodes: Int, edges: Int, engine: LayoutEngine) -> [Way] {
    let size = nodes + edges
    // Curves around nodes take springs longer than layers, which leave lanes for them.
    let first: LayoutEffort = size <= (engine == .dot ? 1_500 : 300) ? .full : size <= 3_400 ? .less : .least
    var ways = LayoutEffort.allCases.reversed().filter { $0 <= first }.map { Way(engine: engine, effort: $0) }
    // Without layers, and so without frames: what remains when layers take too long.
    if engine != .sfdp { ways.append(Way(engine: .sfdp, effort: .least)) }
    return ways
  }

  private func climbDown<Result>(
    _ drawing: Drawing, engine: LayoutEngine, until deadline: ContinuousClock.Instant,
    _ attempt: (Way, Duration) throws(Trouble) -> Result
  ) throws(PictureFailure) -> Result {
    let ways = Self.ways(nodes: drawing.nodes.count, edges: drawing.edges.count, engine: engine)
    var reason = "no time"
    for (index, way) in ways.enumerated() {
      let rest = deadline - ContinuousClock.now
      let isLast = index == ways.count - 1
      guard rest > .zero else { break }
      do throws(Trouble) {
        // Half of what is left, so that something is left for the next.
        return try attempt(way, isLast ? rest : rest / 2)
      } catch {
        switch error {
        case .final(let failure): throw failure
        case .again(let trouble): reason = trouble
        }
        if !isLast { note("\(way.description): \(reason); trying \(ways[index + 1].description)") }
      }
    }
    throw .failed(reason)
  }

  // MARK: - The worker

  private func ask(
    _ document: String, engine: LayoutEngine, output: GraphvizEngine.Output, time: Duration
  ) throws(Trouble) -> [UInt8] {
    let seconds = max(1, time.components.seconds) + 2
    let process = WorkerProcess(
      executable: executable, arguments: arguments + [engine.rawValue, output.rawValue, String(seconds)],
      environment: Self.environment)
    let outcome: WorkerProcess.Outcome
    do {
      outcome = try process.run(Array(document.utf8), timeLimit: time)
    } catch {
      throw .final(.noWorker(code: error.code))
    }
    switch outcome.ending {
    case .exited(GraphvizWorker.ExitStatus.success.rawValue) where !outcome.output.isEmpty: return outcome.output
    case .exited(GraphvizWorker.ExitStatus.success.rawValue): throw .again("Graphviz answered with nothing")
    case .exited(GraphvizWorker.ExitStatus.notInstalled.rawValue):
      throw .final(.notInstalled(Self.oneLine(outcome.messages)))
    case .exited(let status): throw .again("Graphviz gave up (status \(status))" + Self.remark(outcome.messages))
    case .killed(let signal): throw .again("Graphviz crashed (signal \(signal))" + Self.remark(outcome.messages))
    case .timedOut: throw .again("not done after \(Self.shown(time))")
    case .flooded: throw .again("Graphviz answered without end")
    }
  }

  private static func remark(_ messages: String) -> String {
    let line = oneLine(messages)
    return line.isEmpty ? "" : ": \(line)"
  }

  /// What Graphviz said, as one line of moderate length and without control characters.
  private static func oneLine(_ text: String) -> String {
    let words = text.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : Character($0) }
    return String(String(words).split(separator: " ").joined(separator: " ").prefix(300))
  }

  private static func shown(_ time: Duration) -> String {
    let tenths = time.components.seconds * 10 + time.components.attoseconds / 100_000_000_000_000_000
    return "\(tenths / 10).\(tenths % 10) s"
  }

  /// What the worker gets of the environment: enough to find libraries and fonts. The rest would reach Graphviz, which
  /// takes orders from variables, and numbers must be written with a point.
  private static var environment: [String] {
    let names = [
      "PATH", "HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "GVBINDIR",
      "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH", GraphvizWorker.libraryVariable,
    ]
    return names.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } } + ["LC_ALL=C"]
  }

  /// The path of the program that runs.
  private static var ownExecutable: String {
    #if canImport(Darwin)
    var size: UInt32 = 4096
    var path = [CChar](repeating: 0, count: Int(size))
    if _NSGetExecutablePath(&path, &size) == 0 {
      return String(decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
    #else
    // Even when the file was replaced or moved since.
    if access("/proc/self/exe", X_OK) == 0 { return "/proc/self/exe" }
    #endif
    return CommandLine.arguments.first ?? "dioxide"
  }
}
