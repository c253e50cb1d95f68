/// Determines which programs contain each file: a registration in one application is not available in another.
///
/// A program contains the files of its target, and those of targets that these depend on or import. A target that no
/// known program contains may be in any.
struct CompositionRoots: Sendable {
  /// A set of programs, by number; 0 means all.
  struct Group: Hashable, Sendable {
    fileprivate var number: Int32
    /// All programs, or unknown.
    static let all = Group(number: 0)
  }

  /// The names of all programs, in the order of the manifests; empty if not known.
  private(set) var names: [String] = []
  /// A bit set of the programs of each group, 64 per word.
  private var programs: [[UInt64]] = [[]]
  /// The group of each file; empty if there is only one group.
  private var groups: Table<FileIndex, Group> = Table()

  /// Assigns files to programs. Linear in targets and imports, for each program; does nothing if there is only one.
  ///
  /// Two libraries with the same name are never in one program. If no program is known to use one of them, it
  /// represents the programs of the others.
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
    // If no program is known to depend on a target, any may depend on it and on its dependencies.
    let loose = targets.targets.indices.filter {
      targets.targets[$0].kind == .library && reached[$0].allSatisfy { $0 == 0 }
    }
    let everywhere = links.reached(from: loose + links.ofUnknownFiles)
    var numbers: [[UInt64]: Group] = [:]
    let all = files.map { file -> Group in
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
    if !numbers.isEmpty { groups = Table(all) }
  }

  /// Programs with the same name are distinguished by the folders of their manifests.
  private static func names(of starts: [Int], _ targets: BuildTargets) -> [String] {
    let names = starts.map { targets.targets[$0].names.first ?? "" }
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    return zip(names, starts).map { name, start in
      counts[name] == 1 ? name : "\(targets.folders[start])/\(name)"
    }
  }

  /// The programs that contain a file. Constant time.
  func group(ofFile file: FileIndex) -> Group { groups.isEmpty ? .all : groups[file] }

  /// Whether the groups have a program in common.
  func meet(_ left: Group, _ right: Group) -> Bool {
    if left == right || left == .all || right == .all { return true }
    return zip(programs[Int(left.number)], programs[Int(right.number)]).contains { $0 & $1 != 0 }
  }

  /// The names of the programs that contain a file; empty if no programs are known.
  func programs(ofFile file: FileIndex) -> [String] {
    let group = group(ofFile: file)
    return group == .all ? names : names(of: group)
  }

  /// One program of each equivalence class: programs in one class are in the same groups. A single nil if there is only
  /// one class.
  func classes(of groups: Set<Group>) -> [Int?] {
    guard groups.contains(where: { $0 != .all }) else { return [nil] }
    let groups = groups.sorted { $0.number < $1.number }
    var known: Set<[Bool]> = []
    return names.indices.filter { program in known.insert(groups.map { contains(program, in: $0) }).inserted }
  }

  /// Whether a program is in a group; nil means any program.
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

/// The targets that a target includes: its declared dependencies, and the modules that its files import.
private struct TargetLinks {
  private var links: [[Int]]
  /// The imports of files without a known target.
  private(set) var ofUnknownFiles: [Int] = []

  init(_ files: [FileFacts], _ targets: BuildTargets) {
    var byName: [String: [Int]] = [:]
    for (number, target) in targets.targets.enumerated() {
      for name in Set(target.names) { byName[name, default: []].append(number) }
    }
    /// The targets with a name; those of the same manifest take precedence.
    func targetsNamed(_ name: String, from target: Int?) -> [Int] {
      guard let named = byName[name] else { return [] }
      let own = named.filter { number in target.map { targets.folders[$0] == targets.folders[number] } ?? false }
      return own.isEmpty ? named : own
    }
    links = targets.targets.enumerated().map { number, target in
      // Other programs are built separately, not included.
      target.dependencies.flatMap { targetsNamed($0, from: number) }.filter { targets.targets[$0].kind != .program }
    }
    var seen = targets.targets.map { _ in Set<String>() }
    var seenElsewhere: Set<String> = []
    for file in files {
      guard let own = targets.targetsOfFiles[file.path] else {
        // Tests import modules without adding them to a program.
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

  /// Some targets and all targets that they include. Linear.
  func reached(from starts: [Int]) -> Set<Int> {
    var reached = Set(starts)
    var pending = Array(reached)
    while let target = pending.popLast() {
      for next in links[target] where reached.insert(next).inserted { pending.append(next) }
    }
    return reached
  }
}
