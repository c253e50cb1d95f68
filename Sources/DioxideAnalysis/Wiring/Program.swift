import DioxideCore
import DioxideSwiftReader

/// The analysed program: its types, its bindings as a ``Blueprint``, and where each part of the blueprint is in the
/// source.
public struct Program: Sendable {
  /// The files, sorted by path.
  public let files: [FileFacts]
  /// The bindings of all compositions; indices below are into it.
  public let blueprint: Blueprint
  /// The containers that the code makes, as the programs have them.
  let compositions: [Composition]
  /// For each binding, where it is.
  public let bindingOrigins: [BindingOrigin]
  /// For each dependency, where it is.
  public let dependencyOrigins: DependencyOrigins
  /// For each symbol, the type.
  let symbolTypes: [ResolvedType]
  /// The types marked as having a lifecycle, where the mark counts.
  let lifecycles: [(declaration: TypeIndex.Reference, place: Place)]
  /// The components for which several initializers are possible, or none can be called.
  let undecided: [(binding: Int, choice: InitializerChoice)]
  /// Types resolved outside of any component.
  let requests: [ContainerRequest]
  /// The sets of containers that bindings are in.
  let containerSets: ContainerSets
  /// The injection points and registrations that the blueprint does not account for.
  let ledger: Ledger
  /// The bindings at which code comes in, of dialects that know them; no other binding of these is a root.
  let entries: Set<Int>
  /// What dialects found wrong by themselves.
  let faults: [DialectFault]
  /// Where a function of the project's registers whatever its callers name: anything may be bound through it, so
  /// nothing is certainly missing of what is registered in the same dialect.
  let registrationsForOthers: [(dialect: DialectID, place: Place)]
  /// The dialects in which it was read.
  let frameworks: FrameworkTable
  /// The bindings whose name, profile, scope or kind is computed by code, and is not known.
  let unknownBindings: Set<Int>
  /// Whether it was read in a dialect that is only for graphs and contracts: see ``DialectDescription/isVisualizationOnly``.
  public let isVisualizationOnly: Bool
  /// The programs that the files end up in.
  let roots: CompositionRoots
  let resolver: TypeResolver

  /// Where a binding is.
  public struct BindingOrigin: Sendable {
    /// How the binding came to be.
    public enum Role: Sendable { case service, adapter, registration, external }
    /// How the binding came to be.
    public var role: Role
    /// The name of the type, or the key of a registration.
    public var place: Place
    /// The dialect that found it; for an external one that of the code that requires it.
    var dialect: DialectID
    /// The declaration of the built type, if it is in the checked source.
    var declaration: TypeIndex.Reference?
    /// The containers of the dialect that it is in.
    var containers: ContainerSet
    private var factNumber: Int32

    init(
      role: Role, place: Place, dialect: DialectID, declaration: TypeIndex.Reference? = nil,
      containers: ContainerSet = .any, fact: Int
    ) {
      self.role = role
      self.place = place
      self.dialect = dialect
      self.declaration = declaration
      self.containers = containers
      factNumber = Int32(truncatingIfNeeded: fact)
    }

    /// Its number among the components or registrations of its file; -1 for an external one.
    var fact: Int { Int(factNumber) }
  }

  /// Where a dependency is.
  public struct DependencyOrigin: Sendable {
    /// The parameter, or the type in a `resolve` call.
    public var place: Place
    /// The name of the parameter; empty for a `resolve` call.
    public var parameter: String
    /// The argument label, `_` included, where it is another than the name.
    public var label: String?
  }

  /// The names of the profiles that the code names, sorted; `production` where it names none.
  public var namedProfiles: [Profile] {
    let names = Set(blueprint.bindings.flatMap(\.profiles.profiles))
    return names.isEmpty ? [.production] : names.sorted { $0.name < $1.name }
  }

  /// Whether a binding makes a component of the type that it builds.
  func isComponent(_ index: Int) -> Bool {
    let origin = bindingOrigins[index]
    switch origin.role {
    case .service, .adapter: return true
    case .registration: return frameworks[origin.dialect].description.registersComponents
    case .external: return false
    }
  }

  /// Whether a registration only gives another one a further key.
  func isAlias(_ index: Int) -> Bool {
    let origin = bindingOrigins[index]
    return origin.role == .registration && files[origin.place.file].registrations[origin.fact].isAlias
  }

  /// Whether a registration gives the object of another one a further key, to which it is cast when the program runs.
  func isCast(_ index: Int) -> Bool {
    let origin = bindingOrigins[index]
    return origin.role == .registration && files[origin.place.file].registrations[origin.fact].isCast
  }

  /// The words of the framework that a binding is of.
  func vocabulary(ofBinding index: Int) -> Vocabulary {
    frameworks[bindingOrigins[index].dialect].vocabulary
  }

  /// The display name of a type.
  public func name(of type: TypeIdentity) -> String { blueprint.name(of: type) }

  /// A key as it is shown, without its name: `Ticket`, or `Ticket(Int)` where the caller gives an argument.
  public func name(of key: Key) -> String {
    let name = name(of: key.type)
    return argumentList(of: key).map { name + $0 } ?? name
  }

