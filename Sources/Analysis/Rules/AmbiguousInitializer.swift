/// Several initializers could be the one that the container calls.
enum AmbiguousInitializer: Rule {
  static let description = RuleDescription(
    id: "ambiguous_initializer", severity: .error,
    summary: "A component has several initializers, and none is marked as the one to use.",
    rationale: """
      What the component needs depends on the initializer that is called. Guessing would prove the wrong graph, so one has \
      to be chosen.
      """,
    bad: """
      import Dioxide

      @Service
      final class Reports {
        init() {}
        init(title: String) {}
      }
      """,
    good: """
      import Dioxide

      @Service
      final class Reports {
        @Inject init() {}
        init(title: String) {}
      }
      """)

  static func findings(in context: RuleContext) -> [Finding] {
    // A type that is bound under several keys is told of once.
    var seen: Set<Place> = []
    return context.program.ambiguities.compactMap { binding, candidates in
      let place = context.place(binding)
      guard seen.insert(place).inserted else { return nil }
      let name = context.builder(binding)
      let isMarked = candidates.contains { $0.initializer.isMarked }
      return Finding(
        description,
        isMarked
          ? "`\(name)` has \(candidates.count) initializers marked `@Inject`"
          : "`\(name)` has \(candidates.count) initializers that the container could call",
        at: place,
        help: isMarked ? "Leave `@Inject` on one of them." : "Mark the one to use with `@Inject`.",
        component: name,
        related: candidates.enumerated().map { index, candidate in
          Finding.Related(
            message: "candidate \(index + 1): init(\(labels(candidate.initializer)))",
            place: Place(file: candidate.file, range: candidate.initializer.keyword))
        },
        symbols: [context.builderIdentifier(binding)])
    }
  }

  private static func labels(_ initializer: InitializerFact) -> String {
    initializer.parameters.map { "\($0.name):" }.joined()
  }
}
