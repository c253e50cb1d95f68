import Foundation
import Testing
import DioxideTestSupport

/// Results are written only to the requested file, even if the repository contains links.
@Suite struct OutputTests {
  @Test("Only a successful check writes a stamp")
  func stamp() throws {
    let folder = try ScratchFolder()
    let stamp = folder.url.appending(path: "stamp").path
    try folder.write("import Dioxide\n@Service struct A { let mail: Mail }\n", to: "A.swift")
    #expect(try ProgramRun(["check", ".", "--stamp", "stamp"], in: folder.url).status == 1)
    #expect(!FileManager.default.fileExists(atPath: stamp))
    try folder.write("import Dioxide\n@Service struct A {}\n", to: "A.swift")
    #expect(try ProgramRun(["check", ".", "--stamp", "stamp"], in: folder.url).status == 0)
    #expect(FileManager.default.fileExists(atPath: stamp))
  }

  private static let source = "import Dioxide\nprotocol P {}\n@Service struct S { let p: any P }\n"
  private static let precious = "precious\n"

  /// A project, and next to it a file that no run may change.
  private struct Project {
    let folder: ScratchFolder
    var url: URL { folder.url.appending(path: "project") }
    var victim: String? { text("../victim") }

    init() throws {
      folder = try ScratchFolder()
      try write(OutputTests.source, to: "Sources/S.swift")
      try folder.write(OutputTests.precious, to: "victim")
    }

    func write(_ text: String, to path: String) throws { try folder.write(text, to: "project/" + path) }

    func text(_ path: String) -> String? { try? String(contentsOf: url.appending(path: path), encoding: .utf8) }

