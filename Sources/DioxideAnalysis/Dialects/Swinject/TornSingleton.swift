import DioxideCore

/// One implementation behind several registrations that are kept, each with an object of its own.
enum TornSingleton: Rule {
  static let description = RuleDescription(
    id: "torn_singleton", severity: .warning,
    summary: "Several registrations that are kept each hold an object of their own of one implementation.",
    rationale: """
      With Swinject, what is registered without a scope is made anew for each graph of objects. Two registrations in \
      `.container` scope that both stand for such a service look as if they shared it, and each keeps another object: what \
      one writes the other never reads.
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
    isOn: false)

  static func findings(in context: RuleContext) -> [Finding] {
    let program = context.program
    var registered: [Key: [Int]] = [:]
    var kept: [Key: [Int]] = [:]
    for (index, binding) in program.blueprint.bindings.enumerated() {
      guard let shape = program.swinjectRegistration(index) else { continue }
      registered[binding.key, default: []].append(index)
      guard shape.isForwarding, shape.argumentCount == 0, binding.scope == .singleton, binding.dependencies.count == 1
      else { continue }
      for dependency in binding.dependencies where !program.blueprint.dependencies[dependency].isDeferred {
        kept[program.blueprint.dependencies[dependency].key, default: []].append(index)
      }
    }
    return kept.sorted { ($0.value.first ?? 0) < ($1.value.first ?? 0) }.compactMap { key, bindings in
      // Of several containers each may be meant to have its own.
      guard bindings.count > 1, let torn = registered[key], torn.count == 1, let source = torn.first,
        program.blueprint.bindings[source].scope == .factory,
        bindings.allSatisfy({ registered[program.blueprint.bindings[$0].key]?.count == 1 })
      else { return nil }
      return finding(key, source: source, bindings: bindings, context)
    }
  }

  private static func finding(_ key: Key, source: Int, bindings: [Int], _ context: RuleContext) -> Finding {
    let program = context.program
    let asked = context.name(of: key)
    let keys = bindings.map { program.blueprint.bindings[$0].key }
    let names = keys.map { "`\(context.name(of: $0))`" }
    let list = names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    var related = [Finding.Related(message: "`\(asked)` is made anew here", place: context.place(source))]
    related += bindings.dropFirst().map {
      let name = context.name(of: program.blueprint.bindings[$0].key)
      return Finding.Related(message: "`\(name)` keeps another one", place: context.place($0))
    }
    return Finding(
      description, "\(list) each keep \(Article.indefinite(asked)) `\(asked)` of their own",
      at: context.place(bindings[0]),
      help: "Register `\(asked)` with `.inObjectScope(.container)`, so that all of them share one.",
      component: asked, type: names.first.map { String($0.dropFirst().dropLast()) },
      profiles: context.plans.map(\.profile.name), path: [], related: related,
      symbols: [program.fingerprint(of: key)] + keys.map { program.fingerprint(of: $0) + ($0.name ?? "") })
  }
}
