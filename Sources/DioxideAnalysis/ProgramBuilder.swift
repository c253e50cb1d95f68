import DioxideCore
import DioxideSwiftReader

/// Turns the facts of all files into a ``Program``: looks names up, chooses initializers, reads their parameters and
/// lays the bindings down in a ``Blueprint``, in order of file and offset.
struct ProgramBuilder: ~Copyable {
  let files: [FileFacts]
  let resolver: TypeResolver
  let chooser: InitializerChooser
  private let isDioxideReexported: Bool
  /// The profiles that are named by constants.
  private let profileNames: [String: String]
  /// The values of constants.
  let constants: ConstantValues
  /// Types to which something is bound in a way that is not known.
  private var uncertain: Set<ResolvedType> = []
  /// Types of generic components that the program lists for a scan; nil if it lists some that are not known.
  var listed: Set<ResolvedType>? = []
  /// The bindings with an argument whose value is not known.
  private var unknownBindings: Set<Int> = []
  /// Types of which something is registered under a name that code works out.
  private(set) var typesWithUnknownNames: Set<ResolvedType> = []

  var blueprint = Blueprint()
  var bindingOrigins: [Program.BindingOrigin] = []
  var dependencyOrigins: DependencyOrigins
  /// What Swinject's containers hold.
  let swinject: SwinjectIndex
  /// What each file gets of Swinject; empty where Swinject is not used.
  private(set) var answers: [SwinjectAnswers] = []
  var unmetNeeds: [UnmetNeed] = []
  /// What factories of Swinject's resolve and nothing registers there.
  var missingWithSwinject: [(key: Key, place: Place, enclosing: String, binding: Int)] = []
  var isForLooking = false
  /// The programs that the files end up in.
  let roots: CompositionRoots
  var symbols: [ResolvedType: UInt32] = [:]
  /// The symbols of what only some programs have; a type has one of its own in each group of them.
  var symbolsInRoots: [TypeInRoots: UInt32] = [:]
  /// The symbols of declared types without arguments, which nearly all are, by entity; none in ``symbols``.
  var symbolsOfEntities: [UInt32]
  var symbolTypes: [ResolvedType] = []
  private var lifecycles: [(declaration: TypeIndex.Reference, place: Place)] = []
  var ledger = Ledger()
  private var registrationsForOthers: [(dialect: DialectID, place: Place)] = []
  /// The dialects in which the files were read.
  let dialects: DialectSelection
  /// Our own dialect, of which code counts only if it imports the library.
  let own: DialectID?
  /// The dialect of plain code, which is joined when all of it is known.
  let plainCode: DialectID?
  /// Where components stand whose initializer was not found for want of a budget.
  private var givenUp: Set<Place> = []
  private var undecided: [(binding: Int, choice: InitializerChoice)] = []
  /// Generic components, built anew for each set of arguments that something asks for.
  var templates: [Int: [Template]] = [:]
  /// The types of generic components that something requests, each of which gets a binding.
  var requestedInstances: Set<ResolvedType> = []
  /// How many dependencies may still be added for them; nil while these types are not made yet.
  var instanceBudget: SearchBudget?

  struct Template {
    /// The number of the component in the file of the declaration.
    var component: Int
    var declaration: TypeIndex.Reference
  }

  /// How deep the arguments may nest that generic components request of each other: `Cache<Cache<…>>` could go on for ever.
  static let maximumGenericDepth = 8

  struct TypeInRoots: Hashable {
    var type: ResolvedType
    var group: CompositionRoots.Group
  }

  static let noSymbol = UInt32.max

