import DioxideAnalysis
import Foundation
import Synchronization
import Testing

@testable import DioxideCLI
@testable import DioxideGraphDrawing

@Suite struct WorkerTests {
  private func shell(_ script: String) -> WorkerProcess {
    WorkerProcess(executable: "/bin/sh", arguments: ["-c", script], environment: ["PATH=/usr/bin:/bin"])
  }

  @Test("Bytes go in and come out, more than any buffer holds")
  func exchange() throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let outcome = try shell("cat; echo told >&2").run(bytes, timeLimit: .seconds(60))
    #expect(outcome.ending == .exited(0))
    #expect(outcome.output == bytes)
    #expect(outcome.messages == "told\n")
  }

  @Test("A process that reads nothing, fails, or dies says so")
  func endings() throws {
    let bytes = [UInt8](repeating: 1, count: 1_000_000)
    #expect(try shell("exec <&-; exit 3").run(bytes, timeLimit: .seconds(60)).ending == .exited(3))
    #expect(try shell("kill -9 $$").run(bytes, timeLimit: .seconds(60)).ending == .killed(SIGKILL))
    #expect(try shell("kill -ABRT $$").run([], timeLimit: .seconds(60)).ending == .killed(SIGABRT))
  }

  @Test("A process that hangs, even one that closed its streams, is ended")
  func timeLimit() throws {
    #expect(try shell("exec sleep 600").run([], timeLimit: .milliseconds(200)).ending == .timedOut)
    #expect(try shell("exec <&- >&- 2>&-; exec sleep 600").run([], timeLimit: .milliseconds(200)).ending == .timedOut)
    #expect(try shell("exec sleep 600").run([], timeLimit: .zero).ending == .timedOut)
  }

  @Test("An answer without end is cut off")
  func flood() throws {
    var process = shell("exec cat /dev/zero")
    process.outputLimit = 1 << 20
    #expect(try process.run([], timeLimit: .seconds(60)).ending == .flooded)
    let outcome = try shell("exec cat /dev/zero >&2").run([], timeLimit: .milliseconds(300))
    #expect(outcome.ending == .timedOut)
    #expect(outcome.messages.utf8.count <= WorkerProcess.messageLimit)
  }

  @Test("A program that is not there is an error")
  func noProgram() {
    let process = WorkerProcess(executable: "/nowhere/at/all", arguments: [], environment: [])
    #expect(throws: WorkerProcess.StartFailure(code: ENOENT)) { try process.run([], timeLimit: .seconds(60)) }
  }

  // MARK: - The ladder

  /// A worker that is a shell script; `$real` is the real one.
  private func renderer(_ script: String, note: @escaping (String) -> Void = { _ in }) -> PictureRenderer {
    var renderer = PictureRenderer(executable: "/bin/sh", note: note)
    renderer.arguments = ["-c", "real='\(TestWorker.executable)'; " + script, "worker", "graphviz-worker"]
    return renderer
  }

  @Test(
    "When a way hangs, aborts, is killed or answers with rubbish, a cheaper one is taken and told",
    arguments: [
      ("exec sleep 600", "not done after"), ("kill -ABRT $$", "crashed (signal 6)"),
      ("kill -9 $$", "crashed (signal 9)"),
      ("echo rubbish", "ends too early"), ("echo end", "{nodes} nodes and {edges} edges are missing"),
      ("exit 0", "nothing"),
      (
        #"i=0; while [ $i -lt 70 ]; do printf "n$i\t1,1\n"; i=$((i+1)); done; echo end"#,
        "0 nodes and {edges} edges are missing"
      ),
      ("echo 'something bad' >&2; exit 65", "something bad"), ("head -c 100000 /dev/urandom", "ends too early"),
      (#"printf 'n0\tnan,1\nend\n'"#, "{nodes} nodes"),
      (#"printf 'n0\t1,2\nn99999\t1,2\nn-1\t1,1\nend\n'"#, "{others} nodes and {edges}"),
    ])
  func cheaper(_ trouble: (script: String, said: String)) throws {
    var notes: [String] = []
    let drawing = Drawing(SampleGraphs.application)
    let said = trouble.said.replacingOccurrences(of: "{nodes}", with: "\(drawing.nodes.count)")
      .replacingOccurrences(of: "{others}", with: "\(drawing.nodes.count - 1)")
      .replacingOccurrences(of: "{edges}", with: "\(drawing.edges.count)")
    // The best way is told by its setting of `mclimit`.
    let script =
      "input=$(cat); case $input in *mclimit=8*) \(trouble.script);; *) printf '%s' \"$input\" | exec $real \"$@\";; esac"
    var renderer = renderer(script) { notes.append($0) }
    renderer.timeLimit = trouble.said.hasPrefix("not done") ? .seconds(8) : .seconds(60)
    let svg = try SVGTree(renderer.svg(drawing))
    #expect(svg.with(class: "node").count { $0.attributes["data-id"] != nil } == drawing.nodes.count)
    #expect(notes.count == 1)
    #expect(notes.first?.contains(said) == true, "\(notes)")
    #expect(notes.first?.hasPrefix("the dot layout at its best: ") == true)
    #expect(notes.first?.hasSuffix("; trying the dot layout with fewer tries") == true)
  }

  @Test("When every way fails, that is said once, after all of them were told")
  func hopeless() {
    var notes: [String] = []
    let renderer = renderer("exit 65") { notes.append($0) }
    #expect(throws: PictureFailure.failed("Graphviz gave up (status 65)")) {
      try renderer.svg(Drawing(SampleGraphs.application))
    }
    #expect(notes.count == 3)
  }

  @Test(
    "When every way fails for all nodes, one node for each module is drawn, and that is told",
    arguments: [
      (PictureFormat.svg, "kill -ABRT $$", "crashed (signal 6)"), (.html, "exit 65", "gave up (status 65)"),
      (.png, "kill -9 $$", "crashed (signal 9)"), (.pdf, "echo rubbish", "ends too early"),
      (.svg, "exec sleep 600", "not done"),
    ])
  func collapsing(_ format: PictureFormat, _ trouble: String, _ said: String) throws {
    var notes: [String] = []
    let nodes = SampleGraphs.application.nodes.count
    // Neither names nor numbers of all nodes: only a small graph is laid out.
    let script = """
      input=$(cat); case $input in *"n\(nodes - 1) ["*|*ReceiptMailer*) \(trouble);; \
      *) printf '%s' "$input" | exec $real "$@";; esac
      """
    var renderer = renderer(script) { notes.append($0) }
    renderer.timeLimit = .seconds(said == "not done" ? 12 : 60)
    let started = ContinuousClock.now
    let bytes = try renderer.render(SampleGraphs.application, format: format)
    #expect(ContinuousClock.now - started < renderer.timeLimit)
    let last = try #require(notes.last)
    #expect(last.hasPrefix("no layout of all \(nodes) nodes came to an end (") && last.contains(said), "\(notes)")
    #expect(last.hasSuffix("; drawn collapsed instead: one node for each of 4 modules"))
    #expect(notes.count == 4)
    if format == .svg {
      let names = try SVGTree(bytes).with(class: "node").compactMap { $0.attributes["data-id"] }
      #expect(names == ["module Application", "module Domain", "module Infrastructure", "module Web"])
    }
    #expect(bytes.count > 1000)
  }

  @Test("Where there is nothing to collapse, what went wrong is the last word")
  func notCollapsing() {
    var notes: [String] = []
    let renderer = renderer("exit 65") { notes.append($0) }
    let graph = ComponentGraph(nodes: [.init(id: "A", name: "A", kind: .service)])
    #expect(throws: PictureFailure.failed("Graphviz gave up (status 65)")) {
      try renderer.render(graph, format: .svg)
    }
    #expect(!notes.contains { $0.contains("collapsed") })
  }

  @Test("An image that ends too early is none", arguments: [PictureFormat.png, .pdf])
  func cutImages(_ format: PictureFormat) throws {
    var notes: [String] = []
    let whole = try TestWorker.renderer().render(SampleGraphs.application, format: format)
    let script = """
      input=$(cat); case $input in *mclimit*) printf '%s' "$input" | exec $real "$@";; \
      *) printf '%s' "$input" | $real "$@" | head -c 3000;; esac
      """
    let cheaper = renderer(script) { notes.append($0) }
    let bytes = try cheaper.render(SampleGraphs.application, format: format)
    #expect(notes.count == 1 && notes.first?.contains("its answer ends too early; trying") == true, "\(notes)")
    #expect(bytes.count > whole.count / 2)
  }

  @Test("A time limit holds for all ways together")
  func overallTime() {
    var renderer = renderer("exec sleep 600")
    renderer.timeLimit = .milliseconds(400)
    #expect(throws: PictureFailure.self) { try renderer.svg(Drawing(SampleGraphs.application)) }
  }

  @Test("Without Graphviz, what to install is said")
  func withoutGraphviz() throws {
    let renderer = renderer("DIOXIDE_LIBGVC=/nowhere/libgvc.so exec $real \"$@\"")
    let failure = try #require(throws: PictureFailure.self) { try renderer.svg(Drawing(SampleGraphs.application)) }
    guard case .notInstalled = failure else { return #expect(Bool(false), "\(failure)") }
    #expect(failure.description.contains("apt-get install libgraphviz-dev"))
    #expect(failure.description.contains("brew install graphviz"))
    #expect(!failure.description.contains("\n"))
  }

  @Test("Text needs no Graphviz", arguments: [PictureFormat.dot, .json])
  func textAlone(_ format: PictureFormat) throws {
    let renderer = PictureRenderer(executable: "/nowhere")
    #expect(try !renderer.render(SampleGraphs.application, format: format).isEmpty)
  }

  @Test("PNG and PDF, by the plug-in that has fonts")
  func images() throws {
    let renderer = TestWorker.renderer()
    let png = try renderer.render(SampleGraphs.application, format: .png)
    #expect(Array(png.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    #expect(png.count > 50_000)
    let pdf = try renderer.render(SampleGraphs.hostile, format: .pdf)
    #expect(String(decoding: pdf.prefix(5), as: UTF8.self) == "%PDF-")
    #expect(String(decoding: pdf.suffix(6), as: UTF8.self).contains("%%EOF"))
  }

  @Test("Where the plug-in for PNG is missing, that is said, and what works without it")
  func withoutPango() throws {
    let failure = PictureFailure.notInstalled("libgvplugin_pango")
    #expect(failure.description.contains("pango") && failure.description.contains("--svg"))
    let renderer = renderer("echo libgvplugin_pango >&2; exit 69")
    #expect(throws: failure) { try renderer.render(SampleGraphs.application, format: .png) }
  }

  @Test("Layers that would be one long strip give way to springs, unless layers were asked for")
  func strips() throws {
    var graph = ComponentGraph(nodes: [.init(id: "Hub", name: "Hub", kind: .service)])
    for index in 100..<200 {
      graph.nodes.append(.init(id: "N\(index)", name: "Component\(index)", kind: .service))
      graph.edges.append(.init(from: "N\(index)", to: "Hub", kind: .requires))
    }
    var notes: [String] = []
    let renderer = TestWorker.renderer { notes.append($0) }
    #expect(try renderer.geometry(of: Drawing(graph)).elongation < 4)
    #expect(notes == ["layers would be one long strip; drawn by the sfdp layout instead"])
    #expect(try renderer.geometry(of: Drawing(graph), engine: .dot).elongation > 4)
  }

  @Test("The worker refuses what it does not know")
  func worker() throws {
    let process = WorkerProcess(
      executable: TestWorker.executable, arguments: ["graphviz-worker", "ortho", "geometry", "5"], environment: [])
    #expect(try process.run([], timeLimit: .seconds(60)).ending == .exited(64))
    let unreadable = WorkerProcess(
      executable: TestWorker.executable, arguments: ["graphviz-worker", "dot", "geometry", "5"], environment: [])
    #expect(try unreadable.run(Array("digraph {".utf8), timeLimit: .seconds(60)).ending == .exited(65))
  }

  // MARK: - Many

  @Test("Eight at once give what one gives")
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
  @Test("A hundred pictures leave memory and descriptors where they were")
  func hundred() async {
    // In a process that does nothing else: other tests run in this one.
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
      // Graphviz itself would have lost 40 MB.
      try #require(try resident() - memory < 4 << 20)
      try #require(try descriptors() == open)
    }
  }
  #endif
}
