import DioxideCore
import DioxideSwiftReader

/// Plain code as a graph: what initializers take of the code base's own types, and the types behind its protocols.
///
/// A value such as a `struct` of text and numbers is no part of that, although some initializer takes it: what is joined
/// are protocols, classes, actors, and the structs that take such.
extension ProgramBuilder {
  /// A type, and what its initializer takes.
  private struct Constructor {
    var entity: Int
    var reference: TypeIndex.Reference
    var component: Int
    var needs: [(shape: DependencyShape, target: Int, parameter: Int, file: Int)]
  }

  /// Adds the types that the dialect of initializers found, as far as they take or are taken. Linear in their parameters
  /// and supertypes.
  mutating func addConstructors(of dialect: DialectID) {
    // By index: to take a file's facts out of their array is to retain each of its lists.
    guard files.indices.contains(where: { file in files[file].components.contains { $0.dialect == dialect } })
    else { return }
    isVisualizationOnly = true
    var constructors = files.indices.flatMap { file in
      files[file].components.indices.compactMap { constructor($0, inFile: file, of: dialect) }
    }
    let isJoined = joined(constructors)
    for index in constructors.indices { constructors[index].needs.removeAll { !isJoined[$0.target] } }
    let taken = Set(constructors.flatMap { $0.needs.map(\.target) })
    let conformance = Conformance(resolver: resolver)
    for constructor in constructors where isJoined[constructor.entity] {
      let ports = ports(of: constructor.entity, among: taken, conformance)
      guard !constructor.needs.isEmpty || !ports.isEmpty || taken.contains(constructor.entity) else { continue }
      add(constructor, ports: ports)
    }
  }

  private func constructor(_ number: Int, inFile file: Int, of dialect: DialectID) -> Constructor? {
    let component = files[file].components[number]
    let reference = TypeIndex.Reference(file: file, index: component.type)
    guard component.dialect == dialect, !files[reference.file].isTest,
      let entity = resolver.index.entity(of: reference),
      resolver.index.declaration(of: entity) == reference
    else { return nil }
    guard let (parameters, file, context) = parameters(of: reference) else {
      return Constructor(entity: entity, reference: reference, component: number, needs: [])
    }
    var needs: [(DependencyShape, Int, Int, Int)] = []
    for index in parameters.indices where !files[file].parameters[index].type.isEmpty {
      let parameter = files[file].parameters[index]
      let type = resolver.resolve(parameter.type, in: context)
      guard let shape = DependencyShape(of: type, isOptional: parameter.hasDefault, in: resolver) else {
        continue
      }
      guard case .declared(let target, _) = shape.element ?? shape.key else { continue }
      needs.append((shape, target, index, file))
    }
    return Constructor(entity: entity, reference: reference, component: number, needs: needs)
  }

  /// The parameters of the initializer that a container would call; where several could be the one, of the longest.
  private func parameters(
    of reference: TypeIndex.Reference
  ) -> (parameters: Run, file: Int, context: TypeResolver.Context)? {
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
          files[reference.file].types[reference.index].genericParameters, ofFile: reference.file)
          + files.names(longest.initializer.genericParameters, ofFile: longest.file))
      return (longest.initializer.parameters, longest.file, context)
    }
  }

  /// By entity: whether it can be joined to others.
  private func joined(_ constructors: [Constructor]) -> [Bool] {
    var takers: [Int: [Int]] = [:]
    for constructor in constructors {
      for need in constructor.needs { takers[need.target, default: []].append(constructor.entity) }
    }
    // A struct that takes what is joined is joined, and so what takes that struct.
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

  /// By entity: whether it is more than a value.
  private func areReferences() -> [Bool] {
    var result = Array(repeating: false, count: resolver.index.count)
    for index in result.indices {
      let declaration = resolver.index.declaration(of: index)
      guard !files[declaration.file].isTest else { continue }
      switch files[declaration.file].types[declaration.index].kind {
      case .protocol, .class, .actor: result[index] = true
      case .struct, .enum: break
      }
    }
    return result
  }

  /// The protocols and classes of the code base that a type is one of, and that some initializer takes.
  private func ports(of entity: Int, among taken: Set<Int>, _ conformance: Conformance) -> [Int] {
    var found: Set<Int> = []
    var seen: Set<Int> = [entity]
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

  private mutating func add(_ constructor: Constructor, ports: [Int]) {
    let own = identity(of: .declared(constructor.entity, []))
    let type = files[constructor.reference.file].types[constructor.reference.index]
    let place = Place(file: constructor.reference.file, range: type.nameRange)
    let component = constructor.component
    let dialect = files[constructor.reference.file].components[component].dialect
    func origin(_ role: Program.BindingOrigin.Role) -> Program.BindingOrigin {
      Program.BindingOrigin(
        role: role, place: place, dialect: dialect, declaration: constructor.reference, fact: component)
    }
    let needs = constructor.needs.map { need in
      let key = Key(identity(of: .declared(need.target, [])))
      let isCollection = need.shape.element != nil
      return Blueprint.Dependency(
        key: isCollection ? Key(identity(of: need.shape.key)) : key, element: isCollection ? key : nil,
        isOptional: need.shape.isOptional, timing: need.shape.timing)
    }
    for need in constructor.needs { dependencyOrigins.append(parameter: need.parameter, inFile: need.file) }
    append(Blueprint.Binding(key: Key(own), implementation: own, scope: .factory), needs, origin(.service))
    for port in ports {
      // Which of several is used somewhere is not told, so all of them are.
      let key = Key(identity(of: .declared(port, [])))
      append(
        Blueprint.Binding(key: key, implementation: own, scope: .factory, isMulti: true), [], origin(.adapter))
    }
  }
}
