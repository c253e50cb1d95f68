import Testing

@testable import DioxideAnalysis

/// Compares with a naive search, in texts with lengths around the step size of the search.
@Suite struct ByteSearchTests {
  static let needles: [StaticString] = ["~>", ".self", "return", "Assembly(", "ee"]

  private func naive(_ needle: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    guard start <= text.count - needle.count else { return nil }
    return (start...(text.count - needle.count)).first { text[$0..<$0 + needle.count].elementsEqual(needle) }
  }

  @Test("A word is found at each of its positions, and nowhere else", arguments: needles.indices)
  func findsTheWord(number: Int) {
    let needle = Self.needles[number].withUTF8Buffer { Array($0) }
    let search = ByteSearch(Self.needles[number])
    // Begins and ends like the word, but is different.
    var decoy = needle
    if decoy.count > 2 { decoy[1] = UInt8(ascii: "?") }
    for length in [0, 1, 5, 15, 16, 17, 31, 63, 64, 65, 80, 127, 128, 129, 200] {
      for place in stride(from: -1, through: length, by: 1) {
        var text = [UInt8](repeating: UInt8(ascii: "x"), count: length)
        if place >= 0 { text.insert(contentsOf: needle, at: place) }
        if length > 40, decoy != needle { text.insert(contentsOf: decoy, at: 20) }
        for start in Set([0, 1, max(0, place), place + 1, text.count / 2, text.count, text.count + 1]) {
          let found = text.withUnsafeBufferPointer { search.firstIndex(in: $0, from: start) }
          #expect(found == naive(needle, in: text, from: start), "\(length) \(place) \(start)")
        }
      }
    }
  }

  @Test("Overlapping words are found one after the other")
  func findsOverlaps() {
    let text = [UInt8](repeating: UInt8(ascii: "e"), count: 150)
    let search = ByteSearch("ee")
    text.withUnsafeBufferPointer { bytes in
      for start in 0..<149 { #expect(search.firstIndex(in: bytes, from: start) == start) }
      #expect(search.firstIndex(in: bytes, from: 149) == nil)
    }
  }
}
