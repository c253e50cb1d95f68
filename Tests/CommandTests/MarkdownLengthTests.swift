import Foundation
import Testing

/// Markdown fits into a comment of a server, and says what it left out.
@Suite struct MarkdownLengthTests {
  private static let limit = 60_000

  /// A project with so many components that lack something.
  private func project(_ count: Int) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    let components = (0..<count).map {
      "protocol Pört\($0) {}\n@Service struct Service\($0) { let port: any Pört\($0) }\n"
    }
    try folder.write("import Dioxide\n" + components.joined(), to: "Sources/App/App.swift")
    return folder
  }

  private func rows(_ text: String, _ prefix: String) -> Int {
    text.split(separator: "\n").count { $0.hasPrefix(prefix) }
  }

  @Test("A report is cut at a row, and counts the rest")
  func report() throws {
    let (long, few) = (try project(900), try project(20))
    let run = try ProgramRun(["check", "--format", "markdown"], in: long.url)
    #expect(run.status == 1)
    #expect(run.output.unicodeScalars.count <= Self.limit && run.output.unicodeScalars.count > Self.limit - 1000)
    let shown = rows(run.output, "| `Sources/")
    #expect(shown > 50)
    #expect(
      run.output.hasSuffix(
        "|\n\n</details>\n\n**Shortened:** \(900 - shown) more findings (\(900 - shown) errors, 0 warnings) not shown here. "
          + "`dioxide check` prints everything.\n"))
    let short = try ProgramRun(["check", "--format", "markdown"], in: few.url).output
    #expect(rows(short, "| `Sources/") == 20 && !short.contains("Shortened"))
  }

  @Test("A difference is cut in each of its parts, and what is folded is closed")
  func difference() throws {
    let (before, after) = (try project(1), try project(900))
    let run = try ProgramRun(["diff", before.url.path, after.url.path, "--format", "markdown"])
    #expect(run.status == 0)
    #expect(run.output.unicodeScalars.count <= Self.limit && run.output.unicodeScalars.count > Self.limit - 1000)
    #expect(rows(run.output, "<details>") == rows(run.output, "</details>"))
    let shown = rows(run.output, "- ➕ error: ")
    #expect(shown > 50)
    #expect(run.output.contains("**Shortened:** \(899 - shown) of findings, "), "\(run.output.suffix(200))")
    #expect(run.output.hasSuffix("not shown here. `dioxide diff` prints everything.\n"))
  }
}
