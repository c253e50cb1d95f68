/// The call expressions of a file or of one body that a dialect asked for, with what nests in them.
public struct CallList: Sendable {
  /// The calls, in source order of the called name (so an outer call comes before those in its arguments).
  public var calls: [Call] = []
  /// The arguments of all calls.
  public var arguments: [Argument] = []
  /// The branches of `#if` directives within the range that was read.
  public var branches: [ConditionalBranch] = []
  /// The mentions of values whose names were asked for, in source order.
  public var references: [Reference] = []
  /// How calls, references and closures are used.
  public var uses: [Use] = []
  /// The calls around calls and references, whatever their names. One that has a closure may be listed more than once.
  public var enclosing: [EnclosingCall] = []
  /// The blocks within the range, in the order in which they open.
  public var blocks: [Block] = []
  /// The statements that have calls or references as conditions.
  public var statements: [Statement] = []
  /// The cases of those that are a `switch`; of one statement, in source order.
  public var cases: [SwitchCase] = []

  /// Makes an empty list.
  public init() {}

  /// Reserves memory for this many calls, and for the one or two arguments that most have, and their places.
  mutating func reserveCapacity(_ count: Int) {
    calls.reserveCapacity(count)
    arguments.reserveCapacity(2 * count)
    uses.reserveCapacity(2 * count)
    enclosing.reserveCapacity(count)
  }

  /// Adds the calls of a stretch further down.
  public mutating func append(_ other: CallList) {
    guard !calls.isEmpty || !branches.isEmpty || !references.isEmpty || !blocks.isEmpty else {
      self = other
      return
    }
    let (call, argument, branch) = (Int32(calls.count), UInt32(arguments.count), Int32(branches.count))
    let (use, block) = (Int32(uses.count), Int32(blocks.count))
    let group = branches.map { $0.group + 1 }.max() ?? 0
    for var added in other.calls {
      if added.parent >= 0 { added.parent += call }
      if added.branch >= 0 { added.branch += branch }
      if added.block >= 0 { added.block += block }
      added.use += use
      added.arguments.start += argument
      calls.append(added)
    }
    for var added in other.references {
      if added.block >= 0 { added.block += block }
      added.use += use
      references.append(added)
    }
    appendContext(other)
    arguments += other.arguments
    for var added in other.branches {
      if added.parent >= 0 { added.parent += branch }
      added.group += group
      branches.append(added)
    }
  }

  private mutating func appendContext(_ other: CallList) {
    let (use, call, block) = (Int32(uses.count), Int32(enclosing.count), Int32(blocks.count))
    let statement = Int32(statements.count)
    for var added in other.uses {
      if added.outer >= 0 { added.outer += call }
      if added.statement >= 0 { added.statement += statement }
      uses.append(added)
    }
    for var added in other.enclosing {
      added.use += use
      enclosing.append(added)
    }
    for var added in other.blocks {
      if added.parent >= 0 { added.parent += block }
      if added.use >= 0 { added.use += use }
      blocks.append(added)
    }
    for var added in other.statements {
      if added.body >= 0 { added.body += block }
      if added.alternative >= 0 { added.alternative += block }
      statements.append(added)
    }
    for var added in other.cases {
      added.statement += statement
      cases.append(added)
    }
  }
}

/// One call: `container.register(Port.self, as: Impl.self) { … }`.
public struct Call: Sendable {
  /// From the first byte of the receiver to the last of the arguments or trailing closures.
  public var range: ByteRange
  /// The called name: `register`.
  public var name: ByteRange
  /// The text before the dot: `container`, `self.assembler.resolver`, `c?`; empty for a plain or implicit-member call.
  public var receiver: ByteRange
  /// The generic arguments after the name, with their angle brackets: `<Port>`; empty if there are none.
  public var genericArguments: ByteRange
  /// The arguments in parentheses and the trailing closures after them, in ``CallList/arguments``.
  public var arguments: Run
  /// The index of the closest listed call in whose arguments or closures this one is, or -1.
  public var parent: Int32
  /// The innermost closure or brace block around the call, `{` to `}`; empty at the top.
  public var scope: ByteRange
  /// The index of that block in ``CallList/blocks``; -1 at the top.
  public var block: Int32
  /// How the value of the call is used, in ``CallList/uses``.
  public var use: Int32
  /// The text directly after it: `!`, `?`, `.inObjectScope`, `as! T`, `??`. Where the call's own postfix chain continues, the
  /// chained calls are listed by name like any other and have this call within their ``receiver``.
  public var end: UInt32
  /// The keyword right before the expression.
  public var prefix: Prefix
  /// The innermost `#if` branch around the call, in ``CallList/branches``; or -1.
  public var branch: Int32

  /// `try`, `try?`, `try!` right before the expression.
  public enum Prefix: UInt8, Sendable { case none, `try`, tryOptional, tryForced }
}

/// One argument of a call.
public struct Argument: Sendable {
  /// The shape of the value, from its first tokens.
  public enum Kind: UInt8, Sendable {
    /// `T.self`, `(any P).self`, `[T].self`: ``Argument/value`` is the whole; `inner` the type.
    case metatype
    /// A string literal without interpolation: `inner` is its contents.
    case string
    /// A closure: `inner` is between the braces, after its signature.
    case closure
    /// Anything else.
    case expression
  }
  /// The label; empty if there is none.
  public var label: ByteRange
  /// The whole value.
  public var value: ByteRange
  /// The part that matters, by ``kind``; otherwise the whole value.
  public var inner: ByteRange
  /// The names a closure binds its parameters to, as one range from the first to the last byte of its parameter list
  /// (`c in`, `(r, arg: Int) in`); empty for others and for closures without one.
  public var closureParameters: ByteRange
  /// The shape of the value.
  public var kind: Kind
  /// Whether the argument is a closure after the closing parenthesis.
  public var isTrailing: Bool
}
