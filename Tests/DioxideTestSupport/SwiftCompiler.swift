import Foundation
import Testing

/// Runs the compiler on files that use the library built beside the tests.
public enum SwiftCompiler {
  private static let folder: URL =
    (Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }.map { $0.deletingLastPathComponent() }
    + [URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()]).first { folder in
      FileManager.default.fileExists(atPath: folder.appending(path: "Modules/Dioxide.swiftmodule").path)
    } ?? Fixtures.package.appending(path: ".build/debug")

  /// What links objects that are built with a sanitizer; `make test-threads` says so.
  private static let sanitizer =
    ProcessInfo.processInfo.environment["DIOXIDE_SANITIZER"].map { ["-sanitize=\($0)"] } ?? []

  /// The result of a run.
  public struct Run: Sendable {
    public var status: Int32
    /// The output of both streams.
    public var text: String
  }

  /// Compiles and links a program against the library.
  public static func program(_ files: [URL], named name: String, at path: URL) throws -> Run {
    let modules = ["DioxideCore", "DioxideDependencyGraph", "CDioxide", "Dioxide"]
    let objects = try modules.flatMap { module in
      try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "\(module).build").path)
        .filter { $0.hasSuffix(".o") }.map { folder.appending(path: "\(module).build/\($0)").path }
    }
    return try run(
      "swiftc",
      [
        "-swift-version", "6", "-module-name", name, "-suppress-warnings", "-I", folder.appending(path: "Modules").path,
        "-I", Fixtures.package.appending(path: "Sources/CDioxide/include").path, "-load-plugin-executable",
        folder.appending(path: "DioxideMacros-tool").path + "#DioxideMacros", "-o", path.path,
      ] + sanitizer + files.map(\.path) + objects)
  }

  /// Type-checks files that may use the library, and modules in a folder.
  public static func check(_ files: [URL], isLibrary: Bool, modules: URL) throws -> Run {
    try run(
      "swiftc",
      ["-typecheck", "-swift-version", "6", "-module-name", "Block", "-suppress-warnings"]
        + (isLibrary ? ["-parse-as-library"] : [])
        + [
          "-I", modules.path, "-I", folder.appending(path: "Modules").path,
          "-I", Fixtures.package.appending(path: "Sources/CDioxide/include").path, "-load-plugin-executable",
          folder.appending(path: "DioxideMacros-tool").path + "#DioxideMacros",
        ] + files.map(\.path))
  }

  /// Creates a module of one file in a folder.
  public static func module(_ name: String, of file: URL, in folder: URL) throws -> Run {
    try run(
      "swiftc",
      [
        "-emit-module", "-parse-as-library", "-swift-version", "6", "-module-name", name, "-o",
        folder.appending(path: "\(name).swiftmodule").path, file.path,
      ])
  }

  /// Type-checks lines of a package manifest: dependencies and targets.
  public static func manifest(parts: String, in folder: URL) throws -> Run {
    let values = parts.split(separator: "\n").map { line in
      if line.hasPrefix("dependencies: ") {
        return "let _: [Package.Dependency] = \(line.dropFirst(14).drop { $0 == " " }.dropLast())"
      }
      return "let _: \(line.hasPrefix(".package") ? "Package.Dependency" : "Target") = \(line)"
    }
    let file = folder.appending(path: "main.swift")
    try ("import PackageDescription\n" + values.joined(separator: "\n") + "\n")
      .write(to: file, atomically: true, encoding: .utf8)
    let info = try run("swiftc", ["-print-target-info"]).text
    let lines = info.split(separator: "\n").map(String.init)
    let line = try #require(lines.first { $0.contains("\"runtimeResourcePath\"") })
    let resources = try #require(line.split(separator: "\"").map(String.init).last { $0.hasPrefix("/") })
    return try run(
      "swiftc", ["-typecheck", "-package-description-version", "6.2", "-I", "\(resources)/pm/ManifestAPI", file.path])
  }

  /// Runs a program or a command, and waits for its end.
  public static func run(_ command: String, _ arguments: [String]) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [command] + arguments
    // A file instead of a pipe, because a full pipe would block the program.
    let output = FileManager.default.temporaryDirectory.appending(path: "dioxide-run-\(UUID().uuidString)")
    try Data().write(to: output)
    defer { try? FileManager.default.removeItem(at: output) }
    process.standardOutput = try FileHandle(forUpdating: output)
    process.standardError = process.standardOutput
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, text: String(decoding: try Data(contentsOf: output), as: UTF8.self))
  }
}
