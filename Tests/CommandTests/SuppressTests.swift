import Foundation
import Testing

/// `--suppress` writes comments that suppress the findings, and changes nothing else; `--exit-zero`.
@Suite struct SuppressTests {
  private static let reason = "known since the move; see #12, a=b"

  /// Suppresses all findings of a file, and expects a result without findings.
  private func expect(_ source: String, becomes suppressed: String, status: Int32 = 0) throws {
    let folder = try ScratchFolder()
    try folder.write(source, to: "Sources/A.swift")
    let file = folder.url.appending(path: "Sources/A.swift")
    let run = try ProgramRun(["check", "--strict", "--suppress", Self.reason], in: folder.url)
    #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self) == suppressed)
    #expect(run.status == status, "\(run.output)\(run.errors)")
    let again = try ProgramRun(["check", "--strict", "--suppress", Self.reason], in: folder.url)
    #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self) == suppressed)
    #expect(again.status == status && !again.errors.contains("written"), "\(again.output)\(again.errors)")
  }

  @Test("A comment precedes the line of each finding, with its indentation and line break")
  func comment() throws {
    try expect(
      """
      import Dioxide\r
      protocol P {}\r
      @Service final class A {\r
      \t  init(\r
      \t    p: any P) {}\r
      }\r
      // dioxide:service
      struct B { let a: A; let p: any P }
      """,
      becomes: """
        import Dioxide\r
        protocol P {}\r
        @Service final class A {\r
        \t  init(\r
        \t    // dioxide:disable:next missing_binding -- \(Self.reason)\r
        \t    p: any P) {}\r
        }\r
        // dioxide:service
        // dioxide:disable:next missing_binding -- \(Self.reason)
        struct B { let a: A; let p: any P }
        """)
  }

  @Test("Findings on one line share a comment, and an existing one is extended")
  func merged() throws {
    try expect(
      """
      import Dioxide
      protocol P {}
      protocol Q {}
      // dioxide:disable:next missing_binding because of tests
      @Service final class A { init(p: any P, a: B) {} }
      @Service @Lifecycle final class B { init(a: A, q: any Q) {} }

      """,
      becomes: """
        import Dioxide
        protocol P {}
        protocol Q {}
        // dioxide:disable:next missing_binding, circular_dependency because of tests
        @Service final class A { init(p: any P, a: B) {} }
        // dioxide:disable:next lifecycle_contract, missing_binding -- \(Self.reason)
        @Service @Lifecycle final class B { init(a: A, q: any Q) {} }

        """)
  }

  @Test("A line that begins within a string or a comment is unchanged, and its finding is reported")
  func withinText() throws {
    let source = """
      import Dioxide
      protocol P {}
      /* a comment
      */ @Service struct A { let p: any P }
      let text = \"""
        some text
        \"""; @Service struct B { let p: any P }

      """
    try expect(source, becomes: source, status: 1)
  }

  @Test("--diff prints a patch for git, and changes nothing")
  func diff() throws {
    let repository = try ScratchRepository()
    let filler = String(repeating: "// filler\n", count: 9)
    let source =
      "import Dioxide\nprotocol P {}\n" + (0..<4).map { "\(filler)@Service struct C\($0) { let p: any P }\n" }.joined()
    try repository.folder.write(source, to: "Sources/A.swift")
    try repository.commit()
    let diff = try ProgramRun(["check", "--suppress", "known", "--diff"], in: repository.url)
    #expect(diff.status == 1)
    #expect(try ProgramRun(["check", "--suppress", "known", "--diff", "--exit-zero"], in: repository.url).status == 0)
    try repository.folder.write(diff.output, to: "change.patch")
    #expect(try repository.git("apply", "change.patch") == 0, "\(diff.output)")
    let patched = try Data(contentsOf: repository.url.appending(path: "Sources/A.swift"))
    #expect(try repository.git("checkout", "-q", "Sources") == 0)
    #expect(try ProgramRun(["check", "--suppress", "known"], in: repository.url).status == 0)
    #expect(try Data(contentsOf: repository.url.appending(path: "Sources/A.swift")) == patched)
  }

  @Test("Only reported findings are suppressed, not other rules or the baseline")
  func reported() throws {
    let folder = try ScratchFolder()
    let source = "import Dioxide\nprotocol P {}\n@Service struct A { let p: any P }\n"
    try folder.write(source, to: "Sources/A.swift")
    let file = folder.url.appending(path: "Sources/A.swift")
    #expect(try ProgramRun(["check", "--write-baseline", "b.json"], in: folder.url).status == 0)
    for arguments in [["--baseline", "b.json"], ["--skip", "missing_binding"]] {
      #expect(try ProgramRun(["check", "--suppress", "x"] + arguments, in: folder.url).status == 0)
      #expect(try String(contentsOf: file, encoding: .utf8) == source)
    }
    let run = try ProgramRun(["check", "--suppress", "x", "-"], in: folder.url, input: source)
    #expect(run.status == 1 && run.errors.contains("--suppress leaves it alone"), "\(run.errors)")
  }

  @Test("--exit-zero reports findings, and exits with 0 if the check was possible")
  func exitZero() throws {
    let folder = try ScratchFolder()
    try folder.write("import Dioxide\nprotocol P {}\n@Service struct A { let p: any P }\n", to: "Sources/A.swift")
    let run = try ProgramRun(["check", "--exit-zero", "--require-coverage", "100"], in: folder.url)
    #expect(run.status == 0 && run.output.contains("[missing_binding]"))
    #expect(try ProgramRun(["check", "--exit-zero", "nowhere"], in: folder.url).status == 2)
    #expect(try ProgramRun(["check", "--exit-zero", "--fix", "--diff"], in: folder.url).status == 0)
  }
}
