/// A rule that reports faults found by dialects.
protocol FaultRule: Rule {}

extension FaultRule {
  static func findings(in context: RuleContext) -> [Finding] {
    context.program.faults.filter { $0.rule == description.id }.map { fault in
      Finding(
        description, fault.message, at: fault.place, help: fault.help, component: fault.component,
        related: fault.related.map { Finding.Related(message: $0.message, place: $0.place) }, symbols: fault.symbols)
    }
  }
}
