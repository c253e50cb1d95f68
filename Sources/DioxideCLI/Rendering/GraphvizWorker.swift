import ArgumentParser
import CDioxideProcess
import DioxideGraphDrawing

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The process in which Graphviz runs: this program, started again by itself. Reads DOT from standard input, writes the
/// answer to standard output, and ends at once.
struct GraphvizWorker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graphviz-worker", abstract: "Lays one graph out. Used by this program itself.", shouldDisplay: false)

  /// How the worker ends.
  enum ExitStatus: Int32 {
    case success = 0
    /// Graphviz did not take the graph, or laid it out in vain.
    case failed = 65
    /// Graphviz, or a part of it, is not installed; standard error holds its name.
    case notInstalled = 69
    /// This Graphviz cannot be worked with; standard error holds the reason.
    case incompatible = 70
  }

  /// Names the path of libgvc where it is in none of the usual places.
  static let libraryVariable = "DIOXIDE_LIBGVC"

  @Argument var engine: String
  @Argument var output: String
  /// After so many seconds the worker ends by itself, should nobody be there any more to end it.
  @Argument var seconds: UInt32

  func run() throws {
    guard let engine = LayoutEngine(rawValue: engine), let output = GraphvizEngine.Output(rawValue: output) else {
      throw ExitCode(64)
    }
    alarm(seconds)
    Self.endWithParentProcess()
    Self.setLimits()
    let library = getenv(Self.libraryVariable).map { String(cString: $0) }
    do throws(GraphvizEngine.Failure) {
      let answer = try GraphvizEngine.run(
        dot: String(decoding: Self.readAll(), as: UTF8.self), engine: engine, output: output, library: library)
      Self.write(answer, to: 1)
      // Graphviz is not asked to tidy up: it leaks, and may crash while it does.
      _exit(ExitStatus.success.rawValue)
    } catch {
      switch error {
      case .notInstalled(let name):
        Self.write(Array(name.utf8), to: 2)
        _exit(ExitStatus.notInstalled.rawValue)
      case .incompatible(let reason):
        Self.write(Array(reason.utf8), to: 2)
        _exit(ExitStatus.incompatible.rawValue)
      case .unreadable, .layout, .rendering:
        _exit(ExitStatus.failed.rawValue)
      }
    }
  }

  /// Sees to it that nothing goes on when nobody waits for it any more: a layout may take minutes.
  private static func endWithParentProcess() {
    endWithParent()
    // The parent may be gone already, and not every system has a signal for that. The lifeline closes with it.
    guard fcntl(WorkerProcess.lifeline, F_GETFD) != -1 else { return }
    let thread = Parallel.start {
      var byte: UInt8 = 0
      while read(WorkerProcess.lifeline, &byte, 1) < 0, errno == EINTR {}
      _exit(ExitStatus.failed.rawValue)
    }
    if let thread { pthread_detach(thread) }
  }

  private static func setLimits() {
    // An abort leaves no core file.
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    #if canImport(Glibc)
    let core = __rlimit_resource_t(RLIMIT_CORE.rawValue), stack = __rlimit_resource_t(RLIMIT_STACK.rawValue)
    #else
    let core = RLIMIT_CORE, stack = RLIMIT_STACK
    #endif
    setrlimit(core, &none)
    // Layouts walk graphs by recursion. A main thread's stack grows to its limit.
    var limit = rlimit()
    if getrlimit(stack, &limit) == 0 {
      limit.rlim_cur = min(limit.rlim_max, 120 << 20)
      setrlimit(stack, &limit)
    }
  }

  private static func readAll() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(0, &buffer, buffer.count)
      if count > 0 { bytes += buffer[..<count] } else if count == 0 || errno != EINTR { return bytes }
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { rest in
        #if canImport(Darwin)
        Darwin.write(descriptor, rest.baseAddress, rest.count)
        #elseif canImport(Musl)
        Musl.write(descriptor, rest.baseAddress, rest.count)
        #else
        Glibc.write(descriptor, rest.baseAddress, rest.count)
        #endif
      }
      if count > 0 { written += count } else if errno != EINTR { _exit(ExitStatus.failed.rawValue) }
    }
  }
}
