/// Determines whether one type is a subtype of another, as far as the checked source shows the supertypes.
struct Conformance: Sendable {
  let resolver: TypeResolver
  /// A cache of ``supertypes(of:)``, because many types have common supertypes.
  private var known: [EntityIndex: Supertypes] = [:]

  init(resolver: TypeResolver) { self.resolver = resolver }

  /// The direct supertypes of a type, and whether it may have others.
  typealias Supertypes = (types: [ResolvedType], mayHaveMore: Bool)

  /// The maximum number of supertypes visited for one answer.
  private static let maximumSupertypes = 256

  enum Answer: Equatable {
    case conforms
    case doesNotConform
    /// Some supertype is declared elsewhere, or a macro may add one.
    case cannotTell
  }

  /// Protocols and classes of the standard library and Foundation that do not inherit from ports of the analysed code.
  private static let closed: Set<String> = [
    "Sendable", "Equatable", "Hashable", "Comparable", "Codable", "Encodable", "Decodable", "Identifiable", "Error",
    "LocalizedError", "CustomStringConvertible", "CustomDebugStringConvertible", "CaseIterable", "RawRepresentable",
    "AnyObject", "Copyable", "Escapable", "BitwiseCopyable", "AnyActor", "Actor", "GlobalActor", "Sequence",
    "Collection",
    "IteratorProtocol", "AsyncSequence", "ExpressibleByStringLiteral", "ExpressibleByArrayLiteral", "TextOutputStream",
    "String", "Int", "UInt8", "UInt16", "UInt32", "UInt64", "Int8", "Int16", "Int32", "Int64", "Double", "Float",
    "NSObject", "NSObjectProtocol", "ObservableObject", "Observable", "SendableMetatype", "Any",
  ]

  /// Whether an external type has no supertypes that are relevant to a rule.
  static func isClosed(_ path: String) -> Bool { closed.contains(path) }

  /// Whether `type` is, inherits from or conforms to `port`. Visits each supertype once; unknown beyond
  /// ``maximumSupertypes``.
  mutating func answer(_ type: EntityIndex, to port: ResolvedType) -> Answer {
    switch port {
    case .composition(let parts):
      let answers = parts.map { answer(type, to: $0) }
      if answers.contains(.cannotTell) { return .cannotTell }
      return answers.allSatisfy { $0 == .conforms } ? .conforms : .doesNotConform
    case .declared(let entity, _): return answer(type, to: entity)
    default: return .cannotTell
    }
  }

  private mutating func answer(_ type: EntityIndex, to port: EntityIndex) -> Answer {
    if type == port { return .conforms }
    // Not cached: the type itself is visited once, its supertypes often.
    let direct = supertypes(of: type)
    // The common case: the type names the port directly.
    let namesPort = direct.types.contains { if case .declared(port, _) = $0 { true } else { false } }
    if namesPort, direct.types.count <= Self.maximumSupertypes { return .conforms }
    var budget = SearchBudget(steps: Self.maximumSupertypes)
    var pending = [type]
    var seen: Set<EntityIndex> = [type]
    var seesAll = true
    while let current = pending.popLast() {
      if current == port { return .conforms }
      let supertypes = current == type ? direct : knownSupertypes(of: current)
      if supertypes.mayHaveMore { seesAll = false }
      guard budget.spend(supertypes.types.count) else { return .cannotTell }
      for supertype in supertypes.types {
        for part in parts(of: supertype) {
          switch part {
          case .declared(let entity, _): if seen.insert(entity).inserted { pending.append(entity) }
          case .external(let path, _):
            guard Self.closed.contains(path) else {
              seesAll = false
              continue
            }
            // The code's own extensions of an external type are considered.
            let extensions = resolver.index.externalExtensions[path] ?? []
            guard budget.spend(extensions.count) else { return .cannotTell }
            for reference in extensions {
              for inherited in inherited(by: reference) {
                if case .declared(let entity, _) = inherited, seen.insert(entity).inserted { pending.append(entity) }
              }
            }
          case .opaque: break
          default: seesAll = false
          }
        }
      }
    }
    return seesAll ? .doesNotConform : .cannotTell
  }

  private mutating func knownSupertypes(of entity: EntityIndex) -> Supertypes {
    if let known = known[entity] { return known }
    let found = supertypes(of: entity)
    known[entity] = found
    return found
  }

  /// The supertypes of a type, from its declarations and extensions in every file.
  func supertypes(of entity: EntityIndex) -> Supertypes {
    var types: [ResolvedType] = []
    var mayHaveMore = false
    resolver.index.forEachDeclaration(of: entity) { declaration in
      let file = declaration.file
      if resolver.files[type: declaration].hasUnknownMacro { mayHaveMore = true }
      if resolver.files[type: declaration].isBroken { mayHaveMore = true }
      let supertypes = resolver.files[type: declaration].members.supertypes
      guard !supertypes.isEmpty else { return }
      let context = TypeResolver.Context(
        file: file, enclosing: resolver.files[type: declaration].path,
        genericParameters: resolver.files.names(
          resolver.files[type: declaration].genericParameters, ofFile: file))
      for index in supertypes.indices { types.append(resolver.resolve(resolver.files[file].names[index], in: context)) }
    }
    for reference in resolver.index.extensions(of: entity) { types += inherited(by: reference) }
    return (types, mayHaveMore)
  }

  private func inherited(by reference: TypeIndex.Reference) -> [ResolvedType] {
    let fact = resolver.files[extension: reference]
    let context = TypeResolver.Context(file: reference.file, enclosing: fact.extended)
    return resolver.files.names(fact.members.supertypes, ofFile: reference.file).map {
      resolver.resolve($0, in: context)
    }
  }

  private func parts(of type: ResolvedType) -> [ResolvedType] {
    if case .composition(let parts) = type { parts } else { [type] }
  }

}
