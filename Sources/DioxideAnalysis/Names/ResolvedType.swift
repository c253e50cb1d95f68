import DioxideSwiftReader

/// A type after name lookup: aliases are resolved, all spellings of a type have the same value, and `any P`, `some P`
/// and `P` are equal.
enum ResolvedType: Hashable, Sendable {
  /// A type declared in the analysed code, by its number in ``TypeIndex``, with its generic arguments.
  case declared(EntityIndex, [ResolvedType])
  /// An external type, by its dotted name without its module.
  case external(String, [ResolvedType])
  /// A generic parameter of the current declaration.
  case generic(String)
  indirect case optional(ResolvedType)
  indirect case array(ResolvedType)
  indirect case dictionary(ResolvedType, ResolvedType)
  indirect case function([ResolvedType], ResolvedType)
  case tuple([ResolvedType])
  /// A protocol composition, sorted by identifier.
  case composition([ResolvedType])
  indirect case metatype(ResolvedType)
  /// A type that cannot be a key of a container (packs, inline arrays, unparsed types), as text.
  case opaque(String)
  /// An ambiguous or unknown name; it is not judged.
  case uncertain(String)
  /// A name or type, and why its resolution was given up.
  case givenUp(String, Exhaustion)

  /// The maximum number of names and brackets in a type, which bounds the time of any operation on a type: aliases and
  /// generic arguments can double a type repeatedly.
  static let maximumSize = 1_000
  /// The maximum nesting depth of a type after resolving aliases and generic arguments, which bounds the stack of
  /// recursive operations.
  static let maximumDepth = 2 * TypeSyntax.maximumDepth

  /// The type of an unknown argument.
  static let unknownArgument = ResolvedType.opaque("_")

  /// Whether it is a function with parameters.
  var takesArguments: Bool { if case .function(let parameters, _) = self { !parameters.isEmpty } else { false } }

  /// Whether some part is unknown or was not parsed.
  var isUncertain: Bool {
    switch self {
    case .uncertain, .opaque, .givenUp: true
    case .generic: false
    case .declared(_, let arguments), .external(_, let arguments): arguments.contains(where: \.isUncertain)
    case .optional(let inner), .array(let inner), .metatype(let inner): inner.isUncertain
    case .dictionary(let key, let value): key.isUncertain || value.isUncertain
    case .function(let parameters, let result): result.isUncertain || parameters.contains(where: \.isUncertain)
    case .tuple(let elements), .composition(let elements): elements.contains(where: \.isUncertain)
    }
  }

  /// Whether it contains a generic parameter.
  var isOpen: Bool {
    switch self {
    case .generic: true
    case .opaque, .uncertain, .givenUp: false
    case .declared(_, let arguments), .external(_, let arguments): arguments.contains(where: \.isOpen)
    case .optional(let inner), .array(let inner), .metatype(let inner): inner.isOpen
    case .dictionary(let key, let value): key.isOpen || value.isOpen
    case .function(let parameters, let result): result.isOpen || parameters.contains(where: \.isOpen)
    case .tuple(let elements), .composition(let elements): elements.contains(where: \.isOpen)
    }
  }

  /// The type and its components, itself first. Linear in its size.
  var parts: [ResolvedType] {
    var parts = [self]
    var next = 0
    while next < parts.count {
      switch parts[next] {
      case .declared(_, let inner), .external(_, let inner), .tuple(let inner), .composition(let inner): parts += inner
      case .optional(let inner), .array(let inner), .metatype(let inner): parts.append(inner)
      case .dictionary(let key, let value): parts += [key, value]
      case .function(let parameters, let result): parts += parameters + [result]
      case .generic, .opaque, .uncertain, .givenUp: break
      }
      next += 1
    }
    return parts
  }

  /// Whether it contains a type declared in the analysed code, which only the checked source and code that receives its
  /// types can know.
  var mentionsDeclared: Bool { parts.contains { if case .declared = $0 { true } else { false } } }

