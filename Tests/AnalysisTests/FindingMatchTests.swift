import Testing

@testable import DioxideAnalysis

/// Findings that are the same in two states.
@Suite struct FindingMatchTests {
  private func finding(
    _ symbol: String = "A.S", profiles: [String] = ["production"], programs: [String] = []
  ) -> FindingIdentity {
    var identity = FindingIdentity(
      rule: "r", fingerprint: Fingerprint.of(["r", symbol]), symbols: [symbol], profiles: profiles)
    identity.programs = programs
    return identity
  }

  private func state(
    _ findings: [FindingIdentity], programs: [String] = [], types: Set<String> = []
  ) -> FindingState {
    FindingState(findings: findings, programs: programs) { DeclaredTypes(identifiers: types, modules: ["A", "B"]) }
  }

  @Test("A renamed program keeps its findings")
  func renamedProgram() {
    let known = state([finding(programs: ["Old"])], programs: ["Old", "Tool"])
    let renamed = FindingMatch(known: known, current: state([finding(programs: ["New"])], programs: ["New", "Tool"]))
    #expect(renamed.isKnown == [true])
    #expect(renamed.gone == [[]])
    let added = FindingMatch(
      known: known, current: state([finding(programs: ["New"])], programs: ["New", "Old", "Tool"]))
    #expect(added.isKnown == [false])
  }

  @Test("A finding in an additional profile is new, and the known one is not gone")
  func furtherProfile() {
    let known = state([finding(profiles: ["production", "test"])])
    let match = FindingMatch(known: known, current: state([finding(profiles: ["ci", "test"])]))
    #expect(match.isKnown == [false])
    #expect(match.gone == [[FindingIdentity.Occurrence(profile: "production", program: nil)]])
  }

  @Test("A type has moved if the old one is gone and the new one did not exist")
  func movedType() {
    func isKnown(then: Set<String>, now: Set<String>) -> Bool {
      FindingMatch(known: state([finding("A.S")], types: then), current: state([finding("B.S")], types: now)).isKnown[0]
    }
    #expect(isKnown(then: ["A.S"], now: ["B.S"]))
    #expect(!isKnown(then: ["A.S", "B.S"], now: ["B.S"]))
    #expect(!isKnown(then: ["A.S"], now: ["A.S", "B.S"]))
  }

  @Test("A file has moved if the old one is gone and the new one did not exist")
  func movedFile() {
    func isKnown(then: Set<String>, now: Set<String>, isKept: Bool = false) -> Bool {
      func state(_ path: String, _ files: Set<String>) -> FindingState {
        var identity = finding("a.swift")
        identity.noteFile(path)
        var state = self.state([identity])
        state.files = files
        return state
      }
      return FindingMatch(known: state("old/a.swift", then), current: state("new/a.swift", now)) { _ in isKept }
        .isKnown[0]
    }
    #expect(isKnown(then: ["old/a.swift"], now: ["new/a.swift"]))
    #expect(!isKnown(then: ["old/a.swift", "new/a.swift"], now: ["new/a.swift"]))
    #expect(!isKnown(then: ["old/a.swift"], now: ["old/a.swift", "new/a.swift"]))
    // The old file was not checked.
    #expect(!isKnown(then: ["old/a.swift"], now: ["new/a.swift"], isKept: true))
  }

  @Test("A baseline stores types with the same name")
  func homonyms() {
    let broken = "import Dioxide\n@Service @Lifecycle public struct S {}"
    func analysis(_ files: [(String, String)]) -> Analyzer.Result {
      SourceAnalysis(files.map { ("\($0.0)/a.swift", $0.0, $0.1) }).result
    }
    func known(_ baseline: Analyzer.Result, _ current: Analyzer.Result) -> [Bool] {
      Baseline(of: baseline) { $0 }.compare(with: current, naming: { $0 }, covers: { _ in true }).isKnown
    }
    let now = analysis([("B", broken)])
    #expect(!now.findings.isEmpty)
    #expect(known(analysis([("A", broken)]), now).allSatisfy { $0 })
    #expect(known(analysis([("A", broken), ("B", "public struct S {}")]), now).allSatisfy { !$0 })
  }

  @Test("A merged baseline contains the programs of both")
  func programs() {
    var baseline = Baseline(entries: [])
    baseline.programs = ["App"]
    var other = Baseline(entries: [Baseline.Entry(finding(), file: nil)])
    other.programs = ["Tool"]
    baseline.keep(other.entries, of: other)
    #expect(baseline.programs == ["App", "Tool"])
  }
}
