import DioxideCore
import DioxideSwiftReader

/// The analysed program: its types, its bindings as a ``Blueprint``, and where each part of the blueprint stands in the
/// source.
public struct Program: Sendable {
  /// The files, sorted by path.
  public let files: [FileFacts]
  /// The bindings; indices below are into it.
  public let blueprint: Blueprint
  /// For each binding, where it stands.
  public let bindingOrigins: [BindingOrigin]
  /// For each dependency, where it stands.
  public let dependencyOrigins: DependencyOrigins
  /// For each symbol, the type.
  let symbolTypes: [ResolvedType]
  /// The types marked as having a lifecycle, where the mark counts.
  let lifecycles: [(declaration: TypeIndex.Reference, place: Place)]
  /// The components for which several initializers could be the one, or none can be called.
  let undecided: [(binding: Int, choice: InitializerChoice)]
  /// What is resolved outside of any component, and is not there.
  let unmetNeeds: [UnmetNeed]
  /// The injection points and registrations that the blueprint does not account for.
  let ledger: Ledger
  /// Where a function of the project's registers whatever its callers name: anything may be bound through it, so nothing
  /// is surely missing of what is registered in the same dialect.
  let registrationsForOthers: [(dialect: DialectID, place: Place)]
  /// The dialects in which it was read.
  let dialects: DialectSelection
  /// The bindings whose name, profile, scope or kind is worked out by code, and is not known.
  let unknownBindings: Set<Int>
  /// Whether it was read in a dialect that is only for looking at: see ``DialectDescription/isForLooking``.
  public let isForLooking: Bool
  /// The programs that the files end up in.
  let roots: CompositionRoots
  let resolver: TypeResolver

  /// Where a binding stands.
  public struct BindingOrigin: Sendable {
    /// How the binding came to be.
    public enum Role: Sendable { case service, adapter, registration, external }
    /// How the binding came to be.
    public var role: Role
    /// The name of the type, or the key of a registration.
    public var place: Place
    /// The dialect that found it; nil for an external one.
    var dialect: DialectID?
    /// The declaration of the built type, where it is in view.
    var declaration: TypeIndex.Reference?
    /// Its number among the components or registrations of its file; -1 for an external one.
    var fact: Int32
  }

  /// Where a dependency stands.
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

  /// The number of types that a container can build.
  public var componentCount: Int {
    guard roots.isOne else { return componentTypes.count }
    var isCounted = [Bool](repeating: false, count: symbolTypes.count)
    var count = 0
    for index in blueprint.bindings.indices {
      guard isComponent(index),
        case .symbol(let symbol) = blueprint.bindings[index].implementation, !isCounted[Int(symbol)]
      else { continue }
      isCounted[Int(symbol)] = true
      count += 1
    }
    return count
  }

  /// The types that a container can build; each once, in however many programs.
  private var componentTypes: Set<ResolvedType> {
    Set(
      blueprint.bindings.indices.filter(isComponent).compactMap {
        resolvedType(of: blueprint.bindings[$0].implementation)
      })
  }

  /// Whether a binding makes a component of the type that it builds.
  func isComponent(_ index: Int) -> Bool {
    let origin = bindingOrigins[index]
    switch origin.role {
    case .service, .adapter: return true
    case .registration: return origin.dialect.map { dialects[$0].description.registersComponents } ?? false
    case .external: return false
    }
  }

  /// The words of the framework that a binding is of.
  func vocabulary(ofBinding index: Int) -> Vocabulary {
    bindingOrigins[index].dialect.map { dialects[$0].vocabulary } ?? Vocabulary()
  }

  /// The display name of a type.
  public func name(of type: TypeIdentity) -> String { blueprint.name(of: type) }

  /// A type as a parameter asks for it: with `any` where it is known to be a protocol, as nothing else may have that.
  public func written(_ type: TypeIdentity) -> String { (isProtocol(type) ? "any " : "") + name(of: type) }

