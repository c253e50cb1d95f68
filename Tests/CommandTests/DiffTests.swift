import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// `dioxide diff`, on repositories, folders and saved reports that the tests make.
@Suite struct DiffTests {
  private static let signup = """
    import Dioxide
    public protocol Mail {}
    @Service struct Signup { let mail: any Mail }

    """
  private static let mail = """
    import Dioxide
    @Adapter(for: Mail.self) struct SMTP: Mail {}
    @Service(scope: .request) struct Visit { let signup: Signup }

    """

  private func repository() throws -> ScratchRepository {
    let repository = try ScratchRepository()
    try repository.folder.write(Self.signup, to: "Sources/App/Signup.swift")
    try repository.folder.write(Self.mail, to: "Sources/App/Möbel und mehr/Mail.swift")
    try repository.commit()
    return repository
  }

  private func change(_ repository: ScratchRepository) throws {
    try repository.folder.write(
      """
      import Dioxide
      // Lines that moved are no change.
      @Adapter(for: Mail.self) struct Postman: Mail { init(visits: () -> Signup) {} }
      @Service(scope: .factory) struct Visit { let signup: Signup; let other: any Missing }
      protocol Missing {}

      """, to: "Sources/App/Möbel und mehr/Mail.swift")
  }

  private func diff(_ repository: ScratchRepository, _ arguments: String...) throws -> ProgramRun {
    // Variables of git's own, as in a hook, must lead nowhere else.
    try ProgramRun(["diff"] + arguments, in: repository.url, environment: ["GIT_DIR": "/nowhere"])
  }

