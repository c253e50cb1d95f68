import DioxideCore

/// Gives advice on registrations with Resolver: on keys similar to a missing one, and on scopes.
final class ResolverAdvisor: ScopedAdvisor {
  let context: RuleContext
  let vocabulary = ResolverDialect.vocabulary
  let lifetimesOfScopes = ResolverDialect.lifetimes
  private(set) lazy var standardScope =
    program.files.lazy.compactMap { $0[ResolverFacts.self]?.defaultScopes.min() }.first
    ?? ResolverDialect.lifetimes.standard
  private let registrations: RegistrationAdvisor
  private let dialect: DialectID
  private lazy var uncalled = ResolverIndex(
    program.files, program.resolver, ConstantValues(program.files), program.roots
  ).uncalled
  private lazy var takingArguments = program.blueprint.bindingIndices.filter {
    program.blueprint[$0].key.arguments != .none && program.bindingOrigins[$0].dialect == dialect
  }

  init(_ context: RuleContext, _ dialect: DialectID) {
    self.context = context
    self.dialect = dialect
    registrations = RegistrationAdvisor(context, dialect, ResolverDialect.adviceWords)
  }

  func advice(onMissing missing: MissingDependency) -> Advice {
    let key = missing.dependency.key
    let requested = program.name(of: key.type)
    let service = program.resolvedType(of: key.type).map { ResolverIndex.Service(type: $0, name: key.name) }
    if let (function, place) = service.flatMap({ uncalled[$0] }) {
      return Advice(
        problem: "only `\(function)()` registers it, and nothing calls that",
        help: "Call `\(function)()` in `registerAllServices()`.",
        related: [.init(message: "`\(requested)` is registered here", place: place)])
    }
    let binding = takingArguments.first {
      program.blueprint[$0].key.type == key.type && program.blueprint[$0].key.name == key.name
    }
    guard let binding else { return registrations.advice(onMissing: missing) }
    let origin = program.bindingOrigins[binding]
    let keys = program.files[origin.place.file][ResolverFacts.self]?.registration(origin.fact)?.arguments ?? []
    let named = keys.isEmpty ? "arguments" : "the arguments " + keys.map { "`\($0)`" }.joined(separator: ", ")
    return Advice(
      problem: "its factory takes \(named), and \(keys.isEmpty ? "none" : "not all") are passed",
      help: "Pass them where it is resolved: `Resolver.resolve(\(requested).self, args: …)`.",
      related: [note("`\(requested)` is registered here, with arguments", binding)])
  }

  func help(freeing fault: Violation.CaptiveDependency) -> String {
    guard let first = fault.path.first, let last = fault.path.last else { return "" }
    return """
      Let `\(context.builder(last.bindingIndex))` resolve it each time that it is needed. Or let \
      `\(context.builder(first.bindingIndex))` end with it: `.scope(.\(scope(fault.captiveIndex)))`.
      """
  }
}
