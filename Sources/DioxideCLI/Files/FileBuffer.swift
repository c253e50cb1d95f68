#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A buffer that is reused for many files, to avoid allocations.
final class FileBuffer {
  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity: Int

  /// Files of this size and above are rejected, because offsets are 32-bit.
  private static let maximumSize = Int(UInt32.max)
  /// The capacity that is kept between files; larger memory is freed.
  private static let keptCapacity = 4 << 20

  init() {
    capacity = 1 << 18
    memory = .allocate(capacity: capacity)
  }

  deinit { memory.deallocate() }

  /// Why a file could not be read.
  enum Problem: Error, Sendable {
    case system(Int32)
    case tooLarge
    case notAFile

    var description: String {
      switch self {
      case .system(let number): StandardStreams.message(number)
      case .tooLarge: "it is larger than 4 GiB"
      case .notAFile: "it is not a file"
      }
    }
  }

  /// Reads a file and passes its bytes to `body`. Throws ``Problem``.
  func withBytes<Result>(
    ofFile path: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) throws(Problem) -> Result {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    return body(try read(descriptor, expected: Int(status.st_size)))
  }

  /// Reads standard input and passes its bytes to `body`. Throws ``Problem``.
  func withStandardInput<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) throws(Problem) -> Result {
    body(try read(0, expected: 0))
  }

  private func read(_ descriptor: Int32, expected: Int) throws(Problem) -> UnsafeBufferPointer<UInt8> {
    guard expected < Self.maximumSize else { throw .tooLarge }
    if capacity > Self.keptCapacity && expected < Self.keptCapacity { resize(to: Self.keptCapacity, keeping: 0) }
    // One byte more than expected, so that the same call detects the end of the file.
    if capacity <= expected { resize(to: expected + 1, keeping: 0) }
    var count = 0
    while true {
      if count == capacity {
        guard capacity < Self.maximumSize else { throw .tooLarge }
        resize(to: capacity * 2, keeping: count)
      }
      #if canImport(Glibc)
      let step = Glibc.read(descriptor, memory + count, capacity - count)
      #elseif canImport(Musl)
      let step = Musl.read(descriptor, memory + count, capacity - count)
      #else
      let step = Darwin.read(descriptor, memory + count, capacity - count)
      #endif
      if step == 0 { break }
      if step < 0 {
        if errno == EINTR { continue }
        throw .system(errno)
      }
      count += step
      if count == expected && expected > 0 { break }
    }
    return UnsafeBufferPointer(start: memory, count: count)
  }

  private func resize(to size: Int, keeping count: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
    larger.update(from: memory, count: min(count, size))
    memory.deallocate()
    memory = larger
    capacity = size
  }
}
