import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The program, run in a terminal that a test can read.
final class TerminalRun {
  private let process = Process()
  private let controller: Int32
  private var seen: [UInt8] = []

  struct CannotOpen: Error {}

  /// How long a test waits for expected output. Not a measure of speed, because a machine may be under load.
  private static let patience = 60_000

  /// Starts the program in a folder, with a terminal for its streams.
  init(_ arguments: [String], in folder: URL, environment: [String: String] = [:]) throws {
    var (first, second): (Int32, Int32) = (-1, -1)
    guard openpty(&first, &second, nil, nil, nil) == 0 else { throw CannotOpen() }
    controller = first
    // The program must not inherit the other end, or the terminal would never close.
    _ = fcntl(first, F_SETFD, FD_CLOEXEC)
    let terminal = second
    let handle = FileHandle(fileDescriptor: terminal, closeOnDealloc: true)
    process.executableURL = ProgramRun.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment.merging(["TERM": "xterm", "CI": ""]) { $1 }
    variables.merge(environment) { $1 }
    process.environment = variables
    (process.standardInput, process.standardOutput, process.standardError) = (handle, handle, handle)
    // A shell that runs the tests in the background makes them, and the programs that they start, ignore Ctrl-C.
    signal(SIGINT, SIG_DFL)
    try process.run()
  }

  deinit {
    if process.isRunning { process.terminate() }
    close(controller)
  }

  /// Waits until a text is on the terminal, and returns all output since the last call.
  func output(until text: String) throws -> String {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let all = String(decoding: seen, as: UTF8.self)
      if all.contains(text) {
        seen = []
        return all
      }
      var poll = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
      guard Self.wait(&poll) > 0 else { throw NeverCame(text: text, instead: all) }
      let count = read(controller, &bytes, bytes.count)
      guard count > 0 else { throw NeverCame(text: text, instead: all) }
      seen += bytes[..<count]
    }
  }

  /// All output until the program ends, and its exit code; the number of a signal is negative.
  func end() throws -> (output: String, status: Int32) {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    // Reads the remaining output, because a full terminal would block the program.
    while true {
      var poll = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
      let count = Self.wait(&poll) > 0 ? read(controller, &bytes, bytes.count) : 0
      guard count > 0 else { break }
      seen += bytes[..<count]
    }
    process.waitUntilExit()
    let status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    return (String(decoding: seen, as: UTF8.self), status)
  }

  /// Types a text; `\u{4}` at the beginning of a line ends the input.
  func type(_ text: String) throws {
    let bytes = Array(text.utf8)
    guard write(controller, bytes, bytes.count) == bytes.count else { throw CannotOpen() }
  }

  /// Sends the signal of Ctrl-C.
  func interrupt() -> Int32 {
    process.interrupt()
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
  }

  struct NeverCame: Error {
    var text: String
    var instead: String
  }

  private static func wait(_ descriptor: inout pollfd) -> Int32 { poll(&descriptor, 1, Int32(patience)) }
}
