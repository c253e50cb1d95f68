import DioxideCore

/// Components depend on each other in a cycle.
enum CircularDependency: Rule {
  static let description = RuleDescription(
    id: "circular_dependency", severity: .error,
    summary: "Components need each other to be built, so none can be built first.",
    rationale: """
      The container would call initializers in a cycle until the stack overflows, or refuse to start. Each cycle group is \
      reported once, with its shortest cycle.
      """,
    bad: """
      import Dioxide

      @Service
      final class Orders {
        init(billing: Billing) {}
      }

      @Service
      final class Billing {
        init(orders: Orders) {}
      }
      """,
    good: """
      import Dioxide

      @Service
      final class Orders {
        init(billing: Billing) {}
      }

      @Service
      final class Billing {
        init(orders: Lazy<Orders>) {}
      }
      """)

  static func findings(in context: RuleContext) -> [Finding] {
    var advisors = Advisors(context)
    return context.violations { violation in
      if case .circularDependency(let fault) = violation { fault } else { nil }
    }.map { fault, profiles in
      let hops = context.building(fault.loop)
      let names = hops.map { context.builder($0.bindingIndex) }
      let loop = names + names.prefix(1)
      let size = fault.memberIndices.count { !context.program.isCast($0) }
      let message: String
      if size == 1 {
        message = "`\(names[0])` needs itself to be built"
      } else {
        let cycleGroup = size > hops.count ? ", the shortest cycle in a cycle group of \(size) components" : ""
        message = "\(size) components need each other to be built: \(context.arrows(loop))\(cycleGroup)"
      }
      let weakest = cheapestHop(of: hops, context)
      let related = hops.indices.map { index in
        let hop = hops[index]
        return Finding.Related(
          message: "`\(names[index])` needs `\(context.requested(hop))` here",
          place: context.program.dependencyOrigins[hop.dependencyIndex].place, role: .step,
          step: Finding.Step(
            name: names[index], detail: detail(of: hop.bindingIndex, context),
            remark: index == weakest?.index && size > 1 ? "the cheapest to break" : ""))
      }
      var finding = Finding(
        description, message + context.clause(profiles),
        at: related.first?.place ?? context.place(fault.memberIndices[0]),
        help: weakest.map {
          advisors.advisor(ofBinding: hops[$0.index].bindingIndex)
            .help(breaking: hops[$0.index], reasons: $0.reasons, isAlone: size == 1)
        } ?? "",
        component: names.first, type: hops.first.map { context.requested($0.dependencyIndex) }, profiles: profiles,
        path: loop, related: related, symbols: fault.memberIndices.map(context.builderIdentifier).sorted())
      finding.drawing = .loop
      return finding
    }
  }

  /// The port of the requested type, if it differs from the type.
  private static func detail(of binding: BindingIndex, _ context: RuleContext) -> String {
    let key = context.program.blueprint[binding].key
    return key.type == context.program.blueprint[binding].implementation
      ? "" : "bound to \(context.name(of: key, context.program.vocabulary(ofBinding: binding)))"
  }

  /// The hop that is easiest to break, and the reasons. Prefers a dependency on a single value to one on a collection,
  /// a parameter to a call in a closure, a port (whose users do not depend on its implementation) to a component, and a
  /// key with few dependents; among equals, the last hop.
  private static func cheapestHop(
    of loop: [Violation.Hop], _ context: RuleContext
  ) -> (index: Int, reasons: [String])? {
    func dependency(_ index: Int) -> Blueprint.Dependency {
      context.program.blueprint[loop[index].dependencyIndex]
    }
    func cost(_ index: Int) -> (Int, Int, Int, Int, Int) {
      (
        dependency(index).element == nil ? 0 : 1,
        context.program.dependencyOrigins[loop[index].dependencyIndex].parameter.isEmpty ? 1 : 0,
        context.isPort(loop[index].dependencyIndex) ? 0 : 1, context.useCount(of: dependency(index).key), -index
      )
    }
    guard let best = loop.indices.min(by: { cost($0) < cost($1) }) else { return nil }
    guard loop.count > 1 else { return (best, []) }
    var reasons: [String] = []
    let ports = loop.indices.filter { context.isPort(loop[$0].dependencyIndex) }
    if ports.contains(best), ports.count < loop.count { reasons.append("it requires a port") }
    let uses = context.useCount(of: dependency(best).key)
    if loop.indices.contains(where: { context.useCount(of: dependency($0).key) > uses }) {
      reasons.append(uses == 1 ? "nothing else requires it" : "only \(uses) components require it")
    }
    return (best, reasons)
  }
}
