import Foundation
import Testing

/// The picture in a Markdown report: what the findings concern.
@Suite struct MarkdownPictureTests {
  private func report(_ source: String, _ arguments: String...) throws -> String {
    let folder = try ScratchFolder()
    try folder.write("import Dioxide\n" + source, to: "Sources/App/App.swift")
    let run = try ProgramRun(["check", "--format", "markdown"] + arguments, in: folder.url)
    #expect(run.output.unicodeScalars.count <= 60_000)
    return run.output
  }

  /// The lines of the picture; nil if there is none.
  private func picture(_ report: String) -> [Substring]? {
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "```mermaid"), let end = lines[(start + 1)...].firstIndex(of: "```") else {
      return nil
    }
    return Array(lines[(start + 1)..<end])
  }

  private func cycle(_ count: Int) -> String {
    (0..<count).map { "@Service final class Link\($0) { init(next: Link\(($0 + 1) % count)) {} }\n" }.joined()
  }

  @Test("It follows the verdict, and holds a cycle whole and nothing that no finding concerns")
  func order() throws {
    let text = try report(cycle(3) + "@Service final class Other { init(link: Link0) {} }\n")
    #expect(text.hasPrefix("## ❌ dioxide: 1 error\n\n4 components, "), "\(text)")
    let lines = try #require(picture(text))
    #expect(lines[1].hasPrefix("title: \"Dependencies of 1 finding: "))
    for index in 0..<3 { #expect(lines.count { $0.contains("(\"Link\(index)<br/>") } == 1) }
    #expect(lines.count { $0.contains("|\"hop ") } == 3)
    #expect(!lines.contains { $0.contains("Other") })
    let parts = ["\n## ", "\n```mermaid\n", "\n<details open><summary>1 finding</summary>\n\n| place |"]
    let places = parts.compactMap { ("\n" + text).range(of: $0)?.lowerBound }
    #expect(places.count == 3 && places == places.sorted())
  }

  @Test("A long cycle is whole, and one that Mermaid would not draw is stated to be cut")
  func longCycles() throws {
    let lines = try #require(picture(try report(cycle(150))))
    #expect(lines.count { $0.contains("|\"hop ") } == 150)
    let text = try report(cycle(2_000))
    #expect(picture(text) == nil)
    #expect(text.contains("\n**Shortened:** the picture not shown here. `dioxide graph` prints everything.\n"))
  }

  @Test("What is missing is drawn with all that requires it, and a duplicate with what provides its port")
  func missing() throws {
    let text = try report(
      """
      protocol Clock {}
      protocol Log {}
      @Service struct First { let clock: any Clock }
      @Service struct Second { let clock: any Clock }
      @Adapter(for: Log.self) struct File: Log {}
      @Adapter(for: Log.self) struct Screen: Log {}
      @Service struct Third { let first: First }

      """)
    let lines = try #require(picture(text))
    for name in ["First", "Second", "Clock", "Log", "File"] {
      #expect(lines.contains { $0.contains("\"\(name)<br/>") || $0.contains("\"\(name)\"") }, "\(name) in \(text)")
    }
    #expect(!lines.contains { $0.contains("Third") })
  }

  @Test("Without a finding about dependencies there is no picture, and suppressed findings are not drawn")
  func none() throws {
    #expect(picture(try report("@Service struct Alone {}\n")) == nil)
    #expect(picture(try report("@Service @Lifecycle final class Alone {}\n")) == nil)
    let suppressed = try report(
      """
      // dioxide:disable circular_dependency
      @Service final class A { init(b: B) {} }
      @Service final class B { init(a: A) {} }
      // dioxide:enable circular_dependency
      @Service final class C { init(d: any D) {} }
      protocol D {}

      """)
    let lines = try #require(picture(suppressed), "\(suppressed)")
    #expect(lines.contains { $0.contains("\"C<br/>") } && !lines.contains { $0.contains("\"A<br/>") })
  }

  @Test("Of many findings, cycles and then errors are drawn, and the title counts those that are")
  func many() throws {
    let missing = (0..<200).map { "protocol P\($0) {}\n@Service struct S\($0) { let p: any P\($0) }\n" }.joined()
    let lines = try #require(picture(try report(missing + cycle(4))))
    #expect(lines.count { $0.contains("|\"hop ") } == 4)
    #expect(lines[1].hasPrefix("title: \"Dependencies of 39 of 201 findings: "), "\(lines[1])")
  }

  @Test("The summary of a job has the picture too")
  func jobSummary() throws {
    let folder = try ScratchFolder()
    try folder.write("import Dioxide\n" + cycle(3), to: "Sources/App/App.swift")
    let file = folder.url.appending(path: "summary.md")
    _ = try ProgramRun(
      ["check", "--format", "github"], in: folder.url, environment: ["GITHUB_STEP_SUMMARY": file.path])
    #expect(picture(try String(contentsOf: file, encoding: .utf8)) != nil)
  }
}
