import DioxideTestSupport
import Foundation
import Testing

/// The same random numbers in every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// A small program in a repository, and edits that a team makes.
///
/// Two modules declare types with the same name; every other type has a unique name.
final class GateModel {
  let repository: ScratchRepository
  /// The files on disk.
  private(set) var files: [String: String] = [:]
  /// The original name of each module; a renamed module keeps its identity.
  private(set) var lineages = ["App": "App", "Core": "Core"]
  /// Whether programs register with Swinject, instead of profiles.
  let hasPrograms: Bool
  private(set) var numbers: SeededNumbers
  private var count = 0
  private var hasRenamedModule = false
  /// The change to the names of programs since the last baseline. If one is removed and another added, it is considered
  /// renamed; with several, the pairs are unknown. So at most one such change is made.
  private var renaming = Renaming.none

  private enum Renaming { case none, add, delete, rename }

  init(seed: UInt64, hasPrograms: Bool) throws {
    repository = try ScratchRepository()
    numbers = SeededNumbers(seed)
    self.hasPrograms = hasPrograms
    if hasPrograms {
      try write(
        "public protocol T0 {}\npublic protocol T1 {}\npublic protocol T2 {}\n", to: "Sources/Tariffs/Tariffs.swift")
      for program in ["Cashier", "Kiosk"] { try writeProgram(program) }
    } else {
      for module in ["App", "Core"] {
        try write("import Dioxide\nprotocol Shared {}\n", to: "Sources/\(module)/Shared.swift")
        for _ in 0..<4 { try add(to: module) }
      }
    }
    try commit()
  }

  // MARK: Edits

  /// Makes a random edit, and describes it.
  func edit() throws -> String {
    if hasPrograms { return try editPrograms() }
    let module = pick(lineages.keys.sorted())
    switch Int.random(in: 0..<10, using: &numbers) {
    case 0, 1:
      return try "add " + add(to: module)
    case 2, 3:
      guard let path = anyFile() else { return "nothing" }
      try repository.delete(path)
      read()
      return "delete \(path)"
    case 4:
      guard let path = anyFile(), let text = files[path], let name = text.firstMatch(of: /(?:struct|class) (\w+)/)?.1
      else {
        return "nothing"
      }
      try write(text.replacing(name, with: fresh("N")), to: path)
      return "rename \(name)"
    case 5:
      guard let path = anyFile() else { return "nothing" }
      let folder = path.split(separator: "/").prefix(2).joined(separator: "/")
      return try move(path, to: "\(folder)/\(pick(["A", "M", "Z"]))/\(fresh("F")).swift")
    case 6:
      let name = fresh("Module")
      lineages[name] = lineages.removeValue(forKey: module)
      hasRenamedModule = true
      return try move("Sources/\(module)", to: "Sources/\(name)")
    case 7:
      guard let path = anyFile(containing: "@Adapter"), let text = files[path] else { return "nothing" }
      try write(text.replacing(/profile: \[.*?\]/, with: "profile: [\(profiles())]"), to: path)
      return "new profiles in \(path)"
    case 8:
      let lines = [
        Bool.random(using: &numbers) ? "profiles: [\(profiles()), \"\(pick(["ci", "staging"]))\"]" : "",
        Bool.random(using: &numbers) ? "externals: [\(pick(ports(in: module)))]" : "",
      ]
      try repository.folder.write(lines.joined(separator: "\n") + "\n", to: ".dioxide.yml")
      return "configure \(lines)"
    default:
      return try merge(into: module)
    }
  }

  private func editPrograms() throws -> String {
    let program = pick(programs)
    switch Int.random(in: 0..<8, using: &numbers) {
    case 0 where renaming == .none || renaming == .add:
      let program = fresh("Program")
      renaming = .add
      try writeProgram(program)
      return "add \(program)"
    case 1 where programs.count > 1 && (renaming == .none || renaming == .delete):
      renaming = .delete
      try repository.delete("Sources/\(program)")
      read()
      try writeManifest()
      return "delete \(program)"
    case 2 where renaming == .none:
      renaming = .rename
      let name = fresh("Program")
      lineages[name] = lineages.removeValue(forKey: program)
      let step = try move("Sources/\(program)", to: "Sources/\(name)")
      try writeManifest()
      return step
    default:
      try writeProgram(program)
      return "write \(program)"
    }
  }

  /// Adds something on a branch created at the last baseline, and merges it.
  private func merge(into module: String) throws -> String {
    guard !hasRenamedModule else { return "nothing" }
    try commit()
    let branch = fresh("side")
    #expect(try repository.git("checkout", "--quiet", "-b", branch, "base") == 0)
    read()
    let added = try add(to: module)
    try commit()
    #expect(try repository.git("checkout", "--quiet", "main") == 0)
    #expect(try repository.git("merge", "--quiet", "--no-edit", branch) == 0)
    read()
    return "merge \(added)"
  }

  private func commit() throws {
    #expect(try repository.git("add", "--all") == 0)
    #expect(try repository.git("commit", "--quiet", "--allow-empty", "--message", "change") == 0)
  }

