extension StringProtocol {
  /// Without white space at either end.
  var trimmingSpace: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
