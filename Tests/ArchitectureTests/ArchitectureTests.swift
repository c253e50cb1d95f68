import Foundation
import DioxideTestSupport
import Testing

/// The invariants of `docs/architecture.md` that can be checked automatically.
@Suite struct ArchitectureTests {
  @Test("Imports only lead down the table of layers", arguments: SourceTree.sources)
  func imports(file: SourceFile) {
    #expect(Layers.forbiddenImports(of: file) == [])
  }

  @Test("The table of layers only leads down, and contains every target")
  func layers() throws {
    let order = Layers.imports.map(\.target)
    for (position, layer) in Layers.imports.enumerated() {
      #expect(layer.modules.isSubset(of: order.dropFirst(position + 1)), "\(layer.target)")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: Fixtures.package.appending(path: "Sources").path)
    let targets = names.filter { !$0.hasPrefix(".") }
    #expect(Set(targets).subtracting(order) == [])
    #expect(targets.count >= 9)
  }

  @Test(
    "The manifest declares every import of a module of this package", arguments: SourceTree.sources + SourceTree.tests)
  func declaredImports(file: SourceFile) throws {
    let manifest = try #require(Manifest.package)
    guard let declared = manifest.dependencies[file.target] else { return }
    let modules = manifest.dependencies.keys
    #expect(file.imports.filter { modules.contains($0) && !declared.contains($0) } == [])
  }

  @Test("The manifest is read")
  func manifest() throws {
    let dependencies = try #require(Manifest.package).dependencies
    #expect(dependencies["DioxideCore"] == ["CDioxide", "DioxideDependencyGraph"])
    #expect(SourceTree.targets.allSatisfy { dependencies[$0] != nil })
  }

  @Test("The folders of a target do not depend on each other in cycles", arguments: SourceTree.targets)
  func folders(target: String) {
    let cycles = FolderGraph(SourceTree.sources.filter { $0.target == target }).cycles
    #expect(cycles.count == (Self.targetsWithCycles[target] ?? 0), "\(cycles.joined(separator: "\n"))")
  }

  /// The number of remaining folder cycles, by target.
  static let targetsWithCycles = ["DioxideGraphDrawing": 1]

  @Test("Only the command line has side effects", arguments: SourceTree.sources)
  func outside(file: SourceFile) throws {
    guard !Rules.mayTouchTheOutside.contains(file.target) else { return }
    for name in Rules.outside {
      let lines = try file.lines(matching: #"(?:^|[^.\w`])\#(name)"#)
      #expect(lines == [], "`\(name)` touches files, environment, streams, processes or the clock")
    }
  }

  @Test("Code reachable from input does not trap", arguments: SourceTree.sources)
  func traps(file: SourceFile) throws {
    for pattern in Rules.traps {
      #expect(try file.lines(matching: pattern) == [], "`\(pattern)` can end the program")
    }
  }

  @Test("Every unchecked assumption has a documented reason", arguments: SourceTree.sources)
  func beliefs(file: SourceFile) throws {
    for pattern in Rules.beliefs {
      let unexplained = try file.lines(matching: pattern).filter { !file.hasComment(at: $0) }
      #expect(unexplained == [], "`\(pattern)` without a comment on the line or above it")
    }
  }

  @Test("No file is longer than 500 lines", arguments: SourceTree.sources + SourceTree.tests)
  func length(file: SourceFile) {
    let count = file.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    #expect(count <= Rules.maximumLines)
  }

  @Test("A framework is named only in its own folder and in one line of the registry", arguments: frameworks)
  func frameworkNames(framework: String) {
    let folders = Self.frameworks.map { "\(SourceTree.dialects)/\($0)/" }
    let marks = Self.marks[framework] ?? [framework.lowercased()]
    func names(_ text: some StringProtocol) -> Bool { marks.contains { text.lowercased().contains($0) } }
    let named = SourceTree.sources.filter { file in !folders.contains(where: file.path.hasPrefix) && names(file.text) }
    #expect(named.map(\.path) == ["\(SourceTree.dialects)/Dialects.swift"])
    for file in named {
      #expect(file.text.split(separator: "\n").filter(names) == ["    \(framework)Dialect.self,"])
    }
  }

  /// The words that identify a framework whose name is also used for something else in dioxide.
  static let marks = [
    "Resolver": [
      "resolverdialect", "resolverfacts", "resolverregistering", "import resolver", "hmlongco",
    ]
  ]

  /// The supported third-party frameworks, by the names of their folders.
  static let frameworks = SourceTree.folders(below: SourceTree.dialects).filter {
    !["Kit", "Dioxide", "Constructors"].contains($0)
  }

  @Test("The frameworks are found")
  func frameworksAreThere() { #expect(Self.frameworks.contains("Swinject")) }

  @Test("No two paths differ only in case")
  func letterCase() {
    let paths = (SourceTree.sources + SourceTree.tests).map(\.path) + Fixtures.files(below: Fixtures.root)
    let folded = Dictionary(grouping: Set(paths)) { $0.lowercased() }
    #expect(folded.values.filter { $0.count > 1 }.map { $0.sorted() } == [])
  }

  /// The searched patterns.
  enum Rules {
    static let maximumLines = 500

    /// The macros run inside the compiler without side effects, so they are not an exception. `DioxideGraphviz` is the
    /// worker process.
    static let mayTouchTheOutside: Set<String> = ["DioxideCLI", "DioxideGraphviz"]

    static let outside = [
      // Files and streams.
      "FileManager", "FileHandle", "fopen", "print\\(", "debugPrint\\(", "dump\\(", "readLine\\(", "fputs",
      "stdout", "stderr", "stdin", "mmap",
      // Environment, processes and threads.
      "ProcessInfo", "CommandLine", "getenv", "setenv", "exit\\(", "abort\\(", "fork\\(", "posix_spawn", "Process\\(",
      "pthread_create", "DispatchQueue", "Thread\\(",
      // The clock and random numbers.
      "ContinuousClock", "SuspendingClock", "clock_gettime", "gettimeofday", "time\\(", "Date\\(", "usleep",
      "SystemRandomNumberGenerator", "UUID\\(",
    ]

    static let traps = [
      #"\btry!"#, #"\bas!"#, #"\bfatalError\b"#, #"\bprecondition(Failure)?\b"#, #"\bassert(ionFailure)?\("#,
      #"\bunsafelyUnwrapped\b"#, #"\bunsafeDowncast\b"#, #"[\w\])]!(?![=\w])"#,
    ]

    static let beliefs = [#"@unchecked\s+Sendable"#, #"nonisolated\(unsafe\)"#, #"\bunsafeBitCast\b"#]
  }
}
