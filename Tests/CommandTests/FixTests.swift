import DioxideAnalysis
import Foundation
import Testing

@testable import DioxideCLI

/// `--fix` is applied only if the fix is unambiguous.
@Suite struct FixTests {
  /// Fixes a file and expects a result that a second run does not change.
  private func expect(_ source: String, becomes fixed: String, status: Int32 = 0) throws {
    let folder = try ScratchFolder()
    try folder.write(source, to: "Sources/A.swift")
    let file = folder.url.appending(path: "Sources/A.swift")
    let diff = try ProgramRun(["check", "--diff"], in: folder.url)
    #expect(try Data(contentsOf: file) == Data(source.utf8))
    #expect(diff.output.isEmpty == (source == fixed))
    #expect(diff.status == (source == fixed ? 0 : 1))
    #expect(diff.errors.contains("--fix would change nothing") == (source == fixed))
    let run = try ProgramRun(["check", "--fix"], in: folder.url)
    #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self) == fixed)
    #expect(run.status == status, "\(run.output)")
    let again = try ProgramRun(["check", "--fix"], in: folder.url)
    #expect(again.output == run.output)
    #expect(!again.errors.contains("fixed"))
    #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self) == fixed)
  }

  @Test("@Inject is added to the only initializer whose parameters are bound")
  func inject() throws {
    try expect(
      """
      import Dioxide
      @Service final class Clock {}
      @Service final class Report {
        public init(clock: Clock) {}
        init(title: String, clock: Clock) {}
      }

      """,
      becomes: """
        import Dioxide
        @Service final class Clock {}
        @Service final class Report {
          @Inject public init(clock: Clock) {}
          init(title: String, clock: Clock) {}
        }

        """)
  }

  @Test("If Dioxide is not imported, a comment marks the initializer")
  func comment() throws {
    try expect(
      """
      // dioxide:service
      final class Report {
        init() {}
        init(title: String) {}
      }

      """,
      becomes: """
        // dioxide:service
        final class Report {
          /* dioxide:inject */ init() {}
          init(title: String) {}
        }

        """)
  }

  @Test("If two initializers can be called, or one may be, nothing is written")
  func ambiguous() throws {
    let source = """
      import Dioxide
      @Service final class Clock {}
      @Service final class Report {
        init(clock: Clock) {}
        init() {}
      }

      """
    try expect(source, becomes: source, status: 1)
  }

  @Test("A profile is added if a single adapter is certainly intended")
  func profile() throws {
    func source(_ profiles: String, _ comment: String) -> String {
      """
      import Dioxide
      protocol Mail {}
      protocol Post {}
      @Adapter(for: Mail.self, profile: \(profiles)) struct SMTP: Mail {}
      // dioxide:adapter for=Post profile=\(comment) priority=1
      struct Letter: Post {}
      @Adapter(for: AnyObject.self, profile: .staging, multi: true) final class Stage {}
      @Service struct Signup { let mail: any Mail; let post: any Post }

      """
    }
    try expect(
      source(".production", "production"), becomes: source("[.production, .staging]", "production,staging"))
    try expect(
      source("[ .production, ]", "production"), becomes: source("[ .production, .staging]", "production,staging"))
    // A test double instead of the real implementation, or the reverse, is never an unambiguous fix.
    for (profiles, comment) in [(".test", "test"), (".development", "development"), ("\"demo\"", "demo")] {
      let left = source(profiles, comment)
      try expect(left, becomes: left, status: 1)
    }
  }

  @Test("Line breaks and the byte order mark are preserved")
  func bytes() throws {
    try expect(
      "\u{FEFF}import Dioxide\r\n@Service final class Report {\r\n  init() {}\r\n  init(é: String) {}\r\n}\r\n"
        + "// dioxide:disable:next mixed_binding\r\n@Service struct É {} // dioxide:disable:this mixed_binding  \r\n",
      becomes: "\u{FEFF}import Dioxide\r\n@Service final class Report {\r\n  @Inject init() {}\r\n"
        + "  init(é: String) {}\r\n}\r\n@Service struct É {}\r\n")
  }

