import DioxideConfiguration
import DioxideReporting
import Foundation
import DioxideSerialization
import Testing
import DioxideTestSupport

/// The commands, sources and configurations in the documentation work.
@Suite struct UserDocumentationTests {
  static let pages = [
    "getting-started", "configuration", "adopting", "pre-commit", "ci", "moving-from-factory", "swinject",
    "resolver", "needle", "adding-a-dialect", "coverage", "security",
  ]

  private func blocks(_ language: String, in page: String) throws -> [String] {
    let file = Fixtures.package.appending(path: "docs/\(page).md")
    let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "```\(language)\n").dropFirst()
    return parts.compactMap { $0.components(separatedBy: "\n```").first }
  }

  /// The repository of a user who followed the first page.
  private func repository() throws -> ScratchRepository {
    let repository = try ScratchRepository()
    let source = try #require(blocks("swift", in: "getting-started").first)
    try repository.folder.write(source, to: "Sources/App/App.swift")
    try repository.commit()
    return repository
  }

  /// The commands of a page: in blocks, in code spans, and in the steps of CI configurations.
  private func commands(of page: String) throws -> [String] {
    let text = try String(contentsOf: Fixtures.package.appending(path: "docs/\(page).md"), encoding: .utf8)
    let steps = try blocks("yaml", in: page).joined().matches(of: /(?:run|script): (dioxide .*)/).map { String($0.1) }
    // A text with placeholders such as `PATH` or `…` is not a command.
    let spans = text.matches(of: /`(dioxide [a-z][^`A-Z…]*)`/).map { String($0.1) }
    return try blocks("sh", in: page).flatMap { $0.split(separator: "\n").map(String.init) } + steps + spans
  }

  @Test("Every command of a page runs without usage errors", arguments: pages)
  func commands(page: String) throws {
    let repository = try repository()
    let commands = try commands(of: page)
    #expect(!commands.isEmpty)
    for command in commands where !command.contains("--watch") {
      let words = command.replacingOccurrences(of: "origin/main", with: "main").split(separator: " ").map(String.init)
      #expect(words.first == "dioxide")
      let run = try ProgramRun(Array(words.dropFirst()), in: repository.url)
      // For a profile without an adapter, a finding is expected.
      let expected: Int32 = words[1] == "check" && command.contains("--profile test") ? 1 : 0
      #expect(run.status == expected, "\(command): \(run.output)\(run.errors)")
    }
  }

  @Test("The Xcode build phase reports full paths, and warns if the program is not installed")
  func buildPhase() throws {
    let script = try #require(blocks("bash", in: "ci").first)
    let repository = try repository()
    func run(_ path: String) throws -> (status: Int32, output: String) {
      let process = Process()
      process.executableURL = URL(filePath: "/bin/bash")
      process.arguments = ["-c", script]
      process.environment = ["SRCROOT": repository.url.path, "PATH": path]
      let output = repository.url.appending(path: "output")
      try Data().write(to: output)
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return (process.terminationStatus, try String(contentsOf: output, encoding: .utf8))
    }
    let folder = ProgramRun.executable.deletingLastPathComponent().path
    #expect(try run(folder) == (0, ""))
    try repository.folder.write(CheckCommandTests.broken, to: "Sources/App/Signup.swift")
    let found = try run(folder)
    #expect(found.status == 1)
    #expect(found.output.hasPrefix("\(repository.url.path)/Sources/App/Signup.swift:5:8: error: "), "\(found.output)")
    #expect(try run("/nowhere") == (0, "warning: dioxide is not installed\n"))
  }

  @Test("The table of the configuration agrees with the schema")
  func reference() throws {
    let schema = try JSONReader.read(Array(ConfigurationSchema.text.utf8))
    guard case .object(let members)? = schema["properties"] else {
      Issue.record("no properties")
      return
    }
    let rows = members.map { "| `\($0.name)` | \(takes($0.value)) | \($0.value["description"]?.string ?? "") |" }
    let table = ["| key | takes | meaning |", "|---|---|---|"] + rows
    let page = try String(contentsOf: Fixtures.package.appending(path: "docs/configuration.md"), encoding: .utf8)
    let lines = page.components(separatedBy: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix("| key |") })
    let end = try #require(lines[start...].firstIndex { !$0.hasPrefix("|") })
    Golden.expect(
      (lines[..<start] + table + lines[end...]).joined(separator: "\n"), matches: "../docs/configuration.md")
  }

  /// The values that the schema permits for a key, as text.
  private func takes(_ value: JSONValue) -> String {
    if value["$ref"] != nil { return "string or list of strings" }
    if value["anyOf"] != nil { return "list or mapping" }
    let type = value["type"]?.string ?? value["type"]?.array?.first?.string
    switch type {
    case "boolean": return "`true` or `false`"
    case "integer": return "number from \(number("minimum", of: value)) to \(number("maximum", of: value))"
    case "object": return "mapping"
    case "array": return "list"
    default: return "string"
    }
  }

  private func number(_ key: String, of value: JSONValue) -> Int {
    if case .number(let number)? = value[key] { return Int(number) }
    return 0
  }

  @Test("The annotated code of the guide is clean, and its statement about a missing adapter is true")
  func movingFromFactory() throws {
    let folder = try ScratchFolder()
    let marked = try #require(blocks("swift", in: "moving-from-factory").first { $0.contains("// dioxide:") })
    try folder.write(marked, to: "Sources/App.swift")
    let clean = try ProgramRun(["check"], in: folder.url)
    #expect(clean.status == 0 && clean.output.isEmpty, "\(clean.output)")
    #expect(!clean.errors.contains("no component found"))
    try folder.write(marked.replacingOccurrences(of: "// dioxide:adapter", with: "// was"), to: "Sources/App.swift")
    #expect(try ProgramRun(["check", "--format", "concise"], in: folder.url).output.contains("[missing_binding]"))
  }

  @Test("The example of a framework's guide produces the shown output", arguments: ["swinject", "resolver", "needle"])
  func frameworkExample(page: String) throws {
    let folder = try ScratchFolder()
    try folder.write(try #require(blocks("swift", in: page).first), to: "App.swift")
    let run = try ProgramRun(["check"], in: folder.url)
    #expect(run.status == 1)
    #expect(try run.output == #require(blocks("text", in: page).first) + "\n")
  }

  @Test("A half-migrated Swinject program is clean, and missing bindings are reported")
  func movingFromSwinject() throws {
    let page = try String(contentsOf: Fixtures.package.appending(path: "docs/swinject.md"), encoding: .utf8)
    let steps = page.components(separatedBy: "   ```swift\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n   ```").first?.replacingOccurrences(of: "\n   ", with: "\n").dropFirst(3)
    }
    #expect(steps.count == 2)
    func errors(without removed: String) throws -> [String] {
      let folder = try ScratchFolder()
      for (index, step) in steps.enumerated() {
        try folder.write(step.replacingOccurrences(of: removed, with: ""), to: "\(index).swift")
      }
      let run = try ProgramRun(["check", "--format", "concise"], in: folder.url)
      #expect(!run.errors.contains("no component found"))
      return run.output.split(separator: "\n").map(String.init)
    }
    #expect(try errors(without: "nothing of it") == [])
    let clock = try errors(without: "@Adapter(for: Clock.self)\n")
    #expect(clock.count == 1 && clock.contains { $0.contains("`SMTP` needs `Clock`") })
    let mail = try errors(
      without: "    container.register(Mail.self) { [moved] _ in try! moved.resolve((any Mail).self) }\n")
    #expect(mail.count == 1 && mail.contains { $0.contains("force-resolves `Mail`") && $0.contains("with Swinject") })
  }

  @Test("The shown configuration is valid")
  func configuration() throws {
    let folder = try ScratchFolder()
    let text = try #require(blocks("yaml", in: "configuration").first)
    try folder.write(text + "\n", to: ".dioxide.yml")
    let run = try ProgramRun(["config"], in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("  preview: partial\n"))
  }

  @Test("Every configuration key and every report format is documented")
  func complete() throws {
    let schema = try ProgramRun(["config", "--schema"]).output
    let object = try JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any]
    let keys = try #require(object?["properties"] as? [String: Any]).keys
    let page = try String(contentsOf: Fixtures.package.appending(path: "docs/configuration.md"), encoding: .utf8)
    for key in keys { #expect(page.contains("| `\(key)` |"), "\(key)") }
    let formats = try String(contentsOf: Fixtures.package.appending(path: "docs/ci.md"), encoding: .utf8)
    for format in ReportFormats.all.map({ $0.name }) {
      #expect(formats.contains("`\(format)`"), "\(format)")
    }
  }

  @Test("Every link of a page to a file of the repository has a target")
  func links() throws {
    let top = Fixtures.package
    let folders = ["", "docs", "docs/decisions", "docs/rules"]
    let pages = try folders.flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: top.appending(path: folder).path)
        .filter { $0.hasSuffix(".md") }.map { top.appending(path: folder).appending(path: $0) }
    }
    #expect(pages.count > 40)
    for page in pages {
      for link in try String(contentsOf: page, encoding: .utf8).matches(of: /\]\(([^)#:]+)(#[^)]*)?\)/) {
        let target = page.deletingLastPathComponent().appending(path: String(link.1))
        #expect(FileManager.default.fileExists(atPath: target.path), "\(page.lastPathComponent): \(link.1)")
      }
    }
  }
}
