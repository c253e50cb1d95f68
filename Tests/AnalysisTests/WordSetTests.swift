import Testing

@testable import DioxideAnalysis

/// Compares with a separate search for each word.
@Suite struct WordSetTests {
  private static let words = ["register", "autoregister", "registerAsynchronous", "resolve", "~>"]

  private static func hits(_ word: String) -> WordHits {
    word == "~>" ? WordHits(ByteSearch("~>")) : WordHits(word)
  }

  @Test(
    "Words that contain others are found with them",
    arguments: [
      "register(A.self) autoregister(B.self) registerAsynchronous(C.self)",
      "registerregister autoautoregister autoregisterAsynchronous registered _register $resolve",
      "autoregister", "egister", "r~>a ~> resolve", "",
      "resolve autoregister /* register */ \"registerAsynchronous\" resolve register",
    ])
  func findsEachWord(text: String) {
    let set = WordSet(Self.words.map(Self.hits))
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { bytes in
      let places = set.places(in: bytes)
      for (index, word) in Self.words.enumerated() {
        #expect(places[index] == Array(Self.hits(word).places(in: bytes)), "\(word)")
      }
      #expect(places.count == places.indices.reduce(0) { $0 + places[$1].count })
    }
  }

  @Test("A word only matches as a whole word")
  func findsWholeWords() {
    let set = WordSet(Self.words.map(Self.hits))
    Array("register autoregister(x) registers".utf8).withUnsafeBufferPointer { bytes in
      let places = set.places(in: bytes)
      #expect(places[0].map(\.start) == [0])
      #expect(places[1].map(\.start) == [9])
      #expect(places[2].isEmpty)
    }
  }
}
