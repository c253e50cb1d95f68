import Foundation
import Testing
import DioxideTestSupport

/// The steps of `action.yml`, extracted and executed like a runner does.
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

  /// A folder with a broken project in `Some Sources`.
  private func project() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    let source = "import Dioxide\nprotocol P {}\n@Service struct S { let p: any P }\n"
    try folder.write(source, to: "Some Sources/S.swift")
    return folder
  }

  @Test("The check annotates, writes the summary and fails; inputs are arguments, never commands")
  func check() throws {
    let folder = try project()
    let script = try script("Check")
    let inputs = [
      "DIOXIDE_PROGRAM": ProgramRun.executable.path, "DIOXIDE_PATHS": "Some Sources\n\n", "DIOXIDE_ARGUMENTS": "",
      "DIOXIDE_SARIF": "true", "RUNNER_TEMP": folder.url.appending(path: ".runner").path,
    ]
    let found = try run(script, in: folder, inputs)
    #expect(found.status == 1)
    #expect(found.output.hasPrefix("::error file=Some Sources/S.swift,line=3,"))
    let summary = try String(contentsOf: folder.url.appending(path: ".runner/summary.md"), encoding: .utf8)
    #expect(summary.contains("missing_binding"))
    let sarif = try String(contentsOf: folder.url.appending(path: ".runner/dioxide.sarif"), encoding: .utf8)
    #expect(sarif.contains("\"ruleId\": \"missing_binding\"") || sarif.contains("\"ruleId\":\"missing_binding\""))
    let skipped = try run(
      script, in: folder, inputs.merging(["DIOXIDE_ARGUMENTS": "--skip\nmissing_binding\n--strict"]) { $1 })
    #expect(skipped.status == 0)
    let hostile = try run(script, in: folder, inputs.merging(["DIOXIDE_PATHS": "$(touch made); touch made"]) { $1 })
    #expect(hostile.status == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "made").path))
    // Without an input, the configuration or the default folder applies.
    try folder.write("paths: [Some Sources]\n", to: ".dioxide.yml")
    #expect(try run(script, in: folder, inputs.merging(["DIOXIDE_PATHS": ""]) { $1 }).status == 1)
  }

  /// The words that the action passes to the program, and those of a shell for the same text.
  private func words(_ text: String) throws -> (action: Outcome, shell: Outcome) {
    let folder = try ScratchFolder()
    let program = try tool("dioxide", "for word; do echo \"<$word>\"; done", in: folder)
    let inputs = [
      "DIOXIDE_PROGRAM": program, "DIOXIDE_PATHS": "", "DIOXIDE_ARGUMENTS": text, "DIOXIDE_SARIF": "false",
    ]
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
    // A line break separates words too: all lines of an input belong to one command.
    #expect(try words(text + "\n-q\n").action.output == shell.output + "<-q>\n")
  }

  @Test("Arguments are not expanded, and an unclosed quote is an error")
  func hostileArguments() throws {
    let expansions = try words("$HOME $(touch made) `touch made` * ~ {a,b} ;touch made").action.output
    #expect(
      expansions.hasSuffix(
        "<$HOME>\n<$(touch>\n<made)>\n<`touch>\n<made`>\n<*>\n<~>\n<{a,b}>\n<;touch>\n<made>\n"))
    for text in ["--exclude 'a", "\"", "a\"b\\\""] { #expect(try words(text).action.status == 2, "\(text)") }
  }

  /// A script in `bin` that replaces another program; returns its path.
  private func tool(_ name: String, _ script: String, in folder: ScratchFolder) throws -> String {
    try folder.write("#!/usr/bin/env bash\n\(script)\n", to: "bin/\(name)")
    let path = folder.url.appending(path: "bin/\(name)").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  private func path(before folder: ScratchFolder) -> String {
    folder.url.appending(path: "bin").path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
  }

  @Test("The cache key consists of the version, the machine and the source, and a version cannot be a command")
  func find() throws {
    let folder = try ScratchFolder()
    try folder.write("// swift-tools-version: 6.2\n", to: "action/Package.swift")
    try folder.write("let a = 1\n", to: "action/Sources/A B.swift")
    func outputs(_ version: String, _ machine: (String, String)) throws -> [Substring: Substring] {
      try folder.write("", to: "outputs")
      let run = try run(
        try script("Find dioxide"), in: folder,
        [
          "DIOXIDE": folder.url.appending(path: "action").path, "DIOXIDE_VERSION": version, "RUNNER_OS": machine.0,
          "RUNNER_ARCH": machine.1, "RUNNER_TEMP": "/tmp/r",
          "GITHUB_OUTPUT": folder.url.appending(path: "outputs").path,
        ])
      guard run.status == 0 else { return [:] }
      let lines = try String(contentsOf: folder.url.appending(path: "outputs"), encoding: .utf8)
      return Dictionary(
        uniqueKeysWithValues: lines.split(separator: "\n").map {
          let parts = $0.split(separator: "=", maxSplits: 1)
          return (parts[0], parts[1])
        })
    }
    let linux = try outputs("0.1.0", ("Linux", "X64"))
    #expect(linux["platform"] == "linux-x86_64" && linux["program"] == "/tmp/r/dioxide/bin/dioxide")
    #expect(linux["key"]?.hasPrefix("dioxide-Linux-X64-0.1.0-") == true)
    #expect(try outputs("0.1.0", ("Linux", "X64"))["key"] == linux["key"])
    #expect(try outputs("0.1.0", ("Linux", "ARM64"))["platform"] == "linux-aarch64")
    #expect(try outputs("0.1.0", ("macOS", "ARM64"))["platform"] == "macos-universal")
    #expect(try outputs("0.1.0", ("Windows", "X64"))["platform"] == "none")
    #expect(try outputs("source", ("Linux", "X64"))["key"] != linux["key"])
    try folder.write("let a = 2\n", to: "action/Sources/A B.swift")
    #expect(try outputs("0.1.0", ("Linux", "X64"))["key"] != linux["key"])
    for hostile in ["", "../x", "1;id", "1\n2"] {
      #expect(try outputs(hostile, ("Linux", "X64")).isEmpty, "\(hostile)")
    }
  }

  /// A published release, and a `curl` that serves it from `served`.
  private func release(in folder: ScratchFolder, checksum: String? = nil) throws {
    try folder.write("#!/bin/sh\necho released\n", to: "made/dioxide-0.1.0-linux-x86_64/bin/dioxide")
    let pack = """
      chmod +x made/*/bin/dioxide; mkdir served; cd served
      tar -czf dioxide-0.1.0-linux-x86_64.tar.gz -C ../made dioxide-0.1.0-linux-x86_64; sha256sum *.tar.gz >SHA256SUMS
      \(checksum.map { "echo '\($0)  dioxide-0.1.0-linux-x86_64.tar.gz' >SHA256SUMS" } ?? "")
      """
    #expect(try run(pack, in: folder, [:]).status == 0)
    _ = try tool(
      "curl",
      #"while [ $# -gt 1 ]; do [ "$1" != --output ] || output=$2; shift; done; cp "$CURL_ROOT/${1##*/}" "$output""#,
      in: folder)
  }

  private func download(_ version: String, _ platform: String, in folder: ScratchFolder) throws -> Outcome {
    try run(
      try script("Download dioxide"), in: folder,
      [
        "DIOXIDE_VERSION": version, "DIOXIDE_PLATFORM": platform, "PATH": path(before: folder),
        "DIOXIDE_FOLDER": folder.url.appending(path: "kept").path,
        "CURL_ROOT": folder.url.appending(path: "served").path,
      ])
  }

  @Test("A release is downloaded, verified with its checksum and unpacked")
  func download() throws {
    let folder = try ScratchFolder()
    try release(in: folder)
    let run = try download("0.1.0", "linux-x86_64", in: folder)
    #expect(run.status == 0, "\(run.output)")
    let kept = folder.url.appending(path: "kept")
    #expect(FileManager.default.isExecutableFile(atPath: kept.appending(path: "bin/dioxide").path))
    #expect(try FileManager.default.contentsOfDirectory(atPath: kept.path) == ["bin"])
  }

  @Test("A missing release is built instead; a modified one ends the job")
  func noDownload() throws {
    let folder = try ScratchFolder()
    try release(in: folder)
    let absent = try download("9.9.9", "linux-x86_64", in: folder)
    #expect(absent.status == 0 && absent.output.contains("::warning::"))
    #expect(try download("source", "linux-x86_64", in: folder).output.isEmpty)
    #expect(try download("0.1.0", "none", in: folder).output.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "kept").path).isEmpty)
    let forged = try ScratchFolder()
    try release(in: forged, checksum: String(repeating: "0", count: 64))
    let refused = try download("0.1.0", "linux-x86_64", in: forged)
    #expect(refused.status == 2 && refused.output.contains("::error::"))
    #expect(!FileManager.default.fileExists(atPath: forged.url.appending(path: "kept/bin/dioxide").path))
  }

  @Test(
    "The program is built once, without the tests, so that it runs if there is no Swift",
    arguments: ["Linux", "macOS"])
  func build(system: String) throws {
    let folder = try ScratchFolder()
    _ = try tool("swift", "for word; do echo \"$word\"; done", in: folder)
    try folder.write("built", to: "some where/.build/release/dioxide")
    let action = folder.url.appending(path: "some where").path
    let program = folder.url.appending(path: "kept/bin/dioxide").path
    let variables = [
      "DIOXIDE": action, "DIOXIDE_PROGRAM": program, "RUNNER_OS": system, "PATH": path(before: folder),
    ]
    let run = try run(try script("Build dioxide"), in: folder, variables)
    #expect(run.status == 0)
    let words = ["build", "--package-path", action, "--configuration", "release", "--product", "dioxide"]
    #expect(
      run.output.split(separator: "\n").map(String.init) == words + (system == "Linux" ? ["--static-swift-stdlib"] : [])
    )
    #expect(try String(contentsOfFile: program, encoding: .utf8) == "built")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    #expect(try self.run(try script("Build dioxide"), in: folder, variables).output.isEmpty, "a download is not built")
  }

  @Test("The comment of a pull request is created once and then updated", arguments: [nil, "17"])
  func comment(known: String?) throws {
    let folder = try ScratchFolder()
    let program = try tool("dioxide", "echo \"$*\"", in: folder)
    _ = try tool(
      "gh",
      """
      case "$*" in *--paginate*) echo '\(known ?? "")' ;; *) echo "$*"; cat "${@: -1}" 2>/dev/null || cat "${1:+$RUNNER_TEMP/dioxide-comment.md}" ;; esac
      """, in: folder)
    let run = try run(
      try script("Comment on the pull request"), in: folder,
      [
        "DIOXIDE_PROGRAM": program, "DIOXIDE_BASE": "origin/main", "DIOXIDE_PULL_REQUEST": "3", "GH_REPO": "owner/app",
        "RUNNER_TEMP": folder.url.path, "PATH": path(before: folder),
      ])
    #expect(run.status == 0)
    let call =
      known.map { "--method PATCH repos/owner/app/issues/comments/\($0)" } ?? "repos/owner/app/issues/3/comments"
    #expect(run.output.hasPrefix("api --silent \(call) --field body=@"), "\(run.output)")
    #expect(run.output.contains("<!-- dioxide diff -->\ndiff --merge-base --format markdown -- origin/main\n"))
  }

  @Test("Values passed between steps exist, and scripts contain no inputs")
  func wiring() throws {
    let text = try String(contentsOf: Fixtures.package.appending(path: "action.yml"), encoding: .utf8)
    for input in ["version", "paths", "arguments", "working-directory", "sarif", "diff-base", "token"] {
      #expect(text.contains("\n  \(input):\n    description: "))
      #expect(text.contains("inputs.\(input)"))
    }
    for name in [
      "Find dioxide", "Download dioxide", "Build dioxide", "Check", "Find the SARIF report",
      "Comment on the pull request",
    ] {
      #expect(try !script(name).contains("${{"))
    }
    for output in ["platform", "folder", "program", "key"] {
      #expect(text.contains("steps.find.outputs.\(output)"))
      #expect(try script("Find dioxide").contains("echo \"\(output)="))
    }
  }
}
