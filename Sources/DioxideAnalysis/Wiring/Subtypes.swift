import DioxideCore

/// The subtypes of each type.
struct Subtypes {
  private let direct: [EntityIndex: [EntityIndex]]
  private let resolver: TypeResolver
  /// The subtypes that are likely test doubles.
  private let testDoubles: Set<EntityIndex>

  /// The maximum number of subtypes to find: they are only used in advice.
  static let maximumCount = 100

  /// Visits every declared type once.
  init(_ conformance: Conformance) {
    let resolver = conformance.resolver
    var direct: [EntityIndex: [EntityIndex]] = [:]
    for entity in resolver.index.indices {
      for supertype in conformance.supertypes(of: entity).types {
        let parts: [ResolvedType] = if case .composition(let parts) = supertype { parts } else { [supertype] }
        for case .declared(let inherited, _) in parts where inherited != entity {
          direct[inherited, default: []].append(entity)
        }
      }
    }
    self.direct = direct
    self.resolver = resolver
    testDoubles = Set(direct.values.joined()).filter { Self.isLikelyTestDouble($0, resolver) }
  }

  /// The classes, structs, enums and actors that certainly are subtypes: likely test doubles last, otherwise in source
  /// order. Limited to the first ``maximumCount``. Linear in the visited subtypes, up to ten times that.
  func concrete(below type: EntityIndex) -> [EntityIndex] {
    var found: [EntityIndex] = []
    var pending = [type]
    var seen: Set<EntityIndex> = [type]
    while let current = pending.popLast(), seen.count < 10 * Self.maximumCount {
      for entity in direct[current] ?? [] where found.count < Self.maximumCount && seen.insert(entity).inserted {
        pending.append(entity)
        let reference = resolver.index.declaration(of: entity)
        if resolver.files[type: reference].kind != .protocol { found.append(entity) }
      }
    }
    found.sort()
    return found.filter { !testDoubles.contains($0) } + found.filter(testDoubles.contains)
  }

  private static func isLikelyTestDouble(_ entity: EntityIndex, _ resolver: TypeResolver) -> Bool {
    let reference = resolver.index.declaration(of: entity)
    let file = resolver.files[reference.file]
    return file.isTest || TestDoubles.isLikely(file.types[reference.index].path) || TestDoubles.isLikely(file.path)
  }
}

extension Program {
  /// The subtypes of a type without bindings, with their locations. Linear in the declared types.
  public func unboundSubtypes(of type: TypeIdentity) -> [(name: String, place: Place)] {
    guard let entity = entity(of: type) else { return [] }
    let bound = Set(blueprint.bindings.compactMap { self.entity(of: $0.implementation) })
    return Subtypes(Conformance(resolver: resolver)).concrete(below: entity).filter { !bound.contains($0) }.map {
      let declaration = resolver.index.declaration(of: $0)
      let type = files[type: declaration]
      return (
        resolver.index.isShared($0) ? resolver.index.identifier(of: $0) : type.path,
        Place(file: declaration.file, range: type.nameRange)
      )
    }
  }
}
