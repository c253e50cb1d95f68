import DioxideCore
import DioxideSwiftReader

/// The analysed program: its types, its bindings as a ``Blueprint``, and the source locations of the blueprint.
public struct Program: Sendable {
  /// The files, sorted by path.
  public let files: FileTable
  /// The bindings of all compositions; other properties refer to them by index.
  public let blueprint: Blueprint
  /// The containers of the code, as the programs have them.
  let compositions: [Composition]
  /// The origin of each binding.
  public let bindingOrigins: Table<BindingIndex, BindingOrigin>
  /// The origin of each dependency.
  public let dependencyOrigins: DependencyOrigins
  /// The type of each symbol.
  let symbolTypes: [ResolvedType]
  /// The types with a valid lifecycle mark.
  let lifecycles: [(declaration: TypeIndex.Reference, place: Place)]
  /// The components with several possible initializers, or with none that can be called.
  let undecided: [(binding: BindingIndex, choice: InitializerChoice)]
  /// The requests outside components.
  let requests: [ContainerRequest]
  /// The sets of containers that bindings are in.
  let containerSets: ContainerSets
  /// The injection points and registrations that are not in the blueprint.
  let ledger: Ledger
  /// The entry points, for dialects that know them; no other binding of these dialects is a root.
  let entries: Set<BindingIndex>
  /// The faults found by dialects.
  let faults: [DialectFault]
  /// The functions of the project that register types determined by their callers. They may bind any type, so no
  /// dependency in the same dialect is certainly missing.
  let registrationsForOthers: [(dialect: DialectID, place: Place)]
  /// The dialects in which the program was read.
  let frameworks: FrameworkTable
  /// The bindings with a computed and unknown name, profile, scope or kind.
  let unknownBindings: Set<BindingIndex>
  /// Whether it was read in a dialect that is only for drawings and contracts: see
  /// ``DialectDescription/isVisualizationOnly``.
  public let isVisualizationOnly: Bool
  /// The programs that contain each file.
  let roots: CompositionRoots
  let resolver: TypeResolver

  /// The origin of a binding.
  public struct BindingOrigin: Sendable {
    /// The kind of origin.
    public enum Role: Sendable { case service, adapter, registration, external }
    /// The kind of origin.
    public var role: Role
    /// The location of the type's name, or of the registration's key.
    public var place: Place
    /// The dialect that found it; for an external binding, the dialect of its dependents.
    var dialect: DialectID
    /// The declaration of the built type, if it is in the checked source.
    var declaration: TypeIndex.Reference?
    /// The containers of the dialect that contain it.
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

    /// The index among the components or registrations of its file; -1 for an external binding.
    var fact: Int { Int(factNumber) }
  }

  /// The origin of a dependency.
  public struct DependencyOrigin: Sendable {
    /// The location of the parameter, or of the type in a `resolve` call.
    public var place: Place
    /// The name of the parameter; empty for a `resolve` call.
    public var parameter: String
    /// The argument label, including `_`, if it differs from the name.
    public var label: String?
  }

  /// The profiles named in the code, sorted; `production` if there are none.
  public var namedProfiles: [Profile] {
    let names = Set(blueprint.bindings.flatMap(\.profiles.profiles))
    return names.isEmpty ? [.production] : names.sorted { $0.name < $1.name }
  }

  /// Whether a binding makes its type a component.
  func isComponent(_ index: BindingIndex) -> Bool {
    let origin = bindingOrigins[index]
    switch origin.role {
    case .service, .adapter: return true
    case .registration: return frameworks[origin.dialect].description.registersComponents
    case .external: return false
    }
  }

  /// The registration of a binding with this role.
  @inline(__always)
  func registration(of origin: BindingOrigin) -> RegistrationFact {
    files[origin.place.file].registrations[origin.fact]
  }

  /// The component of a service or an adapter.
  @inline(__always)
  func component(of origin: BindingOrigin) -> ComponentFact { files[origin.place.file].components[origin.fact] }

  /// Whether a registration only adds a key to another one.
  func isAlias(_ index: BindingIndex) -> Bool {
    let origin = bindingOrigins[index]
    return origin.role == .registration && registration(of: origin).isAlias
  }

  /// Whether a registration adds a key to another one's object, which is cast at run time.
  func isCast(_ index: BindingIndex) -> Bool {
    let origin = bindingOrigins[index]
    return origin.role == .registration && registration(of: origin).isCast
  }

  /// The terms of a binding's framework.
  func vocabulary(ofBinding index: BindingIndex) -> Vocabulary {
    frameworks[bindingOrigins[index].dialect].vocabulary
  }

  /// The display name of a type.
  public func name(of type: TypeIdentity) -> String { blueprint.name(of: type) }

