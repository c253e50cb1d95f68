/// How the value of an expression is used: the value of a call, of a call around one, of a closure, or of a name.
///
/// What happens to the value itself comes first (``unwrapping``, ``cast``, ``member``, ``fallback``, ``operator``), then
/// ``position``: where the whole expression is that begins with the value. Parentheses around the expression do not
/// count.
public struct Use: Sendable {
  /// `!` or `?` right after the value.
  public enum Unwrapping: UInt8, Sendable { case none, forced, chained }

  /// `as T`, `as? T`, `as! T` or `is T` after the value.
  public enum Cast: UInt8, Sendable { case none, plain, optional, forced, test }

  /// The operand to the right of `??` after the value.
  public enum Fallback: UInt8, Sendable {
    case none
    /// `nil`
    case nilLiteral
    /// `name(…)`: ``Use/fallbackName`` is the dotted name.
    case call
    /// A closure that begins with a call: `{ name(…) }()`.
    case closure
    /// Anything else.
    case value
  }

  /// Whether the expression is a comparison of the value with `nil`, and nothing else.
  public enum Comparison: UInt8, Sendable { case none, equalsNil, differsFromNil }

  /// Where the expression is.
  public enum Position: UInt8, Sendable {
    /// A statement among others.
    case statement
    /// The only statement of a block, which may be the result of a function, an accessor or a closure.
    case sole
    /// `_ = value`
    case discarded
    /// The initial value of a `let` or `var`: ``Use/target`` is the pattern, ``Use/type`` the annotation.
    case initial
    /// `target = value`
    case assigned
    /// `if let`, `guard var`, `while case … =`: ``Use/target`` is the pattern, ``Use/type`` the annotation.
    case bound
    /// A condition of `if`, `guard` or `while`, or after `where`.
    case condition
    /// What a `switch` looks at.
    case subject
    /// What a `for` goes through.
    case iterated
    /// Within the pattern of a `case`, `catch` or `for`.
    case pattern
    case returned, thrown
    /// An argument of ``Use/outer``.
    case argument
    /// Between the brackets of a subscript.
    case index
    /// An element of an array, a dictionary or a tuple.
    case element
    case interpolated
    /// The default value of a parameter.
    case defaultValue
  }

  /// `!` or `?` right after the value.
  public var unwrapping = Unwrapping.none
  /// The cast after the value.
  public var cast = Cast.none
  /// The operand to the right of `??`.
  public var fallback = Fallback.none
  /// How the value is compared with `nil`.
  public var comparison = Comparison.none
  /// Where the whole expression is.
  public var position = Position.statement
  /// Whether the value is called, or has a subscript applied, at once.
  public var isCalled = false
  /// Whether something is assigned to it: `name = other`.
  public var isTarget = false
  /// Whether the initial value is that of a `lazy` variable.
  public var isLazy = false
  /// Whether an `=`, a `!` or another step may still follow; for the scanner.
  var isEnded = false
  /// The next use that begins the same expression; for the scanner.
  var next: Int32 = -1
  /// The member that is accessed on the value: `unsafelyUnwrapped`.
  public var member = ByteRange.none
  /// The type of a ``cast``.
  public var castType = ByteRange.none
  /// The dotted name of the function that a ``fallback`` calls.
  public var fallbackName = ByteRange.none
  /// The operator, other than `=` and the `??` of a ``fallback``, that the value is an operand of: the one to its left, if
  /// there is one, and otherwise the one to its right. `:` for the last branch of `a ? b : c`.
  public var `operator` = ByteRange.none
  /// The pattern, or the left side of an assignment.
  public var target = ByteRange.none
  /// The type annotation of ``target``.
  public var type = ByteRange.none
  /// The label of an argument.
  public var label = ByteRange.none
  /// The number of arguments before this one; -1 for a trailing closure.
  public var index: Int32 = 0
  /// The call of which this is an argument, in ``CallList/enclosing``; or -1.
  public var outer: Int32 = -1
  /// The statement whose condition or subject this is, in ``CallList/statements``; or -1.
  public var statement: Int32 = -1
}

