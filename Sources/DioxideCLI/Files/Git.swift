#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The git repository of the working folder, accessed by running `git`; see ``GitProcess``.
struct Git {
  private let process: GitProcess

  /// The top of the working tree, with symbolic links resolved.
  var top: String { process.top }

  /// Finds the repository. Throws ``Failure`` if the repository or git does not exist.
  ///
  /// - Parameter asksIndexOfHook: Whether to use the index of the running hook, which may contain a single commit (`git
  ///   commit FILE`).
  init(asksIndexOfHook: Bool = false) throws {
    let executable = try GitProcess.find()
    let folder = RealPath.of(".")
    guard folder.hasPrefix("/") else { throw Failure("git: the path of the working folder is not UTF-8") }
    let repository = RepositoryTop(above: folder)
    if let inner = Self.gitFolder(from: folder, upTo: repository?.path ?? "") {
      throw Failure("git: \(inner) is a git directory without a working tree")
    }
    guard let repository else { throw Failure("git: neither this folder nor a parent is a git repository") }
    process = GitProcess(
      executable, top: repository.path, index: asksIndexOfHook ? try Self.indexOfHook(repository.path) : nil)
  }

  /// The index of the running hook; nil for the default one. Git's path is relative to the top of the repository.
  private static func indexOfHook(_ top: String) throws -> String? {
    guard let pointer = getenv("GIT_INDEX_FILE") else { return nil }
    guard let path = String(validatingCString: pointer) else { throw Failure("git: GIT_INDEX_FILE is not UTF-8") }
    return path.hasPrefix("/") ? path : "\(top)/\(path)"
  }

  private init(_ process: GitProcess) { self.process = process }

  /// The bare repository or git folder that contains the working folder; nil if the working folder is in the working
  /// tree.
  private static func gitFolder(from folder: String, upTo top: String) -> String? {
    var folder = folder
    while folder != top, let slash = folder.lastIndex(of: "/") {
      if ["HEAD", "objects", "refs"].allSatisfy({ FileDiscovery.exists("\(folder)/\($0)") }) { return folder }
      folder = String(folder[..<slash])
    }
    return nil
  }

  /// The repository of a submodule; nil if it is not checked out.
  func submodule(_ folder: String) -> Git? {
    access(folder + "/.git", F_OK) == 0 ? Git(process.at(top: folder)) : nil
  }

  // MARK: Commits

