import DioxideCore

/// A component that nothing asks for.
enum UnusedComponent: Rule {
  static let description = RuleDescription(
    id: "unused_component", severity: .warning,
    summary: "No root reaches a component, so nothing ever asks the container for it.",
    rationale: """
      What nobody uses is read, built and kept for nothing. Roots are what `resolve` calls ask for, components marked \
      `@main` or `@Lifecycle`, what the registrations by hand need, and the `roots` of the configuration. Where a `resolve` \
      call does not tell its type, or there is no root at all, nothing is said.
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
    isOn: false)

  static func findings(in context: RuleContext) -> [Finding] {
    let program = context.program
    guard let roots = roots(context), !roots.isEmpty else { return [] }
    var isReached = [Bool](repeating: false, count: program.blueprint.bindings.count)
    for plan in context.plans { reach(from: roots, in: plan, program, &isReached) }
    let live = Set(context.plans.flatMap(\.live))
    // A type that is bound twice is used where one of its bindings is.
    let used = Set(
      isReached.indices.filter { isReached[$0] }.map {
        program.resolvedType(of: program.blueprint.bindings[$0].implementation)
      })
    return live.sorted().compactMap { index in
      let implementation = program.blueprint.bindings[index].implementation
      let isSwinject = program.isSwinject(index)
      guard isSwinject || [.service, .adapter].contains(program.bindingOrigins[index].role),
        !used.contains(program.resolvedType(of: implementation))
      else { return nil }
      let name = context.builder(index)
      return Finding(
        description, isSwinject ? "nothing resolves `\(name)`" : "nothing reaches `\(name)`", at: context.place(index),
        help: "Remove it; or, where something else asks for it, write `roots: [\(name)]` into `.dioxide.yml`.",
        component: name, symbols: [context.builderIdentifier(index)])
    }
  }

  /// The bindings at which the program comes in; nil where that cannot be told.
  private static func roots(_ context: RuleContext) -> [Int]? {
    let program = context.program
    var types: Set<ResolvedType> = []
    /// Adds what is asked for somewhere; false where that cannot be told.
    func add(_ written: String, file: Int, within enclosing: String) -> Bool {
      let type = program.resolver.resolve(written, in: TypeResolver.Context(file: file, enclosing: enclosing))
      guard !type.isUncertain, !type.isOpen, written.utf8.count > 1 else { return false }
      types.formUnion(parts(of: type))
      return true
    }
    var names: Set<String> = []
    for (file, facts) in program.files.enumerated() {
      for resolution in facts.rootResolutions {
        guard !resolution.types.isEmpty else { return nil }
        for written in resolution.types {
          guard add(written, file: file, within: resolution.enclosing) else { return nil }
        }
      }
      guard let swinject = facts.swinject else { continue }
      names.formUnion(swinject.metatypes)
      /// Adds what is resolved, where a parameter of an initializer tells the type too.
      func addResolved(_ resolution: ResolutionFact, within enclosing: String) -> Bool {
        guard resolution.type.isEmpty else { return add(resolution.type, file: file, within: enclosing) }
        guard let inference = swinject.inferences[resolution.range.start] else { return false }
        let context = TypeResolver.Context(file: file, enclosing: enclosing)
        guard let type = inference.type(in: context, program.resolver) else { return false }
        types.formUnion(parts(of: type))
        return true
      }
      for need in swinject.needs {
        guard addResolved(need.resolution, within: need.enclosing) else { return nil }
      }
      for property in swinject.wrapped { _ = add(property.type, file: file, within: property.enclosing) }
      for registration in facts.registrations where registration.swinject != nil {
        guard case .closure(let resolutions) = registration.provider else { continue }
        for resolution in resolutions {
          guard addResolved(resolution, within: registration.enclosing) else { return nil }
        }
      }
    }
    let lifecycles = Set(program.lifecycles.map(\.declaration))
    return program.blueprint.bindings.indices.filter { index in
      let binding = program.blueprint.bindings[index]
      let origin = program.bindingOrigins[index]
      if origin.role == .registration {
        guard let shape = program.swinjectRegistration(index), !shape.isStoryboard else { return true }
        // Something of the project's may resolve whatever it is told to.
        if names.contains(program.name(of: binding.key.type)) { return true }
      }
      if let type = program.service(ofBinding: index), types.contains(type) { return true }
      if let declaration = origin.declaration {
        if lifecycles.contains(declaration) { return true }
        if program.files[declaration.file].types[declaration.index].isMain { return true }
      }
      return context.roots.contains { pattern in
        [binding.key.type, binding.implementation].contains {
          NamePattern.matches(pattern, program.name(of: $0)) || NamePattern.matches(pattern, program.identifier(of: $0))
        }
      }
    }
  }

  /// The type, and what it holds: `[any Plugin]` asks for each `Plugin`.
  private static func parts(of type: ResolvedType) -> [ResolvedType] {
    switch type {
    case .array(let inner), .optional(let inner): [type, inner]
    default: [type]
    }
  }

  private static func reach(
    from roots: [Int], in plan: ScanPlan, _ program: Program, _ isReached: inout [Bool]
  ) {
    let blueprint = program.blueprint
    // Which of several programs is meant is not told: what is used in one is taken to be used in all.
    var twins: [Program.Service: [Int]] = [:]
    if !program.roots.isOne {
      twins = Dictionary(grouping: plan.live) { program.service(of: blueprint.bindings[$0].key) }
    }
    var seen = Set(plan.live).intersection(roots)
    var pending = Array(seen)
    while let binding = pending.popLast() {
      isReached[binding] = true
      if !twins.isEmpty {
        let others = twins.removeValue(forKey: program.service(of: blueprint.bindings[binding].key)) ?? []
        for other in others where seen.insert(other).inserted { pending.append(other) }
      }
      for dependency in blueprint.bindings[binding].dependencies {
        for provider in plan.providers(of: dependency) where seen.insert(provider).inserted {
          pending.append(provider)
        }
      }
    }
  }
}
