#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Where a result goes: standard output, or a file.
struct Output {
  /// The file; nil for standard output.
  var file: String?

  /// Writes a result. Throws ``Failure`` for a file that cannot be written.
  func write(_ text: String) throws {
    try write(Array(text.utf8))
  }

  /// Writes a result; a file is replaced as a whole, so that nobody reads half of it. Throws ``Failure``.
  func write(_ bytes: [UInt8]) throws {
    guard let file else {
      let problem = bytes.withUnsafeBufferPointer { Standard.write($0, to: Standard.Stream.output.rawValue) }
      // A reader that went away (`dioxide check | head`) is no fault of ours.
      if problem != 0, problem != EPIPE { throw Failure("standard output: \(Standard.message(problem))") }
      return
    }
    var status = stat()
    // A device or pipe is written to, not replaced.
    let isSpecial = stat(file, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    // What a symbolic link leads to is replaced, not the link; its permissions stay.
    let isThere = stat(file, &status) == 0
    let target = isThere ? RealPath.of(file) : file
    let path = isSpecial ? file : target + ".dioxide-\(getpid())"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Failure("\(file): \(Standard.message(errno))") }
    if isThere, !isSpecial { fchmod(descriptor, status.st_mode & 0o777) }
    var problem = bytes.withUnsafeBufferPointer { Standard.write($0, to: descriptor) }
    if close(descriptor) != 0 && problem == 0 { problem = errno }
    if problem == 0, !isSpecial, rename(path, target) != 0 { problem = errno }
    if problem != 0 {
      if !isSpecial { unlink(path) }
      throw Failure("\(file): \(Standard.message(problem))")
    }
  }

  /// Adds to the end of the file. Throws ``Failure`` for a file that cannot be written.
  func append(_ text: String) throws {
    guard let file else { return Standard.write(text, to: .output) }
    let descriptor = open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Failure("\(file): \(Standard.message(errno))") }
    var text = text
    var problem = text.withUTF8 { Standard.write($0, to: descriptor) }
    if close(descriptor) != 0 && problem == 0 { problem = errno }
    if problem != 0 { throw Failure("\(file): \(Standard.message(problem))") }
  }
}
