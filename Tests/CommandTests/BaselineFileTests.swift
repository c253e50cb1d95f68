import DioxideTestSupport
import Foundation
import Testing

/// The baseline as a file edited by a team: on branches, from subfolders and with some of the rules.
@Suite struct BaselineFileTests {
  private static let file = "baseline.json"

  private static func component(_ name: String, needs port: String) -> String {
    "import Dioxide\nprotocol \(port) {}\n@Service struct \(name) { let need: any \(port) }\n"
  }

  /// Nine findings in three modules, with a baseline.
  private func repository() throws -> ScratchRepository {
    let repository = try ScratchRepository()
    for module in ["Basket", "Menu", "Stock"] {
      for number in 1...3 {
        try repository.folder.write(
          Self.component("\(module)\(number)", needs: "\(module)Port\(number)"),
          to: "Sources/\(module)/\(module)\(number).swift")
      }
    }
    try write(repository)
    try repository.commit()
    return repository
  }

  @Test("A baseline next to the sources stores paths relative to its own folder")
  func besideTheSources() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.component("A", needs: "P"), to: "Sources/A.swift")
    try folder.write("", to: "ci/.keep")
    let write = try ProgramRun(["check", "Sources", "--write-baseline", "ci/known.json"], in: folder.url)
    #expect(write.status == 0, "\(write.errors)")
    let text = try String(contentsOf: folder.url.appending(path: "ci/known.json"), encoding: .utf8)
    #expect(text.contains(#""../Sources""#), "\(text)")
    let check = try ProgramRun(["check", "Sources", "--baseline", "ci/known.json", "--strict"], in: folder.url)
    #expect(check.status == 0, "\(check.output)\(check.errors)")
  }

  @discardableResult
  private func write(
    _ repository: ScratchRepository, in folder: String = "", to file: String = Self.file, _ arguments: String...
  ) throws -> String {
    let run = try ProgramRun(
      ["check", "--write-baseline", file] + arguments, in: repository.url.appending(path: folder))
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    return run.errors
  }

  private func text(_ repository: ScratchRepository) throws -> String {
    try String(contentsOf: repository.url.appending(path: Self.file), encoding: .utf8)
  }

  private func strict(
    _ repository: ScratchRepository, in folder: String = "", _ file: String = Self.file, _ arguments: String...
  ) throws -> ProgramRun {
    try ProgramRun(
      ["check", "--strict", "--baseline", file] + arguments, in: repository.url.appending(path: folder))
  }

  @Test("One line for each entry, sorted, as JSON")
  func lines() throws {
    let repository = try repository()
    let text = try text(repository)
    let entries = text.split(separator: "\n").filter { $0.contains("\"fingerprint\"") }
    #expect(entries.count == 9 && entries.sorted() != [])
    let document = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(document?["version"] as? Int == 2)
    let symbols = (document?["findings"] as? [[String: Any]])?.compactMap { ($0["symbols"] as? [String])?.first }
    #expect(symbols?.count == 9 && symbols == symbols?.sorted())
  }

  @Test("New dependents, moved lines and moved files do not change the file")
  func stable() throws {
    let repository = try repository()
    let before = try text(repository)
    for (path, name) in [("Sources/Basket/A.swift", "A"), ("Sources/Basket/Z.swift", "Z")] {
      try repository.folder.write(
        "import Dioxide\n\n\n@Service struct \(name) { let other: any BasketPort1 }\n", to: path)
    }
    #expect(try repository.git("mv", "Sources/Menu/Menu1.swift", "Sources/Menu/Zero.swift") == 0)
    try write(repository)
    #expect(try text(repository) == before)
  }

  @Test("Two branches that add and remove findings merge correctly")
  func merge() throws {
    let repository = try repository()
    #expect(try repository.git("checkout", "--quiet", "-b", "topic") == 0)
    try repository.folder.write(Self.component("Early", needs: "APort"), to: "Sources/Basket/Early.swift")
    try repository.folder.write("", to: "Sources/Stock/Stock2.swift")
    try write(repository)
    try repository.commit()
    #expect(try repository.git("checkout", "--quiet", "main") == 0)
    try repository.folder.write(Self.component("Late", needs: "NPort"), to: "Sources/Menu/Late.swift")
    // A dependent that sorts before the others.
    try repository.folder.write(
      "import Dioxide\n@Service struct Other { let other: any StockPort3 }\n", to: "Sources/Stock/A.swift")
    try write(repository)
    try repository.commit()
    #expect(try repository.git("merge", "--quiet", "--no-edit", "topic") == 0)
    let run = try strict(repository)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    let merged = try text(repository)
    try write(repository)
    #expect(try text(repository) == merged)
  }

  @Test("The result of git's `merge=union` is read: missing and extra commas, and duplicate lines")
  func union() throws {
    let repository = try repository()
    try repository.folder.write("\(Self.file) merge=union\n", to: ".gitattributes")
    try repository.commit()
    for (branch, port) in [("one", "ZPort"), ("two", "ZQPort")] {
      #expect(try repository.git("checkout", "--quiet", "-b", branch, "main") == 0)
      try repository.folder.write(Self.component(port + "User", needs: port), to: "Sources/Stock/\(port).swift")
      try write(repository)
      try repository.commit()
    }
    #expect(try repository.git("merge", "--quiet", "--no-edit", "one") == 0)
    let run = try strict(repository)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }

  @Test("A conflict is reported at its line, and a full check rewrites the file")
  func conflict() throws {
    let repository = try repository()
    for (branch, port) in [("one", "ZPort"), ("two", "ZQPort")] {
      #expect(try repository.git("checkout", "--quiet", "-b", branch, "main") == 0)
      try repository.folder.write(Self.component(port + "User", needs: port), to: "Sources/Stock/\(port).swift")
      try write(repository)
      try repository.commit()
    }
    #expect(try repository.git("merge", "--quiet", "--no-edit", "one") != 0)
    let line = try #require(
      text(repository).split(separator: "\n").firstIndex { $0.hasPrefix("<<<<<<<") }.map { $0 + 1 })
    let run = try strict(repository)
    #expect(run.status == 2)
    #expect(
      run.errors
        == "error: baseline.json:\(line): unresolved merge conflict: '<<<<<<<'; regenerate the baseline\n")
    let part = try ProgramRun(
      ["check", "--write-baseline", Self.file, "--only", "missing_binding"], in: repository.url)
    #expect(part.status == 2)
    try write(repository)
    #expect(try strict(repository).status == 0)
  }

  @Test("From a subfolder, paths are relative to the baseline, and only checked entries can be stale")
  func subfolder() throws {
    let repository = try repository()
    for folder in ["Sources/Menu", "Sources", ""] {
      let file = String(repeating: "../", count: folder.split(separator: "/").count) + Self.file
      let run = try strict(repository, in: folder, file)
      #expect(run.status == 0, "\(folder): \(run.output)\(run.errors)")
    }
    let cycle =
      "import Dioxide\n@Service final class One { init(t: Two) {} }\n@Service final class Two { init(o: One) {} }\n"
    for module in ["Menu", "Stock"] { try repository.folder.write(cycle, to: "Sources/\(module)/Cycle.swift") }
    try write(repository, in: "Sources/Menu", to: "../../\(Self.file)", "../../Sources")
    #expect(try strict(repository).status == 0)
    #expect(try text(repository).contains("\"file\": \"Sources/Menu/Cycle.swift\""))
    for module in ["Menu", "Stock"] {
      try repository.folder.write("struct Nothing {}\n", to: "Sources/\(module)/Cycle.swift")
    }
    let menu = try strict(repository, in: "Sources/Menu", "../../\(Self.file)")
    #expect(menu.status == 1)
    #expect(menu.errors.contains("stale entry of ../../baseline.json: circular_dependency of Menu.One, Menu.Two"))
    #expect(!menu.errors.contains("Stock"), "\(menu.errors)")
    #expect(try strict(repository).errors.contains("2 entries of baseline.json are stale"))
  }

  @Test("A check with some rules, profiles or files writes its part of the baseline")
  func partly() throws {
    let repository = try repository()
    try repository.folder.write(
      "import Dioxide\n@Service final class One { init(t: Two) {} }\n@Service final class Two { init(o: One) {} }\n",
      to: "Sources/Menu/Cycle.swift")
    #expect(try write(repository).hasPrefix("note: 10 findings written to baseline.json\n"))
    let whole = try text(repository)
    let note = try write(repository, "--only", "circular_dependency")
    #expect(
      note.hasPrefix("note: 1 finding written to baseline.json; 9 entries kept that this check did not look for\n"),
      "\(note)")
    #expect(try text(repository) == whole)
    try write(repository, "--skip", "circular_dependency")
    #expect(try text(repository) == whole)
    try write(repository, "Sources/Stock")
    #expect(try text(repository) == whole)
    for _ in 0..<2 {
      let note = try write(repository, "--exclude", "Sources/Stock")
      #expect(note.contains("kept") && !note.contains("stale"), "\(note)")
      #expect(try text(repository) == whole)
    }
    try repository.folder.write("struct Nothing {}\n", to: "Sources/Menu/Cycle.swift")
    try write(repository, "--only", "circular_dependency")
    #expect(try text(repository).split(separator: "\n").count { $0.contains("\"fingerprint\"") } == 9)
    #expect(try strict(repository).status == 0)
  }

  @Test("A check with some profiles keeps the entries of the others")
  func profiles() throws {
    let repository = try ScratchRepository()
    try repository.folder.write(
      Self.component("A", needs: "Mail")
        + "protocol P {}\n@Adapter(for: P.self, profile: [.test, .ci]) struct Q: P {}\n",
      to: "Sources/App/A.swift")
    try write(repository)
    let whole = try text(repository)
    #expect(whole.contains("\"profiles\": [\"ci\", \"test\"]"))
    try write(repository, "--profile", "ci")
    #expect(try text(repository) == whole)
    try repository.folder.write(
      "import Dioxide\n@Adapter(for: Mail.self, profile: .ci) struct M: Mail {}\n", to: "Sources/App/M.swift")
    try write(repository, "--profile", "ci")
    #expect(try text(repository).contains("\"profiles\": [\"test\"]"))
    #expect(try strict(repository).status == 0)
  }
}
