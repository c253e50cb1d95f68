import DioxideAnalysis
import DioxideConfiguration

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Where configurations are read from: a commit, for what its repository holds, and the disk.
///
/// A commit is judged by the configuration that it has. What lies outside of the repository is in no commit and holds for all of
/// them; so does what git ignores, and, where two commits are compared, what neither of them has.
struct ConfigurationSource: Sendable {
  /// The commit; nil for the disk alone.
  var commit: CommitTree?
  /// The commit that it is compared with; nil if that is what is on disk.
  var other: CommitTree?

  /// Whether the name exists, on disk also as a link without a target: ignoring a configuration must not go unnoticed.
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

  /// The contents of the commit at a path: an inner nil if there is nothing, nil if the commit is not used.
  private func held(_ path: String) -> [UInt8]?? {
    guard let commit else { return nil }
    var folders = RealFolders()
    // A link within the repository leads to a file of the commit; a folder may be in the commit only.
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
