import Foundation
import Testing
import DioxideTestSupport

/// The steps of `action.yml`, taken out and run as a runner would.
@Suite struct ActionTests {
  /// The script of a step.
  private func script(_ name: String) throws -> String {
    let text = try String(contentsOf: Fixtures.package.appending(path: "action.yml"), encoding: .utf8)
    let step = try #require(text.components(separatedBy: "    - name: \(name)\n").dropFirst().first)
    let lines = try #require(step.components(separatedBy: "      run: |\n").dropFirst().first)
    return lines.split(separator: "\n", omittingEmptySubsequences: false).prefix {
      $0.isEmpty || $0.hasPrefix("        ")
    }
    .map { String($0.dropFirst(8)) }.joined(separator: "\n")
  }

  private struct Outcome {
    var status: Int32
    var output: String
  }

  private func run(_ script: String, in folder: ScratchFolder, _ variables: [String: String]) throws -> Outcome {
    try folder.write(script, to: ".runner/script.sh")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["bash", "--noprofile", "--norc", "-eo", "pipefail", ".runner/script.sh"]
    process.currentDirectoryURL = folder.url
    var environment = ProcessInfo.processInfo.environment
    environment["GITHUB_STEP_SUMMARY"] = folder.url.appending(path: ".runner/summary.md").path
    process.environment = environment.merging(variables) { $1 }
    let output = folder.url.appending(path: ".runner/output")
    try Data().write(to: output)
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8))
  }

  /// A folder with a broken project in `Some Sources`, and the action in `.action`.
  private func project() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    let source = "import Dioxide\nprotocol P {}\n@Service struct S { let p: any P }\n"
    try folder.write(source, to: "Some Sources/S.swift")
    let release = folder.url.appending(path: ".action/.build/release")
    try FileManager.default.createDirectory(at: release, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: release.appending(path: "dioxide"), withDestinationURL: ProgramRun.executable)
    return folder
  }

  @Test("The check annotates, writes the summary and fails; inputs are arguments and never commands")
  func check() throws {
    let folder = try project()
    let action = folder.url.appending(path: ".action").path
    let script = try script("Check")
    let inputs = ["DIOXIDE": action, "DIOXIDE_PATHS": "Some Sources\n\n", "DIOXIDE_ARGUMENTS": ""]
    let found = try run(script, in: folder, inputs)
    #expect(found.status == 1)
    #expect(found.output.hasPrefix("::error file=Some Sources/S.swift,line=3,"))
    let summary = try String(contentsOf: folder.url.appending(path: ".runner/summary.md"), encoding: .utf8)
    #expect(summary.contains("missing_binding"))
    let skipped = try run(
      script, in: folder, inputs.merging(["DIOXIDE_ARGUMENTS": "--skip\nmissing_binding\n--strict"]) { $1 })
    #expect(skipped.status == 0)
    let hostile = try run(script, in: folder, inputs.merging(["DIOXIDE_PATHS": "$(touch made); touch made"]) { $1 })
    #expect(hostile.status == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "made").path))
    // Nothing said: what the configuration or the usual folder says.
    try folder.write("paths: [Some Sources]\n", to: ".dioxide.yml")
    #expect(try run(script, in: folder, inputs.merging(["DIOXIDE_PATHS": ""]) { $1 }).status == 1)
  }

  /// What the action hands to the program, and what a shell makes of the same words.
  private func words(_ text: String) throws -> (action: Outcome, shell: Outcome) {
    let folder = try ScratchFolder()
    try folder.write("#!/bin/sh\nfor word; do echo \"<$word>\"; done\n", to: ".build/release/dioxide")
    let program = folder.url.appending(path: ".build/release/dioxide").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let inputs = ["DIOXIDE": folder.url.path, "DIOXIDE_PATHS": "", "DIOXIDE_ARGUMENTS": text]
    return (
      try run(try script("Check"), in: folder, inputs),
      try run("\(program) check --format github \(text)", in: folder, [:])
    )
  }

  @Test(
    "Arguments are words as a shell splits them",
    arguments: [
      "", "  ", "--strict --profile test", "--strict\t--profile  test ", "--exclude 'My Folder' --exclude \"a b\"",
      "--exclude=\"a 'b' \\\" \\\\ \\x\"", "a\\ b 'c\\d' e\\\\f", "''  \"\" x''y", "--strict \\\n  --quiet",
      "'two\nlines' é'ü'\"ö\"",
    ])
  func arguments(text: String) throws {
    let (action, shell) = try words(text)
    #expect(action.status == 0)
    #expect(action.output == shell.output)
    // A line end parts words too: of an input, all lines belong to one command.
    #expect(try words(text + "\n-q\n").action.output == shell.output + "<-q>\n")
  }

  @Test("Nothing in the arguments is expanded, and a quote without an end is an error")
  func hostileArguments() throws {
    let expansions = try words("$HOME $(touch made) `touch made` * ~ {a,b} ;touch made").action.output
    #expect(
      expansions.hasSuffix(
        "<$HOME>\n<$(touch>\n<made)>\n<`touch>\n<made`>\n<*>\n<~>\n<{a,b}>\n<;touch>\n<made>\n"))
    for text in ["--exclude 'a", "\"", "a\"b\\\""] { #expect(try words(text).action.status == 2, "\(text)") }
  }

  @Test(
    "The program is built once, without the tests, so that it runs where there is no Swift",
    arguments: ["Linux", "macOS"])
  func build(system: String) throws {
    let folder = try project()
    try folder.write("#!/bin/sh\nfor word; do echo \"$word\"; done\n", to: "bin/swift")
    let swift = folder.url.appending(path: "bin/swift").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: swift)
    let path = folder.url.appending(path: "bin").path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
    let run = try run(
      try script("Build dioxide"), in: folder, ["DIOXIDE": "/some where", "RUNNER_OS": system, "PATH": path])
    #expect(run.status == 0)
    let words = ["build", "--package-path", "/some where", "--configuration", "release", "--product", "dioxide"]
    #expect(
      run.output.split(separator: "\n").map(String.init) == words + (system == "Linux" ? ["--static-swift-stdlib"] : [])
    )
  }

  @Test("What is handed from step to step is there, and no input stands in a script")
  func wiring() throws {
    let text = try String(contentsOf: Fixtures.package.appending(path: "action.yml"), encoding: .utf8)
    for input in ["paths", "arguments", "working-directory"] {
      #expect(text.contains("\n  \(input):\n    description: "))
      #expect(text.contains("${{ inputs.\(input) }}"))
    }
    for name in ["Build dioxide", "Check"] { #expect(try !script(name).contains("${{")) }
    #expect(text.contains("path: ${{ github.action_path }}/.build/release/dioxide\n"))
  }
}
