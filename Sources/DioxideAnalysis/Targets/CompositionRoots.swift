/// Which programs of a code base the code of each file ends up in: what only one application registers, another one has not.
///
/// A program holds the files of its target, and those of the targets that these depend on or import. What no program is known
/// to hold, any may hold.
struct CompositionRoots: Sendable {
  /// A set of programs, by its number; 0 stands for all.
  struct Group: Hashable, Sendable {
    fileprivate var number: Int32
    /// All programs, and what is known of none.
    static let all = Group(number: 0)
  }

  /// The names of all programs, in the order of the manifests; empty if they are not known.
  private(set) var names: [String] = []
  /// The programs of each group as bits, 64 to a word.
  private var programs: [[UInt64]] = [[]]
  /// The group of each file; empty if there is but one.
  private var groups: [Group] = []

  /// Separates the programs. Linear in targets and imports, for each program; does nothing if there is only one.
  ///
  /// Two libraries of one name are in no program together, so each that no program is seen to need stands for the programs of
  /// others that do.
  init(_ files: [FileFacts], _ targets: BuildTargets) {
    var starts = targets.targets.indices.filter { targets.targets[$0].kind == .program }
    names = Self.names(of: starts, targets)
    let sharing = targets.sharingNames.filter { targets.targets[$0].kind == .library }.sorted()
    guard starts.count + sharing.count > 1 else { return }
    let links = TargetLinks(files, targets)
    let needed = links.reached(from: starts)
    starts += sharing.filter { !needed.contains($0) }
    names = Self.names(of: starts, targets)
    guard starts.count > 1 else { return }
    let wordCount = (starts.count + 63) / 64
    var reached = Array(repeating: [UInt64](repeating: 0, count: wordCount), count: targets.targets.count)
    for (bit, start) in starts.enumerated() {
      for target in links.reached(from: [start]) { reached[target][bit / 64] |= 1 << UInt64(bit % 64) }
    }
    // What no program is seen to need may be needed by any, and so may what that needs.
    let loose = targets.targets.indices.filter {
      targets.targets[$0].kind == .library && reached[$0].allSatisfy { $0 == 0 }
    }
    let everywhere = links.reached(from: loose + links.ofUnknownFiles)
    var numbers: [[UInt64]: Group] = [:]
    groups = files.map { file in
      let own = targets.targetsOfFiles[file.path]?.filter { targets.targets[$0].kind != .test } ?? []
      guard !own.isEmpty, !own.contains(where: everywhere.contains) else { return .all }
      var bits = [UInt64](repeating: 0, count: wordCount)
      for target in own { for word in 0..<wordCount { bits[word] |= reached[target][word] } }
      guard bits.reduce(0, { $0 + $1.nonzeroBitCount }) < starts.count else { return .all }
      if let known = numbers[bits] { return known }
      let group = Group(number: Int32(truncatingIfNeeded: programs.count))
      programs.append(bits)
      numbers[bits] = group
      return group
    }
    if numbers.isEmpty { groups = [] }
  }

  /// Two programs of one name are distinguished by where their manifests lie.
  private static func names(of starts: [Int], _ targets: BuildTargets) -> [String] {
    let names = starts.map { targets.targets[$0].names.first ?? "" }
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    return zip(names, starts).map { name, start in
      counts[name] == 1 ? name : "\(targets.folders[start])/\(name)"
    }
  }

  /// The programs that a file ends up in. Constant time.
  func group(ofFile file: Int) -> Group { groups.isEmpty ? .all : groups[file] }

  /// Whether some program is in both groups.
  func meet(_ left: Group, _ right: Group) -> Bool {
    if left == right || left == .all || right == .all { return true }
    return zip(programs[Int(left.number)], programs[Int(right.number)]).contains { $0 & $1 != 0 }
  }

  /// The names of the programs that a file ends up in; empty if no programs are known.
  func programs(ofFile file: Int) -> [String] {
    let group = group(ofFile: file)
    return group == .all ? names : names(of: group)
  }

  /// One program of each class: programs of one class are in the same of these groups. One nil if there is but one class.
  func classes(of groups: Set<Group>) -> [Int?] {
    guard groups.contains(where: { $0 != .all }) else { return [nil] }
    let groups = groups.sorted { $0.number < $1.number }
    var known: Set<[Bool]> = []
    return names.indices.filter { program in known.insert(groups.map { contains(program, in: $0) }).inserted }
  }

  /// Whether a program is in a group; nil stands for any program.
  func contains(_ program: Int?, in group: Group) -> Bool {
    guard let program, group != .all else { return true }
    return programs[Int(group.number)][program / 64] & (1 << UInt64(program % 64)) != 0
  }

  /// The names of the programs of a group, in the order of the manifests; empty for all.
  func names(of group: Group) -> [String] {
    guard group != .all else { return [] }
    let bits = programs[Int(group.number)]
    return names.indices.filter { bits[$0 / 64] & (1 << UInt64($0 % 64)) != 0 }.map { names[$0] }
  }
}

/// Which targets a target takes in: those that it is declared to depend on, and those that its files import.
private struct TargetLinks {
  private var links: [[Int]]
  /// What files import of which no target is known.
  private(set) var ofUnknownFiles: [Int] = []

  init(_ files: [FileFacts], _ targets: BuildTargets) {
    var byName: [String: [Int]] = [:]
    for (number, target) in targets.targets.enumerated() {
      for name in Set(target.names) { byName[name, default: []].append(number) }
    }
    /// The meaning of a name: a target of the same manifest before those of others.
    func targetsNamed(_ name: String, from target: Int?) -> [Int] {
      guard let named = byName[name] else { return [] }
      let own = named.filter { number in target.map { targets.folders[$0] == targets.folders[number] } ?? false }
      return own.isEmpty ? named : own
    }
    links = targets.targets.enumerated().map { number, target in
      // Another program is put beside this one, not into it.
      target.dependencies.flatMap { targetsNamed($0, from: number) }.filter { targets.targets[$0].kind != .program }
    }
    var seen = targets.targets.map { _ in Set<String>() }
    var seenElsewhere: Set<String> = []
    for file in files {
      guard let own = targets.targetsOfFiles[file.path] else {
        // Tests import what they try, and bring it nowhere.
        for name in file.isTest ? [] : file.imports where seenElsewhere.insert(name).inserted {
          ofUnknownFiles += targetsNamed(name, from: nil)
        }
        continue
      }
      for target in own {
        for name in file.imports where seen[target].insert(name).inserted {
          links[target] += targetsNamed(name, from: target)
        }
      }
    }
  }

  /// Some targets, and all that they take in. Linear.
  func reached(from starts: [Int]) -> Set<Int> {
    var reached = Set(starts)
    var pending = Array(reached)
    while let target = pending.popLast() {
      for next in links[target] where reached.insert(next).inserted { pending.append(next) }
    }
    return reached
  }
}
