import Foundation
import Testing

/// Configured names without a match in the program are reported, and no others.
@Suite struct UnmatchedSettingsTests {
  private static let sources = [
    "Sources/App/HomeView.swift": """
    import Dioxide
    import Domain
    @Service struct HomeView { let store: any Store; let session: URLSession }
    """,
    "Sources/Domain/Store.swift": "import Dioxide\npublic protocol Store {}\npublic struct Basket {}\n",
    "Sources/Database/SQLStore.swift":
      "import Dioxide\nimport Domain\n@Adapter(for: Store.self) struct SQLStore: Store {}\n",
  ]

  private func project(_ configuration: String) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    for (path, text) in Self.sources { try folder.write(text, to: path) }
    try folder.write(configuration, to: ".dioxide.yml")
    return folder
  }

  private func notes(_ configuration: String, _ arguments: [String] = []) throws -> [String] {
    let folder = try project(configuration)
    let run = try ProgramRun(["check"] + arguments, in: folder.url)
    #expect(run.status < 2, "\(run.errors)")
    return run.errors.split(separator: "\n").map(String.init).filter { $0.hasPrefix("note: .dioxide.yml:") }
      .map { String($0.dropFirst("note: .dioxide.yml:".count)) }
  }

  @Test(
    "A misspelt pattern, with its line and a suggestion",
    arguments: [
      ("externals: [URLSesion]", "1: nothing requires the external 'URLSesion'; did you mean 'URLSession'?"),
      ("externals:\n  - URLSession\n  - Nowhere", "3: nothing requires the external 'Nowhere'"),
      ("roots:\n- \"*Veiw\"", "2: no component matches the root '*Veiw'; did you mean '*View'?"),
      ("roots: HomView", "1: no component matches the root 'HomView'; did you mean 'HomeView'?"),
      ("roots: [Basket]", "1: no component matches the root 'Basket'"),
      (
        "modules:\n  Sources/Ap: Application",
        "2: no file matches 'Sources/Ap' of the module 'Application'; did you mean 'Sources/App'?"
      ),
      (
        "modules: {Elsewhere/Deep: A, Sources/App: App}", "1: no file matches 'Elsewhere/Deep' of the module 'A'"
      ),
      (
        "contracts:\n  - name: one\n    layers: [App, Domian]",
        "2: 'Domian' in the contract 'one' matches nothing; did you mean 'Domain'?"
      ),
      (
        "contracts: [{name: one, from: {name: \"*Screen\"}, allow: {kind: port}}]",
        "1: '{name: *Screen}' in the contract 'one' matches nothing"
      ),
      (
        "contracts: [{name: one, from: App, forbid: {name: SQLStor}}]",
        "1: '{name: SQLStor}' in the contract 'one' matches nothing; did you mean 'SQLStore'?"
      ),
      (
        "contracts: [{name: one, from: App, forbid: \"Databse*\"}]",
        "1: 'Databse*' in the contract 'one' matches nothing; did you mean 'Database*'?"
      ),
      (
        "contracts: [{name: one, from: {module: App, scope: request}, forbid: Domain}]",
        "1: '{module: App, scope: request}' in the contract 'one' matches nothing"
      ),
      (
        "contracts: [{name: one, independent: [\"Feat*\"]}]", "1: 'Feat*' in the contract 'one' matches nothing"
      ),
    ])
  func reported(configuration: String, note: String) throws {
    #expect(try notes(configuration) == [note])
    // In a part of the program it may be elsewhere, and a run of a single rule does not report it.
    #expect(try notes(configuration, ["Sources/App"]) == [])
    #expect(try notes(configuration, ["--only", "missing_binding"]) == [])
    #expect(try notes(configuration, ["Sources", "."]) == [note])
  }

  @Test(
    "What matches, and a name that a contract forbids before anybody uses it",
    arguments: [
      "externals: [URLSession, Store]", "roots: [\"*View\", SQLStore, Store, App.HomeView]",
      "modules: {Sources/App: App, \"Sources/D*\": Data}", "contracts: [{layers: [App, Database, Domain]}]",
      "contracts: [{from: App, forbid: {name: CLLocationManager}}, {from: {name: \"*View\"}, allow: [{kind: port}, Domain]}]",
      "contracts: [{from: {name: Basket}, forbid: {module: Database, kind: adapter}}]", "paths: [Sources/App]\n",
    ])
  func silent(configuration: String) throws { #expect(try notes(configuration) == []) }

  @Test("The patterns of a project in a folder, in a run of that folder and in one of everything")
  func folders() throws {
    let folder = try project("externals: [Elsewhere]\n")
    try folder.write("externals: [Nothing]\n", to: "server/.dioxide.yml")
    try folder.write("import Dioxide\n@Service struct Server {}\n", to: "server/Sources/Server/Server.swift")
    let inFolder = try ProgramRun(["check", "server"], in: folder.url).errors
    #expect(inFolder.contains("note: server/.dioxide.yml:1: nothing requires the external 'Nothing'"))
    #expect(!inFolder.contains("Elsewhere"))
    let all = try ProgramRun(["check", "."], in: folder.url).errors
    #expect(all.contains("'Nothing'") && all.contains("'Elsewhere'"))
  }
}
