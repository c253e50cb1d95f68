extension CallScanner {
  /// What one bracket, or the outside, holds.
  struct Level {
    enum Kind: UInt8 {
      case outside
      /// `( … )` that calls nothing, and `[ … ]` that is applied to nothing.
      case group, list
      /// An argument of a call that is not listed, to one that is, and to a subscript.
      case arguments, callArguments, subscripts
      /// The parameters of a function or case.
      case parameters
      /// `\( … )` in a string.
      case interpolation
      /// A trailing closure of a listed call, and any other range in braces.
      case closure, block

      var isBrace: Bool { self == .closure || self == .block }

      /// Whether statements are in it.
      var holdsStatements: Bool { self == .outside || isBrace }
    }
    var kind: Kind
    /// The innermost listed call that the contents belong to, or -1.
    var call: Int32
    /// The index of the innermost block, or -1.
    var block: Int32
    /// Where the bracket opened.
    var open = -1
    /// The contents of the block.
    var contents = Contents.code
    var chain = Chain()
    var header = Header()
    var item = Item()
    var expression = Expression()
    var argument = OpenArgument()
    /// For a closure: its parameters, and where its signature ends; -1 if that was not read.
    var parameters = ByteRange.none
    var signatureEnd = -1
    /// Where its list of captures ends; or -1.
    var capturesEnd = -1
    /// For a closure of a call that is not listed: whether it trails.
    var isTrailing = false
    /// For an interpolation: the string that it is in.
    var string = InterpolatedString()
    /// Whether the context of what is here was recorded: see ``CallScanner/trace()``.
    var isTraced = false
    /// The call that this is an argument of, in ``CallList/enclosing``; or -1.
    var enclosing: Int32 = -1
  }

  /// The contents of a block, as far as it changes what a word means.
  enum Contents: UInt8 { case code, switchCases, accessors }

  /// How deep brackets may nest before what they hold is skipped.
  static let maximumDepth = 1000

  /// What the last token was.
  enum Last: UInt8 { case start, operand, dot, declarator, other, trying }

  /// The postfix chain that is being read: `a.b(c).d`.
  struct Chain {
    /// Where it starts, or -1.
    var start = -1
    /// Where the receiver ends, after the dot that was passed last; and, after an `#if` between, where it will.
    var receiverEnd = -1
    var conditionalEnd = -1
    /// Where the name ends that a parenthesis was opened after.
    var calleeEnd = -1
    /// The enclosing call whose parentheses were closed last, as trailing closures may follow; or -1.
    var enclosing: Int32 = -1
    /// `try` before it.
    var prefix = Call.Prefix.none
    var last = Last.start
  }

  /// What the words read so far let expect of the tokens to come.
  struct Header {
    /// Whether a block will follow, and after what: between `if` or `func` and its brace.
    enum Awaited: UInt8 { case nothing, bodyOfCondition, bodyOfDeclaration }
    var awaits = Awaited.nothing
    /// The contents of the next block.
    var opens = Contents.code
    /// After `repeat { … }`, whose `while` has no block.
    var repeats = false
    /// Between `var` and its `=`, its line's end or its braces.
    var declaresVariable = false
    /// Between `lazy` and its `var`.
    var isLazy = false
    /// Between the `case` of an enumeration and the end of its list, where a name with a parenthesis is not a call.
    var declaresCases = false
    /// Between the `case` of a switch and its colon.
    var matchesCase = false
  }

  /// The word that a statement or declaration begins with, as far as it changes what an expression in it is for.
  enum Introducer: UInt8 {
    case none, `return`, `throw`, leave, fallThrough, `continue`
    case variable, `if`, `guard`, `while`, `for`, `switch`, `catch`, `else`, `do`, `defer`, `repeat`, `case`
    case function, type, `subscript`, accessor
  }

  /// The statement or declaration that is being read.
  struct Item {
    var introducer = Introducer.none
    var isLazy = false
    /// Whether what comes next begins another one.
    var isEnded = false
    /// Where it starts.
    var start = -1
    /// In ``CallList/statements``, or -1.
    var statement: Int32 = -1
    /// How many of its level came before.
    var number: Int32 = 0
    /// How many statements that leave their block the level has held, in blocks within too.
    var exits: Int32 = 0
    /// How many of these came before the statement.
    var exitsBefore: Int32 = 0
    /// The name of a function or type.
    var name = ByteRange.none
    /// The current case of a `switch`, and the exits before it.
    var caseLabel = ByteRange.none
    var exitsBeforeCase: Int32 = 0
  }

  /// The expression that is being read: a statement, a condition, or what is between two commas.
  struct Expression {
    /// How strongly the operator before the current operand binds it.
    enum Strength: UInt8 { case none, loose, coalescing, tight }
    var strength = Strength.none
    /// Whether an `=` was passed.
    var isAssigned = false
    /// Whether a pattern comes before the `=`; and whether its annotation has begun.
    var isBinding = false
    var hasType = false
    /// After the `in` of a `for`; after `where`.
    var isIterated = false
    var isWhere = false
    /// The `?` that still await their `:`.
    var ternaries: UInt8 = 0
    /// How many uses are open, so that many cost no more than one.
    var openCount: UInt8 = 0
    /// The uses of values that the expression begins with, linked by ``Use/next``; or -1.
    var open: Int32 = -1
    /// How many came before it between the same brackets.
    var index: Int32 = 0
    /// The operator before the current operand.
    var left = ByteRange.none
    /// The left side of the assignment, or the pattern.
    var target = ByteRange.none
    var type = ByteRange.none
    var label = ByteRange.none
  }

  /// For the arguments of a listed call: where those read so far begin among the pending ones, and the current one.
  struct OpenArgument {
    var first = 0
    var label = ByteRange.none
    var start = -1
  }

  struct InterpolatedString {
    var end = -1
    var pounds = 0
    var isMultiline = false
    /// How many strings are open.
    var depth = 0
  }
}
