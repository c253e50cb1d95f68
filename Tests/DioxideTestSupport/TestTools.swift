import Foundation

/// Third-party readers for comparison: the Python environment that `scripts/test-tools.sh` creates.
public enum TestTools {
  private static let interpreter = Fixtures.package.appending(path: ".build/test-tools/bin/python3")

  /// Whether the environment exists: in CI it must, and tests fail if it does not.
  public static let isThere =
    FileManager.default.isExecutableFile(atPath: interpreter.path) || ProcessInfo.processInfo.environment["CI"] != nil

  /// Why a test is skipped.
  public static let absence = "run scripts/test-tools.sh, which needs python3"

  /// The result of a Python program.
  public struct Answer: Equatable {
    public var status: Int32
    public var output: String

    public init(status: Int32, output: String) {
      self.status = status
      self.output = output
    }
  }

  /// Runs a Python program with a text as its input.
  public static func python(_ program: String, input: String) throws -> Answer {
    let process = Process()
    process.executableURL = interpreter
    process.arguments = ["-c", program]
    // Files, not pipes: a full pipe would block the program.
    let scratch = FileManager.default.temporaryDirectory.appending(path: "dioxide-python-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    try Data(input.utf8).write(to: scratch.appending(path: "input"))
    try Data().write(to: scratch.appending(path: "output"))
    try Data().write(to: scratch.appending(path: "errors"))
    process.standardInput = try FileHandle(forReadingFrom: scratch.appending(path: "input"))
    process.standardOutput = try FileHandle(forWritingTo: scratch.appending(path: "output"))
    process.standardError = try FileHandle(forWritingTo: scratch.appending(path: "errors"))
    try process.run()
    process.waitUntilExit()
    let output = try Data(contentsOf: scratch.appending(path: "output"))
    return Answer(status: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
  }
}
