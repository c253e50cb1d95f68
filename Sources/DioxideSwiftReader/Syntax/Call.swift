/// The call expressions of a file or body that a dialect requested, with everything nested in them.
public struct CallList: Sendable {
  /// The calls, in source order of the called name, so an outer call precedes the calls in its arguments.
  public var calls: [Call] = []
  /// The arguments of all calls.
  public var arguments: [Argument] = []
  /// The branches of `#if` directives in the range.
  public var branches: [ConditionalBranch] = []
  /// The references to values with the requested names, in source order.
  public var references: [Reference] = []
  /// How calls, references and closures are used.
  public var uses: [Use] = []
  /// The calls around calls and references, regardless of their names. A call with a closure may be listed more than
  /// once.
  public var enclosing: [EnclosingCall] = []
  /// The blocks in the range, in the order of their opening braces.
  public var blocks: [Block] = []
  /// The statements whose conditions contain listed calls or references.
  public var statements: [Statement] = []
  /// The cases of `switch` statements; those of one statement are in source order.
  public var cases: [SwitchCase] = []

  /// Creates an empty list.
  public init() {}

  /// Reserves memory for this many calls, their one or two arguments, and their positions.
  mutating func reserveCapacity(_ count: Int) {
    calls.reserveCapacity(count)
    arguments.reserveCapacity(2 * count)
    uses.reserveCapacity(2 * count)
    enclosing.reserveCapacity(count)
  }

  /// Appends the calls of a later range.
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
  /// From the first byte of the receiver to the last byte of the arguments or trailing closures.
  public var range: ByteRange
  /// The called name: `register`.
  public var name: ByteRange
  /// The text before the dot: `container`, `self.assembler.resolver`, `c?`; empty for a plain or implicit-member call.
  public var receiver: ByteRange
  /// The generic arguments after the name, with angle brackets: `<Port>`; empty if there are none.
  public var genericArguments: ByteRange
  /// The arguments in parentheses and the trailing closures, in ``CallList/arguments``.
  public var arguments: Run
  /// The index of the innermost listed call whose arguments or closures contain this one, or -1.
  public var parent: Int32
  /// The innermost closure or block around the call, from `{` to `}`; empty at the top level.
  public var scope: ByteRange
  /// The index of that block in ``CallList/blocks``; -1 at the top level.
  public var block: Int32
  /// How the value of the call is used, in ``CallList/uses``.
  public var use: Int32
  /// The offset of the text directly after the call: `!`, `?`, `.inObjectScope`, `as! T`, `??`. If the postfix chain
  /// continues, its later calls are listed separately and contain this one in their ``receiver``.
  public var end: UInt32
  /// The keyword directly before the expression.
  public var prefix: Prefix
  /// The innermost `#if` branch around the call, in ``CallList/branches``; or -1.
  public var branch: Int32

  /// `try`, `try?` or `try!` directly before the expression.
  public enum Prefix: UInt8, Sendable { case none, `try`, tryOptional, tryForced }
}

/// One argument of a call.
public struct Argument: Sendable {
  /// The kind of the value, determined by its first tokens.
  public enum Kind: UInt8, Sendable {
    /// `T.self`, `(any P).self`, `[T].self`: ``Argument/value`` is the whole expression, `inner` is the type.
    case metatype
    /// A string literal without interpolation: `inner` is its contents.
    case string
    /// A closure: `inner` is the text between the braces, after the signature.
    case closure
    /// Anything else.
    case expression
  }
  /// The label; empty if there is none.
  public var label: ByteRange
  /// The whole value.
  public var value: ByteRange
  /// The relevant part, depending on ``kind``; otherwise the whole value.
  public var inner: ByteRange
  /// The parameter list of a closure, from its first to its last byte (`c in`, `(r, arg: Int) in`); empty for other
  /// values and for closures without one.
  public var closureParameters: ByteRange
  /// The kind of the value.
  public var kind: Kind
  /// Whether the argument is a closure after the closing parenthesis.
  public var isTrailing: Bool
}