  @Test("A revision against what is on disk")
  func revision() throws {
    let repository = try repository()
    try change(repository)
    let run = try diff(repository, "HEAD")
    #expect(run.status == 0)
    let file = "Sources/App/Möbel und mehr/Mail.swift"
    #expect(
      run.output == """
        HEAD → the files on disk

        Findings: 1 came
          + error: `Visit` needs `Missing` for its parameter `other`, but nothing binds it [missing_binding]  \(file):4

        Components: 2 came, 1 went, 1 changed
          + Missing (missing)               \(file):4
          + Postman (adapter, singleton)    \(file):3
          - SMTP (adapter, singleton)       \(file):2
          ~ Visit: scope request → factory  \(file):4

        Bindings: 1 came, 1 went
          + Mail is provided by Postman  \(file):3
          - Mail is provided by SMTP     \(file):2

        Dependencies: 2 came
          + Postman needs Signup (deferred)  \(file):3
          + Visit needs Missing              \(file):4

        """)
  }

  @Test("Two revisions; the working tree is neither read nor touched")
  func revisions() throws {
    let repository = try repository()
    try change(repository)
    try repository.commit()
    try repository.folder.write("not swift {{{", to: "Sources/App/Signup.swift")
    let run = try diff(repository, "HEAD~1", "HEAD", "--format", "json")
    #expect(run.status == 0)
    #expect(run.output.contains("\"Postman") || run.output.contains(".Postman"))
    #expect(try diff(repository, "HEAD", "HEAD").output == "HEAD → HEAD\n\nnothing came, nothing went\n")
    #expect(try diff(repository, "HEAD", "HEAD~1").output.contains("+ SMTP"))
    let left = try String(contentsOf: repository.url.appending(path: "Sources/App/Signup.swift"), encoding: .utf8)
    #expect(left == "not swift {{{")
    #expect(try repository.git("diff", "--quiet", "HEAD", "--", "Sources/App/Möbel und mehr") == 0)
  }

  @Test("A revision is read below the paths that are asked for, from any folder, with the manifest that it has")
  func paths() throws {
    let repository = try ScratchRepository()
    let manifest = "let package = Package(targets: [.target(name: \"Engine\", path: \"Code\")])\n"
    try repository.folder.write(manifest, to: "Package.swift")
    try repository.folder.write(Self.signup + Self.mail, to: "Code/All.swift")
    try repository.folder.write("import Dioxide\n@Service struct Elsewhere {}\n", to: "Other/Elsewhere.swift")
    try repository.commit()
    try FileManager.default.removeItem(at: repository.url.appending(path: "Code"))
    try FileManager.default.removeItem(at: repository.url.appending(path: "Package.swift"))
    try repository.folder.write("import Dioxide\n@Service struct Signup {}\n", to: "Code/Sources/New/All.swift")
    let run = try ProgramRun(
      ["diff", "HEAD", "--path", "Code"], in: repository.url, environment: ["GIT_DIR": "/nowhere"])
    // In another module now: told as one that changed.
    #expect(run.output.contains("~ Signup: module Engine → New"))
    #expect(run.output.contains("- SMTP (adapter, singleton)"))
    #expect(!run.output.contains("Elsewhere"))
    let inside = try ProgramRun(
      ["diff", "HEAD", "HEAD", "--path", "Code"], in: repository.url.appending(path: "Other"))
    #expect(inside.status == 2)
    #expect(inside.errors == "error: Code: it is not in HEAD\n")
    let above = try ProgramRun(
      ["diff", "HEAD", "HEAD", "--path", "../Code"], in: repository.url.appending(path: "Other"))
    #expect(above.status == 0)
  }

  @Test("Two folders, and reports that were saved of them")
  func folders() throws {
    let repository = try repository()
    let copy = repository.url.appending(path: "copy/Sources")
    try FileManager.default.createDirectory(
      at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: repository.url.appending(path: "Sources"), to: copy)
    #expect(try diff(repository, "Sources", "copy").output.hasSuffix("nothing came, nothing went\n"))
    try change(repository)
    let whole = try diff(repository, "copy", "Sources")
    #expect(whole.output.contains("+ Postman") && whole.output.contains("- SMTP"))

    #expect(try ProgramRun(["graph", "copy", "--format", "json", "-o", "graph.json"], in: repository.url).status == 0)
    #expect(try ProgramRun(["check", "copy", "--format", "json", "-o", "check.json"], in: repository.url).status == 0)
    let graph = try diff(repository, "graph.json", "Sources")
    #expect(graph.output.contains("+ Postman") && !graph.output.contains("Findings"))
    #expect(graph.errors == "note: one side holds no findings; they are not compared\n")
    let findings = try diff(repository, "check.json", "Sources")
    #expect(findings.output.contains("Findings: 1 came") && !findings.output.contains("Postman"))
    #expect(try diff(repository, "check.json", "graph.json").status == 2)
    #expect(try diff(repository, "check.json", "Sources", "--format", "svg").status == 2)
    #expect(try diff(repository, "graph.json", "Sources", "--fail-on", "new-findings").status == 2)
    #expect(try diff(repository, "check.json", "Sources", "--fail-on", "new-findings").status == 1)
  }

  @Test("New findings fail where that is asked for; gone ones do not")
  func failing() throws {
    let repository = try repository()
    #expect(try diff(repository, "HEAD", "--fail-on", "new-findings").status == 0)
    try change(repository)
    #expect(try diff(repository, "HEAD").status == 0)
    #expect(try diff(repository, "HEAD", "--fail-on", "new-findings").status == 1)
    try repository.commit()
    #expect(try diff(repository, "HEAD", "--fail-on", "new-findings").status == 0)
    #expect(try diff(repository, "HEAD", "HEAD~1", "--fail-on", "new-findings").status == 0)
  }

  @Test(
    "What cannot be read is told in one line",
    arguments: [
      (["nowhere"], "error: 'nowhere' names no commit of the repository in "),
      (["--path", "Lost", "HEAD", "HEAD"], "error: Lost: it is not in HEAD\n"),
      (["broken.json"], "error: broken.json:2: "), (["old.json"], "error: old.json: it is no report of version 1"),
      (["empty.json"], "error: empty.json: it holds neither a graph nor findings\n"),
    ])
  func failures(arguments: [String], message: String) throws {
    let repository = try repository()
    try repository.folder.write("{\"version\": 1,\n nodes}", to: "broken.json")
    try repository.folder.write("{\"version\": 7}", to: "old.json")
    try repository.folder.write("{\"version\": 1}", to: "empty.json")
    let run = try ProgramRun(["diff"] + arguments, in: repository.url)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix(message) && run.errors.split(separator: "\n").count == 1, "\(run.errors)")
  }

  @Test("Outside of a repository, and without git")
  func noRepository() throws {
    let folder = try ScratchFolder()
    let outside = try ProgramRun(["diff", "main"], in: folder.url, environment: ["GIT_CEILING_DIRECTORIES": "/"])
    #expect(outside.status == 2)
    #expect(outside.errors.hasPrefix("error: main is no file or folder; and as a revision of git it cannot be read: "))
    let without = try ProgramRun(["diff", "main"], in: folder.url, environment: ["PATH": "/nowhere"])
    #expect(without.errors.hasSuffix("git is not on the PATH\n"))
  }

  @Test("A folder of the name of a branch is the folder, and that is said")
  func ambiguous() throws {
    let repository = try repository()
    try repository.folder.write(Self.signup + Self.mail, to: "main/All.swift")
    let run = try diff(repository, "main", "Sources")
    #expect(run.errors.contains("the revision of that name is refs/heads/main"))
    #expect(try diff(repository, "refs/heads/main", "Sources").output.hasSuffix("nothing came, nothing went\n"))
  }

  @Test("The picture marks what came and went, and shows what did not change only when asked")
  func picture() throws {
    let repository = try repository()
    try change(repository)
    let svg = try diff(repository, "HEAD", "--format", "svg")
    try #require(svg.status == 0, "\(svg.errors)")
    #expect(XMLParser(data: Data(svg.output.utf8)).parse())
    func nodes(_ svg: String, _ mark: String) -> Int {
      svg.split(separator: "\n").count { $0.contains("<g class=\"node ") && $0.contains(" in-\(mark)\"") }
    }
    #expect(nodes(svg.output, "came") == 2 && nodes(svg.output, "went") == 1 && nodes(svg.output, "changed") == 1)
    #expect(svg.output.contains("class=\"edge requires deferred in-came\""))
    #expect(svg.output.contains("class=\"edge provides in-went\""))
    #expect(svg.output.contains("<g class=\"hop in-went\""))
    let html = try diff(repository, "HEAD", "--format", "html")
    #expect(html.output.contains("in-came") && html.output.hasPrefix("<!DOCTYPE html>"))

    try repository.commit()
    try repository.folder.write("import Dioxide\n@Service struct Lone {}\n", to: "Sources/App/Lone.swift")
    let few = try diff(repository, "HEAD", "--format", "dot")
    let all = try diff(repository, "HEAD", "--format", "dot", "--all")
    #expect(few.output.contains("Lone") && !few.output.contains("Postman"))
    #expect(all.output.contains("Lone") && all.output.contains("Postman"))
  }

  @Test("Markdown lets no name out of its span of code")
  func markdown() throws {
    let repository = try repository()
    try repository.folder.write(
      "import Dioxide\n@Service(scope: .request) struct `a | <b>` {}\n@Service struct Plain {}\n",
      to: "Sources/App/Odd.swift")
    let run = try diff(repository, "HEAD", "--format", "markdown")
    #expect(run.output.hasPrefix("### Dependency injection: `HEAD` → `the files on disk`\n\n**Components**: "))
    #expect(run.output.contains("- ➕ `a | <b> (service, request)` (`Sources/App/Odd.swift:2`)\n"))
    #expect(run.output.contains("- ➕ `Plain (service, singleton)` (`Sources/App/Odd.swift:3`)\n"))
  }
}
