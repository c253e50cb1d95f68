import CDioxideProcess

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The process in which libraries lay out a graph or render a picture. Reads DOT, or a ``Rasterizer/Document``, from
/// standard input, writes the result to standard output, and exits.
///
/// It is either the program `dioxide`, started again, or the program `dioxide-layout`, which does nothing
/// else.
public enum LayoutWorker {
  /// The exit codes of the worker.
  public enum ExitStatus: Int32, Sendable {
    case success = 0
    /// The arguments are wrong.
    case usage = 64
    /// The library rejected the graph or the picture, or produced no result; standard error may contain the reason.
    case failed = 65
    /// The library, or a part of it, is not installed; standard error contains its name.
    case notInstalled = 69
    /// The installed library is incompatible; standard error contains the reason.
    case incompatible = 70
  }

  /// The environment variable for the path of libgvc, if it is not in a default path.
  public static let libraryVariable = "DIOXIDE_LIBGVC"

  /// The descriptor that closes when the parent process ends.
  public static let lifeline: Int32 = 3

  /// The arguments of this process, without its name.
  public static var arguments: [String] {
    (0..<processArgumentCount()).dropFirst().map { processArgument($0).map { String(cString: $0) } ?? "" }
  }

  /// Does the work of the process, and exits.
  ///
  /// - Parameter arguments: A ``LayoutEngine`` or a ``Rasterizer/Format``, and the number of seconds after which the
  ///   process exits if its parent does not end it.
  public static func run(_ arguments: [String]) -> Never {
    guard arguments.count == 2, let job = Job(arguments[0]), let seconds = UInt32(arguments[1]) else {
      write(Array("error: dioxide itself starts this program, to lay out or draw a graph\n".utf8), to: 2)
      exit(ExitStatus.usage.rawValue)
    }
    acceptEndingSignals()
    alarm(seconds)
    // A layout may take minutes and must not continue without its parent. The parent may already have ended, and not
    // every system has a signal for that; the lifeline closes with the parent.
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

  // The libraries are not asked to clean up: Graphviz leaks, and may crash during cleanup.

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
    // An abort must not write a core file.
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    #if canImport(Glibc)
    let core = __rlimit_resource_t(RLIMIT_CORE.rawValue), stack = __rlimit_resource_t(RLIMIT_STACK.rawValue)
    #else
    let core = RLIMIT_CORE, stack = RLIMIT_STACK
    #endif
    setrlimit(core, &none)
    // Layouts are recursive. The main thread's stack can grow to its limit.
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
