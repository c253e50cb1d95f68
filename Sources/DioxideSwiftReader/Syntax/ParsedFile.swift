/// The declarations of one file in source order, each before its members.
///
/// Contains only byte ranges; the caller keeps the bytes. Reading never fails: ``problems`` lists the ranges that could
/// not be parsed.
public struct ParsedFile: Sendable {
  /// All declarations at file level and in member blocks, in source order (a parent before its members).
  public var declarations: [Declaration] = []
  /// The attributes of all declarations.
  public var attributes: [Attribute] = []
  /// The parameters of all initializers, functions, subscripts and macros.
  public var parameters: [Parameter] = []
  /// The types in inheritance clauses.
  public var inheritedTypes: [ByteRange] = []
  /// The generic parameters of all declarations.
  public var genericParameters: [GenericParameter] = []
  /// The requirements of `where` clauses, each from its first to its last byte.
  public var requirements: [ByteRange] = []
  /// The branches of `#if` directives that contain declarations.
  public var branches: [ConditionalBranch] = []
  /// The comments that contain `dioxide:`, in source order.
  public var directives: [Comment] = []
  /// The ranges that could not be parsed.
  public var problems: [Problem] = []

  /// Creates an empty file.
  public init() {}

  /// Removes the contents and keeps the memory.
  mutating func removeAll() {
    if !declarations.isEmpty { declarations.removeAll(keepingCapacity: true) }
    if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
    if !parameters.isEmpty { parameters.removeAll(keepingCapacity: true) }
    if !inheritedTypes.isEmpty { inheritedTypes.removeAll(keepingCapacity: true) }
    if !genericParameters.isEmpty { genericParameters.removeAll(keepingCapacity: true) }
    if !requirements.isEmpty { requirements.removeAll(keepingCapacity: true) }
    if !branches.isEmpty { branches.removeAll(keepingCapacity: true) }
    if !directives.isEmpty { directives.removeAll(keepingCapacity: true) }
    if !problems.isEmpty { problems.removeAll(keepingCapacity: true) }
  }
}

/// An attribute or attached macro: `@Adapter(for: Port.self)`.
public struct Attribute: Sendable {
  /// From `@` to the last byte.
  public var range: ByteRange
  /// The name without `@`, including generic arguments: `Adapter`, `Dioxide.Service`, `objc`.
  public var name: ByteRange
  /// The text between the parentheses; empty if there are none.
  public var arguments: ByteRange
  /// The innermost `#if` branch, or -1.
  public var branch: Int32
}

/// A parameter of an initializer, function, subscript or macro.
public struct Parameter: Sendable {
  /// From the first attribute or label to the end of the default value.
  public var range: ByteRange
  /// The argument label (including `_`), or the name if there is only one.
  public var label: ByteRange
  /// The name inside the body; the same as ``label`` if there is only one.
  public var name: ByteRange
  /// The type, with attributes and ownership modifiers, without a trailing `...`.
  public var type: ByteRange
  /// The default value, without `=`; empty if there is none.
  public var defaultValue: ByteRange
  /// Whether the type is followed by `...`.
  public var isVariadic: Bool
}

/// A generic parameter or primary associated type.
public struct GenericParameter: Sendable {
  /// The name.
  public var name: ByteRange
  /// The text after the colon; otherwise empty.
  public var constraint: ByteRange
  /// `each T`.
  public var isPack: Bool
  /// `let N: Int`.
  public var isValue: Bool
}

/// One branch of an `#if` … `#elseif` … `#else` … `#endif`. Two branches are mutually exclusive if they, or branches
/// around them, have the same ``group`` and a different ``index``.
public struct ConditionalBranch: Sendable {
  /// The number of the `#if` that the branch belongs to, counted from 0 in each file.
  public var group: UInt32
  /// 0 for `#if`, then ascending.
  public var index: UInt32
  /// The index of the branch around the whole `#if`, or -1.
  public var parent: Int32
  /// The condition; empty for `#else`.
  public var condition: ByteRange
}

/// A comment that contains `dioxide:`.
public struct Comment: Sendable {
  /// The whole comment, with `//` or `/*`.
  public var range: ByteRange
  /// From the `d` of `dioxide:` to the end of the line or comment.
  public var directive: ByteRange
  /// Whether code precedes the comment on its line.
  public var isTrailing: Bool
}

/// A range of source that could not be parsed.
public struct Problem: Hashable, Sendable {
  /// The message.
  public enum Kind: UInt8, Sendable {
    case unterminatedString, unterminatedComment, unterminatedRegex
    case unclosedBrace, unexpectedClosingBrace, unclosedParenthesis
    case expectedName, expectedMemberBlock, expectedDeclaration, expectedType
    case unterminatedConditional, unexpectedConditional
    case conflictMarker, invalidUTF8, unclosedIdentifier, nestedTooDeep, tooManyAttributes
  }
  /// The kind of problem.
  public var kind: Kind
  /// The affected range.
  public var range: ByteRange

  /// Creates a problem.
  public init(kind: Kind, range: ByteRange) {
    self.kind = kind
    self.range = range
  }
}
