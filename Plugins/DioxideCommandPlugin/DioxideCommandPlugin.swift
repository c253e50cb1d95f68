import Foundation
import PackagePlugin

/// `swift package dioxide check …`: the program, built from source, run at the top of the package.
@main
struct DioxideCommandPlugin: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) async throws {
    let process = Process()
    process.executableURL = try context.tool(named: "DioxideCLI").url
    process.arguments = arguments
    process.currentDirectoryURL = context.package.directoryURL
    try process.run()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      // The program has said why; the plug-in has but one exit code to tell it with.
      throw Ended(status: process.terminationStatus)
    }
  }
}

/// The program ended with another code than 0.
struct Ended: Error, CustomStringConvertible {
  var status: Int32

  var description: String { "dioxide ended with exit code \(status)" }
}
