#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Asks the system for files that will soon be read, where they are not in memory yet: the disk then works on many at once,
/// and while the first are parsed.
enum ReadAhead {
  /// How many files are probed to detect whether all are in memory.
  private static let sampleCount = 32

  /// Asks for all of these files. Where a sample shows that they are in memory, it requests no more than that.
  static func ask(for paths: [String], jobs: Int) {
    let step = max(1, paths.count / sampleCount)
    let before = blocksRead()
    for index in stride(from: 0, to: paths.count, by: step) { ask(for: paths[index]) }
    guard blocksRead() > before else { return }
    _ = Parallel.map(count: paths.count, jobs: jobs, makeState: {}) { _, index in ask(for: paths[index]) }
  }

  /// How many folders are worth requesting at once, and by how many threads: those wait more than they work.
  static let folderBatch = 16
  private static let folderJobs = 8

  /// Reads the names in folders, so that they are in memory when their turn comes.
  static func ask(forFolders paths: [String]) {
    _ = Parallel.map(count: paths.count, jobs: folderJobs, makeState: {}) { _, index in
      guard let stream = opendir(paths[index]) else { return }
      while readdir(stream) != nil {}
      closedir(stream)
    }
  }

  /// Files that cannot be opened are reported when they are read.
  private static func ask(for path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    #if canImport(Darwin)
    var status = stat()
    guard fstat(descriptor, &status) == 0, let size = Int32(exactly: status.st_size) else { return }
    var range = radvisory(ra_offset: 0, ra_count: size)
    _ = fcntl(descriptor, F_RDADVISE, &range)
    #else
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_WILLNEED)
    #endif
  }

  /// How many blocks this process had to have read from disk.
  static func blocksRead() -> Int {
    var usage = rusage()
    #if canImport(Glibc)
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    #else
    getrusage(RUSAGE_SELF, &usage)
    #endif
    return usage.ru_inblock
  }
}
