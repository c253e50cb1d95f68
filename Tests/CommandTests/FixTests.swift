import Foundation
import Testing

/// `--fix` where there is one answer, and only there.
@Suite struct FixTests {
  /// Mends a file, and expects it to become something that a second run leaves alone.
  private func expect(_ source: String, becomes mended: String, status: Int32 = 0) throws {
    let folder = try ScratchFolder()
    try folder.write(source, to: "Sources/A.swift")
    let file = folder.url.appending(path: "Sources/A.swift")
    let diff = try ProgramRun(["check", "--diff"], in: folder.url)
    #expect(try Data(contentsOf: file) == Data(source.utf8))
    #expect(diff.output.isEmpty == (source == mended))
    #expect(diff.errors.contains("--fix would change nothing") == (source == mended))
    let run = try ProgramRun(["check", "--fix"], in: folder.url)
    #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self) == mended)
    #expect(run.status == status, "\(run.output)")
    let again = try ProgramRun(["check", "--fix"], in: folder.url)
    #expect(again.output == run.output)
    #expect(!again.errors.contains("mended"))
    #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self) == mended)
  }

  @Test("@Inject goes to the only initializer whose parameters are bound")
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

  @Test("Where Dioxide is not imported a comment marks the initializer")
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

  @Test("Where two can be called, or one may be, nothing is written")
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

  @Test("A profile is added where the one adapter is sure to be meant")
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
    // A double in the place of the real thing, or the real thing in a test, is nobody's one answer.
    for (profiles, comment) in [(".test", "test"), (".development", "development"), ("\"demo\"", "demo")] {
      let left = source(profiles, comment)
      try expect(left, becomes: left, status: 1)
    }
  }

  @Test("Line ends and the byte order mark stay as they are")
  func bytes() throws {
    try expect(
      "\u{FEFF}import Dioxide\r\n@Service final class Report {\r\n  init() {}\r\n  init(é: String) {}\r\n}\r\n"
        + "// dioxide:disable:next mixed_binding\r\n@Service struct É {} // dioxide:disable:this mixed_binding  \r\n",
      becomes: "\u{FEFF}import Dioxide\r\n@Service final class Report {\r\n  @Inject init() {}\r\n"
        + "  init(é: String) {}\r\n}\r\n@Service struct É {}\r\n")
  }

  @Test("Only files that change are written")
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
}
