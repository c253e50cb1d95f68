import DioxideCore

/// The input of a rule.
public struct RuleContext: Sendable {
  /// The program.
  public let program: Program
  /// The plan for each checked profile.
  public let plans: [ProfilePlan]
  /// The configured contracts.
  public let contracts: [Contract]
  /// Name patterns of components that are requested from elsewhere.
  public let roots: [String]
  /// The profiles that need not be complete.
  public let partialProfiles: Set<Profile>
  /// The number of dependencies that request each key.
  private let useCounts: [Key: Int]

  /// Creates a context.
  init(
    program: Program, plans: [ProfilePlan], contracts: [Contract], roots: [String], partialProfiles: Set<Profile>
  ) {
    self.program = program
    self.plans = plans
    self.contracts = contracts
    self.roots = roots
    self.partialProfiles = partialProfiles
    // Only used for cycle groups, which most programs do not have.
    let hasCycleGroup = plans.contains { !$0.hasBuildOrder }
    self.useCounts =
      hasCycleGroup ? Dictionary(program.blueprint.dependencies.map { ($0.key, 1) }, uniquingKeysWith: +) : [:]
  }

  /// The violations of all profiles, without duplicates, with the profiles in which each holds, ordered by first
  /// profile.
  func violations<Fault: Hashable>(_ select: (Violation) -> Fault?) -> [(fault: Fault, profiles: [String])] {
    var order: [Fault: Int] = [:]
    var result: [(fault: Fault, profiles: [String])] = []
    for plan in plans {
      for case let fault? in plan.violations.map(select) {
        if let known = order[fault] {
          result[known].profiles.append(plan.profile.name)
        } else {
          order[fault] = result.count
          result.append((fault, [plan.profile.name]))
        }
      }
    }
    return result
  }

  /// ` in profile test`, or an empty string if the fault holds in every checked profile.
  func clause(_ profiles: [String]) -> String {
    if profiles.count == plans.count { return "" }
    return " in profile\(profiles.count == 1 ? "" : "s") " + profiles.map { "`\($0)`" }.joined(separator: ", ")
  }

  /// The display name of a binding's implementation.
  func builder(_ binding: BindingIndex) -> String { program.name(of: program.blueprint[binding].implementation) }

  /// The unique name of a binding's implementation.
  func builderIdentifier(_ binding: BindingIndex) -> String {
    program.identifier(of: program.blueprint[binding].implementation)
  }

  /// The display name of a requested type, including its binding name.
  func requested(_ dependency: DependencyIndex) -> String { name(of: program.blueprint[dependency].key) }

  /// The hops of a path that build something: an additional key of the same object is not a step.
  func building(_ path: [Violation.Hop]) -> [Violation.Hop] {
    let building = path.filter { !program.isCast($0.bindingIndex) }
    return building.isEmpty ? path : building
  }

  /// The display name of the type that a hop requests, in the terms of its framework.
  func requested(_ hop: Violation.Hop) -> String {
    name(of: program.blueprint[hop.dependencyIndex].key, program.vocabulary(ofBinding: hop.bindingIndex))
  }

  /// The type of a dependency as written in a parameter.
  func written(_ dependency: DependencyIndex) -> String {
    let dependency = program.blueprint[dependency]
    return dependency.element.map { "[\(program.written($0.type))]" } ?? program.written(dependency.key.type)
  }

  /// The display name of a key, in the terms of its framework.
  func name(of key: Key, _ vocabulary: Vocabulary = Vocabulary()) -> String {
    guard let name = key.name else { return program.name(of: key) }
    return Vocabulary.filled(vocabulary.namedKey, type: program.name(of: key), name: name)
  }

  /// A key with its name, as used in fingerprints; see ``Program/fingerprint(of:)``.
  func fingerprint(of key: Key) -> String {
    program.shortFingerprint(of: key) + (key.name.map { " named \"\($0)\"" } ?? "")
  }

  /// A key for use in a sentence: `` `Ticket named "late"` with an `Int` argument ``.
  func quoted(_ key: Key, _ vocabulary: Vocabulary = Vocabulary()) -> String {
    "`\(name(of: Key(key.type, name: key.name), vocabulary))`" + program.argumentClause(of: key)
  }

  /// Whether a dependency requests a protocol or a collection of one.
  func isPort(_ dependency: DependencyIndex) -> Bool {
    let dependency = program.blueprint[dependency]
    return program.isProtocol((dependency.element ?? dependency.key).type)
  }

  /// How to defer the dependency of a hop: the parameter as a closure, preferably in a wrapper if there is one; for a
  /// `resolve` call, which has no parameter, the call in a closure.
  func deferred(_ hop: Violation.Hop, type: String, wrapper: String?) -> String {
    let origin = program.dependencyOrigins[hop.dependencyIndex]
    guard !origin.parameter.isEmpty else {
      let key = program.blueprint[hop.dependencyIndex].key
      let call = TypeSpelling.resolution(of: program.name(of: key.type), named: key.name)
      return "in a closure that runs later: `{ try \(call) }`"
    }
    // A closure in a memberwise initializer is escaping; a parameter needs the attribute.
    let declaration = program.bindingOrigins[hop.bindingIndex].declaration
    let isProperty =
      declaration.map {
        let file = program.files[$0.file]
        return file.parameters[file.types[$0.index].properties.indices].contains { $0.range == origin.place.range }
      } ?? false
    // A Sendable type must store Sendable values.
    let isShared = wrapper != nil || declaration.map(isSendable) ?? false
    let parameter = (origin.label.map { $0 + " " } ?? "") + origin.parameter
    let closure =
      "`\(parameter): \(isProperty ? "" : "@escaping ")\(isShared ? "@Sendable " : "")() -> \(type)`"
    return "with " + (wrapper.map { "`\(parameter): \($0)<\(type)>` or \(closure)" } ?? closure)
  }

  /// Whether a type is an actor or declared `Sendable`.
  private func isSendable(_ declaration: TypeIndex.Reference) -> Bool {
    let type = program.files[type: declaration]
    return type.kind == .actor
      || program.files.names(type.members.supertypes, ofFile: declaration.file).contains { $0.hasSuffix("Sendable") }
  }

  /// The bindings of each key, in any container. Linear.
  func bindingsByKey() -> [Key: [BindingIndex]] {
    let blueprint = program.blueprint
    return Dictionary(grouping: blueprint.bindingIndices.filter { !blueprint[$0].isRoot }) { blueprint[$0].key }
  }

  /// The number of dependencies that request a key; 0 if there is no cycle group.
  func useCount(of key: Key) -> Int { useCounts[key] ?? 0 }

  /// Whether a file imports a module, so that its names can be used there.
  func imports(_ module: String, at place: Place) -> Bool {
    program.files[place.file].imports.contains { $0 == module || $0.hasPrefix(module) }
  }

  /// How to mark a type as having a lifecycle: with the attribute, or with a comment if the attribute is not available.
  func lifecycleMark(at place: Place) -> String {
    imports("Dioxide", at: place) ? "@Lifecycle" : "// dioxide:lifecycle"
  }

  /// The location of a binding.
  func place(_ binding: BindingIndex) -> Place { program.bindingOrigins[binding].place }

  /// `A → B → C`, with the middle of a long path omitted; `omitted` names were already omitted.
  func arrows(_ names: [String], omitted: Int = 0) -> String {
    guard names.count > 9 else { return names.joined(separator: " → ") }
    return names.prefix(4).joined(separator: " → ") + " → … \(names.count - 8 + omitted) more … → "
      + names.suffix(4).joined(separator: " → ")
  }
}