  /// The display form of a key, without its name: `Ticket`, or `Ticket(Int)` if the caller passes an argument.
  public func name(of key: Key) -> String {
    let name = name(of: key.type)
    return argumentList(of: key).map { name + $0 } ?? name
  }

  /// The arguments that callers pass, in brackets: `(Int, String)`; nil if there are none.
  func argumentList(of key: Key) -> String? {
    guard key.arguments != .none else { return nil }
    return "(\(blueprint.signatures[key.arguments].map(name(of:)).joined(separator: ", ")))"
  }

  /// The arguments of a key for a sentence: ` with an `Int` argument`; empty if there are none.
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

  /// A key as used in fingerprints: the unique name of its type, or of a function type if the caller passes arguments.
  /// Not for display, and must never change, because it is in baselines.
  func fingerprint(of key: Key) -> String {
    factoryType(of: key).map { resolver.identifier(of: $0) } ?? identifier(of: key.type)
  }

  /// The same with display names.
  func shortFingerprint(of key: Key) -> String {
    factoryType(of: key).map { resolver.display(of: $0) } ?? name(of: key.type)
  }

  private func factoryType(of key: Key) -> ResolvedType? {
    guard key.arguments != .none, let type = resolvedType(of: key.type) else { return nil }
    return .function(blueprint.signatures[key.arguments].compactMap(resolvedType), type)
  }

  /// A type as written in a parameter: with `any` if it is certainly a protocol, because no other type may have it.
  public func written(_ type: TypeIdentity) -> String { (isProtocol(type) ? "any " : "") + name(of: type) }

  /// Whether a type is a protocol declared in the checked source.
  func isProtocol(_ type: TypeIdentity) -> Bool {
    guard let entity = entity(of: type) else { return false }
    let reference = resolver.index.declaration(of: entity)
    return files[type: reference].kind == .protocol
  }

  /// The unique, module-qualified name of a type.
  public func identifier(of type: TypeIdentity) -> String {
    resolvedType(of: type).map { resolver.identifier(of: $0) } ?? blueprint.name(of: type)
  }

  /// The same for a node of a graph: unique even if packages have modules with the same name.
  func nodeIdentifier(of type: TypeIdentity) -> String {
    let package = entity(of: type).flatMap { resolver.index.package(of: $0) }
    return (package.map { $0 + "/" } ?? "") + identifier(of: type)
  }

  /// Whether the dialect of a binding may bind any type.
  func mayHaveOpenRegistrations(_ binding: BindingIndex) -> Bool {
    registrationsForOthers.contains { $0.dialect == bindingOrigins[binding].dialect }
  }

  /// The dialect that found a binding.
  public func dialect(ofBinding index: BindingIndex) -> String {
    let origin = bindingOrigins[index]
    return origin.role == .external ? "configuration" : frameworks[origin.dialect].name
  }

  /// The displayed bindings in order: those that are live in a plan.
  public func shown(in plans: [ProfilePlan]) -> [BindingIndex] { Set(plans.flatMap(\.live)).sorted() }

  /// Whether a binding is declared in a comment, which a running program does not read.
  func isComment(_ index: BindingIndex) -> Bool {
    let origin = bindingOrigins[index]
    guard origin.role == .service || origin.role == .adapter, origin.fact >= 0 else { return false }
    let component = component(of: origin)
    return !component.requiresImport && frameworks[component.dialect].description.isOwn
  }

  /// Whether a running program scans or registers a binding.
  func isInRunningProgram(_ index: BindingIndex) -> Bool {
    frameworks[bindingOrigins[index].dialect].description.isOwn && !isComment(index)
  }

  /// Whether the name, profile, scope or kind of a binding is computed and unknown.
  func isUnknown(_ index: BindingIndex) -> Bool { unknownBindings.contains(index) }

  /// The `#if` branches that contain a binding.
  func conditions(ofBinding index: BindingIndex) -> [Condition] {
    let origin = bindingOrigins[index]
    switch origin.role {
    case .service, .adapter:
      return origin.declaration.map { files[type: $0].conditions } ?? []
    case .registration: return registration(of: origin).conditions
    case .external: return []
    }
  }

  /// The type of a symbol.
  func resolvedType(of type: TypeIdentity) -> ResolvedType? {
    if case .symbol(let index) = type, Int(index) < symbolTypes.count { return symbolTypes[Int(index)] }
    return nil
  }

  /// The declared type of a symbol, as a number in ``TypeIndex``.
  func entity(of type: TypeIdentity) -> EntityIndex? {
    if case .declared(let entity, _)? = resolvedType(of: type) { return entity }
    return nil
  }
}
