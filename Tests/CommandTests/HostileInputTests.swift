import Foundation
import Testing
import DioxideTestSupport

/// Unusual source that must not end the program, hang it, or flood the terminal.
@Suite struct HostileInputTests {
  /// One input, created when it is run, because some are large.
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
    Input("suppressions") { "import Dioxide\n" + times("// dioxide:disable missing_binding\n", 10_000) },
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
    Input("one long line of parameters that are missing one by one") {
      "import Dioxide\n@Service class A { init("
        + (0..<20_000).map { "a\($0): B\($0)" }.joined(separator: ", ") + ") {} }\n"
    },
    Input("an alias that is a member of itself") {
      "import Dioxide\ntypealias A = [A.B: A.C]\n"
        + (0..<10_000).map { "@Service struct S\($0) { let a: A.D\($0) }\n" }.joined()
    },
    Input("aliases that double without end") {
      "import Dioxide\ntypealias A0 = Int\n"
        + (0..<10_000).map { "typealias A\($0 + 1) = (A\($0), A\($0))\n" }.joined()
        + "@Service struct A { let a: A10000 }\n"
    },
    Input("a chain of components that inherit") {
      "import Dioxide\nprotocol P {}\nclass K0: P { init(x: X) {} }\n"
        + (0..<10_000).map { "@Adapter(for: P.self, multi: true) class K\($0 + 1): K\($0) {}\n" }.joined()
    },
    Input("a chain of protocols") {
      "import Dioxide\nprotocol P0 {}\n"
        + (0..<5_000).map {
          "protocol P\($0 + 1): P\($0) {}\n@Service class K\($0): P\($0) { init(p: any P\($0)) {} }\n"
        }.joined()
    },
    Input("regions that never end") {
      "import Dioxide\n"
        + (0..<20_000).map { "// dioxide:disable missing_binding\n@Service struct A\($0) { let x: X\($0) }\n" }.joined()
    },
    Input("generic components that request ever new ones") {
      "import Dioxide\n@Service struct Box<T> { "
        + (1..<40).map { "let b\($0): Lazy<Box<(T, \(Array(repeating: "T", count: $0).joined(separator: ", ")))>>; " }
        .joined()
        + "}\n@Service struct A { let box: Box<Int> }\n"
    },
  ]

  @Test("No source can crash or hang the program", arguments: types + nesting + names)
  func check(input: Input) throws {
    let folder = try ScratchFolder()
    try folder.write(input.make(), to: "Input.swift")
    let run = try limited(["check", "Input.swift", "--format", "concise"], in: folder.url)
    #expect(run.status == 0 || run.status == 1, "it ended with \(run.status)")
    // A finding has at most a few lines of text, even with long names.
    let longest = run.output.split(separator: "\n").map(\.utf8.count).max() ?? 0
    #expect(longest < 10_000)
  }

  @Test(
    "A component that is generic and cannot be named ends no command",
    arguments: ["list . --format json", "graph . --dot", "coverage .", "explain A.B", "stats .", "check ."])
  func unnamed(command: String) throws {
    let folder = try ScratchFolder()
    try folder.write("// dioxide:service scope=graph\nactor A.B<T, Mail: Clock> {\n", to: "Input.swift")
    let run = try limited(command.split(separator: " ").map(String.init), in: folder.url)
    #expect((0...2).contains(run.status), "it ended with \(run.status)")
  }

  @Test("The time for a pattern of many stars is bounded by the product of the lengths")
  func stars() throws {
    let folder = try ScratchFolder()
    let name = String(repeating: "a", count: 200)
    let path = (0..<15).map { _ in name }.joined(separator: "/")
    try folder.write("import Dioxide\n@Service struct A { let x: X }\n", to: path + "/A.swift")
    try folder.write("import Dioxide\n@Service struct B {}\n", to: "B.swift")
    let stars = String(repeating: "a*", count: 60)
    for pattern in [
      "**/\(stars)b", "**/*\(stars)b", "**\(stars)b/**\(stars)b/c", String(repeating: "**/*a", count: 60) + "b",
    ] {
      let run = try limited(["check", "--format", "concise", "--exclude", pattern, "."], in: folder.url)
      #expect(run.status == 1, "\(pattern)")
    }
    for pattern in ["**/A.swift", "**/\(stars)", "a*/**", "**/a*/*.swift"] {
      let run = try limited(["check", "--format", "concise", "--exclude", pattern, "."], in: folder.url)
      #expect(run.status == 0, "\(pattern)")
    }
    // `**/` ends at a folder.
    #expect(try limited(["check", "--format", "concise", "--exclude", "**/.swift", "."], in: folder.url).status == 1)
  }

  @Test("A run checks a limited number of profiles")
  func manyProfiles() throws {
    let folder = try ScratchFolder()
    let adapters = (0..<300).map { "@Adapter(for: P.self, profile: \"p\($0)\") struct A\($0): P {}\n" }.joined()
    try folder.write("import Dioxide\nprotocol P {}\n" + adapters, to: "A.swift")
    for command in [["check"], ["list"], ["graph", "--dot"]] {
      let run = try ProgramRun(command + ["A.swift"], in: folder.url)
      #expect(run.status == 2)
      #expect(run.errors == "error: 300 profiles, but a run checks at most 256; select some with --profile\n")
    }
    #expect(try ProgramRun(["check", "--profile", "p7", "A.swift"], in: folder.url).status == 0)
  }

  @Test("A `.gitignore` with very many names is fast, and one with very many wildcards is rejected")
  func ignoredNames() throws {
    let repository = try ScratchRepository()
    for number in 0..<40 {
      try repository.folder.write("import Dioxide\n@Service struct A\(number) { let x: X }\n", to: "A\(number).swift")
    }
    let names = (0..<100_000).map { "name\($0)\n*.ending\($0)\n" }.joined()
    try repository.folder.write(names + "A1*.swift\n!A12.swift\nA2.swift\n", to: ".gitignore")
    let run = try limited(["check", "--format", "json", "."], in: repository.folder.url)
    #expect(run.status == 1)
    // Of forty, `A1`, `A2`, and `A10` to `A19` except `A12`.
    #expect(run.output.contains("\"files\": 29"), "\(run.output.prefix(200))")
    try repository.folder.write((0..<3_000).map { "*a\($0)*\n" }.joined(), to: ".gitignore")
    let refused = try ProgramRun(["check", "."], in: repository.folder.url)
    #expect(refused.status == 2)
    #expect(
      refused.errors.hasPrefix("error: ./.gitignore: more than 2000 patterns with wildcards"), "\(refused.errors)")
  }

  /// Runs the program with a limit of processor time, so that an endless loop fails the test. A sanitizer makes it slower
  /// by an order of magnitude.
  private func limited(_ arguments: [String], in folder: URL) throws -> (status: Int32, output: String) {
    let output = folder.appending(path: "output")
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let seconds = ProgramRun.isSanitized ? 300 : 20
    process.arguments =
      ["-c", #"ulimit -c 0; ulimit -t \#(seconds); exec "$0" "$@""#, ProgramRun.executable.path] + arguments
    process.currentDirectoryURL = folder
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    return (status, String(decoding: try Data(contentsOf: output), as: UTF8.self))
  }
}
