/// The identity of a type: a Swift type in a running program, a name in analysed source.
///
/// One ``Blueprint`` uses only one of the two.
public enum TypeIdentity: Sendable {
  /// A type of the running program.
  case metatype(any Any.Type)
  /// A type of analysed source, as an index into ``Blueprint/symbols``.
  case symbol(UInt32)
}

extension TypeIdentity: Hashable {
  /// Compares the identity of the metadata, or the index.
  public static func == (left: TypeIdentity, right: TypeIdentity) -> Bool {
    switch (left, right) {
    case (.metatype(let left), .metatype(let right)): left == right
    case (.symbol(let left), .symbol(let right)): left == right
    default: false
    }
  }

  /// Hashes the identity, never the name.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .metatype(let type): hasher.combine(ObjectIdentifier(type))
    case .symbol(let index): hasher.combine(index)
    }
  }
}

/// The types of the arguments that a caller passes to a factory, as a number; see ``Blueprint/signatures``.
public struct Signature: Hashable, Sendable {
  /// 0 for none; otherwise the index plus one.
  fileprivate let number: UInt32

  /// No arguments.
  public static let none = Signature(number: 0)
}

/// A table of argument type lists, each stored once.
public struct Signatures: Sendable {
  private var lists: [[TypeIdentity]] = []
  private var numbers: [[TypeIdentity]: UInt32] = [:]

  /// Creates an empty table.
  public init() {}

  /// The signature for arguments of these types. Constant time, except for hashing the list.
  public mutating func signature(of arguments: [TypeIdentity]) -> Signature {
    guard !arguments.isEmpty else { return .none }
    if let known = numbers[arguments] { return Signature(number: known) }
    lists.append(arguments)
    let number = UInt32(truncatingIfNeeded: lists.count)
    numbers[arguments] = number
    return Signature(number: number)
  }

  /// The types of the arguments of a signature; empty for none. Constant time.
  public subscript(signature: Signature) -> [TypeIdentity] {
    let index = Int(signature.number) - 1
    return lists.indices.contains(index) ? lists[index] : []
  }
}

/// The key that a dependency requests and a binding provides: a type, the types of arguments passed by the caller, and
/// a name that distinguishes bindings of one type.
public struct Key: Hashable, Sendable {
  /// The type.
  public var type: TypeIdentity
  /// The types of the arguments that the caller passes.
  public var arguments: Signature
  /// The name; nil for the unnamed binding.
  public var name: String?

  /// Creates a key.
  public init(_ type: TypeIdentity, arguments: Signature = .none, name: String? = nil) {
    self.type = type
    self.arguments = arguments
    self.name = name
  }

  /// Whether the key has neither arguments nor a name.
  var isPlain: Bool { name == nil && arguments == .none }

  /// A number that distinguishes keys with different arguments.
  var argumentsHash: UInt64 { UInt64(arguments.number) }
}
