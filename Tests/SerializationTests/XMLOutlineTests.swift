import Foundation
import DioxideSerialization
import Testing

@Suite struct XMLOutlineTests {
  private func isWellFormed(_ text: String) -> Bool { (try? XMLOutline(text)) != nil }

  @Test(
    "What is well-formed is taken",
    arguments: [
      "<a/>", "<?xml version=\"1.0\"?>\n<a b=\"c\"><d:e-1 f.g=\"&#10;&amp;'\">text &lt; é 👩‍👩‍👧</d:e-1></a>\n",
      "<a><!-- <b> & --></a>", "<a >text > ] ]] </a >", "<a\n b=\"\"\tc=\">\"/>",
    ])
  func wellFormed(_ text: String) {
    #expect(isWellFormed(text))
  }

  @Test(
    "What is not is refused",
    arguments: [
      "", "text", "<a>", "</a>", "<a></b>", "<a><b></a></b>", "<a/><b/>", "<a b>", "<a b=c/>", "<a b=\"c/>",
      "<a b=\"<\"/>", "<a b=\"1\" b=\"2\"/>", "<a b=\"1\"c=\"2\"/>", "<a>&</a>", "<a>&lt</a>", "<a>&nbsp;</a>",
      "<a>&#x;</a>",
      "<a>]]></a>", "<a>\u{1}</a>", "<a>\u{FFFF}</a>", "<a><!-- </a>", "<1/>", "<a", "<a>\u{0}</a>", "< a/>",
    ])
  func malformed(_ text: String) {
    #expect(!isWellFormed(text))
  }

  @Test("Every text can be read back, and truncated text is rejected")
  func escaped() throws {
    let names = ["<b>&\"'", "]]>", "\u{0}\u{B}\u{FFFE}", "\r\n\t", "&lt;", "👩‍👩‍👧‍👦", String(repeating: "<", count: 5000)]
    var text = "<a>"
    for name in names { text += "<b c=\"\(XMLText.escaped(name))\">\(XMLText.escaped(name))</b>" }
    text += "</a>"
    #expect(try XMLOutline(text, counting: ["c", "d"]).counts == [names.count, 0])
    for length in stride(from: 0, to: text.utf8.count - 1, by: 37) {
      #expect(!isWellFormed(String(decoding: Array(text.utf8).prefix(length), as: UTF8.self)))
    }
  }

  @Test("Depth uses no stack")
  func deep() {
    let depth = 200_000
    #expect(isWellFormed(String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)))
  }

  @Test("Errors have a location")
  func place() {
    let problem = #expect(throws: XMLOutline.Problem.self) { try XMLOutline("<a></b>") }
    #expect(problem?.description == "an end of another element at byte 6")
  }
}
