/// One declaration. Every part is a byte range, or a run in a flat array of its file.
public struct Declaration: Sendable {
  /// The kind of declaration.
  public enum Kind: UInt8, Sendable {
    case `class`, `struct`, `enum`, actor, `protocol`, `extension`
    case typeAlias, associatedType
    case initializer, deinitializer, function, `subscript`
    /// One pattern binding of a `var` or `let`; `let a = 1, b: Int` creates two.
    case variable
    case enumCase
    case `operator`, precedenceGroup, macro
    case `import`
    /// A freestanding macro expansion in declaration position: `#Name(…)`.
    case macroExpansion

    /// Whether the declaration has a member block whose members are read.
    public var isType: Bool {
      switch self {
      case .class, .struct, .enum, .actor, .protocol, .extension: true
      default: false
      }
    }
  }

  /// The effects of an initializer or function: `async`, `throws` and variants.
  public struct Effects: OptionSet, Hashable, Sendable {
    /// One bit per effect.
    public let rawValue: UInt8
    /// Creates a set of effects from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// `async` or `reasync`
    public static let async = Effects(rawValue: 1)
    /// `throws`, with or without a type, or `rethrows`
    public static let `throws` = Effects(rawValue: 2)
  }

  /// The kind of declaration.
  public var kind: Kind
  /// Additional properties of the declaration.
  public var flags: Flags
  /// The modifiers before the keyword.
  public var modifiers: Modifiers
  /// `async` and `throws`.
  public var effects: Effects
  /// The index of the declaration that contains this member, or -1 at the top level.
  public var parent: Int32
  /// The index of the innermost `#if` branch around the declaration in ``ParsedFile/branches``, or -1.
  public var branch: Int32
  /// From the first byte of the first attribute, modifier or keyword to the last byte of the declaration.
  public var range: ByteRange
  /// The introducing keyword (`class`, `init`, `let`, …).
  public var keyword: ByteRange
  /// The name: an identifier with its backticks, an operator, the extended type of an extension, the path of an
  /// import; the keyword itself for `init`, `deinit` and `subscript`; the pattern for a variable.
  public var name: ByteRange
  /// The annotated type of a variable, the target of a type alias, the result of a function or subscript; otherwise empty.
  public var type: ByteRange
  /// The type in `throws(…)`; otherwise empty.
  public var thrownType: ByteRange
  /// The initial value of a variable, the raw value of a case, the definition of a macro, or the text between the
  /// parentheses of a macro expansion; otherwise empty.
  public var value: ByteRange
  /// From `{` to `}` inclusive: the member block of a type, the body of a function, or the accessors or observers of a
  /// variable; otherwise empty.
  public var body: ByteRange
  /// The attributes, in ``ParsedFile/attributes``.
  public var attributes: Run
  /// The inherited types, in ``ParsedFile/inheritedTypes``. The ranges include attributes and `~`.
  public var inheritedTypes: Run
  /// The generic parameters (primary associated types of a protocol), in ``ParsedFile/genericParameters``.
  public var genericParameters: Run
  /// The requirements of the `where` clause, in ``ParsedFile/requirements``.
  public var requirements: Run
  /// The parameters of an initializer, function, subscript or macro, in ``ParsedFile/parameters``.
  public var parameters: Run
  /// The indices of the comment directives on the lines directly above, in ``ParsedFile/directives``.
  public var directives: Run

  /// Additional properties of a declaration.
  public struct Flags: OptionSet, Hashable, Sendable {
    /// One bit per flag.
    public let rawValue: UInt8
    /// Creates a set of flags from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// A variable with `= value`.
    public static let hasInitialValue = Flags(rawValue: 1)
    /// A variable with accessors that make it computed (observers do not).
    public static let isComputed = Flags(rawValue: 2)
    /// A variable introduced by `let`.
    public static let isConstant = Flags(rawValue: 4)
    /// `init?`
    public static let isFailable = Flags(rawValue: 8)
    /// `init!`
    public static let isImplicitlyUnwrapped = Flags(rawValue: 16)
    /// The declaration was truncated or repaired, so its parts are unreliable.
    public static let isBroken = Flags(rawValue: 32)
  }
}

/// The modifiers of a declaration.
public struct Modifiers: OptionSet, Hashable, Sendable {
  /// One bit per modifier.
  public let rawValue: UInt32
  /// Creates a set of modifiers from its bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// `open`
  public static let `open` = Modifiers(rawValue: 1 << 0)
  /// `public`
  public static let `public` = Modifiers(rawValue: 1 << 1)
  /// `package`
  public static let package = Modifiers(rawValue: 1 << 2)
  /// `internal`
  public static let `internal` = Modifiers(rawValue: 1 << 3)
  /// `fileprivate`
  public static let `fileprivate` = Modifiers(rawValue: 1 << 4)
  /// `private`
  public static let `private` = Modifiers(rawValue: 1 << 5)
  /// `static`
  public static let `static` = Modifiers(rawValue: 1 << 6)
  /// `class` before a member.
  public static let `class` = Modifiers(rawValue: 1 << 7)
  /// `final`
  public static let final = Modifiers(rawValue: 1 << 8)
  /// `lazy`
  public static let lazy = Modifiers(rawValue: 1 << 9)
  /// `convenience`
  public static let convenience = Modifiers(rawValue: 1 << 10)
  /// `required`
  public static let required = Modifiers(rawValue: 1 << 11)
  /// `override`
  public static let override = Modifiers(rawValue: 1 << 12)
  /// `weak`
  public static let weak = Modifiers(rawValue: 1 << 13)
  /// `unowned`
  public static let unowned = Modifiers(rawValue: 1 << 14)
  /// `nonisolated`
  public static let nonisolated = Modifiers(rawValue: 1 << 15)
  /// `isolated`
  public static let isolated = Modifiers(rawValue: 1 << 16)
  /// `indirect`
  public static let indirect = Modifiers(rawValue: 1 << 17)
  /// `mutating`
  public static let mutating = Modifiers(rawValue: 1 << 18)
  /// `nonmutating`
  public static let nonmutating = Modifiers(rawValue: 1 << 19)
  /// `dynamic`
  public static let dynamic = Modifiers(rawValue: 1 << 20)
  /// `optional`
  public static let optional = Modifiers(rawValue: 1 << 21)
  /// `prefix`
  public static let prefix = Modifiers(rawValue: 1 << 22)
  /// `postfix`
  public static let postfix = Modifiers(rawValue: 1 << 23)
  /// `infix`
  public static let infix = Modifiers(rawValue: 1 << 24)
  /// `distributed`
  public static let distributed = Modifiers(rawValue: 1 << 25)
  /// `consuming`
  public static let consuming = Modifiers(rawValue: 1 << 26)
  /// `borrowing`
  public static let borrowing = Modifiers(rawValue: 1 << 27)
  /// `async`
  public static let async = Modifiers(rawValue: 1 << 28)
  /// `sending`
  public static let sending = Modifiers(rawValue: 1 << 29)
  /// `reasync`
  public static let reasync = Modifiers(rawValue: 1 << 30)
}
