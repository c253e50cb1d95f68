import Foundation
import Testing
import DioxideTestSupport

/// A temporary git repository for one test.
final class ScratchRepository {
  let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try git("init", "--quiet", "--initial-branch=main")
    try git("config", "user.email", "test@example.org")
    try git("config", "user.name", "Test")
    try git("config", "commit.gpgsign", "false")
  }

  var url: URL { folder.url }

  /// Runs git and returns its exit code.
  @discardableResult
  func git(_ arguments: String...) throws -> Int32 { try run(["git"] + arguments) }

  /// Runs a program at the top of the repository, with the built program on the PATH, and returns its exit code.
  func run(_ command: [String], environment: [String: String] = [:]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = url
    var variables = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("GIT_") }
    variables["PATH"] = ProgramRun.executable.deletingLastPathComponent().path + ":" + (variables["PATH"] ?? "")
    process.environment = variables.merging(environment) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  func commit() throws {
    #expect(try git("add", "--all") == 0)
    #expect(try git("commit", "--quiet", "--no-verify", "--message", "change") == 0)
  }

  /// Commits everything and runs hooks; returns whether the hooks accepted it.
  func tryCommit(environment: [String: String] = [:]) throws -> Bool {
    #expect(try git("add", "--all") == 0)
    return try run(["git", "commit", "--quiet", "--message", "change"], environment: environment) == 0
  }
}
