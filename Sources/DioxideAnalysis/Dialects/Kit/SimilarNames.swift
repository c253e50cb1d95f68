/// Finds similar names: those with a typo, and those that differ by a word for the kind of type (`Config`,
/// `ConfigProtocol`, `DefaultConfig`).
///
/// A class, because all callers share one search budget: if very many types are missing, the last ones get no
/// suggestion.
final class SimilarNames {
  private let names: [(name: String, binding: BindingIndex)]
  /// The names in lower case, and a bit set of the letters in each.
  private let spellings: [(text: [UInt8], letters: UInt64)]
  /// Indices of ``names`` by length in bytes, because a typo changes the length only slightly.
  private var byLength: [Int: [Int]] = [:]
  /// The first of ``names`` with each stem; test doubles only if there is no other.
  private var byStem: [String: Int] = [:]

  private static let prefixes = ["default", "real", "live", "mock", "fake", "stub", "any"]
  private static let suffixes = [
    "protocol", "protocoltype", "interface", "type", "port", "impl", "implementation", "default", "live", "mock",
    "fake", "stub",
  ]
  /// Shorter names are often similar by chance.
  private static let minimumStem = 3
  /// The remaining search budget; one step for each name.
  private var budget = SearchBudget(steps: 20_000_000)
  /// The cost in steps of comparing two names by letter.
  private static let costOfComparison = 50

  init(_ names: [(name: String, binding: BindingIndex)]) {
    self.names = names
    spellings = names.map { Self.spelling($0.name) }
    for (index, entry) in names.enumerated() {
      byLength[entry.name.utf8.count, default: []].append(index)
      let stem = Self.stem(entry.name)
      guard let known = byStem[stem] else {
        byStem[stem] = index
        continue
      }
      if TestDoubles.isLikely(names[known].name), !TestDoubles.isLikely(entry.name) { byStem[stem] = index }
    }
  }

  /// The nearest different name, with its binding; test doubles only if there is no other.
  func nearest(to name: String) -> (name: String, binding: BindingIndex)? {
    let sameStem = byStem[Self.stem(name)].map { names[$0] }.flatMap { $0.name == name ? nil : $0 }
    if let sameStem, !TestDoubles.isLikely(sameStem.name) { return sameStem }
    let nearest = nearestSpelling(to: name)
    return nearest.map { TestDoubles.isLikely($0.name) } == false ? nearest : sameStem ?? nearest
  }

  private func nearestSpelling(to name: String) -> (name: String, binding: BindingIndex)? {
    let limit = min(2, name.count / 4)
    guard limit > 0 else { return nil }
    var best: (double: Int, distance: Int, index: Int)?
    let length = name.utf8.count
    let (text, letters) = Self.spelling(name)
    for candidates in ((length - limit)...(length + limit)).lazy.compactMap({ self.byLength[$0] }) {
      for index in candidates {
        guard budget.spend() else { return nil }
        // A typo removes one letter and adds one at most.
        guard (spellings[index].letters ^ letters).nonzeroBitCount <= 2 * limit else { continue }
        guard budget.spend(Self.costOfComparison) else { return nil }
        guard let distance = EditDistance.between(text, spellings[index].text, atMost: limit),
          names[index].name != name
        else { continue }
        let found = (double: TestDoubles.isLikely(names[index].name) ? 1 : 0, distance: distance, index: index)
        if best.map({ found < $0 }) ?? true { best = found }
      }
    }
    return best.map { names[$0.index] }
  }

  private static func spelling(_ name: String) -> (text: [UInt8], letters: UInt64) {
    let text = Array(name.lowercased().utf8)
    return (text, text.reduce(0) { $0 | 1 << UInt64($1 & 63) })
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
