/// Matches the findings of two states: which are known, and which known ones are gone.
///
/// A finding is known if the same finding existed in each of its profiles and programs. Two findings are the same if
/// their fingerprints are equal, or differ only in the modules of moved types. A type has moved if the old state
/// declares it only at the old location, and the new state only at the new one.
public struct FindingMatch {
  /// For each finding of the current state, whether it was known in every profile and program.
  public private(set) var isKnown: [Bool]
  /// For each finding of the current state, the index of the most likely equal known finding.
  public private(set) var partners: [Int?]
  /// For each known finding, the occurrences that are gone.
  private(set) var gone: [[FindingIdentity.Occurrence]]

  /// Whether a known finding has no occurrence left.
  public func isGone(_ known: Int) -> Bool {
    gone[known].count == self.known.findings[known].occurrences.count
  }

  private let known: FindingState
  private let current: FindingState
  /// The current names of renamed programs.
  private var renamedPrograms: [String: String] = [:]
  /// Whether findings that concern files are identified by path: version 1 stores no symbols.
  private let comparesFiles: Bool
  /// Which known findings are not searched for in the current state.
  private let isKept: [Bool]

  /// Compares two states. `keeps` selects the known findings that are not searched for in the current state; these are
  /// the first to count as gone. Linear, except for sorting.
  public init(known: FindingState, current: FindingState, keeps: (Int) -> Bool = { _ in false }) {
    self.known = known
    self.current = current
    isKept = known.findings.indices.map(keeps)
    comparesFiles = (known.findings + current.findings).allSatisfy { !$0.symbols.isEmpty }
    isKnown = Array(repeating: false, count: current.findings.count)
    partners = Array(repeating: nil, count: current.findings.count)
    gone = Array(repeating: [], count: known.findings.count)
    let left = Set(known.programs).subtracting(current.programs),
      came = Set(current.programs).subtracting(known.programs)
    if left.count == 1, came.count == 1, let old = left.first, let new = came.first { renamedPrograms[old] = new }

    var groups = knownGroups()
    var unmatched: [[Int]] = []
    for (key, members) in Self.groups(current.findings.indices, by: { currentKey($0) }) {
      if let group = groups.removeValue(forKey: key) {
        match(group, members)
      } else {
        unmatched.append(members)
      }
    }
    var rest = groups.values.sorted { $0[0] < $1[0] }
    if !unmatched.isEmpty, !rest.isEmpty {
      for (group, members) in moved(&rest, unmatched) { match(group, members) }
    }
    for group in rest { for index in group { gone[index] = occurrences(ofKnown: index) } }
  }

  // MARK: Groups

  /// Groups findings by key, ordered by the first of each group.
  private static func groups(_ indices: Range<Int>, by key: (Int) -> String) -> [(key: String, members: [Int])] {
    var numbers: [String: Int] = [:]
    var groups: [(key: String, members: [Int])] = []
    for index in indices {
      let key = key(index)
      if let number = numbers[key] {
        groups[number].members.append(index)
      } else {
        numbers[key] = groups.count
        groups.append((key, [index]))
      }
    }
    return groups
  }

  private func currentKey(_ index: Int) -> String {
    let finding = current.findings[index]
    return finding.base.map { key(of: finding, $0) } ?? finding.fingerprint
  }

  /// The key that identifies a finding: its fingerprint without a number, and its file if it concerns one.
  private func key(of finding: FindingIdentity, _ base: String) -> String {
    if comparesFiles, let file = finding.file { "\(base) \(file)" } else { base }
  }

  /// The known findings by their current fingerprint without a number.
  private func knownGroups() -> [String: [Int]] {
    let hasBases = current.findings.allSatisfy { !$0.symbols.isEmpty }
    let bases = hasBases ? basesOfNumbered() : [:]
    var groups: [String: [Int]] = [:]
    for (index, finding) in known.findings.enumerated() {
      let key = hasBases ? finding.base.map { self.key(of: finding, $0) } ?? bases[finding.fingerprint] : nil
      groups[key ?? finding.fingerprint, default: []].append(index)
    }
    return groups
  }

  /// Maps the possible fingerprints of known findings without symbols, including numbered and earlier ones, to the
  /// current fingerprint.
  private func basesOfNumbered() -> [String: String] {
    let unnamed = Set(known.findings.lazy.filter(\.symbols.isEmpty).map(\.fingerprint))
    guard !unnamed.isEmpty else { return [:] }
    var bases: [String: String] = [:]
    for (base, members) in Self.groups(current.findings.indices, by: { currentKey($0) }) {
      for candidate in [base] + formerBases(of: members) {
        var number = 0
        while case let numbered = Fingerprint.numbered(candidate, number),
          number < members.count || unnamed.contains(numbered)
        {
          if unnamed.contains(numbered) { bases[numbered] = base }
          number += 1
        }
      }
    }
    return bases
  }

