import Foundation
import Testing
import DioxideTestSupport

@Suite struct ConfigurationCommandTests {
  private static let lacking = "import Dioxide\nprotocol P {}\n@Service struct S { let p: any P }\n"

  @Test("Extended files are read relative to their extending file, and nearer settings take precedence")
  func extends() throws {
    let folder = try ScratchFolder()
    try folder.write("extends: shared/base.yml\nrules: {missing_binding: warning}\n", to: "App/.dioxide.yml")
    try folder.write(
      "extends: [../../root.yml]\nexclude: Old\nrules: {missing_binding: off}\n", to: "App/shared/base.yml")
    try folder.write("profiles: [test]\n", to: "root.yml")
    try folder.write(Self.lacking, to: "App/Sources/S.swift")
    try folder.write(Self.lacking, to: "App/Sources/Old/T.swift")
    let run = try ProgramRun(["check"], in: folder.url.appending(path: "App"))
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Sources/S.swift:3:25: warning: "))
    #expect(run.output.contains("= profiles: test\n"))
    let config = try ProgramRun(["config"], in: folder.url.appending(path: "App"))
    #expect(config.output.contains("exclude: [Old]  # shared/base.yml:2\n"))
    #expect(config.output.contains("profiles: [test]  # shared/../../root.yml:1\n"))
    #expect(config.output.contains("  missing_binding: warning  # .dioxide.yml:2\n"))
    let elsewhere = try ProgramRun(["config", "App/Sources"], in: folder.url)
    #expect(elsewhere.output.contains("missing_binding: warning"))
  }

  @Test(
    "A broken configuration is one line, with its file and line, and exit code 2",
    arguments: [
      (["a.yml": "extends: a.yml"], "a.yml:1: 'extends' is cyclic: it leads back to a.yml"),
      (
        ["a.yml": "paths: x\nextends: b.yml", "b.yml": "extends: a.yml"],
        "b.yml:1: 'extends' is cyclic: it leads back to a.yml"
      ),
      (["a.yml": "paths: x\nextends: none.yml"], "a.yml:2: none.yml: No such file or directory"),
      (["a.yml": "extends: b.yml", "b.yml": "\n\npaths: *x"], "b.yml:3: anchors and aliases are not supported"),
      ([:], "a.yml: No such file or directory"),
    ])
  func broken(files: [String: String], message: String) throws {
    let folder = try ScratchFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    for command in ["check", "config"] {
      let run = try ProgramRun([command, "--config", "a.yml"], in: folder.url)
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      #expect(run.errors.hasPrefix("error: \(message)"), "\(run.errors)")
      #expect(run.errors.count { $0 == "\n" } == 1)
    }
  }

