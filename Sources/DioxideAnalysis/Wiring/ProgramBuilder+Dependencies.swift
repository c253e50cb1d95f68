import DioxideCore

/// The requests of an initializer.
extension ProgramBuilder {
  /// The dependencies of a type's initializer, the chosen initializer, and the types of the caller's arguments; appends
  /// the origins.
  mutating func dependencies(
    of declaration: TypeIndex.Reference, in dialect: DialectID, substitutions: [String: ResolvedType],
    byMacro: Bool = false
  ) -> (dependencies: [Blueprint.Dependency], choice: InitializerChoice, arguments: [ResolvedType]) {
    let choice = chooser.choose(declaration, byMacro: byMacro)
    guard case .chosen(let chosen) = choice else { return ([], choice, []) }
    guard spendOnInstance(Int(chosen.parameters.count)) else { return ([], .givenUp(.instances), []) }
    let context = TypeResolver.Context(
      file: chosen.file, enclosing: chosen.enclosing, genericParameters: chosen.genericParameters)
    let replacements =
      chosen.substitutions.isEmpty
      ? substitutions : chosen.substitutions.merging(substitutions) { inherited, _ in inherited }
    var dependencies: [Blueprint.Dependency] = []
    dependencies.reserveCapacity(Int(chosen.parameters.count))
    var arguments: [ResolvedType] = []
    let file = chosen.file
    // The macro of a subclass does not see annotations of an inherited initializer.
    let isOwn = !byMacro || chosen.enclosing == files[type: declaration].path
    for index in chosen.parameters.indices where !files[file].parameters[index].type.isEmpty {
      let written = files[file].parameters[index].type
      var type = resolver.resolve(written, in: context)
      // A generic parameter of the initializer: any value that satisfies its constraint is valid.
      if case .generic(let name) = type, let constraint = chosen.constraints[name] {
        type = resolver.resolve(constraint, in: context)
      }
      type = type.substituting(replacements, written: written)
      let injection = isOwn && !files[file].injections.isEmpty ? files[file].injections[index] : nil
      if injection?.isArgument == true {
        arguments.append(type)
        continue
      }
      guard
        let shape = DependencyShape(of: type, isOptional: files[file].parameters[index].hasDefault, in: resolver)
      else {
        let parameter = Place(file: file, range: files[file].parameters[index].range)
        enter(parameter, written, reason(of: type), dialect)
        continue
      }
      guard mayRequest(shape.key) else {
        let parameter = Place(file: file, range: files[file].parameters[index].range)
        enter(parameter, written, UnjudgedReason(Exhaustion.instances.kind, written), dialect)
        continue
      }
      let place = Place(file: file, range: files[file].parameters[index].range)
      if enterUncertain(shape, place, written, dialect) { continue }
      var dependency = dependency(shape)
      if let expression = injection?.name {
        guard let name = name(expression, file: file, enclosing: chosen.enclosing) else {
          enter(place, written, UnjudgedReason(.computedName), dialect)
          continue
        }
        if typesWithUnknownNames.contains(shape.key) {
          enter(place, written, UnjudgedReason(.computedRegistrationName, resolver.display(of: shape.key)), dialect)
          continue
        }
        dependency.key.name = name
        dependency.element?.name = name
      }
      dependencies.append(dependency)
      dependencyOrigins.append(parameter: index, inFile: file)
    }
    return (dependencies, choice, arguments)
  }

  mutating func dependency(_ shape: DependencyShape) -> Blueprint.Dependency {
    Blueprint.Dependency(
      key: key(of: shape.key), element: shape.element.map { key(of: $0) },
      isOptional: shape.isOptional, timing: shape.timing)
  }
}
