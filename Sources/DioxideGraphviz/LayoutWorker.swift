import CDioxideProcess

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The process in which libraries lay out a graph, or draw one that is laid out. Reads DOT, or a ``Rasterizer/Document``, from standard
/// input, writes the answer to standard output, and ends at once.
///
/// It is either the program `dioxide`, started again by itself, or the program `dioxide-layout`, which is nothing else.
public enum LayoutWorker {
  /// How the worker ends.
  public enum ExitStatus: Int32, Sendable {
    case success = 0
    /// The arguments are wrong.
    case usage = 64
    /// The library did not take the graph or the picture, or found no answer; standard error may hold the reason.
    case failed = 65
    /// The library, or a part of it, is not installed; standard error holds its name.
    case notInstalled = 69
    /// The installed library cannot be worked with; standard error holds the reason.
    case incompatible = 70
  }

  /// Names the path of libgvc if it is in none of the usual places.
  public static let libraryVariable = "DIOXIDE_LIBGVC"

  /// The number of a descriptor that closes when the process ends that waits for the answer.
  public static let lifeline: Int32 = 3

  /// The arguments of this process, without its name.
  public static var arguments: [String] {
    (0..<processArgumentCount()).dropFirst().map { processArgument($0).map { String(cString: $0) } ?? "" }
  }

  /// Does the work of the process, and ends it.
  ///
  /// - Parameter arguments: A ``LayoutEngine`` or a ``Rasterizer/Format``, and after how many seconds the process ends by itself,
  ///   should nobody be there any more to end it.
  public static func run(_ arguments: [String]) -> Never {
    guard arguments.count == 2, let job = Job(arguments[0]), let seconds = UInt32(arguments[1]) else {
      write(Array("error: dioxide starts this program by itself, to lay out or draw a graph\n".utf8), to: 2)
      exit(ExitStatus.usage.rawValue)
    }
    acceptEndingSignals()
    alarm(seconds)
    // Nothing continues when nobody waits for it any more: a layout may take minutes. The parent may be gone already, and not
    // every system has a signal for that; the lifeline closes with it.
    endWithParent()
    if fcntl(lifeline, F_GETFD) != -1 { endWithDescriptor(lifeline, ExitStatus.failed.rawValue) }
    setLimits()
    switch job {
    case .layout(let engine): layOut(readAll(), engine)
    case .image(let format): draw(readAll(), format)
    }
  }

  private enum Job {
    case layout(LayoutEngine), image(Rasterizer.Format)

    init?(_ name: String) {
      if let engine = LayoutEngine(rawValue: name) {
        self = .layout(engine)
      } else if let format = Rasterizer.Format(rawValue: name) {
        self = .image(format)
      } else {
        return nil
      }
    }
  }

  // No library is asked to tidy up when the process ends: Graphviz leaks, and may crash while it does.

  private static func layOut(_ input: [UInt8], _ engine: LayoutEngine) -> Never {
    let library = getenv(libraryVariable).map { String(cString: $0) }
    do throws(GraphvizEngine.Failure) {
      let dot = String(decoding: input, as: UTF8.self)
      end(answer: try GraphvizEngine.run(dot: dot, engine: engine, library: library))
    } catch {
      switch error {
      case .notInstalled(let name): end(.notInstalled, name)
      case .incompatible(let reason): end(.incompatible, reason)
      case .unreadable, .layout, .rendering: end(.failed)
      }
    }
  }

  private static func draw(_ input: [UInt8], _ format: Rasterizer.Format) -> Never {
    guard let document = Rasterizer.Document(input) else { end(.failed, "it is not a picture") }
    do throws(Rasterizer.Failure) {
      end(answer: try Rasterizer.run(document, format: format))
    } catch {
      switch error {
      case .notInstalled(let name): end(.notInstalled, name)
      case .incompatible(let reason): end(.incompatible, reason)
      case .failed(let reason): end(.failed, reason)
      }
    }
  }

  private static func end(answer: [UInt8]) -> Never {
    write(answer, to: 1)
    _exit(ExitStatus.success.rawValue)
  }

  private static func end(_ status: ExitStatus, _ message: String = "") -> Never {
    write(Array(message.utf8), to: 2)
    _exit(status.rawValue)
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
