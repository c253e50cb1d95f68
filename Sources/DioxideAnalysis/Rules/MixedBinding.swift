import DioxideCore

/// One port is bound both single and multi.
enum MixedBinding: Rule {
  static let description = RuleDescription(
    id: "mixed_binding", severity: .error,
    summary: "A port is bound both as a single adapter and as one of several.",
    rationale: """
      Requests for one adapter and for all adapters get different results: the single adapter is missing from the list. \
      Usually `multi: true` is missing on one of them.
      """,
    bad: """
      import Dioxide

      protocol Plugin {}

      @Adapter(for: Plugin.self, multi: true)
      struct Spelling: Plugin {}

      @Adapter(for: Plugin.self)
      struct Grammar: Plugin {}
      """,
    good: """
      import Dioxide

      protocol Plugin {}

      @Adapter(for: Plugin.self, multi: true)
      struct Spelling: Plugin {}

      @Adapter(for: Plugin.self, multi: true)
      struct Grammar: Plugin {}
      """)

  static func findings(in context: RuleContext) -> [Finding] {
    let faults = context.violations { violation in
      if case .mixedBinding(let fault) = violation { fault } else { nil }
    }
    guard !faults.isEmpty else { return [] }
    let modules = ModuleGraph(context.program.files)
    var advisors = Advisors(context)
    return faults.compactMap { fault, profiles in
      let conditions = [fault.singleIndex, fault.multiIndex].map(context.program.conditions(ofBinding:))
      if Condition.mayExclude(conditions[0], conditions[1]) { return nil }
      let homes = [fault.singleIndex, fault.multiIndex].map {
        context.program.files[context.program.bindingOrigins[$0].place.file].module
      }
      guard modules.areLinkedTogether(homes[0], homes[1]) else { return nil }
      let key = context.name(of: context.program.blueprint[fault.singleIndex].key)
      let single = context.builder(fault.singleIndex)
      let multi = context.builder(fault.multiIndex)
      return Finding(
        description,
        "`\(key)` is bound both as a single adapter, by `\(single)`, and as one of several, by `\(multi)`\(context.clause(profiles))",
        at: context.place(fault.singleIndex),
        help: advisors.advisor(ofBinding: fault.singleIndex).help(unmixing: fault),
        component: single, type: key, profiles: profiles,
        related: [
          Finding.Related(message: "`\(multi)` is one of several here", place: context.place(fault.multiIndex))
        ],
        symbols: [key, context.builderIdentifier(fault.singleIndex), context.builderIdentifier(fault.multiIndex)])
    }
  }
}
