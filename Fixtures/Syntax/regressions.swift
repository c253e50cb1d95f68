enum Failure {
  // An attribute of an unlabelled associated value is its type's.
  case handler(@escaping () -> Void), other(_ inner: @Sendable (Int) -> Void)
}
// The precedence group starts after the colon.
infix operator <+>: AdditionPrecedence
struct Old<T where T: Equatable, T: Hashable> {}
let interpolated = "\(a.map { "}" } ?? "\("nested \(1)")")", next = 1
let raw = #"""#, quotes = ##""#"##
let divided = a / b / c, pattern = /a[\/]b/
