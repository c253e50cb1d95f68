import Foundation
import PackagePlugin

/// Checks the package while a target is built, and puts the findings into the build log.
///
/// A build command, not a prebuild command: those can only run a program that was built before. The whole package is checked,
/// whichever target requests it, since a component may be bound in any; its tests are left out.
///
/// It runs with each build. What a check depends on is not known when a build is planned: a configuration that is not there
/// yet, what it extends, a baseline. A plan cannot name a file that is missing, and is kept while such files come and go.
/// The target is compiled again only if its own files change.
@main
struct DioxideBuildPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let targets = context.package.targets.compactMap { $0 as? SwiftSourceModuleTarget }.filter { $0.kind != .test }
    guard !targets.isEmpty else { return [] }
    // Written when the check finds no error. A source file, since anything else would become a resource of the target.
    let stamp = context.pluginWorkDirectoryURL.appending(path: "DioxideChecked.swift")
    // Each run writes its own input, so that the next build finds it changed.
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
