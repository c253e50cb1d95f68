import DioxideCore

/// A contract of the configuration is broken.
enum ForbiddenDependency: Rule {
  static let description = RuleDescription(
    id: "forbidden_dependency", severity: .error,
    summary: "A dependency breaks a contract of the configuration.",
    rationale: """
      Layers and boundaries between features erode unless they are checked. Contracts judge the requested type: a port of \
      the component's own layer is allowed, wherever its adapter is declared. Paths through components that the contract \
      does not select are followed if those are requested by their own type.
      """,
    bad: """
      import Dioxide

      @Service
      struct SQLStore {}

      @Service
      struct PlaceOrderUseCase {
        init(store: SQLStore) {}
      }
      """,
    good: """
      import Dioxide

      protocol OrderStore {}

      @Adapter(for: OrderStore.self)
      struct SQLStore: OrderStore {}

      @Service
      struct PlaceOrderUseCase {
        init(store: any OrderStore) {}
      }
      """,
    holdsForPlainCode: true,
    configuration: """
      contracts:
        - name: use cases do not depend on the database
          from: {name: "*UseCase"}
          forbid: {name: "SQL*"}
      """)

  static func findings(in context: RuleContext) -> [Finding] {
    guard !context.contracts.isEmpty else { return [] }
    let members = ContractMembers(context.program)
    var findings: [Finding] = []
    var seen: Set<[DependencyIndex]> = []
    for contract in context.contracts {
      for pair in members.pairs(of: contract.terms) {
        for path in members.violations(pair) where isIn(contract.folder, path, context.program) {
          // Three layers may report the same hop twice.
          guard seen.insert(path.map(\.dependency)).inserted else { continue }
          findings.append(finding(path, contract: contract, members, context))
        }
      }
    }
    return findings
  }

  private static func isIn(_ folder: String, _ path: [ContractMembers.Hop], _ program: Program) -> Bool {
    guard !folder.isEmpty, let first = path.first else { return true }
    return program.files[program.dependencyOrigins[first.dependency].place.file].path.hasPrefix(folder)
  }

  /// One part of a contract: which types may not depend on which.
  struct Pair {
    var from: [Contract.Selector]
    /// The forbidden types, or the only allowed types.
    var to: [Contract.Selector]
    var isAllowList = false
    /// A module that is exempt.
    var exempt: String?
  }

  /// Suggests to use an existing port, or to create one.
  private static func help(
    _ hop: ContractMembers.Hop, holder: String, requested: String, _ context: RuleContext
  ) -> String {
    let program = context.program
    let asker = context.builder(hop.binding)
    let type = program.blueprint[hop.dependency].key.type
    let parameter = program.dependencyOrigins[hop.dependency].parameter
    let name = parameter.isEmpty ? "" : parameter + ": "
    let isPort =
      context.isPort(hop.dependency)
      || program.blueprint.bindings.contains { $0.key.type == type && $0.implementation != type }
    if isPort {
      return "Declare a port that `\(holder)` may depend on, and request that one: `\(name)any …`."
    }
    let port = program.blueprint.bindings.first { $0.implementation == type && $0.key.type != type }
    if let port {
      return
        "If it is allowed, let `\(asker)` request the port that it is bound under: `\(name)\(program.written(port.key.type))`."
    }
    return """
      Declare a port that `\(holder)` may depend on, mark `\(requested)` with `@Adapter(for: …)`, and let `\(asker)` request it: \
      `\(name)any …`.
      """
  }

  private static func finding(
    _ path: [ContractMembers.Hop], contract: Contract, _ members: ContractMembers, _ context: RuleContext
  ) -> Finding {
    let program = context.program
    let first = path[0]
    let last = path[path.count - 1]
    let holder = context.builder(first.binding)
    let requested = context.requested(last.dependency)
    let between = path.dropFirst().map { context.builder($0.binding) }
    let through = between.isEmpty ? "" : " through " + context.arrows(between.map { "`\($0)`" })
    let related = path.dropFirst().map { hop in
      Finding.Related(
        message: "`\(context.builder(hop.binding))` needs `\(context.requested(hop.dependency))` here",
        place: program.dependencyOrigins[hop.dependency].place, role: .step)
    }
    let module = members.module(ofType: program.blueprint[last.dependency].key.type)
    return Finding(
      description,
      "`\(holder)` must not depend on `\(requested)`\(module.isEmpty ? "" : " of \(module)")\(through): \(contract.name)",
      at: program.dependencyOrigins[first.dependency].place,
      help: help(last, holder: holder, requested: requested, context),
      component: holder, type: requested, path: path.map { context.builder($0.binding) } + [requested],
      related: related,
      symbols: [
        contract.name, context.builderIdentifier(first.binding),
        program.fingerprint(of: program.blueprint[last.dependency].key),
      ])
  }
}
