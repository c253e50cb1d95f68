import Foundation
import PackagePlugin

/// Checks the package when a target is built, and adds the findings to the build log.
///
/// A build command instead of a prebuild command, because prebuild commands can only run existing programs. Checks the
/// whole package for every target, because a component may be bound in any; excludes its tests.
///
/// Runs with each build. The inputs of a check (a new configuration, its bases, a baseline) are not known when a build
/// is planned: a plan cannot name a missing file, and is reused when such files are added or removed. The target is
/// compiled again only if its own files change.
@main
struct DioxideBuildPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let targets = context.package.targets.compactMap { $0 as? SwiftSourceModuleTarget }.filter { $0.kind != .test }
    guard !targets.isEmpty else { return [] }
    // Written if the check finds no error. A source file, because other files would become resources of the target.
    let stamp = context.pluginWorkDirectoryURL.appending(path: "DioxideChecked.swift")
    // Each run writes its own input, so that the next build considers it changed.
    let run = context.pluginWorkDirectoryURL.appending(path: "last-run")
    if !FileManager.default.fileExists(atPath: run.path) { try Data().write(to: run) }
    let arguments =
      ["check", "--format", "xcode", "--color", "never", "--quiet", "--stamp", stamp.path, "--mark-run", run.path]
      + ["--directory", context.package.directoryURL.path] + targets.map(\.directoryURL.path)
    return [
      .buildCommand(
        displayName: "dioxide check (\(target.name))", executable: try Self.program(context),
        arguments: arguments, inputFiles: [run], outputFiles: [stamp])
    ]
  }

  /// The program: a target of this package, or the artifact of `packaging/plugins`, which shares this file.
  private static func program(_ context: PluginContext) throws -> URL {
    if let built = try? context.tool(named: "DioxideCLI") { return built.url }
    return try context.tool(named: "dioxide").url
  }
}
