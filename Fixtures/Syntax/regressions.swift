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
// A line break after `await` ends nothing.
let awaited = unsafe try await
  later(), expanded = #macro<A, B>(first: 1)
// No trailing closure follows a literal.
var literal = ["a"] {
  didSet { a() }
}
let closure = [4 of Int] { $0 }
let list = [String]
{ print(list) }
func opaque<C: P>(_ isolated _const _ c: C) -> <T: P> (a: T, b: T) where C: P, {}
let isolation: nonisolated
(1, 2)
struct Isolated: nonisolated
  P {
  @frozen
  #if A
    #if B
    @a @b
    #endif
  #endif
  struct Attributed {}
  let a: [Int], var b: Int
  #Module::expand()
}
infix operator <->: P, &
