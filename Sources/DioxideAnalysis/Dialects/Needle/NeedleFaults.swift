import DioxideCore

/// Faults of components, except for those of single bindings.
struct NeedleFaults {
  let tree: ContainerTree

  func enter(into builder: inout ProgramBuilder) {
    for stray in tree.strays { if let fault = fault(stray) { builder.faults.append(fault) } }
    for container in tree.containers.indices {
      for part in tree.containers[container].parts { builder.faults += cachedTwice(part) }
    }
    builder.faults += GeneratedProvidersCheck(tree).faults() + unusedRequirements()
  }

  /// The fault for a component that generated code does not know.
  private func fault(_ stray: ContainerTree.Stray) -> DialectFault? {
    let name = tree.name(stray.container)
    let message: String
    if stray.isImplicit, stray.argument == "self", let builder = stray.builder {
      guard tree.isImplicit(stray.container, below: builder) else { return nil }
      message = "`\(name)` is created with `.init`, and the generator does not see what that creates"
    } else {
      guard stray.argument != "self", !stray.argument.hasSuffix("BootstrapComponent()") else { return nil }
      message = "`\(name)` is created with the parent `\(stray.argument)`, but the generator accepts only `self`"
    }
    let builder = stray.builder.map(tree.name) ?? Fingerprint.fileName(tree.files[stray.place.file].path)
    return DialectFault(
      rule: OutsideParent.description.id, place: stray.place, message: message,
      help: "Write `\(name)(parent: self)` in the component that is its parent.", component: name,
      symbols: [builder, tree.resolver.index.identifier(of: tree.containers[stray.container].entity)])
  }

  /// Properties with two `shared` blocks, which have one key.
  private func cachedTwice(_ part: ContainerClass.Part) -> [DialectFault] {
    guard let holder = tree.holders[part.file]?.holders[part.holder] else { return [] }
    return holder.members.compactMap { member in
      let calls = (member.body?.calls ?? []).filter(\.isPlain)
      guard calls.count > 1 else { return nil }
      return DialectFault(
        rule: SharedTwice.description.id, place: Place(file: part.file, range: calls[1].range),
        message: "`\(member.name)` has two `shared` blocks, and both have the name of the property as their key",
        help: "Move one of them to a property of its own.", component: holder.path,
        related: [("the first one is here", Place(file: part.file, range: calls[0].range))],
        symbols: [holder.path, member.name])
    }
  }

  /// Requirements that no component reads.
  private func unusedRequirements() -> [DialectFault] {
    var used: Set<Place> = []
    var all: [(requirement: ContainerClass.Requirement, component: Int)] = []
    for (number, component) in tree.containers.enumerated() where !component.requirements.isEmpty {
      let bodies = component.parts.flatMap { tree.holders[$0.file]?.holders[$0.holder].bodies ?? [] }
      let mentions = bodies.flatMap(\.mentions)
      let whole = mentions.count { $0.name == "dependency" } > mentions.count { $0.base == "dependency" }
      let isOpen = whole || component.unknownMembers != nil || bodies.contains(where: \.interpolates)
      let names = Set(mentions.map(\.name))
      for requirement in component.requirements {
        if isOpen || names.contains(requirement.name) { used.insert(requirement.place) }
        all.append((requirement, number))
      }
    }
    var seen: Set<Place> = []
    return all.compactMap { requirement, component in
      guard !used.contains(requirement.place), seen.insert(requirement.place).inserted else { return nil }
      return DialectFault(
        rule: UnusedDependency.description.id, place: requirement.place,
        message: "`\(tree.name(component))` requires `\(requirement.name): \(requirement.type)`, and does not use it",
        help: "Remove it from `\(requirement.enclosing)`.", component: tree.name(component),
        symbols: [requirement.enclosing, requirement.name])
    }
  }
}
