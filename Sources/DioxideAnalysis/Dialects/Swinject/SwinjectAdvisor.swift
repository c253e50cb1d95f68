import DioxideCore

/// Gives advice on registrations with Swinject. Registrations are collected once for each set of requesting programs.
final class SwinjectAdvisor: Advisor {
  let context: RuleContext
  let vocabulary = SwinjectDialect.vocabulary
  private let dialect: DialectID
  private var known: [CompositionRoots.Group: SwinjectAdvice] = [:]
  private var cache: [AdviceKey: Advice] = [:]
  private lazy var bindings = context.bindingsByKey()

  /// The missing key, and where it is missing.
  private struct AdviceKey: Hashable {
    var key: Key
    var reach: Reach
    /// The types of the arguments of the factory, as far as they are known.
    var passed: [String] = []
  }

  init(_ context: RuleContext, _ dialect: DialectID) {
    self.context = context
    self.dialect = dialect
  }

  func advice(onMissing missing: MissingDependency) -> Advice {
    let arguments = program.files[missing.place.file][SwinjectFacts.self]?.arguments[missing.place.range.start]
    let key = AdviceKey(
      key: missing.dependency.key, reach: missing.reach, passed: arguments?.compactMap(\.writtenType) ?? [])
    if let advice = cache[key] { return advice }
    let advice = elsewhere(key) ?? registered(key)
    cache[key] = advice
    return advice
  }

  /// The advice if other containers of the same program have the key.
  private func elsewhere(_ request: AdviceKey) -> Advice? {
    let name = context.name(of: request.key)
    let others = bindings[request.key] ?? []
    let own = others.filter {
      program.bindingOrigins[$0].dialect == dialect
        && program.areInOneProgram(program.reach(ofBinding: $0), request.reach)
    }
    if !own.isEmpty {
      return Advice(
        lack: "no assembler that loads this assembly registers it",
        help: "Add the assembly that registers `\(name)` to each `Assembler` that loads this one, or register it here.",
        related: own.prefix(3).map { note("`\(name)` is registered here, for other containers", $0) })
    }
    let foreign = others.filter { program.bindingOrigins[$0].dialect != dialect }
    guard !foreign.isEmpty else { return nil }
    return Advice(
      lack: "nothing registers it with Swinject",
      help: "Register what the other container resolves: `container.register(\(name).self) { _ in … }`.",
      related: foreign.prefix(3).map { note("`\(name)` is bound here, in the other container", $0) })
  }

  private func registered(_ request: AdviceKey) -> Advice {
    let registered =
      known[request.reach.programs] ?? SwinjectAdvice(context, dialect, for: request.reach)
    known[request.reach.programs] = registered
    var advice = registered.advice(for: request.key, passed: request.passed)
    advice.lack = registered.lack(of: request.key)
    return advice
  }

  func help(breaking hop: Violation.Hop, reasons: [String], isAlone: Bool) -> String {
    let type = program.name(of: program.blueprint.dependencies[hop.dependency].key.type)
    return """
      Break one hop, best `\(context.builder(hop.binding))` → `\(context.asked(hop.dependency))`: set it as a property in \
      `.initCompleted { r, service in … }`, or resolve `Lazy<\(type)>` or `Provider<\(type)>`.
      """
  }

  // MARK: Lifetimes

  /// The scope that a registration names; `container` if that is the default of its container.
  private func scope(_ binding: Int) -> String {
    let origin = program.bindingOrigins[binding]
    guard origin.role == .registration else { return "container" }
    return program.files[origin.place.file].registrations[origin.fact].scope ?? "container"
  }

  func lifetimes(of fault: Violation.CaptiveDependency) -> LifetimeWords {
    let kept = fault.path.first.map { scope($0.binding) } ?? ""
    let ending = scope(fault.captive)
    return LifetimeWords(
      keeping: "\(kept)-scoped",
      holderLives: SwinjectDialect.lifetimes.scopes[kept] == .weaklyKept
        ? "\(kept): lives as long as something holds it" : "\(kept): lives as long as its container keeps it",
      recreated: "graph", ending: "\(ending)-scoped", captiveLives: "until the scope `\(ending)` is reset",
      captiveEnds: "\(ending): released when the scope is reset")
  }

  func help(freeing fault: Violation.CaptiveDependency) -> String {
    guard let first = fault.path.first, let last = fault.path.last else { return "" }
    let type = program.name(of: program.blueprint.dependencies[last.dependency].key.type)
    return """
      Let `\(context.builder(last.binding))` resolve it on each use: resolve `Provider<\(type)>`, and read its `instance` each \
      time. Or give `\(context.builder(first.binding))` the same scope: `.inObjectScope(.\(scope(fault.captive)))`.
      """
  }
}

extension Program {
  /// The Swinject part of a binding; nil for other dialects.
  func swinjectRegistration(_ index: Int) -> SwinjectRegistration? {
    let origin = bindingOrigins[index]
    guard origin.role == .registration else { return nil }
    return files[origin.place.file][SwinjectFacts.self]?.registration(origin.fact)
  }
}
