import DioxideTestSupport
import Foundation
import Testing

/// The gates `--baseline`, `--changed`, `--staged` and `diff --fail-on new-findings` let known findings pass, but no
/// new ones.
@Suite struct GateTests {
  private static let signup = """
    import Dioxide
    protocol Mail {}
    protocol Clock {}
    @Service struct Signup { let mail: any Mail; let clock: any Clock }
    @Adapter(for: Clock.self, profile: .production) struct SystemClock: Clock {}
    @Adapter(for: Clock.self, profile: .test) struct FixedClock: Clock {}

    """
  private static let smtp = "import Dioxide\n@Adapter(for: Mail.self, profile: .production) struct SMTP: Mail {}\n"
  private static let baseline = "baseline.json"

  /// A repository with a known finding: `Mail` has no binding in `test`.
  private func repository(_ more: [String: String] = [:]) throws -> ScratchRepository {
    let repository = try ScratchRepository()
    let files = ["Sources/App/Signup.swift": Self.signup, "Sources/App/SMTP.swift": Self.smtp]
    for (path, text) in files.merging(more, uniquingKeysWith: { $1 }) { try repository.folder.write(text, to: path) }
    try writeBaseline(repository)
    try repository.commit()
    return repository
  }

  private func writeBaseline(_ repository: ScratchRepository, _ arguments: String...) throws {
    let run = try ProgramRun(["check", "--write-baseline", Self.baseline] + arguments, in: repository.url)
    #expect(run.status == 0, "\(run.output)")
  }

  private func baselineText(_ repository: ScratchRepository) throws -> String {
    try String(contentsOf: repository.url.appending(path: Self.baseline), encoding: .utf8)
  }

  /// The findings of a check, one per line.
  private func check(_ repository: ScratchRepository, in folder: String = "", _ arguments: String...) throws -> [String]
  {
    let run = try ProgramRun(
      ["check", "--format", "concise"] + arguments, in: repository.url.appending(path: folder))
    return run.output.split(separator: "\n").map(String.init)
  }

  private func delete(_ path: String, in repository: ScratchRepository) throws {
    try FileManager.default.removeItem(at: repository.url.appending(path: path))
  }

  // MARK: Profiles

  @Test("A known finding in an additional profile is new to every gate")
  func furtherProfile() throws {
    let repository = try repository()
    #expect(try check(repository, "--baseline", Self.baseline, "--strict").isEmpty)
    try delete("Sources/App/SMTP.swift", in: repository)
    let found = try check(repository, "--baseline", Self.baseline)
    #expect(found.count == 1 && found[0].contains("`Signup` needs `Mail`"), "\(found)")
    #expect(try check(repository, "--changed", "HEAD") == found)
    #expect(try ProgramRun(["diff", "HEAD", "--fail-on", "new-findings"], in: repository.url).status == 1)
    #expect(try repository.git("add", "--all") == 0)
    #expect(try check(repository, "--staged", "--baseline", Self.baseline) == found)
    #expect(try check(repository, "--staged", "--changed", "HEAD", "--baseline", Self.baseline) == found)
    // A known finding in fewer profiles is not new, but a stale entry.
    try writeBaseline(repository)
    try repository.folder.write(Self.smtp, to: "Sources/App/SMTP.swift")
    let run = try ProgramRun(["check", "--baseline", Self.baseline], in: repository.url)
    #expect(run.status == 0)
    #expect(run.errors.contains("stale entry of baseline.json: missing_binding of App.Mail in production\n"))
  }

  // MARK: Findings about files

  static let faultsOfFiles = [
    "import Dioxide\nstruct Open {\n", "import Dioxide\nstruct Whole {}\n// dioxide:disable missing_binding\n",
  ]

