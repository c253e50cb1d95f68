import DioxideTestSupport
import Foundation
import Testing

/// Gates with changes to other files than Swift files: each revision is checked with its own configuration and
/// manifests.
@Suite struct GateSettingsTests {
  private static let signup = """
    import Dioxide
    protocol Mail {}
    @Service struct Signup { let mail: any Mail }
    @Adapter(for: Mail.self, profile: .production) struct SMTP: Mail {}

    """

  /// A repository with this configuration and without findings.
  private func repository(_ configuration: String = "profiles: [production]\n") throws -> ScratchRepository {
    let repository = try ScratchRepository()
    try repository.folder.write(Self.signup, to: "Sources/App/Signup.swift")
    try repository.folder.write(configuration, to: ".dioxide.yml")
    try repository.commit()
    return repository
  }

  /// The number of findings of each gate that compares with the last commit, with everything staged.
  private func gates(_ repository: ScratchRepository, in folder: String = "", _ paths: String...) throws -> [Int] {
    #expect(try repository.git("add", "--all") == 0)
    let url = repository.url.appending(path: folder)
    let checks = try [["--changed", "HEAD"], ["--staged", "--changed", "HEAD"]].map { arguments in
      let run = try ProgramRun(["check", "--format", "concise"] + arguments + paths, in: url)
      #expect(run.status == (run.output.isEmpty ? 0 : 1), "\(run.errors)")
      return run.output.split(separator: "\n").count
    }
    let paths = paths.flatMap { ["--path", $0] }
    let run = try ProgramRun(["diff", "HEAD", "--fail-on", "new-findings", "--format", "json"] + paths, in: url)
    let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let came = (report?["findings"] as? [String: Any])?["came"] as? [Any]
    #expect(run.status == (came?.isEmpty == true ? 0 : 1), "\(run.errors)")
    return checks + [try #require(came).count]
  }

  private static let contract = "contracts: [{name: a, from: {name: Signup}, forbid: {name: Mail}}]\n"
  static let settings = [
    ("profiles: [production]\n", ".dioxide.yml", "profiles: [production, test]\n"),
    ("profiles: [production]\n", ".dioxide.yml", "profiles: [production]\n" + contract),
    ("profiles: [production]\n", "Sources/App/.dioxide.yml", contract),
    ("profiles: [test]\nrules: {missing_binding: off}\n", ".dioxide.yml", "profiles: [test]\n"),
    ("profiles: [test]\nexternals: [Mail]\n", ".dioxide.yml", "profiles: [test]\n"),
    ("profiles: [production]\nexclude: [Signup.swift]\n" + contract, ".dioxide.yml", contract),
  ]

  @Test("A finding caused by a setting is new, and known once it is committed", arguments: settings)
  func setting(before: String, file: String, text: String) throws {
    let repository = try repository(before)
    try repository.folder.write("import Dioxide\n@Service struct Other {}\n", to: "Sources/App/Other.swift")
    try repository.commit()
    #expect(try gates(repository) == [0, 0, 0])
    try repository.folder.write(text, to: file)
    let found = try gates(repository)
    #expect(Set(found).count == 1 && found[0] > 0, "\(found)")
    try repository.commit()
    #expect(try gates(repository) == [0, 0, 0])
    let range = try ProgramRun(["diff", "HEAD~1", "HEAD", "--fail-on", "new-findings"], in: repository.url)
    #expect(range.status == 1, "\(range.errors)")
  }

  @Test("The same for extended configurations, removed settings, and those of one project")
  func elsewhere() throws {
    let repository = try repository("extends: rules/base.yml\n")
    try repository.folder.write("externals: [Mail]\nprofiles: [production, test]\n", to: "rules/base.yml")
    try repository.folder.write(Self.signup, to: "server/App/Signup.swift")
    try repository.folder.write("profiles: [production]\n", to: "server/.dioxide.yml")
    try repository.commit()
    #expect(try gates(repository) == [0, 0, 0])
    try repository.folder.write("profiles: [production, test]\n", to: "rules/base.yml")
    #expect(try gates(repository) == [1, 1, 1])
    #expect(try gates(repository, in: "Sources/App") == [1, 1, 1])
    try repository.folder.write("", to: "rules/base.yml")
    try repository.commit()
    try repository.folder.write("profiles: [production, test]\n", to: "server/.dioxide.yml")
    #expect(try gates(repository, "server") == [1, 1, 1])
    #expect(try gates(repository) == [0, 0, 0])
    // An invalid configuration must not let anything pass.
    try repository.folder.write("profiles: [", to: ".dioxide.yml")
    try repository.commit()
    try repository.folder.write("profiles: [production, test]\n", to: ".dioxide.yml")
    let run = try ProgramRun(["check", "--changed", "HEAD"], in: repository.url)
    #expect(run.status == 1 && run.errors.contains("note: HEAD:.dioxide.yml:1: "), "\(run.errors)")
    #expect(try ProgramRun(["diff", "HEAD"], in: repository.url).status == 2)
  }

  @Test("Code moved to a checked folder has no new findings, unless its old folder was not checked")
  func defaultFolder() throws {
    let faulty = Self.signup.replacingOccurrences(of: "@Adapter(for: Mail.self, profile: .production) ", with: "")
    let repository = try ScratchRepository()
    try repository.folder.write(faulty, to: "Code/App/Signup.swift")
    try repository.commit()
    #expect(try repository.git("mv", "Code", "Sources") == 0)
    #expect(try gates(repository) == [0, 0, 0])
    try repository.commit()
    #expect(try repository.git("mv", "Sources", "Code") == 0)
    #expect(try gates(repository) == [0, 0, 0])
    #expect(try repository.git("reset", "--quiet", "--hard") == 0)
    try repository.folder.write(faulty.replacingOccurrences(of: "Signup", with: "Login"), to: "Drafts/Login.swift")
    try repository.commit()
    #expect(try gates(repository) == [0, 0, 0])
    try repository.folder.write("paths: [Sources, Drafts]\n", to: ".dioxide.yml")
    #expect(try gates(repository) == [1, 1, 1])
  }

  @Test("A removal in a nested repository, committed or not, causes a new finding")
  func otherRepositories() throws {
    let library = try ScratchRepository()
    try library.folder.write("import Dioxide\npublic protocol Mail {}\n", to: "Sources/Lib/Mail.swift")
    let adapter = "import Dioxide\n@Adapter(for: Mail.self) public struct SMTP: Mail {}\n"
    try library.folder.write(adapter, to: "Sources/Lib/SMTP.swift")
    try library.commit()
    let repository = try ScratchRepository()
    try repository.folder.write("paths: [Sources, Lib]\n", to: ".dioxide.yml")
    try repository.folder.write(
      "import Dioxide\n@Service struct Signup { let mail: any Mail }\n", to: "Sources/App/Signup.swift")
    #expect(
      try repository.git(
        "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", library.url.path, "Lib") == 0)
    try repository.commit()
    func changed() throws -> [Substring] {
      let run = try ProgramRun(["check", "--changed", "HEAD", "--format", "concise"], in: repository.url)
      return run.output.split(separator: "\n")
    }
    #expect(try changed().isEmpty)
    try repository.delete("Lib/Sources/Lib/SMTP.swift")
    #expect(try changed().count == 1)
    let author = ["-c", "user.email=test@example.org", "-c", "user.name=Test"]
    #expect(try repository.run(["git", "-C", "Lib"] + author + ["commit", "--quiet", "--all", "--message", "x"]) == 0)
    #expect(try changed().count == 1)
    try repository.commit()
    #expect(try changed().isEmpty)
    // A nested repository that is not a submodule.
    #expect(try repository.run(["git", "init", "--quiet", "Sources/App/Nested"]) == 0)
    try repository.folder.write(
      "import Dioxide\n@Service struct Login { let mail: any Mail }\n", to: "Sources/App/Nested/Login.swift")
    #expect(try changed().count == 1)
  }

