import DioxideCore

/// A longer-lived component holds a shorter-lived one.
enum CaptiveDependency: Rule {
  static let description = RuleDescription(
    id: "captive_dependency", severity: .error,
    summary: "A singleton holds an object that should live only for one request.",
    rationale: """
      The singleton keeps the instance of the first request: one user sees the data of another, or a closed connection is \
      used again. It also happens through factories in between, although no single initializer shows it, and with `Lazy<T>`, \
      which keeps its instance. `Provider<T>` and `() -> T` keep nothing.
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
    var advisors = Advisors(context)
    return context.violations { violation in
      if case .captiveDependency(let fault) = violation { fault } else { nil }
    }.compactMap { fault, profiles in
      let program = context.program
      let path = context.building(fault.path)
      guard let first = path.first else { return nil }
      let advisor = advisors.advisor(ofBinding: first.bindingIndex)
      let holder = context.builder(first.bindingIndex)
      let captive = context.builder(fault.captiveIndex)
      let between = path.dropFirst().map { context.builder($0.bindingIndex) }
      let through =
        between.isEmpty
        ? "" : " through " + context.arrows(between.map { "factory `\($0)`" }, omitted: fault.omittedHops)
      let chain = path.map { context.builder($0.bindingIndex) }
      let words = advisor.lifetimes(of: fault)
      let omitted = fault.omittedHops > 0 ? "after \(fault.omittedHops) more, " : ""
      var related = path.enumerated().map { index, hop in
        Finding.Related(
          message: index == 0
            ? "\(words.keeping) `\(holder)` \(verb(hop, program)) `\(context.requested(hop.dependencyIndex))` here"
            : "\(index == chain.count - 1 ? omitted : "")`\(chain[index])`, new each time, \(verb(hop, program)) `\(context.requested(hop.dependencyIndex))` here",
          place: program.dependencyOrigins[hop.dependencyIndex].place, role: .step,
          step: Finding.Step(
            name: chain[index],
            detail: index == 0
              ? words.holderLives
              : "\(words.recreated): lives as long as `\(chain[index - 1])`, which holds it"
          ))
      }
      related.append(
        Finding.Related(
          message: "`\(captive)` lives \(words.captiveLives)", place: context.place(fault.captiveIndex), role: .step,
          step: Finding.Step(name: captive, detail: "\(words.captiveEnds), and `\(holder)` still holds it")))
      var finding = Finding(
        description,
        "\(words.keeping) `\(holder)` holds \(words.ending) `\(captive)`\(through)\(context.clause(profiles))",
        at: program.dependencyOrigins[first.dependencyIndex].place, help: advisor.help(freeing: fault),
        component: holder, type: captive, profiles: profiles, path: chain + [captive], related: related,
        symbols: (path.map(\.bindingIndex) + [fault.captiveIndex]).map(context.builderIdentifier))
      finding.drawing = .lifetimeChain
      return finding
    }
  }

  /// `Lazy` keeps its first value.
  private static func verb(_ hop: Violation.Hop, _ program: Program) -> String {
    program.blueprint[hop.dependencyIndex].timing == .lazy ? "keeps, in a `Lazy`," : "needs"
  }
}