  @Test(
    "What --diff prints is a patch: git applies it at the top and in a folder, and it comes to what --fix does",
    arguments: ["", "\r"], [true, false])
  func patch(carriageReturn: String, endsWithLine: Bool) throws {
    let repository = try ScratchRepository()
    let end = carriageReturn + "\n"
    let filler = (0..<12).map { "// line \($0)" }
    let lines =
      ["import Dioxide", "@Service final class A {", "  init() {}", "  init(x: Int) {}", "}"] + filler
      + ["// dioxide:disable:next mixed_binding", "@Service struct B {} // dioxide:disable:this mixed_binding"] + filler
      + ["@Service final class C {", "\t init() {}", "  init(é: String) {}", "}", "// dioxide:disable mixed_binding"]
    let text = lines.joined(separator: end) + (endsWithLine ? end : "")
    let paths = ["the app/Sources/A \"quoted\".swift", "the app/Sources/É.swift", "the app/Sources/deep/Plain.swift"]
    for path in paths {
      try repository.folder.write(text.replacing("class ", with: "class \(path.utf8.count)_"), to: path)
    }
    try repository.commit()
    let app = repository.url.appending(path: "the app")
    for folder in [repository.url, app] {
      let diff = try ProgramRun(["check", folder == app ? "." : "the app", "--fix", "--diff"], in: folder)
      #expect(diff.status == 1)
      #expect(diff.output.contains("\n // line 11\(carriageReturn)\n"), "context")
      try repository.folder.write(diff.output, to: "change.patch")
      for place in [repository.url, app] {
        #expect(try repository.git("-C", place.path, "apply", repository.url.path + "/change.patch") == 0)
        let patched = try paths.map { try Data(contentsOf: repository.url.appending(path: $0)) }
        #expect(try repository.git("diff", "--quiet") == 1)
        #expect(try repository.git("checkout", "-q", ".") == 0)
        #expect(try ProgramRun(["check", "--fix", "--quiet", "."], in: app).status == 0)
        #expect(try paths.map { try Data(contentsOf: repository.url.appending(path: $0)) } == patched)
        #expect(try ProgramRun(["check", "--fix", "--diff", "."], in: app).status == 0)
        #expect(try repository.git("checkout", "-q", ".") == 0)
      }
    }
  }

  @Test("An unused name is removed from its comment")
  func partlyUnused() throws {
    try expect(
      """
      import Dioxide
      protocol P {}
      // dioxide:disable:next captive_dependency, missing_binding because it is bound elsewhere
      @Service struct A { let p: any P }
      @Service struct B { let p: any P } // dioxide:disable:this missing_binding mixed_binding
      // dioxide:disable mixed_binding,missing_binding,captive_dependency
      @Service struct C { let p: any P }
      // dioxide:enable missing_binding
      // dioxide:enable

      """,
      becomes: """
        import Dioxide
        protocol P {}
        // dioxide:disable:next missing_binding because it is bound elsewhere
        @Service struct A { let p: any P }
        @Service struct B { let p: any P } // dioxide:disable:this missing_binding
        // dioxide:disable missing_binding
        @Service struct C { let p: any P }
        // dioxide:enable missing_binding
        // dioxide:enable

        """)
  }

