import DioxideAnalysis
import DioxideConfiguration

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The source of configurations: a commit for files of its repository, otherwise the disk.
///
/// A commit is checked with its own configuration. Files outside the repository, ignored files, and files that neither
/// of two compared commits contains are read from disk.
struct ConfigurationSource: Sendable {
  /// The commit; nil for the disk.
  var commit: CommitTree?
  /// The commit that it is compared with; nil for the disk.
  var other: CommitTree?

  /// Whether the name exists. On disk, a link without a target counts too, so that it is not ignored silently.
  func isNamed(_ path: String) -> Bool {
    switch held(path) {
    case .some(let bytes): bytes != nil
    case nil: Self.isOnDisk(path)
    }
  }

  /// The contents of a file. Throws ``FileBuffer/Problem``.
  func bytes(of path: String) throws(FileBuffer.Problem) -> [UInt8] {
    guard let held = held(path) else { return try FileBuffer().withBytes(ofFile: path) { Array($0) } }
    guard let held else { throw .system(ENOENT) }
    return held
  }

  /// The contents of the commit at a path: the inner optional is nil if nothing exists there, the outer one if the
  /// commit is not used.
  private func held(_ path: String) -> [UInt8]?? {
    guard let commit else { return nil }
    var folders = RealFolders()
    // A link within the repository refers to a file of the commit; a folder may exist only in the commit.
    let places = [folders.absolute(path), RealPath.absolute(path)].map { ManifestPath.joined($0, below: "") }
    guard let place = places.first(where: { RealPath.isBelow($0, commit.top) }) else { return nil }
    for place in places { if let bytes = commit.bytes(of: place) { return bytes } }
    guard Self.isOnDisk(path) else { return .some(nil) }
    let isOfNone = other.map { $0.bytes(of: place) == nil } ?? commit.isIgnored(place)
    return isOfNone ? nil : .some(nil)
  }

  private static func isOnDisk(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }
}
