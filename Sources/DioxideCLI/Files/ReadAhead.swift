#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Prefetches files that are not yet in memory, so that the disk can process many requests while the first files are
/// parsed.
enum ReadAhead {
  /// The number of files that are probed to detect whether all are in memory.
  private static let sampleCount = 32

  /// Prefetches these files. Stops if a sample shows that they are already in memory.
  static func prefetch(_ paths: [String], jobs: Int) {
    let step = max(1, paths.count / sampleCount)
    let before = blocksRead()
    for index in stride(from: 0, to: paths.count, by: step) { prefetch(paths[index]) }
    guard blocksRead() > before else { return }
    _ = Parallel.map(count: paths.count, jobs: jobs, makeState: {}) { _, index in prefetch(paths[index]) }
  }

  /// The minimum number of folders for a prefetch, and the number of threads, which mostly wait.
  static let folderBatch = 16
  private static let folderJobs = 8

  /// Reads the names in folders, so that they are in memory when needed.
  static func prefetch(folders paths: [String]) {
    _ = Parallel.map(count: paths.count, jobs: folderJobs, makeState: {}) { _, index in
      guard let stream = opendir(paths[index]) else { return }
      while readdir(stream) != nil {}
      closedir(stream)
    }
  }

  /// Files that cannot be opened are reported when they are read.
  private static func prefetch(_ path: String) {
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

  /// The number of blocks that this process had to read from disk.
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
