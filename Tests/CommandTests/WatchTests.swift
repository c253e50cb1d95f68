import Foundation
import Testing
import DioxideTestSupport

/// `check --watch`, and its messages while waiting.
@Suite struct WatchTests {
  private static let whole = "import Dioxide\n@Service final class B { init() {} }\n"
  private static let clearing = "\u{1B}[H\u{1B}[2J"

  private func project() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write("import Dioxide\n@Service final class A { init(b: B) {} }\n", to: "Sources/App/A.swift")
    try folder.write(Self.whole, to: "Sources/App/B.swift")
    return folder
  }

  @Test("Each save is checked; files may vanish and the configuration may be invalid; Ctrl-C ends")
  func watch() throws {
    let folder = try project()
    let run = try TerminalRun(["check", "--watch", "--color", "never"], in: folder.url)
    let clean = try run.output(until: "; watching")
    #expect(clean.hasPrefix(Self.clearing))
    #expect(clean.contains("No problems. "))
    #expect(!clean.contains("\n") || clean.count { $0 == "\n" || $0 == "\r\n" } <= 1, "one line when clean")
    try folder.write("import Dioxide\n@Service final class B { init(a: A) {} }\n", to: "Sources/App/B.swift")
    let broken = try run.output(until: "; watching")
    #expect(broken.contains(Self.clearing))
    #expect(broken.contains("[circular_dependency]"))
    try FileManager.default.removeItem(at: folder.url.appending(path: "Sources/App/B.swift"))
    #expect(try run.output(until: "; watching").contains("[missing_binding]"))
    try folder.write("pahts: x\n", to: ".dioxide.yml")
    #expect(try run.output(until: "did you mean").contains("error: .dioxide.yml:1: "))
    try FileManager.default.removeItem(at: folder.url.appending(path: ".dioxide.yml"))
    _ = try run.output(until: "; watching")
    try folder.write(Self.whole, to: "Sources/App/Deep/B.swift")
    _ = try run.output(until: "; watching")
    #expect(run.interrupt() == -SIGINT, "a shell reports it as 130")
  }

  @Test("Editing .gitignore in place, in or above the checked folder, and adding a manifest")
  func ignoreFiles() throws {
    let repository = try ScratchRepository()
    try repository.folder.write("import Dioxide\n@Service final class A { init(b: B) {} }\n", to: "Sources/App/A.swift")
    try repository.folder.write(Self.whole, to: "Sources/App/B.swift")
    for path in [".gitignore", "Sources/App/.gitignore"] { try repository.folder.write("# none\n", to: path) }
    /// Like an editor that keeps the file: the folder does not change.
    func overwrite(_ path: String, _ text: String) throws {
      let file = try FileHandle(forWritingTo: repository.url.appending(path: path))
      try file.truncate(atOffset: 0)
      try file.write(contentsOf: Data(text.utf8))
      try file.close()
    }
    let run = try TerminalRun(["check", "--watch", "--color", "never"], in: repository.url)
    _ = try run.output(until: "Ctrl-C ends")
    for path in [".gitignore", "Sources/App/.gitignore"] {
      try overwrite(path, "B.swift\n")
      #expect(try run.output(until: "Ctrl-C ends").contains("[missing_binding]"), "\(path)")
      try overwrite(path, "# none\n")
      _ = try run.output(until: "Ctrl-C ends")
    }
    // In another module, A does not see B.
    try repository.folder.write("modules: {Sources/App/B.swift: Other}\n", to: ".dioxide.yml")
    _ = try run.output(until: "Ctrl-C ends")
    #expect(run.interrupt() == -SIGINT)
  }

  @Test("Changes since HEAD are changes since the last commit")
  func commits() throws {
    let repository = try ScratchRepository()
    try repository.folder.write("import Dioxide\n@Service final class A { init(b: B) {} }\n", to: "Sources/App/A.swift")
    try repository.folder.write(Self.whole, to: "Sources/App/B.swift")
    try repository.commit()
    try FileManager.default.removeItem(at: repository.url.appending(path: "Sources/App/B.swift"))
    let run = try TerminalRun(["check", "--watch", "--changed", "HEAD", "--color", "never"], in: repository.url)
    #expect(try run.output(until: "Ctrl-C ends").contains("[missing_binding]"))
    try repository.commit()
    #expect(try !run.output(until: "Ctrl-C ends").contains("[missing_binding]"))
    #expect(try repository.git("reset", "-q", "--soft", "HEAD~1") == 0)
    #expect(try run.output(until: "Ctrl-C ends").contains("[missing_binding]"))
    // With packed references, and on another branch.
    #expect(try repository.git("pack-refs", "--all") == 0)
    try repository.git("checkout", "-qb", "other")
    try repository.commit()
    _ = try run.output(until: "Ctrl-C ends")
    #expect(run.interrupt() == -SIGINT)
  }

  @Test("Unwatchable input is reported immediately")
  func refused() throws {
    let folder = try project()
    for arguments in [["--watch", "-"], ["--watch", "--fix"], ["--watch", "--write-baseline", "b"]] {
      #expect(try ProgramRun(["check"] + arguments, in: folder.url).status == 64)
    }
    #expect(try ProgramRun(["check", "--watch", "nowhere"], in: folder.url).status == 2)
  }

  @Test("A long run shows its progress and clears it")
  func progress() throws {
    let folder = try project()
    // Waiting for input from a terminal takes longest.
    let run = try TerminalRun(["check", "-", "--color", "never"], in: folder.url)
    _ = try run.output(until: "reading standard input …")
    try run.type("// dioxide:service\nstruct A {}\n\u{4}")
    let (output, status) = try run.end()
    #expect(status == 0)
    let parts = output.components(separatedBy: "\r\u{1B}[K")
    #expect(parts.count > 1)
    #expect(parts.last?.hasPrefix("No problems. ") == true, "\(output)")
  }

  @Test(
    "Progress is for people only", arguments: [(["--quiet"], "xterm", ""), ([], "xterm", "true"), ([], "dumb", "")])
  func quiet(arguments: [String], terminal: String, integration: String) throws {
    let folder = try project()
    let run = try TerminalRun(
      ["check", "-"] + arguments, in: folder.url, environment: ["TERM": terminal, "CI": integration])
    // Longer than the delay of the progress display; nothing is measured.
    Thread.sleep(forTimeInterval: 1)
    try run.type("// dioxide:service\nstruct A {}\n\u{4}")
    let (output, status) = try run.end()
    #expect(status == 0)
    #expect(!output.contains("reading"))
  }
}
