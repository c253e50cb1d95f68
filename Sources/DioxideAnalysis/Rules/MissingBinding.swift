import DioxideCore

/// A required dependency that has no provider.
enum MissingBinding: Rule {
  static let description = RuleDescription(
    id: "missing_binding", severity: .error,
    summary: "A component requires a type that nothing binds in a profile.",
    rationale: """
      The container cannot build the component. At run time that is an error or a crash when it is first resolved, often in \
      the one profile that no test runs. If a generic function of the project registers any type that its callers name, \
      requests are not judged, and a note shows that function.
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
      guard !program.mayHaveOpenRegistrations(fault.bindingIndex),
        program.dependencyOrigins.isInjectionPoint(fault.dependencyIndex)
      else { return nil }
      let complete = partial.isEmpty ? profiles : profiles.filter { !partial.contains($0) }
      return complete.isEmpty ? nil : (fault: fault, profiles: complete)
    }
    var advisors = Advisors(context)
    return requests(in: context, &advisors) + faults.map { finding($0.fault, $0.profiles, context, &advisors) }
  }

  private static func finding(
    _ fault: Violation.MissingBinding, _ profiles: [String], _ context: RuleContext, _ advisors: inout Advisors
  ) -> Finding {
    let program = context.program
    let dependent = context.builder(fault.bindingIndex)
    let dependency = program.blueprint[fault.dependencyIndex]
    let origin = program.dependencyOrigins[fault.dependencyIndex]
    let plan = context.plans.first { $0.profile.name == profiles.first }
    let way = plan.map { Array($0.pathFromRoot(to: fault.bindingIndex)) } ?? [fault.bindingIndex]
    let advisor = advisors.advisor(ofBinding: fault.bindingIndex)
    let advice = advisor.advice(
      onMissing: MissingDependency(
        dependency: dependency, place: origin.place, binding: fault.bindingIndex,
        reach: program.reach(ofBinding: fault.bindingIndex), profiles: profiles)
    )
    let requested = context.name(of: dependency.key, advisor.vocabulary)
    let forces = advisor.vocabulary.forces
    let needs = forces.isEmpty || !origin.parameter.isEmpty ? "needs" : forces
    let parameter = origin.parameter.isEmpty ? "" : " for its parameter `\(origin.parameter)`"
    let wanted = advice.requested.map { "`\($0)`" } ?? context.quoted(dependency.key, advisor.vocabulary)
    var finding = Finding(
      description,
      "`\(dependent)` \(needs) \(wanted)\(parameter), but \(advice.problem)\(context.clause(profiles))",
      at: origin.place, help: advice.help, component: dependent, type: requested, profiles: profiles,
      path: advice.path ?? way.map(context.builder) + [requested], related: advice.related,
      symbols: [program.fingerprint(of: dependency.key), dependency.key.name ?? ""], isRootCause: true)
    finding.edits = advice.edits
    // Two packages may have a type with the same name.
    finding.cause?.append(program.nodeIdentifier(of: dependency.key.type))
    return finding
  }

  /// Code outside bindings fails if its request has no binding.
  private static func requests(in context: RuleContext, _ advisors: inout Advisors) -> [Finding] {
    let program = context.program
    return program.requests.compactMap { request -> Finding? in
      let plans = context.plans.filter { !program.isAnswered(request, in: $0) }
      guard !plans.isEmpty else { return nil }
      let profiles = plans.map(\.profile.name)
      let requested = context.name(of: request.dependency.key)
      let advisor = advisors.advisor(of: request.dialect)
      let advice = advisor.advice(
        onMissing: MissingDependency(
          dependency: request.dependency, place: request.place, reach: program.reach(of: request), profiles: profiles,
          isOnlyElsewhere: request.isOnlyElsewhere))
      let service = context.quoted(request.dependency.key)
      let forces = advisor.vocabulary.forces
      let verdict = forces.isEmpty ? "force-resolves \(service)" : "\(forces) \(service)"
      let holder = request.enclosing.isEmpty ? [] : [request.enclosing]
      var finding = Finding(
        description,
        "\(holder.first.map { "`\($0)`" } ?? "This code") \(verdict), but \(advice.problem)\(context.clause(profiles))",
        at: request.place, help: advice.help, component: holder.first, type: requested, profiles: profiles,
        path: holder + [requested], related: advice.related,
        symbols: [program.fingerprint(of: request.dependency.key), request.dependency.key.name ?? ""],
        isRootCause: true)
      finding.cause?.append(program.nodeIdentifier(of: request.dependency.key.type))
      return finding
    }
  }
}
