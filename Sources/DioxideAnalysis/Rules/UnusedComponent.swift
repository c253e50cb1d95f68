import DioxideCore

/// A component is never requested.
enum UnusedComponent: Rule {
  static let description = RuleDescription(
    id: "unused_component", severity: .warning,
    summary: "No root reaches a component, so it is never resolved.",
    rationale: """
      Unused components are code to maintain without any benefit. Roots are the types of `resolve` calls, components marked \
      `@main` or `@Lifecycle`, the dependencies of registrations by hand, and the `roots` of the configuration. If the type \
      of a `resolve` call is unknown, or there is no root, nothing is reported.
      """,
    bad: """
      import Dioxide

      @Service
      struct Report {}

      @Service
      struct Server {}

      func start(_ container: Container) throws {
        let server = try container.resolve(Server.self)
      }
      """,
    good: """
      import Dioxide

      @Service
      struct Report {}

      @Service
      struct Server {
        init(report: Report) {}
      }

      func start(_ container: Container) throws {
        let server = try container.resolve(Server.self)
      }
      """,
    isEnabledByDefault: false)

  static func findings(in context: RuleContext) -> [Finding] {
    let program = context.program
    guard let roots = roots(context), !roots.isEmpty else { return [] }
    var isReached = Table(repeating: false, at: program.blueprint.bindingIndices)
    for plan in context.plans { reach(from: roots, in: plan, program, &isReached) }
    let live = Set(context.plans.flatMap(\.live))
    // A type with two bindings is used if either is.
    let used = Set(
      isReached.indices.filter { isReached[$0] }.map {
        program.resolvedType(of: program.blueprint[$0].implementation)
      })
    var alternatives: Set<Key> = []
    return live.sorted().compactMap { index in
      let binding = program.blueprint[index]
      guard program.isComponent(index), !used.contains(program.resolvedType(of: binding.implementation)),
        // Alternatives may all be unused; only the first is reported.
        !binding.isAlternative || alternatives.insert(binding.key).inserted
      else { return nil }
      let name = context.builder(index)
      return Finding(
        description, "nothing \(program.vocabulary(ofBinding: index).reaches) `\(name)`", at: context.place(index),
        help: "Remove it, or add `roots: [\(name)]` to `.dioxide.yml` if code outside the checked source resolves it.",
        component: name, symbols: [context.builderIdentifier(index)])
    }
  }

  /// The bindings that the program resolves; nil if unknown.
  private static func roots(_ context: RuleContext) -> [BindingIndex]? {
    let program = context.program
    var types: Set<ResolvedType> = []
    var names: Set<String> = []
    for file in program.files.indices {
      for resolution in program.files[file].rootResolutions {
        guard !resolution.types.isEmpty else { return nil }
        for written in resolution.types {
          let place = TypeResolver.Context(file: file, enclosing: resolution.enclosing)
          guard let type = program.resolver.requested(written, in: place) else { return nil }
          types.insert(type)
        }
      }
      for dialect in program.selectedDialects {
        guard let requests = dialect.requests(inFile: file, of: program) else { return nil }
        types.formUnion(requests.types)
        names.formUnion(requests.names)
      }
    }
    types.formUnion(types.flatMap(parts))
    let lifecycles = Set(program.lifecycles.map(\.declaration))
    let knowing = Set(program.entries.map { program.bindingOrigins[$0].dialect })
    return program.blueprint.bindingIndices.filter { index in
      let binding = program.blueprint[index]
      let origin = program.bindingOrigins[index]
      if program.entries.contains(index) { return true }
      if origin.role == .registration {
        let fact = program.registration(of: origin)
        guard program.isComponent(index), !fact.isEntryPoint else { return !knowing.contains(origin.dialect) }
        // The project's own code may resolve types that it receives, without arguments.
        if binding.key.arguments == .none, names.contains(program.name(of: binding.key.type)) { return true }
      }
      if let type = program.resolvedType(of: binding.key.type), types.contains(type) { return true }
      if let declaration = origin.declaration {
        if lifecycles.contains(declaration) { return true }
        if program.files[type: declaration].isMain { return true }
      }
      return context.roots.contains { pattern in
        [binding.key.type, binding.implementation].contains {
          NamePattern.matches(pattern, program.name(of: $0)) || NamePattern.matches(pattern, program.identifier(of: $0))
        }
      }
    }
  }

  /// The type and its components: `[any Plugin]` requests each `Plugin`.
  private static func parts(of type: ResolvedType) -> [ResolvedType] {
    switch type {
    case .array(let inner), .optional(let inner): [type, inner]
    default: [type]
    }
  }

  private static func reach(
    from roots: [BindingIndex], in plan: ProfilePlan, _ program: Program, _ isReached: inout Table<BindingIndex, Bool>
  ) {
    let blueprint = program.blueprint
    // The used program or registration is unknown, so all that may be used count as used.
    var twins: [Key: [BindingIndex]] = [:]
    if program.compositions.count > 1 || plan.live.contains(where: { blueprint[$0].isAlternative }) {
      twins = Dictionary(grouping: plan.live) { blueprint[$0].key }
    }
    var seen = Set(plan.live).intersection(roots)
    var pending = Array(seen)
    while let binding = pending.popLast() {
      isReached[binding] = true
      if !twins.isEmpty {
        let others = twins.removeValue(forKey: blueprint[binding].key) ?? []
        for other in others where seen.insert(other).inserted { pending.append(other) }
      }
      for dependency in blueprint[binding].dependencyIndices {
        for provider in plan.providers(of: dependency) where seen.insert(provider).inserted {
          pending.append(provider)
        }
      }
    }
  }
}
