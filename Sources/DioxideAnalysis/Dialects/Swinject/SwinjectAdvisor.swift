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
    if missing.isOnlyElsewhere, let advice = adviceOnUnloaded(missing) { return advice }
    let arguments = program.files[missing.place.file][SwinjectFacts.self]?.arguments[missing.place.range.start]
    return registrations.advice(onMissing: missing, passed: arguments?.compactMap(\.writtenType) ?? [])
  }

  /// The advice if only assemblies that nothing names register the key.
  private func adviceOnUnloaded(_ missing: MissingDependency) -> Advice? {
    let bindings = registrations.bindings[missing.dependency.key] ?? []
    let assemblies = bindings.compactMap { assembly(of: $0) }.map { "`\($0)`" }
    guard let first = assemblies.first, assemblies.count == bindings.count else { return nil }
    let name = context.name(of: missing.dependency.key)
    return Advice(
      problem: "nothing loads \(first), which registers it",
      help: "Load \(first): add it to the list of an `Assembler`, or call its `assemble(container:)`.",
      related: zip(bindings, assemblies).prefix(3).map { binding, assembly in
        note("`\(name)` is registered here, in \(assembly), which nothing loads", binding)
      })
  }

  /// The assembly that makes a registration, if nothing else names it.
  private func assembly(of binding: BindingIndex) -> String? {
    let origin = program.bindingOrigins[binding]
    guard origin.role == .registration else { return nil }
    let path = program.files[origin.place.file].registrations[origin.fact].enclosing
    guard case .entity(let entity) = program.resolver.find(path, from: origin.place.file, within: "") else {
      return nil
    }
    let reference = program.resolver.index.declaration(of: entity)
    let type = program.files[type: reference]
    let isAssembly = program.files.names(type.members.supertypes, ofFile: reference.file)
      .contains(where: SwinjectAssemblyFacts.isAssembly)
    return isAssembly && !namedAssemblies.contains(type.path) ? type.path : nil
  }

  private lazy var namedAssemblies: Set<String> = {
    let facts = program.files.filter { !$0.isTest }.compactMap { $0[SwinjectFacts.self]?.assembly }
    let mentioned = facts.flatMap(\.mentions).filter { !".\($0.enclosing)".hasSuffix(".\($0.name)") }
    let listed = facts.flatMap(\.assemblers).flatMap { assembler in
      assembler.assemblies.map { ($0, assembler.enclosing) }
    }
    return Set((mentioned.map { ($0.name, $0.enclosing) } + listed).flatMap { [$0, "\($1).\($0)"] })
  }()

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
