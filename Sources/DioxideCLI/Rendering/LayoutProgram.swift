import CDioxideProcess

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The program that runs Graphviz.
struct LayoutProgram: Equatable {
  /// Its path.
  var executable: String
  /// The arguments before those of the worker.
  var arguments: [String]
  /// Whether it is the separate program ``name``, which may not exist or may not run on this system.
  var isSeparate: Bool

  /// The name of the separate program.
  static let name = "dioxide-layout"

  /// This program, if it can load Graphviz; otherwise the separate program in the same folder.
  ///
  /// - Parameters:
  ///   - program: The path of this program.
  ///   - canLoadLibraries: Whether this program can load libraries. A fully static program cannot, not even those that
  ///     are built for the system's C library: one process would then contain two.
  init(of program: String, canLoadLibraries: Bool) {
    if canLoadLibraries {
      self.init(program, arguments: [GraphvizWorker.name])
    } else {
      let real = RealPath.of(program)
      let folder = real.lastIndex(of: "/").map { real[...$0] } ?? "./"
      self.init(folder + Self.name, isSeparate: true)
    }
  }

  init(_ executable: String, arguments: [String] = [], isSeparate: Bool = false) {
    self.executable = executable
    self.arguments = arguments
    self.isSeparate = isSeparate
  }

  /// The layout program of the current program.
  static var own: LayoutProgram { LayoutProgram(of: ownExecutable, canLoadLibraries: processCanLoadLibraries()) }

  /// The path of the current program.
  private static var ownExecutable: String {
    #if canImport(Darwin)
    var size: UInt32 = 4096
    var path = [CChar](repeating: 0, count: Int(size))
    if _NSGetExecutablePath(&path, &size) == 0 {
      return String(decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
    #else
    // Works even if the file was replaced or moved.
    if access("/proc/self/exe", X_OK) == 0 { return "/proc/self/exe" }
    #endif
    return ProcessArguments.executable ?? ""
  }
}
