import DioxideCore

/// A required dependency that nothing answers.
enum MissingBinding: Rule {
  static let description = RuleDescription(
    id: "missing_binding", severity: .error,
    summary: "A component needs something that nothing binds in a profile.",
    rationale: """
      The container cannot build the component. At run time that is an error or a crash when somebody first asks for it, \
      often in the one profile that no test runs.
      """,
    bad: """
      import Dioxide

      protocol EmailPort {}

      @Service
      struct SignupService {
        init(email: any EmailPort) {}
      }
      """,
    good: """
      import Dioxide

      protocol EmailPort {}

      @Adapter(for: EmailPort.self)
      struct SMTPEmail: EmailPort {}

      @Service
      struct SignupService {
        init(email: any EmailPort) {}
      }
      """)

  static func findings(in context: RuleContext) -> [Finding] {
    let program = context.program
    let faults = context.violations { violation in
      if case .missingBinding(let fault) = violation { fault } else { nil }
    }
    guard !faults.isEmpty else { return [] }
    let nearby = NearMisses(context)
    return faults.map { fault, profiles in
      let needer = context.builder(fault.binding)
      let asked = context.asked(fault.dependency)
      let origin = program.dependencyOrigins[fault.dependency]
      let plan = context.plans.first { $0.profile.name == profiles.first }
      let way = plan?.pathFromRoot(to: fault.binding) ?? [fault.binding]
      let advice = nearby.advice(for: fault.dependency, profiles: profiles)
      let parameter = origin.parameter.isEmpty ? "" : " for its parameter `\(origin.parameter)`"
      return Finding(
        description, "`\(needer)` needs `\(asked)`\(parameter), but nothing binds it\(context.clause(profiles))",
        at: origin.place, help: advice.help, component: needer, type: asked, profiles: profiles,
        path: way.map(context.builder) + [asked],
        related: advice.related,
        symbols: [
          context.builderIdentifier(fault.binding),
          program.identifier(of: program.blueprint.dependencies[fault.dependency].key.type),
          program.blueprint.dependencies[fault.dependency].key.name ?? "",
        ])
    }
  }
}
