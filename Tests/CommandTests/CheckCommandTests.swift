import Foundation
import Testing
import DioxideTestSupport

@Suite struct CheckCommandTests {
  @Test("A file behind two links is read once")
  func links() throws {
    let folder = try ScratchFolder()
    try folder.write("import Dioxide\n@Service struct A {}\n", to: "other/A.swift")
    try folder.write("import Dioxide\n@Service struct B {}\n", to: "Sources/B.swift")
    for name in ["Left.swift", "Right.swift"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.url.appending(path: "Sources/\(name)").path, withDestinationPath: "../other/A.swift")
    }
    let run = try ProgramRun(["check", "Sources", "--format", "json"], in: folder.url)
    #expect(run.output.contains(#""files": 2"#), "\(run.output)")
  }

  static let broken = """
    import Dioxide

    @Service
    struct Signup {
      init(email: Email) {}
    }
    """

  @Test func missingPathIsOneLineAndTwo() throws {
    let run = try ProgramRun(["check", "no/such/place"])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors == "error: no/such/place: No such file or directory\n")
  }

  @Test(arguments: [
    ["chekc"], ["check", "--format", "jsno"], ["check", "--only", "missing_bindin"], ["check", "--jobs", "0"],
    ["chekc"],
  ])
  func wrongCommandLineIs64(arguments: [String]) throws {
    let run = try ProgramRun(arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
  }

  @Test func standardInputIsRead() throws {
    let run = try ProgramRun(["check", "-"], input: Self.broken)
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("<stdin>:5:8: error: "))
  }

  @Test func warningsFailOnlyWhenStrict() throws {
    let source = """
      import Dioxide
      @Lifecycle final class Lamp {
        func initialize() async {}
        func dispose() async {}
      }
      """
    #expect(try ProgramRun(["check", "-"], input: source).status == 0)
    #expect(try ProgramRun(["check", "--strict", "-"], input: source).status == 1)
  }

  @Test func nothingFoundSaysWhatWasLookedFor() throws {
    let folder = try ScratchFolder()
    try folder.write("struct Plain {}", to: "Plain.swift")
    let run = try ProgramRun(["check"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("no component found in 1 Swift file; looked for dioxide (`@Service`"))
    let quiet = try ProgramRun(["check", "--quiet"], in: folder.url)
    #expect(quiet.errors.isEmpty)
  }

  @Test func oddFilesCostNothing() throws {
    let folder = try ScratchFolder()
    try folder.write("", to: "Sources/Empty.swift")
    try folder.write(Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7) }), to: "Sources/Binary.swift")
    try folder.write(Self.broken, to: "Sources/Broken.swift")
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "Sources/Folder.swift"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "Sources/Loop"), withDestinationURL: folder.url.appending(path: "Sources"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "Sources/Dangling.swift").path, withDestinationPath: "nowhere")
    let run = try ProgramRun(["check", "--only", "missing_binding"], in: folder.url)
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("Sources/Broken.swift:5:8: error: "))
    #expect(run.output.contains("1 error"))
  }

  @Test func namesThatAreNoTextAreReported() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.broken, to: "Sources/Broken.swift")
    let name = Array(folder.url.appending(path: "Sources/caf").path.utf8) + [0xE9] + Array(".swift".utf8)
    // Only if the file system accepts such a name.
    guard let file = fopen(name.map { CChar(bitPattern: $0) } + [0], "w") else { return }
    fclose(file)
    let run = try ProgramRun(["check", "--quiet"], in: folder.url)
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("Sources/Broken.swift:5:8: error: "))
    #expect(run.errors == "warning: Sources/caf\u{FFFD}.swift: its name is not UTF-8; its content is skipped\n")
  }

  @Test func whatIsNestedTooDeepIsReported() throws {
    let deep = String(repeating: "@Service struct A {\n", count: 300) + String(repeating: "}", count: 300)
    let run = try ProgramRun(["check", "-"], input: "import Dioxide\n" + deep)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("<stdin>:66:17: warning: too deeply nested [syntax_error]\n"))
  }

  @Test func outputGoesToAFileAsAWhole() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.broken, to: "Broken.swift")
    let run = try ProgramRun(["check", "--format", "json", "--output", "report.json"], in: folder.url)
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    let report = try JSONDecoder().decode(
      JSONReport.self, from: Data(contentsOf: folder.url.appending(path: "report.json")))
    #expect(report.findings.map(\.rule) == ["missing_binding"])
    let refused = try ProgramRun(["check", "--output", "no/such/folder/report.json"], in: folder.url)
    #expect(refused.status == 2)
  }

  @Test func coloursAreForTerminalsOnly() throws {
    let plain = try ProgramRun(["check", "-"], input: Self.broken)
    #expect(!plain.output.contains("\u{1B}"))
    let forced = try ProgramRun(["check", "--color", "always", "-"], input: Self.broken)
    #expect(forced.output.contains("\u{1B}[1;31merror:\u{1B}[0m"))
  }

  @Test func controlCharactersDoNotReachTheTerminal() throws {
    let source = "import Dioxide\n@Service struct A { init(b: `B \u{1B}[31m x`, c: C /* \u{202E} */) {} }\n"
    let run = try ProgramRun(["check", "-"], input: source)
    #expect(run.status == 1)
    #expect(!run.output.contains("\u{1B}") && !run.output.contains("\u{202E}"))
  }

  @Test func modulesComeFromTheManifest() throws {
    let folder = try ScratchFolder()
    try folder.write(
      """
      // swift-tools-version: 6.0
      import PackageDescription
      let package = Package(name: "p", targets: [
        .target(name: "Left", dependencies: [.target(name: "Right")], path: "odd/place"),
        .target(name: "Right"),
      ])
      """, to: "Package.swift")
    try folder.write("import Dioxide\n@Service public struct Clock {}\n", to: "odd/place/Clock.swift")
    try folder.write("import Dioxide\n@Service public struct Clock {}\n", to: "Sources/Right/Clock.swift")
    let run = try ProgramRun(["list", ".", "--format", "json"], in: folder.url)
    #expect(run.output.contains("\"id\": \"Left.Clock\""))
    #expect(run.output.contains("\"id\": \"Right.Clock\""))
    #expect(try ProgramRun(["check", "."], in: folder.url).status == 0)
  }

  @Test("The job summary is appended, and optional")
  func jobSummary() throws {
    let folder = try ScratchFolder()
    try folder.write("before\n", to: "summary.md")
    let file = folder.url.appending(path: "summary.md")
    for path in [file.path, "no/such/folder/summary.md"] {
      let run = try ProgramRun(
        ["check", "--format", "github", "-"], input: Self.broken, environment: ["GITHUB_STEP_SUMMARY": path])
      #expect(run.status == 1)
      #expect(run.output.hasPrefix("::error file=<stdin>,line=5,col=8,endColumn=20,title=dioxide missing_binding::"))
    }
    let summary = try String(contentsOf: file, encoding: .utf8)
    #expect(summary.hasPrefix("before\n## ❌ dioxide: 1 error\n\n"))
  }

  @Test(
    "For servers, files are named from the top of the repository, wherever in it the check runs",
    arguments: ["github", "sarif", "gitlab"])
  func repositoryPaths(format: String) throws {
    let repository = try ScratchRepository()
    try repository.folder.write(Self.broken, to: "App/Sources/S.swift")
    let runs = [("App", "Sources"), ("App/Sources", "."), ("", repository.url.path)]
    for (folder, path) in runs {
      let folder = repository.url.appending(path: folder)
      let report = try ProgramRun(["check", path, "--format", format], in: folder).output
      #expect(report.contains(/(file=|"path": "|"uri": ")App\/Sources\/S\.swift/), "\(report)")
      #expect(!report.contains(repository.url.path))
      let piped = try ProgramRun(["check", "-", "--format", format], in: folder, input: Self.broken).output
      #expect(!piped.contains("App/"), "\(piped)")
    }
    let text = try ProgramRun(["check", "Sources", "--format", "concise"], in: repository.url.appending(path: "App"))
    #expect(text.output.hasPrefix("Sources/S.swift:"))
  }

  @Test("A comment is reported as unused only if everything that it may suppress was checked")
  func suppressionsOfWhatWasLeftOut() throws {
    let folder = try ScratchFolder()
    try folder.write(
      """
      import Dioxide
      protocol Port {}
      @Adapter(for: Port.self, profile: .production) struct P: Port {}
      // dioxide:disable:next
      @Service struct A { let port: any Port }
      // dioxide:disable:next missing_binding, circular_dependency
      @Service struct B { let port: any Port }
      @Service struct C { let port: any Port } // dioxide:disable:this missing_bindng
      @Adapter(for: Other.self, profile: .test) struct T: Other {}
      protocol Other {}

      """, to: "Sources/A.swift")
    func reported(_ arguments: [String]) throws -> [String] {
      try ProgramRun(["check", "--format", "concise"] + arguments, in: folder.url).output.split(separator: "\n")
        .filter { $0.contains("[unused_suppression]") }.map(String.init)
    }
    let slip = ["Sources/A.swift:8:42: warning: there is no rule `missing_bindng` [unused_suppression]"]
    let idle = ["Sources/A.swift:6:1: warning: unused suppression of `circular_dependency` [unused_suppression]"]
    #expect(try reported([]) == idle + slip)
    #expect(try reported(["--skip", "missing_binding"]) == idle + slip)
    #expect(try reported(["--profile", "production"]) == slip)
    #expect(try reported(["--profile", "production", "--profile", "test"]) == idle + slip)
    #expect(try ProgramRun(["check"], in: folder.url).output.contains("Did you mean `missing_binding`?"))
    // If nothing is missing any more, both are reported.
    try folder.write(
      String(contentsOf: folder.url.appending(path: "Sources/A.swift"), encoding: .utf8)
        .replacingOccurrences(of: ", profile: .production", with: ""), to: "Sources/A.swift")
    #expect(try reported([]).count == 3)
    #expect(try reported(["--skip", "missing_binding"]) == idle + slip)
  }

  @Test("--fix only removes unused comments; --diff only prints")
  func fix() throws {
    let folder = try ScratchFolder()
    let source = """
      import Dioxide
      // dioxide:disable:next missing_binding - since the beginning
      @Service struct A {} // dioxide:disable:this missing_binding
      // dioxide:disable:next missing_bindin
      @Service struct B {} /* dioxide:disable:this missing_binding */ // kept\r
      @Service struct C { let p: any P } // dioxide:disable:this missing_binding
      protocol P {}
      """
    try folder.write(source, to: "Sources/A.swift")
    try folder.write("import Dioxide\n", to: "Sources/B.swift")
    let file = folder.url.appending(path: "Sources/A.swift")
    let diff = try ProgramRun(["check", "--diff"], in: folder.url)
    #expect(try String(contentsOf: file, encoding: .utf8) == source)
    #expect(
      diff.output.hasPrefix(
        """
        --- a/Sources/A.swift
        +++ b/Sources/A.swift

        """))
    let run = try ProgramRun(["check", "--fix"], in: folder.url)
    #expect(run.errors.hasPrefix("note: 3 fixed in 1 file\n"))
    #expect(run.output.contains("there is no rule `missing_bindin`"))
    #expect(
      try String(contentsOf: file, encoding: .utf8) == """
        import Dioxide
        @Service struct A {}
        // dioxide:disable:next missing_bindin
        @Service struct B {}  // kept\r
        @Service struct C { let p: any P } // dioxide:disable:this missing_binding
        protocol P {}
        """)
    #expect(try !ProgramRun(["check", "--fix"], in: folder.url).errors.contains("fixed"))
  }

  @Test("A fixed file keeps its permissions")
  func fixedFilesKeepTheirPermissions() throws {
    let folder = try ScratchFolder()
    let manager = FileManager.default
    try folder.write("import Dioxide\n@Service struct A {} // dioxide:disable:this mixed_binding\n", to: "real.swift")
    let real = folder.url.appending(path: "real.swift").path
    try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: real)
    #expect(try ProgramRun(["check", "--fix", "real.swift"], in: folder.url).status == 0)
    #expect(try String(contentsOfFile: real, encoding: .utf8) == "import Dioxide\n@Service struct A {}\n")
    #expect(try manager.attributesOfItem(atPath: real)[.posixPermissions] as? Int == 0o755)
    #expect(try manager.contentsOfDirectory(atPath: folder.url.path) == ["real.swift"])
  }
}