  /// If a key has more duplicates than this, each is only paired with the first.
  private static let maximumPaired = 16

  /// The version 1 fingerprints for duplicates of one key: of each pair, since the order of the files may have been
  /// different.
  private func formerBases(of members: [Int]) -> [String] {
    let former = members.map { current.findings[$0] }.filter { !$0.formerSymbols.isEmpty }
    guard let first = former.first, let key = first.formerSymbols.first else { return [] }
    let types = Set(former.flatMap { $0.formerSymbols.dropFirst() }).sorted()
    let firsts = types.count <= Self.maximumPaired ? types : Array(first.formerSymbols.dropFirst().prefix(1))
    let pairs = firsts.flatMap { one in types.flatMap { [[key, one, $0], [key, $0, one]] } }
    return Set(pairs).map { Fingerprint.of([first.rule] + $0) }
  }

  // MARK: Occurrences

  private func occurrences(ofKnown index: Int) -> [FindingIdentity.Occurrence] {
    let occurrences = known.findings[index].occurrences
    guard !renamedPrograms.isEmpty else { return occurrences }
    return occurrences.map { occurrence in
      var occurrence = occurrence
      occurrence.program = occurrence.program.map { renamedPrograms[$0] ?? $0 }
      return occurrence
    }
  }

  /// Matches the occurrences of equal findings.
  private mutating func match(_ group: [Int], _ members: [Int]) {
    // Two lines with one fingerprint are the result of merging one finding.
    var byFingerprint: [String: Set<FindingIdentity.Occurrence>] = [:]
    for index in group {
      byFingerprint[known.findings[index].fingerprint, default: []].formUnion(occurrences(ofKnown: index))
    }
    var pool = OccurrencePool(
      byFingerprint.values, programs: Set(known.programs.map { renamedPrograms[$0] ?? $0 }),
      isUsedUp: !members.contains { current.findings[$0].isRootCause })
    for (number, index) in members.enumerated() {
      partners[index] = group[min(number, group.count - 1)]
      isKnown[index] = pool.takeAll(current.findings[index].occurrences)
    }
    for index in members where !isKnown[index] { pool.takeSome(current.findings[index].occurrences) }
    for index in group.filter({ isKept[$0] }) + group.reversed().filter({ !isKept[$0] }) {
      gone[index] = occurrences(ofKnown: index).filter { pool.takeLeft($0) }
    }
  }

  // MARK: Moves

  /// Pairs gone findings with current ones that differ only in modules, and removes them from `rest`.
  private func moved(_ rest: inout [[Int]], _ unmatched: [[Int]]) -> [(group: [Int], members: [Int])] {
    let typesThen = known.types(), typesNow = current.types()
    func symbols(_ finding: FindingIdentity, _ types: DeclaredTypes) -> UnqualifiedSymbols {
      UnqualifiedSymbols(finding.symbols, modules: finding.modules.isEmpty ? types.modules : Set(finding.modules))
    }
    func key(_ finding: FindingIdentity, _ symbols: UnqualifiedSymbols) -> [String] { [finding.rule] + symbols.names }
    var candidates: [[String]: [Int]] = [:]
    var byMessage: [[String]: [Int]] = [:]
    var ofFiles: [[String]: [Int]] = [:]
    for (number, group) in rest.enumerated() {
      let finding = known.findings[group[0]]
      if comparesFiles, finding.file != nil {
        ofFiles[finding.subject, default: []].append(number)
        continue
      }
      if !finding.symbols.isEmpty {
        candidates[key(finding, symbols(finding, typesThen)), default: []].append(number)
      }
      if !finding.message.isEmpty {
        byMessage[[finding.rule, String(finding.stableMessage)], default: []].append(number)
      }
    }
    var pairs: [(group: [Int], members: [Int])] = []
    var isTaken = Array(repeating: false, count: rest.count)
    for members in unmatched {
      let finding = current.findings[members[0]]
      let now = symbols(finding, typesNow)
      func isSame(_ number: Int) -> Bool {
        let old = known.findings[rest[number][0]]
        guard !isTaken[number] else { return false }
        let then = symbols(old, typesThen)
        return then.types.subtracting(now.types).allSatisfy { !typesNow.identifiers.contains($0) }
          && now.types.subtracting(then.types).allSatisfy {
            typesNow.identifiers.contains($0) && !typesThen.identifiers.contains($0) && !old.homonyms.contains($0)
          }
      }
      var found: [Int] = []
      if comparesFiles, let file = finding.file {
        let moved = (ofFiles[finding.subject] ?? []).filter { !isTaken[$0] && isMoved(rest[$0], to: file) }
        let name = Fingerprint.fileName(file)
        let same = moved.first { known.findings[rest[$0][0]].symbols.first == name }
        found = (same ?? moved.first).map { [$0] } ?? []
      } else if !finding.symbols.isEmpty, let number = candidates[key(finding, now)]?.first(where: isSame) {
        found = [number]
      } else {
        for index in members {
          let said = byMessage[[finding.rule, String(current.findings[index].stableMessage)]] ?? []
          let number = said.first { number in
            !isTaken[number] && !found.contains(number)
              && (finding.symbols.isEmpty || known.findings[rest[number][0]].symbols.isEmpty)
          }
          if let number { found.append(number) }
        }
      }
      guard !found.isEmpty else { continue }
      for number in found { isTaken[number] = true }
      pairs.append((found.flatMap { rest[$0] }, members))
    }
    rest = rest.indices.filter { !isTaken[$0] }.map { rest[$0] }
    return pairs
  }