  @Test("A finding about a file moves with it, and does not cover another file", arguments: faultsOfFiles)
  func faultOfAFile(text: String) throws {
    let whole = "import Dioxide\nstruct Nothing {}\n"
    let repository = try repository([
      "Sources/App/A/Known.swift": text, "Sources/App/B/Known.swift": whole, "Sources/App/Other.swift": whole,
    ])
    func gates() throws -> [[String]] {
      #expect(try repository.git("add", "--all") == 0)
      let baseline = try check(repository, "--baseline", Self.baseline, "--strict")
      #expect(try check(repository, "--staged", "--baseline", Self.baseline) == baseline)
      let difference = try ProgramRun(["diff", "HEAD", "--fail-on", "new-findings"], in: repository.url)
      #expect((difference.status == 0) == baseline.isEmpty, "\(difference.output)")
      return [baseline, try check(repository, "--changed", "HEAD")]
    }
    #expect(try gates() == [[], []])
    // Renamed, and moved.
    #expect(try repository.git("mv", "Sources/App/A/Known.swift", "Sources/App/Renamed.swift") == 0)
    #expect(try gates() == [[], []])
    #expect(try repository.git("mv", "Sources/App/Renamed.swift", "Sources/App/A/Known.swift") == 0)
    #expect(try repository.git("mv", "Sources/App/A", "Sources/App/C") == 0)
    #expect(try gates() == [[], []])
    #expect(try repository.git("mv", "Sources/App/C", "Sources/App/A") == 0)
    // Fixed, while another file with the same or another name breaks.
    for other in ["Sources/App/B/Known.swift", "Sources/App/Other.swift"] {
      try repository.folder.write(whole, to: "Sources/App/A/Known.swift")
      try repository.folder.write(text, to: other)
      for found in try gates() { #expect(found.count == 1 && found[0].hasPrefix(other), "\(found)") }
      try repository.folder.write(whole, to: other)
    }
    // Known, while another one breaks too: the new one is shown, regardless of the order.
    try repository.folder.write(text, to: "Sources/App/A/Known.swift")
    try repository.folder.write(text, to: "Sources/App/0/Known.swift")
    for found in try gates() {
      #expect(found.count == 1 && found[0].hasPrefix("Sources/App/0/Known.swift"), "\(found)")
    }
  }

  @Test("A known finding in an additional program is new")
  func furtherProgram() throws {
    let repository = try ScratchRepository()
    let manifest = """
      // swift-tools-version: 5.9
      import PackageDescription
      let package = Package(name: "Ferries", targets: [
        .target(name: "Tariffs"),
        .executableTarget(name: "Cashier", dependencies: ["Tariffs"]),
        .executableTarget(name: "Kiosk", dependencies: ["Tariffs"]),
      ])

      """
    try repository.folder.write(manifest, to: "Package.swift")
    try repository.folder.write("public protocol Tariff {}\n", to: "Sources/Tariffs/Tariff.swift")
    func program(_ name: String, isBound: Bool) throws { try repository.writeProgram(name, isBound: isBound) }
    try program("Cashier", isBound: false)
    try program("Kiosk", isBound: true)
    try writeBaseline(repository)
    try repository.commit()
    #expect(try check(repository).count == 1)
    #expect(try check(repository, "--baseline", Self.baseline, "--strict").isEmpty)
    try program("Kiosk", isBound: false)
    #expect(try check(repository, "--baseline", Self.baseline).count == 1)
    #expect(try check(repository, "--changed", "HEAD").count == 1)
    #expect(try ProgramRun(["diff", "HEAD", "--fail-on", "new-findings"], in: repository.url).status == 1)
  }

  @Test("A finding caused by a change of the configuration is new to --changed")
  func configuration() throws {
    let repository = try ScratchRepository()
    try repository.folder.write(
      "import Dioxide\nprotocol Mail {}\n@Service struct Signup { let mail: any Mail }\n", to: "Sources/App/A.swift")
    try repository.folder.write("externals: [Mail]\n", to: ".dioxide.yml")
    try repository.commit()
    #expect(try check(repository, "--changed", "HEAD").isEmpty)
    try repository.folder.write("externals: []\n", to: ".dioxide.yml")
    #expect(try check(repository, "--changed", "HEAD").count == 1)
    try repository.commit()
    #expect(try check(repository, "--changed", "HEAD").isEmpty)
    try repository.folder.write("profiles: [production, test]\n", to: ".dioxide.yml")
    #expect(try check(repository, "--changed", "HEAD").count == 1, "a further profile")
    try delete(".dioxide.yml", in: repository)
    #expect(try check(repository, "--changed", "HEAD").isEmpty)
  }

  // MARK: Duplicates

  private static let duplicates = [
    "Sources/App/A.swift": "import Dioxide\nprotocol Store {}\n@Adapter(for: Store.self) struct A: Store {}\n",
    "Sources/App/B.swift": "import Dioxide\n@Adapter(for: Store.self) struct B: Store {}\n",
    "Sources/App/C.swift": "import Dioxide\n@Adapter(for: Store.self) struct C: Store {}\n",
  ]

  @Test("Duplicates are known in any order of their files, and one of three may be removed")
  func duplicates() throws {
    let repository = try repository(Self.duplicates)
    #expect(try repository.git("mv", "Sources/App/A.swift", "Sources/App/Z.swift") == 0)
    let moved = try ProgramRun(["check", "--baseline", Self.baseline, "--strict"], in: repository.url)
    #expect(moved.status == 0, "\(moved.output)\(moved.errors)")
    try delete("Sources/App/B.swift", in: repository)
    #expect(try check(repository, "--baseline", Self.baseline).isEmpty)
    try repository.folder.write(
      "import Dioxide\n@Adapter(for: Store.self) struct D: Store {}\n@Adapter(for: Store.self) struct E: Store {}\n",
      to: "Sources/App/D.swift")
    #expect(try check(repository, "--baseline", Self.baseline).count == 1, "a fourth one")
  }

  @Test("A version 1 baseline is read, and knows duplicates by their former fingerprints")
  func versionOne() throws {
    let repository = try repository(Self.duplicates)
    // In the format of 0.1.0.
    func entry(_ fingerprint: String, _ rule: String, _ file: String, _ profiles: String, _ message: String) -> String {
      """
          {
            "fingerprint": "\(fingerprint)",
            "rule": "\(rule)",
            "file": "Sources/App/\(file)",
            "profiles": [\(profiles)],
            "message": "\(message)"
          }
      """
    }
    let entries = [
      entry(
        "67d4103252cd7ea0", "duplicate_binding", "B.swift", #""production", "test""#,
        "`Store` is bound twice: by `A` and by `B`"),
      entry(
        "67d0103252c995c9", "duplicate_binding", "C.swift", #""production", "test""#,
        "`Store` is bound twice: by `A` and by `C`"),
      entry(
        "261bbf5cf797ac2c", "missing_binding", "Signup.swift", #""test""#,
        "`Signup` needs `Mail` for its parameter `mail`, but nothing binds it in profile `test`"),
    ]
    try repository.folder.write(
      "{\n  \"version\": 1,\n  \"findings\": [\n\(entries.joined(separator: ",\n"))\n  ]\n}\n", to: Self.baseline)
    let run = try ProgramRun(["check", "--baseline", Self.baseline, "--strict"], in: repository.url)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(try repository.git("mv", "Sources/App/A.swift", "Sources/App/Z.swift") == 0)
    #expect(try check(repository, "--baseline", Self.baseline, "--strict").isEmpty)
    try delete("Sources/App/SMTP.swift", in: repository)
    #expect(try check(repository, "--baseline", Self.baseline).count == 1, "a further profile")
  }

  // MARK: Modules

  @Test("A renamed module or target has no new findings, unless a finding with that name is another one")
  func renamedModule() throws {
    let other = """
      import Dioxide
      protocol Mail {}
      @Service struct Report { let mail: any Mail }
      @Adapter(for: Mail.self) struct Post: Mail {}

      """
    let repository = try repository(["Sources/Other/Report.swift": other])
    #expect(try repository.git("mv", "Sources/App", "Sources/Main") == 0)
    let renamed = try ProgramRun(["check", "--baseline", Self.baseline, "--strict"], in: repository.url)
    #expect(renamed.status == 0, "\(renamed.output)\(renamed.errors)")
    #expect(try check(repository, "--changed", "HEAD").isEmpty, "a pure move")
    #expect(try ProgramRun(["diff", "HEAD", "--fail-on", "new-findings"], in: repository.url).status == 0)
    try repository.folder.write(
      "let package = Package(name: \"P\", targets: [.target(name: \"Core\", path: \"Sources/Main\")])\n",
      to: "Package.swift")
    #expect(try check(repository, "--baseline", Self.baseline, "--strict").isEmpty)
    #expect(try repository.git("reset", "--quiet", "--hard") == 0)
    // The known type is removed, and another one with the same name has the finding.
    try delete("Sources/App", in: repository)
    try delete("Package.swift", in: repository)
    try repository.folder.write(
      other.replacingOccurrences(of: "@Adapter(for: Mail.self) ", with: ""), to: "Sources/Other/Report.swift")
    #expect(try check(repository, "--baseline", Self.baseline).count == 1)
    #expect(try check(repository, "--changed", "HEAD").count == 1)
    #expect(try ProgramRun(["diff", "HEAD", "--fail-on", "new-findings"], in: repository.url).status == 1)
  }
}

/// The revision that `--changed` and `diff` compare with.
@Suite struct ComparedRevisionTests {
  private static func component(_ name: String, needs port: String) -> String {
    "import Dioxide\nprotocol \(port) {}\n@Service struct \(name) { let need: any \(port) }\n"
  }