  @Test("A shared base is read once, and the number of files and levels is limited")
  func manyExtended() throws {
    // Each level extends both files of the next one, so there are exponentially many paths.
    func run(levels: Int, wide: Int = 2) throws -> ProgramRun {
      let folder = try ScratchFolder()
      for level in 0..<levels {
        let next = level + 1 < levels ? (0..<wide).map { "l\(level + 1)-\($0).yml" } : []
        for number in 0..<(level == 0 ? 1 : wide) {
          let name = level == 0 ? ".dioxide.yml" : "l\(level)-\(number).yml"
          try folder.write("extends: [\(next.joined(separator: ", "))]\nexternals: [T\(level)x\(number)]\n", to: name)
        }
      }
      try folder.write("struct S {}\n", to: "S.swift")
      return try ProgramRun(["config"], in: folder.url)
    }
    let deep = try run(levels: 30)
    #expect(deep.status == 0)
    // The bases come first; of two adjacent ones, the one listed first.
    let names = (1..<30).reversed().flatMap { ["T\($0)x0", "T\($0)x1"] } + ["T0x0"]
    #expect(deep.output.contains("externals: [\(names.joined(separator: ", "))]"), "\(deep.output)")
    let tooDeep = try run(levels: 33)
    #expect(tooDeep.status == 2)
    #expect(tooDeep.errors == "error: l31-0.yml:1: a chain of 'extends' has more than 32 files\n")
    let tooMany = try run(levels: 3, wide: 40)
    #expect(tooMany.status == 2)
    #expect(
      tooMany.errors == "error: l1-0.yml:1: 'extends' leads to more than 64 files\n"
        || tooMany.errors.hasSuffix("'extends' leads to more than 64 files\n"))
  }

  @Test("Patterns are relative to the folder of the configuration")
  func patternsFromAbove() throws {
    let folder = try ScratchFolder()
    try folder.write("exclude: [App/Sources/Old]\nmodules:\n  App/Sources/S.swift: Special\n", to: ".dioxide.yml")
    try folder.write(Self.lacking, to: "App/Sources/Old/T.swift")
    try folder.write("import Dioxide\n@Service struct S {}\n", to: "App/Sources/S.swift")
    for (start, path) in [("", "App"), ("App", "."), ("App/Sources", ".")] {
      let run = try ProgramRun(["list", path, "--format", "json"], in: folder.url.appending(path: start))
      #expect(run.output.contains("\"id\": \"Special.S\""), "from '\(start)'")
      #expect(!run.output.contains("any P") && !run.output.contains("\"P\""), "from '\(start)'")
    }
    let real = folder.url.resolvingSymlinksInPath().path
    let absolute = try ProgramRun(["list", real + "/App", "--format", "json"], in: folder.url)
    #expect(absolute.output.contains("\"id\": \"Special.S\"") && !absolute.output.contains("\"P\""), "absolute")
  }

  @Test("Files ignored by .gitignore are excluded in a repository")
  func gitignore() throws {
    let folder = try ScratchFolder()
    try folder.write("# made\n/Sources/Made/\n*.gen.swift\n!Kept.gen.swift\nLoose\n", to: ".gitignore")
    try folder.write("Deep.swift\n", to: "Sources/App/.gitignore")
    let files = [
      "Sources/Made/A.swift", "Sources/App/Made/B.swift", "Sources/App/C.gen.swift", "Sources/App/Kept.gen.swift",
      "Sources/Loose/D.swift", "Sources/App/Deep.swift", "Sources/App/E/Deep.swift", "Sources/Other/Deep.swift",
    ]
    for file in files { try folder.write("import Dioxide\n", to: file) }
    func count(_ arguments: String..., in start: String = "") throws -> String {
      let run = try ProgramRun(["check"] + arguments, in: folder.url.appending(path: start))
      return String(run.errors.drop { !$0.isNumber }.prefix { $0.isNumber })
    }
    #expect(try count() == "8")
    try FileManager.default.createDirectory(at: folder.url.appending(path: ".git"), withIntermediateDirectories: true)
    #expect(try count() == "3")
    #expect(try count(".", in: "Sources/App") == "2")
    #expect(try count("Sources/Made/A.swift") == "1")
    try folder.write("gitignore: false\n", to: ".dioxide.yml")
    #expect(try count() == "8")
  }

  @Test("A partial profile may have missing bindings, even if it is the one that is checked")
  func partialProfiles() throws {
    let folder = try ScratchFolder()
    try folder.write("profiles: {production: complete, preview: partial}\n", to: ".dioxide.yml")
    try folder.write(
      Self.lacking + "@Adapter(for: P.self, profile: .production) struct R: P {}\n", to: "Sources/S.swift")
    #expect(try ProgramRun(["check"], in: folder.url).status == 0)
    #expect(try ProgramRun(["check", "--profile", "preview"], in: folder.url).status == 0)
    #expect(try ProgramRun(["check", "--profile", "production", "--profile", "test"], in: folder.url).status == 1)
  }

  @Test("An external type is bound in every profile in which the code does not bind it")
  func externals() throws {
    let folder = try ScratchFolder()
    let adapters = "@Adapter(for: P.self, profile: .production) struct R: P {}\n@Service(scope: .request) struct V {}\n"
    try folder.write(Self.lacking + adapters, to: "Sources/S.swift")
    #expect(try ProgramRun(["check", "--profile", "production", "--profile", "test"], in: folder.url).status == 1)
    try folder.write("externals: [P]\n", to: ".dioxide.yml")
    let run = try ProgramRun(["check", "--profile", "production", "--profile", "test"], in: folder.url)
    #expect(run.status == 0, "\(run.output)")
    // The adapter takes precedence where it is live.
    let graph = try ProgramRun(["explain", "R", "--profile", "production"], in: folder.url)
    #expect(graph.output.contains("R"), "\(graph.output)\(graph.errors)")
    let duplicates = adapters + "@Adapter(for: P.self, profile: .production) struct S: P {}\n"
    try folder.write(Self.lacking + duplicates, to: "Sources/S.swift")
    let twice = try ProgramRun(["check", "--profile", "production", "--profile", "test"], in: folder.url)
    #expect(twice.output.contains("by `R` and by `S`"), "\(twice.output)")
  }

  @Test("init writes a valid file once")
  func initialise() throws {
    let folder = try ScratchFolder()
    try folder.write("import Dioxide\n@Service struct A {}\n", to: "Sources/App/A.swift")
    try folder.write("import Dioxide\n@Service struct B {}\n", to: "Sources/Core/B.swift")
    #expect(try ProgramRun(["init"], in: folder.url).status == 0)
    let text = try String(contentsOf: folder.url.appending(path: ".dioxide.yml"), encoding: .utf8)
    #expect(text.contains("layers: [App, Core]"))
    #expect(try ProgramRun(["check"], in: folder.url).status == 0)
    #expect(try ProgramRun(["init"], in: folder.url).status == 2)
    #expect(try ProgramRun(["init", "--print"], in: folder.url).output == text)
    // The commented lines are valid too, after removing the comment signs.
    let whole = text.split(separator: "\n").filter { $0.wholeMatch(of: /#? *(- )?[a-z_A-Z\/]+: ?.*/) != nil }
    let active = whole.map { $0.hasPrefix("# ") ? $0.dropFirst(2) : $0 }.filter { !$0.hasPrefix("Findings") }
    try folder.write(active.joined(separator: "\n") + "\n", to: "all.yml")
    let config = try ProgramRun(["config", "--config", "all.yml"], in: folder.url)
    #expect(config.status == 0, "\(config.errors)")
  }

  @Test(
    "Targets of the package that lie elsewhere are reported where something is missing, and are in what init writes")
  func targetsElsewhere() throws {
    let folder = try ScratchFolder()
    try folder.write(
      """
      // swift-tools-version: 6.0
      import PackageDescription
      let package = Package(name: "p", targets: [
        .target(name: "App"), .target(name: "Web", path: "Inter face/Web"), .testTarget(name: "T", path: "Checks"),
        .plugin(name: "Tool", capability: .buildTool(), path: "Tools/Tool"),
      ])
      """, to: "Package.swift")
    try folder.write(
      "import Dioxide\nprotocol Port {}\n@Service struct A { let p: any Port }\n", to: "Sources/App/A.swift")
    try folder.write(
      "import App\nimport Dioxide\n@Adapter(for: Port.self) struct B: Port {}\n", to: "Inter face/Web/B.swift")
    try folder.write("struct T {}\n", to: "Checks/T.swift")
    try folder.write("struct Tool {}\n", to: "Tools/Tool/Tool.swift")
    let run = try ProgramRun(["check"], in: folder.url)
    #expect(run.status == 1)
    #expect(run.errors.contains("targets outside Sources, which were not read: Inter face/Web;"), "\(run.errors)")
    #expect(try !ProgramRun(["check", "Sources"], in: folder.url).errors.contains("which were not read"))
    #expect(try ProgramRun(["init"], in: folder.url).status == 0)
    let text = try String(contentsOf: folder.url.appending(path: ".dioxide.yml"), encoding: .utf8)
    #expect(text.contains("\npaths: [Sources, 'Inter face/Web']\n"))
    let clean = try ProgramRun(["check"], in: folder.url)
    #expect(clean.status == 0, "\(clean.output)")
  }

  @Test func schemaIsJSON() throws {
    let run = try ProgramRun(["config", "--schema"])
    let schema = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect((schema?["properties"] as? [String: Any])?.keys.contains("contracts") == true)
  }
}
