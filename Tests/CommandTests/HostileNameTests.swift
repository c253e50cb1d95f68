import DioxideAnalysis
import DioxideReporting
import Foundation
import Testing

@testable import DioxideCLI

/// A program in which every name, path and string contains control sequences, shown by every command in every format.
@Suite struct HostileNameTests {
  /// Characters with an effect on terminals: control characters of both sets, direction marks, and invisible
  /// characters.
  private static let hostile =
    "\u{1B}[31m\u{7}\u{8}\u{9B}2J\u{7F}\u{85}\u{202E}\u{2066}\u{200B}\u{2028}\u{FEFF}\r\t\u{E0041}"

  /// A Swift literal with a hostile value; the file itself contains no such characters.
  private static let literal =
    "x" + hostile.unicodeScalars.map { "\\u{\(String($0.value, radix: 16))}" }.joined()

  private static let main = """
    import Dioxide
    public protocol Port {}
    public protocol Lost {}
    @Service struct Signup { init(port: any Port, lost: any Lost, named: Named, all: [any Many], `\(hostile)`: Later) {} }
    @Adapter(for: Port.self, profile: "\(literal)") struct First: Port { init(second: Second) {} }
    @Adapter(for: Port.self, profile: ["raw\(hostile)", "production"]) struct Other: Port {}
    @Service struct Second { init(first: any Port) {} }
    @Service struct `Quoted\(hostile)` { init(`quoted\(hostile)`: `Missing\(hostile)`) {} }
    protocol `Missing\(hostile)` {}
    @Adapter(for: Many.self, multi: true) struct `One\(hostile)`: Many {}
    @Adapter(for: Many.self, multi: true) struct Two: Many {}
    protocol Many {}
    @Service struct Later {}
    @Service struct Twice {}
    @Service struct Twice {}
    // dioxide:disable:next \(hostile)
    // dioxide:service profile=raw\(hostile) \(hostile)
    // dioxide:adapter for=Port profile=\(hostile)
    struct Commented { init(`a\(hostile)`: Int) {} }
    func register(c: Container) {
      c.register(Named.self, name: "\(literal)") { c in Named(c.resolve(Lost.self, name: "\(hostile)")) }
      c.register(Named.self, name: "raw\(hostile)") { _ in Named() }
    }
    struct Named {}

    """

  private static let swinject = """
    import Swinject
    func assemble(_ container: Container) {
      container.register(Clock.self, name: "\(literal)") { r in Clock(r.resolve(Gone.self, name: "\(hostile)")!) }
      container.register(Clock.self, name: "raw\(hostile)") { _ in Clock() }
    }
    protocol Gone {}
    struct Clock {}

    """

  /// A project with a first commit and later changes.
  private func project() throws -> ScratchRepository {
    let repository = try ScratchRepository()
    let folder = repository.folder
    let path = "Sources/Mod\(Self.hostile)/Main\(Self.hostile).swift"
    try folder.write(Self.main, to: path)
    try folder.write(Self.swinject, to: "Sources/Mod\(Self.hostile)/Swinject.swift")
    let quoted = Self.literal.replacing("\\u{", with: "\\U{").split(separator: "\\U{", omittingEmptySubsequences: false)
    let yaml = quoted.enumerated().map { index, part in
      guard index > 0, let end = part.firstIndex(of: "}") else { return String(part) }
      return "\\U" + String(repeating: "0", count: 8 - part[..<end].count) + part[..<end]
    }.joined()
    try folder.write(
      """
      externals: ["\(yaml)"]
      roots: ["\(yaml)"]
      exclude: ["**/\(yaml.replacing("\\U0000005b", with: "?").replacing("[", with: "?"))"]
      modules:
        "Sources/Mod*": "Module\(yaml)"
      contracts:
        - name: "contract \(yaml)"
          from: {name: Signup}
          forbid: {name: Later}

      """, to: ".dioxide.yml")
    try folder.write(
      "let package = Package(name: \"\(Self.literal)\", targets: [.target(name: \"A\", path: \"Code\(Self.literal)\")])\n",
      to: "Package.swift")
    try folder.write("import Dioxide\n@Service struct Beside {}\n", to: "Codex\(Self.hostile)/A.swift")
    try repository.commit()
    try folder.write(
      Self.main.replacing("struct Later", with: "struct Sooner\n@Service(scope: .factory) struct Later"), to: path)
    return repository
  }

