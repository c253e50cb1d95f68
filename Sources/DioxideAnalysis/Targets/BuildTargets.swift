/// The targets of a code base and the files of each, as far as manifests state them literally.
public struct BuildTargets: Sendable {
  /// The kind of product that a target builds.
  public enum Kind: Sendable, Equatable {
    /// A program: an application, an app extension, or a command.
    case program
    case library
    case test
  }

  /// One target.
  public struct Target: Sendable, Equatable {
    /// The names by which it is referred to, its own first: those of its module, and of products that contain it.
    public var names: [String]
    /// The kind of product that it builds.
    public var kind: Kind
    /// Its declared dependencies: names of targets and products, including external ones.
    public var dependencies: [String]

    /// Creates a target.
    public init(names: [String], kind: Kind, dependencies: [String]) {
      self.names = names
      self.kind = kind
      self.dependencies = dependencies
    }
  }

  /// All targets, grouped by manifest.
  public private(set) var targets: [Target] = []
  /// The folder of the manifest of each target.
  private(set) var folders: [String] = []
  /// The targets of each file, by path, if known.
  private(set) var targetsOfFiles: [String: [Int]] = [:]

  /// Creates a code base without targets: all its files belong to one program.
  public init() {}

  /// Adds the targets of the manifest in a folder, and returns the index of the first.
  @discardableResult
  public mutating func add(_ added: [Target], ofManifestIn folder: String) -> Int {
    let first = targets.count
    targets += added
    folders += Array(repeating: folder, count: added.count)
    return first
  }

  /// Adds a file to a target.
  public mutating func put(_ file: String, into target: Int) {
    if targetsOfFiles[file]?.contains(target) != true { targetsOfFiles[file, default: []].append(target) }
  }

  /// Only the programs, without their files. Linear.
  public var programs: BuildTargets {
    var programs = BuildTargets()
    for (target, folder) in zip(targets, folders) where target.kind == .program {
      programs.add([target], ofManifestIn: folder)
    }
    return programs
  }

  /// The number of programs among the targets.
  public var programCount: Int { targets.count { $0.kind == .program } }

  /// The targets with the same name as one of another manifest, except for tests: two modules with the same name, which
  /// are never in one program. If a file is in both, two manifests describe one target. Linear.
  public var sharingNames: Set<Int> {
    var byName: [String: [Int]] = [:]
    for (number, target) in targets.enumerated() where target.kind != .test {
      if let name = target.names.first { byName[name, default: []].append(number) }
    }
    var doubled: Set<String> = []
    for (_, own) in targetsOfFiles where own.count > 1 {
      var seen: Set<String> = []
      for name in own.compactMap({ targets[$0].names.first }) where !seen.insert(name).inserted { doubled.insert(name) }
    }
    return Set(
      byName.filter { name, own in !doubled.contains(name) && Set(own.map { folders[$0] }).count > 1 }.values.joined())
  }

  /// Whether a file is only in test targets.
  func isOnlyInTests(_ file: String) -> Bool {
    targetsOfFiles[file]?.allSatisfy { targets[$0].kind == .test } ?? false
  }
}
