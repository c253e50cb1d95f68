/// `@Lifecycle` is on a type that is not a component.
enum OrphanLifecycle: Rule {
  static let description = RuleDescription(
    id: "orphan_lifecycle", severity: .warning,
    summary: "A type marked `@Lifecycle` is not a component, so nothing starts or stops it.",
    rationale: """
      The container calls `initialize()` and `dispose()` only on components. On any other type the attribute has no effect.
      """,
    bad: """
      import Dioxide

      @Lifecycle
      final class Database {
        func initialize() async throws {}
        func dispose() async throws {}
      }
      """,
    good: """
      import Dioxide

      @Service @Lifecycle
      final class Database {
        func initialize() async throws {}
        func dispose() async throws {}
      }
      """)

  static func findings(in context: RuleContext) -> [Finding] {
    let program = context.program
    guard !program.lifecycles.isEmpty else { return [] }
    let index = program.resolver.index
    var bound: Set<EntityIndex> = []
    for binding in program.blueprint.bindings {
      if let entity = program.entity(of: binding.implementation) { bound.insert(entity) }
    }
    for origin in program.bindingOrigins {
      if let entity = origin.declaration.flatMap(index.entity) { bound.insert(entity) }
    }
    // Excludes types built in registrations, and generic components that are never requested.
    let built = Set(program.files.flatMap { $0.registrations.flatMap(\.mentioned) })
    let marked = Set(
      program.files.indices.flatMap { file in
        program.files[file].components.compactMap { index.entity(of: .init(file: file, index: $0.type)) }
      })
    return program.lifecycles.compactMap { declaration, place in
      guard let entity = index.entity(of: declaration), !bound.contains(entity), !marked.contains(entity) else {
        return nil
      }
      let type = program.files[type: declaration]
      let last = type.path.split(separator: ".").last.map(String.init) ?? type.path
      guard !built.contains(last), type.kind != .protocol else { return nil }
      let mark = context.lifecycleMark(at: place)
      return Finding(
        description, "`\(type.path)` is marked `\(mark)`, but is not a component", at: place,
        help: mark.hasPrefix("@")
          ? "Write `@Service @Lifecycle` (or `@Adapter(for: …) @Lifecycle`), or remove `@Lifecycle`."
          : "Write `// dioxide:service` (or `// dioxide:adapter for=…`) above it too, or remove `\(mark)`.",
        component: type.path,
        symbols: [index.identifier(of: entity)])
    }
  }
}
