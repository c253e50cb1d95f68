import Foundation
import PackagePlugin

/// `swift package dioxide check …`: the program, run at the top of the package.
@main
struct DioxideCommandPlugin: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) async throws {
    let process = Process()
    process.executableURL = try Self.program(context)
    process.arguments = arguments
    process.currentDirectoryURL = context.package.directoryURL
    try process.run()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      // The program printed the reason; a plug-in has only one exit code.
      throw Ended(status: process.terminationStatus)
    }
  }

  /// The program: a target of this package, or the artifact of `packaging/plugins`, which shares this file.
  private static func program(_ context: PluginContext) throws -> URL {
    if let built = try? context.tool(named: "DioxideCLI") { return built.url }
    return try context.tool(named: "dioxide").url
  }
}

/// The program exited with a nonzero code.
struct Ended: Error, CustomStringConvertible {
  var status: Int32

  var description: String { "dioxide ended with exit code \(status)" }
}
