extension StringProtocol {
  /// The text without leading and trailing white space.
  var trimmingSpace: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
