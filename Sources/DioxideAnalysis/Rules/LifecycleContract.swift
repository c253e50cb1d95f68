import DioxideCore
import DioxideSwiftReader

/// `@Lifecycle` is on a type without the required methods.
enum LifecycleContract: Rule {
  static let description = RuleDescription(
    id: "lifecycle_contract", severity: .error,
    summary: "A type marked `@Lifecycle` lacks an `async` `initialize()` or `dispose()`, or is new each time.",
    rationale: """
      The container calls both to start and stop such components. Without them a component is not started, or leaks when \
      the program stops. In scope `.factory` each instance is new, and nothing starts or stops it.
      """,
    bad: """
      import Dioxide

      @Service @Lifecycle
      final class Database {
        func initialize() async throws {}
      }
      """,
    good: """
      import Dioxide

      @Service @Lifecycle
      final class Database {
        func initialize() async throws {}
        func dispose() async throws {}
      }
      """)

  static func findings(in context: RuleContext) -> [Finding] {
    methodFaults(context) + scopeFaults(context)
  }

  /// Components that are created each time, so that nothing starts them.
  private static func scopeFaults(_ context: RuleContext) -> [Finding] {
    context.violations { violation in
      if case .factoryLifecycle(let fault) = violation { fault } else { nil }
    }.map { fault, profiles in
      let name = context.builder(fault.bindingIndex)
      return Finding(
        description,
        "`\(name)` has a lifecycle, but scope `.factory`, so nothing starts it\(context.clause(profiles))",
        at: context.place(fault.bindingIndex),
        help: "Use scope `.singleton` or `.request`, or remove the lifecycle.", component: name, profiles: profiles,
        symbols: [context.builderIdentifier(fault.bindingIndex), Scope.factory.rawValue])
    }
  }

  private static func methodFaults(_ context: RuleContext) -> [Finding] {
    let program = context.program
    let conformance = Conformance(resolver: program.resolver)
    return program.lifecycles.compactMap { declaration, place in
      let type = program.files[type: declaration]
      guard let entity = program.resolver.index.entity(of: declaration),
        let methods = methods(of: entity, conformance)
      else { return nil }
      let faults = LifecycleMethod.Name.allCases.compactMap { name -> String? in
        let found = methods.filter { $0.name == name }
        if found.contains(where: \.isAsync) { return nil }
        return found.isEmpty
          ? "no `\(name.rawValue)()`" : "\(name == .initialize ? "an" : "a") `\(name.rawValue)()` that is not `async`"
      }
      guard !faults.isEmpty else { return nil }
      return Finding(
        description,
        "`\(type.path)` is marked `\(context.lifecycleMark(at: place))`, but has \(faults.joined(separator: " and "))",
        at: place,
        help: help(methods, of: type), component: type.path,
        symbols: [program.resolver.index.identifier(of: entity)])
    }
  }

  private static func help(_ methods: [LifecycleMethod], of type: TypeFact) -> String {
    let access = type.modifiers.beforeWitness
    let lines = LifecycleMethod.Name.allCases.compactMap { name -> String? in
      let found = methods.filter { $0.name == name }
      if found.contains(where: \.isAsync) { return nil }
      return found.isEmpty
        ? "add `\(access)func \(name.rawValue)() async throws {}`"
        : "make it `\(access)func \(name.rawValue)() async throws`"
    }
    let text = lines.joined(separator: " and ")
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  /// The lifecycle methods of a type and its supertypes; nil if a supertype is not in the checked source.
  private static func methods(of entity: EntityIndex, _ conformance: Conformance) -> [LifecycleMethod]? {
    let resolver = conformance.resolver
    var methods: [LifecycleMethod] = []
    var pending = [entity]
    var seen: Set<EntityIndex> = [entity]
    while let current = pending.popLast() {
      let declarations = resolver.index.declarations(of: current)
      let isProtocol = declarations.contains {
        resolver.files[type: $0].kind == .protocol
      }
      // The requirements of a protocol are not implementations, but members of its extensions are.
      if !isProtocol {
        for reference in declarations {
          let file = resolver.files[reference.file]
          methods += file.lifecycleMethods[file.types[reference.index].members.lifecycleMethods.indices]
        }
      }
      for reference in resolver.index.extensions(of: current) {
        let file = resolver.files[reference.file]
        methods += file.lifecycleMethods[file.extensions[reference.index].members.lifecycleMethods.indices]
      }
      let supertypes = conformance.supertypes(of: current)
      if supertypes.mayHaveMore { return nil }
      for supertype in supertypes.types {
        switch supertype {
        case .declared(let inherited, _): if seen.insert(inherited).inserted { pending.append(inherited) }
        case .external(let path, _): if !Conformance.isClosed(path) { return nil }
        case .opaque: break
        case .composition(let parts):
          for case .declared(let inherited, _) in parts where seen.insert(inherited).inserted {
            pending.append(inherited)
          }
        default: return nil
        }
      }
    }
    return methods
  }
}
