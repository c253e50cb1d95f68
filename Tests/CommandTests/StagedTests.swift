import Foundation
import Testing
import DioxideTestSupport

/// `check --staged` and its hook judge the next commit, not the files on disk.
@Suite struct StagedTests {
  @Test("Files excluded by a folder's configuration are not read from the index either")
  func excludedBelow() throws {
    let repository = try ScratchRepository()
    let broken = "import Dioxide\n@Service struct A { let mail: Mail }\n"
    try repository.folder.write("import Dioxide\n@Service struct B {}\n", to: "Sources/B.swift")
    for name in ["Made", "Written"] { try repository.folder.write(broken, to: "Sources/Part/\(name).swift") }
    try repository.folder.write("exclude: [Made.swift]\n", to: "Sources/Part/.dioxide.yml")
    try repository.commit()
    // Only the index contains it now, as in a sparse checkout.
    try FileManager.default.removeItem(at: repository.url.appending(path: "Sources/Part/Made.swift"))
    let run = try ProgramRun(["check", "--staged", "--format", "concise"], in: repository.url)
    #expect(run.output.contains("Written.swift") && !run.output.contains("Made.swift"), "\(run.output)")
  }

  private static let adapter = "import Dioxide\n@Adapter(for: Mail.self) struct SMTP: Mail {}\n"
  private static let broken = "import Dioxide\nprotocol Old {}\n\n@Service struct Debt { let old: any Old }\n"
  private static let whole = "import Dioxide\n@Service struct Debt {}\n"
  private static let path = "Sources/App/SMTP.swift"

  private func repository() throws -> ScratchRepository {
    let repository = try ScratchRepository()
    try repository.folder.write(
      "import Dioxide\nprotocol Mail {}\n@Service struct Signup { let mail: any Mail }\n",
      to: "Sources/App/Signup.swift")
    try repository.folder.write(Self.adapter, to: Self.path)
    try repository.commit()
    #expect(try ProgramRun(["hook", "install"], in: repository.url).status == 0)
    return repository
  }

  private func findings(_ repository: ScratchRepository, in folder: String = "", _ extra: String...) throws -> [String]
  {
    let run = try ProgramRun(
      ["check", "--staged", "--format", "concise"] + extra, in: repository.url.appending(path: folder))
    return run.output.split(separator: "\n").map(String.init)
  }

  private func commit(_ repository: ScratchRepository, _ arguments: String...) throws -> Bool {
    try repository.run(["git", "commit", "--quiet", "--message", "change"] + arguments) == 0
  }

