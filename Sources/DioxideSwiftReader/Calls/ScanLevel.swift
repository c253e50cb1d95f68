extension CallScanner {
  /// The state of one open bracket, or of the top level.
  struct Level {
    enum Kind: UInt8 {
      case outside
      /// `( … )` and `[ … ]` that are neither a call nor a subscript.
      case group, list
      /// The arguments of a call that is not listed, of a listed call, and of a subscript.
      case arguments, callArguments, subscripts
      /// The parameters of a function or enumeration case.
      case parameters
      /// `\( … )` in a string.
      case interpolation
      /// A trailing closure of a listed call, and any other block.
      case closure, block

      var isBrace: Bool { self == .closure || self == .block }

      /// Whether it contains statements.
      var holdsStatements: Bool { self == .outside || isBrace }
    }
    var kind: Kind
    /// The innermost listed call around the contents, or -1.
    var call: Int32
    /// The index of the innermost block, or -1.
    var block: Int32
    /// The offset of the opening bracket.
    var open = -1
    /// The contents of the block.
    var contents = Contents.code
    var chain = Chain()
    var header = Header()
    var item = Item()
    var expression = Expression()
    var argument = OpenArgument()
    /// For a closure: its parameters, and the end of its signature; -1 if it was not read.
    var parameters = ByteRange.none
    var signatureEnd = -1
    /// The end of the capture list, or -1.
    var capturesEnd = -1
    /// For a closure of a call that is not listed: whether it is a trailing closure.
    var isTrailing = false
    /// For an interpolation: the string that contains it.
    var string = InterpolatedString()
    /// Whether the context of this level was recorded: see ``CallScanner/trace()``.
    var isTraced = false
    /// The call that has this as an argument, in ``CallList/enclosing``; or -1.
    var enclosing: Int32 = -1
  }

  /// The contents of a block, if they affect the meaning of words.
  enum Contents: UInt8 { case code, switchCases, accessors }

  /// The maximum nesting depth of brackets; deeper contents are skipped.
  static let maximumDepth = 1000

  /// The kind of the previous token.
  enum Last: UInt8 { case start, operand, dot, declarator, other, trying }

  /// The postfix chain being read: `a.b(c).d`.
  struct Chain {
    /// The start offset, or -1.
    var start = -1
    /// The end of the receiver, which is after the last dot; also its future end if an `#if` intervenes.
    var receiverEnd = -1
    var conditionalEnd = -1
    /// The end of the name before the last opened parenthesis.
    var calleeEnd = -1
    /// The enclosing call whose parentheses were closed last, because trailing closures may follow; or -1.
    var enclosing: Int32 = -1
    /// The `try` before it.
    var prefix = Call.Prefix.none
    var last = Last.start
  }

  /// The expectations that the words read so far create for the next tokens.
  struct Header {
    /// Whether a block is expected, and of what: between `if` or `func` and its brace.
    enum Awaited: UInt8 { case nothing, bodyOfCondition, bodyOfDeclaration }
    var awaits = Awaited.nothing
    /// The contents of the next block.
    var opens = Contents.code
    /// Set after `repeat { … }`, whose `while` has no block.
    var repeats = false
    /// Set between `var` and its `=`, the end of its line, or its braces.
    var declaresVariable = false
    /// Set between `lazy` and its `var`.
    var isLazy = false
    /// Set between the `case` of an enumeration and the end of its list, where a name with a parenthesis is not a call.
    var declaresCases = false
    /// Set between the `case` of a switch and its colon.
    var matchesCase = false
  }

  /// The first word of a statement or declaration, if it affects the position of an expression.
  enum Introducer: UInt8 {
    case none, `return`, `throw`, leave, fallThrough, `continue`
    case variable, `if`, `guard`, `while`, `for`, `switch`, `catch`, `else`, `do`, `defer`, `repeat`, `case`
    case function, type, `subscript`, accessor
  }

  /// The statement or declaration being read.
  struct Item {
    var introducer = Introducer.none
    var isLazy = false
    /// Whether the next token begins another one.
    var isEnded = false
    /// The start offset.
    var start = -1
    /// The index in ``CallList/statements``, or -1.
    var statement: Int32 = -1
    /// The number of earlier items on the same level.
    var number: Int32 = 0
    /// The number of statements so far that leave the level's block, including nested ones.
    var exits: Int32 = 0
    /// The number of such statements before this item.
    var exitsBefore: Int32 = 0
    /// The name of a function or type.
    var name = ByteRange.none
    /// The current case of a `switch`, and the exits before it.
    var caseLabel = ByteRange.none
    var exitsBeforeCase: Int32 = 0
  }

  /// The expression being read: a statement, a condition, or the range between two commas.
  struct Expression {
    /// The precedence of the operator before the current operand.
    enum Strength: UInt8 { case none, loose, coalescing, tight }
    var strength = Strength.none
    /// Whether `=` was consumed.
    var isAssigned = false
    /// Whether a pattern precedes the `=`, and whether its annotation has begun.
    var isBinding = false
    var hasType = false
    /// Set after the `in` of a `for`, and after `where`.
    var isIterated = false
    var isWhere = false
    /// The number of `?` without their `:`.
    var ternaries: UInt8 = 0
    /// The number of open uses, which limits the work for many of them.
    var openCount: UInt8 = 0
    /// The uses of values that begin the expression, linked by ``Use/next``; or -1.
    var open: Int32 = -1
    /// The number of earlier expressions in the same brackets.
    var index: Int32 = 0
    /// The operator before the current operand.
    var left = ByteRange.none
    /// The left side of the assignment, or the pattern.
    var target = ByteRange.none
    var type = ByteRange.none
    var label = ByteRange.none
  }

  /// For the arguments of a listed call: the first pending argument, and the start of the current one.
  struct OpenArgument {
    var first = 0
    var label = ByteRange.none
    var start = -1
  }

  struct InterpolatedString {
    var end = -1
    var pounds = 0
    var isMultiline = false
    /// The number of open strings.
    var depth = 0
  }
}
