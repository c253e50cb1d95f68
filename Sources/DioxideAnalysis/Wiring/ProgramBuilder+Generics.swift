import DioxideCore

/// Generic components: a binding for each requested set of arguments.
extension ProgramBuilder {
  /// The maximum nesting depth of arguments that generic components request from each other: `Cache<Cache<…>>` could
  /// continue forever.
  private static let maximumGenericDepth = 8

  /// Creates a binding of a generic component for each requested set of arguments, until there is no new one. Linear in
  /// the program; the requests between these bindings have a budget.
  mutating func instantiateTemplates(neededFrom first: DependencyIndex) {
    guard !templates.isEmpty else { return }
    let requested = blueprint.dependencyIndices[first...].compactMap { instance(of: blueprint[$0]) }
    requestedInstances = Set(requested.map(\.type))
    let parameters = files.indices.reduce(0) { $0 + files[$1].parameters.count }
    instanceBudget = SearchBudget(steps: 1_000 + 16 * parameters)
    var made: Set<ResolvedType> = []
    for type in (listed ?? []).sorted(by: { resolver.identifier(of: $0) < resolver.identifier(of: $1) }) {
      if case .declared(let entity, let arguments) = type, templates[entity] != nil, made.insert(type).inserted {
        instantiate(entity, arguments, type)
      }
    }
    var next = first
    while next < blueprint.nextDependency {
      let dependency = blueprint[next]
      next = next.advanced(by: 1)
      guard let (type, arguments, template) = instance(of: dependency),
        // A scan does not find generic components of macros; only listed ones are registered.
        listed == nil || !files[template.declaration.file].components[template.component].requiresImport,
        made.insert(type).inserted, case .declared(let entity, _) = type
      else { continue }
      instantiate(entity, arguments, type)
    }
    templates = [:]
    requestedInstances = []
    instanceBudget = nil
  }

  private mutating func instantiate(_ entity: EntityIndex, _ arguments: [ResolvedType], _ type: ResolvedType) {
    for template in templates[entity] ?? [] {
      let file = template.declaration.file
      let names = files.names(files[type: template.declaration].genericParameters, ofFile: file)
      guard names.count == arguments.count else { continue }
      add(
        component: template.component, declaration: template.declaration, own: type,
        substitutions: Dictionary(zip(names, arguments), uniquingKeysWith: { first, _ in first }))
    }
  }

  private typealias Instance = (type: ResolvedType, arguments: [ResolvedType], template: Template)

  /// The type of a generic component that a dependency requests.
  private func instance(of dependency: Blueprint.Dependency) -> Instance? {
    guard let type = type(of: dependency.key), case .declared(let entity, let arguments) = type,
      let template = templates[entity]?.first
    else { return nil }
    return (type, arguments, template)
  }

  /// Spends the budget for dependencies of a generic component; returns false if it is exhausted. Other components have
  /// no limit.
  mutating func spendOnInstance(_ count: Int) -> Bool { instanceBudget?.spend(count) ?? true }

  /// Whether a binding may request a type. A generic component requested by another one must not be nested too deep.
  mutating func mayRequest(_ type: ResolvedType) -> Bool {
    guard instanceBudget != nil, case .declared(let entity, _) = type, templates[entity] != nil,
      !requestedInstances.contains(type)
    else { return true }
    guard type.depth <= Self.maximumGenericDepth else { return false }
    requestedInstances.insert(type)
    return true
  }
}