  @Test("A file removed only from the index is gone, and one that was never in it does not count")
  func untracked() throws {
    let repository = try repository()
    #expect(try repository.git("rm", "--quiet", "--cached", Self.path) == 0)
    #expect(try ProgramRun(["check"], in: repository.url).status == 0)
    #expect(try findings(repository).count == 1)
    #expect(
      try findings(repository, in: "Sources/App", ".")
        == findings(repository, "Sources/App").map { String($0.dropFirst(12)) })
    #expect(try !commit(repository))
    #expect(try repository.git("add", Self.path) == 0)
    #expect(try findings(repository).isEmpty)
  }

  @Test("Staged contents count, not those on disk")
  func partly() throws {
    let repository = try repository()
    let path = "Sources/App/Debt.swift"
    try repository.folder.write(Self.broken, to: path)
    #expect(try findings(repository).isEmpty, "not staged")
    #expect(try repository.git("add", path) == 0)
    try repository.folder.write(Self.whole, to: path)
    let found = try findings(repository)
    #expect(found.count == 1 && found[0].hasPrefix("\(path):4:28: error: `Debt` needs `Old`"), "\(found)")
    let text = try ProgramRun(["check", "--staged", path, Self.path, "Sources/App/Signup.swift"], in: repository.url)
    #expect(text.output.contains("  4 | @Service struct Debt { let old: any Old }\n"), "\(text.output)")
    #expect(try !commit(repository))
    #expect(try repository.git("add", path) == 0)
    try repository.folder.write(Self.broken, to: path)
    #expect(try commit(repository))
  }

  @Test("A file deleted only on disk is in the commit")
  func deleted() throws {
    let repository = try repository()
    try FileManager.default.removeItem(at: repository.url.appending(path: Self.path))
    #expect(try ProgramRun(["check"], in: repository.url).status == 1)
    #expect(try findings(repository).isEmpty)
    #expect(try commit(repository, "--allow-empty"))
    #expect(try !commit(repository, "--all"))
  }

  @Test("A commit of some files is judged without the other staged ones")
  func someFiles() throws {
    let repository = try repository()
    try repository.folder.write(Self.broken, to: "Sources/App/Debt.swift")
    try repository.folder.write(Self.adapter + "// noted\n", to: Self.path)
    #expect(try repository.git("add", "--all") == 0)
    #expect(try !commit(repository))
    #expect(try commit(repository, Self.path))
    #expect(try !commit(repository))
  }

  @Test("With --changed, staged changes count")
  func changed() throws {
    let repository = try repository()
    try repository.folder.write(Self.broken, to: "Sources/App/Debt.swift")
    try repository.commit()
    #expect(try findings(repository, "--changed", "HEAD").isEmpty)
    try repository.folder.write(Self.broken + "// noted\n", to: "Sources/App/Debt.swift")
    #expect(try findings(repository, "--changed", "HEAD").isEmpty)
    #expect(try repository.git("add", "--all") == 0)
    #expect(try findings(repository, "--changed", "HEAD").count == 1)
    try FileManager.default.removeItem(at: repository.url.appending(path: "Sources/App/Debt.swift"))
    #expect(try findings(repository, "--changed", "HEAD").count == 1)
  }

  @Test("Ignored, excluded and other files are unchanged")
  func leftAlone() throws {
    let repository = try repository()
    try repository.folder.write("Ignored.swift\n", to: ".gitignore")
    try repository.folder.write("exclude: [Sources/Other]\n", to: ".dioxide.yml")
    for path in ["Sources/App/Ignored.swift", "Sources/Other/Debt.swift", "Elsewhere/Debt.swift"] {
      try repository.folder.write(Self.broken, to: path)
    }
    try repository.commit()
    try FileManager.default.removeItem(at: repository.url.appending(path: "Sources/Other/Debt.swift"))
    try FileManager.default.removeItem(at: repository.url.appending(path: "Elsewhere/Debt.swift"))
    #expect(try findings(repository).isEmpty)
  }

  @Test func needsARepository() throws {
    let folder = try ScratchFolder()
    let run = try ProgramRun(["check", "--staged"], in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("error: git: neither this folder nor a parent is a git repository"), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
    let refused = try ProgramRun(["check", "--staged", "--fix"], in: folder.url)
    #expect(refused.status == 64)
  }

  // MARK: The index as git stores it

  @Test("Files omitted by a sparse checkout are in the commit", arguments: [[], ["--sparse-index"]])
  func sparse(options: [String]) throws {
    let repository = try repository()
    try repository.folder.write(Self.broken, to: "Sources/Lib/Debt.swift")
    try repository.commit()
    let checkout = ["git", "sparse-checkout", "set", "--cone"] + options + ["Sources/App"]
    #expect(try repository.run(checkout) == 0)
    #expect(!FileManager.default.fileExists(atPath: repository.url.appending(path: "Sources/Lib").path))
    #expect(try ProgramRun(["check"], in: repository.url).status == 0)
    let found = try findings(repository)
    #expect(found.count == 1 && found[0].hasPrefix("Sources/Lib/Debt.swift:4:28: error: "), "\(found)")
    #expect(try !commit(repository, "--allow-empty"))
    // Their bindings are known, too.
    #expect(try repository.run(["git", "sparse-checkout", "set", "--cone"] + options + ["Sources/Lib"]) == 0)
    #expect(try findings(repository, in: "", "Sources").count == 1)
  }

  @Test("A manifest omitted by a sparse checkout determines the modules of its files")
  func sparseManifest() throws {
    let repository = try repository()
    // Two types with one name: in one module, one of them has two bindings.
    try repository.folder.write(
      "let package = Package(name: \"P\", targets: [.target(name: \"One\", path: \"A\"), .target(name: \"Two\", path: \"B\")])\n",
      to: "Lib/Package.swift")
    let component = "import Dioxide\n@Service public struct Same {}\n"
    try repository.folder.write(component, to: "Lib/A/Same.swift")
    try repository.folder.write(component, to: "Lib/B/Same.swift")
    try repository.commit()
    #expect(try findings(repository, in: "", ".").isEmpty)
    #expect(try repository.run(["git", "sparse-checkout", "set", "--cone", "Sources/App"]) == 0)
    #expect(!FileManager.default.fileExists(atPath: repository.url.appending(path: "Lib").path))
    #expect(try findings(repository, in: "", ".").isEmpty)
    // A staged file that differs from the disk.
    #expect(try repository.run(["git", "sparse-checkout", "disable"]) == 0)
    try repository.folder.write("let package = Package(name: \"P\", targets: [])\n", to: "Lib/Package.swift")
    #expect(try findings(repository, in: "", ".").isEmpty)
  }

  @Test(
    "Files of which git was set to ignore changes are read from the index",
    arguments: ["--skip-worktree", "--assume-unchanged"])
  func notLookedAt(option: String) throws {
    let repository = try repository()
    let path = "Sources/App/Debt.swift"
    try repository.folder.write(Self.broken, to: path)
    try repository.commit()
    #expect(try repository.git("update-index", option, path) == 0)
    try repository.folder.write(Self.whole, to: path)
    #expect(try findings(repository).count == 1)
    try FileManager.default.removeItem(at: repository.url.appending(path: path))
    #expect(try findings(repository).count == 1)
  }

  @Test(
    "Names with line ends, quotes and tabs are names",
    arguments: [
      "Sources/App/Odd\nname.swift", "Sources/Odd\nfolder/Debt.swift", "Sources/App/\"quo\"\tted.swift",
      "Sources/App/Ü\\n.swift",
    ])
  func oddNames(path: String) throws {
    let repository = try repository()
    try repository.folder.write(Self.broken, to: path)
    #expect(try findings(repository).isEmpty, "not staged")
    #expect(try repository.git("add", "--all") == 0)
    #expect(try findings(repository).count == 1)
    try repository.folder.write(Self.whole, to: path)
    #expect(try findings(repository).count == 1, "the index holds the other")
    try FileManager.default.removeItem(at: repository.url.appending(path: path))
    #expect(try findings(repository).count == 1)
    #expect(try repository.git("add", "--all") == 0)
    #expect(try findings(repository).isEmpty)
    try repository.folder.write(Self.broken, to: path)
    #expect(try ProgramRun(["check", "--changed", "HEAD"], in: repository.url).status == 1)
  }

  @Test("Untracked files are not in the commit, also in a nested repository and behind a link")
  func untrackedKinds() throws {
    let repository = try repository()
    #expect(try repository.git("init", "--quiet", "Sources/Nested") == 0)
    try repository.folder.write(Self.broken, to: "Sources/Nested/Debt.swift")
    try repository.folder.write(Self.broken, to: "Other/Debt.swift")
    try FileManager.default.createSymbolicLink(
      atPath: repository.url.appending(path: "Sources/Link").path, withDestinationPath: "../Other")
    #expect(try findings(repository).isEmpty)
    #expect(try repository.git("add", "Other", "Sources/Link") == 0)
    #expect(try findings(repository).count == 1)
    try repository.folder.write(Self.whole, to: "Other/Debt.swift")
    #expect(try findings(repository).count == 1, "the index holds the other")
  }

  @Test("A file with conflicts is read from disk")
  func conflicts() throws {
    let repository = try repository()
    let path = "Sources/App/Debt.swift"
    try repository.folder.write(Self.whole, to: path)
    try repository.commit()
    #expect(try repository.git("checkout", "--quiet", "-b", "other") == 0)
    try repository.folder.write(Self.broken, to: path)
    try repository.commit()
    #expect(try repository.git("checkout", "--quiet", "main") == 0)
    try repository.folder.write(Self.whole + "// noted\n", to: path)
    try repository.commit()
    #expect(try repository.git("merge", "--quiet", "other") != 0)
    try repository.folder.write(Self.broken, to: path)
    #expect(try findings(repository).count == 1)
    try repository.folder.write(Self.whole, to: path)
    #expect(try findings(repository).isEmpty)
  }
}
