/// Which types are likely stand-ins for others, in tests and previews, by their names and by where they are declared.
///
/// Only the order of suggestions depends on it, so that a guess that is wrong hides nothing.
enum TestDoubles {
  private static let words: Set<String> = [
    "mock", "mocks", "mocked", "fake", "fakes", "faked", "stub", "stubs", "stubbed", "spy", "spies", "dummy",
    "dummies", "preview", "previews", "test", "tests", "testing", "noop", "unimplemented", "placeholder", "fixture",
    "fixtures",
  ]

  /// Whether a name or a path holds such a word: `RouterMock`, `URLSpy`, `Previews.Router`. Linear in the name.
  static func isLikely(_ name: String) -> Bool {
    let scalars = Array(name.unicodeScalars)
    var word = ""
    for (index, scalar) in scalars.enumerated() {
      if isStart(index, in: scalars) {
        if words.contains(word) { return true }
        word = ""
      }
      if scalar.properties.isAlphabetic { word += scalar.properties.lowercaseMapping }
    }
    return words.contains(word)
  }

  /// Whether a word begins: behind what is not a letter, and at a capital that a small letter precedes or follows.
  private static func isStart(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard index > 0 else { return false }
    guard scalars[index].properties.isAlphabetic else { return true }
    guard scalars[index].properties.isUppercase else { return false }
    return scalars[index - 1].properties.isLowercase
      || index + 1 < scalars.count && scalars[index + 1].properties.isLowercase
  }
}
