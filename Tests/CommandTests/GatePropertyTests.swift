import DioxideTestSupport
import Foundation
import Testing

/// A gate never misses a finding: if a plain check has a finding in a profile or program in which it had none before,
/// each gate reports it, and nothing else. `--staged` judges the staged contents; `--changed` also reports findings
/// related to a change.
///
/// `make test-gates GATES=n` edits n programs.
@Suite struct GatePropertyTests {
  private static let programs = ProcessInfo.processInfo.environment["DIOXIDE_GATES"].flatMap { Int($0) } ?? 4
  private static let editsOfProgram = 6
  private static let editsOfBaseline = 3

  @Test("A gate misses no new finding, and reports nothing else", arguments: 0..<programs)
  func gates(seed: Int) throws {
    let model = try GateModel(seed: UInt64(seed), hasPrograms: seed % 3 == 2)
    var steps: [String] = []
    var before = try Findings(of: model)
    for edit in 0..<Self.editsOfProgram {
      if edit % Self.editsOfBaseline == 0 {
        try model.rebase()
        before = try Findings(of: model)
        steps.append("baseline")
      }
      steps.append(try model.edit())
      #expect(try model.repository.git("add", "--all") == 0)
      let after = try Findings(of: model)
      for gate in Gate.allCases {
        let reported =
          try gate.readsIndex
          ? model.withUnstagedEdits { try gate.fingerprints(model) } : gate.fingerprints(model)
        let problems = after.problems(ofReporting: reported, since: before, countsTouched: gate.reportsTouched)
        #expect(problems.isEmpty, "seed \(seed), \(gate): \(problems) after \(steps.joined(separator: "; "))")
      }
    }
  }
}

/// The gates of a team.
private enum Gate: CaseIterable {
  case baseline, changed, staged, stagedChanges, diff

  /// Whether known findings are reported in changed files.
  var reportsTouched: Bool { self == .changed || self == .stagedChanges }

  /// Whether it reads staged contents instead of the disk.
  var readsIndex: Bool { self == .staged || self == .stagedChanges }

  private var arguments: [String] {
    switch self {
    case .baseline: ["check", "--baseline", "baseline.json", "--format", "json"]
    case .changed: ["check", "--changed", "base", "--format", "json"]
    case .staged: ["check", "--staged", "--baseline", "baseline.json", "--format", "json"]
    case .stagedChanges: ["check", "--staged", "--changed", "base", "--format", "json"]
    case .diff: ["diff", "base", "--fail-on", "new-findings", "--format", "json"]
    }
  }

  /// The fingerprints that the gate reports.
  func fingerprints(_ model: GateModel) throws -> Set<String> {
    let run = try ProgramRun(arguments, in: model.repository.url)
    let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let findings = (report?["findings"] as? [String: Any])?["came"] ?? report?["findings"]
    let found = (findings as? [[String: Any]])?.compactMap { $0["fingerprint"] as? String } ?? []
    #expect(run.status == (found.isEmpty ? 0 : 1), "\(self): \(run.errors)")
    return Set(found)
  }
}

/// The findings of a plain check, identified by symbols instead of fingerprints.
private struct Findings {
  struct Finding {
    /// The finding without its profiles and programs.
    var fault: String
    /// The profiles and programs in which it holds.
    var places: Set<String>
    /// The file, and those of other steps and dependents.
    var files: Set<String>
    var fingerprint: String
    /// Whether all dependents of a cause are one finding.
    var isRootCause: Bool
  }

  private(set) var findings: [Finding] = []
  private let files: [String: String]

  init(of model: GateModel) throws {
    files = model.files
    let run = try ProgramRun(["check", "--format", "json"], in: model.repository.url)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    for finding in report["findings"] as? [[String: Any]] ?? [] { findings.append(Self.finding(finding, model)) }
  }

  private static func finding(_ json: [String: Any], _ model: GateModel) -> Finding {
    let rule = json["rule"] as? String ?? "", file = json["file"] as? String ?? ""
    // A name that two modules have is shown with its module.
    let type = (json["type"] as? String)?.split(separator: ".").last.map(String.init) ?? ""
    let related = json["related"] as? [[String: Any]] ?? []
    let dependents = related.filter { ($0["message"] as? String)?.hasSuffix("requires it too") == true }
      .compactMap { $0["file"] as? String }
    // If the text changes, this parser must be adapted.
    let message = json["message"] as? String ?? ""
    #expect(!message.contains(" more component") || !dependents.isEmpty, "\(message)")
    let module = GateModel.module(of: file)
    let lineage = model.lineages[module] ?? ""
    let profiles = json["profiles"] as? [String] ?? []
    let programs = Set(([file] + dependents).map(GateModel.module)).intersection(model.programs).compactMap {
      model.lineages[$0]
    }
    let places = profiles.flatMap { profile in programs.isEmpty ? [profile] : programs.map { "\(profile) of \($0)" } }
    let isRootCause = rule == "missing_binding"
    let about =
      isRootCause || rule == "duplicate_binding"
      ? (model.declares(type, in: module) ? "\(lineage).\(type)" : type)
      : lineage + "." + (json["path"] as? [String] ?? []).sorted().joined(separator: " ")
    return Finding(
      fault: "\(rule) \(about)", places: Set(places), files: Set([file] + related.compactMap { $0["file"] as? String }),
      fingerprint: json["fingerprint"] as? String ?? "", isRootCause: isRootCause)
  }

  /// The number of findings for each fault and place.
  private var counts: [[String]: Int] {
    findings.reduce(into: [:]) { counts, finding in
      for place in finding.places {
        let key = [finding.fault, place]
        counts[key] = finding.isRootCause ? 1 : counts[key, default: 0] + 1
      }
    }
  }

  /// Errors of a gate that reports findings with these fingerprints.
  func problems(ofReporting reported: Set<String>, since before: Findings, countsTouched: Bool) -> [String] {
    let known = before.counts
    let new = counts.filter { $0.value > known[$0.key, default: 0] }
    let changed = files(changedSince: before)
    var problems = reported.subtracting(findings.map(\.fingerprint)).map { "reports \($0), which a check does not" }
    for (key, count) in new {
      let shown = findings.count {
        $0.fault == key[0] && $0.places.contains(key[1]) && reported.contains($0.fingerprint)
      }
      let isMissed =
        shown < (findings.first { $0.fault == key[0] }?.isRootCause == true ? 1 : count - known[key, default: 0])
      if isMissed { problems.append("does not report \(key.joined(separator: " in "))") }
    }
    for finding in findings {
      let isNew = finding.places.contains { new[[finding.fault, $0]] != nil }
      let isTouched = countsTouched && !finding.files.isDisjoint(with: changed)
      guard reported.contains(finding.fingerprint) else {
        if isTouched { problems.append("does not report \(finding.fault), which a change touches") }
        continue
      }
      if !isNew, !isTouched {
        problems.append("reports \(finding.fault), which is known in \(finding.places.sorted())")
      }
    }
    return problems.sorted()
  }

  /// The files with new contents, except for moved ones.
  private func files(changedSince before: Findings) -> Set<String> {
    let gone = Set(before.files.filter { files[$0.key] == nil }.map(\.value))
    return Set(
      files.filter { path, text in before.files[path].map { $0 != text } ?? !gone.contains(text) }.map(\.key))
  }
}
