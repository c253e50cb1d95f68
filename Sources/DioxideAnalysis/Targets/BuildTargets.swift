/// The targets that a code base is built of, and the files of each, as far as manifests say it in plain words.
public struct BuildTargets: Sendable {
  /// What becomes of a target.
  public enum Kind: Sendable, Equatable {
    /// A program of its own: an application, an extension of one, a command.
    case program
    case library
    case test
  }

  /// One target.
  public struct Target: Sendable, Equatable {
    /// The names that it is requested by, that of the target first: of its module, of products that hold it.
    public var names: [String]
    /// What becomes of it.
    public var kind: Kind
    /// What it is declared to depend on: names of targets and products, those of elsewhere too.
    public var dependencies: [String]

    /// Makes a target.
    public init(names: [String], kind: Kind, dependencies: [String]) {
      self.names = names
      self.kind = kind
      self.dependencies = dependencies
    }
  }

  /// All targets, those of each manifest together.
  public private(set) var targets: [Target] = []
  /// The folder of the manifest of each target.
  private(set) var folders: [String] = []
  /// The targets of each file that is known to be in some, by path.
  private(set) var targetsOfFiles: [String: [Int]] = [:]

  /// Makes a code base of no targets: all its files are of one program.
  public init() {}

  /// Adds the targets of a manifest that lies in a folder, and gives the number of the first.
  @discardableResult
  public mutating func add(_ added: [Target], ofManifestIn folder: String) -> Int {
    let first = targets.count
    targets += added
    folders += Array(repeating: folder, count: added.count)
    return first
  }

  /// Notes that a file is in a target.
  public mutating func put(_ file: String, into target: Int) {
    if targetsOfFiles[file]?.contains(target) != true { targetsOfFiles[file, default: []].append(target) }
  }

  /// The programs alone, without their files. Linear.
  public var programs: BuildTargets {
    var programs = BuildTargets()
    for (target, folder) in zip(targets, folders) where target.kind == .program {
      programs.add([target], ofManifestIn: folder)
    }
    return programs
  }

  /// How many of the targets are programs.
  public var programCount: Int { targets.count { $0.kind == .program } }

  /// The targets that share their name with one of another manifest, tests aside: two modules of one name, which are never in one
  /// program. Where a file is in both, two manifests describe one target. Linear.
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

  /// Whether a file is known to be in tests, and in nothing else.
  func isOnlyInTests(_ file: String) -> Bool {
    targetsOfFiles[file]?.allSatisfy { targets[$0].kind == .test } ?? false
  }
}
