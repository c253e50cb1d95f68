#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Runs git so that it only reads the repository, regardless of the repository's configuration.
///
/// A configuration can name programs: hooks, a file system monitor, filters, and, in a partial clone, a transport that
/// fetches objects on demand. None of these runs. Git's environment variables are not passed on either: in a hook, they
/// name the hook's own index and folder. A caller that needs them must request them.
struct GitProcess {
  private let executable: String
  /// The top of the working tree, with symbolic links resolved.
  let top: String
  /// The index to read; nil for the default one.
  private let index: String?

  /// The time limit of one run.
  private static let timeLimit = Duration.seconds(60)

  init(_ executable: String, top: String, index: String? = nil) {
    self.executable = executable
    self.top = top
    self.index = index
  }

  /// The same git in another working tree.
  func at(top: String) -> GitProcess { GitProcess(executable, top: top) }

  /// Runs git at the top of the repository. Throws ``Failure`` if git fails.
  ///
  /// - Parameters:
  ///   - settings: Additional configuration to override, as keys and values.
  ///   - looksForHooks: Whether git must see the configured path of hooks.
  func run(
    _ arguments: [String], input: String = "", overriding settings: [(key: String, value: String)] = [],
    looksForHooks: Bool = false
  ) throws -> [UInt8] {
    let settings = Self.settings.filter { !looksForHooks || $0.key != "core.hooksPath" } + settings
    let process = WorkerProcess(
      executable: executable, arguments: ["-C", top, "--no-pager"] + arguments, environment: environment(settings))
    let outcome: WorkerProcess.Outcome
    do {
      outcome = try process.run(Array(input.utf8), timeLimit: Self.timeLimit)
    } catch {
      throw Failure("git: \(StandardStreams.message(error.code))")
    }
    switch outcome.ending {
    case .exited(0): return outcome.output
    case .timedOut: throw Failure("git did not answer in time")
    default: throw Failure(Self.explanation(outcome.messages))
    }
  }

  /// Runs git on files of the working tree, without the filters that git would run on them.
  func runOnWorkingTree(_ arguments: [String]) throws -> [UInt8] {
    // Fails if there is no match.
    let keys = (try? run(["config", "--null", "--name-only", "--get-regexp", #"^filter\."#])) ?? []
    let filters = Set(
      keys.split(separator: 0).compactMap { key -> String? in
        let key = String(decoding: key, as: UTF8.self)
        return key.lastIndex(of: ".").map { String(key[..<$0]) }
      })
    let settings = filters.sorted().flatMap { filter in
      [("\(filter).clean", ""), ("\(filter).smudge", ""), ("\(filter).process", ""), ("\(filter).required", "false")]
    }
    return try run(arguments, overriding: settings)
  }

  // MARK: The environment

  /// The settings for every run of git.
  private static let settings = [
    (key: "core.fsmonitor", value: "false"), (key: "core.hooksPath", value: "/dev/null"),
    (key: "safe.bareRepository", value: "explicit"),
  ]

  private func environment(_ settings: [(key: String, value: String)]) -> [String] {
    let kept = ["PATH", "HOME", "TMPDIR", "XDG_CONFIG_HOME"]
    var environment = kept.compactMap { name in StandardStreams.environment(name).map { "\(name)=\($0)" } }
    if let index { environment.append("GIT_INDEX_FILE=\(index)") }
    environment += [
      "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_WORK_TREE=\(top)",
      // Missing objects of a partial clone are not fetched. Older versions of git ignore this variable, but do not find
      // an allowed transport.
      "GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=none",
    ]
    let above = top.lastIndex(of: "/").map { String(top[..<$0]) } ?? ""
    // The search for a repository must not continue above it.
    if !above.isEmpty, !above.contains(":") { environment.append("GIT_CEILING_DIRECTORIES=\(above)") }
    environment.append("GIT_CONFIG_COUNT=\(settings.count)")
    for (number, setting) in settings.enumerated() {
      environment += ["GIT_CONFIG_KEY_\(number)=\(setting.key)", "GIT_CONFIG_VALUE_\(number)=\(setting.value)"]
    }
    return environment
  }

  // MARK: Failures

  /// The messages that git prints if an object is missing.
  private static let missingObjectMessages = [
    "unable to read ", "bad tree object ", "not a tree object", "missing blob ", "missing tree ",
  ]

  /// The reason of a failure, in one line.
  private static func explanation(_ messages: String) -> String {
    let lines = messages.split(separator: "\n")
    if lines.contains(where: { $0.hasSuffix(" from promisor remote") }) { return missing("an object") }
    if let line = lines.first(where: { line in missingObjectMessages.contains { line.contains($0) } }) {
      let name = line.split { !$0.isHexDigit }.first { $0.count == 40 || $0.count == 64 }
      return missing(name.map { "the object \($0)" } ?? "an object")
    }
    let line = lines.first { $0.hasPrefix("fatal: ") } ?? lines.first { $0.hasPrefix("error: ") } ?? lines.first
    guard let line else { return "git: it failed" }
    let reason = line.firstRange(of: ": ").map { line[$0.upperBound...] } ?? line
    return "git: \(line.hasPrefix("fatal: ") || line.hasPrefix("error: ") ? reason : line)"
  }

  /// The message if an object is missing in this clone.
  static func missing(_ what: String) -> String {
    """
    git: \(what) is missing from this clone, and dioxide fetches nothing; in a partial clone, \
    `git fetch --refetch --no-filter` fetches the rest
    """
  }

  /// The first `git` on the PATH. Ignores relative folders, which would be in the repository. Throws ``Failure`` if
  /// there is none.
  static func find() throws -> String {
    for folder in (StandardStreams.environment("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    where folder.hasPrefix("/") {
      let path = "\(folder)/git"
      if access(path, X_OK) == 0 { return path }
    }
    throw Failure("git is not on the PATH")
  }
}
