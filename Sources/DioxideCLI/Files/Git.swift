#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The git repository around the working folder, asked by running `git`.
///
/// None of git's own variables is handed on: in a hook they name an index and a folder that are the hook's affair.
struct Git {
  /// The top of the working tree, with symbolic links resolved.
  let top: String
  private let executable: String

  /// How long git may take for one answer.
  private static let timeLimit = Duration.seconds(60)

  /// Finds the repository. Throws ``Failure`` where there is none, or no git.
  init() throws {
    executable = try Self.find()
    let answer = try Self.run(executable, ["rev-parse", "--show-toplevel"])
    top = RealPath.of(String(decoding: answer.split(separator: 0x0A).first ?? [], as: UTF8.self))
  }

  /// The commit that a revision names. Throws ``Failure`` where it names none.
  func commit(_ revision: String) throws -> String {
    guard !revision.isEmpty, !revision.hasPrefix("-"),
      let answer = try? run(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"]),
      let line = answer.split(separator: 0x0A).first
    else { throw Failure("'\(revision)' names no commit of the repository in \(top)") }
    return String(decoding: line, as: UTF8.self)
  }

  /// The paths, from the top, of files that differ between a commit and the working tree, files of which git does not know
  /// included. A file that was moved is there twice: where it was and where it is.
  func changes(since commit: String) throws -> [String] {
    let tracked = try run([
      "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-relative", "--ignore-submodules", commit,
      "--",
    ])
    let untracked = try run(["ls-files", "--others", "--exclude-standard", "-z"])
    let names = (tracked + untracked).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    return Set(names).sorted()
  }

  /// What files held in a commit, by path from the top; those that were not there are left out.
  func contents(of paths: [String], in commit: String) throws -> [String: [UInt8]] {
    let paths = paths.filter { !$0.contains("\n") }
    guard !paths.isEmpty else { return [:] }
    let answer = try run(["cat-file", "--batch"], input: paths.map { "\(commit):\($0)\n" }.joined())
    var contents: [String: [UInt8]] = [:]
    var rest = answer[...]
    for path in paths {
      guard let end = rest.firstIndex(of: 0x0A) else { break }
      let head = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      rest = rest[(end + 1)...]
      guard head.count == 3, let size = Int(head[2]), size < rest.count else { continue }
      if head[1] == "blob" { contents[path] = Array(rest.prefix(size)) }
      rest = rest.dropFirst(size + 1)
    }
    return contents
  }

  /// The paths, from the top, of the plain files of a commit whose names end like this.
  func files(in commit: String, endingWith ending: String) throws -> [String] {
    // Each entry is `mode type object<TAB>path`; links and submodules are no files.
    try run(["ls-tree", "-r", "-z", "--full-tree", commit]).split(separator: 0).compactMap { entry in
      guard entry.starts(with: "100".utf8), let tab = entry.firstIndex(of: 0x09) else { return nil }
      let path = String(decoding: entry[(tab + 1)...], as: UTF8.self)
      return path.hasSuffix(ending) ? path : nil
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
    try Self.run(executable, ["-C", top] + arguments, input: input)
  }

  private static func run(_ executable: String, _ arguments: [String], input: String = "") throws -> [UInt8] {
    let kept = ["PATH", "HOME", "TMPDIR", "XDG_CONFIG_HOME"]
    let environment = kept.compactMap { name in Standard.environment(name).map { "\(name)=\($0)" } }
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
      let said = outcome.messages.split(separator: "\n").first.map(String.init) ?? "it failed"
      throw Failure("git: \(said)")
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
