import DioxideCore

/// A synchronous path leads to a component that must be awaited.
enum IsolationMismatch: Rule {
  static let description = RuleDescription(
    id: "isolation_mismatch", severity: .error,
    summary: "A synchronous path leads to an `async` or actor-isolated initializer.",
    rationale: """
      A singleton with such an initializer is built by `start()`, or by `resolveAsynchronously` before its dependents. A \
      `.factory` component is built for each dependent, and a synchronous dependent cannot await it: building fails at run \
      time, and a function `() -> T` ends the program.
      """,
    bad: """
      import Dioxide

      @Service(scope: .factory)
      final class Connection: Sendable {
        init() async throws {}
      }

      @Service
      final class Importer: Sendable {
        init(connection: Connection) {}
      }
      """,
    good: """
      import Dioxide

      @Service(scope: .factory)
      final class Connection: Sendable {
        init() async throws {}
      }

      @Service
      final class Importer: Sendable {
        init(connection: @escaping @Sendable () async throws -> Connection) {}
      }
      """)

  static func findings(in context: RuleContext) -> [Finding] {
    context.violations { violation in
      if case .isolationMismatch(let fault) = violation { fault } else { nil }
    }.compactMap { fault, profiles in
      let program = context.program
      guard let first = fault.path.first else { return nil }
      let dependent = context.builder(first.bindingIndex)
      let suspending = context.builder(fault.suspendingIndex)
      let chain = fault.path.map { context.builder($0.bindingIndex) }
      let isLater = program.blueprint[first.dependencyIndex].isDeferred
      let through =
        chain.count == 1
        ? "" : " through " + context.arrows(chain.dropFirst().map { "`\($0)`" }, omitted: fault.omittedHops)
      let reason = reason(fault.suspendingIndex, program)
      let related =
        fault.path.enumerated().dropFirst().map { index, hop in
          Finding.Related(
            message: "`\(chain[index])` requires `\(context.requested(hop.dependencyIndex))` here",
            place: program.dependencyOrigins[hop.dependencyIndex].place, role: .step)
        } + [
          Finding.Related(
            message: "`\(suspending)` \(reason)", place: context.place(fault.suspendingIndex), role: .step)
        ]
      return Finding(
        description,
        "`\(dependent)` cannot await `\(suspending)`\(through), which \(reason)\(context.clause(profiles))",
        at: program.dependencyOrigins[first.dependencyIndex].place,
        help: help(first, isLater: isLater, context), component: dependent, type: suspending, profiles: profiles,
        path: chain + [suspending], related: related,
        symbols: (fault.path.map(\.bindingIndex) + [fault.suspendingIndex]).map(context.builderIdentifier))
    }
  }

  /// Why building a binding suspends.
  private static func reason(_ index: BindingIndex, _ program: Program) -> String {
    let binding = program.blueprint[index]
    let each = binding.scope == .request ? "in each request" : "each time"
    guard binding.isSuspending else { return "is started \(each)" }
    let origin = program.bindingOrigins[index]
    guard origin.role != .registration, let declaration = origin.declaration,
      case .chosen(let chosen) = InitializerChooser(resolver: program.resolver).choose(declaration, byMacro: true)
    else { return "is built asynchronously \(each)" }
    return "has an \(chosen.isAsync ? "`async`" : "actor-isolated") initializer, called \(each)"
  }

  private static func help(_ hop: Violation.Hop, isLater: Bool, _ context: RuleContext) -> String {
    let program = context.program
    let type = context.written(hop.dependencyIndex)
    let origin = program.dependencyOrigins[hop.dependencyIndex]
    let isCall = origin.parameter.isEmpty
    let dependent = context.builder(hop.bindingIndex)
    let later =
      isCall
      ? "Resolve it with `await` and `resolveAsynchronously`"
      : "Take `() async throws -> \(type)` or `Provider<\(type)>`, and await it"
    if isLater { return later + "." }
    return later
      + (isCall
        ? ", in a `registerAsynchronous`."
        : "; or make the initializer of `\(dependent)` `async`, or isolate it to the same actor.")
  }
}
