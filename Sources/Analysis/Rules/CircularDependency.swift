import DioxideCore

/// Components that need each other to be built.
enum CircularDependency: Rule {
  static let description = RuleDescription(
    id: "circular_dependency", severity: .error,
    summary: "Components need each other to be built, so none can be built first.",
    rationale: """
      The container would call initializers in a circle until the stack is gone, or refuse to start. Each knot is reported \
      once, with its shortest loop.
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
    context.violations { violation in
      if case .circularDependency(let fault) = violation { fault } else { nil }
    }.map { fault, profiles in
      let names = fault.loop.map { context.builder($0.binding) }
      let loop = names + names.prefix(1)
      let size = fault.members.count
      let message: String
      if size == 1 {
        message = "`\(names[0])` needs itself to be built"
      } else {
        let knot = size > fault.loop.count ? ", a loop in a knot of \(size) components" : ""
        message = "\(size) components need each other to be built: \(context.arrows(loop))\(knot)"
      }
      let related = fault.loop.map { hop in
        Finding.Related(
          message: "`\(context.builder(hop.binding))` needs `\(context.asked(hop.dependency))` here",
          place: context.program.dependencyOrigins[hop.dependency].place)
      }
      return Finding(
        description, message + context.clause(profiles),
        at: related.first?.place ?? context.place(fault.members[0]), help: help(fault, context),
        component: names.first, type: fault.loop.first.map { context.asked($0.dependency) }, profiles: profiles,
        path: loop, related: related, symbols: fault.members.map(context.builderIdentifier).sorted())
    }
  }

  private static func help(_ fault: Violation.CircularDependency, _ context: RuleContext) -> String {
    guard let last = fault.loop.last else { return "" }
    let asked = context.asked(last.dependency)
    let parameter = context.program.dependencyOrigins[last.dependency].parameter
    let name = parameter.isEmpty ? "" : "\(parameter): "
    return """
      Break one hop: let `\(context.builder(last.binding))` ask for it later, with `\(name)Lazy<\(asked)>` or \
      `\(name)() -> \(asked)`, or move what both need into a component of its own.
      """
  }
}
