import DioxideCore

/// An initializer does more than store its arguments.
enum ConstructorSideEffect: Rule {
  static let description = RuleDescription(
    id: "constructor_side_effect", severity: .warning,
    summary: "An initializer of a component does input or output, or starts work.",
    rationale: """
      The container builds a component when it is first resolved, on any thread, and cannot wait, report a failure or undo. \
      Tests that only build the graph would have side effects. Use `initialize()` of a `@Lifecycle` component instead.
      """,
    bad: """
      import Dioxide
      import Foundation

      @Service
      final class Feed {
        let data: Data?

        init(file: URL?) {
          data = try? Data(contentsOf: URL(filePath: "/etc/feed"))
        }
      }
      """,
    good: """
      import Dioxide
      import Foundation

      @Service @Lifecycle
      final class Feed {
        var data: Data?

        init(file: URL?) {}

        func initialize() async throws {
          data = try Data(contentsOf: URL(filePath: "/etc/feed"))
        }

        func dispose() async throws {}
      }
      """,
    isEnabledByDefault: false)

  static func findings(in context: RuleContext) -> [Finding] {
    let program = context.program
    var seen: Set<TypeIndex.Reference> = []
    return program.blueprint.bindingIndices.flatMap { index -> [Finding] in
      guard [.service, .adapter].contains(program.bindingOrigins[index].role),
        let declaration = program.bindingOrigins[index].declaration, seen.insert(declaration).inserted
      else { return [] }
      let type = program.files[type: declaration]
      let name = context.builder(index)
      let initializers = program.files[declaration.file].initializers[type.members.initializers.indices]
      return initializers.flatMap(\.effects).compactMap { effect in
        // Ignores the project's own types with the name of a known type.
        guard case .external = program.resolver.find(effect.type, from: declaration.file, within: type.path)
        else { return nil }
        let place = Place(file: declaration.file, range: effect.place)
        let method = "\(type.modifiers.beforeWitness)func initialize() async throws"
        return Finding(
          description, "the initializer of `\(name)` calls `\(effect.name)`", at: place,
          help: "Mark `\(name)` with `\(context.lifecycleMark(at: place))` and call it in `\(method)`.",
          component: name, symbols: [context.builderIdentifier(index), effect.name])
      }
    }
  }
}
