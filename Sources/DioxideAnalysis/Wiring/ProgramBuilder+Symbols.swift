import DioxideCore

/// The symbols of types in a blueprint.
extension ProgramBuilder {
  /// The signature of a factory with arguments of these types.
  mutating func signature(of arguments: [ResolvedType]) -> Signature {
    guard !arguments.isEmpty else { return .none }
    let identities = arguments.map { identity(of: $0) }
    return blueprint.signatures.signature(of: identities)
  }

  /// The key of a type. A function type with arguments becomes the key of its result, with these arguments.
  mutating func key(of type: ResolvedType, name: String? = nil) -> Key {
    guard case .function(let parameters, let result) = type, !parameters.isEmpty else {
      return Key(identity(of: type), name: name)
    }
    return Key(identity(of: result), arguments: signature(of: parameters), name: name)
  }

  mutating func identity(of type: ResolvedType) -> TypeIdentity {
    let symbol = UInt32(truncatingIfNeeded: symbolTypes.count)
    if case .declared(let entity, let arguments) = type, arguments.isEmpty {
      if symbolsOfEntities[entity] != Self.noSymbol { return .symbol(symbolsOfEntities[entity]) }
      symbolsOfEntities[entity] = symbol
    } else {
      if let known = symbols[type] { return .symbol(known) }
      symbols[type] = symbol
    }
    symbolTypes.append(type)
    return .symbol(symbol)
  }

  /// A new symbol for a type, distinct from all others: for a key that provides the type only to some dependents.
  mutating func ownIdentity(of type: ResolvedType) -> TypeIdentity {
    symbolTypes.append(type)
    return .symbol(UInt32(truncatingIfNeeded: symbolTypes.count - 1))
  }

  func type(of key: Key) -> ResolvedType? {
    guard case .symbol(let symbol) = key.type else { return nil }
    return symbolTypes[Int(symbol)]
  }

  /// The names of the symbols as written in source; types with the same name are distinguished by their modules.
  func names() -> [String] {
    var names: [String] = []
    names.reserveCapacity(symbolTypes.count)
    var compound: [String: Int] = [:]
    for (symbol, type) in symbolTypes.enumerated() {
      if case .declared(let entity, let arguments) = type, arguments.isEmpty {
        let isShared = resolver.index.isShared(entity)
        names.append(isShared ? resolver.index.identifier(of: entity) : resolver.index.path(of: entity))
        continue
      }
      names.append(resolver.display(of: type))
      if let other = compound.updateValue(symbol, forKey: names[symbol]), symbolTypes[other] != type {
        names[other] = resolver.identifier(of: symbolTypes[other])
        names[symbol] = resolver.identifier(of: type)
      }
    }
    return names
  }
}
