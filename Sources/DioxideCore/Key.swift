/// What a key stands for: a Swift type in a running program, a name in analysed source.
///
/// The two never meet in one ``Blueprint``.
public enum TypeIdentity: Sendable {
  /// A type of the running program.
  case metatype(any Any.Type)
  /// A type of analysed source, as an index into ``Blueprint/symbols``.
  case symbol(UInt32)
}

extension TypeIdentity: Hashable {
  /// The same type, by the identity of its metadata or by its index.
  public static func == (left: TypeIdentity, right: TypeIdentity) -> Bool {
    switch (left, right) {
    case (.metatype(let left), .metatype(let right)): left == right
    case (.symbol(let left), .symbol(let right)): left == right
    default: false
    }
  }

  /// Feeds the identity, never the name.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .metatype(let type): hasher.combine(ObjectIdentifier(type))
    case .symbol(let index): hasher.combine(index)
    }
  }
}

/// What a dependency asks for and a binding answers: a type and, where several bindings of one type live side by
/// side, a name.
public struct Key: Hashable, Sendable {
  /// The type.
  public var type: TypeIdentity
  /// The name; nil for the unnamed binding.
  public var name: String?

  /// Makes a key.
  public init(_ type: TypeIdentity, name: String? = nil) {
    self.type = type
    self.name = name
  }
}