  /// The commit of a revision. Throws ``Failure`` if there is none.
  func commit(_ revision: String) throws -> String {
    guard !revision.isEmpty, !revision.hasPrefix("-"),
      let answer = try? process.run([
        "rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}",
      ]),
      let line = answer.split(separator: 0x0A).first,
      // Git also accepts `^HEAD`, and prints its result with a prefix: all but that commit.
      line.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit })
    else { throw Failure("'\(revision)' is not a commit of the repository in \(top)" + hint()) }
    return String(decoding: line, as: UTF8.self)
  }

  /// The merge base of two revisions. Throws ``Failure`` if there is none.
  func mergeBase(_ first: String, _ second: String) throws -> String {
    let commits = [try commit(first), try commit(second)]
    guard let answer = try? process.run(["merge-base"] + commits), let line = answer.split(separator: 0x0A).first else {
      throw Failure("'\(first)' and '\(second)' have no commit in common" + hint())
    }
    return String(decoding: line, as: UTF8.self)
  }

  /// Why a revision may be missing in this clone.
  private func hint() -> String {
    let isShallow = (try? process.run(["rev-parse", "--is-shallow-repository"]))?.starts(with: "true".utf8) == true
    return isShallow ? "; this clone is shallow: run `git fetch --unshallow`" : ""
  }

  /// A file or a submodule of a commit.
  struct Entry {
    /// The path relative to the top of the repository.
    var path: String
    /// The id of the object: of the file's contents, or of the submodule's commit.
    var object: String
    var isSubmodule: Bool
  }

  /// The regular files and the submodules of a commit.
  func entries(of commit: String) throws -> [Entry] {
    // Each entry is `mode type object<TAB>path`; symbolic links are skipped.
    try process.run(["ls-tree", "-r", "-z", "--full-tree", commit]).split(separator: 0).compactMap { entry in
      guard let tab = entry.firstIndex(of: 0x09) else { return nil }
      let head = String(decoding: entry[..<tab], as: UTF8.self).split(separator: " ")
      guard head.count == 3, head[0].hasPrefix("100") || head[0] == "160000" else { return nil }
      return Entry(
        path: String(decoding: entry[(tab + 1)...], as: UTF8.self), object: String(head[2]),
        isSubmodule: head[0] == "160000")
    }
  }

  /// The contents of files, by object id; nil for other objects. Throws ``Failure`` if an object is missing.
  func contents(of objects: [String]) throws -> [[UInt8]?] {
    guard !objects.isEmpty else { return [] }
    let answer = try process.run(["cat-file", "--batch"], input: objects.joined(separator: "\n") + "\n")
    var contents: [[UInt8]?] = []
    contents.reserveCapacity(objects.count)
    var rest = answer[...]
    for object in objects {
      // `object type size`, or `object missing`.
      guard let end = rest.firstIndex(of: 0x0A) else { throw Failure("git: unexpected end of its output") }
      let head = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      rest = rest[(end + 1)...]
      guard head.count == 3, let size = Int(head[2]), size < rest.count else {
        throw Failure(GitProcess.missing("the object \(object)"))
      }
      contents.append(head[1] == "blob" ? Array(rest.prefix(size)) : nil)
      rest = rest.dropFirst(size + 1)
    }
    return contents
  }

  // MARK: Changes

  /// A changed file.
  struct Change {
    /// The path relative to the top of the repository.
    var path: String
    /// The id of the old object; nil if there was none, or it was not a regular file.
    var before: String?
    /// Whether it is or was a submodule with a different commit.
    var isSubmodule = false
  }

  /// The files that differ between a commit and the working tree, including untracked files; or between a commit and
  /// the index. Sorted by path. A moved file is listed twice, with its old and new path.
  func changes(since commit: String, staged: Bool) throws -> [Change] {
    let comparison = [
      "diff", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-textconv", "--no-relative",
      // A configured order file would be read from any path, so it is disabled. The contents of a submodule are left to
      // its own repository.
      "--ignore-submodules=dirty", "-O/dev/null",
    ]
    let tracked = try process.runOnWorkingTree(comparison + (staged ? ["--cached"] : []) + [commit, "--"])
    // Each is `:mode mode object object status`, and then a path.
    let fields = tracked.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    var changes = stride(from: 0, to: fields.count - 1, by: 2).map { index in
      let head = fields[index].split(separator: " ")
      let isPlain = head.count == 5 && head[0].hasPrefix(":100")
      return Change(
        path: fields[index + 1], before: isPlain ? String(head[2]) : nil,
        isSubmodule: head.prefix(2).contains { $0.hasSuffix("160000") })
    }
    if !staged {
      let known = Set(changes.map(\.path))
      changes += try untracked().filter { !known.contains($0) }.map { Change(path: $0) }
    }
    return changes.sorted { $0.path < $1.path }
  }

  /// The paths, relative to the top, of untracked files that are not ignored, and of nested repositories, each with a
  /// trailing slash.
  func untracked() throws -> [String] {
    try process.run(["ls-files", "--others", "--exclude-standard", "-z"]).split(separator: 0)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether git ignores an untracked file.
  func isIgnored(_ path: String) -> Bool { (try? process.run(["check-ignore", "--quiet", "--", path])) != nil }

  /// The old contents of changed files, by path relative to the top. Throws ``Failure`` if an object is missing.
  func contents(before changes: [Change]) throws -> [String: [UInt8]] {
    let changes = changes.compactMap { change in change.before.map { (path: change.path, object: $0) } }
    let contents = try contents(of: changes.map(\.object))
    return Dictionary(
      zip(changes, contents).compactMap { change, bytes in bytes.map { (change.path, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  // MARK: The index

  /// The staged contents of files of one kind, where they differ from the disk.
  struct Index: Sendable {
    /// The object ids, by path relative to the top, of files whose contents differ or may differ from the index, or
    /// that do not exist on disk. Excludes files with conflicts, because the index contains several versions.
    fileprivate(set) var objects: [String: String] = [:]
    /// The paths of symbolic links, relative to the top.
    fileprivate(set) var links: [String] = []
    /// The paths, relative to the top, of files whose names are not UTF-8, with replacement characters.
    fileprivate(set) var unreadable: [String] = []
    /// The paths, relative to the top, of untracked files of any kind that are not ignored, and of nested repositories,
    /// each with a trailing slash.
    fileprivate(set) var untracked: [String] = []
  }

  /// Compares the index with the working tree, with a single run of git, for files with this suffix. Linear in the
  /// index.
  func index(endingWith ending: String) throws -> Index {
    let ending = Array(ending.utf8)
    let answer = try process.runOnWorkingTree([
      "ls-files", "--stage", "-v", "--cached", "--deleted", "--modified", "--others", "--exclude-standard", "-z",
    ])
    var index = Index()
    // Each is `tag mode object stage<TAB>path`, or `? path`. Parsed as bytes, because an index may have many thousands
    // of files.
    for entry in answer.split(separator: 0) {
      guard let tag = entry.first else { continue }
      if tag == UInt8(ascii: "?") {
        index.untracked.append(String(decoding: entry.dropFirst(2), as: UTF8.self))
      } else if entry.suffix(ending.count).elementsEqual(ending), let tab = entry.firstIndex(of: 0x09) {
        index.add(entry[(tab + 1)...], tag: tag, head: entry[..<tab].split(separator: 0x20))
      }
    }
    return index
  }

  // MARK: Hooks

  /// The path of a hook according to git's configuration, and whether it is in this repository.
  func hook(_ name: String) throws -> (path: String, isOwn: Bool) {
    let path = try place(of: ["--git-path", "hooks/\(name)"])
    let own = RealPath.absolute(try place(of: ["--git-common-dir"]))
    // The folder may not exist yet.
    var folder = path
    while let slash = folder.lastIndex(of: "/"), slash > folder.startIndex {
      folder = String(folder[..<slash])
      if FileDiscovery.exists(folder) { break }
    }
    let real = RealPath.of(folder)
    return (path, RealPath.isBelow(real, top) || RealPath.isBelow(real, own))
  }

  /// Git's folder for this working tree, and the folder shared by all working trees.
  func folders() throws -> (own: String, common: String) {
    (try place(of: ["--git-dir"]), try place(of: ["--git-common-dir"]))
  }

  /// A path from `rev-parse`. The configuration determines the path of hooks.
  private func place(of arguments: [String]) throws -> String {
    let answer = try process.run(["rev-parse"] + arguments, looksForHooks: true).dropLast()
    let path = String(decoding: answer, as: UTF8.self)
    guard path.utf8.elementsEqual(answer) else {
      throw Failure("git: the path of its hooks is not UTF-8")
    }
    return path.hasPrefix("/") ? path : "\(top)/\(path)"
  }
}

extension Git.Index {
  /// Adds an entry of git's output: mode, object and stage follow the tag.
  fileprivate mutating func add(_ path: ArraySlice<UInt8>, tag: UInt8, head: [ArraySlice<UInt8>]) {
    guard head.count == 4, !head[1].starts(with: "160".utf8) else { return }
    // Lower-case tags mean `--assume-unchanged`, and S means not checked out: git does not compare these with the disk.
    let isLookedAt = tag == UInt8(ascii: "H") || tag == UInt8(ascii: "M")
    let isLink = head[1].starts(with: "120".utf8), isText = path.allSatisfy { $0 < 0x80 }
    if isLookedAt, !isLink, isText { return }
    let name = String(decoding: path, as: UTF8.self)
    if !isText, !name.utf8.elementsEqual(path) {
      if unreadable.last != name { unreadable.append(name) }
    } else if isLink {
      links.append(name)
    } else if !isLookedAt, head[3].elementsEqual("0".utf8) {
      objects[name] = String(decoding: head[2], as: UTF8.self)
    }
  }
}
