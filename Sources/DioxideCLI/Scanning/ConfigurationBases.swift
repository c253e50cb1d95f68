import DioxideConfiguration

/// Reads a configuration and its bases, each file once.
struct ConfigurationBases {
  /// A file that was read.
  struct Read {
    /// The path by which it was found.
    var path: String
    /// The path without links, which identifies it.
    var real: String
    /// The content of the file, without its bases.
    var configuration: Configuration
  }

  /// The maximum number of files of one configuration.
  static let maximumCount = 64
  /// The maximum length of a chain of bases.
  static let maximumDepth = 32

  private let source: ConfigurationSource
  /// The files that were read, each after its bases.
  private var read: [Read] = []
  /// For each real path, whether the file and its bases are in ``read``.
  private var isComplete: [String: Bool] = [:]

  /// Reads a file and its bases; each overrides those that follow it. A base that is reached twice is listed once, at
  /// its last position. Linear in the files. Throws ``Failure``.
  static func read(_ path: String, in source: ConfigurationSource) throws -> [Read] {
    var bases = ConfigurationBases(source: source)
    try bases.add(path, by: nil, depth: 1)
    return bases.read.reversed()
  }

  /// Recursive, but only to ``maximumDepth``.
  private mutating func add(_ path: String, by origin: String?, depth: Int) throws {
    let real = RealPath.of(path)
    if let isComplete = isComplete[real] {
      guard isComplete else { throw Failure("\(origin ?? ""): 'extends' is cyclic: it leads back to \(path)") }
      return
    }
    guard depth <= Self.maximumDepth else {
      throw Failure("\(origin ?? ""): a chain of 'extends' has more than \(Self.maximumDepth) files")
    }
    guard isComplete.count < Self.maximumCount else {
      throw Failure("\(origin ?? ""): 'extends' leads to more than \(Self.maximumCount) files")
    }
    isComplete[real] = false
    let configuration = try readOne(path, by: origin)
    let line = configuration.origins[.extends]?.first?.line ?? 1
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    for base in configuration.extends {
      try add(base.hasPrefix("/") ? base : folder + base, by: "\(name(of: path)):\(line)", depth: depth + 1)
    }
    isComplete[real] = true
    read.append(Read(path: path, real: real, configuration: configuration))
  }

  private init(source: ConfigurationSource) { self.source = source }

  /// The displayed name of a file: with the revision, if it is read from a commit.
  private func name(of path: String) -> String { source.commit.map { "\($0.name):\(path)" } ?? path }

  private func readOne(_ path: String, by origin: String?) throws -> Configuration {
    let bytes: [UInt8]
    do throws(FileBuffer.Problem) {
      bytes = try source.bytes(of: path)
    } catch {
      throw Failure((origin.map { "\($0): " } ?? "") + "\(name(of: path)): \(error.description)")
    }
    do throws(ConfigurationError) {
      return try Configuration(bytes, file: path)
    } catch {
      throw Failure("\(name(of: path)):\(error.line): \(error.message)")
    }
  }
}
