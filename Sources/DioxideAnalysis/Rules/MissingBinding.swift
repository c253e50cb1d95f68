import DioxideCore

/// A required dependency that nothing answers.
enum MissingBinding: Rule {
  static let description = RuleDescription(
    id: "missing_binding", severity: .error,
    summary: "A component needs something that nothing binds in a profile.",
    rationale: """
      The container cannot build the component. At run time that is an error or a crash when somebody first asks for it, \
      often in the one profile that no test runs. Where a generic function of the project's registers whatever its callers \
      name, anything may be bound, so nothing is said, and a note tells where that is.
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
    }.compactMap { fault, profiles -> (fault: Violation.MissingBinding, profiles: [String])? in
      guard !program.mayHaveOpenRegistrations(fault.binding) else { return nil }
      let complete = partial.isEmpty ? profiles : profiles.filter { !partial.contains($0) }
      return complete.isEmpty ? nil : (fault: fault, profiles: complete)
    }
    var advisors = Advisors(context)
    return unmetNeeds(in: context, &advisors)
      + faults.map { fault, profiles in
        let needer = context.builder(fault.binding)
        let dependency = program.blueprint.dependencies[fault.dependency]
        let asked = context.name(of: dependency.key)
        let origin = program.dependencyOrigins[fault.dependency]
        let plan = context.plans.first { $0.profile.name == profiles.first }
        let way = program.endInOneProgram(plan?.pathFromRoot(to: fault.binding) ?? [fault.binding])
        let advice = advisors.advisor(ofBinding: fault.binding)
          .advice(onMissing: dependency, of: fault.binding, profiles: profiles)
        let parameter = origin.parameter.isEmpty ? "" : " for its parameter `\(origin.parameter)`"
        var finding = Finding(
          description, "`\(needer)` needs `\(asked)`\(parameter), but \(advice.lack)\(context.clause(profiles))",
          at: origin.place, help: advice.help, component: needer, type: asked, profiles: profiles,
          path: way.map(context.builder) + [asked], related: advice.related,
          symbols: [program.identifier(of: dependency.key.type), dependency.key.name ?? ""], isRootCause: true)
        finding.edits = advice.edits
        return finding
      }
  }

  /// What is resolved where the blueprint does not tell: the program fails there.
  private static func unmetNeeds(in context: RuleContext, _ advisors: inout Advisors) -> [Finding] {
    let program = context.program
    guard !program.unmetNeeds.isEmpty, let dialect = program.dialects.id(of: SwinjectDialect.self),
      let swinject = advisors.advisor(of: dialect) as? SwinjectAdvisor
    else { return [] }
    return program.unmetNeeds.map { need in
      let asked = context.name(of: need.key)
      let registered = swinject.advice(for: program.roots.group(ofFile: need.place.file))
      let near = registered.advice(for: need)
      if let binding = need.binding {
        let needer = context.builder(binding)
        return Finding(
          description, "`\(needer)` needs `\(asked)`, but nothing registers it", at: need.place, help: near.help,
          component: needer, type: asked, profiles: context.plans.map(\.profile.name), path: [needer, asked],
          related: near.related, symbols: [program.identifier(of: need.key.type), need.key.name ?? ""],
          isRootCause: true)
      }
      let holder = need.enclosing.isEmpty ? "This code" : "`\(need.enclosing)`"
      let lack =
        switch need.lack {
        case .registration: registered.lack(of: need.key)
        case .assembly: "no assembler that loads it has that registered"
        case .handingOver: "nothing registers it with Swinject"
        }
      return Finding(
        description, "\(holder) resolves `\(asked)` and cannot go on without it, but \(lack)",
        at: need.place,
        help: near.help, component: need.enclosing.isEmpty ? nil : need.enclosing, type: asked,
        profiles: context.plans.map(\.profile.name), path: need.enclosing.isEmpty ? [asked] : [need.enclosing, asked],
        related: near.related, symbols: [program.identifier(of: need.key.type), need.key.name ?? ""], isRootCause: true)
    }
  }
}