  init(
    _ files: [FileFacts], _ dialects: DialectSelection, wrappers: Set<String>, roots: CompositionRoots,
    workers: some Workers
  ) {
    self.files = files
    self.dialects = dialects
    self.own = dialects.id(of: DioxideDialect.self)
    self.plainCode = dialects.id(of: ConstructorsDialect.self)
    self.roots = roots
    self.resolver = TypeResolver(files)
    self.chooser = InitializerChooser(resolver: resolver)
    self.symbolsOfEntities = Array(repeating: Self.noSymbol, count: resolver.index.count)
    self.dependencyOrigins = DependencyOrigins(files)
    self.swinject = SwinjectIndex(files, resolver, wrappers: wrappers, roots: roots, workers: workers)
    self.constants = ConstantValues(files)
    self.isDioxideReexported = files.indices.contains { files[$0].reexportsDioxide }
    self.profileNames = files.indices.reduce(into: [:]) { names, file in
      if !files[file].profileNames.isEmpty { names.merge(files[file].profileNames) { first, _ in first } }
    }
  }

  /// Builds the program. Linear in declarations, parameters and registrations.
  static func build(
    _ files: [FileFacts], _ dialects: DialectSelection, externals: Set<String>, wrappers: Set<String>,
    roots: CompositionRoots, workers: some Workers
  ) -> Program {
    var builder = ProgramBuilder(files, dialects, wrappers: wrappers, roots: roots, workers: workers)
    builder.findUnknownNames()
    builder.uncertain = builder.uncertainTypes()
    builder.listed = builder.listedTypes()
    if builder.swinject.isUsed { builder.askSwinject(workers) }
    builder.reserveCapacity()
    for file in files.indices { builder.addFile(file) }
    if builder.swinject.isUsed { for file in files.indices { builder.addOutside(file: file) } }
    for file in files.indices { builder.addRequests(file: file) }
    builder.instantiateTemplates()
    builder.findWhatIsNotHandedOver()
    builder.bindWhatSomeProgramsHave()
    builder.addConstructors()
    builder.bindExternals(externals)
    return builder.finish()
  }

  /// Makes room for what the files hold, as far as it can be told before initializers are chosen: each component is taken
  /// to have one.
  private mutating func reserveCapacity() {
    var bindings = 0
    var dependencies = 0
    for file in files.indices {
      bindings += files[file].components.count + files[file].registrations.count
      for component in files[file].components.indices {
        let type = files[file].components[component].type
        let initializers = files[file].types[type].members.initializers
        if !initializers.isEmpty {
          dependencies += Int(files[file].initializers[Int(initializers.start)].parameters.count)
        }
      }
    }
    for file in answers.indices { dependencies += answers[file].needs.count }
    blueprint.reserveCapacity(bindings: bindings, dependencies: dependencies)
    bindingOrigins.reserveCapacity(bindings)
    dependencyOrigins.reserveCapacity(dependencies)
    symbolTypes.reserveCapacity(min(resolver.index.count, 2 * bindings))
  }

  private mutating func askSwinject(_ workers: some Workers) {
    let lookup = SwinjectLookup(files: files, resolver: resolver, chooser: chooser, index: swinject)
    answers = workers.map(overFiles: files.count) { lookup.answers(forFile: $0) }
  }

  // MARK: Files

  private mutating func findUnknownNames() {
    for file in files.indices {
      for registration in files[file].registrations
      where registration.hasUnknownName
        && name(registration.computedName, file: file, enclosing: registration.enclosing) == nil
      {
        let context = TypeResolver.Context(file: file, enclosing: registration.enclosing)
        typesWithUnknownNames.insert(resolver.resolve(registration.key, in: context))
      }
    }
  }

  /// A component or registration, by its number in its file.
  private enum Item {
    case component(Int)
    case registration(Int)
  }

  private mutating func addFile(_ file: Int) {
    // By index throughout: to take facts out of their list is to retain all that they refer to.
    let isImported = importsDioxide(file)
    for lifecycle in files[file].lifecycles where isImported || !lifecycle.requiresImport {
      lifecycles.append(
        (
          TypeIndex.Reference(file: file, index: lifecycle.type),
          Place(file: file, range: files[file].types[lifecycle.type].nameRange)
        ))
    }
    guard !files[file].registrations.isEmpty else {
      for index in files[file].components.indices where isImported || !files[file].components[index].requiresImport {
        addComponent(index, file: file)
      }
      return
    }
    for item in items(ofFile: file, isImported: isImported) {
      switch item {
      case .component(let index): addComponent(index, file: file)
      case .registration(let index):
        if files[file].registrations[index].swinject == nil {
          addRegistration(index, file: file)
        } else {
          addSwinjectRegistration(index, file: file)
        }
      }
    }
  }