  @Test("Only changed files are written")
  func untouched() throws {
    let folder = try ScratchFolder()
    try folder.write("import Dioxide\n@Service struct A {} // dioxide:disable:this mixed_binding\n", to: "A.swift")
    try folder.write("import Dioxide\n@Service struct B {}\n", to: "B.swift")
    let path = folder.url.appending(path: "B.swift").path
    let old = Date(timeIntervalSince1970: 1_000_000)
    try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: path)
    #expect(try ProgramRun(["check", "--fix", "."], in: folder.url).status == 0)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date == old)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == ["A.swift", "B.swift"])
  }

  // MARK: What is not edited

  private static let unused = "import Dioxide\n@Service struct A {} // dioxide:disable:this mixed_binding\n"
  private static let fixed = "import Dioxide\n@Service struct A {}\n"

  @Test(
    "Nothing is edited through a link, or outside of the paths that were given",
    arguments: [
      // The link, its target, the checked paths, and the expected message.
      ("project/Sources/Link.swift", "../../outside/A.swift", ["."], "Sources/Link.swift"),
      ("project/Sources/Link", "../../outside", ["."], "Sources/Link/A.swift"),
      ("project/Sources/Link", "../../outside", [], "Sources/Link/A.swift"),
      ("project/Sources/Link", "../../outside", ["Sources"], "Sources/Link/A.swift"),
      ("project/Link.swift", "../outside/A.swift", ["Link.swift"], "Link.swift"),
      ("project/Link", "../outside", ["Link"], "Link/A.swift"),
      ("project/Link", "../outside", ["Link/A.swift"], "Link/A.swift"),
      ("project/Sources/Inner.swift", "../.build/A.swift", ["Sources"], "Sources/Inner.swift"),
    ])
  func links(link: String, destination: String, paths: [String], reported: String) throws {
    let folder = try ScratchFolder()
    try folder.write(Self.unused, to: "outside/A.swift")
    try folder.write(Self.unused, to: "project/.build/A.swift")
    try folder.write(
      "import Dioxide\n@Service struct B {} // dioxide:disable:this mixed_binding\n", to: "project/Sources/B.swift")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: link).path, withDestinationPath: destination)
    let project = folder.url.appending(path: "project")
    func text(_ path: String) throws -> String {
      try String(contentsOf: folder.url.appending(path: path), encoding: .utf8)
    }
    for option in ["--diff", "--fix"] {
      let run = try ProgramRun(["check", option] + paths, in: project)
      #expect(
        run.errors.contains("warning: \(reported): it is reached through a symbolic link, so --fix leaves it alone\n"),
        "\(run.errors)")
      #expect(!run.output.contains("+++ \(reported)"))
    }
    #expect(try text("outside/A.swift") == Self.unused)
    #expect(try text("project/.build/A.swift") == Self.unused)
    let isWhole = paths == ["."] || paths == ["Sources"] || paths.isEmpty
    #expect(try text("project/Sources/B.swift").contains("disable") != isWhole)
  }

  @Test("Also with an absolute path, and for configured paths elsewhere")
  func elsewhere() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.unused, to: "outside/A.swift")
    try folder.write(Self.unused, to: "project/App/A.swift")
    let project = folder.url.appending(path: "project")
    let outside = folder.url.appending(path: "outside/A.swift")
    try FileManager.default.createSymbolicLink(
      atPath: project.appending(path: "Sources").path, withDestinationPath: "../outside")
    for path in [project.appending(path: "Sources").path, "./Sources/", "Sources"] {
      _ = try ProgramRun(["check", "--fix", path], in: project)
      #expect(try String(contentsOf: outside, encoding: .utf8) == Self.unused, "\(path)")
    }
    for named in ["../outside", outside.deletingLastPathComponent().path] {
      try folder.write("paths: [App, '\(named)']\n", to: "project/.dioxide.yml")
      let run = try ProgramRun(["check", "--fix"], in: project)
      #expect(run.errors.contains("names it, but it lies outside of that file's folder"), "\(run.errors)")
      #expect(try String(contentsOf: outside, encoding: .utf8) == Self.unused)
      #expect(
        try String(contentsOf: project.appending(path: "App/A.swift"), encoding: .utf8) == Self.fixed)
    }
    // A file named on the command line is edited.
    #expect(try ProgramRun(["check", "--fix", "../outside"], in: project).status == 0)
    #expect(try String(contentsOf: outside, encoding: .utf8) == Self.fixed)
  }

  @Test("A file that has changed is not edited")
  func changedMeanwhile() throws {
    let bytes = Array(Self.unused.utf8)
    let file = bytes.withUnsafeBufferPointer {
      FactCollector.facts(in: $0, path: "A.swift", module: nil, dialects: DialectSelection([]))
    }
    let result = Analyzer.check(Analyzer.program([file]), Analyzer.Options())
    func changes(_ text: String) -> [Fixes.FileChange] {
      Fixes.changes(for: result.findings, in: result.program) { _ in Array(text.utf8) }
    }
    #expect(changes(Self.unused).map { String(decoding: $0.bytes, as: UTF8.self) } == [Self.fixed])
    // The comment was replaced by another comment, code, or nothing.
    for other in [
      Self.unused.replacing("dioxide:disable:this", with: "dioxide_keeps_this  "),
      Self.unused.replacing("// dioxide:disable:this mixed_binding", with: "; func important() { launch(rockets) }"),
      "\n" + Self.unused, "import Dioxide\n", "",
    ] {
      #expect(changes(other).isEmpty, "\(other)")
    }
  }
}
