/// Suggestions if no ancestor of a container satisfies a requirement.
struct ContainerNearMisses {
  let tree: ContainerTree

  /// A suggested fix, and a related location.
  struct Hint {
    var help: String
    var note: (message: String, place: Place)?
  }

  /// The best suggestion: on the path first, then elsewhere. Linear in the members.
  ///
  /// - Parameter path: The containers from a root to the one with the requirement.
  func hint(for requirement: ContainerClass.Requirement, along path: [Int]) -> Hint {
    let ancestors = path.dropLast().reversed()
    for ancestor in ancestors {
      guard let reference = tree.containers[ancestor].members[requirement.name]?.first,
        let member = tree.member(reference)
      else { continue }
      return Hint(
        help: help(on: member, requirement, in: tree.name(ancestor)),
        note: note("`\(member.name)` of `\(tree.name(ancestor))` is declared here", reference))
    }
    for ancestor in ancestors {
      let near = tree.containers[ancestor].members.values.joined().filter {
        tree.member($0)?.type == requirement.type && tree.member($0)?.isFunction == false
      }
      let first = near.min { ($0.file, $0.part.holder, $0.number) < ($1.file, $1.part.holder, $1.number) }
      guard let first, let member = tree.member(first) else { continue }
      return Hint(
        help: "Did you mean `\(member.name)`, which `\(tree.name(ancestor))` has with this type?",
        note: note("`\(member.name): \(member.type)` is declared here", first))
    }
    let name = path.last.map(tree.name) ?? ""
    for other in tree.containers.indices where !path.contains(other) {
      guard let reference = tree.provider(of: requirement, in: other) else { continue }
      let root = path.first.map(tree.name) ?? ""
      let why = path.count == 2 ? "is not an ancestor of `\(name)`" : "not on this path"
      return Hint(
        help: "`\(tree.name(other))` provides it, but \(why). Move it to an ancestor that all paths have: `\(root)`.",
        note: note("`\(requirement.name): \(requirement.type)` is provided here", reference))
    }
    let line = "public var \(requirement.name): \(requirement.type) { … }"
    return Hint(help: "Add `\(line)` to \(ancestors.prefix(3).map { "`\(tree.name($0))`" }.joined(separator: " or ")).")
  }

  /// How to fix a property of the same name that does not match.
  private func help(
    on member: MemberHolders.Member, _ requirement: ContainerClass.Requirement, in container: String
  ) -> String {
    let name = "`\(member.name)` of `\(container)`"
    if member.isFunction { return "\(name) is a function. Only properties are provided: make it one." }
    if member.isStatic { return "\(name) is static. Only instance properties are provided." }
    if member.type.isEmpty {
      return """
        \(name) declares no type, and only declared types are compared: write `\(member.name): \(requirement.type)`.
        """
    }
    if member.type != requirement.type {
      return "\(name) has the type `\(member.type)`. Types are compared as they are written: make both the same."
    }
    return "\(name) is not public, so generated code cannot see it. Make it `public`."
  }

  private func note(_ message: String, _ reference: ContainerClass.Member) -> (message: String, place: Place)? {
    tree.member(reference).map { (message, Place(file: reference.file, range: $0.range)) }
  }
}
