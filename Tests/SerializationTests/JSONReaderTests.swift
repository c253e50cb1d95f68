import Testing

@testable import DioxideSerialization

@Suite struct JSONReaderTests {
  private func read(_ text: String) throws -> JSONValue { try JSONReader.read(Array(text.utf8)) }

  @Test func values() throws {
    #expect(
      try read(" [1, -2.5e3, \"a\", true, false, null, {}, []] ")
        == .array([
          .number(1), .number(-2500), .string("a"), .boolean(true), .boolean(false), .null, .object([]), .array([]),
        ]))
    let value = try read("{\"a\": {\"b\": [\"\\u00e9\\n\\ud83d\\ude00\\/\"]}}")
    #expect(value["a"]?["b"]?.array?.first?.string == "é\n😀/")
    #expect(value["b"] == nil)
  }

  @Test(arguments: [
    "", "[", "[1,]", "{\"a\"}", "{\"a\":}", "{a: 1}", "\"a", "\"\\x\"", "\"\\u12\"", "\"\\ud800\"",
    "\"\\ud800\\u0041\"",
    "nul", "1 2", "--1", "\"a\nb\"", "\u{0}",
  ])
  func refused(text: String) {
    #expect(throws: JSONError.self) { try read(text) }
  }

  @Test func faultsHaveTheirLine() {
    #expect(throws: JSONError(line: 3, message: "',' or ']' is missing")) { try read("[\n1\n2]") }
  }

  @Test("Depth is bounded, and any truncated text is read or rejected")
  func robustness() throws {
    #expect(throws: JSONError.self) { try read(String(repeating: "[", count: 1_000_000)) }
    let text = Array("{\"a\": [1.5e2, \"\\ud83d\\ude00\\u0041\", true], \"é\": null}".utf8)
    for end in 0..<text.count { #expect(throws: JSONError.self) { try JSONReader.read(Array(text[..<end])) } }
    #expect(throws: Never.self) { try JSONReader.read(text) }
  }

  @Test("Written values can be read back", arguments: ["", "a\"b\\c/\n\r\t\u{0}\u{1F}\u{7F}\u{2028}é😀", "\u{FFFF}"])
  func roundTrip(text: String) throws {
    var writer = JSONWriter()
    writer.object { $0.member(text, text) }
    #expect(try read(writer.text)[text]?.string == text)
  }
}
