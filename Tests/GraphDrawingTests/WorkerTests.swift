import DioxideAnalysis
import Foundation
import Synchronization
import Testing

@testable import DioxideCLI
@testable import DioxideGraphDrawing
import DioxideGraphviz

@Suite struct WorkerTests {
  private func shell(_ script: String) -> WorkerProcess {
    WorkerProcess(executable: "/bin/sh", arguments: ["-c", script], environment: ["PATH=/usr/bin:/bin"])
  }

  @Test("Input and output may exceed the size of any buffer")
  func exchange() throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let outcome = try shell("cat; echo reported >&2").run(bytes, timeLimit: .seconds(60))
    #expect(outcome.ending == .exited(0))
    #expect(outcome.output == bytes)
    #expect(outcome.messages == "reported\n")
  }

  @Test("A process that reads nothing, fails, or dies is reported")
  func endings() throws {
    let bytes = [UInt8](repeating: 1, count: 1_000_000)
    #expect(try shell("exec <&-; exit 3").run(bytes, timeLimit: .seconds(60)).ending == .exited(3))
    #expect(try shell("kill -9 $$").run(bytes, timeLimit: .seconds(60)).ending == .killed(SIGKILL))
    #expect(try shell("kill -ABRT $$").run([], timeLimit: .seconds(60)).ending == .killed(SIGABRT))
  }

  @Test("A process that hangs, even with closed streams, is killed")
  func timeLimit() throws {
    #expect(try shell("exec sleep 600").run([], timeLimit: .milliseconds(200)).ending == .timedOut)
    #expect(try shell("exec <&- >&- 2>&-; exec sleep 600").run([], timeLimit: .milliseconds(200)).ending == .timedOut)
    #expect(try shell("exec sleep 600").run([], timeLimit: .zero).ending == .timedOut)
  }

  @Test("Endless output is cut off")
  func flood() throws {
    var process = shell("exec cat /dev/zero")
    process.outputLimit = 1 << 20
    #expect(try process.run([], timeLimit: .seconds(60)).ending == .flooded)
    let outcome = try shell("exec cat /dev/zero >&2").run([], timeLimit: .milliseconds(300))
    #expect(outcome.ending == .timedOut)
    #expect(outcome.messages.utf8.count <= WorkerProcess.messageLimit)
  }

  @Test("A missing program is an error")
  func noProgram() {
    let process = WorkerProcess(executable: "/nowhere/at/all", arguments: [], environment: [])
    #expect(throws: WorkerProcess.StartFailure(code: ENOENT)) { try process.run([], timeLimit: .seconds(60)) }
  }

  // MARK: - Failures

  /// A worker that is a shell script; `$real` is the real one.
  private func renderer(_ script: String, note: @escaping (String) -> Void = { _ in }) -> PictureRenderer {
    let arguments = ["-c", "real='\(TestWorker.executable)'; " + script, "worker", "graphviz-worker"]
    return PictureRenderer(program: LayoutProgram("/bin/sh", arguments: arguments), note: note)
  }

  @Test(
    "A worker that aborts, is killed or answers with rubbish makes no picture, and no other one either",
    arguments: [
      ("kill -ABRT $$", "ended by signal 6"), ("kill -9 $$", "ended by signal 9"),
      ("kill -TERM $$", "ended by signal 15"),
      ("echo rubbish", "unexpected end"),
      ("exit 0", "nothing"), ("echo 'something bad' >&2; exit 3", "something bad"),
      ("head -c 100000 /dev/urandom", "unexpected end"),
    ])
  func failures(_ trouble: (script: String, said: String)) throws {
    let drawing = Drawing(SampleGraphs.application)
    var notes: [String] = []
    let folder = FileManager.default.temporaryDirectory.appending(path: "dioxide-worker-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let renderer = renderer("echo >>'\(folder.path)'; \(trouble.script)") { notes.append($0) }
    let failure = try #require(throws: PictureFailure.self) { try renderer.svg(drawing) }
    guard case .failed(let reason) = failure else { return #expect(Bool(false), "\(failure)") }
    #expect(reason.contains(trouble.said))
    #expect(notes.isEmpty)
    #expect(try String(contentsOf: folder, encoding: .utf8) == "\n", "started once")
  }

  @Test(
    "The time limit ends the run with an error, whatever the format", arguments: [PictureFormat.svg, .html, .png, .pdf])
  func outOfTime(_ format: PictureFormat) {
    var notes: [String] = []
    var renderer = renderer("exec sleep 600") { notes.append($0) }
    renderer.timeLimit = .milliseconds(400)
    #expect(throws: PictureFailure.outOfTime(.milliseconds(400))) {
      try renderer.render(SampleGraphs.application, format: format)
    }
    #expect(notes.isEmpty)
  }

  @Test("A slow worker draws the same picture as a fast one")
  func slow() throws {
    let drawing = Drawing(SampleGraphs.application)
    #expect(try renderer("sleep 1; exec $real \"$@\"").svg(drawing) == TestWorker.renderer().svg(drawing))
  }

  @Test("A truncated image is rejected", arguments: [PictureFormat.png, .pdf])
  func cutImages(_ format: PictureFormat) {
    let cutting = renderer(
      "if [ $2 = \(format.rawValue) ]; then $real \"$@\" | head -c 3000; else exec $real \"$@\"; fi")
    #expect(throws: PictureFailure.failed("unexpected end of the image")) {
      try cutting.render(SampleGraphs.application, format: format)
    }
  }

  @Test("Images show the same as SVG, at double density")
  func images() throws {
    let drawing = Drawing(SampleGraphs.application)
    let (placed, geometry) = try TestWorker.renderer().laidOut(drawing)
    let size = SVGFormat.size(placed, geometry)
    let svg = String(decoding: try TestWorker.renderer().svg(drawing), as: UTF8.self)
    #expect(svg.contains(" width=\"\(SVGNumber(size.width))\" height=\"\(SVGNumber(size.height))\" role="))
    let png = try TestWorker.renderer().image(drawing, format: .png)
    let header = png[16..<24].map(Int.init)
    let width = header[0] << 24 | header[1] << 16 | header[2] << 8 | header[3]
    let height = header[4] << 24 | header[5] << 16 | header[6] << 8 | header[7]
    #expect(width == Int((2 * size.width).rounded(.up)) && height == Int((2 * size.height).rounded(.up)))
    #expect(try TestWorker.renderer().image(drawing, format: .pdf).count > 10_000)
  }

  @Test(
    "A large image is drawn smaller, and one that is too large is an error",
    arguments: [(1_000, 1_000, 2), (2_000, 3_000, 2), (3_000, 3_000, 1), (8_000, 8_000, 1), (10, 32_000, 1)]
      as [(Double, Double, Double)])
  func scale(_ width: Double, _ height: Double, _ scale: Double) throws {
    #expect(try PictureRenderer.scale(of: (width, height), .png) == scale)
    #expect(try PictureRenderer.scale(of: (width, height), .pdf) == (height > 20_000 ? 0.6 : 1))
    let tooLarge = PictureFailure.tooLarge(width: 8_000, height: 8_001, maximum: 64_000_000)
    #expect(throws: tooLarge) { try PictureRenderer.scale(of: (8_000, 8_001), .png) }
    #expect(throws: PictureFailure.self) { try PictureRenderer.scale(of: (10, 32_001), .png) }
  }

  @Test("Without librsvg, the error states how to install it", arguments: [PictureFormat.png, .pdf])
  func noRasterizer(_ format: PictureFormat) throws {
    let lacking = renderer(
      "if [ $2 = \(format.rawValue) ]; then printf librsvg-2.so.2 >&2; exit 69; else exec $real \"$@\"; fi")
    let failure = try #require(throws: PictureFailure.self) {
      try lacking.render(SampleGraphs.application, format: format)
    }
    #expect(failure == .noRasterizer("librsvg-2.so.2"))
    #expect(failure.description.contains("apt-get install librsvg2-2"))
  }

  // MARK: - The strategy

  /// A drawing with this number of nodes, and this number of edges between any two of them.
  private static func drawing(_ nodes: Int, _ edges: Int) -> Drawing {
    var graph = ComponentGraph(nodes: (0..<nodes).map { .init(id: "N\($0)", name: "N\($0)", kind: .service) })
    var seed: UInt64 = 1
    func random() -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % nodes
    }
    for _ in 0..<edges { graph.edges.append(.init(from: "N\(random())", to: "N\(random())", kind: .requires)) }
    return Drawing(graph)
  }

  @Test("More edges through layers reduce the effort; beyond a limit, springs are used")
  func strategies() {
    let drawings = [Self.drawing(30, 50), Self.drawing(150, 400), Self.drawing(350, 1_000), Self.drawing(1_000, 3_000)]
    let first = drawings.compactMap { LayoutStrategy.strategies(for: $0).first }
    #expect(first.map(\.engine) == [.dot, .dot, .dot, .sfdp])
    #expect(first.map(\.effort) == [.full, .less, .least, .least])
    // The requested engine is used.
    for engine in LayoutEngine.allCases {
      #expect(LayoutStrategy.strategies(for: drawings[3], engine: engine).map(\.engine) == [engine])
    }
  }

  @Test(
    "An answer without some nodes or edges is none",
    arguments: [
      ("echo end", "{nodes} nodes and {edges} edges are missing"),
      (
        #"i=0; while [ $i -lt 70 ]; do printf "n$i\t1,1\n"; i=$((i+1)); done; echo end"#,
        "0 nodes and {edges} edges are missing"
      ),
      (#"printf 'n0\tnan,1\nend\n'"#, "{nodes} nodes"),
      (#"printf 'n0\t1,2\nn99999\t1,2\nn-1\t1,1\nend\n'"#, "{others} nodes and {edges}"),
    ])
  func missing(_ trouble: (script: String, said: String)) throws {
    let drawing = Drawing(SampleGraphs.application)
    let said = trouble.said.replacingOccurrences(of: "{nodes}", with: "\(drawing.nodes.count)")
      .replacingOccurrences(of: "{others}", with: "\(drawing.nodes.count - 1)")
      .replacingOccurrences(of: "{edges}", with: "\(drawing.edges.count)")
    let failure = try #require(throws: PictureFailure.self) { try renderer(trouble.script).svg(drawing) }
    guard case .failed(let reason) = failure else { return #expect(Bool(false), "\(failure)") }
    #expect(reason.contains(said))
  }

  @Test("If Graphviz fails with one strategy, the next one is used and reported")
  func unfit() throws {
    var notes: [String] = []
    let drawing = Drawing(SampleGraphs.application)
    // The best strategy is recognizable by its setting of `mclimit`.
    let script =
      "input=$(cat); case $input in *mclimit=8*) exit 65;; *) printf '%s' \"$input\" | exec $real \"$@\";; esac"
    _ = try renderer(script) { notes.append($0) }.svg(drawing)
    #expect(
      notes == ["the dot layout at its best: Graphviz failed; trying the dot layout with fewer tries"])
    notes = []
    #expect(throws: PictureFailure.failed("Graphviz failed")) {
      try renderer("exit 65") { notes.append($0) }.svg(drawing)
    }
    #expect(notes.count == 3)
  }

  @Test("The estimate counts edges through layers, and supports cycles")
  func estimates() {
    func passes(_ nodes: Int, _ edges: [(from: Int, to: Int)]) -> Int {
      LayerEstimate(nodeCount: nodes, edges: edges).work - nodes - edges.count
    }
    #expect(passes(0, []) == 0)
    #expect(passes(3, [(0, 1), (1, 2)]) == 0)
    #expect(passes(3, [(0, 1), (1, 2), (0, 2)]) == 1)
    #expect(passes(2, [(0, 1), (1, 0), (1, 1)]) == 0)
    // A node without dependents is drawn next to its dependencies.
    #expect(passes(5, [(0, 1), (1, 2), (2, 3), (4, 3)]) == 0)
    #expect(passes(100_000, (0..<100_000).map { (from: $0, to: ($0 + 1) % 100_000) }) == 99_998)
  }

  @Test("An incompatible Graphviz is not reported as missing")
  func incompatible() throws {
    // A library that is not Graphviz's, and a file that is not a library.
    let libraries = try [#require(Self.otherLibrary), Bundle.main.executablePath ?? "/bin/sh", "/etc/passwd"]
    for library in libraries {
      let renderer = renderer("DIOXIDE_LIBGVC='\(library)' exec $real \"$@\"")
      let failure = try #require(throws: PictureFailure.self) { try renderer.svg(Drawing(SampleGraphs.application)) }
      guard case .incompatible = failure else { return #expect(Bool(false), "\(library): \(failure)") }
      #expect(failure.description.hasPrefix("the installed Graphviz is not compatible ("))
    }
  }

  /// A library that this process has loaded.
  private static let otherLibrary: String? = {
    // The kernel reports a size of zero for this file, so it is read as a stream.
    guard let maps = FileHandle(forReadingAtPath: "/proc/self/maps")?.readDataToEndOfFile() else {
      return "/usr/lib/libSystem.B.dylib"
    }
    let paths = String(decoding: maps, as: UTF8.self).split(separator: "\n")
      .compactMap { $0.split(separator: " ").last.map(String.init) }
    return paths.first { $0.contains("/libm.so") || $0.contains("/libc.so") }
  }()

  // MARK: - Its parent

  /// Starts the worker, which waits for its input, with a lifeline; returns its process id and the ends that keep it
  /// alive.
  private func waitingWorker(withLifeline: Bool) throws -> (process: pid_t, input: Int32, lifeline: Int32) {
    var input: [Int32] = [0, 0], lifeline: [Int32] = [0, 0]
    let isOpen = pipe(&input) == 0 && pipe(&lifeline) == 0
    try #require(isOpen)
    for descriptor in [input[1], lifeline[1]] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    #else
    var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input[0], 0)
    if withLifeline { posix_spawn_file_actions_adddup2(&actions, lifeline[0], WorkerProcess.lifeline) }
    let words: [String] = [TestWorker.executable, "graphviz-worker", "dot", "3600"]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for text in arguments { free(text) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, TestWorker.executable, &actions, nil, &arguments, nil)
    try #require(code == 0)
    close(input[0])
    close(lifeline[0])
    return (process, input[1], lifeline[1])
  }

  @Test("A worker ends with its parent, even while it waits", .timeLimit(.minutes(1)))
  func lifeline() throws {
    let (process, input, lifeline) = try waitingWorker(withLifeline: true)
    close(lifeline)
    var status: Int32 = 0
    #expect(waitpid(process, &status, 0) == process)
    #expect(status >> 8 == 65)
    close(input)
  }

  #if os(Linux)
  /// The processes of this machine, each with its parent and whether it is running and not a zombie.
  private static func processes() -> [(process: pid_t, parent: pid_t, isRunning: Bool)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { name in
      guard let process = pid_t(name), let text = try? String(contentsOfFile: "/proc/\(name)/stat", encoding: .utf8),
        let end = text.lastIndex(of: ")")
      else { return nil }
      let fields = text[text.index(after: end)...].split(separator: " ")
      guard fields.count > 1, let parent = pid_t(fields[1]) else { return nil }
      return (process, parent, fields[0] != "Z" && fields[0] != "X")
    }
  }

  @Test(
    "However the program ends, its worker ends with it",
    .timeLimit(.minutes(5)),
    arguments: [SIGTERM, SIGKILL, SIGHUP, SIGINT])
  func orphans(_ signal: Int32) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dioxide-orphans-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // A graph whose layout takes long.
    var source = "import Dioxide\n"
    for index in 0..<400 {
      let needs = (1...6).map { "a\($0): Lazy<S\((index * 7 + $0 * $0 * 31) % 400)>" }.joined(separator: ", ")
      source += "@Service final class S\(index) { init(\(needs)) {} }\n"
    }
    try source.write(to: folder.appending(path: "A.swift"), atomically: true, encoding: .utf8)
    let program = Process()
    program.executableURL = URL(filePath: TestWorker.executable)
    program.arguments = ["graph", "--svg", "--all", "--layout", "dot", "A.swift", "-o", "out.svg"]
    program.currentDirectoryURL = folder
    program.standardError = FileHandle.nullDevice
    try program.run()
    var worker: pid_t?
    while worker == nil, program.isRunning {
      worker = Self.processes().first { $0.parent == program.processIdentifier }?.process
      usleep(2_000)
    }
    let process = try #require(worker, "it was done before it could be ended")
    #expect(kill(program.processIdentifier, signal) == 0)
    program.waitUntilExit()
    // Nothing else ends it, because its own timeout is two minutes. The process that adopts an orphan may leave it as a
    // zombie.
    while Self.processes().contains(where: { $0.process == process && $0.isRunning }) { usleep(2_000) }
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "out.svg").path))
  }
  #endif

  @Test("Layers that would be a long strip are replaced by parts in rows, unless layers were requested")
  func strips() throws {
    var graph = ComponentGraph(nodes: [.init(id: "Hub", name: "Hub", kind: .service)])
    for index in 100..<200 {
      graph.nodes.append(.init(id: "N\(index)", name: "Component\(index)", kind: .service))
      graph.edges.append(.init(from: "N\(index)", to: "Hub", kind: .requires))
    }
    let renderer = TestWorker.renderer(), drawing = Drawing(graph)
    #expect(try !renderer.laidOut(drawing).1.isStrip(drawing))
    #expect(try renderer.laidOut(drawing, engine: .dot).1.isStrip(drawing))
  }

  @Test("The worker rejects unknown arguments")
  func worker() throws {
    let process = WorkerProcess(
      executable: TestWorker.executable, arguments: ["graphviz-worker", "ortho", "5"], environment: [])
    #expect(try process.run([], timeLimit: .seconds(60)).ending == .exited(64))
    let unreadable = WorkerProcess(
      executable: TestWorker.executable, arguments: ["graphviz-worker", "dot", "5"], environment: [])
    #expect(try unreadable.run(Array("digraph {".utf8), timeLimit: .seconds(60)).ending == .exited(65))
  }

  // MARK: - Many

  @Test("Eight concurrent workers produce the same as one")
  func eightAtOnce() async throws {
    let expected = try TestWorker.renderer().render(SampleGraphs.application, format: .svg)
    let results = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 {
        group.addTask { try TestWorker.renderer().render(SampleGraphs.application, format: .svg) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.count == 8)
    #expect(results.allSatisfy { $0 == expected })
  }

  #if os(Linux)
  @Test("A hundred pictures leak neither memory nor descriptors")
  func hundred() async {
    // In a separate process, because other tests run in this one.
    await #expect(processExitsWith: .success) {
      func resident() throws -> Int {
        let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
        return (Int(fields[1]) ?? 0) * 4096
      }
      func descriptors() throws -> Int { try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count }
      func draw(_ count: Int) throws {
        for _ in 0..<count { _ = try TestWorker.renderer().render(SampleGraphs.application, format: .svg) }
      }
      try draw(20)
      let memory = try resident(), open = try descriptors()
      try draw(100)
      // Graphviz itself would have leaked 40 MB.
      try #require(try resident() - memory < 4 << 20)
      try #require(try descriptors() == open)
    }
  }
  #endif
}
