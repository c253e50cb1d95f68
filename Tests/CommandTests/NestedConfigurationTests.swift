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

  @Test("The nearest configuration applies to the files below it")
  func severities() throws {
    let folder = try repository(Self.monorepo)
    let all = ["App/A.swift error", "Lib/L.swift warning", "Old/R.swift warning"]
    #expect(try findings([], in: folder) == all)
    #expect(try findings(["Lib", "App", "Old"], in: folder) == all)
    #expect(try findings(["App/Inner", "Lib/B.swift"], in: folder) == [])
    #expect(try findings(["App/A.swift"], in: folder) == ["App/A.swift error"])
    // A named file is read even if it is excluded.
    #expect(try findings(["App/Old/O.swift"], in: folder) == ["App/Old/O.swift error"])
    #expect(try findings([folder.url.appending(path: "App").path], in: folder).count == 1)
  }

  @Test("A run that starts in a folder uses its whole configuration")
  func inner() throws {
    let folder = try repository(Self.monorepo)
    #expect(try findings([], in: folder, "App") == ["A.swift error"])
    #expect(try findings([], in: folder, "Lib") == ["B.swift warning", "L.swift warning"])
  }

  /// A project in `server` with its own profiles, dialects and baseline, below a folder with other settings.
  private func subproject() throws -> ScratchFolder {
    let folder = try repository([
      ".dioxide.yml": "profiles: [test]\nrules: {syntax_error: error}\nbaseline: top.json\n",
      "top.json": "{\"version\": 1, \"findings\": []}\n",
      "server/.dioxide.yml": "profiles: {production: complete, preview: partial}\nbaseline: ci/known.json\n",
      "server/Sources/App/App.swift": """
      import Dioxide
      protocol Mail {}
      @Service struct Signup { let mail: any Mail }
      @Adapter(for: Mail.self, profile: .production) struct SMTP: Mail {}

      """,
      "server/Sources/App/Known.swift": Self.lacking("Known"),
      "server/ci/known.json": "{\"version\": 1, \"findings\": []}\n",
      "client/A.swift": Self.lacking("A"),
    ])
    let server = folder.url.appending(path: "server")
    #expect(try ProgramRun(["check", "--write-baseline", "ci/known.json"], in: server).status == 0)
    return folder
  }

  @Test("A run of one project uses its profiles and baseline, wherever it starts")
  func focus() throws {
    let folder = try subproject()
    let path = folder.url.path
    #expect(try findings([], in: folder, "server") == [])
    for paths in [["server"], ["server/Sources"], ["./server/Sources/App"], ["\(path)/server"]] {
      #expect(try findings(paths, in: folder) == [], "\(paths)")
    }
    // From an adjacent folder, and from elsewhere.
    try folder.write("profiles: [test]\n", to: "client/.dioxide.yml")
    #expect(try findings(["../server"], in: folder, "client") == [])
    #expect(try findings(["../server", "."], in: folder, "client").count == 3)
    #expect(try findings(["../client"], in: folder, "server").count == 1)
    try FileManager.default.removeItem(at: folder.url.appending(path: "client/.dioxide.yml"))
    #expect(try findings(["\(path)/server/Sources"], in: ScratchFolder()) == [])
    // With two projects, neither configuration applies.
    #expect(try findings(["server", "client"], in: folder).count == 3)
    #expect(try findings(["."], in: folder).count == 3)
    let page = try ProgramRun(["config", "server"], in: folder.url).output
    #expect(page.contains("baseline: ci/known.json  # server/.dioxide.yml:2\n"), "\(page)")
    #expect(page.contains("  preview: partial\n"))
    #expect(page.contains("  syntax_error: error  # .dioxide.yml:2\n"))
    // Other commands too.
    let list = try ProgramRun(["list", "server"], in: folder.url)
    #expect(list.output.contains("Signup") && !list.errors.contains("test"))
  }

  @Test("A project inherits settings from above", arguments: ["gitignore: false\n", ""])
  func inherited(own: String) throws {
    let folder = try repository([
      ".dioxide.yml": "baseline: none.json\n", "server/.dioxide.yml": own, "server/A.swift": Self.lacking("A"),
    ])
    let run = try ProgramRun(["check", "server"], in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("error: .dioxide.yml:1: none.json: "), "\(run.errors)")
  }

  @Test(
    "A configuration under another name stops the run, with the name to give it",
    arguments: [
      (".dioxide.yaml", "."), ("dioxide.yml", "."), ("dioxide.yaml", "."), ("Inner/.dioxide.yaml", "."),
      ("Inner/.dioxide.yaml", "Inner"), ("Inner/dioxide.yml", "Inner"), ("Inner/Deep/.dioxide.yaml", "Inner"),
    ])
  func otherNames(name: String, path: String) throws {
    let folder = try repository([name: "rules: {missing_binding: off}\n", "Inner/Deep/A.swift": Self.lacking("A")])
    let run = try ProgramRun(["check", path], in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("error: \(name): files of this name are ignored; rename it to .dioxide.yml"))
    // It is read if it is named; next to a correctly named one, it is ignored.
    #expect(try ProgramRun(["check", path, "--config", name], in: folder.url).status == 0)
    let right = (name.split(separator: "/").dropLast() + [".dioxide.yml"]).joined(separator: "/")
    try folder.write("rules: {missing_binding: off}\n", to: right)
    #expect(try ProgramRun(["check", path], in: folder.url).status == 0)
  }

  @Test("A named configuration is the only one")
  func named() throws {
    let folder = try repository(Self.monorepo)
    #expect(try findings(["--config", ".dioxide.yml"], in: folder).count == 6)
  }

  @Test("config prints the effective settings and their files")
  func config() throws {
    let folder = try repository(Self.monorepo)
    let run = try ProgramRun(["config", "App/Inner"], in: folder.url)
    #expect(
      run.output.hasPrefix(
        "# App/Inner/.dioxide.yml, then App/.dioxide.yml, then .dioxide.yml and what they extend\npaths: [.]"))
    #expect(run.output.contains("  missing_binding: off  # App/Inner/.dioxide.yml:1\n"))
    #expect(run.output.contains("rules:  # .dioxide.yml:2, App/.dioxide.yml:1, App/Inner/.dioxide.yml:1\n"))
    #expect(run.output.contains("profiles: [nowhere]  # App/.dioxide.yml:2\n"))
    #expect(run.output.contains("externals: [Bound]  # App/Inner/.dioxide.yml:2\n"))
    let other = try ProgramRun(["config", "Lib"], in: folder.url).output
    #expect(other.contains("  missing_binding: warning  # .dioxide.yml:2\n"), "\(other)")
    #expect(try ProgramRun(["config", "nowhere"], in: folder.url).status == 2)
  }

  @Test("The contracts of a folder apply to its components, and its modules to its files")
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

  @Test("A rule enabled in a folder runs there, and a suppression is only checked where its rule runs")
  func switchedOn() throws {
    let unused = "import Dioxide\n@Service struct U {}\n"
    let folder = try repository([
      "App/.dioxide.yml": "rules: {unused_component: warning}\nroots: [Root]\n", "App/U.swift": unused,
      "Lib/Root.swift": "import Dioxide\n@Service struct Root {}\n",
      "Lib/V.swift": unused.replacingOccurrences(of: "U", with: "V"),
    ])
    #expect(try findings(["."], in: folder) == ["App/U.swift warning"])
  }

  @Test("Two folders that extend one file both inherit it, and so does a folder that extends another's")
  func sharedBase() throws {
    let folder = try repository([
      ".dioxide.yml": "paths: [.]\n", "shared.yml": "rules: {missing_binding: warning}\nexclude: [Old]\n",
      "App/.dioxide.yml": "extends: ../shared.yml\n", "Lib/.dioxide.yml": "extends: [../shared.yml]\n",
      "Lib/Inner/.dioxide.yml": "extends: ../../shared.yml\n", "Tool/.dioxide.yml": "extends: ../App/.dioxide.yml\n",
      "App/A.swift": Self.lacking("A"), "Lib/L.swift": Self.lacking("L"), "Lib/Old/O.swift": Self.lacking("O"),
      "Lib/Inner/I.swift": Self.lacking("I"), "Tool/T.swift": Self.lacking("T"), "R.swift": Self.lacking("R"),
    ])
    #expect(
      try findings([], in: folder) == [
        "App/A.swift warning", "Lib/Inner/I.swift warning", "Lib/L.swift warning", "R.swift error",
        "Tool/T.swift warning",
      ])
  }

  @Test("An error in a folder's configuration has a file and line", arguments: ["App", "."])
  func broken(path: String) throws {
    let folder = try repository([
      "App/.dioxide.yml": "rules: {}\nextends: more.yml\n", "App/more.yml": "\nextends: .dioxide.yml\n",
      "App/A.swift": Self.lacking("A"),
    ])
    let run = try ProgramRun(["check", path], in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors == "error: App/more.yml:2: 'extends' is cyclic: it leads back to App/.dioxide.yml\n")
  }
}
