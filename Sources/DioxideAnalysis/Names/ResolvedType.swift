/// A type after name look-up: type aliases are followed, names of one type are one value however they are written, and
/// `any P`, `some P` and `P` are the same.
enum ResolvedType: Hashable, Sendable {
  /// A type that the analysed code declares, by its number in ``TypeIndex``, with its generic arguments.
  case declared(Int, [ResolvedType])
  /// A type of elsewhere, by its dotted name without its module.
  case external(String, [ResolvedType])
  /// A generic parameter of what is being read.
  case generic(String)
  indirect case optional(ResolvedType)
  indirect case array(ResolvedType)
  indirect case dictionary(ResolvedType, ResolvedType)
  indirect case function([ResolvedType], ResolvedType)
  case tuple([ResolvedType])
  /// Sorted by identifier.
  case composition([ResolvedType])
  indirect case metatype(ResolvedType)
  /// A shape that names no key of a container (packs, inline arrays, what was not understood), as text.
  case opaque(String)
  /// A name that could stand for several types, or for one that cannot be told; nothing is said of it.
  case uncertain(String)

  /// Whether some part cannot be told, or was not understood.
  var isUncertain: Bool {
    switch self {
    case .uncertain, .opaque: true
    case .generic: false
    case .declared(_, let arguments), .external(_, let arguments): arguments.contains(where: \.isUncertain)
    case .optional(let inner), .array(let inner), .metatype(let inner): inner.isUncertain
    case .dictionary(let key, let value): key.isUncertain || value.isUncertain
    case .function(let parameters, let result): result.isUncertain || parameters.contains(where: \.isUncertain)
    case .tuple(let elements), .composition(let elements): elements.contains(where: \.isUncertain)
    }
  }

  /// Whether a generic parameter occurs.
  var isOpen: Bool {
    switch self {
    case .generic: true
    case .opaque, .uncertain: false
    case .declared(_, let arguments), .external(_, let arguments): arguments.contains(where: \.isOpen)
    case .optional(let inner), .array(let inner), .metatype(let inner): inner.isOpen
    case .dictionary(let key, let value): key.isOpen || value.isOpen
    case .function(let parameters, let result): result.isOpen || parameters.contains(where: \.isOpen)
    case .tuple(let elements), .composition(let elements): elements.contains(where: \.isOpen)
    }
  }

  /// How deep the type nests.
  var depth: Int {
    switch self {
    case .generic, .opaque, .uncertain: 1
    case .declared(_, let arguments), .external(_, let arguments): 1 + (arguments.map(\.depth).max() ?? 0)
    case .optional(let inner), .array(let inner), .metatype(let inner): 1 + inner.depth
    case .dictionary(let key, let value): 1 + max(key.depth, value.depth)
    case .function(let parameters, let result): 1 + max(result.depth, parameters.map(\.depth).max() ?? 0)
    case .tuple(let elements), .composition(let elements): 1 + (elements.map(\.depth).max() ?? 0)
    }
  }

  /// How many names and brackets the type is made of.
  var size: Int {
    switch self {
    case .generic, .opaque, .uncertain: 1
    case .declared(_, let arguments), .external(_, let arguments): arguments.reduce(1) { $0 + $1.size }
    case .optional(let inner), .array(let inner), .metatype(let inner): 1 + inner.size
    case .dictionary(let key, let value): 1 + key.size + value.size
    case .function(let parameters, let result): parameters.reduce(1 + result.size) { $0 + $1.size }
    case .tuple(let elements), .composition(let elements): elements.reduce(1) { $0 + $1.size }
    }
  }

  /// The same type with generic parameters replaced.
  func substituting(_ arguments: [String: ResolvedType]) -> ResolvedType {
    guard !arguments.isEmpty else { return self }
    func replaced(_ types: [ResolvedType]) -> [ResolvedType] { types.map { $0.substituting(arguments) } }
    switch self {
    case .generic(let name): return arguments[name] ?? self
    case .opaque, .uncertain: return self
    case .declared(let type, let inner): return .declared(type, replaced(inner))
    case .external(let name, let inner): return .external(name, replaced(inner))
    case .optional(let inner): return .optional(inner.substituting(arguments))
    case .array(let inner): return .array(inner.substituting(arguments))
    case .metatype(let inner): return .metatype(inner.substituting(arguments))
    case .dictionary(let key, let value):
      return .dictionary(key.substituting(arguments), value.substituting(arguments))
    case .function(let parameters, let result):
      return .function(replaced(parameters), result.substituting(arguments))
    case .tuple(let elements): return .tuple(replaced(elements))
    case .composition(let elements): return .composition(replaced(elements))
    }
  }
}