  /// The nesting depth.
  var depth: Int {
    switch self {
    case .generic, .opaque, .uncertain, .givenUp: 1
    case .declared(_, let arguments), .external(_, let arguments): 1 + (arguments.map(\.depth).max() ?? 0)
    case .optional(let inner), .array(let inner), .metatype(let inner): 1 + inner.depth
    case .dictionary(let key, let value): 1 + max(key.depth, value.depth)
    case .function(let parameters, let result): 1 + max(result.depth, parameters.map(\.depth).max() ?? 0)
    case .tuple(let elements), .composition(let elements): 1 + (elements.map(\.depth).max() ?? 0)
    }
  }

  /// The number of names and brackets.
  var size: Int {
    switch self {
    case .generic, .opaque, .uncertain, .givenUp: 1
    case .declared(_, let arguments), .external(_, let arguments): arguments.reduce(1) { $0 + $1.size }
    case .optional(let inner), .array(let inner), .metatype(let inner): 1 + inner.size
    case .dictionary(let key, let value): 1 + key.size + value.size
    case .function(let parameters, let result): parameters.reduce(1 + result.size) { $0 + $1.size }
    case .tuple(let elements), .composition(let elements): elements.reduce(1) { $0 + $1.size }
    }
  }

  /// Why the first part that was given up was given up; nil if there is none.
  var exhaustion: Exhaustion? {
    switch self {
    case .givenUp(_, let exhaustion): exhaustion
    case .generic, .opaque, .uncertain: nil
    case .declared(_, let inner), .external(_, let inner), .tuple(let inner), .composition(let inner):
      inner.lazy.compactMap(\.exhaustion).first
    case .optional(let inner), .array(let inner), .metatype(let inner): inner.exhaustion
    case .dictionary(let key, let value): key.exhaustion ?? value.exhaustion
    case .function(let parameters, let result): parameters.lazy.compactMap(\.exhaustion).first ?? result.exhaustion
    }
  }

  /// The type with generic parameters replaced; given up if it becomes too large.
  ///
  /// - Parameter written: The type as written, for the case that it is given up.
  func substituting(_ arguments: [String: ResolvedType], written: @autoclosure () -> String) -> ResolvedType {
    guard !arguments.isEmpty else { return self }
    var budget = SearchBudget(steps: Self.maximumSize)
    return substituting(arguments, &budget) ?? .givenUp(written(), .size)
  }

  /// The type with generic parameters replaced; nil if it becomes too large. Each name and bracket of the result is a
  /// step.
  func substituting(_ arguments: [String: ResolvedType], _ budget: inout SearchBudget) -> ResolvedType? {
    let replacements = arguments.mapValues { (type: $0, size: $0.size, depth: $0.depth) }
    let result = substituting(replacements, level: 1, &budget)
    return budget.isExhausted ? nil : result
  }

  private typealias Replacements = [String: (type: ResolvedType, size: Int, depth: Int)]

  private func substituting(
    _ replacements: Replacements, level: Int, _ budget: inout SearchBudget
  ) -> ResolvedType {
    func replaced(_ type: ResolvedType, _ budget: inout SearchBudget) -> ResolvedType {
      type.substituting(replacements, level: level + 1, &budget)
    }
    func replaced(_ types: [ResolvedType], _ budget: inout SearchBudget) -> [ResolvedType] {
      types.map { replaced($0, &budget) }
    }
    guard budget.spend() else { return self }
    switch self {
    case .generic(let name):
      guard let replacement = replacements[name] else { return self }
      if level + replacement.depth > Self.maximumDepth { budget.exhaust() }
      return budget.spend(replacement.size) ? replacement.type : self
    case .opaque, .uncertain, .givenUp: return self
    case .declared(let type, let inner): return .declared(type, replaced(inner, &budget))
    case .external(let name, let inner): return .external(name, replaced(inner, &budget))
    case .optional(let inner): return .optional(replaced(inner, &budget))
    case .array(let inner): return .array(replaced(inner, &budget))
    case .metatype(let inner): return .metatype(replaced(inner, &budget))
    case .dictionary(let key, let value): return .dictionary(replaced(key, &budget), replaced(value, &budget))
    case .function(let parameters, let result):
      return .function(replaced(parameters, &budget), replaced(result, &budget))
    case .tuple(let elements): return .tuple(replaced(elements, &budget))
    case .composition(let elements): return .composition(replaced(elements, &budget))
    }
  }
}
