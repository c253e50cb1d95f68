import Dioxide
import Foundation
import DioxideTestSupport
import Testing

@testable import Bookshop
@testable import Clinic
@testable import Metronome

/// What `dioxide check` reads in the source of a fixture project, and what the program that it is finds when it scans, is the
/// same.
@Suite struct AgreementTests {
  /// A project: what its container holds before a scan, and its modules.
  struct Project: CustomTestStringConvertible, Sendable {
    var name: String
    var modules: Set<String>
    var compose: @Sendable () throws -> Container
    var testDescription: String { name }
  }

  static let projects = [
    Project(
      name: "Bookshop",
      modules: ["Domain", "Application", "Persistence", "Payments", "Notifications", "HTTP", "Bookshop"],
      compose: Bookshop.compose),
    Project(
      name: "BrokenClinic", modules: ["ClinicDomain", "Billing", "Records", "Scheduling", "Clinic"],
      compose: Clinic.compose),
    Project(name: "Metronome", modules: ["Metronome"], compose: Metronome.assemble),
    Project(name: "Observatory", modules: ["Observatory"], compose: { Container() }),
  ]

  @Test func everyProjectIsHere() {
    #expect(Self.projects.map(\.name) == Fixtures.names(in: "Projects"))
  }

  @Test("In every profile in the source", arguments: projects)
  func violations(project: Project) throws {
    let profiles = try report(project.name, []).summary.profiles
    #expect(profiles.contains("production") && profiles.contains("test"))
    for profile in profiles {
      let read = try report(project.name, ["--profile", profile]).violations
      let found = try scan(project, Profile(profile))
      #expect(Set(found) == Set(read), "\(project.name) in profile \(profile)")
      // The one that is broken is broken.
      if project.name == "BrokenClinic", profile == "test" { #expect(Set(read.map(\.rule)).count == 5) }
    }
  }

  /// Here nearly everything is missing, and `check` reports a cause once: so only what is missing is compared.
  @Test("In a profile that is not in the source", arguments: projects)
  func elsewhere(project: Project) throws {
    func missing(_ faults: [Fault]) -> Set<String> {
      Set(
        faults.filter { $0.rule == "missing_binding" }.compactMap { fault in
          // `any Repository<Self.Stored == Order>` and `Repository<Order>`.
          fault.detail.drop { $0 != " " }.split { !$0.isLetter }.first { $0 != "any" }.map(String.init)
        })
    }
    let read = try report(project.name, ["--profile", "elsewhere"]).violations
    let found = try scan(project, "elsewhere")
    #expect(missing(found) == missing(read))
    #expect(!missing(read).isEmpty)
    #expect(Set(found.filter { $0.rule != "missing_binding" }) == Set(read.filter { $0.rule != "missing_binding" }))
  }

  @Test("Discovery finds as many components as the reader", arguments: projects)
  func components(project: Project) throws {
    let profile = Profile("production")
    let container = try project.compose()
    let blueprint = container.scanPlan(profile: profile, modules: project.modules).blueprint
    let summary = try report(project.name, []).summary
    // Observatory declares one twice, in two branches of an `#if`; the bookshop three in comments, which it registers itself.
    let readOnly = ["Observatory": 1, "Bookshop": 3][project.name] ?? 0
    #expect(blueprint.bindings.count + readOnly == summary.bindings)
  }

  /// What the compiler refuses in the broken project is fixed, and nothing else is changed.
  @Test(arguments: [
    (
      "Records/Archives.swift",
      [
        ("final class PaperArchive {", "final class PaperArchive: Archive {"),
        ("func keep(_ text", "func store(_ text"),
      ]
    ),
    ("Records/Records.swift", [("func shutdown() async {}", "func dispose() async throws {}")]),
    ("Clinic/Clinic.swift", [("  init(scheduler: Scheduler) {", "  @Inject init(scheduler: Scheduler) {")]),
  ])
  func fixed(file: String, changes: [(String, String)]) throws {
    let source = Fixtures.root.appending(path: "Projects/BrokenClinic/Sources/\(file)")
    var text = try String(contentsOf: source, encoding: .utf8)
    for (broken, fixed) in changes { text = text.replacingOccurrences(of: broken, with: fixed) }
    Golden.expect(text, matches: "Fixed/BrokenClinic/\(file)")
  }

  // MARK: Both sides

  private func report(_ project: String, _ options: [String]) throws -> Report {
    let run = try ProgramRun("dioxide", ["check", "Fixtures/Projects/\(project)", "--format", "json"] + options)
    return try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
  }

  private func scan(_ project: Project, _ profile: Profile) throws -> [Fault] {
    let container = try project.compose()
    let result = Result { () throws(ContainerError) in
      try container.scan(profile: profile, modules: project.modules)
    }
    switch result {
    case .success: return []
    case .failure(.invalid(let violations, let blueprint, _)): return violations.map { Fault($0, blueprint) }.sorted()
    case .failure(let error):
      Issue.record("\(error)")
      return []
    }
  }
}

/// A violation, in words that both sides know.
struct Fault: Comparable, Hashable, CustomStringConvertible {
  var rule: String
  var detail: String
  var description: String { "\(rule): \(detail)" }

