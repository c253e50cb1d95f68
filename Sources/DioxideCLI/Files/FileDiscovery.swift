#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Finds the Swift files below the given paths.
struct FileDiscovery {
  /// The name of a configuration.
  static let configurationName = ".dioxide.yml"
  /// A common misspelling, which is not read.
  static let misnamedConfigurationName = ".dioxide.yaml"

  /// The result.
  struct Found {
    /// The files, sorted by path, without duplicates.
    var files: [File] = []
    /// The folders with a `Package.swift`, as found.
    var packages: [String] = []
    /// The searched folders.
    var folders: [String] = []
    /// The configurations in those folders.
    var configurations: [String] = []
    /// Files in those folders with a misspelt name, which are not read.
    var misnamedConfigurations: [String] = []
    /// The names of Xcode projects by folder.
    var projects: [String: [String]] = [:]
    /// Folders that could not be read, with the reason.
    var unreadable: [(path: String, reason: String)] = []
    /// The system's identities of the files, independent of their names.
    fileprivate(set) var identities: [Identity] = []
  }

  /// One file.
  struct File: Sendable {
    /// The path as given or found.
    var path: String
    /// Whether it was named explicitly instead of found in a folder.
    var isNamed: Bool
  }

  /// The system's identity of a file or folder, independent of its names.
  struct Identity: Hashable {
    fileprivate var device: UInt64
    fileprivate var inode: UInt64

    fileprivate init(device: UInt64, inode: UInt64) {
      self.device = device
      self.inode = inode
    }

    /// Reads the identity at a path; nil if nothing exists there.
    init?(of path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      self = FileDiscovery.identity(status)
    }
  }

  /// Folders that are not searched unless they are named: generated and third-party files.
  private static let excludedFolders: Set<String> = ["Pods", "Carthage", "DerivedData", "node_modules"]

  private let excludes: [Glob]
  private var found = Found()
  private var folders: Set<Identity> = []
  private var links: [String] = []
  private var ignores: IgnoreRules?

  /// Finds all Swift files below these paths. Throws ``Failure`` if a path does not exist.
  static func find(
    _ paths: [String], excluding excludes: [Glob], respectingGitignore: Bool = true
  ) throws -> Found {
    var discovery = FileDiscovery(excludes: excludes)
    if respectingGitignore { discovery.ignores = IgnoreRules() }
    if paths.contains("") { throw Failure("an empty path is neither a file nor a folder") }
    for path in Set(paths.map(normalized)).sorted() { try discovery.visit(path) }
    discovery.followLinks()
    if let problem = discovery.ignores?.problem { throw Failure(problem) }
    // A file may be both named and found.
    var files: [String: Bool] = [:]
    for file in discovery.found.files { files[file.path, default: false] = files[file.path] == true || file.isNamed }
    discovery.found.files = files.map { File(path: $0.key, isNamed: $0.value) }.sorted { $0.path < $1.path }
    discovery.found.packages.sort()
    return discovery.found
  }

  /// Whether something is at this path.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The names of the Xcode projects in a folder.
  static func xcodeProjects(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var projects: [String] = []
    while let entry = readdir(stream) {
      let name = name(of: entry)
      if name.hasSuffix(".xcodeproj"), !name.hasPrefix(".") { projects.append(name) }
    }
    return projects.sorted()
  }

  /// Whether a file at this path below a folder would be found, apart from excludes.
  static func isFound(_ path: String) -> Bool {
    let names = path.split(separator: "/")
    guard let name = names.last, name.hasSuffix(".swift"), name != "Package.swift", !name.hasPrefix("Package@swift-")
    else { return false }
    return !isExcluded(path)
  }

  /// Whether a path below a folder passes through an excluded folder.
  static func isExcluded(_ path: String) -> Bool {
    path.split(separator: "/").contains { $0.hasPrefix(".") || excludedFolders.contains(String($0)) }
  }

  private init(excludes: [Glob]) { self.excludes = excludes }

  /// The path without a leading `./`, duplicate slashes and trailing slashes.
  static func normalized(_ path: String) -> String {
    var parts = path.split(separator: "/", omittingEmptySubsequences: true)
    parts.removeAll { $0 == "." }
    let joined = parts.joined(separator: "/")
    return path.hasPrefix("/") ? "/" + joined : joined.isEmpty ? "." : joined
  }

