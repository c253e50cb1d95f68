/// A type in a canonical form: without attributes, ownership and isolation modifiers, and redundant parentheses. Sugar
/// (`[T]`, `T?`) has its own cases.
///
/// The depth is bounded by ``maximumDepth``. Types that nest deeper or cannot be parsed are ``opaque(_:)``.
public indirect enum TypeSyntax: Hashable, Sendable {
  /// `Module.Outer.Inner<A, B>`, one segment per name.
  case named([Segment])
  /// `any P`
  case existential(TypeSyntax)
  /// `some P`
  case someType(TypeSyntax)
  /// `T?` and `Optional<T>`
  case optional(TypeSyntax)
  /// `T!`
  case implicitlyUnwrapped(TypeSyntax)
  /// `[T]` and `Array<T>`
  case array(TypeSyntax)
  /// `[K: V]` and `Dictionary<K, V>`
  case dictionary(TypeSyntax, TypeSyntax)
  /// `[3 of T]`: count as written, element.
  case inlineArray(String, TypeSyntax)
  /// `(A, label: B)`; `()` and `Void` are the empty tuple. A tuple with one unlabelled element is that element.
  case tuple([Element])
  /// `(A, B) async throws(E) -> R`
  case function(parameters: [Element], isAsync: Bool, throwing: Bool, result: TypeSyntax)
  /// `P & Q`
  case composition([TypeSyntax])
  /// `T.Type` or `T.Protocol`
  case metatype(TypeSyntax)
  /// `~Copyable`
  case suppressed(TypeSyntax)
  /// `each T` or `repeat T`
  case pack(TypeSyntax)
  /// Source that could not be parsed, as text with white space and comments folded.
  case opaque(String)

  /// The maximum nesting depth; deeper types are ``opaque(_:)``.
  public static let maximumDepth = 48

  /// One name of a dotted type, with its generic arguments.
  public struct Segment: Hashable, Sendable {
    /// The name without backticks, unless it is a raw identifier that requires them.
    public var name: String
    /// The generic arguments; value arguments are ``TypeSyntax/opaque(_:)``.
    public var arguments: [TypeSyntax]

    /// Creates a segment.
    public init(_ name: String, _ arguments: [TypeSyntax] = []) {
      self.name = name
      self.arguments = arguments
    }
  }

  /// One element of a tuple or one parameter of a function type.
  public struct Element: Hashable, Sendable {
    /// The label of a tuple element; nil for function parameters and unlabelled elements.
    public var label: String?
    /// The type.
    public var type: TypeSyntax

    /// Creates an element.
    public init(label: String? = nil, type: TypeSyntax) {
      self.label = label
      self.type = type
    }
  }
}
