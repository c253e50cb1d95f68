#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The git repository around the working folder, asked by running `git`.
///
/// None of git's own variables is handed on: in a hook they name an index and a folder that are the hook's affair. Who asks
/// for what the hook is to judge says so.
struct Git {
  /// The top of the working tree, with symbolic links resolved.
  let top: String
  private let executable: String
  /// The index that a hook was started for, which may be of one commit only (`git commit FILE`); nil for the usual one.
  private let index: String?

  /// How long git may take for one answer.
  private static let timeLimit = Duration.seconds(60)

  /// Finds the repository. Throws ``Failure`` where there is none, or no git.
  init(asksIndexOfHook: Bool = false) throws {
    executable = try Self.find()
    index = asksIndexOfHook ? Standard.environment("GIT_INDEX_FILE").map(RealPath.absolute) : nil
    guard let repository = RepositoryTop(above: RealPath.of(".")) else {
      throw Failure("git: not a git repository, nor is any folder above it")
    }
    top = repository.path
  }

  /// The commit that a revision names. Throws ``Failure`` where it names none.
  func commit(_ revision: String) throws -> String {
    guard !revision.isEmpty, !revision.hasPrefix("-"),
      let answer = try? run(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"]),
      let line = answer.split(separator: 0x0A).first
    else { throw Failure("'\(revision)' names no commit of the repository in \(top)" + hint(revision)) }
    return String(decoding: line, as: UTF8.self)
  }

  /// The last commit that two revisions have in common. Throws ``Failure`` if there is none.
  func mergeBase(_ first: String, _ second: String) throws -> String {
    let commits = [try commit(first), try commit(second)]
    guard let answer = try? run(["merge-base"] + commits), let line = answer.split(separator: 0x0A).first else {
      throw Failure("'\(first)' and '\(second)' have no commit in common" + hint(first))
    }
    return String(decoding: line, as: UTF8.self)
  }

  /// Why a revision may not be here though it is elsewhere.
  private func hint(_ revision: String) -> String {
    let isShallow = (try? run(["rev-parse", "--is-shallow-repository"]))?.starts(with: "true".utf8) == true
    return isShallow ? "; this clone is shallow, and `git fetch --unshallow` brings the rest" : ""
  }

  /// The repository of a submodule; nil where it is not checked out.
  func submodule(_ folder: String) -> Git? {
    access(folder + "/.git", F_OK) == 0 ? Git(top: folder, executable: executable) : nil
  }

  private init(top: String, executable: String) {
    self.top = top
    self.executable = executable
    index = nil
  }

  /// The paths, from the top, of files that differ between a commit and the working tree, files of which git does not know
  /// included; or between a commit and the index. A file that was moved is there twice: where it was and where it is.
  func changes(since commit: String, staged: Bool) throws -> [String] {
    let comparison = [
      "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-relative", "--ignore-submodules",
    ]
    let tracked = try run(comparison + (staged ? ["--cached"] : []) + [commit, "--"])
    let untracked = staged ? [] : try run(["ls-files", "--others", "--exclude-standard", "-z"])
    let names = (tracked + untracked).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    return Set(names).sorted()
  }

  /// The paths, from the top, of files that are on disk otherwise than in the index or not at all, and of those that are on
  /// disk only and are not ignored.
  func unstaged() throws -> (changed: [String], untracked: [String]) {
    let answer = try run([
      "ls-files", "-z", "-t", "--modified", "--deleted", "--others", "--exclude-standard",
    ])
    var changed: Set<String> = []
    var untracked: [String] = []
    // Each is a letter, a space and a path; what is deleted is there as modified too.
    for entry in answer.split(separator: 0) {
      let path = String(decoding: entry.dropFirst(2), as: UTF8.self)
      if entry.first == UInt8(ascii: "?") { untracked.append(path) } else { changed.insert(path) }
    }
    return (changed.sorted(), untracked)
  }

  /// What files hold in the index, by path from the top; those of which it does not say so are left out.
  func stagedContents(of paths: [String]) throws -> [String: [UInt8]] { try contents(of: paths, in: ":0") }

  /// What files held in a commit, by path from the top; those that were not there are left out.
  func contents(of paths: [String], in commit: String) throws -> [String: [UInt8]] {
    let paths = paths.filter { !$0.contains("\n") }
    let contents = try contents(of: paths.map { "\(commit):\($0)" })
    return Dictionary(
      zip(paths, contents).compactMap { path, bytes in bytes.map { (path, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// What files held, by the names of their objects; nil for what is no file.
  func contents(of objects: [String]) throws -> [[UInt8]?] {
    guard !objects.isEmpty else { return [] }
    let answer = try run(["cat-file", "--batch"], input: objects.joined(separator: "\n") + "\n")
    var contents: [[UInt8]?] = []
    contents.reserveCapacity(objects.count)
    var rest = answer[...]
    for _ in objects {
      guard let end = rest.firstIndex(of: 0x0A) else { break }
      let head = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      rest = rest[(end + 1)...]
      guard head.count == 3, let size = Int(head[2]), size < rest.count else {
        contents.append(nil)
        continue
      }
      contents.append(head[1] == "blob" ? Array(rest.prefix(size)) : nil)
      rest = rest.dropFirst(size + 1)
    }
    return contents + Array(repeating: nil, count: objects.count - contents.count)
  }

  /// A file or a submodule of a commit.
  struct Entry {
    /// From the top of the repository.
    var path: String
    /// The name of the object: what the file holds, or the commit of the submodule.
    var object: String
    var isSubmodule: Bool
  }

  /// The plain files and the submodules of a commit.
  func entries(of commit: String) throws -> [Entry] {
    // Each entry is `mode type object<TAB>path`; symbolic links are passed over.
    try run(["ls-tree", "-r", "-z", "--full-tree", commit]).split(separator: 0).compactMap { entry in
      guard let tab = entry.firstIndex(of: 0x09) else { return nil }
      let head = String(decoding: entry[..<tab], as: UTF8.self).split(separator: " ")
      guard head.count == 3, head[0].hasPrefix("100") || head[0] == "160000" else { return nil }
      return Entry(
        path: String(decoding: entry[(tab + 1)...], as: UTF8.self), object: String(head[2]),
        isSubmodule: head[0] == "160000")
    }
  }

  /// The folder of the hooks, wherever the configuration of git has it.
  func hooksFolder() throws -> String {
    let answer = try run(["rev-parse", "--git-path", "hooks"])
    let path = String(decoding: answer.split(separator: 0x0A).first ?? [], as: UTF8.self)
    return path.hasPrefix("/") ? path : "\(top)/\(path)"
  }

  /// Runs git at the top of the repository. Throws ``Failure`` where it fails.
  private func run(_ arguments: [String], input: String = "") throws -> [UInt8] {
    try Self.run(executable, ["-C", top] + arguments, index: index, input: input)
  }

  private static func run(
    _ executable: String, _ arguments: [String], index: String? = nil, input: String = ""
  ) throws -> [UInt8] {
    let kept = ["PATH", "HOME", "TMPDIR", "XDG_CONFIG_HOME"]
    var environment = kept.compactMap { name in Standard.environment(name).map { "\(name)=\($0)" } }
    if let index { environment.append("GIT_INDEX_FILE=\(index)") }
    let process = WorkerProcess(
      executable: executable, arguments: arguments, environment: environment + ["LC_ALL=C", "GIT_OPTIONAL_LOCKS=0"])
    let outcome: WorkerProcess.Outcome
    do {
      outcome = try process.run(Array(input.utf8), timeLimit: timeLimit)
    } catch {
      throw Failure("git: \(Standard.message(error.code))")
    }
    switch outcome.ending {
    case .exited(0): return outcome.output
    case .timedOut: throw Failure("git did not answer in time")
    default:
      let said = outcome.messages.split(separator: "\n").first ?? "it failed"
      throw Failure("git: \(said.hasPrefix("fatal: ") ? said.dropFirst("fatal: ".count) : said)")
    }
  }

  private static func find() throws -> String {
    for folder in (Standard.environment("PATH") ?? "/usr/bin:/bin").split(separator: ":") {
      let path = "\(folder)/git"
      if access(path, X_OK) == 0 { return path }
    }
    throw Failure("git is not on the PATH")
  }
}

/// Paths without symbolic links.
enum RealPath {
  /// The absolute path without symbolic links; the path as it is where nothing is there.
  static func of(_ path: String) -> String {
    guard let pointer = realpath(path, nil) else { return path }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// The absolute path without symbolic links, also of what is not there.
  static func absolute(_ path: String) -> String {
    if path == "." { return of(".") }
    let known = of(path)
    return known.hasPrefix("/") ? known : of(".") + "/" + known
  }
}
