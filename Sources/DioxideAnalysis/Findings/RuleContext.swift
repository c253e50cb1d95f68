import DioxideCore

/// What a rule may look at.
public struct RuleContext: Sendable {
  /// The program.
  public let program: Program
  /// The plan for each profile that is checked.
  public let plans: [ProfilePlan]
  /// What the configuration allows and forbids.
  public let contracts: [Contract]
  /// Patterns of the names of components that something else requests.
  public let roots: [String]
  /// The profiles that need not be complete.
  public let partialProfiles: Set<Profile>
  /// How many dependencies request each key.
  private let useCounts: [Key: Int]

  /// Makes a context.
  init(
    program: Program, plans: [ProfilePlan], contracts: [Contract], roots: [String], partialProfiles: Set<Profile>
  ) {
    self.program = program
    self.plans = plans
    self.contracts = contracts
    self.roots = roots
    self.partialProfiles = partialProfiles
    // Only a cycle group asks, and most programs have none.
    let hasCycleGroup = plans.contains { !$0.hasBuildOrder }
    self.useCounts =
      hasCycleGroup ? Dictionary(program.blueprint.dependencies.map { ($0.key, 1) }, uniquingKeysWith: +) : [:]
  }

  /// The violations of all profiles, each once with the profiles in which it holds, in order of their first profile.
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

  /// ` in profile test`, or nothing if the fault holds in every profile that is checked.
  func clause(_ profiles: [String]) -> String {
    if profiles.count == plans.count { return "" }
    return " in profile\(profiles.count == 1 ? "" : "s") " + profiles.map { "`\($0)`" }.joined(separator: ", ")
  }

  /// The display name of what a binding builds.
  func builder(_ binding: Int) -> String { program.name(of: program.blueprint.bindings[binding].implementation) }

  /// The unique name of what a binding builds.
  func builderIdentifier(_ binding: Int) -> String {
    program.identifier(of: program.blueprint.bindings[binding].implementation)
  }

  /// The display name of what a dependency requests, with its name where it has one.
  func asked(_ dependency: Int) -> String { name(of: program.blueprint.dependencies[dependency].key) }

  /// The hops of a path that build something: a further key of the same object is not a step.
  func building(_ path: [Violation.Hop]) -> [Violation.Hop] {
    let building = path.filter { !program.isCast($0.binding) }
    return building.isEmpty ? path : building
  }

  /// The display name of what a hop requests, in the words of its framework.
  func asked(_ hop: Violation.Hop) -> String {
    name(of: program.blueprint.dependencies[hop.dependency].key, program.vocabulary(ofBinding: hop.binding))
  }

  /// The type of a dependency as a parameter requests it.
  func written(_ dependency: Int) -> String {
    let dependency = program.blueprint.dependencies[dependency]
    return dependency.element.map { "[\(program.written($0.type))]" } ?? program.written(dependency.key.type)
  }

  /// The display name of a key, in the words of its framework.
  func name(of key: Key, _ vocabulary: Vocabulary = Vocabulary()) -> String {
    guard let name = key.name else { return program.name(of: key) }
    return Vocabulary.filled(vocabulary.namedKey, type: program.name(of: key), name: name)
  }

  /// A key with its name as fingerprints spell it; see ``Program/fingerprint(of:)``.
  func fingerprint(of key: Key) -> String {
    program.shortFingerprint(of: key) + (key.name.map { " named \"\($0)\"" } ?? "")
  }

  /// A key in a sentence: `` `Ticket named "late"` with an `Int` argument ``.
  func quoted(_ key: Key, _ vocabulary: Vocabulary = Vocabulary()) -> String {
    "`\(name(of: Key(key.type, name: key.name), vocabulary))`" + program.argumentClause(of: key)
  }

  /// Whether a dependency requests a protocol, or for several of one.
  func isPort(_ dependency: Int) -> Bool {
    let dependency = program.blueprint.dependencies[dependency]
    return program.isProtocol((dependency.element ?? dependency.key).type)
  }

  /// How a hop is written to be asked for later: its parameter as a closure, and first in a wrapper if there is one; for a
  /// `resolve` call, which has no parameter, the call in a closure.
  func deferred(_ hop: Violation.Hop, type: String, wrapper: String?) -> String {
    let origin = program.dependencyOrigins[hop.dependency]
    guard !origin.parameter.isEmpty else {
      let key = program.blueprint.dependencies[hop.dependency].key
      let call = TypeSpelling.resolution(of: program.name(of: key.type), named: key.name)
      return "in a closure that runs later: `{ try \(call) }`"
    }
    // A property that a memberwise initializer takes is a closure that stays; a parameter has to say so.
    let declaration = program.bindingOrigins[hop.binding].declaration
    let isProperty =
      declaration.map {
        let file = program.files[$0.file]
        return file.parameters[file.types[$0.index].properties.indices].contains { $0.range == origin.place.range }
      } ?? false
    // What is kept by a type that is shared between threads has to be so itself.
    let isShared = wrapper != nil || declaration.map(isSendable) ?? false
    let parameter = (origin.label.map { $0 + " " } ?? "") + origin.parameter
    let closure =
      "`\(parameter): \(isProperty ? "" : "@escaping ")\(isShared ? "@Sendable " : "")() -> \(type)`"
    return "with " + (wrapper.map { "`\(parameter): \($0)<\(type)>` or \(closure)" } ?? closure)
  }

  /// Whether a type is an actor, or says that it is `Sendable`.
  private func isSendable(_ declaration: TypeIndex.Reference) -> Bool {
    let type = program.files[declaration.file].types[declaration.index]
    return type.kind == .actor
      || program.files.names(type.members.supertypes, ofFile: declaration.file).contains { $0.hasSuffix("Sendable") }
  }

  /// The bindings that answer each key, in whichever container. Linear.
  func bindingsByKey() -> [Key: [Int]] {
    let bindings = program.blueprint.bindings
    return Dictionary(grouping: bindings.indices.filter { !bindings[$0].isRoot }) { bindings[$0].key }
  }

  /// How many dependencies request a key, if there is a cycle group.
  func useCount(of key: Key) -> Int { useCounts[key] ?? 0 }

  /// Whether the file at a place imports a module, so that its names can be written there.
  func imports(_ module: String, at place: Place) -> Bool {
    program.files[place.file].imports.contains { $0 == module || $0.hasPrefix(module) }
  }

  /// How a type is marked as having a lifecycle: with the attribute, or in a comment where that cannot be written.
  func lifecycleMark(at place: Place) -> String {
    imports("Dioxide", at: place) ? "@Lifecycle" : "// dioxide:lifecycle"
  }

  /// Where a binding is.
  func place(_ binding: Int) -> Place { program.bindingOrigins[binding].place }

  /// `A → B → C`, with the middle left out where it is long; `omitted` names are left out already.
  func arrows(_ names: [String], omitted: Int = 0) -> String {
    guard names.count > 9 else { return names.joined(separator: " → ") }
    return names.prefix(4).joined(separator: " → ") + " → … \(names.count - 8 + omitted) more … → "
      + names.suffix(4).joined(separator: " → ")
  }
}