  private func move(_ path: String, to other: String) throws -> String {
    let folder = repository.url.appending(path: other).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    #expect(try repository.git("mv", path, other) == 0)
    read()
    return "move \(path) to \(other)"
  }

  @discardableResult
  private func add(to module: String) throws -> String {
    let name = fresh("T")
    let ports = self.ports(in: module)
    let port = pick(ports)
    let text =
      switch Int.random(in: 0..<10, using: &numbers) {
      case 0, 1: "protocol \(name) {}"
      case 2, 3, 4: "@Service struct \(name) { let one: any \(port); let other: any \(pick(ports)) }"
      case 5: "@Service(scope: .request) struct \(name) { let one: any \(port) }"
      case 6:
        "@Service final class \(name) { init(o: \(name)Twin) {} }\n@Service final class \(name)Twin { init(o: \(name)) {} }"
      case 7:
        "@Adapter(for: \(port).self, profile: [\(profiles())]) struct \(name): \(port) { let need: any \(pick(ports)) }"
      default: "@Adapter(for: \(port).self, profile: [\(profiles())]) struct \(name): \(port) {}"
      }
    try write("import Dioxide\n\(text)\n", to: "Sources/\(module)/\(name).swift")
    return name
  }

  private func profiles() -> String {
    let names = ["\"production\"", "\"test\"", "\"dev\""].filter { _ in Bool.random(using: &numbers) }
    return names.isEmpty ? "\"production\", \"test\"" : names.joined(separator: ", ")
  }

  private func writeProgram(_ name: String) throws {
    var lines = ["import Swinject", "import Tariffs", "let container = Container()"]
    for number in 0..<3 {
      if Bool.random(using: &numbers) {
        lines.append("struct S\(number): T\(number) {}\ncontainer.register(T\(number).self) { _ in S\(number)() }")
      }
    }
    for number in 0..<3 where Bool.random(using: &numbers) {
      lines.append("let t\(number) = container.resolve(T\(number).self)!")
    }
    try write(lines.joined(separator: "\n") + "\n", to: "Sources/\(name)/main.swift")
    if lineages[name] == nil { lineages[name] = name }
    try writeManifest()
  }

  private func writeManifest() throws {
    let targets = programs.map { ".executableTarget(name: \"\($0)\", dependencies: [\"Tariffs\"])" }
    try write(
      """
      import PackageDescription
      let package = Package(name: "P", targets: [.target(name: "Tariffs"), \(targets.joined(separator: ", "))])

      """, to: "Package.swift")
  }

  // MARK: Files

  var programs: [String] { files.keys.filter { $0.hasSuffix("/main.swift") }.map { Self.module(of: $0) }.sorted() }

  static func module(of path: String) -> String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  private func ports(in module: String) -> [String] {
    files.sorted { $0.key < $1.key }.filter { Self.module(of: $0.key) == module }
      .compactMap { $0.value.firstMatch(of: /protocol (\w+)/).map { String($0.1) } }
  }

  /// Whether a module declares a protocol.
  func declares(_ port: String, in module: String) -> Bool { ports(in: module).contains(port) }

  private func anyFile(containing text: String = "") -> String? {
    let paths = files.filter {
      !$0.key.hasSuffix("Shared.swift") && $0.value.contains(text) && !$0.value.contains("Shared {}")
    }
    return paths.isEmpty ? nil : pick(paths.keys.sorted())
  }

  private func write(_ text: String, to path: String) throws {
    try repository.folder.write(text, to: path)
    files[path] = text
  }

  // MARK: What is not staged

  /// Calls `body` while the working tree differs from the index.
  func withUnstagedEdits<Result>(_ body: () throws -> Result) throws -> Result {
    let staged = files
    if hasPrograms {
      try writeProgram(fresh("Program"))
      try writeProgram(pick(programs))
    } else {
      for path in [anyFile(), anyFile()] { if let path, files[path] != nil { try repository.delete(path); read() } }
      for module in lineages.keys.sorted() { try add(to: module) }
    }
    defer { files = staged }
    let result = try body()
    for path in Set(files.keys).subtracting(staged.keys) { try repository.delete(path) }
    for (path, text) in staged { try repository.folder.write(text, to: path) }
    return result
  }

  private func read() {
    files = [:]
    for path in Fixtures.files(below: repository.url) where path.hasSuffix(".swift") {
      files[path] = try? String(contentsOf: repository.url.appending(path: path), encoding: .utf8)
    }
  }

  private func pick(_ names: [String]) -> String { names.randomElement(using: &numbers) ?? "Shared" }

  private func fresh(_ word: String) -> String {
    count += 1
    return "\(word)\(count)x"
  }

  /// Makes the current state the base of the gates.
  func rebase() throws {
    let run = try ProgramRun(["check", "--write-baseline", "baseline.json"], in: repository.url)
    #expect(run.status == 0, "\(run.errors)")
    try commit()
    #expect(try repository.git("tag", "--force", "base") == 0)
    hasRenamedModule = false
    renaming = .none
  }
}

extension ScratchRepository {
  func delete(_ path: String) throws { try FileManager.default.removeItem(at: url.appending(path: path)) }
}
