import DioxideSwiftReader
import Testing

/// What of a file is code.
@Suite struct CodeMaskTests {
  /// The bytes of code, all others as dots.
  private func code(_ source: String) -> String {
    Array(source.utf8).withUnsafeBufferPointer { bytes in
      var mask = CodeMask(bytes)
      return String(decoding: bytes.indices.map { mask.isCode($0) ? bytes[$0] : UInt8(ascii: ".") }, as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("a // b", "a....."), ("a /* /* b */ c */ d", "a.................d"), ("f(\"b\")", "f(...)"),
    ("\"\"\"\nb \\(c) d\n\"\"\"", "........c......."), ("\"a \\(b(\"c \\(d)\")) e\"", ".....b(.....d..)...."),
    ("#\"a \\(b) \\#(c)\"#", "............c..."), ("x = \"a\\", "x =...."), ("", ""), ("\"\\(", "..."),
  ])
  func masks(source: String, expected: String) {
    #expect(code(source).replacing(" ", with: ".") == expected.replacing(" ", with: "."))
  }

  @Test("Deeply nested strings count as code")
  func deepStrings() {
    func nested(_ depth: Int) -> String {
      String(repeating: "\"a \\(", count: depth) + "b" + String(repeating: ")\"", count: depth)
    }
    #expect(!code(nested(16)).contains("a"))
    #expect(code(nested(16)).contains("b"))
    #expect(code(nested(40)).contains("a \\(b)"))
  }
}
