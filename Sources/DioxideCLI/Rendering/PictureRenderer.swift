import DioxideGraphDrawing
import DioxideGraphviz

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Draws pictures, with a layout that Graphviz computes in a separate process, and images with librsvg.
///
/// The layout strategy depends only on the size of the graph, so a busy machine produces the same picture as an idle
/// one. If the time limit is exceeded or the process fails, that is an error.
struct PictureRenderer {
  /// The program that runs Graphviz.
  var program: LayoutProgram
  /// The time limit of one picture.
  var timeLimit: Duration = .seconds(120)
  /// Receives notes about fallbacks of the layout, for standard error.
  var note: (String) -> Void

  init(program: LayoutProgram = .own, note: @escaping (String) -> Void = { _ in }) {
    self.program = program
    self.note = note
  }

  /// Draws as SVG.
  func svg(_ drawing: Drawing, engine: LayoutEngine? = nil) throws(PictureFailure) -> [UInt8] {
    let (drawing, geometry) = try laidOut(drawing, engine: engine)
    let text = SVGFormat.text(drawing, geometry)
    try check(text, drawing)
    return Array(text.utf8)
  }

  /// Draws as an HTML page.
  ///
  /// - Parameter whole: The complete graph if the initial view is only a part; nil otherwise.
  func html(
    _ drawing: Drawing, whole: Drawing? = nil, engine: LayoutEngine? = nil
  ) throws(PictureFailure) -> [UInt8] {
    let whole = whole ?? drawing
    let (drawing, geometry) = try laidOut(drawing, engine: engine)
    let picture = HTMLFormat.picture(drawing, geometry)
    try check(picture, drawing)
    return Array(HTMLFormat.text(drawing, whole: whole, picture: picture).utf8)
  }

  /// Verifies that the output is well-formed and contains every node and edge.
  private func check(_ picture: String, _ drawing: Drawing) throws(PictureFailure) {
    do throws(SVGFormat.Failure) {
      try SVGFormat.check(picture, drawing)
    } catch {
      throw .failed(error.description)
    }
  }

  /// Renders the result of ``svg(_:engine:)`` as an image or a page, with librsvg in a separate process.
  func image(
    _ drawing: Drawing, format: Rasterizer.Format, engine: LayoutEngine? = nil
  ) throws(PictureFailure) -> [UInt8] {
    let deadline = ContinuousClock.now + timeLimit
    let (drawing, geometry) = try laidOut(drawing, engine: engine)
    let text = SVGFormat.text(drawing, geometry)
    try check(text, drawing)
    let size = SVGFormat.size(drawing, geometry)
    let document = Rasterizer.Document(
      width: size.width, height: size.height, scale: try Self.scale(of: size, format), svg: Array(text.utf8))
    do throws(LayoutFailure) {
      let bytes = try ask(document.bytes, format.rawValue, until: deadline)
      guard format.isWhole(bytes) else { throw .failure(.failed("unexpected end of the image")) }
      return bytes
    } catch {
      switch error {
      case .failure(.notInstalled(let library)): throw .noRasterizer(library)
      case .failure(let failure): throw failure
      case .unfit(let reason): throw .failed(reason)
      }
    }
  }

  /// The scale of an image: 2 for high-density screens, unless it would be too large.
  static func scale(
    of size: (width: Double, height: Double), _ format: Rasterizer.Format
  ) throws(PictureFailure) -> Double {
    let pixels = size.width * size.height
    switch format {
    case .png:
      guard pixels <= maximumPixels, max(size.width, size.height) <= maximumSide else {
        throw .tooLarge(width: Int(size.width), height: Int(size.height), maximum: Int(maximumPixels))
      }
      return 4 * pixels <= pixelsAtDoubleDensity && 2 * max(size.width, size.height) <= maximumSide ? 2 : 1
    // The maximum size of a PDF page, in points of 4/3 pixels.
    case .pdf: return min(1, 14_400 / (0.75 * max(size.width, size.height)))
    }
  }

  /// Rendering this number of pixels takes 256 MB.
  private static let maximumPixels = 64_000_000.0
  private static let pixelsAtDoubleDensity = 24_000_000.0
  /// Cairo's limit.
  private static let maximumSide = 32_000.0

  /// Computes the position of each node and edge, and a frame for each part of a module.
  ///
  /// - Parameter engine: The layout engine; nil for layers, with parts packed into rows if layers would be a long strip
  ///   or slow.
  func laidOut(_ drawing: Drawing, engine: LayoutEngine? = nil) throws(PictureFailure) -> (Drawing, Geometry) {
    let deadline = ContinuousClock.now + timeLimit
    func layers(_ drawing: Drawing) throws(PictureFailure) -> Geometry? {
      let geometry = try placed(drawing, engine, until: deadline)
      return geometry.isStrip(drawing) ? nil : geometry
    }
    guard engine == nil else { return (drawing, try placed(drawing, engine, until: deadline)) }
    var packed = PackedLayout(drawing)
    if !packed.isBetter, let whole = try layers(drawing) { return (drawing, whole) }
    let geometry = try packed.geometry(layers)
    return (packed.drawing, geometry)
  }

