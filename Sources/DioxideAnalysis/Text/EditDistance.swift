/// The edit distance of two names: insertions, deletions, replacements and transpositions, ignoring case (optimal
/// string alignment).
public enum EditDistance {
  /// The known name that was probably intended: the nearest with at most two edits or a third of its length; among
  /// equals, the first. Linear in the names.
  public static func nearest(to name: String, among known: [String]) -> String? {
    known.compactMap { candidate in
      between(name, candidate, atMost: max(2, candidate.count / 3)).map { (distance: $0, name: candidate) }
    }.min { $0.distance < $1.distance }?.name
  }

  /// The pattern that was probably intended. Keeps a leading or trailing `*`, and compares the rest with the ends of
  /// the names. Linear in the names.
  public static func nearestPattern(to pattern: String, among known: [String]) -> String? {
    let (isOpenAtStart, isOpenAtEnd) = (pattern.hasPrefix("*"), pattern.hasSuffix("*"))
    let text = pattern.drop { $0 == "*" }.reversed().drop { $0 == "*" }.reversed()
    let word = String(text)
    guard !word.contains("*"), !word.isEmpty, isOpenAtStart != isOpenAtEnd || !isOpenAtStart else { return nil }
    guard isOpenAtStart || isOpenAtEnd else { return nearest(to: word, among: known) }
    // A typo may have added or removed a letter.
    let lengths = (word.count - 1)...(word.count + 1)
    let ends = known.flatMap { name in
      lengths.map { String(isOpenAtStart ? name.suffix($0) : name.prefix($0)) }
    }
    // Ends of names are more often similar than whole names.
    let limit = min(2, max(1, word.count / 4))
    let near = ends.compactMap { end in between(word, end, atMost: limit).map { (distance: $0, end: end) } }
    return near.min { $0.distance < $1.distance }.map { isOpenAtStart ? "*\($0.end)" : "\($0.end)*" }
  }

  /// The distance, or nil if it exceeds `limit`. Proportional to the product of the lengths; names longer than 64 bytes
  /// are only compared for equality.
  public static func between(_ left: String, _ right: String, atMost limit: Int) -> Int? {
    between(Array(left.lowercased().utf8), Array(right.lowercased().utf8), atMost: limit)
  }

  /// The same for two lower-case texts.
  static func between(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int? {
    if left == right { return 0 }
    guard abs(left.count - right.count) <= limit, left.count <= 64, right.count <= 64 else { return nil }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var current = beforeLast
    for row in left.indices {
      current[0] = row + 1
      for column in right.indices {
        var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current[column + 1] = cost
      }
      swap(&beforeLast, &last)
      swap(&last, &current)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