  /// A checked out branch `topic`, and `main` with newer commits.
  private func repository() throws -> ScratchRepository {
    let repository = try ScratchRepository()
    try repository.folder.write(Self.component("Old", needs: "OldPort"), to: "Sources/App/Old.swift")
    try repository.folder.write(Self.component("Other", needs: "OtherPort"), to: "Sources/App/Other.swift")
    try repository.commit()
    #expect(try repository.git("checkout", "--quiet", "-b", "topic") == 0)
    try repository.folder.write(Self.component("Mine", needs: "MyPort"), to: "Sources/App/Mine.swift")
    try repository.commit()
    #expect(try repository.git("checkout", "--quiet", "main") == 0)
    // Main fixes one finding and touches the other.
    try repository.folder.write("struct Old {}\n", to: "Sources/App/Old.swift")
    try repository.folder.write(
      Self.component("Other", needs: "OtherPort") + "// touched\n", to: "Sources/App/Other.swift")
    try repository.commit()
    #expect(try repository.git("checkout", "--quiet", "topic") == 0)
    return repository
  }

  @Test(
    "A branch that is behind is not blamed for what happened since",
    arguments: ["main", "main...", "main...HEAD", "main...topic"])
  func behind(revision: String) throws {
    let repository = try repository()
    let run = try ProgramRun(["check", "--changed", revision, "--format", "concise"], in: repository.url)
    #expect(run.output.split(separator: "\n").count == 1 && run.output.contains("`Mine`"), "\(run.output)\(run.errors)")
  }

