import Testing

@testable import DioxideCLI

/// The fast path of `check` parses arguments like the general parser, or leaves them to it.
@Suite struct CheckArgumentsTests {
  /// The options, and words that are or are not valid values.
  private static let words: [String] =
    Check.table.flatMap(\.spellings) + ScanOptions.table.flatMap(\.spellings) + [
      "Sources", "-", "", "a b", "json", "jsno", "missing_binding", "HEAD", "test", "*.swift", "swinject", "always",
      "2",
      "0", "+3", "1_0", "95", "--format=json", "-ov", "-qv", "--", "--help", "-h", "--version", "--no-strict",
      "--Strict",
      "---", "-1",
    ]

  private struct Generator: RandomNumberGenerator {
    var state: UInt64 = 7
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  @Test func agreesWithTheParser() throws {
    var generator = Generator()
    var plain = 0
    for number in 0..<4000 {
      let length = number < Self.words.count ? 1 : Int.random(in: 2...5, using: &generator)
      let arguments =
        number < Self.words.count
        ? [Self.words[number]] : (0..<length).map { _ in Self.words.randomElement(using: &generator) ?? "" }
      guard let check = Check(plain: arguments) else { continue }
      plain += 1
      #expect(try CheckCommand.parse(arguments).check == check, "\(arguments)")
    }
    #expect(plain > 100)
  }

  @Test("Each option is in help once, unless hidden, and names are unique")
  func help() throws {
    let help = CheckCommand.helpMessage(includeHidden: true, columns: 1000)
    let spellings = Check.table.map(\.spellings) + ScanOptions.table.map(\.spellings)
    #expect(Set(spellings.joined()).count == spellings.joined().count)
    for spellings in spellings {
      let starts = spellings.reversed().joined(separator: ", ")
      #expect(help.components(separatedBy: "\n  \(starts) ").count == 2, "\(starts)")
    }
  }

  @Test(arguments: [
    [], ["Sources", "-"], ["--strict", "--format", "github", "-o", "out", "Sources"],
    ["--profile", "test", "--profile", "ci", "--only", "missing_binding", "--skip", "syntax_error", "--jobs", "3"],
    ["-q", "-v", "-w", "--color", "never", "--config", "a.yml", "--exclude", "*.swift", "--baseline", "b.json"],
    [
      "--changed", "HEAD", "--fix", "--diff", "--statistics", "--stamp", "s", "--mark-run", "m", "--directory", "d",
      "--write-baseline",
      "w", "--require-coverage", "95", "--exit-zero",
    ],
    ["--suppress", "known since the move", "--diff"],
  ])
  func takesWhatIsPlain(arguments: [String]) throws {
    let check = try #require(Check(plain: arguments))
    #expect(try CheckCommand.parse(arguments).check == check)
  }

  @Test(arguments: [
    ["--help"], ["--format"], ["--format", "jsno"], ["--jobs", "0"], ["--jobs", "x"], ["--require-coverage", "101"],
    ["--require-coverage", "x"], ["--format=json"], ["--"],
    ["-qv"],
    ["--profile", ""], ["--output", "-o"], ["--color", "green"], ["--watch", "-"], ["--staged", "--fix"],
    ["--suppress", ""], ["--suppress", " "], ["--suppress", "a\nb"], ["--suppress", "x", "--fix"],
    ["--suppress", "x", "--staged"],
    ["--suppress", "x", "--write-baseline", "b"],
    ["--unknown", "x"],
  ])
  func leavesWhatIsNot(arguments: [String]) { #expect(Check(plain: arguments) == nil) }
}