  /// Whether our own words count in a file.
  func importsDioxide(_ file: Int) -> Bool {
    isDioxideReexported || files[file].importsDioxide
  }

  /// The components and registrations of a file that count, in source order.
  private func items(ofFile file: Int, isImported: Bool) -> [Item] {
    var items: [(start: UInt32, item: Item)] = []
    for index in files[file].components.indices where isImported || !files[file].components[index].requiresImport {
      items.append((files[file].components[index].range.start, .component(index)))
    }
    // Our own words are anybody's. Those of another dialect were read because they are surely its own.
    for index in files[file].registrations.indices
    where isImported || files[file].registrations[index].dialect != DioxideDialect.name {
      items.append((files[file].registrations[index].range.start, .registration(index)))
    }
    items.sort { $0.start < $1.start }
    return items.map(\.item)
  }

  private mutating func addComponent(_ index: Int, file: Int) {
    guard files[file].components[index].dialect != plainCode else { return }
    let type = files[file].components[index].type
    let declaration = TypeIndex.Reference(file: file, index: type)
    guard files[file].types[type].kind != .protocol, let entity = resolver.index.entity(of: declaration) else { return }
    let genericParameters = files[file].types[type].genericParameters
    // A macro leaves nothing for a scan to find in what is generic.
    let isMacro = files[file].components[index].requiresImport
    if isMacro, genericParameters.isEmpty, isWithinGenericType(declaration) {
      guard let arguments = argumentsOfExtension(declaration) else { return }
      return add(component: index, declaration: declaration, own: .declared(entity, arguments), substitutions: [:])
    }
    if !genericParameters.isEmpty, (isMacro && listed != nil) || files[file].components[index].isService {
      templates[entity, default: []].append(Template(component: index, declaration: declaration))
      ledger.registrationsRead += 1
      return
    }
    let own = ResolvedType.declared(entity, files.names(genericParameters, ofFile: file).map(ResolvedType.generic))
    add(component: index, declaration: declaration, own: own, substitutions: [:])
  }

  /// Lays down the binding of a component; `own` is its type.
  mutating func add(
    component number: Int, declaration: TypeIndex.Reference, own: ResolvedType,
    substitutions: [String: ResolvedType]
  ) {
    let file = declaration.file
    let arguments = arguments(ofComponent: number, file: file)
    if arguments.isUnknown { unknownBindings.insert(blueprint.bindings.count) }
    var binding: Blueprint.Binding
    let role: Program.BindingOrigin.Role
    switch files[file].components[number].role {
    case .service:
      role = .service
      let own = identity(of: own)
      binding = Blueprint.Binding(key: Key(own), implementation: own)
    case .adapter(let adapter):
      role = .adapter
      let context = TypeResolver.Context(
        file: file, enclosing: files[file].types[declaration.index].path,
        genericParameters: files.names(files[file].types[declaration.index].genericParameters, ofFile: file))
      let port = resolver.resolve(adapter.port, in: context).substituting(substitutions, written: adapter.port)
      guard !port.isUncertain else {
        return enter(
          registration: Place(file: file, range: adapter.portRange), adapter.port, reason(of: port),
          files[file].components[number].dialect)
      }
      binding = Blueprint.Binding(
        key: Key(identity(of: port), name: arguments.name), implementation: identity(of: own),
        profiles: ProfileSet(arguments.profiles.map { Profile(profileNames[$0] ?? $0) }), isMulti: arguments.isMulti,
        priority: adapter.priority)
    }
    // A generic one was counted when it was found.
    if substitutions.isEmpty { ledger.registrationsRead += 1 }
    binding.scope = arguments.scope
    binding.isShared = files[file].components[number].dialect == self.own
    binding.isLifecycle = binding.scope != .singleton && hasLifecycle(declaration)
    let (dependencies, choice) = dependencies(
      of: declaration, in: files[file].components[number].dialect, substitutions: substitutions,
      byMacro: files[file].components[number].requiresImport)
    if case .chosen(let chosen) = choice { binding.isSuspending = chosen.suspends }
    let index = blueprint.append(binding, dependencies: dependencies)
    bindingOrigins.append(
      Program.BindingOrigin(
        role: role, place: Place(file: file, range: files[file].types[declaration.index].nameRange),
        dialect: files[file].components[number].dialect, declaration: declaration,
        fact: Int32(truncatingIfNeeded: number)))
    switch choice {
    case .ambiguous, .unreachable: undecided.append((index, choice))
    case .none where files[file].types[declaration.index].isBroken:
      let name = Place(file: file, range: files[file].types[declaration.index].nameRange)
      enter(
        name, files[file].types[declaration.index].path, UnjudgedReason(.unreadDeclaration),
        files[file].components[number].dialect)
    case .givenUp:
      // Once, however many are made of a generic component.
      if givenUp.insert(bindingOrigins[index].place).inserted { undecided.append((index, choice)) }
    case .chosen, .none: break
    }
  }

