import DioxideCore

/// Advises on what components require.
final class NeedleAdvisor: Advisor {
  let context: RuleContext
  let vocabulary = NeedleDialect.vocabulary
  private lazy var tree = NeedleTree(program.files, program.resolver)

  init(_ context: RuleContext) { self.context = context }

  func advice(onMissing missing: MissingDependency) -> Advice {
    var budget = SearchBudget(steps: 1_000_000)
    guard let tree, let binding = missing.binding,
      let component = program.bindingOrigins[binding].declaration.flatMap(program.resolver.index.entity).flatMap({
        tree.numbers[$0]
      }),
      let requirement = tree.components[component].requirements.first(where: {
        $0.place == missing.place && $0.name == missing.dependency.key.name
      }),
      let path = tree.search(requirement, of: component, &budget)?.gap
    else { return Advice(lack: "no ancestor provides it", help: "") }
    let names = path.map(name)
    var advice = Advice(
      lack: path.count == 2
        ? "`\(names[0])`, which creates it, does not provide it"
        : "none of its ancestors on the path \(context.arrows(names)) provides it",
      help: "")
    advice.asked = "\(requirement.name): \(requirement.type)"
    advice.path = names + ["\(requirement.name): \(requirement.type)"]
    advise(on: requirement, along: path, tree, &advice)
    return advice
  }

  private func name(_ component: Int) -> String {
    tree.map { program.resolver.index.path(of: $0.components[component].entity) } ?? ""
  }

  /// Looks for what was meant: on the path first, then elsewhere.
  private func advise(
    on requirement: NeedleComponent.Requirement, along path: [Int], _ tree: NeedleTree, _ advice: inout Advice
  ) {
    let line = "public var \(requirement.name): \(requirement.type) { … }"
    let ancestors = path.dropLast().reversed()
    for ancestor in ancestors {
      for reference in tree.components[ancestor].members[requirement.name] ?? [] {
        guard let member = tree.member(reference) else { continue }
        advice.help = help(on: member, requirement, in: name(ancestor))
        advice.related = [note("`\(member.name)` of `\(name(ancestor))` is declared here", member, reference)]
        return
      }
    }
    for ancestor in ancestors {
      let near = tree.components[ancestor].members.values.flatMap { $0 }.filter {
        tree.member($0)?.type == requirement.type && tree.member($0)?.isFunction == false
      }
      if let reference = near.min(by: { ($0.file, $0.holder, $0.number) < ($1.file, $1.holder, $1.number) }),
        let member = tree.member(reference)
      {
        advice.help = "Did you mean `\(member.name)`, which `\(name(ancestor))` provides with this type?"
        advice.related = [note("`\(member.name): \(member.type)` is provided here", member, reference)]
        return
      }
    }
    for other in tree.components.indices where !path.contains(other) {
      guard let reference = tree.provider(of: requirement, in: other), let member = tree.member(reference) else {
        continue
      }
      let common = path.first.map(name) ?? ""
      advice.help = """
        `\(name(other))` provides it, but is not an ancestor of `\(path.last.map(name) ?? "")`. Move it to an ancestor of both: \
        `\(common)`.
        """
      advice.related = [note("`\(member.name): \(member.type)` is provided here", member, reference)]
      return
    }
    advice.help = "Add `\(line)` to \(ancestors.map { "`\(name($0))`" }.joined(separator: " or "))."
  }

  /// What to do about a property of the same name that does not answer.
  private func help(
    on member: NeedleFacts.Member, _ requirement: NeedleComponent.Requirement, in component: String
  ) -> String {
    let name = "`\(member.name)` of `\(component)`"
    if member.isFunction { return "\(name) is a function. Only properties are provided: make it one." }
    if member.isStatic { return "\(name) is static. Only instance properties are provided." }
    if member.type.isEmpty {
      return
        "\(name) declares no type, and only declared types are compared: write `\(member.name): \(requirement.type)`."
    }
    if member.type != requirement.type {
      return "\(name) has the type `\(member.type)`. Types are compared as they are written: make both the same."
    }
    return "\(name) is not public, so generated code cannot see it. Make it `public`."
  }

  private func note(
    _ message: String, _ member: NeedleFacts.Member, _ reference: NeedleComponent.Member
  ) -> Finding.Related {
    Finding.Related(message: message, place: Place(file: reference.file, range: member.range))
  }

  func help(breaking hop: Violation.Hop, reasons: [String], isAlone: Bool) -> String {
    let name = program.blueprint.dependencies[hop.dependency].key.name ?? ""
    return """
      Each of these properties evaluates the next one, and the generator does not notice. Break one hop: pass the closure \
      `{ self.\(name) }` instead of `\(name)`, or move what both need to a property of its own.
      """
  }
}
