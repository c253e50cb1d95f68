import Foundation
import DioxideTestSupport
import Testing

/// The programs, run: their output is compared with the expected one.
@Suite struct OutputTests {
  private func example(_ path: String) -> URL { Fixtures.package.appending(path: "Examples/\(path)") }

  @Test(arguments: [
    (
      "Checklist",
      [
        ["--memory", "add", "bread", "add", "milk", "done", "1", "list"],
        ["--memory", "--markdown", "add", "bread", "done", "1", "add", "milk", "list"],
        ["--memory", "list", "done", "3"], ["--memory", "remove"],
      ], ""
    ), ("Orders", [[]], "requests.txt"),
  ])
  func examples(name: String, runs: [[String]], input: String) throws {
    let text = input.isEmpty ? "" : try String(contentsOf: example("\(name)/\(input)"), encoding: .utf8)
    var output = ""
    for arguments in runs {
      let run = try ProgramRun(name, arguments, input: text)
      #expect(run.status == 0)
      output += "$ \(([name] + arguments).joined(separator: " "))\n\(run.output)"
    }
    Golden.expect(output, matches: "../Examples/\(name)/output.txt")
  }

  @Test("The next run reads a file that was written")
  func fileOfTheChecklist() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dioxide-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try ProgramRun("Checklist", ["add", "bread", "add", "milk"], in: folder)
    #expect(try ProgramRun("Checklist", ["done", "2", "list"], in: folder).output == "1. bread\n2. milk (done)\n")
  }

  @Test("The examples are clean", arguments: ["Checklist", "Orders"])
  func clean(name: String) throws {
    let run = try ProgramRun("dioxide", ["check", "Examples/\(name)", "--strict"])
    #expect(run.status == 0, "\(run.output)")
  }

  @Test("The bookshop works in production and with test doubles", arguments: [[], ["--test"]])
  func bookshop(arguments: [String]) throws {
    let run = try ProgramRun("Bookshop", arguments)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.split(separator: "\n").contains("200"))
  }
}

/// Runs a program that was built beside the tests.
struct ProgramRun {
  let status: Int32
  let output: String
  let errors: String

  private static let folders: [URL] =
    Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }.map { $0.deletingLastPathComponent() }
    + [
      URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent(),
      Fixtures.package.appending(path: ".build/debug"),
    ]

  init(_ name: String, _ arguments: [String], in folder: URL = Fixtures.package, input: String = "") throws {
    let program = Self.folders.map { $0.appending(path: name) }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
    let scratch = FileManager.default.temporaryDirectory.appending(path: "dioxide-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    // Files, not pipes: a pipe that nobody empties would stop the program.
    func stream(_ name: String, _ text: String = "") throws -> FileHandle {
      let file = scratch.appending(path: name)
      try Data(text.utf8).write(to: file)
      return try FileHandle(forUpdating: file)
    }
    let process = Process()
    process.executableURL = program ?? Fixtures.package.appending(path: ".build/debug/\(name)")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = try stream("input", input)
    process.standardOutput = try stream("output")
    process.standardError = try stream("errors")
    try process.run()
    process.waitUntilExit()
    status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    output = String(decoding: try Data(contentsOf: scratch.appending(path: "output")), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: scratch.appending(path: "errors")), as: UTF8.self)
  }
}