  /// Whether a type, or one that it is a kind of, has a lifecycle: by its mark, or by its conformance.
  private func hasLifecycle(_ declaration: TypeIndex.Reference) -> Bool {
    guard let entity = resolver.index.entity(of: declaration) else { return false }
    let conformance = Conformance(resolver: resolver)
    var pending = [entity]
    var seen: Set<Int> = [entity]
    while let current = pending.popLast() {
      for reference in resolver.index.declarations(of: current)
      where files[reference.file].lifecycles.contains(where: { $0.type == reference.index }) { return true }
      for type in conformance.supertypes(of: current).types {
        let parts = if case .composition(let parts) = type { parts } else { [type] }
        for part in parts {
          if case .external("Lifecycle", _) = part { return true }
          if case .declared(let supertype, _) = part, seen.insert(supertype).inserted { pending.append(supertype) }
        }
      }
    }
    return false
  }

  private mutating func addRegistration(_ number: Int, file: Int) {
    let registration = files[file].registrations[number]
    let context = TypeResolver.Context(file: file, enclosing: registration.enclosing)
    let key = resolver.resolve(registration.key, in: context)
    guard let dialect = dialects.id(named: registration.dialect) else { return }
    if registration.isForOthers {
      let place = Place(file: file, range: registration.keyRange)
      // The container's own sources register for everybody; that is what they are for.
      if files[file].module?.hasPrefix("Dioxide") != true { registrationsForOthers.append((dialect, place)) }
      return enter(registration: place, registration.key, UnjudgedReason(.genericRegistration), dialect)
    }
    // A generic parameter as key that no declaration in view has.
    let name =
      registration.hasUnknownName
      ? self.name(registration.computedName, file: file, enclosing: registration.enclosing) : registration.name
    guard !registration.hasUnknownName || name != nil, !key.isUncertain, !key.isOpen,
      !isGenericParameterName(registration.key, file: file)
    else {
      let reason = registration.hasUnknownName && name == nil ? UnjudgedReason(.computedName) : reason(of: key)
      return enter(registration: Place(file: file, range: registration.keyRange), registration.key, reason, dialect)
    }
    var implementation = key
    var declaration: TypeIndex.Reference?
    var dependencies: [Blueprint.Dependency] = []
    var choice = InitializerChoice.none
    switch registration.provider {
    case .instance: break
    case .type(let written):
      implementation = resolver.resolve(written, in: context)
      declaration = resolver.declaration(of: implementation)
      if let declaration {
        (dependencies, choice) = self.dependencies(of: declaration, in: dialect, substitutions: [:])
      }
    case .closure(let resolutions):
      for resolution in resolutions {
        let type = resolver.resolve(resolution.type, in: context)
        let place = Place(file: file, range: resolution.range)
        let name =
          resolution.hasUnknownName
          ? self.name(resolution.name, file: file, enclosing: registration.enclosing) : resolution.name
        if resolution.hasUnknownName, name == nil {
          enter(place, resolution.type, UnjudgedReason(.computedName), dialect)
          continue
        }
        if resolution.name != nil, typesWithUnknownNames.contains(type) {
          enter(place, resolution.type, UnjudgedReason(.computedRegistrationName, resolver.display(of: type)), dialect)
          continue
        }
        guard
          let shape = DependencyShape(of: type, isOptional: resolution.isOptional, in: resolver)
        else {
          enter(place, resolution.type, reason(of: type), dialect)
          continue
        }
        if enterUncertain(shape, place, resolution.type, dialect) { continue }
        var dependency = self.dependency(shape)
        dependency.key.name = name
        if resolution.isDeferred { dependency = dependency.resolved(.later) }
        dependencies.append(dependency)
        dependencyOrigins.append(place)
      }
    }
    ledger.registrationsRead += 1
    let index = blueprint.append(
      Blueprint.Binding(
        key: Key(identity(of: key), name: name), implementation: identity(of: implementation),
        scope: scope(registration.scope), isManual: dialect == own, isShared: registration.isShared,
        isSuspending: registration.isSuspending),
      dependencies: dependencies)
    if case .givenUp = choice { undecided.append((index, choice)) }
    bindingOrigins.append(
      Program.BindingOrigin(
        role: .registration, place: Place(file: file, range: registration.keyRange), dialect: dialect,
        declaration: declaration, fact: Int32(truncatingIfNeeded: number)))
  }

