import DioxideCore

/// One implementation has several shared registrations, each with its own instance.
enum TornSingleton: Rule {
  static let description = RuleDescription(
    id: "torn_singleton", severity: .warning,
    summary: "Several shared registrations each keep their own instance of one implementation.",
    rationale: """
      With Swinject, a service that is registered without a scope is created again for each object graph. Two \
      registrations in `.container` scope that both resolve such a service look as if they shared it, but each keeps its \
      own instance: what one writes the other never reads.
      """,
    bad: """
      import Swinject

      protocol Reading {}
      protocol Writing {}
      final class Notes: Reading, Writing {}

      final class NotesAssembly: Assembly {
        func assemble(container: Container) {
          container.register(Notes.self) { _ in Notes() }
          container.register(Reading.self) { r in r.resolve(Notes.self)! }.inObjectScope(.container)
          container.register(Writing.self) { r in r.resolve(Notes.self)! }.inObjectScope(.container)
        }
      }

      let assembler = Assembler([NotesAssembly()])
      """,
    good: """
      import Swinject

      protocol Reading {}
      protocol Writing {}
      final class Notes: Reading, Writing {}

      final class NotesAssembly: Assembly {
        func assemble(container: Container) {
          container.register(Notes.self) { _ in Notes() }
            .implements(Reading.self, Writing.self)
            .inObjectScope(.container)
        }
      }

      let assembler = Assembler([NotesAssembly()])
      """,
    isEnabledByDefault: false)

  static func findings(in context: RuleContext) -> [Finding] {
    let program = context.program
    var registered: [Key: [BindingIndex]] = [:]
    var kept: [Key: [BindingIndex]] = [:]
    for (index, binding) in zip(program.blueprint.bindingIndices, program.blueprint.bindings) {
      guard let shape = program.swinjectRegistration(index) else { continue }
      registered[binding.key, default: []].append(index)
      guard shape.isForwarding, shape.argumentCount == 0, binding.scope == .singleton, binding.dependencies.count == 1
      else { continue }
      for dependency in binding.dependencyIndices where !program.blueprint[dependency].isDeferred {
        kept[program.blueprint[dependency].key, default: []].append(index)
      }
    }
    return kept.sorted { $0.value[0] < $1.value[0] }.compactMap { key, bindings in
      // With several containers, each may intentionally have its own instance.
      guard bindings.count > 1, let torn = registered[key], torn.count == 1, let source = torn.first,
        program.blueprint[source].scope == .factory,
        bindings.allSatisfy({ registered[program.blueprint[$0].key]?.count == 1 })
      else { return nil }
      return finding(key, source: source, bindings: bindings, context)
    }
  }

  private static func finding(
    _ key: Key, source: BindingIndex, bindings: [BindingIndex], _ context: RuleContext
  ) -> Finding {
    let program = context.program
    let requested = context.name(of: key)
    let keys = bindings.map { program.blueprint[$0].key }
    let names = keys.map { "`\(context.name(of: $0))`" }
    let list = names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    var related = [
      Finding.Related(message: "`\(requested)` is created for each object graph here", place: context.place(source))
    ]
    related += bindings.dropFirst().map {
      let name = context.name(of: program.blueprint[$0].key)
      return Finding.Related(message: "`\(name)` keeps another instance", place: context.place($0))
    }
    return Finding(
      description, "\(list) each keep \(Article.indefinite(requested)) `\(requested)` of their own",
      at: context.place(bindings[0]),
      help: "Register `\(requested)` with `.inObjectScope(.container)`, so that all of them share one.",
      component: requested, type: names.first.map { String($0.dropFirst().dropLast()) },
      profiles: context.plans.map(\.profile.name), path: [], related: related,
      symbols: [program.fingerprint(of: key)] + keys.map { program.fingerprint(of: $0) + ($0.name ?? "") })
  }
}
