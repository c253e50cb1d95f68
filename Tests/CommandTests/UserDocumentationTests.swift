import Foundation
import Testing
import TestSupport

/// What the pages for users tell people to type, and to write into the configuration, works.
@Suite struct UserDocumentationTests {
  static let pages = ["getting-started", "configuration", "adopting", "pre-commit", "ci"]

  private func blocks(_ language: String, in page: String) throws -> [String] {
    let file = Fixtures.package.appending(path: "docs/\(page).md")
    let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "```\(language)\n").dropFirst()
    return parts.compactMap { $0.components(separatedBy: "\n```").first }
  }

  @Test("Every command of a page runs", arguments: pages)
  func commands(page: String) throws {
    let repository = try ScratchRepository()
    let source = try #require(blocks("swift", in: "getting-started").first)
    try repository.folder.write(source, to: "Sources/App/App.swift")
    try repository.commit()
    let commands = try blocks("sh", in: page).flatMap { $0.split(separator: "\n") }
    #expect(!commands.isEmpty)
    for command in commands {
      let words = command.split(separator: " ").map(String.init)
      #expect(words.first == "dioxide")
      let run = try ProgramRun(Array(words.dropFirst()), in: repository.url)
      #expect(run.status == 0 || run.status == 1, "\(command): \(run.errors)")
    }
  }

  @Test("The configuration that is shown is one")
  func configuration() throws {
    let folder = try ScratchFolder()
    let text = try #require(blocks("yaml", in: "configuration").first)
    try folder.write(text + "\n", to: ".dioxide.yml")
    let run = try ProgramRun(["config"], in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("  preview: partial\n"))
  }

  @Test("Every key of the configuration and every format is told of")
  func complete() throws {
    let schema = try ProgramRun(["config", "--schema"]).output
    let object = try JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any]
    let keys = try #require(object?["properties"] as? [String: Any]).keys
    let page = try String(contentsOf: Fixtures.package.appending(path: "docs/configuration.md"), encoding: .utf8)
    for key in keys { #expect(page.contains("| `\(key)` |"), "\(key)") }
    let formats = try String(contentsOf: Fixtures.package.appending(path: "docs/ci.md"), encoding: .utf8)
    for format in ["text", "concise", "json", "sarif", "github", "xcode", "gitlab", "junit", "checkstyle", "markdown"] {
      #expect(formats.contains("`\(format)`"), "\(format)")
    }
  }

  @Test("Links between the pages lead somewhere", arguments: pages)
  func links(page: String) throws {
    let docs = Fixtures.package.appending(path: "docs")
    let text = try String(contentsOf: docs.appending(path: "\(page).md"), encoding: .utf8)
    for link in text.matches(of: /\]\(([^)#:]+)\)/) {
      #expect(FileManager.default.fileExists(atPath: docs.appending(path: String(link.1)).path), "\(link.1)")
    }
  }
}
