/// How the value of an expression is used. The value is that of a call, of an enclosing call, of a closure, or of a
/// name.
///
/// The operations on the value itself come first (``unwrapping``, ``cast``, ``member``, ``fallback``, ``operator``),
/// then ``position``: the position of the whole expression that begins with the value. Parentheses around the
/// expression are ignored.
public struct Use: Sendable {
  /// `!` or `?` directly after the value.
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

  /// Whether the expression only compares the value with `nil`.
  public enum Comparison: UInt8, Sendable { case none, equalsNil, differsFromNil }

  /// The position of the expression.
  public enum Position: UInt8, Sendable {
    /// One of several statements.
    case statement
    /// The only statement of a block, which may be the implicit result of a function, an accessor or a closure.
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
    /// The subject of a `switch`.
    case subject
    /// The sequence of a `for`.
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

  /// `!` or `?` directly after the value.
  public var unwrapping = Unwrapping.none
  /// The cast after the value.
  public var cast = Cast.none
  /// The operand to the right of `??`.
  public var fallback = Fallback.none
  /// How the value is compared with `nil`.
  public var comparison = Comparison.none
  /// The position of the whole expression.
  public var position = Position.statement
  /// Whether the value is called or subscripted directly.
  public var isCalled = false
  /// Whether the value is the target of an assignment: `name = other`.
  public var isTarget = false
  /// Whether the value is the initial value of a `lazy` variable.
  public var isLazy = false
  /// Whether no further step may follow; used by the scanner.
  var isEnded = false
  /// The next use that begins the same expression; used by the scanner.
  var next: Int32 = -1
  /// The member accessed on the value: `unsafelyUnwrapped`.
  public var member = ByteRange.none
  /// The type of a ``cast``.
  public var castType = ByteRange.none
  /// The dotted name of the function that a ``fallback`` calls.
  public var fallbackName = ByteRange.none
  /// The operator, except `=` and the `??` of a ``fallback``, that has the value as an operand: the one to its left, or
  /// otherwise the one to its right. `:` for the last branch of `a ? b : c`.
  public var `operator` = ByteRange.none
  /// The pattern, or the left side of an assignment.
  public var target = ByteRange.none
  /// The type annotation of ``target``.
  public var type = ByteRange.none
  /// The label of an argument.
  public var label = ByteRange.none
  /// The number of preceding arguments; -1 for a trailing closure.
  public var index: Int32 = 0
  /// The call that has this as an argument, in ``CallList/enclosing``; or -1.
  public var outer: Int32 = -1
  /// The statement that has this as a condition or subject, in ``CallList/statements``; or -1.
  public var statement: Int32 = -1
}

/// A call, of any name, whose arguments or closures contain a listed call.
public struct EnclosingCall: Sendable {
  /// The called expression, with generic arguments: `Screen`, `.init`, `self.view.show`, `@Inject`.
  public var callee: ByteRange
  /// From `(` to `)`; empty if there are only trailing closures, or this is one.
  public var arguments: ByteRange
  /// How its value is used, in ``CallList/uses``.
  public var use: Int32
}

/// A block of code in braces.
public struct Block: Sendable {
  /// The construct that the braces belong to.
  public enum Kind: UInt8, Sendable {
    /// The members of a type or extension.
    case type
    /// The body of a function, initializer or deinitializer.
    case function
    /// The braces of a variable or subscript: accessors, or the code of a getter.
    case accessors
    /// `get { … }` and other accessors.
    case accessor
    case closure
    /// A block of `if` or `guard`, including `else`.
    case branch
    /// The body of `while`, `for` or `repeat`.
    case loop
    /// The cases of a `switch`.
    case cases
    /// `do`, `catch`, `defer`
    case `do`, `catch`, `defer`

    /// Whether code in the block runs as part of the surrounding code.
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
    /// The last statement calls a function, ``Exit/callee``, which may never return.
    case calls
    case returns, `throws`, continues, breaks, fallsThrough
  }

  /// The end of a block or of a `switch` case.
  public struct Exit: Sendable {
    /// How control leaves at the end.
    public var ending = Ending.falls
    /// The dotted name of the function that the last statement calls, or whose result it returns.
    public var callee = ByteRange.none
    /// The number of `return`, `throw`, `break`, `continue` and `fallthrough` statements before the last statement,
    /// including nested blocks, but not nested closures and functions.
    public var earlier: Int32 = 0

    /// The total number of such statements.
    public var count: Int32 {
      switch ending {
      case .falls, .calls: earlier
      case .returns, .throws, .continues, .breaks, .fallsThrough: earlier &+ 1
      }
    }
  }

  /// From `{` to `}`.
  public var range: ByteRange
  /// The construct that the braces belong to.
  public var kind: Kind
  /// The innermost enclosing block, or -1.
  public var parent: Int32
  /// The name of a function or type, without the rest of an extension's name; otherwise empty.
  public var name: ByteRange
  /// The parameters of a closure, as in ``Argument/closureParameters``.
  public var parameters = ByteRange.none
  /// How a closure is used, in ``CallList/uses``; -1 if it contains no listed call, and for other blocks.
  public var use: Int32 = -1
  /// How control leaves the block.
  public var exit = Exit()
}

/// A statement whose conditions contain a listed call.
public struct Statement: Sendable {
  /// The keyword.
  public enum Kind: UInt8, Sendable { case `if`, `guard`, `while`, `switch` }

  /// The keyword.
  public var kind: Kind
  /// The block that runs if the conditions hold, or contains the cases, in ``CallList/blocks``; or -1.
  public var body: Int32 = -1
  /// The block after `else`; or -1.
  public var alternative: Int32 = -1
  /// Whether `else if` follows.
  public var hasElseIf = false
  /// The number of conditions; the operands of `&&` count as one.
  public var conditions: Int32 = 1
  /// The number of `return`, `throw`, `break`, `continue` and `fallthrough` statements before it in its block.
  public var exitsBefore: Int32
}

/// One case of a `switch` ``Statement``.
public struct SwitchCase: Sendable {
  /// The index in ``CallList/statements``.
  public var statement: Int32
  /// From `case` or `default` up to, but not including, the colon.
  public var label: ByteRange
  /// How control leaves the case.
  public var exit: Block.Exit
}

/// A reference to a value by name: `name` or `self.name`.
public struct Reference: Sendable {
  /// The name as written.
  public var name: ByteRange
  /// How the value is used, in ``CallList/uses``.
  public var use: Int32
  /// The innermost enclosing block, in ``CallList/blocks``; or -1.
  public var block: Int32
  /// Whether the name is redeclared here: `let name`, `if let name`, `case .some(let name)`.
  public var isDeclared: Bool
}
