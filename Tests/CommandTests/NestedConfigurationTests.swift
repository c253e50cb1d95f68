import Foundation
import Testing
import DioxideTestSupport

/// Configurations of folders, in one repository of several parts.
@Suite struct NestedConfigurationTests {
  private static func lacking(_ name: String) -> String {
    "import Dioxide\nprotocol P\(name) {}\n@Service struct \(name) { let p: any P\(name) }\n"
  }

  private func repository(_ files: [String: String]) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    for (path, text) in files { try folder.write(text, to: path) }
    return folder
  }

  private func findings(_ arguments: [String], in folder: ScratchFolder, _ start: String = "") throws -> [String] {
    let run = try ProgramRun(
      ["check", "--format", "concise", "--quiet"] + arguments, in: folder.url.appending(path: start))
    #expect(run.errors.isEmpty)
    return run.output.split(separator: "\n").map { line in
      let parts = line.split(separator: ":").map { $0.trimmingCharacters(in: .whitespaces) }
      return "\(parts[0]) \(parts[3])"
    }
  }

  private static let monorepo = [
    ".dioxide.yml": "paths: [.]\nrules: {missing_binding: warning}\n",
    "App/.dioxide.yml": "rules: {missing_binding: error}\nprofiles: [nowhere]\nexclude: [Old]\n",
    "App/Inner/.dioxide.yml": "rules: {missing_binding: off}\nexternals: [Bound]\n",
    "Lib/.dioxide.yml": "extends: ../.dioxide.yml\n",
    "App/A.swift": lacking("A"), "App/Old/O.swift": lacking("O"), "App/Inner/I.swift": lacking("I"),
    "Lib/L.swift": lacking("L"), "Old/R.swift": lacking("R"),
    "Lib/B.swift": "import Dioxide\n@Service struct B { let bound: Bound }\n",
  ]

  @Test("The nearest configuration wins for the files below it")
  func severities() throws {
    let folder = try repository(Self.monorepo)
    let all = ["App/A.swift error", "Lib/L.swift warning", "Old/R.swift warning"]
    #expect(try findings([], in: folder) == all)
    #expect(try findings(["Lib", "App", "Old"], in: folder) == all)
    #expect(try findings(["App/Inner", "Lib/B.swift"], in: folder) == [])
    #expect(try findings(["App/A.swift"], in: folder) == ["App/A.swift error"])
    // A file that is named is read, whatever is left out.
    #expect(try findings(["App/Old/O.swift"], in: folder) == ["App/Old/O.swift error"])
    #expect(try findings([folder.url.appending(path: "App").path], in: folder).count == 1)
  }

  @Test("A run that starts in a folder goes by its configuration, whole")
  func inner() throws {
    let folder = try repository(Self.monorepo)
    #expect(try findings([], in: folder, "App") == ["A.swift error"])
    #expect(try findings([], in: folder, "Lib") == ["B.swift warning", "L.swift warning"])
  }

  @Test("A configuration that is named is the whole of it")
  func named() throws {
    let folder = try repository(Self.monorepo)
    #expect(try findings(["--config", ".dioxide.yml"], in: folder).count == 6)
  }

  @Test("config tells what holds where, and who says so")
  func config() throws {
    let folder = try repository(Self.monorepo)
    let run = try ProgramRun(["config", "App/Inner"], in: folder.url)
    #expect(
      run.output.hasPrefix(
        "# App/Inner/.dioxide.yml, then App/.dioxide.yml, then .dioxide.yml and what they extend\npaths: [.]"))
    #expect(run.output.contains("  missing_binding: off  # App/Inner/.dioxide.yml:1\n"))
    #expect(run.output.contains("rules:  # .dioxide.yml:2, App/.dioxide.yml:1, App/Inner/.dioxide.yml:1\n"))
    #expect(run.output.contains("profiles: every one that the code names  # as it comes\n"))
    #expect(run.output.contains("externals: [Bound]  # App/Inner/.dioxide.yml:2\n"))
    let other = try ProgramRun(["config", "Lib"], in: folder.url).output
    #expect(other.contains("  missing_binding: warning  # .dioxide.yml:2\n"), "\(other)")
    #expect(try ProgramRun(["config", "nowhere"], in: folder.url).status == 2)
  }

  @Test("The contracts of a folder speak of its components, its modules of its files")
  func contracts() throws {
    let contract =
      "contracts:\n  - {name: no stores, from: {name: \"*\"}, forbid: {name: Store}}\nmodules: {Part: Special}\n"
    let folder = try repository([
      "App/.dioxide.yml": contract, "Store.swift": "import Dioxide\n@Service struct Store {}\n",
      "App/Part/A.swift": "import Dioxide\n@Service struct A { let store: Store }\n",
      "Part/B.swift": "import Dioxide\n@Service struct B { let store: Store }\n",
    ])
    #expect(try findings(["."], in: folder) == ["App/Part/A.swift error"])
    let list = try ProgramRun(["list", ".", "--format", "json"], in: folder.url).output
    #expect(list.contains("\"id\": \"Special.A\"") && list.contains("\"id\": \"B\""))
  }

  @Test("A rule that only a folder switches on runs there, and a silencer counts where its rule runs")
  func switchedOn() throws {
    let unused = "import Dioxide\n@Service struct U {}\n"
    let folder = try repository([
      "App/.dioxide.yml": "rules: {unused_component: warning}\nroots: [Root]\n", "App/U.swift": unused,
      "Lib/Root.swift": "import Dioxide\n@Service struct Root {}\n",
      "Lib/V.swift": unused.replacingOccurrences(of: "U", with: "V"),
    ])
    #expect(try findings(["."], in: folder) == ["App/U.swift warning"])
  }

  @Test("A fault in the configuration of a folder has its file and line", arguments: ["App", "."])
  func broken(path: String) throws {
    let folder = try repository([
      "App/.dioxide.yml": "rules: {}\nextends: more.yml\n", "App/more.yml": "\nextends: .dioxide.yml\n",
      "App/A.swift": Self.lacking("A"),
    ])
    let run = try ProgramRun(["check", path], in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors == "error: App/more.yml:2: 'extends' leads back to App/.dioxide.yml\n")
  }
}
