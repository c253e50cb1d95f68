import DioxideCore

/// Advises on components and registrations of our own.
final class DioxideAdvisor: Advisor {
  let context: RuleContext
  let vocabulary = DioxideDialect.vocabulary
  private lazy var nearby = NearMisses(context)
  private var known: [Lack: Advice] = [:]

  /// What is lacking, and where: components that lack the same get the same advice.
  private struct Lack: Hashable {
    var key: Key
    var profiles: [String]
  }

  init(_ context: RuleContext) { self.context = context }

  func advice(onMissing dependency: Blueprint.Dependency, of binding: Int, profiles: [String]) -> Advice {
    let lack = Lack(key: dependency.key, profiles: profiles)
    if let advice = known[lack] { return advice }
    let advice = nearby.advice(for: dependency, profiles: profiles)
    known[lack] = advice
    return advice
  }

  func help(breaking hop: Violation.Hop, reasons: [String], isAlone: Bool) -> String {
    let dependency = program.blueprint.dependencies[hop.dependency]
    let holder = context.builder(hop.binding)
    let asked = context.asked(hop.dependency)
    let origin = program.dependencyOrigins[hop.dependency]
    let why = reasons.isEmpty ? "" : " (\(reasons.joined(separator: ", ")))"
    let isWrapped = dependency.element == nil && context.imports("Dioxide", at: origin.place)
    let way = context.deferred(hop, type: context.written(hop.dependency), wrapper: isWrapped ? "Lazy" : nil)
    if isAlone { return "Let `\(holder)` ask for it later, \(way). Or let it go without." }
    return """
      The cheapest step to break is `\(holder)` → `\(asked)`\(why): let `\(holder)` ask for it later, \(way). \
      Or move what both need into a component of its own.
      """
  }
}
