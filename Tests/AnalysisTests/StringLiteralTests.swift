import Testing

@testable import DioxideAnalysis

@Suite struct StringLiteralTests {
  @Test(
    arguments: [
      (#""""#, ""), (#""plain text""#, "plain text"), (#""\n\t\r\0\\\"\'""#, "\n\t\r\0\\\"'"),
      (#""\u{48}\u{1F600}""#, "H😀"), (##"#"a "b" \n"#"##, #"a "b" \n"#), (##"#"a\#n\#u{41}"#"##, "a\nA"),
      (##"#"\"#"##, "\\"), ("\"é\"", "é"),
      ("\"\"\"\n  a \"b\"\n\n    c\n  \"\"\"", "a \"b\"\n\n  c"),
      ("#\"\"\"\r\na\\n\r\n\"\"\"#", "a\\n"), ("\"\"\"\n\"\"\"", ""),
    ])
  func values(text: String, value: String) {
    #expect(StringLiteral.value(text) == value)
    #expect(StringLiteral.value(StringLiteral.text(of: value)) == value)
  }

  @Test(
    arguments: [
      "", "\"", "name", #""a" + "b""#, #""\(name)""#, ##"#"\#(name)"#"##, #""\q""#, #""\u{110000}""#, #""\u{D800}""#,
      #""\u{""#, #""\u41""#, "\"\"\"\n a\n  \"\"\"", "\"\"\"a\n\"\"\"", "\"\"\"\na \\\nb\n\"\"\"", ##"#"a""##, #""\""#,
      "\"a\nb\"",
    ])
  func whatHasNoKnownValue(text: String) {
    #expect(StringLiteral.value(text) == nil)
  }
}