/// A call that holds a listed one in its arguments or closures, whatever its name.
public struct EnclosingCall: Sendable {
  /// What is called, with generic arguments: `Screen`, `.init`, `self.view.show`, `@Inject`.
  public var callee: ByteRange
  /// From `(` to `)`; empty if there are only trailing closures, or this is one.
  public var arguments: ByteRange
  /// How its value is used, in ``CallList/uses``.
  public var use: Int32
}

/// A stretch of code in braces.
public struct Block: Sendable {
  /// What the braces belong to.
  public enum Kind: UInt8, Sendable {
    /// The members of a type or extension.
    case type
    /// The body of a function, initializer or deinitializer.
    case function
    /// The braces of a variable or subscript: accessors, or the code of a getter.
    case accessors
    /// `get { … }` and its like.
    case accessor
    case closure
    /// A block of `if` or `guard`, `else` included.
    case branch
    /// The body of `while`, `for` or `repeat`.
    case loop
    /// The cases of a `switch`.
    case cases
    /// `do`, `catch`, `defer`
    case `do`, `catch`, `defer`

    /// Whether code in the block runs as part of the code around it.
    public var isInline: Bool {
      switch self {
      case .branch, .loop, .cases, .do, .catch, .defer: true
      case .type, .function, .accessors, .accessor, .closure: false
      }
    }
  }

  /// How control leaves a block at its end.
  public enum Ending: UInt8, Sendable {
    /// Execution continues after the block, as far as the block shows.
    case falls
    /// The last statement calls a function: ``Exit/callee``. It may never return.
    case calls
    case returns, `throws`, continues, breaks, fallsThrough
  }

  /// The end of a block, or of a case of a `switch`.
  public struct Exit: Sendable {
    /// How control leaves at the end.
    public var ending = Ending.falls
    /// The dotted name of the function that the last statement calls.
    public var callee = ByteRange.none
    /// How many `return`, `throw`, `break`, `continue` and `fallthrough` there are before the last statement or in blocks
    /// within. Closures and functions within do not count.
    public var earlier: Int32 = 0

    /// How many such statements there are in all.
    public var count: Int32 {
      switch ending {
      case .falls, .calls: earlier
      case .returns, .throws, .continues, .breaks, .fallsThrough: earlier &+ 1
      }
    }
  }

  /// From `{` to `}`.
  public var range: ByteRange
  /// What the braces belong to.
  public var kind: Kind
  /// The innermost block around it, or -1.
  public var parent: Int32
  /// The name of a function or type, without what an extension's name continues with; empty for others.
  public var name: ByteRange
  /// The parameters of a closure, as in ``Argument/closureParameters``.
  public var parameters = ByteRange.none
  /// How a closure is used, in ``CallList/uses``; -1 if it holds no listed call, and for other blocks.
  public var use: Int32 = -1
  /// How control leaves it.
  public var exit = Exit()
}

/// A statement that has a listed call among its conditions.
public struct Statement: Sendable {
  /// The keyword.
  public enum Kind: UInt8, Sendable { case `if`, `guard`, `while`, `switch` }

  /// The keyword.
  public var kind: Kind
  /// The block that runs when the conditions hold, or holds the cases, in ``CallList/blocks``; or -1.
  public var body: Int32 = -1
  /// The block after `else`; or -1.
  public var alternative: Int32 = -1
  /// Whether `else if` follows.
  public var hasElseIf = false
  /// How many conditions it has, those on both sides of a `&&` counted as one.
  public var conditions: Int32 = 1
  /// How many `return`, `throw`, `break`, `continue` and `fallthrough` come before it in the block around it.
  public var exitsBefore: Int32
}

/// One case of a ``Statement`` that is a `switch`.
public struct SwitchCase: Sendable {
  /// In ``CallList/statements``.
  public var statement: Int32
  /// From `case` or `default` to the colon, without it.
  public var label: ByteRange
  /// How control leaves it.
  public var exit: Block.Exit
}

/// A place where a value is mentioned by its name: `name` or `self.name`.
public struct Reference: Sendable {
  /// The name as it is written.
  public var name: ByteRange
  /// How it is used, in ``CallList/uses``.
  public var use: Int32
  /// The innermost block around it, in ``CallList/blocks``; or -1.
  public var block: Int32
  /// Whether the name is bound here again: `let name`, `if let name`, `case .some(let name)`.
  public var isDeclared: Bool
}
