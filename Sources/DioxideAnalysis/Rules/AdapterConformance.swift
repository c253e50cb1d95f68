import DioxideCore

/// An adapter does not conform to its port.
enum AdapterConformance: Rule {
  static let description = RuleDescription(
    id: "adapter_conformance", severity: .error,
    summary: "An adapter does not conform to the port that it is bound under.",
    rationale: """
      Dependents of the port would get an object that does not conform to it. Reported only if every supertype of the \
      adapter is in the checked code, so that no unseen declaration could make it conform.
      """,
    bad: """
      import Dioxide

      protocol EmailPort {}

      @Adapter(for: EmailPort.self)
      struct SMTPEmail {}
      """,
    good: """
      import Dioxide

      protocol EmailPort {}

      @Adapter(for: EmailPort.self)
      struct SMTPEmail: EmailPort {}
      """)

  static func findings(in context: RuleContext) -> [Finding] {
    let program = context.program
    var conformance = Conformance(resolver: program.resolver)
    return program.blueprint.bindingIndices.compactMap { index in
      let binding = program.blueprint[index]
      let isRegistration = program.bindingOrigins[index].role == .registration
      // `register(Port.self, as: Type.self)`, and casts.
      guard
        program.bindingOrigins[index].role == .adapter || isRegistration && (binding.isShared || program.isCast(index))
      else { return nil }
      guard let entity = program.entity(of: binding.implementation),
        let port = program.resolvedType(of: binding.key.type),
        conformance.answer(entity, to: port) == .doesNotConform
      else { return nil }
      let name = context.builder(index)
      let portName = program.name(of: binding.key.type)
      return Finding(
        description,
        "`\(name)` is \(isRegistration ? "registered as" : "an adapter for") `\(portName)`, but does not conform to it",
        at: context.place(index),
        help: """
          Write `\(declaration(of: entity, conformingTo: portName, program))`, or \
          \(isRegistration ? "register it as a" : "let `for` name the") port that it conforms to.
          """,
        component: name, type: portName,
        related: portPlace(port, program).map {
          [Finding.Related(message: "`\(portName)` is declared here", place: $0)]
        } ?? [],
        symbols: [context.builderIdentifier(index), program.identifier(of: binding.key.type)])
    }
  }

  /// The declaration of a type with an additional supertype: `final class Disk: Storage, Port`.
  private static func declaration(of entity: EntityIndex, conformingTo port: String, _ program: Program) -> String {
    let reference = program.resolver.index.declaration(of: entity)
    let type = program.files[type: reference]
    // The constraints of generic parameters are not known.
    guard type.genericParameters.isEmpty else { return "extension \(type.path): \(port) {}" }
    let supertypes = program.files.names(type.members.supertypes, ofFile: reference.file)
    return
      "\(type.modifiers.beforeType)\(type.kind.rawValue) \(type.name): \((supertypes + [port]).joined(separator: ", "))"
  }

  private static func portPlace(_ port: ResolvedType, _ program: Program) -> Place? {
    guard case .declared(let entity, _) = port else { return nil }
    let reference = program.resolver.index.declaration(of: entity)
    return Place(file: reference.file, range: program.files[type: reference].nameRange)
  }
}
