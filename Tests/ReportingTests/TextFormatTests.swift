import DioxideAnalysis
import Foundation
import DioxideReporting
import Testing

/// The text for people: drawings, widths and links.
@Suite struct TextFormatTests {
  private func text(_ source: String, _ style: TextStyle = TextStyle(), path: String = "Sources/App/App.swift")
    -> String
  {
    ReportFormats.standard.text(of: ReportFormatTests.report(source, path: path), style: style)
  }

  private static let cycleGroup = """
    import Dioxide
    protocol Store {}
    @Service final class Orders { init(billing: Billing) {} }
    @Service final class Billing { init(store: any Store) {} }
    @Adapter(for: Store.self) final class Disk: Store { init(orders: Orders) {} }

    """

  @Test("A cycle is drawn closed, each step with its location")
  func loop() {
    let text = text(Self.cycleGroup)
    #expect(
      text.contains(
        """
            = loop:
              ╭─→ Orders
              │     ↓ billing: Billing  Sources/App/App.swift:3:36
              │   Billing
              │     ↓ store: any Store  Sources/App/App.swift:4:37  ← the cheapest to break
              │   Disk  bound to Store
              ╰─────╯ orders: Orders    Sources/App/App.swift:5:58

        """), "\(text)")
    #expect(text.components(separatedBy: "App.swift:").count == 5)
  }

  @Test("Other dependents of a missing binding are listed by location", arguments: 1...5)
  func dependents(count: Int) {
    let dependents = (0...count).map { "@Service struct S\($0) { let port: any Port }\n" }.joined()
    let shown = text("import Dioxide\nprotocol Port {}\n\(dependents)")
    let places = (0..<count).prefix(3).map { "Sources/App/App.swift:\($0 + 4):26" }.joined(separator: ", ")
    let more = count > 3 ? " and \(count - 3) more place\(count > 4 ? "s" : "") (`--verbose` shows all)" : ""
    #expect(shown.contains("    = note: also required at \(places)\(more)\n"), "\(shown)")
  }

  @Test("The duplicates of one port are combined, unless verbose", arguments: 2...6)
  func duplicates(count: Int) {
    let adapters = (1...count).map { "@Adapter(for: Port.self) struct A\($0): Port {}\n" }.joined()
    let source =
      "import Dioxide\nprotocol Port {}\n@Adapter(for: Other.self) struct B: Other {}\nprotocol Other {}\n\(adapters)"
    let shown = text(source)
    #expect(shown.components(separatedBy: "error:").count == 2, "\(shown)")
    #expect(shown.contains("\n\(count - 1) error\(count > 2 ? "s" : "") ("), "\(shown)")
    #expect(shown.contains("= note: \(count - 2) more, at Sources/App/App.swift:7:33") == (count > 2), "\(shown)")
    let all = text(source, TextStyle(isVerbose: true))
    #expect(all.components(separatedBy: "error:").count == count)
  }

  @Test("More than 20 findings begin with a summary by rule", arguments: [20, 21])
  func summary(count: Int) {
    let services = (1...count - 2).map { "@Service struct S\($0) { init(missing: Missing\($0)) {} }\n" }.joined()
    let adapters = (1...3).map { "@Adapter(for: Port.self) struct A\($0): Port {}\n" }.joined()
    let shown = text("import Dioxide\nprotocol Port {}\n\(services)\(adapters)")
    let summary = "21 findings:\n  19  missing_binding\n   2  duplicate_binding\n\n"
    #expect(shown.hasPrefix(summary) == (count == 21), "\(shown)")
  }

  @Test("A step, its location and its note are on separate lines if they do not fit on one")
  func narrowLoop() {
    let lines = text(Self.cycleGroup, TextStyle(width: 48)).split(separator: "\n").map { $0.drop { $0 == " " } }
    let step = lines.firstIndex { $0.hasSuffix("↓ store: any Store") } ?? 0
    #expect(
      lines[step...].prefix(3) == [
        "│     ↓ store: any Store", "│       Sources/App/App.swift:4:37", "│       ↑ the cheapest to break",
      ], "\(lines)")
    #expect(lines.allSatisfy { !$0.hasPrefix("│") || $0.count <= 42 })
  }

  @Test("A component that depends on itself is a cycle too")
  func smallestLoop() {
    let text = text("import Dioxide\n@Service final class A { init(a: A) {} }\n")
    #expect(text.contains("      ╭─→ A\n      ╰─────╯ a: A  Sources/App/App.swift:2:31\n"), "\(text)")
  }

  @Test("The middle of a long cycle is only counted, unless verbose")
  func longLoop() {
    let source = (0..<60).map { "@Service final class C\($0) { init(c: C\(($0 + 1) % 60)) {} }\n" }.joined()
    let short = text("import Dioxide\n" + source)
    #expect(short.contains("│   … 36 more (`--verbose` shows all) …\n"))
    #expect(short.components(separatedBy: "App.swift:").count == 26)
    let long = text("import Dioxide\n" + source, TextStyle(isVerbose: true))
    #expect(!long.contains("more (`--verbose`"))
    #expect(long.contains("│   C30\n"))
  }

  @Test("Captive dependencies are drawn as a lifetime chain with a marked last link")
  func lifetimeChain() {
    let text = text(
      """
      import Dioxide
      @Service final class Desk { init(writer: Writer) {} }
      @Service(scope: .factory) struct Writer { let session: Session }
      @Service(scope: .request) struct Session {}

      """)
    #expect(
      text.contains(
        """
            = lifetimes:
              ┌ Desk  singleton: lives as long as the container
              │   ↓ writer: Writer    Sources/App/App.swift:2:34
              ├ Writer  factory: lives as long as `Desk`, which holds it
              │   ↓ session: Session  Sources/App/App.swift:3:47
              ╳ Session  request: ends with its request, and `Desk` still holds it
                                      Sources/App/App.swift:4:34

        """), "\(text)")
  }

  @Test(
    "On a terminal no line is wider than it, the first one and what cannot be broken aside", arguments: [60, 79, 100])
  func width(_ width: Int) {
    let deep = String(repeating: "    ", count: 30)
    let source =
      Self.cycleGroup
      + "\(deep)@Service final class Far { init(missing: any Missing, \(deep)other: Int) {} } // \(deep)x\n"
      + "@Service struct 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字 { let 👩‍👩‍👧‍👦é\t\t: any Missing }\n"
    let lines = text(source, TextStyle(width: width), path: "A.swift").split(separator: "\n")
    #expect(lines.count > 25)
    for line in lines where !line.hasPrefix("A.swift:") {
      #expect(columns(line) <= width, "\(line)")
    }
    // Carets stand under what they mean, also behind wide characters.
    for (index, line) in lines.enumerated() where line.contains("^") {
      let before = lines[index - 1]
      #expect(columns(line) <= columns(before), "\(line)")
    }
  }

  /// The columns of a text, counted by a rule of the test's own: East Asian letters and emoji take two.
  private func columns(_ text: Substring) -> Int {
    text.reduce(0) { count, character in
      let first = character.unicodeScalars.first?.value ?? 0
      return count + ((0x4E00...0x9FFF).contains(first) || first >= 0x1F000 ? 2 : 1)
    }
  }

  @Test(
    "Carets stand where tmux and most terminals show what stands behind marks and emoji",
    arguments: [
      ("\u{2764}", 1), ("\u{2764}\u{FE0F}", 1), ("1\u{FE0F}\u{20E3}", 1), ("\u{1F680}", 2), ("\u{1F680}\u{FE0F}", 2),
      ("\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", 2), ("\u{1F1E9}\u{1F1EA}", 2), ("\u{1F44D}\u{1F3FD}", 4),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("한", 2), ("e\u{301}", 1), ("\u{915}\u{94D}\u{937}\u{93F}", 3),
      ("\u{1F3F3}\u{FE0F}\u{200D}\u{1F308}", 1), ("\u{231A}\u{FE0E}", 2),
    ])
  func columnsOfEmoji(characters: String, columns: Int) {
    let shown = text("import Dioxide\n@Service struct A { /* \(characters) */ let p: any Missing }\n")
    let indent = String(repeating: " ", count: "@Service struct A { /*  */ let ".count + columns)
    #expect(shown.contains("\n    | \(indent)^^^^^^^^^^^^^^\n"), "\(shown)")
  }

  /// By Unicode's rules, a terminal shows two words of Hebrew with a colon between them in turned order. A zero-width
  /// mark separates the parts, so that each part is turned in its own columns.
  @Test("Carets are aligned under right-to-left text")
  func rightToLeft() {
    let shown = text("import Dioxide\n@Service struct A { init(שם: עיר, ב: מים) {} }\n")
    let frame = """
        2 | \u{200E}@Service struct A { init(\u{200E}שם: עיר\u{200E}, ב: מים) {} }
          |                          ^^^^^^^

      """
    #expect(shown.contains(frame), "\(shown)")
    #expect(!text(Self.cycleGroup).contains("\u{200E}"))
    let forged = text("import Dioxide\n@Service struct A { let b: B /* \u{200E} */ }\n")
    #expect(forged.contains("/* \\u{200E} */") && !forged.contains("\u{200E}"))
  }

  @Test("Without a terminal, lines are not wrapped")
  func unbroken() {
    #expect(text(Self.cycleGroup).split(separator: "\n").contains { $0.contains("= help: ") && $0.utf8.count > 160 })
  }

  @Test("Locations are hyperlinks if the terminal supports them, and a path cannot end a link")
  func links() {
    let style = TextStyle(linkFolder: "/work shop")
    let text = text(Self.cycleGroup, style, path: "a\u{1B}\\b é.swift")
    let targets = text.matches(of: /\u{1B}\]8;;([^\u{1B}]+)\u{1B}\\/).map { String($0.1) }
    #expect(targets.count == 4)
    #expect(Set(targets) == ["file:///work%20shop/a%1B%5Cb%20%C3%A9.swift"])
    #expect(text.matches(of: /\u{1B}\]8;;\u{1B}\\/).count == targets.count)
    #expect(!self.text(Self.cycleGroup).contains("\u{1B}"))
  }

  @Test("Invisible characters and direction marks are shown as escapes")
  func invisible() {
    for scalar in ["\u{200B}", "\u{202E}", "\u{2066}", "\u{061C}", "\u{200F}", "\u{7}", "\u{9B}", "\u{2028}"] {
      let text = text("import Dioxide\n@Service struct A { let p: any `P\(scalar)Q` }\n", path: "\(scalar).swift")
      #expect(!text.unicodeScalars.contains { String($0) == scalar })
      #expect(text.contains("\\u{"))
    }
    // Letters of scripts that run the other way are letters.
    #expect(text("import Dioxide\n@Service struct A { let p: any שלום }\n").contains("needs `שלום`"))
  }
}
