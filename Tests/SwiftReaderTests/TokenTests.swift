import Testing

@testable import DioxideSwiftReader

/// Tokens and the gaps between them cover a file, in order and without overlap, whatever it holds.
struct TokenTests {
  /// Checks the tokens of a file one by one.
  private func tile(_ bytes: [UInt8], _ name: String) {
    bytes.withUnsafeBufferPointer { buffer in
      var lexer = Lexer(buffer)
      var end = 0
      repeat {
        lexer.advance()
        let token = lexer.token
        guard token.start >= end, token.end == lexer.position, lexer.previousEnd == end || end == 0,
          token.kind == .endOfFile || token.end > token.start
        else {
          Issue.record("\(name): \(token) after \(end)")
          return
        }
        if let offset = TokenTests.code(in: buffer[end..<token.start], startsFile: end == 0) {
          Issue.record("\(name): byte \(offset) belongs to no token")
          return
        }
        end = token.end
      } while lexer.token.kind != .endOfFile
      #expect(end == buffer.count, "\(name)")
    }
  }

  /// The offset of the first byte in a gap that is neither white space nor in a comment, nor nothing that Swift knows.
  private static func code(in gap: Slice<UnsafeBufferPointer<UInt8>>, startsFile: Bool) -> Int? {
    var index = gap.startIndex
    func has(_ text: String, at index: Int) -> Bool { gap[index...].starts(with: text.utf8) }
    func skipLine() { while index < gap.endIndex, gap[index] != 0x0A, gap[index] != 0x0D { index += 1 } }
    if startsFile, has("\u{FEFF}", at: index) { index += 3 }
    if startsFile, has("#!", at: index) { skipLine() }
    while index < gap.endIndex {
      if gap[index] <= 0x20 || gap[index] >= 0x80 {
        index += 1
      } else if has("//", at: index) {
        skipLine()
      } else if has("/*", at: index) {
        var depth = 0
        repeat {
          let next = index + 1 < gap.endIndex ? gap[index + 1] : 0
          let opens = gap[index] == UInt8(ascii: "/") && next == UInt8(ascii: "*")
          let closes = gap[index] == UInt8(ascii: "*") && next == UInt8(ascii: "/")
          depth += opens ? 1 : closes ? -1 : 0
          index += opens || closes ? 2 : 1
        } while depth > 0 && index < gap.endIndex
      } else if has("<<<<<<< ", at: index) {
        while index < gap.endIndex, !has("\n>>>>>>> ", at: index) { index += 1 }
        index = min(index + 1, gap.endIndex)
        skipLine()
      } else {
        return index
      }
    }
    return nil
  }

  @Test func tokensAndGapsTileTheFile() {
    for (name, bytes) in RobustnessTests.sources { tile(bytes, name) }
    tile(Array("\u{FEFF}#!/bin/x\nlet a = 1\u{0}\u{A0}/* /* */ x */ é\n<<<<<<< a\nx\n>>>>>>> b\n// end".utf8), "trivia")
  }

  @Test func tokensAndGapsTileWhatIsCutShort() {
    for (name, bytes) in RobustnessTests.sources {
      for count in 0..<bytes.count { tile(Array(bytes[..<count]), "\(name) to \(count)") }
    }
  }

  @Test func tokensAndGapsTileWhatLostAByte() {
    for (name, bytes) in RobustnessTests.sources {
      for index in bytes.indices where !bytes[index].isLetterOrDigit {
        var copy = bytes
        copy.remove(at: index)
        tile(copy, "\(name) without \(index)")
      }
    }
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool { self | 0x20 &- 0x61 < 26 || self &- 0x30 < 10 }

  @Test("Exactly the keywords are found by their spelling")
  func keywords() {
    let long: [(String, Keyword)] = [
      ("borrowing", .borrowing), ("consuming", .consuming), ("extension", .extension), ("subscript", .subscript),
      ("typealias", .typealias), ("__consuming", .otherModifier), ("convenience", .convenience),
      ("distributed", .distributed), ("fallthrough", .fallthrough), ("fileprivate", .fileprivate),
      ("nonisolated", .nonisolated), ("nonmutating", .nonmutating), ("associatedtype", .associatedtype),
      ("__setter_access", .otherModifier), ("precedencegroup", .precedencegroup),
      ("_resultDependsOnSelf", .otherModifier),
    ]
    // The names of the cases, but for those that stand for a word with underscores.
    let underscored: [String: Keyword] = [
      "_const": .const, "_local": .otherModifier, "__owned": .owned, "__shared": .shared,
    ]
    let short = (1..<UInt8.max).compactMap(Keyword.init(rawValue:)).filter { keyword in
      !long.contains { $0.1 == keyword } && !underscored.values.contains(keyword)
    }
    let words = short.map { ("\($0)", $0) } + underscored.map { ($0.key, $0.value) } + long
    #expect(words.count == 102)
    var slots = [UInt8](repeating: 0, count: 256)
    for (word, keyword) in words {
      #expect(keyword == Keyword(word), "\(word)")
      for other in [word.uppercased(), word + "s", String(word.dropLast()), "_" + word] where other != "has" {
        #expect(Keyword(other) == words.first { $0.0 == other }?.1 ?? .none, "\(other)")
      }
      if word.utf8.count <= 8 { slots[Keyword.slot(of: keyword.spelling)] = keyword.rawValue }
    }
    // What `Keyword.slots` must be; to be replaced by this when a keyword is added.
    Keyword.slots.withUTF8Buffer { #expect(Array($0) == slots) }
  }

  @Test("The first byte distinguishes words and single-byte tokens")
  func singleBytes() {
    let kinds: [Character: TokenKind] = [
      "{": .leftBrace, "}": .rightBrace, "(": .leftParenthesis, ")": .rightParenthesis, "[": .leftBracket,
      "]": .rightBracket, ",": .comma, ":": .colon, ";": .semicolon, "@": .at, "\\": .backslash,
    ]
    for byte in UInt8.min...UInt8.max {
      let letter = ByteClass.isLetter(byte) ? TokenKind.word : .endOfFile
      #expect(TokenKind(startingWith: byte) == kinds[Character(Unicode.Scalar(byte))] ?? letter, "\(byte)")
    }
  }
}

extension Keyword {
  /// The keyword that a whole text is.
  fileprivate init(_ text: String) {
    self = Array(text.utf8).withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { Keyword(Source(base: $0, count: bytes.count), 0, bytes.count) } ?? .none
    }
  }
}
