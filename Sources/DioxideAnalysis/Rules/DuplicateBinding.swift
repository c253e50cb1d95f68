import DioxideCore

/// Two single bindings for one key.
enum DuplicateBinding: Rule {
  static let description = RuleDescription(
    id: "duplicate_binding", severity: .error,
    summary: "Two bindings answer one key in one profile.",
    rationale: """
      Which of the two is used depends on the order in which they are found. The other one is never built, and nobody is \
      told.
      """,
    bad: """
      import Dioxide

      protocol Clock {}

      @Adapter(for: Clock.self)
      struct SystemClock: Clock {}

      @Adapter(for: Clock.self)
      struct NetworkClock: Clock {}
      """,
    good: """
      import Dioxide

      protocol Clock {}

      @Adapter(for: Clock.self, profile: .production)
      struct SystemClock: Clock {}

      @Adapter(for: Clock.self, profile: .test)
      struct FixedClock: Clock {}
      """)

  static func findings(in context: RuleContext) -> [Finding] {
    let faults = context.violations { violation in
      if case .duplicateBinding(let fault) = violation { fault } else { nil }
    }
    guard !faults.isEmpty else { return [] }
    let modules = ModuleGraph(context.program.files)
    return faults.compactMap { fault, profiles in
      guard areSurelyTogether(fault.first, fault.second, context.program, modules) else { return nil }
      let binding = context.program.blueprint.bindings[fault.second]
      let key = context.name(of: binding.key)
      let first = context.builder(fault.first)
      let second = context.builder(fault.second)
      let isManual = context.program.bindingOrigins[fault.second].role == .registration
      let message =
        first == second || isManual
        ? "`\(key)` is bound twice" : "`\(key)` is bound twice: by `\(first)` and by `\(second)`"
      let help =
        isManual
        ? "Remove one of the two registrations, or tell them apart with `name:`."
        : help(fault, key: key, profiles: profiles, context)
      let isSwinject = context.program.isSwinject(fault.second)
      var finding = Finding(
        description,
        isSwinject
          ? "`\(key)` is registered twice; this registration overwrites the first" : message + context.clause(profiles),
        at: context.place(fault.second), help: help, component: second, type: key, profiles: profiles, path: [],
        related: [
          Finding.Related(
            message: "`\(key)` is \(isSwinject ? "registered" : "bound") first here", place: context.place(fault.first))
        ],
        // Not which of them: that depends on the order of the files, and changes when one of several goes.
        symbols: [context.program.identifier(of: binding.key.type), binding.key.name ?? ""])
      finding.formerSymbols = [key, context.builderIdentifier(fault.first), context.builderIdentifier(fault.second)]
      // The container takes it, and the program runs.
      if isSwinject { finding.severity = .warning }
      return finding
    }
  }

  /// How to have one of them in each profile, where their profiles tell which that would be; and how to have both.
  private static func help(
    _ fault: Violation.DuplicateBinding, key: String, profiles: [String], _ context: RuleContext
  ) -> String {
    let type = context.program.written(context.program.blueprint.bindings[fault.first].key.type)
    let both = "To inject both, mark each `multi: true` and ask for `[\(type)]`."
    guard var first = Marking(ofBinding: fault.first, in: context.program),
      var second = Marking(ofBinding: fault.second, in: context.program)
    else { return "Keep one of them. " + both }
    let all = context.plans.map(\.profile.name)
    let (wide, narrow) =
      first.profiles.isEmpty && !second.profiles.isEmpty ? (fault.first, second) : (fault.second, first)
    let isFirst = wide == fault.first
    let left = all.filter { !narrow.profiles.contains($0) }
    if (isFirst ? first : second).profiles.isEmpty, !narrow.profiles.isEmpty, !left.isEmpty {
      // One is for certain profiles: the other one may be meant for the rest.
      if isFirst { first.profiles = left } else { second.profiles = left }
      let text = (isFirst ? first : second).text
      return "Keep one of them; or leave \(profiles.map { "`\($0)`" }.joined(separator: ", ")) to "
        + "`\(context.builder(isFirst ? fault.second : fault.first))` and mark `\(context.builder(wide))` with `\(text)`. "
        + both
    }
    second.profiles = [Profile.test.name]
    return "Keep one of them, or give them different profiles, such as `\(second.text)`. " + both
  }

  /// Whether both are there in one build and one container. Where that is not sure nothing is said.
  private static func areSurelyTogether(
    _ first: Int, _ second: Int, _ program: Program, _ modules: ModuleGraph
  ) -> Bool {
    let left = program.bindingOrigins[first]
    let right = program.bindingOrigins[second]
    if Condition.mayExclude(program.conditions(ofBinding: first), program.conditions(ofBinding: second)) {
      return false
    }
    switch (left.role == .registration, right.role == .registration) {
    case (true, true):
      // Elsewhere it may be another container, or another way through the code.
      guard left.place.file == right.place.file else { return false }
      let registrations = program.files[left.place.file].registrations
      let (one, other) = (registrations[Int(left.fact)], registrations[Int(right.fact)])
      // Of arguments the types tell factories apart, where they are told; and `implements` adds to one.
      if let shape = one.swinject, let count = shape.argumentCount, count != shape.argumentTypes.count { return false }
      if one.swinject != nil, one.swinject?.argumentCount == nil || left.fact == right.fact { return false }
      if other.swinject?.isStoryboard == true { return false }
      return one.block == other.block && one.receiver == other.receiver && !one.isInSwitch
    case (false, false):
      guard !program.isUnknown(first), !program.isUnknown(second),
        modules.areLinkedTogether(
          program.files[left.place.file].module, program.files[right.place.file].module)
      else { return false }
      // Swift allows one type of a name in a module: two declarations of one type belong to different builds.
      guard let leftType = left.declaration, let rightType = right.declaration, leftType != rightType else {
        return true
      }
      let index = program.resolver.index
      return index.entity(of: leftType) != index.entity(of: rightType)
    default: return false
    }
  }
}
