/// Finds names that could have been meant: those that differ by a slip of the hand, and those that differ by a word that
/// says what a type is (`Config`, `ConfigProtocol`, `DefaultConfig`).
struct SimilarNames {
  private let names: [(name: String, binding: Int)]
  /// Indices of ``names`` by their length in bytes: a slip changes the length little.
  private var byLength: [Int: [Int]] = [:]
  /// The first of ``names`` with each stem.
  private var byStem: [String: Int] = [:]

  private static let prefixes = ["default", "real", "live", "mock", "fake", "stub", "any"]
  private static let suffixes = [
    "protocol", "protocoltype", "interface", "type", "port", "impl", "implementation", "default", "live", "mock",
    "fake", "stub",
  ]
  /// Names shorter than this are too much alike by chance.
  private static let minimumStem = 3
  /// How many names are compared letter by letter for one that is missing.
  private static let maximumComparisons = 20_000

  init(_ names: [(name: String, binding: Int)]) {
    self.names = names
    for (index, entry) in names.enumerated() {
      byLength[entry.name.utf8.count, default: []].append(index)
      let stem = Self.stem(entry.name)
      if byStem[stem] == nil { byStem[stem] = index }
    }
  }

  /// The nearest name that is not the same, with its binding.
  func nearest(to name: String) -> (name: String, binding: Int)? {
    if let index = byStem[Self.stem(name)], names[index].name != name { return names[index] }
    let limit = min(2, name.count / 4)
    guard limit > 0 else { return nil }
    var best: (distance: Int, index: Int)?
    let length = name.utf8.count
    let candidates = ((length - limit)...(length + limit)).lazy.flatMap { byLength[$0] ?? [] }
    for index in candidates.prefix(Self.maximumComparisons) {
      guard let distance = EditDistance.between(name, names[index].name, atMost: limit), names[index].name != name
      else { continue }
      if best.map({ (distance, index) < ($0.distance, $0.index) }) ?? true { best = (distance, index) }
    }
    return best.map { names[$0.index] }
  }

  private static func stem(_ name: String) -> String {
    var stem = name.lowercased()
    for suffix in suffixes where stem.hasSuffix(suffix) && stem.count >= suffix.count + minimumStem {
      stem.removeLast(suffix.count)
      break
    }
    for prefix in prefixes where stem.hasPrefix(prefix) && stem.count >= prefix.count + minimumStem {
      stem.removeFirst(prefix.count)
      break
    }
    return stem
  }
}
