/// Recognizes likely test doubles, in tests and previews, by their names and locations.
///
/// Only affects the order of suggestions, and which code is searched for uses by previews, so a wrong guess hides
/// nothing.
enum TestDoubles {
  private static let words: Set<String> = [
    "mock", "mocks", "mocked", "fake", "fakes", "faked", "stub", "stubs", "stubbed", "spy", "spies", "dummy",
    "dummies", "preview", "previews", "test", "tests", "testing", "noop", "unimplemented", "placeholder", "fixture",
    "fixtures",
  ]

  /// The kind of a character in a name.
  private enum Kind { case upper, lower, otherLetter, noLetter }

  /// Whether a name or a path contains a typical word: `RouterMock`, `URLSpy`, `Previews.Router`. Linear in the name.
  static func isLikely(_ name: String) -> Bool {
    let scalars = Array(name.unicodeScalars)
    let kinds = scalars.map(kind)
    var word = ""
    for (index, scalar) in scalars.enumerated() {
      if isStart(index, in: kinds) {
        if words.contains(word) { return true }
        word = ""
      }
      switch kinds[index] {
      case .noLetter: break
      case .upper where scalar.isASCII: word.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      case .lower where scalar.isASCII: word.unicodeScalars.append(scalar)
      default: word += scalar.properties.lowercaseMapping
      }
    }
    return words.contains(word)
  }

  /// Looks up only characters outside ASCII: a lookup is slow, and this runs for each type and function of a file.
  private static func kind(_ scalar: Unicode.Scalar) -> Kind {
    if scalar.isASCII {
      switch scalar {
      case "a"..."z": return .lower
      case "A"..."Z": return .upper
      default: return .noLetter
      }
    }
    let properties = scalar.properties
    guard properties.isAlphabetic else { return .noLetter }
    return properties.isUppercase ? .upper : properties.isLowercase ? .lower : .otherLetter
  }

  /// Whether a word begins at an index: after a non-letter, or at a capital letter next to a lower-case one.
  private static func isStart(_ index: Int, in kinds: [Kind]) -> Bool {
    guard index > 0 else { return false }
    switch kinds[index] {
    case .noLetter: return true
    case .upper: return kinds[index - 1] == .lower || index + 1 < kinds.count && kinds[index + 1] == .lower
    case .lower, .otherLetter: return false
    }
  }
}