  @Test("The working tree is the checked out branch, and unrelated branches have no merge base")
  func refused() throws {
    let repository = try repository()
    let other = try ProgramRun(["check", "--changed", "topic...main"], in: repository.url)
    #expect(other.status == 2)
    #expect(other.errors == "error: 'topic...main': the files on disk are not those of main\n")
    #expect(try repository.git("checkout", "--quiet", "--orphan", "alone") == 0)
    try repository.commit()
    let alone = try ProgramRun(["check", "--changed", "main"], in: repository.url)
    #expect(alone.status == 2)
    #expect(alone.errors == "error: 'main' and 'HEAD' have no commit in common\n")
  }

  @Test("diff compares with the merge base on request")
  func diff() throws {
    let repository = try repository()
    func came(_ arguments: String...) throws -> [String] {
      let run = try ProgramRun(["diff"] + arguments, in: repository.url)
      #expect(run.status == 0, "\(run.errors)")
      return run.output.split(separator: "\n").filter { $0.hasPrefix("  + error") }.map(String.init)
    }
    #expect(try came("main").count == 2)
    for arguments in [["main..."], ["main...topic"], ["--merge-base", "main"], ["--merge-base", "main", "topic"]] {
      let run = try ProgramRun(["diff"] + arguments, in: repository.url)
      let lines = run.output.split(separator: "\n").filter { $0.hasPrefix("  + error") }
      #expect(lines.count == 1 && lines[0].contains("`Mine`"), "\(arguments) \(run.output)\(run.errors)")
    }
  }
}

extension ScratchRepository {
  /// Writes a program that force-resolves a `Tariff` of the module `Tariffs`.
  func writeProgram(_ name: String, isBound: Bool) throws {
    let registration = isBound ? "container.register(Tariff.self) { _ in Summer() }" : ""
    try folder.write(
      """
      import Swinject
      import Tariffs
      struct Summer: Tariff {}
      let container = Container()
      \(registration)
      let tariff = container.resolve(Tariff.self)!

      """, to: "Sources/\(name)/main.swift")
  }
}
