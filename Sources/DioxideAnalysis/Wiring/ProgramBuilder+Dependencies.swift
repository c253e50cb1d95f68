import DioxideCore

/// What an initializer asks for.
extension ProgramBuilder {
  /// What the initializer of a type asks for, with the choice of it; appends the origins.
  mutating func dependencies(
    of declaration: TypeIndex.Reference, in dialect: DialectID, substitutions: [String: ResolvedType],
    byMacro: Bool = false
  ) -> (dependencies: [Blueprint.Dependency], choice: InitializerChoice) {
    let choice = chooser.choose(declaration, byMacro: byMacro)
    guard case .chosen(let chosen) = choice else { return ([], choice) }
    guard spendOnInstance(Int(chosen.parameters.count)) else { return ([], .givenUp(.instances)) }
    let context = TypeResolver.Context(
      file: chosen.file, enclosing: chosen.enclosing, genericParameters: chosen.genericParameters)
    let replacements =
      chosen.substitutions.isEmpty
      ? substitutions : chosen.substitutions.merging(substitutions) { inherited, _ in inherited }
    var dependencies: [Blueprint.Dependency] = []
    dependencies.reserveCapacity(Int(chosen.parameters.count))
    let file = chosen.file
    for index in chosen.parameters.indices where !files[file].parameters[index].type.isEmpty {
      let written = files[file].parameters[index].type
      var type = resolver.resolve(written, in: context)
      // A generic parameter of the initializer: any value of what it has to be will do.
      if case .generic(let name) = type, let constraint = chosen.constraints[name] {
        type = resolver.resolve(constraint, in: context)
      }
      type = type.substituting(replacements, written: written)
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
      dependencies.append(dependency(shape))
      dependencyOrigins.append(parameter: index, inFile: file)
    }
    return (dependencies, choice)
  }

  mutating func dependency(_ shape: DependencyShape) -> Blueprint.Dependency {
    Blueprint.Dependency(
      key: Key(identity(of: shape.key)), element: shape.element.map { Key(identity(of: $0)) },
      isOptional: shape.isOptional, timing: shape.timing)
  }
}