    func names(in path: String = ".") throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: url.appending(path: path).path).sorted()
    }

    func link(_ name: String, to destination: String) throws {
      try FileManager.default.createSymbolicLink(
        atPath: url.appending(path: name).path, withDestinationPath: destination)
    }

    /// Runs a shell script, with the program as `$0`.
    func shell(_ script: String) throws -> Int32 {
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", script, ProgramRun.executable.path]
      process.currentDirectoryURL = url
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }
  }

  @Test("A link with the name of an earlier temporary file redirects nothing")
  func temporaryName() throws {
    let project = try Project()
    // The shell becomes the program, which thus has the shell's process id.
    #expect(
      try project.shell(#"ln -s ../victim report.json.dioxide-$$; exec "$0" check --format json -o report.json"#)
        == 1)
    #expect(project.victim == Self.precious)
    #expect(project.text("report.json")?.hasPrefix("{") == true)
    #expect(try project.names().filter { !$0.hasPrefix("report.json") } == ["Sources"])
  }

  @Test("No result is written through a link", arguments: ["../victim", "nothing", "written"])
  func links(destination: String) throws {
    let project = try Project()
    try project.write(Self.precious, to: "written")
    try project.link("out", to: destination)
    let commands = [
      ["check", "-o", "out"], ["check", "--write-baseline", "out"], ["graph", "-o", "out"], ["list", "-o", "./out"],
      ["stats", "-o", project.url.appending(path: "out").path],
    ]
    for command in commands {
      let run = try ProgramRun(command, in: project.url)
      #expect(run.status == 2, "\(command)")
      #expect(
        run.errors.contains("out is a symbolic link, and dioxide does not write through links\n"), "\(run.errors)")
    }
    #expect(project.victim == Self.precious)
    #expect(project.text("written") == Self.precious)
    #expect(try project.names() == ["Sources", "out", "written"])
  }

  @Test("A configuration is not written through a link without a target")
  func linkedConfiguration() throws {
    let project = try Project()
    try project.link(".dioxide.yml", to: "../made.yml")
    for arguments in [["init"], ["init", "--force"]] {
      #expect(try ProgramRun(arguments, in: project.url).status == 2)
    }
    #expect(try project.names(in: "..") == ["project", "victim"])
  }

  @Test("No result is written to a folder that a link redirects, or to git's own folder")
  func linkedFolders() throws {
    let project = try Project()
    try project.write("", to: "../elsewhere/kept")
    try project.write("", to: ".git/hooks/kept")
    try project.write("", to: "build/kept")
    try project.link("away", to: "../elsewhere")
    try project.link("hooks", to: ".git/hooks")
    try project.link("near", to: "build")
    for output in [
      "away/report", "./away//report", project.url.appending(path: "away/report").path, "hooks/pre-commit",
    ] {
      let run = try ProgramRun(["check", "-o", output], in: project.url)
      #expect(
        run.status == 2 && run.errors.contains("a symbolic link in its path leads out of the working folder, to /"))
    }
    #expect(try project.names(in: "../elsewhere") == ["kept"])
    #expect(try project.names(in: ".git/hooks") == ["kept"])
    // Results within the project, and those with an explicit path outside it, are written as requested.
    for output in ["near/report", "../elsewhere/report", project.folder.url.appending(path: "elsewhere/other").path] {
      #expect(try ProgramRun(["check", "-o", output], in: project.url).status == 1)
    }
    #expect(try project.names(in: "build") == ["kept", "report"])
    #expect(try project.names(in: "../elsewhere") == ["kept", "other", "report"])
  }

  @Test("A result never replaces an input of the run, under any name")
  func inputs() throws {
    let project = try Project()
    try project.write("exclude: [Nothing]\n", to: ".dioxide.yml")
    try project.write("// swift-tools-version: 6.0\n", to: "Package.swift")
    try FileManager.default.linkItem(
      atPath: project.url.appending(path: "Sources/S.swift").path, toPath: project.url.appending(path: "other").path)
    #expect(try ProgramRun(["graph", "--format", "json", "-o", "saved.json"], in: project.url).status == 0)
    #expect(try ProgramRun(["check", "--write-baseline", "baseline.json"], in: project.url).status == 0)
    let source = "Sources/S.swift"
    let runs: [[String]] = [
      ["check", "-o", source], ["check", "-o", "./Sources/../Sources/S.swift"],
      ["check", "Sources/S.swift", "-o", source],
      ["check", "-o", project.url.appending(path: source).path], ["check", "-o", "other"],
      ["check", "-o", ".dioxide.yml"],
      ["check", ".", "-o", "Package.swift"], ["check", "--write-baseline", source],
      ["check", "--skip", "missing_binding", "--stamp", source],
      ["check", "--baseline", "baseline.json", "-o", "baseline.json"],
      ["graph", "-o", source], ["graph", "--format", "json", "-o", source], ["list", "-o", source],
      ["stats", "-o", source],
      ["diff", "saved.json", "saved.json", "-o", "saved.json"], ["diff", "saved.json", "Sources", "-o", source],
    ]
    let before = try project.names().map { project.text($0) }
    for arguments in runs {
      let run = try ProgramRun(arguments, in: project.url)
      #expect(run.status == 2 && run.errors.contains("is an input of this run"), "\(arguments): \(run.errors)")
    }
    #expect(project.text(source) == Self.source)
    #expect(try project.names().map { project.text($0) } == before)
    // A baseline may be overwritten.
    let again = ["check", "--baseline", "baseline.json", "--write-baseline", "baseline.json"]
    #expect(try ProgramRun(again, in: project.url).status == 0)
  }

  @Test("A source file of a compared revision is not replaced either")
  func revisions() throws {
    let repository = try ScratchRepository()
    try repository.folder.write(Self.source, to: "Sources/S.swift")
    try repository.commit()
    let run = try ProgramRun(["diff", "HEAD", "HEAD", "-o", "Sources/S.swift"], in: repository.url)
    #expect(run.status == 2 && run.errors.contains("is an input of this run"), "\(run.errors)")
    #expect(try String(contentsOf: repository.url.appending(path: "Sources/S.swift"), encoding: .utf8) == Self.source)
  }

  @Test(
    "A failing write leaves no files behind",
    .disabled(if: ProgramRun.isSanitized, "A limit of file sizes also applies to the memory of a sanitizer"))
  func failedWrite() throws {
    let project = try Project()
    try project.write("old\n", to: "report.json")
    let source = (0..<100).map { "@Service struct S\($0) { let p: any P }\n" }.joined()
    try project.write("import Dioxide\nprotocol P {}\n" + source, to: "Sources/S.swift")
    // Files are limited to one block.
    #expect(try project.shell(#"ulimit -f 1; exec "$0" check --format json -o report.json"#) == 2)
    #expect(try project.names() == ["Sources", "report.json"])
    #expect(project.text("report.json") == "old\n")
  }

  @Test("A replaced file keeps its permissions")
  func permissions() throws {
    let project = try Project()
    try project.write("old\n", to: "report.json")
    let file = project.url.appending(path: "report.json").path
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    #expect(try ProgramRun(["check", "-o", "report.json"], in: project.url).status == 1)
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o640)
  }

  @Test("Devices and pipes are written to directly")
  func devices() throws {
    let project = try Project()
    let direct = try ProgramRun(["check"], in: project.url)
    #expect(try ProgramRun(["check", "-o", "/dev/stdout"], in: project.url).output == direct.output)
    #expect(try ProgramRun(["check", "-o", "/dev/null"], in: project.url).status == 1)
    #expect(try project.shell(#"{ "$0" check -o /dev/fd/3 3>&1 >/dev/null; } | grep -q missing_binding"#) == 0)
    #expect(try project.shell(#"exec "$0" check -o /dev/full"#) == 2)
  }

  @Test("A name that is not UTF-8 is rejected, and nothing is written under another", arguments: ["-o", "--output="])
  func names(option: String) throws {
    let project = try Project()
    let name = option == "-o" ? #"-o "$(printf 'r\377')""# : #""--output=$(printf 'r\377')""#
    #expect(try project.shell("exec \"$0\" check \(name)") == 2)
    #expect(try project.shell("exec \"$0\" list \(name)") == 2)
    #expect(try project.names() == ["Sources"])
    #expect(try project.shell(#"GITHUB_STEP_SUMMARY="$(printf 's\377')" exec "$0" check --format github"#) == 1)
    #expect(try project.names() == ["Sources"])
  }
}
