/// The types that the code of a file requests from Swinject.
struct SwinjectRequests {
  private let file: FileIndex
  private let program: Program
  private let facts: SwinjectFacts

  /// The types; nil if one is unknown.
  private(set) var types: RequestedTypes? = RequestedTypes()

  init(file: FileIndex, _ program: Program) {
    self.file = file
    self.program = program
    guard let facts = program.files[file][SwinjectFacts.self] else {
      self.facts = SwinjectFacts()
      return
    }
    self.facts = facts
    types?.names = Set(facts.metatypes)
    for point in facts.injectionPoints { add(point.resolution, within: point.enclosing) }
    for property in facts.wrapped {
      if let type = resolve(property.type, within: property.enclosing) { types?.types.insert(type) }
    }
    for registration in program.files[file].registrations where registration.dialect == SwinjectDialect.name {
      guard case .closure(let resolutions) = registration.provider else { continue }
      for resolution in resolutions { add(resolution, within: registration.enclosing) }
    }
  }

  private func resolve(_ written: String, within enclosing: String) -> ResolvedType? {
    program.resolver.requested(written, in: TypeResolver.Context(file: file, enclosing: enclosing))
  }

  /// Adds the requested type, even if it is inferred from a parameter of an initializer.
  private mutating func add(_ resolution: ResolutionFact, within enclosing: String) {
    let context = TypeResolver.Context(file: file, enclosing: enclosing)
    let type =
      resolution.type.isEmpty
      ? facts.inferences[resolution.range.start]?.type(in: context, program.resolver)
      : resolve(resolution.type, within: enclosing)
    if let type { types?.types.insert(type) } else { types = nil }
  }
}
