import DioxideCore

/// A struct or enum has a scope that shares instances by weak reference.
enum UnsharedValue: Rule {
  static let description = RuleDescription(
    id: "unshared_value", severity: .warning,
    summary:
      "A scope that shares an object as long as something holds it is given a struct or enum, so nothing is shared.",
    rationale: """
      The scope remembers what was built by a weak reference, and only objects of classes have those. A struct or enum is built \
      again each time, as if no scope were named: what one user of it changes, the others never see.
      """,
    bad: """
      import Resolver

      struct Basket {}

      func registerBasket() { Resolver.register { Basket() }.scope(.shared) }
      """,
    good: """
      import Resolver

      final class Basket {}

      func registerBasket() { Resolver.register { Basket() }.scope(.shared) }
      """)

  static func findings(in context: RuleContext) -> [Finding] {
    let program = context.program
    // Most frameworks do not lose values.
    let losesValues = program.frameworks.selected.contains { program.frameworks[$0].lifetimes.losesValues }
    guard losesValues else { return [] }
    return program.blueprint.bindingIndices.compactMap { index in
      let origin = program.bindingOrigins[index]
      guard origin.role == .registration, !program.isCast(index) else { return nil }
      let lifetimes = program.frameworks[origin.dialect].lifetimes
      guard lifetimes.losesValues, let scope = program.registration(of: origin).scope,
        lifetimes.scopes[scope] == .weaklyKept,
        let entity = program.entity(of: program.blueprint[index].implementation)
      else { return nil }
      let declaration = program.resolver.index.declaration(of: entity)
      let type = program.files[type: declaration]
      guard type.kind == .struct || type.kind == .enum else { return nil }
      let (name, kind) = (context.builder(index), type.kind.rawValue)
      let place = Place(file: declaration.file, range: type.nameRange)
      return Finding(
        description, "`\(name)` is \(Article.indefinite(kind)) \(kind), so the scope `\(scope)` does not share it",
        at: context.place(index),
        help:
          "Make `\(name)` a class, or name a scope that keeps what it builds; without a scope it is built again too.",
        component: name, related: [Finding.Related(message: "`\(name)` is declared here", place: place)],
        symbols: [context.builderIdentifier(index)])
    }
  }
}
