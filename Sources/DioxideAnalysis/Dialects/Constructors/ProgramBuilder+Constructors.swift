import DioxideCore
import DioxideSwiftReader

/// A graph of plain code: the types that initializers take, and the types that conform to the protocols among them.
///
/// Values, such as a `struct` of strings and numbers, are not part of the graph, even if an initializer takes them. The
/// graph connects protocols, classes, actors, and the structs that take one of these.
extension ProgramBuilder {
  /// A type and the types of its initializer's parameters.
  private struct Constructor {
    var entity: EntityIndex
    var reference: TypeIndex.Reference
    var component: Int
    var dependencies: [(shape: DependencyShape, target: EntityIndex, parameter: Int, file: FileIndex)]
  }

  /// Adds the types of the dialect that take another type or are taken by one. Linear in their parameters and
  /// supertypes.
  mutating func addConstructors(of dialect: DialectID) {
    // Use indices: copying a file's facts would retain each of their lists.
    guard files.indices.contains(where: { file in files[file].components.contains { $0.dialect == dialect } })
    else { return }
    isVisualizationOnly = true
    var constructors = files.indices.flatMap { file in
      files[file].components.indices.compactMap { constructor($0, inFile: file, of: dialect) }
    }
    let isConnected = connected(constructors)
    for index in constructors.indices { constructors[index].dependencies.removeAll { !isConnected[$0.target] } }
    let taken = Set(constructors.flatMap { $0.dependencies.map(\.target) })
    let conformance = Conformance(resolver: resolver)
    for constructor in constructors where isConnected[constructor.entity] {
      let ports = ports(of: constructor.entity, among: taken, conformance)
      guard !constructor.dependencies.isEmpty || !ports.isEmpty || taken.contains(constructor.entity) else { continue }
      add(constructor, ports: ports)
    }
  }

  private func constructor(_ number: Int, inFile file: FileIndex, of dialect: DialectID) -> Constructor? {
    let component = files[file].components[number]
    let reference = TypeIndex.Reference(file: file, index: component.type)
    guard component.dialect == dialect, !files[reference.file].isTest,
      let entity = resolver.index.entity(of: reference),
      resolver.index.declaration(of: entity) == reference
    else { return nil }
    guard let (parameters, file, context) = parameters(of: reference) else {
      return Constructor(entity: entity, reference: reference, component: number, dependencies: [])
    }
    var dependencies: [(DependencyShape, EntityIndex, Int, FileIndex)] = []
    for index in parameters.indices where !files[file].parameters[index].type.isEmpty {
      let parameter = files[file].parameters[index]
      let type = resolver.resolve(parameter.type, in: context)
      guard let shape = DependencyShape(of: type, isOptional: parameter.hasDefault, in: resolver) else {
        continue
      }
      guard case .declared(let target, _) = shape.element ?? shape.key else { continue }
      dependencies.append((shape, target, index, file))
    }
    return Constructor(entity: entity, reference: reference, component: number, dependencies: dependencies)
  }

  /// The parameters of the initializer that a container would call; if several are possible, those of the longest.
  private func parameters(
    of reference: TypeIndex.Reference
  ) -> (parameters: Run, file: FileIndex, context: TypeResolver.Context)? {
    switch chooser.choose(reference) {
    case .none, .givenUp: return nil
    case .chosen(let chosen):
      let context = TypeResolver.Context(
        file: chosen.file, enclosing: chosen.enclosing, genericParameters: chosen.genericParameters)
      return (chosen.parameters, chosen.file, context)
    case .ambiguous(let candidates), .unreachable(let candidates):
      let longest = candidates.max { $0.initializer.parameters.count < $1.initializer.parameters.count }
      guard let longest else { return nil }
      let context = TypeResolver.Context(
        file: longest.file, enclosing: longest.enclosing,
        genericParameters: files.names(
          files[type: reference].genericParameters, ofFile: reference.file)
          + files.names(longest.initializer.genericParameters, ofFile: longest.file))
      return (longest.initializer.parameters, longest.file, context)
    }
  }

  /// For each entity, whether it can be connected to others.
  private func connected(_ constructors: [Constructor]) -> Table<EntityIndex, Bool> {
    var takers: [EntityIndex: [EntityIndex]] = [:]
    for constructor in constructors {
      for dependency in constructor.dependencies { takers[dependency.target, default: []].append(constructor.entity) }
    }
    // A struct that takes a connected type is connected too, and so are the types that take this struct.
    var result = areReferences()
    var pending = result.indices.filter { result[$0] }
    while let entity = pending.popLast() {
      for taker in takers[entity] ?? [] where !result[taker] {
        result[taker] = true
        pending.append(taker)
      }
    }
    return result
  }

  /// For each entity, whether it is a protocol or a reference type.
  private func areReferences() -> Table<EntityIndex, Bool> {
    var result = Table(repeating: false, at: resolver.index.indices)
    for index in result.indices {
      let declaration = resolver.index.declaration(of: index)
      guard !files[declaration.file].isTest else { continue }
      switch files[type: declaration].kind {
      case .protocol, .class, .actor: result[index] = true
      case .struct, .enum: break
      }
    }
    return result
  }

  /// The protocols and superclasses of a type that some initializer takes.
  private func ports(
    of entity: EntityIndex, among taken: Set<EntityIndex>, _ conformance: Conformance
  ) -> [EntityIndex] {
    var found: Set<EntityIndex> = []
    var seen: Set<EntityIndex> = [entity]
    var pending = [entity]
    while let current = pending.popLast() {
      for type in conformance.supertypes(of: current).types {
        let parts = if case .composition(let parts) = type { parts } else { [type] }
        for case .declared(let supertype, _) in parts where seen.insert(supertype).inserted {
          pending.append(supertype)
          if taken.contains(supertype) { found.insert(supertype) }
        }
      }
    }
    return found.sorted()
  }

  private mutating func add(_ constructor: Constructor, ports: [EntityIndex]) {
    let own = identity(of: .declared(constructor.entity, []))
    let type = files[type: constructor.reference]
    let place = Place(file: constructor.reference.file, range: type.nameRange)
    let component = constructor.component
    let dialect = files[constructor.reference.file].components[component].dialect
    func origin(_ role: Program.BindingOrigin.Role) -> Program.BindingOrigin {
      Program.BindingOrigin(
        role: role, place: place, dialect: dialect, declaration: constructor.reference, fact: component)
    }
    let dependencies = constructor.dependencies.map { dependency in
      let key = Key(identity(of: .declared(dependency.target, [])))
      let isCollection = dependency.shape.element != nil
      return Blueprint.Dependency(
        key: isCollection ? Key(identity(of: dependency.shape.key)) : key, element: isCollection ? key : nil,
        isOptional: dependency.shape.isOptional, timing: dependency.shape.timing)
    }
    for dependency in constructor.dependencies {
      dependencyOrigins.append(parameter: dependency.parameter, inFile: dependency.file)
    }
    append(Blueprint.Binding(key: Key(own), implementation: own, scope: .factory), dependencies, origin(.service))
    for port in ports {
      // The actual implementation is unknown, so all candidates are used.
      let key = Key(identity(of: .declared(port, [])))
      append(
        Blueprint.Binding(key: key, implementation: own, scope: .factory, isMulti: true), [], origin(.adapter))
    }
  }
}