  private func placed(
    _ drawing: Drawing, _ engine: LayoutEngine?, until deadline: ContinuousClock.Instant
  ) throws(PictureFailure) -> Geometry {
    try laidOut(drawing, engine, until: deadline) { strategy, deadline throws(LayoutFailure) in
      let document = LayoutDocument.text(drawing, engine: strategy.engine, effort: strategy.effort)
      let answer = try ask(Array(document.utf8), strategy.engine.rawValue, until: deadline)
      guard GraphvizEngine.isWhole(answer) else { throw .failure(.failed("unexpected end of Graphviz's output")) }
      do throws(Geometry.Failure) {
        return try Geometry(String(decoding: answer, as: UTF8.self), for: drawing)
      } catch {
        switch error {
        case .incomplete: throw .failure(.failed("unexpected end of Graphviz's output"))
        case .missing(let nodes, let edges):
          throw .unfit("\(nodes) nodes and \(edges) edges are missing from its output")
        }
      }
    }
  }

  // MARK: - Strategies

  /// The message.
  private enum LayoutFailure: Error {
    /// The worker failed; another strategy would not help, or only by chance.
    case failure(PictureFailure)
    /// Graphviz cannot lay out this graph in this way, on any machine.
    case unfit(String)
  }

  /// Lays out a drawing with the first of its strategies. Uses the next one only if Graphviz reports that it cannot.
  private func laidOut<Result>(
    _ drawing: Drawing, _ engine: LayoutEngine?, until deadline: ContinuousClock.Instant,
    _ attempt: (LayoutStrategy, ContinuousClock.Instant) throws(LayoutFailure) -> Result
  ) throws(PictureFailure) -> Result {
    let strategies = LayoutStrategy.strategies(for: drawing, engine: engine)
    if engine == nil, let first = strategies.first, first.engine != .dot {
      note("too many edges would pass through layers; drawn by the \(first.engine.rawValue) layout instead")
    }
    var reason = ""
    for (index, strategy) in strategies.enumerated() {
      do throws(LayoutFailure) {
        return try attempt(strategy, deadline)
      } catch {
        switch error {
        case .failure(let failure): throw failure
        case .unfit(let trouble): reason = trouble
        }
        if index + 1 < strategies.count { note("\(strategy): \(reason); trying \(strategies[index + 1])") }
      }
    }
    throw .failed(reason)
  }

  // MARK: - The worker

  private func ask(
    _ document: [UInt8], _ job: String, until deadline: ContinuousClock.Instant
  ) throws(LayoutFailure) -> [UInt8] {
    let time = deadline - ContinuousClock.now
    let seconds = max(1, time.components.seconds) + 2
    let process = WorkerProcess(
      executable: program.executable,
      arguments: program.arguments + [job, String(seconds)],
      environment: Self.environment, isTiedToThisProcess: true)
    let outcome: WorkerProcess.Outcome
    do {
      outcome = try process.run(document, timeLimit: time)
    } catch {
      throw .failure(
        program.isSeparate
          ? .noLayoutProgram(path: program.executable, reason: StandardStreams.message(error.code))
          : .noWorker(code: error.code))
    }
    switch outcome.ending {
    case .exited(LayoutWorker.ExitStatus.success.rawValue) where !outcome.output.isEmpty: return outcome.output
    case .exited(LayoutWorker.ExitStatus.success.rawValue): throw .failure(.failed("Graphviz printed nothing"))
    case .exited(LayoutWorker.ExitStatus.notInstalled.rawValue):
      throw .failure(.notInstalled(Self.oneLine(outcome.messages)))
    case .exited(LayoutWorker.ExitStatus.incompatible.rawValue):
      throw .failure(.incompatible(Self.oneLine(outcome.messages)))
    case .exited(LayoutWorker.ExitStatus.failed.rawValue):
      throw .unfit("Graphviz failed" + Self.remark(outcome.messages))
    // The exit codes of the dynamic loader: the C library is too old, or a library is missing.
    case .exited(1) where program.isSeparate, .exited(127) where program.isSeparate:
      throw .failure(.noLayoutProgram(path: program.executable, reason: Self.oneLine(outcome.messages)))
    case .exited(let status):
      throw .failure(.failed("Graphviz ended with status \(status)" + Self.remark(outcome.messages)))
    case .killed(let signal):
      throw .failure(.failed("Graphviz was ended by signal \(signal)" + Self.remark(outcome.messages)))
    case .timedOut: throw .failure(.outOfTime(timeLimit))
    case .flooded: throw .failure(.failed("Graphviz printed too much"))
    }
  }

  private static func remark(_ messages: String) -> String {
    let line = oneLine(messages)
    return line.isEmpty ? "" : ": \(line)"
  }

  /// The output of Graphviz as one line of moderate length, without control characters.
  private static func oneLine(_ text: String) -> String {
    let words = text.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : Character($0) }
    return String(String(words).split(separator: " ").joined(separator: " ").prefix(300))
  }

  /// The environment of the worker: only the variables needed to find libraries and fonts. Graphviz reads other
  /// variables, and numbers must use a decimal point.
  private static var environment: [String] {
    let names = [
      "PATH", "HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "GVBINDIR",
      "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH", LayoutWorker.libraryVariable,
    ]
    return names.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } } + ["LC_ALL=C"]
  }
}
