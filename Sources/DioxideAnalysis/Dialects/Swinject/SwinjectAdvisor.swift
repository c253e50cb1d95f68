import DioxideCore

/// Gives advice on registrations with Swinject.
final class SwinjectAdvisor: ScopedAdvisor {
  let context: RuleContext
  let vocabulary = SwinjectDialect.vocabulary
  let lifetimesOfScopes = SwinjectDialect.lifetimes
  /// A registration without a scope is captive only if a container's default scope keeps it.
  let standardScope = "container"
  private let registrations: RegistrationAdvisor

  private static let words = RegistrationAdvice.Words(
    framework: "Swinject", home: "in an assembly that this container loads",
    line: "container.register(TYPE.self) { r in … }",
    otherContainer: (
      "no assembler that loads this assembly registers it",
      "Add the assembly that registers `TYPE` to each `Assembler` that loads this one, or register it here."
    ))

  init(_ context: RuleContext, _ dialect: DialectID) {
    self.context = context
    registrations = RegistrationAdvisor(context, dialect, Self.words)
  }

  func advice(onMissing missing: MissingDependency) -> Advice {
    let arguments = program.files[missing.place.file][SwinjectFacts.self]?.arguments[missing.place.range.start]
    return registrations.advice(onMissing: missing, passed: arguments?.compactMap(\.writtenType) ?? [])
  }

  func help(breaking hop: Violation.Hop, reasons: [String], isAlone: Bool) -> String {
    let type = program.name(of: program.blueprint[hop.dependencyIndex].key.type)
    return """
      Break one hop, best `\(context.builder(hop.bindingIndex))` → `\(context.requested(hop.dependencyIndex))`: set it as a property in \
      `.initCompleted { r, service in … }`, or resolve `Lazy<\(type)>` or `Provider<\(type)>`.
      """
  }

  // MARK: Lifetimes

  func help(freeing fault: Violation.CaptiveDependency) -> String {
    guard let first = fault.path.first, let last = fault.path.last else { return "" }
    let type = program.name(of: program.blueprint[last.dependencyIndex].key.type)
    return """
      Let `\(context.builder(last.bindingIndex))` resolve it on each use: resolve `Provider<\(type)>`, and read its `instance` each \
      time. Or give `\(context.builder(first.bindingIndex))` the same scope: `.inObjectScope(.\(scope(fault.captiveIndex)))`.
      """
  }
}

extension Program {
  /// The Swinject part of a binding; nil for other dialects.
  func swinjectRegistration(_ index: BindingIndex) -> SwinjectRegistration? {
    let origin = bindingOrigins[index]
    guard origin.role == .registration else { return nil }
    return files[origin.place.file][SwinjectFacts.self]?.registration(origin.fact)
  }
}
