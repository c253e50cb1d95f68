import DioxideCore

/// A longer-lived component that holds a shorter-lived one.
enum CaptiveDependency: Rule {
  static let description = RuleDescription(
    id: "captive_dependency", severity: .error,
    summary: "A singleton holds something that should live for one request only.",
    rationale: """
      The first request's instance is kept for ever: one user sees the data of another, or a closed connection is used \
      again. It also happens through factories in between, where no single initializer shows it.
      """,
    bad: """
      import Dioxide

      @Service(scope: .request)
      final class Session {}

      @Service
      final class Mailer {
        init(session: Session) {}
      }
      """,
    good: """
      import Dioxide

      @Service(scope: .request)
      final class Session {}

      @Service
      final class Mailer {
        init(session: Provider<Session>) {}
      }
      """)

  static func findings(in context: RuleContext) -> [Finding] {
    context.violations { violation in
      if case .captiveDependency(let fault) = violation { fault } else { nil }
    }.compactMap { fault, profiles in
      guard let first = fault.path.first, let last = fault.path.last else { return nil }
      let program = context.program
      let holder = context.builder(first.binding)
      let captive = context.builder(fault.captive)
      let between = fault.path.dropFirst().map { context.builder($0.binding) }
      let through =
        between.isEmpty ? "" : " through " + context.arrows(between.map { "factory `\($0)`" })
      var related = fault.path.dropFirst().map { hop in
        Finding.Related(
          message: "`\(context.builder(hop.binding))`, new each time, needs `\(context.asked(hop.dependency))` here",
          place: program.dependencyOrigins[hop.dependency].place, role: .step)
      }
      related.append(
        Finding.Related(
          message: "`\(captive)` lives for one request", place: context.place(fault.captive), role: .step))
      let asked = context.asked(last.dependency)
      return Finding(
        description,
        "singleton `\(holder)` holds request-scoped `\(captive)`\(through)\(context.clause(profiles))",
        at: program.dependencyOrigins[first.dependency].place,
        help: """
          Ask for it when it is needed, with `Provider<\(asked)>` or `() -> \(asked)`, or make `\(holder)` live as long: \
          `scope: .request`.
          """,
        component: holder, type: captive, profiles: profiles,
        path: fault.path.map { context.builder($0.binding) } + [captive], related: related,
        symbols: fault.path.map { context.builderIdentifier($0.binding) } + [context.builderIdentifier(fault.captive)])
    }
  }
}