  /// Enters a request that is not judged because of what else is bound to its type; false if there is no such thing.
  mutating func enterUncertain(
    _ shape: DependencyShape, _ place: Place, _ written: String, _ dialect: DialectID
  ) -> Bool {
    guard !uncertain.isEmpty, let type = uncertain.contains(shape.key) ? shape.key : shape.element,
      uncertain.contains(type)
    else { return false }
    enter(place, written, UnjudgedReason(.computedArgument, resolver.display(of: type)), dialect)
    return true
  }

  /// What the generic parameters of the extended type stand for in the extension that declares a type; nil unless its
  /// requirements say so of each.
  private func argumentsOfExtension(_ declaration: TypeIndex.Reference) -> [ResolvedType]? {
    let file = files[declaration.file]
    let path = file.types[declaration.index].path
    guard let extended = TypePath.outer(of: path),
      let entity = resolver.index.entity(at: extended, inModuleOf: declaration.file),
      case let reference = resolver.index.declaration(of: entity)
    else { return nil }
    let names = files.names(files[reference.file].types[reference.index].genericParameters, ofFile: reference.file)
    let range = file.types[declaration.index].nameRange
    let around = file.extensions.first { $0.extended == extended && $0.range.contains(range) }
    guard let around, !names.isEmpty else { return nil }
    let context = TypeResolver.Context(file: declaration.file, enclosing: "")
    let arguments = names.compactMap { name -> ResolvedType? in
      for requirement in around.requirements {
        let sides = requirement.split(separator: "=", omittingEmptySubsequences: true).map {
          $0.filter { !$0.isWhitespace }
        }
        if sides.count == 2, sides[0] == name { return resolver.resolve(String(sides[1]), in: context) }
      }
      return nil
    }
    return arguments.count == names.count ? arguments : nil
  }

  /// `T` and the like, where no type of that name is known: bound for whatever the caller says.
  private func isGenericParameterName(_ written: String, file: Int) -> Bool {
    guard written.utf8.count == 1 else { return false }
    if case .external = resolver.find(written, from: file, within: "") { return true }
    return false
  }

  private consuming func finish() -> Program {
    symbols = [:]
    symbolsOfEntities = []
    blueprint.symbols = names()
    countSites()
    return Program(
      files: files, blueprint: blueprint, bindingOrigins: bindingOrigins, dependencyOrigins: dependencyOrigins,
      symbolTypes: symbolTypes, lifecycles: lifecycles, undecided: undecided,
      unmetNeeds: unmetNeeds, ledger: ledger, registrationsForOthers: registrationsForOthers,
      dialects: dialects, unknownBindings: unknownBindings,
      isForLooking: isForLooking, roots: roots, resolver: resolver)
  }
}
