#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The destination of a result: standard output, or a file.
///
/// Never writes through a symbolic link, because a link in an unknown repository may lead to any file.
struct Output {
  /// The file; nil for standard output.
  var file: String?
  /// The permissions of the file. Default: those of the existing file, or the usual ones for a new file.
  var permissions: mode_t?

  /// The default permissions of a new file, before the umask of the process.
  private static let defaultPermissions: mode_t = 0o644

  /// Writes a result. Throws ``Failure`` if the file cannot be written.
  func write(_ text: String) throws {
    try write(Array(text.utf8))
  }

  /// Writes a result. Replaces a file atomically, so that nobody reads a part of it. Throws ``Failure``.
  func write(_ bytes: [UInt8]) throws {
    guard let file, file != "/dev/stdout" else {
      let problem = bytes.withUnsafeBufferPointer {
        StandardStreams.write($0, to: StandardStreams.Stream.output.rawValue)
      }
      // A closed pipe (`dioxide check | head`) is not an error.
      if problem != 0, problem != EPIPE { throw Failure("standard output: \(StandardStreams.message(problem))") }
      return
    }
    let problem =
      switch try Self.target(file) {
      case .stream: Self.send(bytes, to: file)
      case .file(let existing): replace(file, existing, with: bytes)
      }
    if problem != 0 { throw Failure("\(file): \(StandardStreams.message(problem))") }
  }

  /// Appends to the file. Throws ``Failure`` if the file cannot be written.
  func append(_ text: String) throws {
    guard let file else { return try write(text) }
    let bytes = Array(text.utf8)
    let descriptor = open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, Self.defaultPermissions)
    let problem = Self.write(bytes, toAndClosing: descriptor)
    if problem != 0 { throw Failure("\(file): \(StandardStreams.message(problem))") }
  }

  // MARK: Targets

  /// The kind of destination.
  private enum Target {
    /// A device, a pipe or a socket: written to instead of replaced.
    case stream
    /// A regular file, or none yet; `existing` contains the permissions of an existing file.
    case file(existing: mode_t?)
  }

  /// Determines the destination of a path. Throws ``Failure`` for a symbolic link to a file, and for a folder that a
  /// link redirects.
  private static func target(_ file: String) throws -> Target {
    var status = stat()
    let isLink = lstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    let exists = stat(file, &status) == 0
    // `/dev/fd/3` is a link too; shells use it for `>(gzip)`.
    if exists, status.st_mode & S_IFMT != S_IFREG { return .stream }
    guard !isLink else { throw Failure("\(file) is a symbolic link, and dioxide does not write through links") }
    if let folder = WorkingFolder.folderOutside(of: file) {
      throw Failure("\(file): a symbolic link in its path leads out of the working folder, to \(folder)")
    }
    return .file(existing: exists ? status.st_mode & 0o777 : nil)
  }

  // MARK: Writing

  /// Writes to a temporary file with an unpredictable name, then renames it. Returns the error number, or 0.
  private func replace(_ file: String, _ existing: mode_t?, with bytes: [UInt8]) -> Int32 {
    let folder = file.lastIndex(of: "/").map { file[...$0] } ?? ""
    let temporary = "\(folder).dioxide-\(String(UInt64.random(in: .min ... .max), radix: 36))"
    // With O_EXCL, open fails if anything exists at the path.
    let descriptor = open(
      temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, Self.defaultPermissions)
    guard descriptor >= 0 else { return errno }
    if let permissions = permissions ?? existing { fchmod(descriptor, permissions) }
    var problem = Self.write(bytes, toAndClosing: descriptor)
    if problem == 0, rename(temporary, file) != 0 { problem = errno }
    if problem != 0 { unlink(temporary) }
    return problem
  }

  private static func send(_ bytes: [UInt8], to stream: String) -> Int32 {
    write(bytes, toAndClosing: open(stream, O_WRONLY | O_CLOEXEC))
  }

  /// Writes all bytes to a descriptor that was just opened, and closes it. Returns the error number, or 0.
  private static func write(_ bytes: [UInt8], toAndClosing descriptor: Int32) -> Int32 {
    guard descriptor >= 0 else { return errno }
    let problem = bytes.withUnsafeBufferPointer { StandardStreams.write($0, to: descriptor) }
    return close(descriptor) != 0 && problem == 0 ? errno : problem
  }
}