  /// Whether a type is a protocol in view.
  func isProtocol(_ type: TypeIdentity) -> Bool {
    guard let entity = entity(of: type) else { return false }
    let reference = resolver.index.declaration(of: entity)
    return files[reference.file].types[reference.index].kind == .protocol
  }

  /// The unique, module-qualified name of a type.
  public func identifier(of type: TypeIdentity) -> String {
    resolvedType(of: type).map(resolver.identifier) ?? blueprint.name(of: type)
  }

  /// Whether anything may be bound in the dialect of a binding.
  func mayHaveOpenRegistrations(_ binding: Int) -> Bool {
    registrationsForOthers.contains { $0.dialect == bindingOrigins[binding].dialect }
  }

  /// The dialect that found a binding.
  public func dialect(ofBinding index: Int) -> String {
    bindingOrigins[index].dialect.map { dialects[$0].name } ?? "configuration"
  }

  /// Whether any of the code uses Swinject.
  var usesSwinject: Bool { files.contains { $0.swinject != nil } }

  /// The bindings that are shown, in order: those that are live in a plan, and all registrations that make components. The
  /// plan knows one container; what another one registers under the same key is there all the same.
  public func shown(in plans: [ScanPlan]) -> [Int] {
    var shown = Set(plans.flatMap(\.live))
    shown.formUnion(
      blueprint.bindings.indices.lazy.filter { bindingOrigins[$0].role == .registration && isComponent($0) })
    return shown.sorted()
  }

  /// Whether a binding is a registration with Swinject.
  func isSwinject(_ index: Int) -> Bool { swinjectRegistration(index) != nil }

  /// Whether a registration only gives another one a further name: what it leads to is not requested by code.
  func isAlias(_ index: Int) -> Bool { swinjectRegistration(index)?.isAlias ?? false }

  /// The scope that a registration with Swinject names; `container` where it is kept by a container whose default that is; nil
  /// for other bindings.
  func swinjectScope(_ index: Int) -> String? {
    guard isSwinject(index) else { return nil }
    let origin = bindingOrigins[index]
    return files[origin.place.file].registrations[Int(origin.fact)].scope ?? "container"
  }

  /// What a binding says to Swinject; nil for others.
  func swinjectRegistration(_ index: Int) -> SwinjectRegistration? {
    let origin = bindingOrigins[index]
    guard origin.role == .registration else { return nil }
    return files[origin.place.file].registrations[Int(origin.fact)].swinject
  }

  /// Whether a binding is declared by a comment, which a running program does not see.
  func isComment(_ index: Int) -> Bool {
    let origin = bindingOrigins[index]
    guard origin.role == .service || origin.role == .adapter, origin.fact >= 0 else { return false }
    let component = files[origin.place.file].components[Int(origin.fact)]
    return !component.requiresImport && component.dialect == dialects.id(of: DioxideDialect.self)
  }

  /// Whether a running program scans or registers a binding.
  func isInRunningProgram(_ index: Int) -> Bool {
    bindingOrigins[index].dialect == dialects.id(of: DioxideDialect.self) && !isComment(index)
  }

  /// Whether the name, profile, scope or kind of a binding is worked out by code, and is not known.
  func isUnknown(_ index: Int) -> Bool { unknownBindings.contains(index) }

  /// The `#if` branches that a binding stands in.
  func conditions(ofBinding index: Int) -> [Condition] {
    let origin = bindingOrigins[index]
    switch origin.role {
    case .service, .adapter:
      return origin.declaration.map { files[$0.file].types[$0.index].conditions } ?? []
    case .registration: return files[origin.place.file].registrations[Int(origin.fact)].conditions
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

/// A stretch of one file, by its index in ``Program/files``.
public struct Place: Hashable, Sendable {
  private var fileNumber: Int32
  /// The bytes.
  public var range: ByteRange

  /// Makes a place.
  public init(file: Int, range: ByteRange) {
    fileNumber = Int32(truncatingIfNeeded: file)
    self.range = range
  }

  /// The index of the file.
  public var file: Int { Int(fileNumber) }
}
