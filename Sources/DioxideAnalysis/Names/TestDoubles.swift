/// Recognizes likely test doubles, in tests and previews, by their names and locations.
///
/// Only affects the order of suggestions, so a wrong guess hides nothing.
enum TestDoubles {
  private static let words: Set<String> = [
    "mock", "mocks", "mocked", "fake", "fakes", "faked", "stub", "stubs", "stubbed", "spy", "spies", "dummy",
    "dummies", "preview", "previews", "test", "tests", "testing", "noop", "unimplemented", "placeholder", "fixture",
    "fixtures",
  ]

  /// Whether a name or a path contains a typical word: `RouterMock`, `URLSpy`, `Previews.Router`. Linear in the name.
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

  /// Whether a word begins at an index: after a non-letter, or at a capital letter next to a lower-case one.
  private static func isStart(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard index > 0 else { return false }
    guard scalars[index].properties.isAlphabetic else { return true }
    guard scalars[index].properties.isUppercase else { return false }
    return scalars[index - 1].properties.isLowercase
      || index + 1 < scalars.count && scalars[index + 1].properties.isLowercase
  }
}