  private func expectPlain(_ text: String, _ arguments: [String], tabs: Bool = false) {
    let raw = text.unicodeScalars.filter { scalar in
      switch scalar {
      case "\n": false
      case "\t": !tabs
      case "\u{1B}": true
      default:
        scalar.properties.generalCategory == .control
          || Self.hostile.unicodeScalars.contains(scalar) && scalar.value > 0x7E
      }
    }
    #expect(
      raw.isEmpty, "\(arguments): \(raw.map { String($0.value, radix: 16) }) in \(text.debugDescription.prefix(600))")
  }

  /// Every command in each of its formats. Add the arguments of new commands and formats here.
  private static let commands: [(name: String, arguments: [[String]])] = [
    (
      "check",
      ReportFormats.all.map { ["--format", $0.name, "--verbose", "--statistics"] }
        + [
          ["--diff"], ["--changed", "HEAD"], ["--staged"], ["--profile", hostile],
          ["Sources", "--only", "missing_binding"],
          [hostile], ["--baseline", hostile], ["--format", hostile], ["--config", hostile], ["--changed", hostile],
          ["-o", "Sources/" + hostile + "/" + hostile], ["--write-baseline", "written"], ["--baseline", "written"],
        ]
    ),
    (
      "graph",
      PictureFormat.allCases.filter { !$0.isBinary }.map { ["--format", $0.rawValue, "--title", hostile] }
        + [
          ["--format", "svg", "--focus", hostile], ["--format", "svg", "--collapse", "module"],
          ["--format", "dot", "--group-by", "path"],
          ["--format", "svg", "--source-link", "{file}"], ["--format", "dot", "--source-link", "{file}"],
        ]
    ),
    ("explain", [["Signup"], ["Port"], ["Quoted" + hostile], [hostile], ["Named"], ["Many"]]),
    (
      "why",
      [
        ["Signup", "Port"], ["Signup", "Later"], ["Signup", "Lost", "--not"], ["Signup", "Port", "--not"],
        ["Signup", "Named", "--not"],
        ["Signup", "Many", "--not"], [hostile, "Port"], ["Signup", "One" + hostile, "--not"],
      ]
    ),
    ("coverage", CoverageCommand.Format.allCases.map { ["--format", $0.rawValue] }),
    ("list", ListCommand.Format.allCases.map { ["--format", $0.rawValue] }),
    ("stats", StatsCommand.Format.allCases.map { ["--format", $0.rawValue] }),
    (
      "diff",
      DifferenceFormat.allCases.map { ["HEAD", "--format", $0.rawValue] }
        + [
          [hostile], ["HEAD", hostile], ["saved.json", "Sources"], ["saved.json", "Sources", "--format", "markdown"],
        ]
    ),
    ("rules", RulesCommand.PageFormat.allCases.map { ["--format", $0.rawValue] } + [[hostile]]),
    ("init", [["--print"], []]),
    ("config", [[], ["--schema"], ["Sources"], [hostile]]),
    ("hook", [["install"], [hostile], []]),
  ]

  @Test("This test covers every command")
  func complete() {
    let names = Dioxide.configuration.subcommands.filter { $0.configuration.shouldDisplay }
      .compactMap { $0.configuration.commandName }
    #expect(Set(names) == Set(Self.commands.map(\.name)))
  }

  @Test("No command prints control sequences of input, in any format")
  func everywhere() throws {
    let repository = try project()
    #expect(try ProgramRun(["graph", "--format", "json", "-o", "saved.json"], in: repository.url).status == 0)
    for (name, all) in Self.commands {
      for arguments in all {
        let command = [name] + arguments
        let run = try ProgramRun(command, in: repository.url)
        #expect([0, 1, 2, 64].contains(run.status), "\(command)")
        expectPlain(run.output, command, tabs: arguments == ["--diff"])
        expectPlain(run.errors, command)
      }
    }
    let unknown = try ProgramRun([Self.hostile], in: repository.url)
    expectPlain(unknown.errors, [Self.hostile])
  }

  @Test(
    "With colours, nothing but colours is added",
    arguments: ["check", "explain Signup", "why Signup Port", "diff HEAD"])
  func colored(command: String) throws {
    let repository = try project()
    let arguments = command.split(separator: " ").map(String.init) + ["--color", "always"]
    let run = try ProgramRun(arguments, in: repository.url, environment: ["FORCE_HYPERLINK": "0"])
    for text in [run.output, run.errors] {
      expectPlain(text.replacing(try Regex("\u{1B}\\[[0-9;]*m"), with: ""), arguments)
    }
    #expect(!run.output.contains("\u{1B}[31m"), "the colour of the names themselves")
  }

  @Test("check accepts the output of init, and uses the same names")
  func initialConfiguration() throws {
    let repository = try project()
    #expect(try ProgramRun(["init", "--force"], in: repository.url).status == 0)
    let written = try String(contentsOf: repository.url.appending(path: ".dioxide.yml"), encoding: .utf8)
    expectPlain(written, ["init"])
    let run = try ProgramRun(["check", "--format", "concise"], in: repository.url)
    #expect(run.status == 1, "\(run.errors)")
    let config = try ProgramRun(["config"], in: repository.url)
    #expect(config.status == 0)
    #expect(config.output.contains("Code"))
    // Control sequences in comments must be removed from the output.
    try repository.folder.write(
      written.replacing("# profiles: ", with: "profiles: ").replacing("# paths", with: "paths"), to: ".dioxide.yml")
    let whole = try ProgramRun(["check", "--format", "json"], in: repository.url)
    #expect(whole.status == 1, "\(whole.errors)")
    let report = try JSONDecoder().decode(Summary.self, from: Data(whole.output.utf8))
    #expect(report.summary.profiles.contains(("x" + Self.hostile).lowercased()))
  }

  private struct Summary: Decodable {
    struct Counts: Decodable { var profiles: [String] }
    var summary: Counts
  }
}
