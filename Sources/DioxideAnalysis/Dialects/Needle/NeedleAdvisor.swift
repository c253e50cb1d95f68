import DioxideCore

/// Gives advice on requirements of components.
final class NeedleAdvisor: Advisor {
  let context: RuleContext
  let vocabulary = NeedleDialect.vocabulary
  private lazy var tree = NeedleComponents.tree(program.files, program.resolver)

  init(_ context: RuleContext) { self.context = context }

  func advice(onMissing missing: MissingDependency) -> Advice {
    var budget = SearchBudget(steps: 1_000_000)
    guard let tree, let declaration = missing.binding.flatMap({ program.bindingOrigins[$0].declaration }),
      let component = program.resolver.index.entity(of: declaration).flatMap({ tree.numbers[$0] }),
      let requirement = tree.containers[component].requirements.first(where: { $0.place == missing.place }),
      let path = tree.search(requirement, of: component, &budget)?.gap
    else { return Advice(problem: "no ancestor provides it", help: "") }
    let names = path.map(tree.name)
    let problem =
      path.count == 2
      ? "`\(names[0])`, which creates it, does not provide it"
      : "no ancestor on the path \(context.arrows(names)) provides it"
    let hint = ContainerNearMisses(tree: tree).hint(for: requirement, along: path)
    var advice = Advice(problem: problem, help: hint.help)
    advice.requested = "\(requirement.name): \(requirement.type)"
    advice.path = names + ["\(requirement.name): \(requirement.type)"]
    if let note = hint.note { advice.related = [Finding.Related(message: note.message, place: note.place)] }
    return advice
  }

  func help(breaking hop: Violation.Hop, reasons: [String], isAlone: Bool) -> String {
    let name = program.blueprint[hop.dependencyIndex].key.name ?? ""
    return """
      Each of these properties evaluates the next one, and the generator does not notice. Break one hop: pass the closure \
      `{ self.\(name) }` instead of `\(name)`, or move what both need to a property of its own.
      """
  }
}
