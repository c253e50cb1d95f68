import DioxideCore

/// Advises on registrations with Swinject. What it gathers, it gathers once for each set of programs that asks.
final class SwinjectAdvisor: Advisor {
  let context: RuleContext
  let vocabulary = SwinjectDialect.vocabulary
  private let dialect: DialectID
  private var known: [CompositionRoots.Group: SwinjectAdvice] = [:]
  private var given: [Lack: Advice] = [:]
  private lazy var bindings = context.bindingsByKey()

  /// What is lacking, and where.
  private struct Lack: Hashable {
    var key: Key
    var reach: Reach
    /// The types of what is passed to the factory, as far as they are known.
    var passed: [String] = []
  }

  init(_ context: RuleContext, _ dialect: DialectID) {
    self.context = context
    self.dialect = dialect
  }

  func advice(onMissing missing: MissingDependency) -> Advice {
    let arguments = program.files[missing.place.file][SwinjectFacts.self]?.arguments[missing.place.range.start]
    let lack = Lack(
      key: missing.dependency.key, reach: missing.reach, passed: arguments?.compactMap(\.writtenType) ?? [])
    if let advice = given[lack] { return advice }
    let advice = elsewhere(lack) ?? registered(lack)
    given[lack] = advice
    return advice
  }

  /// What other containers of the same program have.
  private func elsewhere(_ lack: Lack) -> Advice? {
    let name = context.name(of: lack.key)
    let others = bindings[lack.key] ?? []
    let own = others.filter {
      program.bindingOrigins[$0].dialect == dialect
        && program.areInOneProgram(program.reach(ofBinding: $0), lack.reach)
    }
    if !own.isEmpty {
      return Advice(
        lack: "no assembler that loads it has that registered",
        help: "Add the assembly that registers `\(name)` to each `Assembler` that loads this one, or register it here.",
        related: own.prefix(3).map { note("`\(name)` is registered here, for other containers", $0) })
    }
    let foreign = others.filter { program.bindingOrigins[$0].dialect != dialect }
    guard !foreign.isEmpty else { return nil }
    return Advice(
      lack: "nothing registers it with Swinject",
      help: "Hand it over: `container.register(\(name).self) { _ in … }`, with what the other container resolves.",
      related: foreign.prefix(3).map { note("`\(name)` is bound here, in the other container", $0) })
  }

  private func registered(_ lack: Lack) -> Advice {
    let registered =
      known[lack.reach.programs] ?? SwinjectAdvice(context, dialect, for: lack.reach)
    known[lack.reach.programs] = registered
    var advice = registered.advice(for: lack.key, passed: lack.passed)
    advice.lack = registered.lack(of: lack.key)
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

  /// The scope that a registration names; `container` where it is kept by a container whose default that is.
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
      anew: "graph", ending: "\(ending)-scoped", captiveLives: "until the scope `\(ending)` is reset",
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
  /// What a binding says to Swinject; nil for others.
  func swinjectRegistration(_ index: Int) -> SwinjectRegistration? {
    let origin = bindingOrigins[index]
    guard origin.role == .registration else { return nil }
    return files[origin.place.file][SwinjectFacts.self]?.registration(origin.fact)
  }
}