  @Test("A finding of one program is new in another, if it is or was the only one")
  func onlyProgram() throws {
    func write(_ programs: [String: Bool], to repository: ScratchRepository) throws {
      let targets = programs.keys.sorted().map { ".executableTarget(name: \"\($0)\", dependencies: [\"Tariffs\"])" }
      try repository.folder.write(
        """
        import PackageDescription
        let package = Package(name: "P", targets: [.target(name: "Tariffs"), \(targets.joined(separator: ", "))])

        """, to: "Package.swift")
      try repository.folder.write("public protocol Tariff {}\n", to: "Sources/Tariffs/Tariff.swift")
      for (program, isBound) in programs { try repository.writeProgram(program, isBound: isBound) }
    }
    func newFindings(_ repository: ScratchRepository) throws -> [Int] {
      let run = try ProgramRun(["check", "--baseline", "baseline.json", "--format", "concise"], in: repository.url)
      return try gates(repository) + [run.output.split(separator: "\n").count]
    }
    let repository = try ScratchRepository()
    func commit() throws {
      #expect(try ProgramRun(["check", "--write-baseline", "baseline.json"], in: repository.url).status == 0)
      try repository.commit()
    }
    try write(["Cashier": false, "Kiosk": true], to: repository)
    try commit()
    try repository.delete("Sources/Cashier")
    try write(["Kiosk": false], to: repository)
    #expect(try newFindings(repository) == [1, 1, 1, 1])
    try commit()
    #expect(try newFindings(repository) == [0, 0, 0, 0])
    try write(["Cashier": false, "Kiosk": false], to: repository)
    #expect(try newFindings(repository) == [1, 1, 1, 1])
    // The rest of two was known.
    try commit()
    try repository.delete("Sources/Cashier")
    try write(["Kiosk": false], to: repository)
    #expect(try newFindings(repository).last == 0)
  }

  @Test("A manifest adds a known finding to another program")
  func furtherProgram() throws {
    let repository = try ScratchRepository()
    func manifest(_ kiosk: String) throws {
      try repository.folder.write(
        """
        // swift-tools-version: 5.9
        import PackageDescription
        let package = Package(name: "Ferries", targets: [
          .target(name: "Tariffs"), .target(name: "Desk", dependencies: ["Tariffs"]),
          .executableTarget(name: "Cashier", dependencies: ["Desk"]),
          .executableTarget(name: "Kiosk", dependencies: [\(kiosk)]),
        ])

        """, to: "Package.swift")
    }
    try manifest("\"Tariffs\"")
    try repository.folder.write("public protocol Tariff {}\n", to: "Sources/Tariffs/Tariff.swift")
    try repository.folder.write(
      """
      import Swinject
      import Tariffs
      let container = Container()
      public func desk() -> Tariff { container.resolve(Tariff.self)! }

      """, to: "Sources/Desk/Desk.swift")
    for program in ["Cashier", "Kiosk"] {
      try repository.folder.write(
        "import Swinject\nlet container = Container()\n",
        to: "Sources/\(program)/main.swift")
    }
    try repository.commit()
    let known = try ProgramRun(["check", "--format", "concise"], in: repository.url)
    #expect(known.output.split(separator: "\n").count == 1, "\(known.output)\(known.errors)")
    #expect(try gates(repository) == [0, 0, 0])
    try manifest("\"Desk\"")
    #expect(try gates(repository) == [1, 1, 1])
  }
}
