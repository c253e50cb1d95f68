import Configuration

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Finds and reads the configuration, with what it extends.
struct ConfigurationFile {
  /// What it says; nothing where there is none.
  var configuration = Configuration()
  /// The file that was read; nil where there is none.
  var path: String?

  /// The name that is looked for.
  static let name = ".dioxide.yml"

  /// The paths that it names, seen from the working folder.
  var paths: [String] { configuration.paths.map(fromWorkingFolder) }

  /// The file of parked findings, seen from the working folder.
  var baseline: String? { configuration.baseline.map(fromWorkingFolder) }

  /// What is to be left out.
  var excludes: [Glob] { configuration.exclude.map { Glob($0, above: Self.wayDown(from: folder)) } }

  /// The modules of paths.
  var modules: [(glob: Glob, module: String)] {
    let above = Self.wayDown(from: folder)
    return configuration.modules.map { (Glob($0.path, above: above, isAnchored: true), $0.module) }
  }

  /// Reads the file that was named, else the nearest ``name`` in the working folder or above. Throws ``Failure``.
  static func find(_ named: String?, from start: String = ".") throws -> ConfigurationFile {
    if let named { return try read(named) }
    guard access(start, F_OK) == 0 else { throw Failure("\(start): \(Standard.message(errno))") }
    // Up from the folder: `.dioxide.yml`, `../.dioxide.yml`, … as far as it is deep.
    var prefix = start == "." ? "" : start.hasSuffix("/") ? start : start + "/"
    for _ in 0...RealPath.of(start).split(separator: "/").count {
      if access(prefix + name, F_OK) == 0 { return try read(prefix + name) }
      prefix += "../"
    }
    return ConfigurationFile()
  }

  private var folder: String { path.map(Self.folder(of:)) ?? "" }

  private func fromWorkingFolder(_ path: String) -> String { path.hasPrefix("/") ? path : folder + path }

  /// The folder of a file, with its slash; empty for the working folder.
  private static func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" }

  /// The way from a folder down to the working folder, with its slash; empty where it does not lead down.
  private static func wayDown(from folder: String) -> String {
    let top = RealPath.of(folder.isEmpty ? "." : folder)
    let current = RealPath.of(".")
    guard current.hasPrefix(top == "/" ? top : top + "/") else { return "" }
    return current.dropFirst(top == "/" ? 1 : top.count + 1) + "/"
  }

  // MARK: Reading

  /// Reads a file and all that it extends: what is read later is the base of what was read before.
  private static func read(_ path: String) throws -> ConfigurationFile {
    var read: [(path: String, real: String, configuration: Configuration)] = []
    var pending: [(path: String, by: String?, chain: [String])] = [(path, nil, [])]
    while let next = pending.popLast() {
      let real = RealPath.of(next.path)
      if next.chain.contains(real) { throw Failure("\(next.by ?? ""): 'extends' leads back to \(next.path)") }
      // Two ways to one base: it counts once, as far down as it is needed.
      read.removeAll { $0.real == real }
      let configuration = try readOne(next.path, by: next.by)
      read.append((next.path, real, configuration))
      let line = configuration.origins[.extends]?.first?.line ?? 1
      for base in configuration.extends {
        let basePath = base.hasPrefix("/") ? base : folder(of: next.path) + base
        pending.append((basePath, "\(next.path):\(line)", next.chain + [real]))
      }
    }
    var merged = Configuration()
    for one in read.reversed() { merged = one.configuration.extending(merged) }
    return ConfigurationFile(configuration: merged, path: path)
  }

  private static func readOne(_ path: String, by origin: String?) throws -> Configuration {
    let bytes: [UInt8]
    do throws(FileBuffer.Problem) {
      bytes = try FileBuffer().withBytes(ofFile: path) { Array($0) }
    } catch {
      throw Failure((origin.map { "\($0): " } ?? "") + "\(path): \(error.description)")
    }
    do throws(ConfigurationError) {
      return try Configuration(bytes, file: path)
    } catch {
      throw Failure("\(path):\(error.line): \(error.message)")
    }
  }
}
