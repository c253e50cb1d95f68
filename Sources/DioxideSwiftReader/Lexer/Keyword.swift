/// The words that are keywords for the declaration parser.
enum Keyword: UInt8 {
  case none
  // Declarations.
  case `class`, `struct`, `enum`, actor, `protocol`, `extension`, `typealias`, `associatedtype`
  case `init`, `deinit`, `func`, `subscript`, `var`, `let`, `case`, `operator`, `precedencegroup`, macro, `import`,
    using
  // Modifiers.
  case open, `public`, package, `internal`, `fileprivate`, `private`, `static`, final, lazy, convenience
  case required, override, weak, unowned, nonisolated, isolated, indirect, mutating, nonmutating, dynamic
  case optional, prefix, postfix, infix, distributed, consuming, borrowing, async, sending, reasync
  /// `__consuming` and other modifiers without a bit in ``Modifiers``.
  case otherModifier
  case `inout`, owned, shared, const
  // Effects and clauses.
  case `throws`, `rethrows`, `where`
  // Types.
  case some, any, each, `repeat`, `Any`, `Self`
  // Accessors.
  case didSet, willSet, get, set
  // Statements and expressions.
  case `if`, `else`, `guard`, `while`, `for`, `in`, `switch`, `do`, `catch`, `defer`, `return`, `throw`, `break`
  case `continue`, `fallthrough`, `default`, `try`, `await`, `as`, `is`, `true`, `false`, `nil`, `self`, `super`
  case yield, discard, then, copy, consume, unsafe

  /// Whether the word can never be an identifier, so that a regular expression may follow it.
  var isReserved: Bool {
    switch self {
    case .class, .struct, .enum, .protocol, .extension, .typealias, .associatedtype, .`init`, .deinit, .func,
      .subscript, .var, .let, .case, .operator, .precedencegroup, .import, .public, .internal, .fileprivate, .private,
      .static, .inout, .throws, .rethrows, .where, .repeat, .Any, .Self, .if, .else, .guard, .while, .for, .in,
      .switch, .do, .catch, .defer, .return, .throw, .break, .continue, .fallthrough, .default, .try, .as, .is,
      .true, .false, .nil, .self, .super:
      true
    default:
      false
    }
  }

  /// Whether a line that starts with the word probably starts a declaration.
  var startsDeclaration: Bool {
    switch self {
    case .class, .struct, .enum, .protocol, .extension, .typealias, .associatedtype, .deinit, .func, .subscript, .var,
      .let, .operator, .precedencegroup, .import, .public, .internal, .fileprivate, .private, .static, .`init`, .final,
      .override, .actor, .open, .package, .convenience, .required, .mutating, .nonmutating, .nonisolated, .lazy, .weak,
      .unowned, .indirect, .dynamic, .distributed, .prefix, .postfix, .infix, .consuming, .borrowing:
      true
    default: false
    }
  }

  /// Whether a line that starts with the word cannot be in the body of a function.
  var startsMember: Bool {
    switch self {
    case .protocol, .extension, .associatedtype, .deinit, .subscript, .operator, .precedencegroup, .import, .public,
      .internal, .fileprivate, .private, .static, .`init`, .override, .open, .package, .convenience, .required:
      true
    default: false
    }
  }

  /// Whether an expression ends with the word: a slash after it divides.
  var isOperand: Bool {
    switch self {
    case .true, .false, .nil, .self, .super, .Any, .Self: true
    default: !isReserved
    }
  }

  /// The bit of the modifier (none for those without a bit); nil if the word is not a modifier.
  @inline(__always)
  var modifier: Modifiers? {
    if self == .otherModifier || self == .const { return [] }
    guard rawValue >= Keyword.open.rawValue, rawValue <= Keyword.reasync.rawValue else { return nil }
    // The cases have the order of the bits, except `class`, which is listed as a declaration.
    let index = UInt64(rawValue - Keyword.open.rawValue)
    return Modifiers(rawValue: 1 << (index <= 6 ? index : index + 1))
  }
}
