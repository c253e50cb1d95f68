import Foundation
import DioxideTestSupport

/// Runs the built program as a user would.
struct ProgramRun {
  let status: Int32
  let output: String
  let errors: String

  /// The program beside the tests that are running.
  static let executable: URL = {
    let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    let folders =
      bundles.map { $0.deletingLastPathComponent() }
      + [
        URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent(),
        Fixtures.package.appending(path: ".build/debug"),
      ]
    return folders.map { $0.appending(path: "dioxide") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    } ?? Fixtures.package.appending(path: ".build/debug/dioxide")
  }()

  /// Whether the program was built with a sanitizer; `make test-threads` says so.
  static let isSanitized = ProcessInfo.processInfo.environment["DIOXIDE_SANITIZER"] != nil

  /// Runs the program in a folder and waits for its end.
  init(
    _ arguments: [String], in folder: URL = Fixtures.package, input: String? = nil,
    environment: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files instead of pipes, because a full pipe would block the program.
    let scratch = FileManager.default.temporaryDirectory.appending(path: "dioxide-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    func stream(_ name: String, _ text: String = "") throws -> FileHandle {
      let file = scratch.appending(path: name)
      try Data(text.utf8).write(to: file)
      return try FileHandle(forUpdating: file)
    }
    process.standardInput = try stream("input", input ?? "")
    process.standardOutput = try stream("output")
    process.standardError = try stream("errors")
    try process.run()
    process.waitUntilExit()
    status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    output = String(decoding: try Data(contentsOf: scratch.appending(path: "output")), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: scratch.appending(path: "errors")), as: UTF8.self)
  }
}

/// A temporary folder for one test.
final class ScratchFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "dioxide-scratch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file and creates its folders.
  func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  /// Writes a file and creates its folders.
  func write(_ data: Data, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }
}
