import Foundation
import DioxideTestSupport
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// `dioxide diff` on repositories, folders and saved reports created by the tests.
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
      // Lines that moved are not a change.
      @Adapter(for: Mail.self) struct Postman: Mail { init(visits: () -> Signup) {} }
      @Service(scope: .factory) struct Visit { let signup: Signup; let other: any Missing }
      protocol Missing {}

      """, to: "Sources/App/Möbel und mehr/Mail.swift")
  }

  private func diff(_ repository: ScratchRepository, _ arguments: String...) throws -> ProgramRun {
    // Git's environment variables, as set in a hook, must have no effect.
    try ProgramRun(["diff"] + arguments, in: repository.url, environment: ["GIT_DIR": "/nowhere"])
  }

  @Test("A revision compared with the working tree")
  func revision() throws {
    let repository = try repository()
    try change(repository)
    let run = try diff(repository, "HEAD")
    #expect(run.status == 0)
    let file = "Sources/App/Möbel und mehr/Mail.swift"
    #expect(
      run.output == """
        HEAD → the files on disk

        Findings: 1 added
          + error: `Visit` needs `Missing` for its parameter `other`, but nothing binds it [missing_binding]  \(file):4

        Components: 2 added, 1 removed, 1 changed
          + Missing (missing)               \(file):4
          + Postman (adapter, singleton)    \(file):3
          - SMTP (adapter, singleton)       \(file):2
          ~ Visit: scope request → factory  \(file):4

        Bindings: 1 added, 1 removed
          + Mail is provided by Postman  \(file):3
          - Mail is provided by SMTP     \(file):2

        Dependencies: 2 added
          + Postman needs Signup (deferred)  \(file):3
          + Visit needs Missing              \(file):4

        """)
  }

  @Test("Two revisions; the working tree is neither read nor changed")
  func revisions() throws {
    let repository = try repository()
    try change(repository)
    try repository.commit()
    try repository.folder.write("not swift {{{", to: "Sources/App/Signup.swift")
    let run = try diff(repository, "HEAD~1", "HEAD", "--format", "json")
    #expect(run.status == 0)
    #expect(run.output.contains("\"Postman") || run.output.contains(".Postman"))
    #expect(try diff(repository, "HEAD", "HEAD").output == "HEAD → HEAD\n\nno changes\n")
    #expect(try diff(repository, "HEAD", "HEAD~1").output.contains("+ SMTP"))
    let left = try String(contentsOf: repository.url.appending(path: "Sources/App/Signup.swift"), encoding: .utf8)
    #expect(left == "not swift {{{")
    #expect(try repository.git("diff", "--quiet", "HEAD", "--", "Sources/App/Möbel und mehr") == 0)
  }

  @Test("A revision is read below the requested paths, from any folder, with its own manifest")
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
    // A component in another module is reported as changed.
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

  @Test("Two folders, and saved reports of them")
  func folders() throws {
    let repository = try repository()
    let copy = repository.url.appending(path: "copy/Sources")
    try FileManager.default.createDirectory(
      at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: repository.url.appending(path: "Sources"), to: copy)
    #expect(try diff(repository, "Sources", "copy").output.hasSuffix("no changes\n"))
    try change(repository)
    let whole = try diff(repository, "copy", "Sources")
    #expect(whole.output.contains("+ Postman") && whole.output.contains("- SMTP"))

    #expect(try ProgramRun(["graph", "copy", "--format", "json", "-o", "graph.json"], in: repository.url).status == 0)
    #expect(try ProgramRun(["check", "copy", "--format", "json", "-o", "check.json"], in: repository.url).status == 0)
    #expect(try ProgramRun(["list", "copy", "--format", "json", "-o", "list.json"], in: repository.url).status == 0)
    // Everything in a folder.
    let lines = { (run: ProgramRun) in run.output.split(separator: "\n").dropFirst().joined(separator: "\n") }
    #expect(try lines(diff(repository, "graph.json", "Sources")) == lines(whole))
    #expect(try diff(repository, "graph.json", "Sources", "--fail-on", "new-findings").status == 1)
    let graph = try diff(repository, "list.json", "Sources")
    #expect(graph.output.contains("+ Postman") && !graph.output.contains("Findings"))
    #expect(graph.errors == "note: one side has no findings; they are not compared\n")
    let findings = try diff(repository, "check.json", "Sources")
    #expect(findings.output.contains("Findings: 1 added") && !findings.output.contains("Postman"))
    #expect(try diff(repository, "check.json", "list.json").status == 2)
    #expect(try diff(repository, "check.json", "Sources", "--format", "svg").status == 2)
    #expect(try diff(repository, "list.json", "Sources", "--fail-on", "new-findings").status == 2)
    #expect(try diff(repository, "check.json", "Sources", "--fail-on", "new-findings").status == 1)
  }

  @Test("A renamed module changes its components, and causes no new finding")
  func renamedModule() throws {
    let repository = try repository()
    try change(repository)
    try repository.commit()
    #expect(try repository.git("mv", "Sources/App", "Sources/Haupt Modul") == 0)
    let run = try diff(repository, "HEAD", "--fail-on", "new-findings")
    #expect(run.status == 0)
    #expect(!run.output.contains("Findings") && !run.output.contains("added") && !run.output.contains("removed"))
    #expect(run.output.contains("~ Postman: module App → Haupt_Modul"))
    // A folder in only one of the two states was added or removed.
    let new = try diff(repository, "HEAD", "--path", "Sources/Haupt Modul")
    #expect(new.status == 0)
    #expect(new.errors == "note: Sources/Haupt Modul is not in HEAD\n")
    #expect(new.output.contains("+ Postman") && !new.output.contains("- Postman"))
    let neither = try diff(repository, "HEAD", "--path", "Lost")
    #expect(neither.status == 2)
    #expect(neither.errors == "error: Lost: it is not in HEAD nor in the files on disk\n")
  }

  @Test("The default folder only applies if both states have it")
  func defaultFolder() throws {
    let repository = try ScratchRepository()
    try repository.folder.write(Self.signup + Self.mail, to: "App/All.swift")
    try repository.commit()
    try FileManager.default.createDirectory(
      at: repository.url.appending(path: "Sources"), withIntermediateDirectories: true)
    #expect(try repository.git("mv", "App", "Sources/App") == 0)
    let run = try diff(repository, "HEAD")
    #expect(!run.output.contains("added") && !run.output.contains("removed"), "\(run.output)")
  }

  @Test(".gitignore applies to a commit as on disk; names with any bytes are read")
  func ignored() throws {
    let repository = try repository()
    try repository.folder.write("Generated/\n*.gen.swift\n!Keep.gen.swift\n", to: ".gitignore")
    for name in ["Generated/Lost.swift", "Lost.gen.swift", "Keep.gen.swift", "line\nbreak \"quoted\" \t.swift"] {
      let type = name.prefix { $0.isLetter }
      try repository.folder.write("import Dioxide\n@Service struct \(type) {}\n", to: "Sources/App/\(name)")
    }
    #expect(try repository.git("add", "--all", "--force") == 0)
    #expect(try repository.git("commit", "--quiet", "--message", "change") == 0)
    #expect(try diff(repository, "HEAD").output.hasSuffix("no changes\n"))
    let came = try diff(repository, "HEAD~1", "HEAD").output
    #expect(
      came.contains("+ Keep ") && came.contains("+ line ") && !came.contains("Lost") && !came.contains("Generated"))
    // Excludes and `respect-gitignore: false` apply to a commit too.
    let excluded = try diff(repository, "HEAD~1", "HEAD", "--exclude", "*.gen.swift")
    #expect(excluded.output.contains("+ line ") && !excluded.output.contains("Keep"))
    try repository.folder.write("gitignore: false\n", to: ".dioxide.yml")
    #expect(try diff(repository, "HEAD~1", "HEAD").output.contains("+ Lost "))
  }

  @Test("Submodules are read at their recorded commit")
  func submodules() throws {
    let kit = try ScratchRepository()
    try kit.folder.write("import Dioxide\n@Service public struct Engine {}\n", to: "Sources/Kit/Engine.swift")
    try kit.commit()
    let repository = try repository()
    let add = ["-c", "protocol.file.allow=always", "submodule", "--quiet", "add", kit.url.path, "Sources/Vendored Kit"]
    #expect(try repository.run(["git"] + add) == 0)
    try repository.commit()
    #expect(try diff(repository, "HEAD").output.hasSuffix("no changes\n"))
    try repository.folder.write(
      "import Dioxide\n@Service public struct Motor {}\n", to: "Sources/Vendored Kit/Sources/Kit/Engine.swift")
    let run = try diff(repository, "HEAD")
    #expect(run.output.contains("+ Motor") && run.output.contains("- Engine"))
    // A submodule that is not checked out is reported.
    #expect(try repository.git("submodule", "--quiet", "deinit", "--force", "--all") == 0)
    let without = try diff(repository, "HEAD")
    #expect(without.output.hasSuffix("no changes\n"))
    #expect(
      without.errors == "note: the submodule Sources/Vendored Kit is skipped in HEAD: its commit is missing\n")
  }

  @Test("A shallow clone explains why a revision is missing")
  func shallow() throws {
    let repository = try repository()
    try change(repository)
    try repository.commit()
    #expect(try repository.git("clone", "--quiet", "--depth", "1", "file://\(repository.url.path)", "shallow") == 0)
    let clone = repository.url.appending(path: "shallow")
    let run = try ProgramRun(["diff", "HEAD~1"], in: clone)
    #expect(run.status == 2)
    #expect(
      run.errors.hasSuffix("; this clone is shallow: run `git fetch --unshallow`\n"), "\(run.errors)")
    #expect(try ProgramRun(["diff", "HEAD"], in: clone).output.hasSuffix("no changes\n"))
  }

  @Test("New findings fail on request; removed ones do not")
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
    "What cannot be read is reported in one line",
    arguments: [
      (["nowhere"], "error: 'nowhere' is not a commit of the repository in "),
      (["--path", "Lost", "HEAD", "HEAD"], "error: Lost: it is not in HEAD\n"),
      (["broken.json"], "error: broken.json:2: "),
      (["old.json"], "error: old.json: this is not a report of version 1 or 2"),
      (["empty.json"], "error: empty.json: it has neither a graph nor findings\n"),
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

  @Test("Outside a repository, and without git")
  func noRepository() throws {
    let folder = try ScratchFolder()
    let outside = try ProgramRun(["diff", "main"], in: folder.url, environment: ["GIT_CEILING_DIRECTORIES": "/"])
    #expect(outside.status == 2)
    #expect(outside.errors.hasPrefix("error: main is not a file, folder or revision: "))
    let without = try ProgramRun(["diff", "main"], in: folder.url, environment: ["PATH": "/nowhere"])
    #expect(without.errors.hasSuffix("git is not on the PATH\n"))
  }

  @Test("A folder takes precedence over a branch with the same name, with a note")
  func ambiguous() throws {
    let repository = try repository()
    try repository.folder.write(Self.signup + Self.mail, to: "main/All.swift")
    let run = try diff(repository, "main", "Sources")
    #expect(run.errors.contains("the revision of that name is refs/heads/main"))
    #expect(try diff(repository, "refs/heads/main", "Sources").output.hasSuffix("no changes\n"))
  }

  @Test("The picture marks changes, and shows unchanged elements only on request")
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

  @Test("Hostile names are text in every format")
  func hostile() throws {
    let folder = try ScratchFolder()
    let names = [
      #"<script>alert("1")</script>"#, "]]>", #"\N"#, #"back\"#, "line\nbreak", "👩‍👩‍👧 & <b>", "`tick` ``two``",
      "</details>", "[link](javascript:alert(1))", "\u{1B}[31mred", "\u{202E}gnp.exe", "| a | b |", "--> B",
      String(repeating: "Long", count: 1250),
    ]
    func saved(_ names: [String], _ other: [String], to file: String) throws {
      let nodes = (names + other).map { name in
        ["id": name, "name": name, "kind": "service", "scope": "singleton", "profiles": [name], "module": name]
          as [String: Any]
      }
      let edges = zip(names, names.dropFirst()).map { from, to in ["from": from, "to": to, "kind": "requires"] }
      let findings = names.map { name in
        ["rule": name, "severity": "error", "message": name, "file": name, "line": 1, "fingerprint": name]
          as [String: Any]
      }
      let document: [String: Any] = ["version": 1, "nodes": nodes, "edges": edges, "findings": findings]
      try folder.write(
        String(decoding: JSONSerialization.data(withJSONObject: document), as: UTF8.self), to: file)
    }
    try saved([], ["Same"], to: "a`|<b>.json")
    try saved(names, ["Same"], to: "b.json")
    func run(_ format: String) throws -> String {
      let run = try ProgramRun(["diff", "a`|<b>.json", "b.json", "--format", format], in: folder.url)
      #expect(run.status == 0, "\(run.errors)")
      // DOT uses the same node names as JSON.
      #expect(!run.output.unicodeScalars.contains("\u{1B}") || format == "dot")
      #expect(!run.output.unicodeScalars.contains("\u{202E}") || !["text", "markdown"].contains(format))
      return run.output
    }
    let svg = try run("svg")
    #expect(XMLParser(data: Data(svg.utf8)).parse())
    #expect(svg.split(separator: "\n").count { $0.contains("data-id=") } == names.count)
    #expect(!svg.contains("<script") && !svg.contains("<b>"))
    let html = try run("html")
    #expect(html.components(separatedBy: "<script").count == 3 && html.components(separatedBy: "</script>").count == 3)
    #expect(!html.contains("<b>"))
    // One line for each, and no Markdown or HTML syntax outside code spans.
    let markdown = try run("markdown")
    #expect(markdown.split(separator: "\n").count { $0.hasPrefix("- ➕") } == 3 * names.count - 1)
    if TestTools.isThere { try checkMarkdown(markdown, names) }
    let text = try run("text")
    #expect(text.split(separator: "\n").count { $0.hasPrefix("  + ") } == 3 * names.count - 1)
    #expect(try !run("mermaid").contains("<script"))
    let json = try JSONSerialization.jsonObject(with: Data(run("json").utf8)) as? [String: Any]
    let came = (json?["components"] as? [String: Any])?["came"] as? [[String: Any]]
    #expect(Set(came?.compactMap { $0["name"] as? String } ?? []) == Set(names))
    #expect(try run("dot").contains("digraph"))
  }

  /// A third-party parser finds no other elements, and the names as text.
  private func checkMarkdown(_ markdown: String, _ names: [String]) throws {
    let program = """
      import json, sys, markdown_it
      from html.parser import HTMLParser
      class Reader(HTMLParser):
        def __init__(self):
          super().__init__(); self.tags = []; self.codes = []; self.open = []
        def handle_starttag(self, tag, attributes):
          self.tags.append(tag + "".join(name for name, _ in attributes)); self.open.append(tag)
          if tag == "code": self.codes.append("")
        def handle_endtag(self, tag): self.open.remove(tag)
        def handle_data(self, data):
          if "code" in self.open: self.codes[-1] += data
      reader = Reader()
      reader.feed(markdown_it.MarkdownIt("commonmark").render(sys.stdin.read()))
      print(json.dumps([sorted(set(reader.tags)), reader.open, reader.codes]))
      """
    let answer = try TestTools.python(program, input: markdown)
    #expect(answer.status == 0)
    let read = try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [[String]]
    #expect(read?.first == ["code", "codeclass", "details", "h3", "li", "p", "pre", "strong", "summary", "ul"])
    #expect(read?.dropFirst().first == [])
    let codes = read?.last ?? []
    for name in ["<script>alert(\"1\")</script>", "]]>", "`tick` ``two``", "</details>", "| a | b |", "--> B"] {
      #expect(codes.contains("\(name) (service, singleton, \(name))"), "\(name)")
    }
  }

  @Test("Names cannot leave their code span in Markdown")
  func markdown() throws {
    let repository = try repository()
    try repository.folder.write(
      "import Dioxide\n@Service(scope: .request) struct `a | <b>` {}\n@Service struct Plain {}\n",
      to: "Sources/App/Odd.swift")
    let run = try diff(repository, "HEAD", "--format", "markdown")
    #expect(run.output.hasPrefix("### ✅ No new findings\n\n`HEAD` → `the files on disk` · **Components**: "))
    #expect(run.output.contains("- ➕ `a | <b> (service, request)` (`Sources/App/Odd.swift:2`)\n"))
    #expect(run.output.contains("- ➕ `Plain (service, singleton)` (`Sources/App/Odd.swift:3`)\n"))
  }

  /// A repository with a file, and another file added or changed since.
  private func change(_ before: String, _ after: [String: String]) throws -> ScratchRepository {
    let repository = try ScratchRepository()
    try repository.folder.write(before, to: "Sources/App/App.swift")
    try repository.commit()
    for (file, text) in after { try repository.folder.write(text, to: "Sources/App/\(file)") }
    return repository
  }

  @Test("Markdown begins with the verdict and a picture with the complete new cycle")
  func pullRequest() throws {
    let services =
      "import Dioxide\n@Service final class A { init(b: B) {} }\n@Service final class B { init(c: C) {} }\n"
    let repository = try change(
      services + "@Service final class C {}\n@Service final class Other {}\n",
      ["App.swift": services + "@Service final class C { init(a: A) {} }\n@Service final class Other {}\n"])
    let text = try diff(repository, "HEAD", "--format", "markdown").output
    #expect(text.hasPrefix("### ❌ 1 new error\n\n`HEAD` → "), "\(text)")
    #expect(
      text.contains("\n```mermaid\n") && text.contains("|\"#43; added\"|") || text.contains("|\"+ added\"|"), "\(text)")
    for name in ["A", "B", "C"] { #expect(text.contains("(\"\(name)<br/>"), "\(text)") }
    #expect(!text.contains("Other"))
    #expect(text.contains("<details open><summary>Findings: 1 added</summary>"))
  }

  @Test("All dependents of missing bindings are in the picture")
  func missing() throws {
    let services =
      "import Dioxide\nprotocol Port {}\n@Service struct A { let port: any Port }\n@Service struct B { let port: any Port }\n"
    let repository = try change(
      services + "@Adapter(for: Port.self) struct Disk: Port {}\n@Service struct Other {}\n",
      ["App.swift": services + "@Service struct Other {}\n"])
    let text = try diff(repository, "HEAD", "--format", "mermaid").output
    for name in ["A", "B", "Port"] {
      #expect(text.contains("(\"\(name)<br/>") || text.contains("[\"\(name)<br/>"), "\(text)")
    }
    #expect(!text.contains("Other"))
  }

  @Test("A factory with an additional argument is one change")
  func gainedArgument() throws {
    func source(_ factory: String, _ argument: String) -> String {
      """
      import Swinject
      final class Ticket { init() {}; init(number: Int) {} }
      final class Desk { init(ticket: Ticket) {} }
      let container = Container { c in
        c.register(Ticket.self) { \(factory) }
        c.register(Desk.self) { r in Desk(ticket: r.resolve(Ticket.self\(argument))!) }
      }

      """
    }
    let repository = try change(
      source("_ in Ticket()", ""), ["App.swift": source("(_, n: Int) in Ticket(number: n)", ", argument: 1")])
    let text = try diff(repository, "HEAD").output
    #expect(text.contains("Components: 1 changed\n"), "\(text)")
    #expect(text.contains("~ Ticket: arguments none → (Int)"), "\(text)")
    #expect(!text.contains("Dependencies") && !text.contains("Bindings"), "\(text)")
    // Saved graphs know the arguments too.
    let saved = repository.folder.url.appending(path: "after.json").path
    _ = try ProgramRun(["graph", "--format", "json", "-o", saved], in: repository.folder.url)
    let compared = try ProgramRun(["diff", "HEAD", saved], in: repository.folder.url).output
    #expect(compared.contains("Components: 1 changed\n"), "\(compared)")
    #expect(compared.contains("~ Ticket: arguments none → (Int)"), "\(compared)")
  }
}
