import Foundation
import Testing
import DioxideTestSupport

/// `coverage`, `--require-coverage`, and the last line of `check`.
@Suite struct CoverageCommandTests {
  /// The member of a report.
  struct Coverage: Decodable {
    struct Point: Decodable {
      var file: String
      var line: Int
      var column: Int
      var type: String
      var reason: String
      var help: String
    }
    struct Registrations: Decodable {
      var read: Int
      var unjudged: [Point]
    }
    var injectionPoints: Int
    var proven: Int
    var optional: Int
    var reported: Int
    var unjudged: [Point]
    var registrations: Registrations
  }
  private struct Report: Decodable {
    var version: Int
    var coverage: Coverage
  }
  private struct Page: Decodable {
    struct Part: Decodable {
      var dialect: String
      var injectionPoints: Int
      var unjudged: Int
    }
    var coverage: Coverage
    var parts: [Part]
  }

  private static let source = """
    import Dioxide
    @Service struct A { init(b: B) {} }
    @Service struct B {}
    @Adapter(for: Wide.self) struct C<Thing>: Wide { init(thing: Thing, b: B) {} }
    protocol Wide {}
    func list<Thing>(_ thing: Thing.Type) { scan(C<Thing>.InjectedComponent.components) }
    """

  private func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write(Self.source, to: "Sources/App/A.swift")
    return folder
  }

  static let fixtures = [
    "Projects", "Swinject", "Resolver", "Dialects/swinject", "Dialects/resolver", "Dialects/constructors", "Rules",
  ].flatMap { folder in
    Fixtures.names(in: folder).map { "Fixtures/\(folder)/\($0)" }
  }

  @Test("The states add up, and the parts to the whole", arguments: fixtures)
  func sum(path: String) throws {
    let check = try ProgramRun(["check", path, "--format", "json"])
    let report = try JSONDecoder().decode(Report.self, from: Data(check.output.utf8))
    #expect(report.version == 2)
    let coverage = report.coverage
    #expect(
      coverage.injectionPoints == coverage.proven + coverage.optional + coverage.reported + coverage.unjudged.count)
    let page = try ProgramRun(["coverage", path, "--format", "json"])
    let parts = try JSONDecoder().decode(Page.self, from: Data(page.output.utf8))
    #expect(parts.coverage.injectionPoints == coverage.injectionPoints)
    #expect(parts.parts.reduce(0) { $0 + $1.injectionPoints } == coverage.injectionPoints)
    #expect(parts.parts.reduce(0) { $0 + $1.unjudged } == coverage.unjudged.count)
  }

  @Test("Unjudged points are listed by reason, with a remedy")
  func page() throws {
    let folder = try folder()
    let run = try ProgramRun(["coverage"], in: folder.url)
    #expect(
      run.output == """
        2 of 3 injection points proven, 1 not judged (66 % judged)

        Injection points that are not judged (1):

          `Thing` is a generic parameter, so each use decides its type (1)
          = help: Request a concrete type.
            Sources/App/A.swift:4:55  Thing

        MODULE  DIALECT  POINTS  PROVEN  OPTIONAL  REPORTED  NOT JUDGED
        App     dioxide  3       2       0         0         1

        """)
  }

  @Test("The last line states the proven points; --quiet omits it")
  func verdict() throws {
    let folder = try folder()
    let line = "No problems. 2 of 3 injection points proven, 1 not judged (run `dioxide coverage`)\n"
    #expect(try ProgramRun(["check"], in: folder.url).errors == line)
    #expect(try ProgramRun(["check", "--format", "json"], in: folder.url).errors == line)
    #expect(try ProgramRun(["check", "--quiet"], in: folder.url).errors.isEmpty)
    try folder.write("import Dioxide\n@Service struct D { init(e: E) {} }\nstruct E {}", to: "Sources/App/D.swift")
    let errors = try ProgramRun(["check"], in: folder.url).errors
    #expect(
      errors == "1 error. 2 of 4 injection points proven, 1 reported, 1 not judged (run `dioxide coverage`)\n")
  }

  @Test("A run fails below the required share")
  func required() throws {
    let folder = try folder()
    #expect(try ProgramRun(["check", "--require-coverage", "66"], in: folder.url).status == 0)
    let run = try ProgramRun(["check", "--require-coverage", "67"], in: folder.url)
    #expect(run.status == 1)
    #expect(run.errors.contains("error: 66 % of the injection points are judged, but 67 % are required\n"))
    try folder.write("require-coverage: 67\n", to: ".dioxide.yml")
    #expect(try ProgramRun(["check"], in: folder.url).status == 1)
    #expect(try ProgramRun(["check", "--require-coverage", "50"], in: folder.url).status == 0)
    #expect(try ProgramRun(["check", "--require-coverage", "101"], in: folder.url).status == 64)
    try folder.write("require-coverage: much\n", to: ".dioxide.yml")
    #expect(try ProgramRun(["check"], in: folder.url).status == 2)
  }
}
