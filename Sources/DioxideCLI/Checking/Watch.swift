#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Runs a check again whenever a relevant file changes, until it is interrupted.
///
/// Polls the modification times of files and folders instead of using system events, which works on every system, on
/// network folders and in containers. The interval is fifty times the duration of a poll, so polling uses at most a
/// fiftieth of one processor.
struct Watch {
  private let options: ScanOptions
  private let alsoWatched: [String]
  private let comparesRevisions: Bool
  private var watched: WatchedFiles?

  /// The minimum interval between two polls, and the time without changes after which a change is complete.
  private static let interval = Duration.milliseconds(200)
  private static let quietPeriod = Duration.milliseconds(60)
  private static let maximumWait = Duration.seconds(1)
  private static let share = 50

  /// Watches the input of these options, and these files; with `comparesRevisions`, also the commits of git references.
  init(_ options: ScanOptions, and files: [String], comparesRevisions: Bool) {
    self.options = options
    self.comparesRevisions = comparesRevisions
    alsoWatched = files
  }

  /// Calls `check` once and after each change, until it throws.
  mutating func run(_ check: () throws -> Void) throws -> Never {
    StandardStreams.allowInterrupt()
    look()
    while true {
      let seen = stamps()
      try check()
      wait(from: seen)
    }
  }

  /// Identifies the state of a file.
  private struct Stamp: Equatable {
    var seconds: Int
    var nanoseconds: Int
    var size: Int64
    var inode: UInt64

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      #if canImport(Darwin)
      let time = status.st_mtimespec
      #else
      let time = status.st_mtim
      #endif
      seconds = Int(time.tv_sec)
      nanoseconds = Int(time.tv_nsec)
      size = Int64(status.st_size)
      inode = UInt64(truncatingIfNeeded: status.st_ino)
    }
  }

  private struct Stamps: Equatable {
    var files: [Stamp?]
    var folders: [Stamp?]
  }

  private func stamps() -> Stamps {
    Stamps(
      files: (watched?.files ?? []).map { Stamp($0) }, folders: (watched?.folders ?? []).map { Stamp($0) })
  }

  /// Determines the watched files. If that fails, for example because a configuration is half written, the last result
  /// is kept.
  private mutating func look() {
    guard var found = try? WatchedFiles(options) else {
      if watched == nil { watched = WatchedFiles(files: options.paths + alsoWatched) }
      return
    }
    found.add(alsoWatched)
    if comparesRevisions, let references = try? Git().referenceFiles() { found.add(references) }
    watched = found
  }

  /// Returns after a change and a moment without further changes.
  private mutating func wait(from seen: Stamps) {
    var seen = seen
    while true {
      let before = ContinuousClock.now
      let now = stamps()
      let cost = ContinuousClock.now - before
      guard now != seen else {
        Self.sleep(max(Self.interval, cost * Self.share))
        continue
      }
      settle(from: now)
      // A folder changes with every temporary file of an editor; only relevant files count.
      let known = watched?.files
      look()
      let after = stamps()
      if watched?.files != known || after.files != seen.files { return }
      seen = after
    }
  }

  private func settle(from first: Stamps) {
    var last = first
    let start = ContinuousClock.now
    while ContinuousClock.now - start < Self.maximumWait {
      Self.sleep(Self.quietPeriod)
      let now = stamps()
      if now == last { return }
      last = now
    }
  }

  private static func sleep(_ time: Duration) {
    let (seconds, attoseconds) = time.components
    var time = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
    // A signal may interrupt the sleep, which only causes an additional poll.
    nanosleep(&time, nil)
  }
}
