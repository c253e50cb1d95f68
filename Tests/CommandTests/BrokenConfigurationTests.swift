import Foundation
import Testing
import DioxideTestSupport

/// An invalid configuration causes one line with its file and line, and exit code 2.
@Suite struct BrokenConfigurationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var kind: String
    var bytes: [UInt8]
    var line: Int

    init(_ kind: String, _ text: String, line: Int = 1) {
      self.init(kind, Array(text.utf8), line: line)
    }

    init(_ kind: String, _ bytes: [UInt8], line: Int) {
      self.kind = kind
      self.bytes = bytes
      self.line = line
    }

    var testDescription: String { kind }
  }

  static let cases = [
    Case("a tab that indents", "rules:\n\tmissing_binding: off\n", line: 2),
    Case("a key twice", "paths: a\nexclude: b\npaths: c\n", line: 3),
    Case("a key twice in flow", "rules: {missing_binding: off, missing_binding: error}\n"),
    Case("an unknown key", "# first\npahts: a\n", line: 2),
    Case("an unknown rule", "rules:\n  mising_binding: off\n", line: 2),
    Case("an unknown severity", "rules:\n  missing_binding: fatal\n", line: 2),
    Case("a list for keys and values", "rules: [missing_binding]\n"),
    Case("keys and values for a list", "exclude:\n  a: b\n", line: 2),
    Case("a list for a text", "baseline: [a, b]\n"),
    Case("a text for a yes or no", "gitignore: sometimes\n"),
    Case("a file that is not there", "\n\nextends: nowhere.yml\n", line: 3),
    Case("a folder for a file", "paths: x\nextends: .\n", line: 2),
    Case("a file that extends itself", "extends: .dioxide.yml\n"),
    Case("Latin-1", Array("paths: a\n# caf".utf8) + [0xE9, 0x0A], line: 2),
    Case("UTF-16", [0xFF, 0xFE] + "paths: a\n".utf8.flatMap { [$0, 0] }, line: 1),
    Case("a bracket that is not closed", "paths: [a, b\n"),
    Case("a brace that is not closed", "rules: {missing_binding: off\n"),
    Case("a quote that is not closed", "paths: \"a\n"),
    Case("an alias", "paths: *all\n"),
    Case("a block of text", "paths: |\n  a\n"),
    Case("two documents", "paths: a\n---\npaths: b\n", line: 2),
    Case("a line without a colon", "paths: a\nno colon\n", line: 2),
    Case("too little indentation", "rules:\n    missing_binding: off\n  mixed_binding: off\n", line: 3),
    Case("an unknown part of a contract", "contracts:\n  - layer: [A, B]\n", line: 2),
    Case("half a contract", "contracts:\n  - from: A\n", line: 2),
    Case("an unknown kind", "contracts:\n  - from: {kind: prot}\n    forbid: A\n", line: 2),
    Case("a profile that is neither", "profiles:\n  test: whole\n", line: 2),
    Case("a profile twice", "profiles:\n  test: complete\n  Test: partial\n", line: 3),
    Case("a layer twice", "contracts:\n  - layers:\n      - A\n      - B\n      - A\n", line: 5),
    Case("an empty pattern", "contracts:\n  - from: {name: \"\"}\n    forbid: A\n", line: 2),
    Case("an empty layer", "contracts:\n  - layers: [A, \"\"]\n", line: 2),
    Case("a control character", "paths: a\u{1B}[2J: b\n"),
    Case("a set without its end", "exclude:\n  - a\n  - \"[abc\"\n", line: 3),
    Case("a profile twice in a list", "profiles:\n  - test\n  - Test\n", line: 3),
    Case("an empty text", "roots:\n  - a\n  - ''\n", line: 3),
    Case("what selects nothing", "contracts:\n  - from: {}\n    forbid: A\n", line: 2),
    Case("what turns the direction", "pa\u{202E}ths: a\n"),
    Case("depth without end", "paths: " + String(repeating: "[", count: 10_000)),
  ]

  @Test("Invalid input", arguments: cases)
  func broken(_ broken: Case) throws {
    let folder = try ScratchFolder()
    try folder.write(Data(broken.bytes), to: ".dioxide.yml")
    try folder.write("struct A {}\n", to: "Sources/A.swift")
    for command in ["check", "config", "list"] {
      let run = try ProgramRun([command], in: folder.url)
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      #expect(run.errors.hasPrefix("error: .dioxide.yml:\(broken.line): "), "\(run.errors)")
      #expect(run.errors.hasSuffix("\n") && run.errors.count { $0 == "\n" } == 1, "\(run.errors)")
      #expect(!run.errors.unicodeScalars.contains { ["\u{1B}", "\u{202E}"].contains($0) })
    }
  }

  @Test(
    "A file that is named and not there is reported with the line that names it",
    arguments: ["# first\npaths: [Sources, nowhere]\n", "# first\nbaseline: nowhere\n"])
  func nowhere(text: String) throws {
    let folder = try ScratchFolder()
    try folder.write(text, to: ".dioxide.yml")
    try folder.write("import Dioxide\n@Service struct A {}\n", to: "Sources/A.swift")
    let run = try ProgramRun(["check"], in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors == "error: .dioxide.yml:2: nowhere: No such file or directory\n")
    // A path on the command line is not an error of the file.
    let named = try ProgramRun(["check", "elsewhere", "--baseline", "elsewhere"], in: folder.url)
    #expect(named.errors == "error: elsewhere: No such file or directory\n")
  }

  @Test("A link without a target, or to itself, is not a missing file", arguments: ["nowhere", ".dioxide.yml"])
  func link(target: String) throws {
    let folder = try ScratchFolder()
    try folder.write("struct A {}\n", to: "Sources/A.swift")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: ".dioxide.yml").path, withDestinationPath: target)
    let run = try ProgramRun(["check"], in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("error: .dioxide.yml: ") && run.errors.count { $0 == "\n" } == 1, "\(run.errors)")
  }

  @Test func thereAreTwentyKinds() { #expect(Self.cases.count >= 20) }
}
