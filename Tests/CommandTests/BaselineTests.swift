import Foundation
import Testing
import DioxideTestSupport

@Suite struct BaselineTests {
  private static let source = """
    import Dioxide
    protocol Mail {}
    protocol Store {}
    @Service struct Signup { init(mail: any Mail, store: any Store) {} }
    @Service struct Report { init(mail: any Mail) {} }
    @Service final class A { init(b: B) {} }
    @Service final class B { init(a: A) {} }
    @Lifecycle struct Lamp { func initialize() async {}; func dispose() async {} }

    """

  private func baselined() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write(Self.source, to: "Sources/App/App.swift")
    let run = try ProgramRun(["check", "--write-baseline", "baseline.json"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("note: 4 findings written to baseline.json\n"))
    return folder
  }

  @Test("A baseline does not depend on lines and parameter names")
  func edits() throws {
    let folder = try baselined()
    let moved =
      String(repeating: "// a line\n", count: 200)
      + Self.source.replacingOccurrences(of: "mail:", with: "renamed mail:")
      .replacingOccurrences(of: "protocol Store", with: String(repeating: "\n", count: 200) + "protocol Store")
    try folder.write(moved, to: "Sources/App/App.swift")
    let run = try ProgramRun(["check", "--strict", "--baseline", "baseline.json", "--format", "json"], in: folder.url)
    #expect(run.status == 0)
    let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect((report?["findings"] as? [Any])?.isEmpty == true)
    #expect((report?["summary"] as? [String: Any])?["baselined"] as? Int == 4)
  }

  @Test("New findings are reported, and known ones are counted")
  func new() throws {
    let folder = try baselined()
    try folder.write(
      Self.source + "protocol Clock {}\n@Service struct T { let c: any Clock }\n", to: "Sources/App/App.swift")
    let run = try ProgramRun(["check", "--baseline", "baseline.json"], in: folder.url)
    #expect(run.status == 1)
    #expect(run.output.contains("`T` needs `Clock`"))
    #expect(run.output.contains("1 error, 4 known findings not shown"))
  }

  @Test("A stale entry is a note, and fails a strict run")
  func gone() throws {
    let folder = try baselined()
    try folder.write(
      Self.source.replacingOccurrences(of: "b: B", with: "b: Lazy<B>"), to: "Sources/App/App.swift")
    let run = try ProgramRun(["check", "--baseline", "baseline.json"], in: folder.url)
    #expect(run.status == 0)
    #expect(
      run.errors.contains(
        "note: stale entry of baseline.json: circular_dependency of App.A, App.B in production (Sources/App/App.swift)\n"
      ))
    #expect(
      run.errors.contains("note: 1 entry of baseline.json is stale; `--write-baseline baseline.json` removes it\n"))
    let strict = try ProgramRun(["check", "--strict", "--baseline", "baseline.json"], in: folder.url)
    #expect(strict.status == 1)
    let verdict = strict.errors.split(separator: "\n").last ?? ""
    #expect(verdict.hasPrefix("1 stale baseline entry, 3 known findings not shown. "), "\(strict.errors)")
    let quiet = try ProgramRun(["check", "--strict", "--baseline", "baseline.json", "--quiet"], in: folder.url)
    #expect(quiet.status == 1)
    #expect(quiet.errors == "error: 1 entry of baseline.json is stale; `--write-baseline baseline.json` removes it\n")
    // A rule or profile that was not checked has no stale entries.
    for part in [["--skip", "circular_dependency"], ["--profile", "elsewhere"]] {
      let partial = try ProgramRun(["check", "--strict", "--baseline", "baseline.json"] + part, in: folder.url)
      #expect(!partial.errors.contains("stale"), "\(part)")
    }
  }

  @Test(
    "What is not a baseline is reported with its line",
    arguments: [
      ("{\n\"version\": 1,\n\"findings\": [\n}", "baseline.json:4: a value is missing"),
      ("[]", "baseline.json:1: this is not a baseline of version 1 or 2"),
      ("", "baseline.json:1: the text ends too early"),
      ("{\"version\": 1, \"findings\": [{}]}", "baseline.json:1: finding 1 has no fingerprint"),
      ("{\"version\": 3, \"findings\": []}", "baseline.json:1: this is not a baseline of version 1 or 2"),
      ("{\n<<<<<<< HEAD\n\"version\": 2\n", "baseline.json:2: unresolved merge conflict: '<<<<<<<'"),
    ])
  func broken(text: String, message: String) throws {
    let folder = try baselined()
    try folder.write(text, to: "baseline.json")
    let run = try ProgramRun(["check", "--baseline", "baseline.json"], in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("error: \(message)"), "\(run.errors)")
    #expect(try ProgramRun(["check", "--baseline", "none.json"], in: folder.url).status == 2)
    #expect(try ProgramRun(["check", "--write-baseline", "no/folder/b.json"], in: folder.url).status == 2)
  }

  @Test func statisticsGoToStandardError() throws {
    let folder = try baselined()
    let plain = try ProgramRun(["check"], in: folder.url)
    let run = try ProgramRun(["check", "--statistics"], in: folder.url)
    #expect(run.output == plain.output)
    let words = run.errors.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(words.contains(["missing_binding", "2"]))
    #expect(words.contains(["findings", "4"]))
    #expect(words.contains(["not", "judged", "0"]))
    #expect(words.contains { $0.first == "total" && $0.last == "ms" })
  }
}
