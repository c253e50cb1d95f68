import Analysis
import Configuration
import DioxideCore
import SwiftReader

/// Reads the files below some paths into a program.
struct Scan {
  /// The program.
  let program: Program
  /// The profiles to check; empty for every one that the code names.
  let profiles: [Profile]
  /// What the configuration says.
  let configuration: Configuration
  /// Where the configuration stands.
  let configurationFile: ConfigurationFile
  /// How many files were looked at, read or passed over.
  let fileCount: Int
  /// How long the phases took.
  private(set) var stopwatch = Stopwatch()
  private let roots: [String]
  private let excludes: [Glob]
  /// What was read from standard input.
  private let standardInput: [UInt8]?
  /// What was read from a commit instead of from disk, by path.
  private let contents: [String: [UInt8]]?

  /// The name under which standard input is reported.
  static let standardInputName = "<stdin>"

  /// What reading one file came to.
  private enum Reading: Sendable {
    case facts(FileFacts)
    /// It holds nothing that a dialect looks for; read only when others do.
    case passedOver
    case failed(FileBuffer.Problem)
  }

  private struct Input: Sendable {
    var path: String
    var module: String?
    var isNamed: Bool
    /// What the file holds, where it is not to be read from disk.
    var contents: [UInt8]?
  }

  /// Reads all that the options name. Throws ``Failure`` for a path that is not there or a named file that cannot be read.
  init(_ options: SharedOptions, console: Console) throws {
    try self.init(options.paths, options.common, console: console)
  }

  /// Reads all that the paths name, on disk or in a commit. Throws ``Failure`` for a path that is not there, unless
  /// `toleratingMissing`, or a named file that cannot be read.
  init(
    _ paths: [String], _ options: CommonOptions, in commit: CommitTree? = nil, toleratingMissing: Bool = false,
    console: Console
  ) throws {
    configurationFile = try ConfigurationFile.find(options.config)
    configuration = configurationFile.configuration
    profiles = (options.profile.isEmpty ? configuration.profiles : options.profile).map { Profile($0) }
    var paths = paths.isEmpty ? configurationFile.paths : paths
    if paths.isEmpty { paths = [Self.defaultPath(in: commit)] }
    if toleratingMissing { paths.removeAll { !Self.isThere($0, in: commit) } }
    let fromStandardInput = paths.contains("-")
    paths.removeAll { $0 == "-" }
    roots = paths.map(FileDiscovery.normalized)
    excludes = options.exclude.map { Glob($0) } + configurationFile.excludes
    var modules = ModuleMap(configurationFile.modules, in: commit)
    let inputs: [Input]
    if let commit {
      inputs = try Self.inputs(
        in: commit, below: roots, excluding: excludes, respectingGitignore: configuration.respectsGitignore, &modules)
    } else {
      inputs = try Self.inputs(
        below: paths, excluding: excludes, respectingGitignore: configuration.respectsGitignore, &modules, console)
    }
    contents = commit.map { _ in
      Dictionary(inputs.map { ($0.path, $0.contents ?? []) }, uniquingKeysWith: { first, _ in first })
    }
    stopwatch.lap("find files")
    var facts = try Self.read(inputs, jobs: options.jobs, console: console)
    if fromStandardInput {
      let bytes = try Self.readStandardInput()
      standardInput = bytes
      facts.append(
        bytes.withUnsafeBufferPointer { FactCollector.facts(in: $0, path: Self.standardInputName, module: nil) })
    } else {
      standardInput = nil
    }
    stopwatch.lap("read")
    program = Analyzer.program(facts, externals: Set(configuration.externals))
    stopwatch.lap("resolve names")
    fileCount = inputs.count + (fromStandardInput ? 1 : 0)
  }

  private static func inputs(
    below paths: [String], excluding excludes: [Glob], respectingGitignore: Bool, _ modules: inout ModuleMap,
    _ console: Console
  ) throws -> [Input] {
    let found = try FileDiscovery.find(paths, excluding: excludes, respectingGitignore: respectingGitignore)
    for (path, reason) in found.unreadable { console.warning("\(path): \(reason); what is in it was left out") }
    return found.files.map {
      Input(path: $0.path, module: modules.module(ofFile: $0.path), isNamed: $0.isNamed)
    }
  }

