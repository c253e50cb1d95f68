import Foundation
import Testing
import DioxideTestSupport

/// A run must never look like a successful check if it was not one.
@Suite struct ProcessTests {
  private static let broken = "import Dioxide\nprotocol P {}\n@Service struct S { let p: any P }\n"

  private func shell(_ script: String, in folder: ScratchFolder) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script, ProgramRun.executable.path]
    process.currentDirectoryURL = folder.url
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  private func project() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write(Self.broken, to: "Sources/S.swift")
    return folder
  }

  @Test("Help that was not requested is an error")
  func noCommand() throws {
    for arguments in [[], ["hook"]] as [[String]] {
      let run = try ProgramRun(arguments)
      #expect(run.status == 64)
      #expect(run.output.isEmpty && run.errors.contains("USAGE: dioxide"))
    }
    for arguments in [["--help"], ["help", "check"], ["--version"], ["check", "--help"]] {
      let run = try ProgramRun(arguments)
      #expect(run.status == 0 && !run.output.isEmpty && run.errors.isEmpty)
    }
  }

  #if os(Linux)
  /// Whether namespaces can be created.
  private static let hasNamespaces: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "unshare --mount sh -c 'umount -l /proc' >/dev/null 2>&1"]
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  @Test("Arguments are read even if /proc is not mounted", .enabled(if: hasNamespaces))
  func noProc() throws {
    let folder = try project()
    func run(_ command: String) throws -> Int32 {
      try shell("exec unshare --mount sh -c 'umount -l /proc; exec \"$0\" \(command)' \"$0\"", in: folder)
    }
    #expect(try run("check") == 1)
    #expect(try run("check --skip missing_binding") == 0)
    #expect(try run("check nowhere") == 2)
    #expect(try run("graph --svg -o a.svg") == 0)
    // A program with the same name in the working folder is not used.
    try folder.write("#!/bin/sh\ntouch ran\n", to: "dioxide")
    #expect(try shell("chmod +x dioxide", in: folder) == 0)
    #expect(try run("graph --svg -o b.svg") == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "ran").path))
  }
  #endif

  @Test(
    "A stream that is closed takes no file's place",
    arguments: ["check >&-", "check -o r.json --format json 2>&-", "check <&-"])
  func closedStreams(command: String) throws {
    let folder = try project()
    let status = try shell("exec \"$0\" \(command)", in: folder)
    #expect(status == (command == "check >&-" ? 2 : 1))
    let report = folder.url.appending(path: "r.json")
    if let data = try? Data(contentsOf: report) { _ = try JSONSerialization.jsonObject(with: data) }
  }

  @Test(
    "What cannot be written is an error",
    arguments: [
      "check", "list", "explain S", "why S P", "rules", "config", "check --diff", "stats",
    ])
  func fullDevice(command: String) throws {
    let folder = try project()
    try folder.write(
      Self.broken + "@Service struct T {} // dioxide:disable:this mixed_binding\n", to: "Sources/S.swift")
    #expect(try shell("exec \"$0\" \(command) >/dev/full", in: folder) == 2)
  }

  @Test("A path without Swift files is an error, on the command line or in the configuration")
  func nothingToCheck() throws {
    let folder = try project()
    try folder.write("", to: "Docs/page.md")
    try folder.write(Self.broken, to: "Vendor/V.swift")
    let skip = ["--skip", "missing_binding"]
    func failure(_ arguments: [String]) throws -> String {
      let run = try ProgramRun(arguments, in: folder.url)
      #expect(run.status == 2 && run.output.isEmpty, "\(arguments)")
      return run.errors
    }
    let said = "there is no Swift file, or all are excluded\n"
    #expect(try failure(["check", "Docs"] + skip) == "error: Docs: " + said)
    #expect(try failure(["check", "Sources", "Docs"] + skip) == "error: Docs: " + said)
    #expect(try failure(["check", "Vendor", "--exclude", "Vendor"] + skip) == "error: Vendor: " + said)
    for command in ["graph", "list", "stats"] { #expect(try failure([command, "Docs"]) == "error: Docs: " + said) }
    // Two names of one folder are one folder.
    let twice = ["check", "Sources", "./Sources/", folder.url.appending(path: "Sources").path] + skip
    #expect(try ProgramRun(twice, in: folder.url).status == 0)
    try folder.write("paths: [Sources, Docs]\n", to: ".dioxide.yml")
    #expect(try failure(["check"] + skip) == "error: .dioxide.yml:1: Docs: " + said)
    let empty = try ScratchFolder()
    let run = try ProgramRun(["check"], in: empty.url)
    #expect(run.status == 2 && run.errors.hasPrefix("error: there is no Swift file in ., "), "\(run.errors)")
  }

  @Test("A hook accepts a commit without Swift files")
  func stagedNothing() throws {
    let repository = try ScratchRepository()
    try repository.folder.write("", to: "README.md")
    #expect(try repository.git("add", "--all") == 0)
    let run = try ProgramRun(["check", "--staged"], in: repository.url)
    #expect(run.status == 0 && run.errors.contains("no Swift file found"), "\(run.errors)")
  }
}
