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
      let program = context.program
      guard let first = fault.path.first,
        program.areInOneProgram(fault.path.map(\.binding) + [fault.captive])
      else { return nil }
      let holder = context.builder(first.binding)
      let captive = context.builder(fault.captive)
      let between = fault.path.dropFirst().map { context.builder($0.binding) }
      let through =
        between.isEmpty ? "" : " through " + context.arrows(between.map { "factory `\($0)`" })
      let chain = fault.path.map { context.builder($0.binding) }
      var related = fault.path.enumerated().map { index, hop in
        Finding.Related(
          message: index == 0
            ? "singleton `\(holder)` needs `\(context.asked(hop.dependency))` here"
            : "`\(chain[index])`, new each time, needs `\(context.asked(hop.dependency))` here",
          place: program.dependencyOrigins[hop.dependency].place, role: .step,
          step: Finding.Step(
            name: chain[index],
            detail: index == 0
              ? "singleton: lives as long as the container"
              : "factory: lives as long as `\(chain[index - 1])`, which holds it"
          ))
      }
      related.append(
        Finding.Related(
          message: "`\(captive)` lives for one request", place: context.place(fault.captive), role: .step,
          step: Finding.Step(
            name: captive, detail: "request: ends with its request, and `\(holder)` still holds it")))
      var finding = Finding(
        description,
        "singleton `\(holder)` holds request-scoped `\(captive)`\(through)\(context.clause(profiles))",
        at: program.dependencyOrigins[first.dependency].place, help: help(fault, context),
        component: holder, type: captive, profiles: profiles, path: chain + [captive], related: related,
        symbols: fault.path.map { context.builderIdentifier($0.binding) } + [context.builderIdentifier(fault.captive)])
      finding.drawing = .ladder
      return finding
    }
  }

  private static func help(_ fault: Violation.CaptiveDependency, _ context: RuleContext) -> String {
    guard let first = fault.path.first, let last = fault.path.last else { return "" }
    let holder = context.builder(first.binding)
    let asker = context.builder(last.binding)
    let origin = context.program.dependencyOrigins[last.dependency]
    let isWrapped = context.imports("Dioxide", at: origin.place)
    let later = context.deferred(last, type: context.written(last.dependency), wrapper: isWrapped ? "Provider" : nil)
    var marking = Marking(ofBinding: first.binding, in: context.program)
    marking?.scope = Scope.request.rawValue
    let shorter = marking.map { "mark it `\($0.text)`" } ?? "register it with `scope: .request`"
    return
      "Let `\(asker)` ask for it when it is needed, \(later). Or let `\(holder)` end with the request too: \(shorter)."
  }
}
