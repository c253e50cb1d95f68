import DioxideCore

/// Information about components and registrations, apart from dependencies.
extension ProgramBuilder {
  /// Whether a type or one of its supertypes has a lifecycle: by its mark or its conformance.
  func hasLifecycle(_ declaration: TypeIndex.Reference) -> Bool {
    guard let entity = resolver.index.entity(of: declaration) else { return false }
    let conformance = Conformance(resolver: resolver)
    var pending = [entity]
    var seen: Set<EntityIndex> = [entity]
    while let current = pending.popLast() {
      for reference in resolver.index.declarations(of: current)
      where files[reference.file].lifecycles.contains(where: { $0.type == reference.index }) { return true }
      for type in conformance.supertypes(of: current).types {
        let parts = if case .composition(let parts) = type { parts } else { [type] }
        for part in parts {
          if case .external("Lifecycle", _) = part { return true }
          if case .declared(let supertype, _) = part, seen.insert(supertype).inserted { pending.append(supertype) }
        }
      }
    }
    return false
  }

  /// Adds a request that is unjudged because of another binding of its type; returns false if there is no such binding.
  mutating func enterUncertain(
    _ shape: DependencyShape, _ place: Place, _ written: String, _ dialect: DialectID
  ) -> Bool {
    guard !uncertain.isEmpty, let type = uncertain.contains(shape.key) ? shape.key : shape.element,
      uncertain.contains(type)
    else { return false }
    enter(place, written, UnjudgedReason(.computedArgument, resolver.display(of: type)), dialect)
    return true
  }

  /// The arguments for the generic parameters of the extended type in the extension that declares a type; nil unless
  /// its requirements determine each.
  func argumentsOfExtension(_ declaration: TypeIndex.Reference) -> [ResolvedType]? {
    let file = files[declaration.file]
    let path = file.types[declaration.index].path
    guard let extended = TypePath.outer(of: path),
      let entity = resolver.index.entity(at: extended, inModuleOf: declaration.file),
      case let reference = resolver.index.declaration(of: entity)
    else { return nil }
    let names = files.names(files[type: reference].genericParameters, ofFile: reference.file)
    let range = file.types[declaration.index].nameRange
    let around = file.extensions.first { $0.extended == extended && $0.range.contains(range) }
    guard let around, !names.isEmpty else { return nil }
    let context = TypeResolver.Context(file: declaration.file, enclosing: "")
    let arguments = names.compactMap { name -> ResolvedType? in
      for requirement in around.requirements {
        let sides = requirement.split(separator: "=", omittingEmptySubsequences: true).map {
          $0.filter { !$0.isWhitespace }
        }
        if sides.count == 2, sides[0] == name { return resolver.resolve(String(sides[1]), in: context) }
      }
      return nil
    }
    return arguments.count == names.count ? arguments : nil
  }

  /// Whether a type is named like a generic parameter (`T`) and not declared: it is determined by the caller.
  func isGenericParameterName(_ written: String, file: FileIndex) -> Bool {
    guard written.utf8.count == 1 else { return false }
    if case .external = resolver.find(written, from: file, within: "") { return true }
    return false
  }
}