  static func < (left: Fault, right: Fault) -> Bool { (left.rule, left.detail) < (right.rule, right.detail) }

  init(rule: String, detail: String) { (self.rule, self.detail) = (rule, detail) }

  /// As a running program has it.
  init(_ violation: Violation, _ blueprint: Blueprint) {
    func implementation(_ index: Int) -> String { blueprint.name(of: blueprint.bindings[index].implementation) }
    func key(_ index: Int) -> String { blueprint.name(of: blueprint.bindings[index].key.type) }
    switch violation {
    case .missingBinding(let missing):
      let needed = blueprint.name(of: blueprint.dependencies[missing.dependency].key.type)
      self.init(rule: "missing_binding", detail: "\(implementation(missing.binding)) \(needed)")
    case .circularDependency(let cycleGroup):
      self.init(rule: "circular_dependency", detail: Self.ring(cycleGroup.loop.map { implementation($0.binding) }))
    case .captiveDependency(let captive):
      let path = captive.path.map { implementation($0.binding) } + [implementation(captive.captive)]
      self.init(rule: "captive_dependency", detail: path.joined(separator: " "))
    case .duplicateBinding(let duplicate):
      self.init(rule: "duplicate_binding", detail: key(duplicate.first))
    case .mixedBinding(let mixed):
      self.init(rule: "mixed_binding", detail: key(mixed.single))
    case .isolationMismatch(let mismatch):
      let path = mismatch.path.map { implementation($0.binding) } + [implementation(mismatch.suspending)]
      self.init(rule: "isolation_mismatch", detail: path.joined(separator: " "))
    case .factoryLifecycle(let fault):
      self.init(rule: "lifecycle_contract", detail: implementation(fault.binding))
    }
  }

  /// A ring, wherever it was entered.
  static func ring(_ names: [String]) -> String {
    guard let first = names.indices.min(by: { names[$0] < names[$1] }) else { return "" }
    return (names[first...] + names[..<first]).joined(separator: " ")
  }
}

/// The parts of the JSON report that are compared.
private struct Report: Decodable {
  struct Summary: Decodable {
    var bindings: Int
    var profiles: [String]
  }
  struct Finding: Decodable {
    var rule: String
    var message: String
    var component: String?
    var type: String?
    var path: [String]
  }
  var summary: Summary
  var findings: [Finding]

  /// The findings of which a container knows; the others are the compiler's.
  var violations: [Fault] {
    findings.compactMap { finding in
      switch finding.rule {
      case "missing_binding":
        Fault(rule: finding.rule, detail: "\(finding.component ?? "?") \(finding.type ?? "?")")
      case "circular_dependency": Fault(rule: finding.rule, detail: Fault.ring(Array(finding.path.dropLast())))
      case "captive_dependency", "isolation_mismatch":
        Fault(rule: finding.rule, detail: finding.path.joined(separator: " "))
      // Not those of the methods, which the compiler refuses.
      case "lifecycle_contract" where finding.message.contains("new each time"):
        Fault(rule: finding.rule, detail: finding.component ?? "?")
      case "duplicate_binding", "mixed_binding": Fault(rule: finding.rule, detail: finding.type ?? "?")
      default: nil
      }
    }.sorted()
  }
}
