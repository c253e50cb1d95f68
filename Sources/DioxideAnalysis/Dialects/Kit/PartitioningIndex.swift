extension RandomAccessCollection where Index == Int {
  /// The first index for which a condition holds, if it also holds for all later ones. Logarithmic.
  func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