  private static func inputs(
    in commit: CommitTree, below roots: [String], excluding excludes: [Glob], respectingGitignore: Bool,
    _ modules: inout ModuleMap
  ) throws -> [Input] {
    for root in roots where !commit.holds(root) { throw Failure("\(root): it is not in \(commit.name)") }
    return commit.files(respectingGitignore: respectingGitignore).compactMap { absolute in
      path(of: absolute, below: roots, excluding: excludes).map {
        Input(
          path: $0, module: modules.module(ofFile: $0), isNamed: false, contents: commit.contents[absolute])
      }
    }
  }

  /// The path under which a file that is no more, given by its absolute path, would have been found; nil where it would
  /// not have been.
  func pathOfMissingFile(_ absolute: String) -> String? {
    Self.path(of: absolute, below: roots, excluding: excludes)
  }

  private static func path(of absolute: String, below roots: [String], excluding excludes: [Glob]) -> String? {
    for root in roots {
      let top = RealPath.absolute(root)
      guard absolute.hasPrefix(top == "/" ? top : top + "/") || absolute == top else { continue }
      let below = absolute.dropFirst(top.utf8.count).drop { $0 == "/" }
      if below.isEmpty { return root }
      let path = root == "." ? String(below) : root == "/" ? "/\(below)" : "\(root)/\(below)"
      if FileDiscovery.isFound(String(below)), !excludes.contains(where: { $0.matches(path) }) { return path }
    }
    return nil
  }

  /// A locator over the program's files, which reads again those that something is said of.
  func locator() -> Locator {
    let paths = program.files.map(\.path)
    let standardInput = standardInput
    let buffer = FileBuffer()
    let contents = contents
    return Locator(program) { index in
      if let contents { return contents[paths[index]] }
      if paths[index] == Self.standardInputName, let standardInput { return standardInput }
      return try? buffer.withBytes(ofFile: paths[index]) { Array($0) }
    }
  }

  /// Where sources usually are.
  static let usualFolder = "Sources"

  private static func defaultPath(in commit: CommitTree?) -> String {
    isThere(usualFolder, in: commit) ? usualFolder : "."
  }

  /// Whether something is at a path, on disk or in a commit.
  static func isThere(_ path: String, in commit: CommitTree?) -> Bool {
    commit?.holds(path) ?? FileDiscovery.isThere(path)
  }

  private static func readStandardInput() throws -> [UInt8] {
    do {
      return try FileBuffer().withStandardInput { Array($0) }
    } catch {
      throw Failure("standard input: \(error.description)")
    }
  }

  /// Reads what can hold components; then, if there are any, the rest for the types that it declares.
  private static func read(_ inputs: [Input], jobs: Int?, console: Console) throws -> [FileFacts] {
    let jobs = jobs ?? Parallel.processorCount
    let first = read(inputs, jobs: jobs, isSwinjectUsed: false) { $0.isNamed || FactCollector.isOfInterest($1) }
    var facts: [FileFacts] = []
    var rest: [Input] = []
    for (input, reading) in zip(inputs, first) {
      switch reading {
      case .facts(let file): facts.append(file)
      case .passedOver: rest.append(input)
      case .failed(let problem):
        if input.isNamed { throw Failure("\(input.path): \(problem.description)") }
        console.warning("\(input.path): \(problem.description); it was left out")
      }
    }
    guard facts.contains(where: \.isOfInterest) else { return facts }
    let isSwinjectUsed = facts.contains(where: \.usesSwinject)
    for case .facts(let file) in read(rest, jobs: jobs, isSwinjectUsed: isSwinjectUsed, where: { _, _ in true }) {
      facts.append(file)
    }
    return facts
  }

  private static func read(
    _ inputs: [Input], jobs: Int, isSwinjectUsed: Bool,
    where isWanted: @escaping @Sendable (Input, UnsafeBufferPointer<UInt8>) -> Bool
  ) -> [Reading] {
    Parallel.map(count: inputs.count, jobs: jobs, makeState: FileBuffer.init) { buffer, index in
      let input = inputs[index]
      func reading(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading {
        guard isWanted(input, bytes) else { return .passedOver }
        return .facts(
          FactCollector.facts(
            in: bytes, path: input.path, module: input.module, isSwinjectUsed: isSwinjectUsed))
      }
      if let contents = input.contents { return contents.withUnsafeBufferPointer(reading) }
      do throws(FileBuffer.Problem) {
        return try buffer.withBytes(ofFile: input.path, reading)
      } catch {
        return .failed(error)
      }
    }
  }
}
