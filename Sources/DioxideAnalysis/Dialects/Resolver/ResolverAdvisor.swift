import DioxideCore

/// Advises on registrations with Resolver: on keys that are near the one that is lacking, and on scopes.
final class ResolverAdvisor: Advisor {
  let context: RuleContext
  let vocabulary = ResolverDialect.vocabulary
  private let general: GeneralAdvisor
  private let nothing = "nothing registers it"
  private let dialect: DialectID
  private lazy var own = program.blueprint.bindings.indices.filter { program.bindingOrigins[$0].dialect == dialect }
  private lazy var byType: [ResolvedType: [Int]] = Dictionary(
    grouping: own.filter { type($0) != nil }
  ) { type($0) ?? .unknownArgument }
  private lazy var byImplementation: [TypeIdentity: [Int]] = Dictionary(grouping: own) {
    program.blueprint.bindings[$0].implementation
  }
  private lazy var conformance = Conformance(resolver: program.resolver)
  private lazy var subtypes = Subtypes(conformance)
  private lazy var uncalled = ResolverIndex(
    program.files, program.resolver, ConstantValues(program.files), program.roots
  ).uncalled

  init(_ context: RuleContext, _ dialect: DialectID) {
    self.context = context
    self.dialect = dialect
    general = GeneralAdvisor(context, dialect)
  }

  private func type(_ binding: Int) -> ResolvedType? {
    program.resolvedType(of: program.blueprint.bindings[binding].key.type)
  }

  // MARK: Missing

  func advice(onMissing missing: MissingDependency) -> Advice {
    let key = missing.dependency.key
    guard let type = program.resolvedType(of: key.type) else { return general.advice(onMissing: missing) }
    let asked = program.name(of: key.type)
    if let (function, place) = uncalled[.init(type: type, name: key.name)] {
      return Advice(
        lack: "only `\(function)()` registers it, and nothing calls that",
        help: "Call `\(function)()` in `registerAllServices()`.",
        related: [.init(message: "`\(asked)` is registered here", place: place)])
    }
    let same = (byType[type] ?? []).filter { program.blueprint.bindings[$0].key.name == key.name }
    if let binding = same.first(where: { program.blueprint.bindings[$0].key.arguments != .none }) {
      let origin = program.bindingOrigins[binding]
      let keys = program.files[origin.place.file][ResolverFacts.self]?.registration(origin.fact)?.arguments ?? []
      let named = keys.isEmpty ? "arguments" : "the arguments " + keys.map { "`\($0)`" }.joined(separator: ", ")
      return Advice(
        lack: "its factory takes \(named), and \(keys.isEmpty ? "none" : "not all") are passed",
        help: "Pass them where it is resolved: `Resolver.resolve(\(asked).self, args: …)`.",
        related: [note("`\(asked)` is registered here, with arguments", binding)])
    }
    if case .optional(let inner) = type, let binding = byType[inner]?.first {
      let name = program.resolver.display(of: inner)
      return Advice(
        lack: "only `\(name)` is registered, which is another key",
        help: "Ask for `\(name)`, or where it may be absent use `@OptionalInjected` or `Resolver.optional()`.",
        related: [note("`\(name)` is registered here", binding)])
    }
    if byType[type] == nil, let advice = advice(onKin: type, asked, key.type) { return advice }
    return general.advice(onMissing: missing)
  }

  /// What is registered of types that are near: one that is built under another key, one above it, one below it.
  private func advice(onKin type: ResolvedType, _ asked: String, _ identity: TypeIdentity) -> Advice? {
    if let binding = byType[.optional(type)]?.first {
      return Advice(
        lack: "only `\(asked)?` is registered, which is another key", help: "Register `\(asked)` itself.",
        related: [note("`\(asked)?` is registered here", binding)])
    }
    if let binding = byImplementation[identity]?.first {
      let key = context.name(of: program.blueprint.bindings[binding].key)
      return Advice(
        lack: nothing,
        help: "Ask for `\(key)`, or register `\(asked)` without the cast and add `.implements(\(key).self)`.",
        related: [note("`\(asked)` is registered here, but only as `\(key)`", binding)])
    }
    guard case .declared(let entity, _) = type else { return nil }
    let conforming = subtypes.concrete(below: entity).map { program.resolver.index.path(of: $0) }
    let bound = own.filter { conforming.contains(program.name(of: program.blueprint.bindings[$0].implementation)) }
    if let binding = bound.first {
      return Advice(
        lack: nothing,
        help: "`\(context.builder(binding))` conforms to it: add `.implements(\(asked).self)` to its registration.",
        related: bound.prefix(3).map { note("`\(context.builder($0))` is registered here, but not as `\(asked)`", $0) })
    }
    for supertype in conformance.supertypes(of: entity).types {
      guard let binding = byType[supertype]?.first else { continue }
      let name = program.resolver.display(of: supertype)
      return Advice(
        lack: nothing,
        help: "`\(asked)` is more than `\(name)`, which is registered: ask for that, or register `\(asked)` too.",
        related: [note("`\(name)` is registered here", binding)])
    }
    return nil
  }

  // MARK: Other faults

  func help(breaking hop: Violation.Hop, reasons: [String], isAlone: Bool) -> String {
    general.help(breaking: hop, reasons: reasons, isAlone: isAlone)
  }

  /// The scope that a registration names, or the one of those that name none.
  private func scope(_ binding: Int) -> String {
    let origin = program.bindingOrigins[binding]
    return program.files[origin.place.file].registrations[origin.fact].scope
      ?? program.files.lazy.compactMap { $0[ResolverFacts.self]?.defaultScopes.min() }.first
      ?? ResolverDialect.lifetimes.standard
  }

  func lifetimes(of fault: Violation.CaptiveDependency) -> LifetimeWords {
    let (kept, ending) = (fault.path.first.map { scope($0.binding) } ?? "", scope(fault.captive))
    return LifetimeWords(
      keeping: "\(kept)-scoped", holderLives: "\(kept): is kept", recreated: "graph", ending: "\(ending)-scoped",
      captiveLives: "until the scope `\(ending)` is reset", captiveEnds: "\(ending): given up when the scope is reset")
  }

  func help(freeing fault: Violation.CaptiveDependency) -> String {
    guard let first = fault.path.first, let last = fault.path.last else { return "" }
    return """
      Let `\(context.builder(last.binding))` resolve it each time that it is needed. Or let \
      `\(context.builder(first.binding))` end with it: `.scope(.\(scope(fault.captive)))`.
      """
  }

  func help(distinguishing fault: Violation.DuplicateBinding, profiles: [String]) -> String {
    "Remove one of the two, or tell them apart with `name:`."
  }
}
