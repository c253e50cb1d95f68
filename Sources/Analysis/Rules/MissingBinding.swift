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
    let partial = Set(context.partialProfiles.map(\.name))
    let faults = context.violations { violation in
      if case .missingBinding(let fault) = violation { fault } else { nil }
    }.compactMap { fault, profiles in
      let complete = partial.isEmpty ? profiles : profiles.filter { !partial.contains($0) }
      return complete.isEmpty ? nil : (fault: fault, profiles: complete)
    }
    guard !faults.isEmpty else { return [] }
    let nearby = NearMisses(context)
    var advice: [Lack: NearMisses.Advice] = [:]
    return faults.map { fault, profiles in
      let needer = context.builder(fault.binding)
      let dependency = program.blueprint.dependencies[fault.dependency]
      let asked = context.name(of: dependency.key)
      let origin = program.dependencyOrigins[fault.dependency]
      let plan = context.plans.first { $0.profile.name == profiles.first }
      let way = plan?.pathFromRoot(to: fault.binding) ?? [fault.binding]
      let lack = Lack(key: dependency.key, profiles: profiles)
      let near = advice[lack] ?? nearby.advice(for: dependency, profiles: profiles)
      advice[lack] = near
      let parameter = origin.parameter.isEmpty ? "" : " for its parameter `\(origin.parameter)`"
      var finding = Finding(
        description, "`\(needer)` needs `\(asked)`\(parameter), but nothing binds it\(context.clause(profiles))",
        at: origin.place, help: near.help, component: needer, type: asked, profiles: profiles,
        path: way.map(context.builder) + [asked], related: near.related,
        symbols: [program.identifier(of: dependency.key.type), dependency.key.name ?? ""], isRootCause: true)
      finding.edits = near.edits
      return finding
    }
  }

  /// What is lacking, and where: components that lack the same get the same advice.
  private struct Lack: Hashable {
    var key: Key
    var profiles: [String]
  }
}