  private mutating func visit(_ path: String) throws {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw Failure("\(path): \(StandardStreams.message(errno))")
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      guard access(path, R_OK | X_OK) == 0 else { throw Failure("\(path): \(StandardStreams.message(errno))") }
      walk(path)
    } else {
      found.files.append(File(path: path, isNamed: true))
      found.identities.append(Self.identity(status))
    }
  }

  fileprivate static func identity(_ status: stat) -> Identity {
    Identity(device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino))
  }

  /// Walks a folder with an explicit list of pending folders, so that depth uses no stack.
  private mutating func walk(_ root: String) {
    let above = ignores?.rules(above: root)
    var pending = [Folder(path: root, way: above?.way ?? "", rules: above?.rules ?? -1)]
    // The number of pending folders that were prefetched, if the disk is slow.
    var prefetched = 0
    let blocks = ReadAhead.blocksRead()
    while let next = pending.popLast() {
      let folder = next.path
      prefetched = min(prefetched, pending.count)
      if pending.count - prefetched >= ReadAhead.folderBatch, ReadAhead.blocksRead() > blocks {
        ReadAhead.prefetch(folders: pending[prefetched...].map(\.path))
        prefetched = pending.count
      }
      guard let stream = opendir(folder) else {
        found.unreadable.append((folder, StandardStreams.message(errno)))
        continue
      }
      defer { closedir(stream) }
      var status = stat()
      guard fstat(dirfd(stream), &status) == 0, folders.insert(Self.identity(status)).inserted else { continue }
      found.folders.append(folder)
      var current = next
      if above != nil, let rules = ignores?.enter(folder, prefix: next.way, parent: next.rules) {
        current.rules = rules
      }
      while let entry = readdir(stream) { add(entry, in: current, device: Self.identity(status).device, to: &pending) }
    }
  }

  /// A pending folder.
  private struct Folder {
    var path: String
    /// Its path relative to the top of the repository, with a trailing slash.
    var way: String
    /// Its index in ``IgnoreRules``.
    var rules: Int
  }

  private enum EntryKind { case folder, file, link, other }

  private mutating func add(
    _ entry: UnsafeMutablePointer<dirent>, in parent: Folder, device: UInt64, to pending: inout [Folder]
  ) {
    let name = Self.name(of: entry)
    if name.hasPrefix(".") {
      if name == Self.configurationName { found.configurations.append(Self.path(of: name, in: parent.path)) }
      if name == Self.misnamedConfigurationName {
        found.misnamedConfigurations.append(Self.path(of: name, in: parent.path))
      }
      return
    }
    // An Xcode template does not contain code yet.
    guard !Self.excludedFolders.contains(name), !name.hasSuffix(".xctemplate") else { return }
    let isSwift = name.hasSuffix(".swift")
    let folder = parent.path
    let path = Self.path(of: name, in: folder)
    let kind = Self.kind(entry, path)
    guard kind == .folder || kind == .link || isSwift else { return }
    if excludes.contains(where: { $0.matches(path) }) { return }
    // The replacement character may be part of the name; names with it are compared by bytes.
    if name.unicodeScalars.contains("\u{FFFD}"), !Self.isText(entry) {
      found.unreadable.append((path, "its name is not UTF-8"))
      return
    }
    if parent.rules >= 0, let ignores,
      ignores.isIgnored(name, way: parent.way, isFolder: kind == .folder, rules: parent.rules)
    {
      return
    }
    switch kind {
    case .folder where name.hasSuffix(".xcodeproj"): found.projects[folder, default: []].append(name)
    case .folder: pending.append(Folder(path: path, way: parent.way + name + "/", rules: parent.rules))
    case .link: links.append(path)
    case .file:
      if name == "Package.swift" {
        found.packages.append(folder)
      } else if !(name.hasPrefix("Package@swift-")) {
        found.files.append(File(path: path, isNamed: false))
        found.identities.append(Identity(device: device, inode: UInt64(truncatingIfNeeded: entry.pointee.d_ino)))
      }
    case .other: break
    }
  }

  static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
    }
  }

  private static func isText(_ entry: UnsafeMutablePointer<dirent>) -> Bool {
    withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(validatingCString: $0) != nil }
    }
  }

  private static func path(of name: String, in folder: String) -> String {
    folder == "." ? name : folder == "/" ? "/" + name : folder + "/" + name
  }

  private static func kind(_ entry: UnsafeMutablePointer<dirent>, _ path: String) -> EntryKind {
    switch Int32(entry.pointee.d_type) {
    case Int32(DT_DIR): return .folder
    case Int32(DT_REG): return .file
    case Int32(DT_LNK): return .link
    case Int32(DT_UNKNOWN):
      var status = stat()
      guard lstat(path, &status) == 0 else { return .other }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: return .folder
      case S_IFREG: return .file
      case S_IFLNK: return .link
      default: return .other
      }
    default: return .other
    }
  }

  /// Follows symbolic links last, so that their targets are reported under their own path if possible, and no cycle is
  /// walked twice.
  private mutating func followLinks() {
    guard !links.isEmpty else { return }
    var seen = Set(found.identities)
    while !links.isEmpty {
      let batch = links.sorted()
      links = []
      for path in batch {
        var status = stat()
        guard stat(path, &status) == 0 else { continue }
        let identity = Self.identity(status)
        switch status.st_mode & S_IFMT {
        case S_IFDIR: if !folders.contains(identity) { walk(path) }
        case S_IFREG:
          if path.hasSuffix(".swift"), !path.hasSuffix("/Package.swift"), seen.insert(identity).inserted {
            found.files.append(File(path: path, isNamed: false))
            found.identities.append(identity)
          }
        default: break
        }
      }
      seen.formUnion(found.identities)
    }
  }
}
