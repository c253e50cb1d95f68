import DioxideCore

/// Two single bindings have the same key.
enum DuplicateBinding: Rule {
  static let description = RuleDescription(
    id: "duplicate_binding", severity: .error,
    summary: "Two bindings have the same key in one profile.",
    rationale: """
      The order in which they are found decides which one is used. The other one is never built, without any error.
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
    var advisors = Advisors(context)
    return faults.compactMap { fault, profiles in
      guard areSurelyTogether(fault.firstIndex, fault.secondIndex, context.program, modules) else { return nil }
      let binding = context.program.blueprint[fault.secondIndex]
      let key = context.name(of: binding.key)
      let first = context.builder(fault.firstIndex)
      let second = context.builder(fault.secondIndex)
      let advisor = advisors.advisor(ofBinding: fault.secondIndex)
      let words = advisor.vocabulary
      var message = "`\(key)` is \(words.bound) twice"
      if !words.consequenceOfDuplicate.isEmpty {
        message += "; \(words.consequenceOfDuplicate)"
      } else {
        let isManual = context.program.bindingOrigins[fault.secondIndex].role == .registration
        if first != second && !isManual { message += ": by `\(first)` and by `\(second)`" }
        message += context.clause(profiles)
      }
      var finding = Finding(
        description, message, at: context.place(fault.secondIndex),
        help: advisor.help(distinguishing: fault, profiles: profiles), component: second, type: key, profiles: profiles,
        path: [],
        related: [
          Finding.Related(message: "`\(key)` is \(words.bound) first here", place: context.place(fault.firstIndex))
        ],
        // Omits which of them: that depends on the order of the files, and changes if one is removed.
        symbols: [context.program.fingerprint(of: binding.key), binding.key.name ?? ""])
      finding.formerSymbols = [
        context.fingerprint(of: binding.key), context.builderIdentifier(fault.firstIndex),
        context.builderIdentifier(fault.secondIndex),
      ]
      finding.group = [context.program.nodeIdentifier(of: binding.key.type), finding.fingerprint]
      if let severity = words.severities[description.id] { finding.severity = severity }
      return finding
    }
  }

  /// Whether both are certainly in one build and one container. Otherwise nothing is reported.
  private static func areSurelyTogether(
    _ first: BindingIndex, _ second: BindingIndex, _ program: Program, _ modules: ModuleGraph
  ) -> Bool {
    let left = program.bindingOrigins[first]
    let right = program.bindingOrigins[second]
    if Condition.mayExclude(program.conditions(ofBinding: first), program.conditions(ofBinding: second)) {
      return false
    }
    switch (left.role == .registration, right.role == .registration) {
    case (true, true):
      // In another file it may be another container, or another code path.
      guard left.place.file == right.place.file else { return false }
      let (one, other) = (program.registration(of: left), program.registration(of: right))
      // Two bindings of one registration are not duplicates, and an incompletely known registration may have another
      // key.
      guard one.isExact, !other.isEntryPoint, left.fact != right.fact else { return false }
      // A registration in `#if DEBUG` after another is meant to replace it.
      guard one.conditions == other.conditions else { return false }
      return one.block == other.block && one.receiver == other.receiver && !one.isInSwitch
    case (false, false):
      guard !program.isUnknown(first), !program.isUnknown(second),
        modules.areLinkedTogether(
          program.files[left.place.file].module, program.files[right.place.file].module)
      else { return false }
      // Swift allows only one type with a name in a module: two declarations of one type belong to different builds.
      guard let leftType = left.declaration, let rightType = right.declaration, leftType != rightType else {
        return true
      }
      let index = program.resolver.index
      return index.entity(of: leftType) != index.entity(of: rightType)
    default: return false
    }
  }
}
