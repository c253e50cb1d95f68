import DioxideCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Shows the progress of a long run, on one line of standard error that is cleared at the end.
///
/// Only on a terminal, and not in continuous integration; runs of less than half a second show nothing.
final class Progress: Sendable {
  private struct State {
    /// The current phase; nil while nothing is shown.
    var phase: String?
    var total = 0
    var isShown = false
    var start = ContinuousClock.now
  }

  private let state = Guarded(State())
  private let count = SharedCount()

  private static let patience = Duration.milliseconds(500)
  private static let interval: UInt32 = 100_000
  private static let erasure = "\r\u{1B}[K"

  /// Creates a progress display for a terminal; nil if there is none.
  static func onTerminal() -> Progress? {
    guard StandardStreams.isTerminal(.error), (StandardStreams.environment("CI") ?? "").isEmpty,
      StandardStreams.environment("TERM") != "dumb"
    else { return nil }
    let progress = Progress()
    // The thread ends with the program, and writes nothing between phases.
    guard let thread = Parallel.start({ progress.tick() }) else { return nil }
    pthread_detach(thread)
    return progress
  }

  /// Begins a new run: the delay starts again.
  func restart() { state.withLock { $0.start = ContinuousClock.now } }

  /// Begins a phase with a number of steps; 0 if they are not counted.
  func begin(_ phase: String, of total: Int = 0) {
    count.reset()
    state.withLock {
      $0.phase = phase
      $0.total = total
    }
  }

  /// Completes a step of the phase.
  func advance() { count.increment() }

  /// Ends the phase and clears its line.
  func end() {
    state.withLock {
      $0.phase = nil
      Self.erase(&$0)
    }
  }

  /// Writes other text to standard error; the progress line is redrawn later.
  func interrupted(_ write: () -> Void) {
    state.withLock {
      Self.erase(&$0)
      write()
    }
  }

  private static func erase(_ state: inout State) {
    if state.isShown { StandardStreams.write(erasure, to: .error) }
    state.isShown = false
  }

  private func tick() {
    while true {
      usleep(Self.interval)
      state.withLock {
        guard let phase = $0.phase, ContinuousClock.now - $0.start >= Self.patience else { return }
        $0.isShown = true
        let steps = $0.total > 0 ? " \(count.current) of \($0.total)" : ""
        StandardStreams.write("\(Self.erasure)\(phase)\(steps) …", to: .error)
      }
    }
  }
}
