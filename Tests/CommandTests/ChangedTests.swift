import Foundation
import Testing
import DioxideTestSupport

@Suite struct ChangedTests {
  private func repository() throws -> ScratchRepository {
    let repository = try ScratchRepository()
    try repository.folder.write(
      "import Dioxide\nprotocol Mail {}\n@Service struct Signup { let mail: any Mail }\n",
      to: "Sources/App/Signup.swift")
    try repository.folder.write(
      "import Dioxide\n@Adapter(for: Mail.self) struct SMTP: Mail {}\n", to: "Sources/App/SMTP.swift")
    try repository.folder.write(
      "import Dioxide\nprotocol Old {}\n@Service struct Debt { let old: any Old }\n", to: "Sources/App/Debt.swift")
    try repository.commit()
    return repository
  }

  private func messages(_ repository: ScratchRepository, in folder: String = "", _ extra: String...) throws -> [String]
  {
    let run = try ProgramRun(
      ["check", "--changed", "HEAD", "--format", "json"] + extra, in: repository.url.appending(path: folder),
      environment: ["GIT_DIR": "/nowhere", "GIT_INDEX_FILE": "/nowhere/index"])
    return try JSONDecoder().decode(JSONReport.self, from: Data(run.output.utf8)).findings.map(\.message)
  }

  @Test("Existing findings in untouched files are not reported")
  func untouched() throws {
    let repository = try repository()
    #expect(try messages(repository) == [])
    try repository.folder.write("struct New {}\n", to: "Sources/App/New.swift")
    #expect(try messages(repository) == [])
  }

  @Test("Findings of a changed configuration are compared with those of the old configuration")
  func settings() throws {
    let repository = try repository()
    #expect(try messages(repository) == [])
    try repository.folder.write("exclude: [Generated]\n", to: ".dioxide.yml")
    #expect(try messages(repository) == [])
    try repository.folder.write("roots: [Debt]\n", to: ".dioxide.yml")
    #expect(try messages(repository) == [])
    // The rule was off in that folder.
    try repository.folder.write("rules: {missing_binding: off}\n", to: "Sources/App/.dioxide.yml")
    try repository.commit()
    try FileManager.default.removeItem(at: repository.url.appending(path: "Sources/App/.dioxide.yml"))
    try repository.folder.write("roots: [Debt, Signup]\n", to: ".dioxide.yml")
    #expect(try messages(repository).count == 1)
  }

  @Test("A deleted file causes findings in other files")
  func deletion() throws {
    let repository = try repository()
    try FileManager.default.removeItem(at: repository.url.appending(path: "Sources/App/SMTP.swift"))
    let found = try messages(repository)
    #expect(found.count == 1 && found[0].hasPrefix("`Signup` needs `Mail`"), "\(found)")
    #expect(try messages(repository, in: "Sources/App", ".") == found)
    try repository.commit()
    #expect(try messages(repository) == [])
  }

  @Test("Findings in a changed file are reported, old or new, tracked or not")
  func touched() throws {
    let repository = try repository()
    try repository.folder.write(
      "import Dioxide\nprotocol Old {}\n// edited\n@Service struct Debt { let old: any Old }\n",
      to: "Sources/App/Debt.swift")
    #expect(try messages(repository).map { $0.hasPrefix("`Debt` needs `Old`") } == [true])
    try repository.folder.write(
      "import Dioxide\nprotocol P {}\n@Service struct N { let p: any P }\n", to: "Sources/App/Untracked.swift")
    #expect(try messages(repository).count == 2)
  }

  @Test(arguments: ["no-such-branch", "--output=x"])
  func unknownRevision(revision: String) throws {
    let repository = try repository()
    let run = try ProgramRun(["check", "--changed=\(revision)"], in: repository.url)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("error: '\(revision)' is not a commit"), "\(run.errors)")
  }

  @Test("An existing finding is reported if a related location changed")
  func related() throws {
    let repository = try repository()
    let first = "import Dioxide\nprotocol Twice {}\n@Adapter(for: Twice.self) struct Once: Twice {}\n"
    try repository.folder.write(first, to: "Sources/App/First.swift")
    try repository.folder.write(
      "import Dioxide\n@Adapter(for: Twice.self) struct Again: Twice {}\n", to: "Sources/App/Second.swift")
    try repository.commit()
    func rules() throws -> [String] {
      let run = try ProgramRun(["check", "--changed", "HEAD", "--format", "json"], in: repository.url)
      return try JSONDecoder().decode(JSONReport.self, from: Data(run.output.utf8)).findings.map(\.rule)
    }
    let all = try ProgramRun(["check", "--format", "json", "--only", "duplicate_binding"], in: repository.url)
    let known = try JSONDecoder().decode(JSONReport.self, from: Data(all.output.utf8)).findings
    #expect(known.contains { $0.file == "Sources/App/Second.swift" })
    #expect(try rules().isEmpty)
    try repository.folder.write(first + "// edited\n", to: "Sources/App/First.swift")
    #expect(try rules().contains("duplicate_binding"))
  }

  @Test("A file deleted from an excluded folder causes no finding")
  func excluded() throws {
    for exclude in ["--exclude Sources/Old", "Sources/Old/.dioxide.yml", ".dioxide.yml"] {
      let repository = try repository()
      let old = "import Dioxide\nprotocol Bygone {}\n@Service struct Signup { let a: any Bygone }\n"
      try repository.folder.write(old, to: "Sources/Old/Signup.swift")
      if exclude == ".dioxide.yml" { try repository.folder.write("exclude: [Sources/Old]\n", to: exclude) }
      if exclude == "Sources/Old/.dioxide.yml" { try repository.folder.write("exclude: ['*']\n", to: exclude) }
      try repository.commit()
      try FileManager.default.removeItem(at: repository.url.appending(path: "Sources/Old/Signup.swift"))
      try repository.folder.write(
        "import Dioxide\nprotocol Bygone {}\n@Service struct Signup { let a: any Bygone }\n",
        to: "Sources/App/Signup.swift")
      // A previous exclusion does not hide new findings below the paths.
      let arguments = exclude.hasPrefix("--") ? exclude.split(separator: " ").map(String.init) : []
      let run = try ProgramRun(["check", "--changed", "HEAD", "--format", "json"] + arguments, in: repository.url)
      let found = try JSONDecoder().decode(JSONReport.self, from: Data(run.output.utf8)).findings
      #expect(found.contains { $0.message.contains("Bygone") }, "\(exclude): \(run.output)")
    }
  }
}
