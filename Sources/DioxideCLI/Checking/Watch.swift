#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Runs a check again whenever a file that matters changes, until it is interrupted.
///
/// Asks for the times of files and folders rather than the system for events: that works the same everywhere, also over
/// network folders and in containers. It waits fifty times as long as the asking took, so that it never takes more than a
/// fiftieth of one processor.
struct Watch {
  private let options: ScanOptions
  private let alsoWatched: [String]
  private let comparesRevisions: Bool
  private var watched: WatchedFiles?

  /// The shortest wait between two looks, and how long all must be still before a change counts as over.
  private static let interval = Duration.milliseconds(200)
  private static let stillness = Duration.milliseconds(60)
  private static let longestUnrest = Duration.seconds(1)
  private static let share = 50

  /// Watches what these options name, and these files; with `comparesRevisions` also which commits git's names stand for.
  init(_ options: ScanOptions, and files: [String], comparesRevisions: Bool) {
    self.options = options
    self.comparesRevisions = comparesRevisions
    alsoWatched = files
  }

  /// Calls `check` at first and at each change, until it throws.
  mutating func run(_ check: () throws -> Void) throws -> Never {
    StandardStreams.letInterrupt()
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

  /// Finds what is to be watched. Where that fails, as while a configuration is half written, what was found last stays.
  private mutating func look() {
    guard var found = try? WatchedFiles(options) else {
      if watched == nil { watched = WatchedFiles(files: options.paths + alsoWatched) }
      return
    }
    found.add(alsoWatched)
    if comparesRevisions, let references = try? Git().referenceFiles() { found.add(references) }
    watched = found
  }

  /// Returns when something changed, and has been still since for a moment.
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
      // A folder changes with every file that an editor puts aside; what counts is what would be read.
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
    while ContinuousClock.now - start < Self.longestUnrest {
      Self.sleep(Self.stillness)
      let now = stamps()
      if now == last { return }
      last = now
    }
  }

  private static func sleep(_ time: Duration) {
    let (seconds, attoseconds) = time.components
    var time = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
    // A signal cuts it short, which does no harm: one more look.
    nanosleep(&time, nil)
  }
}
