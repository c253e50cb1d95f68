import Foundation
import Testing

@testable import DioxideSwiftReader

/// What stands before and after a broken place is read as if nothing were broken.
struct RecoveryTests {
  /// A declaration that can be found again in a file that lost some bytes.
  private struct Landmark: Hashable {
    var kind: Declaration.Kind
    var start: Int
    var end: Int
    var parent: Int
  }

  private static let wellFormed: [(name: String, bytes: [UInt8])] = RobustnessTests.sources.filter { source in
    declarations(source.bytes).problems.isEmpty
  }

  private static func declarations(_ bytes: [UInt8]) -> ParsedFile {
    bytes.withUnsafeBufferPointer { SwiftReader.declarations(in: $0) }
  }

  private static func tokens(_ bytes: [UInt8]) -> [Token] {
    bytes.withUnsafeBufferPointer { buffer in
      var lexer = Lexer(buffer)
      var tokens: [Token] = []
      lexer.advance()
      while lexer.token.kind != .endOfFile {
        tokens.append(lexer.token)
        lexer.advance()
      }
      return tokens
    }
  }

  /// The declarations that lie before or after a range of bytes that is cut out, as they stand in the file without it.
  private static func landmarks(_ file: ParsedFile, without cut: Range<Int>) -> Set<Landmark> {
    // What is cut belongs to the declaration at file level around it, or to the one that goes before.
    var broken = cut
    var last: Declaration?
    for declaration in file.declarations where declaration.parent < 0 {
      if Int(declaration.range.start) >= cut.upperBound { break }
      last = declaration
    }
    if let last, Int(last.range.end) >= cut.lowerBound {
      broken = min(Int(last.range.start), cut.lowerBound)..<max(Int(last.range.end), cut.upperBound)
    }
    return landmarks(file, outside: broken, shift: -cut.count)
  }

  private static func landmarks(_ file: ParsedFile, outside range: Range<Int>, shift: Int) -> Set<Landmark> {
    var result: Set<Landmark> = []
    func moved(_ offset: UInt32) -> Int { Int(offset) >= range.upperBound ? Int(offset) + shift : Int(offset) }
    for declaration in file.declarations {
      let start = Int(declaration.range.start)
      guard Int(declaration.range.end) <= range.lowerBound || start >= range.upperBound else { continue }
      let parent = declaration.parent < 0 ? -1 : moved(file.declarations[Int(declaration.parent)].keyword.start)
      result.insert(
        Landmark(
          kind: declaration.kind, start: moved(declaration.keyword.start), end: moved(declaration.range.end),
          parent: parent))
    }
    return result
  }

  @Test func deletionOfEveryToken() {
    #expect(RecoveryTests.wellFormed.count >= 5)
    for (name, bytes) in RecoveryTests.wellFormed {
      let whole = RecoveryTests.declarations(bytes)
      for token in RecoveryTests.tokens(bytes) {
        let expected = RecoveryTests.landmarks(whole, without: token.start..<token.end)
        var copy = bytes
        copy.removeSubrange(token.start..<token.end)
        let file = RecoveryTests.declarations(copy)
        let found = RecoveryTests.landmarks(file, outside: copy.count..<copy.count, shift: 0)
        let missing = expected.subtracting(found)
        if !missing.isEmpty {
          let text = String(decoding: bytes[token.start..<token.end], as: UTF8.self)
          let line = bytes[..<token.start].count { $0 == 0x0A } + 1
          let starts = missing.map(\.start).sorted()
          Issue.record("\(name):\(line): without \(text), \(missing.count) declarations are lost, \(starts)")
        }
      }
    }
  }

  /// A literal over several lines that lacks a quote turns no other into code, and no code into text.
  @Test func deletionOfAQuoteOfMultilineLiterals() {
    var literals = 0
    for (name, bytes) in RecoveryTests.wellFormed {
      let whole = RecoveryTests.declarations(bytes)
      for token in RecoveryTests.tokens(bytes) where token.kind == .string {
        let text = bytes[token.start..<token.end]
        let pounds = text.prefix { $0 == UInt8(ascii: "#") }.count
        guard text.dropFirst(pounds).starts(with: "\"\"\"".utf8), text.contains(0x0A) else { continue }
        literals += 1
        for quote in [token.start + pounds, token.end - 1 - pounds] {
          var copy = bytes
          copy.remove(at: quote)
          let found = RecoveryTests.landmarks(
            RecoveryTests.declarations(copy), outside: copy.count..<copy.count, shift: 0)
          let expected = RecoveryTests.landmarks(whole, without: quote..<quote + 1)
          if !expected.isSubset(of: found) {
            let line = bytes[..<quote].count { $0 == 0x0A } + 1
            Issue.record("\(name):\(line): \(expected.subtracting(found).map(\.start).sorted()) are lost")
          }
        }
      }
    }
    #expect(literals > 3)
  }

  @Test func truncationKeepsWhatIsWhole() {
    for (name, bytes) in RecoveryTests.wellFormed {
      let whole = RecoveryTests.declarations(bytes)
      for count in bytes.indices {
        // The last declaration before the cut may be longer than it looks.
        let complete = whole.declarations.filter { $0.parent < 0 && Int($0.range.end) < count }.dropLast()
        let limit = complete.last.map { Int($0.range.end) } ?? 0
        let expected = RecoveryTests.landmarks(whole, outside: limit..<bytes.count, shift: 0)
        let file = RecoveryTests.declarations(Array(bytes[..<count]))
        let found = RecoveryTests.landmarks(file, outside: count..<count, shift: 0)
        if !expected.isSubset(of: found) {
          Issue.record("\(name): cut at \(count), \(expected.subtracting(found).map(\.start).sorted()) are lost")
        }
      }
    }
  }
}