  /// The arguments that callers pass, in brackets: `(Int, String)`; nil if there are none.
  func argumentList(of key: Key) -> String? {
    guard key.arguments != .none else { return nil }
    return "(\(blueprint.signatures[key.arguments].map(name(of:)).joined(separator: ", ")))"
  }

  /// The arguments of a key in a sentence: ` with an `Int` argument`; empty if there are none.
  func argumentClause(of key: Key) -> String {
    let types = blueprint.signatures[key.arguments]
    guard let first = types.first else { return "" }
    guard types.allSatisfy({ resolvedType(of: $0) != .unknownArgument }) else {
      return types.count == 1 ? " with an argument" : " with \(types.count) arguments"
    }
    guard types.count > 1 else { return " with \(Article.indefinite(name(of: first))) `\(name(of: first))` argument" }
    let names = types.map { "`\(name(of: $0))`" }
    return " with \(names.dropLast().joined(separator: ", ")) and \(names[names.count - 1]) arguments"
  }

  /// A key as fingerprints spell it: the unique name of its type, and where a caller gives arguments that of a function of them.
  /// Not for people, and never to change: it is in every baseline that exists.
  func fingerprint(of key: Key) -> String {
    factoryType(of: key).map { resolver.identifier(of: $0) } ?? identifier(of: key.type)
  }

  /// The same, with the names that people see.
  func shortFingerprint(of key: Key) -> String {
    factoryType(of: key).map { resolver.display(of: $0) } ?? name(of: key.type)
  }

  private func factoryType(of key: Key) -> ResolvedType? {
    guard key.arguments != .none, let type = resolvedType(of: key.type) else { return nil }
    return .function(blueprint.signatures[key.arguments].compactMap(resolvedType), type)
  }

  /// A type as a parameter requests it: with `any` where it is known to be a protocol, as nothing else may have that.
  public func written(_ type: TypeIdentity) -> String { (isProtocol(type) ? "any " : "") + name(of: type) }

  /// Whether a type is a protocol that is declared in the checked source.
  func isProtocol(_ type: TypeIdentity) -> Bool {
    guard let entity = entity(of: type) else { return false }
    let reference = resolver.index.declaration(of: entity)
    return files[reference.file].types[reference.index].kind == .protocol
  }

  /// The unique, module-qualified name of a type.
  public func identifier(of type: TypeIdentity) -> String {
    resolvedType(of: type).map { resolver.identifier(of: $0) } ?? blueprint.name(of: type)
  }

  /// The same for a node of a graph: unique even if packages have modules of one name.
  func nodeIdentifier(of type: TypeIdentity) -> String {
    let package = entity(of: type).flatMap { resolver.index.package(of: $0) }
    return (package.map { $0 + "/" } ?? "") + identifier(of: type)
  }

  /// Whether anything may be bound in the dialect of a binding.
  func mayHaveOpenRegistrations(_ binding: Int) -> Bool {
    registrationsForOthers.contains { $0.dialect == bindingOrigins[binding].dialect }
  }

  /// The dialect that found a binding.
  public func dialect(ofBinding index: Int) -> String {
    let origin = bindingOrigins[index]
    return origin.role == .external ? "configuration" : frameworks[origin.dialect].name
  }

  /// The bindings that are shown, in order: those that are live in a plan.
  public func shown(in plans: [ProfilePlan]) -> [Int] { Set(plans.flatMap(\.live)).sorted() }

  /// Whether a binding is declared by a comment, which a running program does not read.
  func isComment(_ index: Int) -> Bool {
    let origin = bindingOrigins[index]
    guard origin.role == .service || origin.role == .adapter, origin.fact >= 0 else { return false }
    let component = files[origin.place.file].components[origin.fact]
    return !component.requiresImport && frameworks[component.dialect].description.isOwn
  }

  /// Whether a running program scans or registers a binding.
  func isInRunningProgram(_ index: Int) -> Bool {
    frameworks[bindingOrigins[index].dialect].description.isOwn && !isComment(index)
  }

  /// Whether the name, profile, scope or kind of a binding is computed by code, and is not known.
  func isUnknown(_ index: Int) -> Bool { unknownBindings.contains(index) }

  /// The `#if` branches that a binding is in.
  func conditions(ofBinding index: Int) -> [Condition] {
    let origin = bindingOrigins[index]
    switch origin.role {
    case .service, .adapter:
      return origin.declaration.map { files[$0.file].types[$0.index].conditions } ?? []
    case .registration: return files[origin.place.file].registrations[origin.fact].conditions
    case .external: return []
    }
  }

  /// The type behind a symbol.
  func resolvedType(of type: TypeIdentity) -> ResolvedType? {
    if case .symbol(let index) = type, Int(index) < symbolTypes.count { return symbolTypes[Int(index)] }
    return nil
  }

  /// The declared type behind a symbol, as a number in ``TypeIndex``.
  func entity(of type: TypeIdentity) -> Int? {
    if case .declared(let entity, _)? = resolvedType(of: type) { return entity }
    return nil
  }
}
