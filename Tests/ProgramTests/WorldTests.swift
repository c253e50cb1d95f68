import DioxideTestSupport
import Foundation
import Testing

/// Worlds made by chance, compiled into one program: what `dioxide check` reads in the source of each, and what a scan in the
/// program comes to, is the same.
@Suite struct WorldTests {
  static let count = ProcessInfo.processInfo.environment["DIOXIDE_WORLDS"].flatMap { Int($0) } ?? 200
  static let profiles = ["production", "test"]

  @Test("check and scan find the same in every example")
  func worlds() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dioxide-worlds-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let worlds = (0..<Self.count).map { World(seed: $0) }
    for world in worlds {
      try (world.source + Self.constants(of: world)).write(
        to: folder.appending(path: "\(world.name).swift"), atomically: true, encoding: .utf8)
    }
    let scanned = try Self.scan(worlds, in: folder)
    #expect(scanned.count == worlds.count * Self.profiles.count)
    var refused = 0
    for world in worlds {
      let path = folder.appending(path: "\(world.name).swift").path
      for profile in Self.profiles {
        let found = try #require(scanned["\(world.name) \(profile)"])
        if !found.isEmpty { refused += 1 }
        #expect(try Self.check(path, profile) == found, "\(world.name) in \(profile):\n\(world.source)")
      }
    }
    // Neither all of them fit together, nor none.
    #expect(refused > worlds.count / 4 && refused < scanned.count * 9 / 10)
  }

  /// What the components of all worlds use. Beside each world, since a check reads one file, and under names of its own.
  private static func constants(of world: World) -> String {
    """
    extension \(world.name) {
      static let isMulti = true
    }
    extension ProfileSet { fileprivate static let live: ProfileSet = [.production, .staging] }
    extension Profile { fileprivate static let kiosk: Profile = "test" }
    extension Scope {
      fileprivate static let shortest = Scope.request
      fileprivate static let fresh: Scope = .factory
    }

    """
  }

  /// The rules that a scan of each world finds broken.
  private static func scan(_ worlds: [World], in folder: URL) throws -> [String: Set<String>] {
    let list = worlds.map(\.name).map { "    (\"\($0)\", \($0).components, \($0).register)," }.joined(separator: "\n")
    let main = """
      import Dioxide

      let worlds: [(name: String, components: [Component], register: (Container) throws -> Void)] = [
      \(list)
      ]
      for (name, components, register) in worlds {
        for profile in \(profiles) {
          let container = Container()
          try register(container)
          let (_, plan) = container.scanPlan(components, profile: Profile(profile))
          let rules = Set(plan.violations.map { violation in
            switch violation {
            case .missingBinding: "missing_binding"
            case .circularDependency: "circular_dependency"
            case .captiveDependency: "captive_dependency"
            case .duplicateBinding: "duplicate_binding"
            case .mixedBinding: "mixed_binding"
            case .isolationMismatch: "isolation_mismatch"
            case .factoryLifecycle: "lifecycle_contract"
            }
          })
          print(name, profile, rules.sorted().joined(separator: " "))
        }
      }

      """
    try main.write(to: folder.appending(path: "main.swift"), atomically: true, encoding: .utf8)
    let program = folder.appending(path: "worlds")
    let files = (worlds.map(\.name) + ["main"]).map { folder.appending(path: "\($0).swift") }
    let compiled = try SwiftCompiler.program(files, named: "Worlds", at: program)
    try #require(compiled.status == 0, "\(compiled.text)")
    let output = try SwiftCompiler.run(program.path, [])
    var found: [String: Set<String>] = [:]
    for line in output.text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      found["\(words[0]) \(words[1])"] = Set(words.dropFirst(2))
    }
    return found
  }

  private static func check(_ path: String, _ profile: String) throws -> Set<String> {
    struct Report: Decodable {
      struct Finding: Decodable { var rule: String, severity: String }
      var findings: [Finding]
    }
    let run = try ProgramRun("dioxide", ["check", path, "--profile", profile, "--format", "json"])
    let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
    return Set(report.findings.filter { $0.severity == "error" }.map(\.rule))
  }
}
