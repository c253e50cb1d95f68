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
          place: context.program.dependencyOrigins[hop.dependency].place, role: .step)
      }
      return Finding(
        description, message + context.clause(profiles),
        at: related.first?.place ?? context.place(fault.members[0]), help: help(fault, context),
        component: names.first, type: fault.loop.first.map { context.asked($0.dependency) }, profiles: profiles,
        path: loop, related: related, symbols: fault.members.map(context.builderIdentifier).sorted())
    }
  }

  private static func help(_ fault: Violation.CircularDependency, _ context: RuleContext) -> String {
    guard let hop = cheapestHop(of: fault.loop, context) else { return "" }
    let dependency = context.program.blueprint.dependencies[hop.dependency]
    let holder = context.builder(hop.binding)
    let asked = context.asked(hop.dependency)
    let parameter = context.program.dependencyOrigins[hop.dependency].parameter
    if context.program.isSwinject(hop.binding) {
      return """
        Break one hop, best `\(holder)` → `\(asked)`: set it as a property in `.initCompleted { r, service in … }`, or resolve \
        `Lazy<\(asked)>` or `Provider<\(asked)>`.
        """
    }
    let name = parameter.isEmpty ? "" : "\(parameter): "
    let port = isPort(dependency, context) ? "any " : ""
    let type = dependency.element.map { "[any \(context.name(of: $0))]" } ?? port + asked
    let ways =
      dependency.element == nil
      ? "`\(name)Lazy<\(type)>` or `\(name)() -> \(type)`" : "`\(name)() -> \(type)`"
    return """
      Break one hop, best `\(holder)` → `\(asked)`: let `\(holder)` ask for it later, with \(ways), or move what both need \
      into a component of its own.
      """
  }

  /// The hop that is the least work to break: one that asks for a single thing rather than for several, by a parameter
  /// rather than in a block, for a port (whose users know nothing of what stands behind it) rather than for a component;
  /// of several such the last one.
  private static func cheapestHop(of loop: [Violation.Hop], _ context: RuleContext) -> Violation.Hop? {
    func cost(_ index: Int) -> (Int, Int, Int, Int) {
      let hop = loop[index]
      let dependency = context.program.blueprint.dependencies[hop.dependency]
      return (
        dependency.element == nil ? 0 : 1,
        context.program.dependencyOrigins[hop.dependency].parameter.isEmpty ? 1 : 0,
        isPort(dependency, context) ? 0 : 1, -index
      )
    }
    return loop.indices.min { cost($0) < cost($1) }.map { loop[$0] }
  }

  private static func isPort(_ dependency: Blueprint.Dependency, _ context: RuleContext) -> Bool {
    guard let entity = context.program.entity(of: (dependency.element ?? dependency.key).type),
      let reference = context.program.resolver.index.entities[entity].declarations.first
    else { return false }
    return context.program.files[reference.file].types[reference.index].kind == .protocol
  }
}
