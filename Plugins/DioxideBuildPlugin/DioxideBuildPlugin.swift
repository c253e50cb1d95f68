import Foundation
import PackagePlugin

/// Checks the package while a target is built, and puts the findings into the build log.
///
/// A build command, not a prebuild command: those can only run a program that was built before. It runs when a Swift file of the
/// package or its configuration changed. The whole package is checked, whichever target asks for it, since a component may be
/// bound in any; its tests are left out.
@main
struct DioxideBuildPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let targets = context.package.targets.compactMap { $0 as? SwiftSourceModuleTarget }.filter { $0.kind != .test }
    guard !targets.isEmpty else { return [] }
    let configuration = context.package.directoryURL.appending(path: ".dioxide.yml")
    var inputs = targets.flatMap { $0.sourceFiles(withSuffix: "swift").map(\.url) }
    if FileManager.default.fileExists(atPath: configuration.path) { inputs.append(configuration) }
    // Written when the check went well; until then the command runs with each build. A source file, since anything else would
    // become a resource of the target.
    let stamp = context.pluginWorkDirectoryURL.appending(path: "DioxideChecked.swift")
    let arguments =
      ["check", "--format", "xcode", "--color", "never", "--quiet", "--stamp", stamp.path]
      + ["--directory", context.package.directoryURL.path] + targets.map(\.directoryURL.path)
    return [
      .buildCommand(
        displayName: "dioxide check (\(target.name))", executable: try context.tool(named: "DioxideCLI").url,
        arguments: arguments, inputFiles: inputs, outputFiles: [stamp])
    ]
  }
}
