import Configuration

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Finds and reads the configuration.
struct ConfigurationFile {
  /// What it says; nothing where there is none.
  var configuration = Configuration()
  /// The paths that it names, seen from the working folder.
  var paths: [String] = []

  /// The name that is looked for.
  static let name = ".dioxide.yml"

  /// Reads the file that was named, else the nearest ``name`` in the working folder or above. Throws ``Failure``.
  static func find(_ named: String?) throws -> ConfigurationFile {
    if let named { return try read(named) }
    // Up from the working folder: `.dioxide.yml`, `../.dioxide.yml`, … as far as it is deep.
    var path = name
    for _ in 0..<depthOfWorkingFolder() {
      if access(path, F_OK) == 0 { return try read(path) }
      path = "../" + path
    }
    return ConfigurationFile()
  }

  private static func depthOfWorkingFolder() -> Int {
    guard let pointer = getcwd(nil, 0) else { return 1 }
    defer { free(pointer) }
    return String(cString: pointer).split(separator: "/").count + 1
  }

  private static func read(_ path: String) throws -> ConfigurationFile {
    let bytes: [UInt8]
    do throws(FileBuffer.Problem) {
      bytes = try FileBuffer().withBytes(ofFile: path) { Array($0) }
    } catch {
      throw Failure("\(path): \(error.description)")
    }
    do throws(ConfigurationError) {
      var file = ConfigurationFile()
      file.configuration = try Configuration(bytes)
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
      file.paths = file.configuration.paths.map { $0.hasPrefix("/") ? $0 : folder + $0 }
      return file
    } catch {
      throw Failure("\(path):\(error.line): \(error.message)")
    }
  }
}
