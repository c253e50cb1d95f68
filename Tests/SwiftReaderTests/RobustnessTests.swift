import Foundation
import DioxideSwiftReader
import Testing

/// What is malformed never traps, never hangs, and costs no more than it should.
struct RobustnessTests {
  static let sources: [(name: String, bytes: [UInt8])] = GoldenTests.cases.compactMap { name in
    let url = GoldenTests.folder.appendingPathComponent(name + ".swift")
    return (try? Data(contentsOf: url)).map { (name, Array($0)) }
  }

  /// Reads every way there is, and checks that what comes back lies in the file and nests.
  private func read(_ bytes: [UInt8]) -> ParsedFile {
    bytes.withUnsafeBufferPointer { buffer in
      let file = SwiftReader.declarations(in: buffer)
      let end = UInt32(buffer.count)
      for (index, declaration) in file.declarations.enumerated() {
        #expect(Int(declaration.parent) < index)
        for range in [declaration.range, declaration.name, declaration.type, declaration.body, declaration.value] {
          if !(range.start <= range.end && range.end <= end) { Issue.record("\(declaration.kind) leaves the file") }
        }
      }
      for problem in file.problems where problem.range.end > end { Issue.record("\(problem) leaves the file") }
      _ = SwiftReader.calls(in: buffer, range: ByteRange(0, end), named: ["register", "f", "map"])
      return file
    }
  }

  @Test("Reading a file into reused memory leaves nothing of the previous one")
  func memoryUsedAgain() {
    var file = ParsedFile()
    // Each behind the longest and behind a damaged one, so that every array held more.
    let longest = RobustnessTests.sources.map(\.bytes).joined()
    for (name, bytes) in RobustnessTests.sources {
      for others in [Array(longest), Array(bytes.dropLast(bytes.count / 3)) + Array("}}".utf8)] {
        others.withUnsafeBufferPointer { SwiftReader.readDeclarations(in: $0, into: &file) }
        bytes.withUnsafeBufferPointer { SwiftReader.readDeclarations(in: $0, into: &file) }
        #expect("\(file)" == "\(read(bytes))", "\(name)")
      }
    }
  }

  @Test func truncationAtEveryByte() {
    #expect(!RobustnessTests.sources.isEmpty)
    for (_, bytes) in RobustnessTests.sources {
      for count in 0...bytes.count { _ = read(Array(bytes[..<count])) }
    }
  }

  @Test func deletionOfEveryByte() {
    for (_, bytes) in RobustnessTests.sources {
      for index in bytes.indices where bytes[index] < 0x30 || bytes[index] > 0x7A || bytes[index] & 0x1F == 1 {
        var copy = bytes
        copy.remove(at: index)
        _ = read(copy)
      }
    }
  }

  @Test(arguments: [
    "{", "}", "(", ")", "[", "]", "\"\\(", "/*", "<", "a<", "#if A\n", "#else\n", "#endif\n", "@a ", "@a(", "a(", "\"",
    "\"\"\"",
    "#\"", "`", "func f(", "func f() {\n", "class A {", "struct A<B:", "let a = b<c<", "var a: (", "x ? ", "/a ",
    "#/\n",
    "<<<<<<< a\n", "case a(", "&", "a.b", "#a { ", "import a.", "\\", "\u{FEFF}", "é", "\r", "if a { ",
  ])
  func repeatedWithoutEnd(unit: String) {
    let bytes = Array(String(repeating: unit, count: 20_000).utf8)
    _ = read(bytes)
    _ = read(Array("struct A {\n".utf8) + bytes)
    _ = read(Array("struct A { func f() {\n".utf8) + bytes)
    _ = read(Array("let a = f(".utf8) + bytes)
  }

  @Test func emptyAndForeign() {
    #expect(read([]).declarations.isEmpty)
    #expect(read([0xEF, 0xBB, 0xBF]).problems.isEmpty)
    #expect(read(Array("\u{FEFF}struct A {}\r\n\u{0}struct B {}".utf8)).declarations.count == 2)
    let invalid = read(Array("struct A {}\n".utf8) + [0xFF, 0xC3, 0x20, 0x80] + Array("\nstruct B {}".utf8))
    #expect(invalid.declarations.map(\.kind) == [.struct, .struct])
    #expect(invalid.problems.contains { $0.kind == .invalidUTF8 })
    let conflict = read(Array("struct A {}\n<<<<<<< ours\nstruct B {\n=======\n>>>>>>> theirs\nstruct C {}\n".utf8))
    #expect(conflict.declarations.count == 2)
    #expect(conflict.problems.map(\.kind) == [.conflictMarker])
  }

  @Test func attributesAreCounted() {
    let bytes = Array((String(repeating: "@a ", count: 140_000) + "struct A {}\nstruct B {}").utf8)
    let file = read(bytes)
    #expect(file.attributes.count == 100_000)
    #expect(file.declarations.map(\.attributes.count) == [100_000, 0])
    #expect(file.problems.first?.kind == .tooManyAttributes)
  }

  @Test(arguments: [
    ("struct A { func f() { \n}\nstruct B {}\n", Problem.Kind.unclosedBrace),
    ("struct A {}\n}\nstruct B {}\n", .unexpectedClosingBrace),
    ("func f(a: Int {\n}\nstruct B {}\n", .unclosedParenthesis),
    ("let a = \"x\nstruct B {}\n", .unterminatedString),
    ("class {}\nstruct B {}\n", .expectedName),
    ("struct A\nstruct B {}\n", .expectedMemberBlock),
    ("#if A\nstruct B {}\n", .unterminatedConditional),
    ("#endif\nstruct B {}\n", .unexpectedConditional),
    ("let a: =\nstruct B {}\n", .expectedType),
    ("struct B {}\n/* x", .unterminatedComment),
    ("let a = f(1\nstruct B {}\nfunc g() {}\n", .unclosedParenthesis),
    ("@a(b\nstruct A {}\nstruct B {}\n", .unclosedParenthesis),
  ])
  func saysWhatIsWrongAndReadsOn(source: String, kind: Problem.Kind) {
    let bytes = Array(source.utf8)
    let file = read(bytes)
    #expect(file.problems.map(\.kind).contains(kind))
    #expect(
      file.declarations.contains {
        $0.kind == .struct && bytes[Int($0.name.start)] == UInt8(ascii: "B")
      })
  }
}
