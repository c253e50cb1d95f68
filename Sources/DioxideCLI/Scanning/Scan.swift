import DioxideAnalysis
import CDioxideAllocator
import DioxideConfiguration
import DioxideCore
import DioxideSwiftReader

/// Reads the files below some paths into a program.
struct Scan {
  /// The program.
  let program: Program
  /// The profiles to check; if empty, every profile that the code names.
  let profiles: [Profile]
  /// The content of the configuration.
  let configuration: Configuration
  /// Where the configuration is.
  let configurationFile: ConfigurationFile
  /// The number of files that were read or skipped.
  let fileCount: Int
  /// The durations of the phases.
  private(set) var stopwatch = Stopwatch()
  /// The dialects in which it was read.
  let dialects: DialectSelection
  /// The result of reading.
  let input: ScanInput
  /// The targets of the files, if there are several programs to distinguish.
  let targets: BuildTargets
  /// The contents read from a commit, the index or standard input instead of the disk, by path.
  private let contents: [String: [UInt8]]

  /// The name under which standard input is reported.
  static let standardInputName = "<stdin>"

  /// The result of reading one file.
  private enum Reading: Sendable {
    case facts(FileFacts)
    /// It contains nothing that a dialect searches for; read only if other files do.
    case skipped
    case failed(FileBuffer.Problem)
  }

  private struct Input: Sendable {
    var path: String
    var module: String?
    var isNamed: Bool
    /// The contents of the file if they are not read from disk.
    var contents: [UInt8]?
  }

  /// Reads the input of the options. Throws ``Failure`` if a path does not exist or a named file cannot be read.
  init(_ options: ScanOptions, console: Console) throws {
    try self.init(options.paths, options, console: console)
  }

  /// Reads the paths, on disk or in a commit. Throws ``Failure`` if a path does not exist, unless `toleratingMissing`
  /// is true, or if a named file cannot be read.
  init(
    _ paths: [String], _ options: ScanOptions, in commit: CommitTree? = nil,
    configuredBy source: ConfigurationSource? = nil,
    toleratingMissing: Bool = false, console: Console
  ) throws {
    let input = try ScanInput(
      paths, options, in: commit, configuredBy: source, toleratingMissing: toleratingMissing)
    self.input = input
    configurationFile = input.configuration
    configuration = configurationFile.configuration
    profiles = (options.profile.isEmpty ? configuration.profiles : options.profile).map { Profile($0) }
    for (path, reason) in input.found.unreadable { console.warning("\(path): \(reason); its content is skipped") }
    var modules = input.modules
    var inputs = input.found.files.map { file in
      Input(
        path: file.path, module: modules.module(ofFile: file.path), isNamed: file.isNamed,
        contents: input.contents(of: file))
    }
    stopwatch.lap("find files")
    if input.isFromStandardInput {
      console.progress?.begin("reading standard input")
      inputs.append(
        Input(path: Self.standardInputName, module: nil, isNamed: true, contents: try Self.readStandardInput()))
      console.progress?.end()
    }
    contents = Dictionary(
      inputs.compactMap { input in input.contents.map { (input.path, $0) } }, uniquingKeysWith: { first, _ in first })
    var dialects = DialectSelection(options.dialect.isEmpty ? configuration.dialects : options.dialect)
    let facts = try Self.read(inputs, in: &dialects, jobs: options.jobs, console: console)
    self.dialects = dialects
    stopwatch.lap("read")
    console.progress?.begin("resolving names")
    targets = TargetMap.targets(of: inputs.map(\.path), in: input)
    program = Analyzer.program(
      facts, in: dialects, externals: Set(configuration.externals), wrappers: Set(configuration.wrappers),
      targets: targets,
      workers: Parallel.Threads(jobs: options.jobs ?? Parallel.processorCount))
    console.progress?.end()
    stopwatch.lap("resolve names")
    fileCount = inputs.count
    // Each profile is checked separately.
    let count = profiles.isEmpty ? program.namedProfiles.count : profiles.count
    guard count <= Self.maximumProfiles else {
      throw Failure(
        "\(count) profiles, but a run checks at most \(Self.maximumProfiles); select some with --profile")
    }
  }

  private static let maximumProfiles = 256

  /// A locator for the program's files, which reads files with findings again.
  func locator() -> Locator {
    Locator(program) { [self] in bytes(of: $0) }
  }

  /// The contents of a file that was read; nil if it cannot be read again.
  func bytes(of path: String) -> [UInt8]? {
    contents[path] ?? (try? FileBuffer().withBytes(ofFile: path) { Array($0) })
  }

  /// The number of files whose facts fill the memory that each thread then allocates at once, in bytes.
  private static let manyFiles = 512
  private static let memoryForMany = 8 << 20

  private static func readStandardInput() throws -> [UInt8] {
    do {
      return try FileBuffer().withStandardInput { Array($0) }
    } catch {
      throw Failure("standard input: \(error.description)")
    }
  }

  /// Reads the files that may contain components; then, if there are any, the other files for their types.
  private static func read(
    _ inputs: [Input], in dialects: inout DialectSelection, jobs: Int?, console: Console
  ) throws -> [FileFacts] {
    let jobs = jobs ?? Parallel.processorCount
    console.progress?.begin("reading files", of: inputs.count)
    defer { console.progress?.end() }
    ReadAhead.prefetch(inputs.filter { $0.contents == nil }.map(\.path), jobs: jobs)
    let first = read(inputs, in: dialects, jobs: jobs, console.progress) { [dialects] in
      $0.isNamed || FactCollector.isOfInterest($1, dialects: dialects)
    }
    var facts: [FileFacts] = []
    facts.reserveCapacity(first.count { if case .facts = $0 { true } else { false } })
    var rest: [Input] = []
    for (input, reading) in zip(inputs, first) {
      switch reading {
      case .facts(let file): facts.append(file)
      case .skipped: rest.append(input)
      case .failed(let problem):
        if input.isNamed { throw Failure("\(input.path): \(problem.description)") }
        console.warning("\(input.path): \(problem.description); the file is skipped")
      }
    }
    guard facts.contains(where: dialects.isOfInterest) else { return facts }
    dialects.note(facts)
    let again = Set(facts.filter(dialects.needsRereading).map(\.path))
    if !again.isEmpty {
      facts.removeAll { again.contains($0.path) }
      rest += inputs.filter { again.contains($0.path) }
    }
    for case .facts(let file) in read(rest, in: dialects, jobs: jobs, nil, where: { _, _ in true }) {
      facts.append(file)
    }
    return facts
  }

  private static func read(
    _ inputs: [Input], in dialects: DialectSelection, jobs: Int, _ progress: Progress?,
    where isWanted: @escaping @Sendable (Input, UnsafeBufferPointer<UInt8>) -> Bool
  ) -> [Reading] {
    Parallel.map(
      count: inputs.count, jobs: jobs,
      makeState: {
        if inputs.count >= Self.manyFiles { reserveMemory(Self.memoryForMany) }
        return (buffer: FileBuffer(), parsed: ParsedFile())
      }
    ) { memory, index in
      let input = inputs[index]
      progress?.advance()
      func reading(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading {
        guard isWanted(input, bytes) else { return .skipped }
        return .facts(
          FactCollector.facts(
            in: bytes, path: input.path, module: input.module, dialects: dialects, parsing: &memory.parsed))
      }
      if let contents = input.contents { return contents.withUnsafeBufferPointer(reading) }
      do throws(FileBuffer.Problem) {
        return try memory.buffer.withBytes(ofFile: input.path, reading)
      } catch {
        return .failed(error)
      }
    }
  }
}