  /// Whether the file of known findings may have been renamed: it is gone, and the other file is new.
  private func isMoved(_ group: [Int], to file: String) -> Bool {
    guard let old = known.findings[group[0]].file, !group.contains(where: { isKept[$0] }) else { return false }
    return current.files?.contains(old) != true && known.files?.contains(file) != true
  }
}

/// The occurrences of equal known findings, with multiplicity.
private struct OccurrencePool {
  typealias Occurrence = FindingIdentity.Occurrence

  /// Whether each finding consumes a known one; otherwise one known finding matches any number.
  let isUsedUp: Bool
  /// The known programs.
  private let programs: Set<String>
  /// The unmatched occurrences and their number.
  private var left: [Occurrence: Int] = [:]
  private var all: [Occurrence: Int] = [:]

  init(_ findings: some Sequence<Set<Occurrence>>, programs: Set<String>, isUsedUp: Bool) {
    self.isUsedUp = isUsedUp
    self.programs = programs
    for finding in findings { for occurrence in finding { left[occurrence, default: 0] += 1 } }
    all = left
  }

  /// Removes all occurrences of a finding and returns true if all are known; otherwise returns false.
  mutating func takeAll(_ occurrences: [Occurrence]) -> Bool {
    var taken: Set<Occurrence> = []
    for occurrence in occurrences {
      let known = covering(occurrence)
      guard let first = known.first, coversPrograms(occurrence, known) else { return false }
      if occurrence.profile == nil || occurrence.program == nil { taken.formUnion(known) } else { taken.insert(first) }
    }
    for occurrence in taken { take(occurrence) }
    return true
  }

  /// Whether a finding in unnamed programs was known in all named ones: it may be in any of them.
  private func coversPrograms(_ occurrence: Occurrence, _ known: [Occurrence]) -> Bool {
    guard occurrence.program == nil, !known.contains(where: { $0.program == nil }) else { return true }
    return programs.isSubset(of: known.compactMap(\.program))
  }

  /// Removes the known occurrences of a finding.
  mutating func takeSome(_ occurrences: [Occurrence]) {
    for occurrence in Set(occurrences.flatMap(covering)) { take(occurrence) }
  }

  /// Whether an occurrence of a known finding is unmatched. Each is returned once.
  mutating func takeLeft(_ occurrence: Occurrence) -> Bool {
    guard left[occurrence, default: 0] > 0 else { return false }
    if isUsedUp { left[occurrence, default: 0] -= 1 }
    return true
  }

  private mutating func take(_ occurrence: Occurrence) {
    if isUsedUp { left[occurrence, default: 0] -= 1 } else { left[occurrence] = 0 }
  }

  /// The known occurrences that cover the given one: the same, or one of every profile or program. An occurrence that
  /// holds everywhere is covered by any known one.
  private func covering(_ occurrence: Occurrence) -> [Occurrence] {
    let known = isUsedUp ? left : all
    guard occurrence.profile != nil, occurrence.program != nil else {
      return known.keys.filter { other in
        known[other, default: 0] > 0
          && (other.profile == nil || occurrence.profile == nil || other.profile == occurrence.profile)
          && (other.program == nil || occurrence.program == nil || other.program == occurrence.program)
      }
    }
    let program = occurrence.program, profile = occurrence.profile
    return [
      occurrence, Occurrence(profile: profile, program: nil), Occurrence(profile: nil, program: program),
      Occurrence(profile: nil, program: nil),
    ].filter { known[$0, default: 0] > 0 }
  }
}
