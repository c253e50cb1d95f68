import Foundation
import Testing
import DioxideTestSupport

/// Source that nobody writes, and that must not end the program, hold it up, or flood the terminal.
@Suite struct HostileInputTests {
  /// One input; made when it is run, for some are large.
  struct Input: Sendable, CustomTestStringConvertible {
    let name: String
    let make: @Sendable () -> String

    init(_ name: String, _ make: @escaping @Sendable () -> String) {
      self.name = name
      self.make = make
    }

    var testDescription: String { name }

    /// A component whose only parameter has a type.
    static func type(_ name: String, _ type: @escaping @Sendable () -> String) -> Input {
      Input(name) { "import Dioxide\n@Service final class Holder { init(parameter: \(type())) {} }\n" }
    }
  }

  private static func times(_ text: String, _ count: Int = 100_000) -> String { String(repeating: text, count: count) }

  static let types: [Input] = [
    .type("optionals") { "A" + times("?") },
    .type("implicitly unwrapped optionals") { "A" + times("!") },
    .type("metatypes") { "A" + times(".Type") },
    .type("existentials") { times("any ") + "A" },
    .type("packs") { times("repeat each ") + "A" },
    .type("attributes") { times("@escaping ") + "A" },
    .type("names") { times("A.") + "A" },
    .type("generic arguments") { times("A<") + "A" + times(">") },
    .type("open generic arguments") { times("A<") },
    .type("arrays") { times("[") + "A" + times("]") },
    .type("dictionaries") { times("[A: ") + "A" + times("]") },
    .type("inline arrays") { times("[3 of ") + "A" + times("]") },
    .type("parentheses") { times("(") + "A" + times(")") },
    .type("tuples") { times("(A, ") + "A" + times(")") },
    .type("functions") { times("() -> ") + "A" },
    .type("functions as parameters") { times("((A) -> ") + "A" + times(")") },
    .type("compositions") { times("A & ") + "A" },
    .type("suppressions") { times("~") + "A" },
  ]

  static let nesting: [Input] = [
    Input("braces") { "import Dioxide\n" + times("{") },
    Input("parentheses") { "import Dioxide\nlet a = " + times("(") },
    Input("interpolations") { "import Dioxide\nlet a = " + times("\"\\(") },
    Input("comments") { "import Dioxide\n" + times("/*") },
    Input("conditions") { "import Dioxide\n" + times("#if A\n") },
    Input("attributes") { "import Dioxide\n" + times("@A ") + "@Service struct B {}" },
    Input("types") { "import Dioxide\n" + times("@Service struct A { ", 3_000) + times("}", 3_000) },
    Input("calls") { "import Dioxide\nfunc f(_ c: Container) {\n" + times("c.register(Int.self) { c in ", 3_000) },
    Input("silencers") { "import Dioxide\n" + times("// dioxide:disable missing_binding\n", 10_000) },
  ]

  static let names: [Input] = [
    Input("aliases in a circle") {
      "import Dioxide\n"
        + (0..<20_000).map { "typealias T\($0) = T\(($0 + 1) % 20_000)\n" }.joined()
        + "@Service struct A { let a: T0 }\n"
    },
    Input("aliases that double") {
      "import Dioxide\n"
        + (0..<24).map { "typealias T\($0)<X> = T\($0 + 1)<(X, X)>\n" }.joined()
        + "@Service struct A { let a: T0<Int> }\n"
    },
    Input("a chain of superclasses in a circle") {
      "import Dioxide\nprotocol Port {}\n"
        + (0..<20_000).map { "class K\($0): K\(($0 + 1) % 20_000) {}\n" }.joined()
        + "@Adapter(for: Port.self) class K: K0 {}\n"
    },
    Input("a generic component that asks for ever larger ones") {
      "import Dioxide\n@Service class Box<T> { init(box: Lazy<Box<Box<T>>>) {} }\n"
        + "@Service struct A { let box: Box<Int> }\n"
    },
    Input("one long line of missing parameters") {
      "import Dioxide\n@Service class A { init("
        + (0..<20_000).map { "a\($0): B" }.joined(separator: ", ") + ") {} }\n"
    },
  ]

  @Test("No source ends the program or holds it up", arguments: types + nesting + names)
  func check(input: Input) throws {
    let folder = try ScratchFolder()
    try folder.write(input.make(), to: "Input.swift")
    let run = try limited(["check", "Input.swift", "--format", "concise"], in: folder.url)
    #expect(run.status == 0 || run.status == 1, "it ended with \(run.status)")
    // One finding is at most some lines of text, however long the names in it.
    let longest = run.output.split(separator: "\n").map(\.utf8.count).max() ?? 0
    #expect(longest < 10_000)
  }

  /// Runs the program with a limit of processor time, so that an endless loop ends a test and not the day.
  private func limited(_ arguments: [String], in folder: URL) throws -> (status: Int32, output: String) {
    let output = folder.appending(path: "output")
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", #"ulimit -c 0; ulimit -t 20; exec "$0" "$@""#, ProgramRun.executable.path] + arguments
    process.currentDirectoryURL = folder
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    return (status, String(decoding: try Data(contentsOf: output), as: UTF8.self))
  }
}
