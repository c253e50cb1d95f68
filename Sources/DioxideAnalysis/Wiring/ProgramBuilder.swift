import DioxideCore
import DioxideSwiftReader

/// Converts the facts of all files to a ``Program``: looks up names, chooses initializers, reads their parameters, and
/// appends the bindings to a ``Blueprint`` in the order of files and offsets.
struct ProgramBuilder: ~Copyable {
  let files: FileTable
  let resolver: TypeResolver
  let chooser: InitializerChooser
  private let isDioxideReexported: Bool
  /// The profiles named by constants.
  private let profileNames: [String: String]
  /// The values of constants.
  let constants: ConstantValues
  /// The types with a binding that is partly unknown.
  private(set) var uncertain: Set<ResolvedType> = []
  /// The types of generic components that the program lists for a scan; nil if it lists unknown types.
  var listed: Set<ResolvedType>? = []
  /// The bindings with an unknown argument.
  private var unknownBindings: Set<BindingIndex> = []
  /// The types registered with a computed name, in the current dialect.
  private(set) var typesWithUnknownNames: Set<ResolvedType> = []

  var blueprint = Blueprint()
  var bindingOrigins: Table<BindingIndex, Program.BindingOrigin> = Table()
  var dependencyOrigins: DependencyOrigins
  /// The configured property wrappers that resolve the type of their property.
  let wrappers: Set<String>
  var requests: [ContainerRequest] = []
  private var containerSets = ContainerSets()
  private var containerCounts: [DialectID: Int] = [:]
  var isVisualizationOnly = false
  /// The programs that contain each file.
  let roots: CompositionRoots
  var symbols: [ResolvedType: UInt32] = [:]
  /// The symbols of declared types without arguments, by entity; nearly all types have one. Others are in ``symbols``.
  var symbolsOfEntities: Table<EntityIndex, UInt32>
  var symbolTypes: [ResolvedType] = []
  private var lifecycles: [(declaration: TypeIndex.Reference, place: Place)] = []
  var ledger = Ledger()
  /// The entry points of the program; empty if the dialect does not know them.
  var entries: Set<BindingIndex> = []
  /// The faults found by dialects.
  var faults: [DialectFault] = []
  private var registrationsForOthers: [(dialect: DialectID, place: Place)] = []
  /// The dialects in which the files were read.
  let frameworks: FrameworkTable
  /// The locations of components whose initializer search exceeded its budget.
  private var givenUp: Set<Place> = []
  private var undecided: [(binding: BindingIndex, choice: InitializerChoice)] = []
  /// Generic components, which get a binding for each requested set of arguments.
  var templates: [EntityIndex: [Template]] = [:]
  /// The requested types of generic components.
  var requestedInstances: Set<ResolvedType> = []
  /// The remaining number of dependencies that may be added for them; nil until they are created.
  var instanceBudget: SearchBudget?

  struct Template {
    /// The index of the component in the file of the declaration.
    var component: Int
    var declaration: TypeIndex.Reference
  }

  static let noSymbol = UInt32.max

  init(
    _ files: FileTable, _ frameworks: FrameworkTable, wrappers: Set<String>, roots: CompositionRoots
  ) {
    self.files = files
    self.frameworks = frameworks
    self.wrappers = wrappers
    self.roots = roots
    self.resolver = TypeResolver(files)
    self.chooser = InitializerChooser(resolver: resolver)
    self.symbolsOfEntities = Table(repeating: Self.noSymbol, at: resolver.index.indices)
    self.dependencyOrigins = DependencyOrigins(files)
    self.constants = ConstantValues(files)
    self.isDioxideReexported = files.indices.contains { files[$0].reexportsDioxide }
    self.profileNames = files.indices.reduce(into: [:]) { names, file in
      if !files[file].profileNames.isEmpty { names.merge(files[file].profileNames) { first, _ in first } }
    }
  }

  /// Builds the program; `lower` adds the bindings of each framework. Linear in declarations, parameters and
  /// registrations.
  static func build(
    _ files: FileTable, _ frameworks: FrameworkTable, externals: Set<String>, wrappers: Set<String>,
    roots: CompositionRoots, lower: (inout ProgramBuilder) -> Void
  ) -> Program {
    var builder = ProgramBuilder(files, frameworks, wrappers: wrappers, roots: roots)
    builder.uncertain = builder.uncertainTypes()
    builder.listed = builder.listedTypes()
    builder.reserveCapacity()
    builder.addLifecycles()
    lower(&builder)
    builder.bindExternals(externals)
    return builder.finish()
  }

  /// Reserves memory according to the facts of the files, assuming one initializer for each component.
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
    blueprint.reserveCapacity(bindings: bindings, dependencies: dependencies)
    bindingOrigins.reserveCapacity(bindings)
    dependencyOrigins.reserveCapacity(dependencies)
    symbolTypes.reserveCapacity(min(resolver.index.indices.count, 2 * bindings))
  }

  // MARK: Files

  /// Whether a file imports dioxide's own library.
  func importsDioxide(_ file: FileIndex) -> Bool {
    isDioxideReexported || files[file].importsDioxide
  }

  private mutating func addLifecycles() {
    for file in files.indices where !files[file].lifecycles.isEmpty {
      let isImported = importsDioxide(file)
      for lifecycle in files[file].lifecycles where isImported || !lifecycle.requiresImport {
        lifecycles.append(
          (
            TypeIndex.Reference(file: file, index: lifecycle.type),
            Place(file: file, range: files[file].types[lifecycle.type].nameRange)
          ))
      }
    }
  }

  /// Adds the components and registrations of a dialect, in the order of files and offsets. Linear in the facts.
  mutating func addItems(of dialect: DialectID) {
    let name = frameworks[dialect].name
    typesWithUnknownNames = []
    for file in files.indices {
      for registration in files[file].registrations
      where registration.hasUnknownName && registration.dialect == name
        && self.name(registration.computedName, file: file, enclosing: registration.enclosing) == nil
      {
        let context = TypeResolver.Context(file: file, enclosing: registration.enclosing)
        typesWithUnknownNames.insert(resolver.resolve(registration.key, in: context))
      }
    }
    let firstDependency = blueprint.nextDependency
    for file in files.indices { addItems(of: dialect, name, inFile: file) }
    instantiateTemplates(neededFrom: firstDependency)
  }

  /// A component or registration, by its index in its file.
  private enum Item {
    case component(Int)
    case registration(Int)
  }

  private mutating func addItems(of dialect: DialectID, _ name: String, inFile file: FileIndex) {
    // Use indices throughout: copying facts out of their list would retain everything that they refer to.
    let components = files[file].components.indices
    let registrations = files[file].registrations.indices
    guard !components.isEmpty || !registrations.isEmpty else { return }
    let isImported = importsDioxide(file)
    func counts(_ index: Int) -> Bool {
      files[file].components[index].dialect == dialect
        && (isImported || !files[file].components[index].requiresImport)
    }
    guard !registrations.isEmpty else {
      for index in components where counts(index) { addComponent(index, file: file) }
      return
    }
    var items: [(start: UInt32, item: Item)] = []
    for index in components where counts(index) {
      items.append((files[file].components[index].range.start, .component(index)))
    }
    for index in registrations
    where files[file].registrations[index].dialect == name
      && (isImported || !files[file].registrations[index].requiresImport)
    {
      items.append((files[file].registrations[index].range.start, .registration(index)))
    }
    items.sort { $0.start < $1.start }
    for item in items {
      switch item.item {
      case .component(let index): addComponent(index, file: file)
      case .registration(let index): addRegistration(index, file: file, of: dialect)
      }
    }
  }

  private mutating func addComponent(_ index: Int, file: FileIndex) {
    let type = files[file].components[index].type
    let declaration = TypeIndex.Reference(file: file, index: type)
    guard files[type: declaration].kind != .protocol, let entity = resolver.index.entity(of: declaration) else {
      return
    }
    let genericParameters = files[type: declaration].genericParameters
    // A scan does not find generic types with a macro.
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

  /// Adds the binding of a component; `own` is its type.
  mutating func add(
    component number: Int, declaration: TypeIndex.Reference, own: ResolvedType,
    substitutions: [String: ResolvedType]
  ) {
    let file = declaration.file
    let arguments = arguments(ofComponent: number, file: file)
    if arguments.isUnknown { unknownBindings.insert(blueprint.nextBinding) }
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
        file: file, enclosing: files[type: declaration].path,
        genericParameters: files.names(files[type: declaration].genericParameters, ofFile: file))
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
    // A generic component was already counted.
    if substitutions.isEmpty { ledger.registrationsRead += 1 }
    binding.scope = arguments.scope
    binding.isShared = frameworks[files[file].components[number].dialect].lifetimes.sharesInstances
    binding.isLifecycle = binding.scope != .singleton && hasLifecycle(declaration)
    let (dependencies, choice, givenTypes) = dependencies(
      of: declaration, in: files[file].components[number].dialect, substitutions: substitutions,
      byMacro: files[file].components[number].requiresImport)
    if case .chosen(let chosen) = choice { binding.isSuspending = chosen.suspends }
    if !givenTypes.isEmpty {
      // Its key contains the types of the caller's arguments, and it is built each time.
      binding.key.arguments = signature(of: givenTypes)
      binding.scope = .factory
      binding.isShared = false
      binding.isLifecycle = hasLifecycle(declaration)
    }
    let index = append(
      binding, dependencies,
      Program.BindingOrigin(
        role: role, place: Place(file: file, range: files[type: declaration].nameRange),
        dialect: files[file].components[number].dialect, declaration: declaration, fact: number))
    switch choice {
    case .ambiguous, .unreachable: undecided.append((index, choice))
    case .none where files[type: declaration].isBroken:
      let name = Place(file: file, range: files[type: declaration].nameRange)
      enter(
        name, files[type: declaration].path, UnjudgedReason(.unreadDeclaration),
        files[file].components[number].dialect)
    case .givenUp:
      // Reported once, even if a generic component has several instances.
      if givenUp.insert(bindingOrigins[index].place).inserted { undecided.append((index, choice)) }
    case .chosen, .none: break
    }
  }

  private mutating func addRegistration(_ number: Int, file: FileIndex, of dialect: DialectID) {
    let registration = files[file].registrations[number]
    let context = TypeResolver.Context(file: file, enclosing: registration.enclosing)
    var key = resolver.resolve(registration.key, in: context)
    // A function with arguments is called each time; an awaited one suspends.
    let awaited = frameworks[dialect].description.isOwn ? DependencyShape.awaited(key) : nil
    if let awaited { key = awaited }
    let bindsFunction = frameworks[dialect].description.isOwn && key.takesArguments
    if registration.isGenericForwarder {
      let place = Place(file: file, range: registration.keyRange)
      // The container's own source registers on behalf of its callers.
      if files[file].module?.hasPrefix("Dioxide") != true { registrationsForOthers.append((dialect, place)) }
      return enter(registration: place, registration.key, UnjudgedReason(.genericRegistration), dialect)
    }
    // A generic parameter as the key, without a declaration in the checked source.
    let name =
      registration.hasUnknownName
      ? self.name(registration.computedName, file: file, enclosing: registration.enclosing) : registration.name
    guard !registration.hasUnknownName || name != nil, !key.isUncertain, !key.isOpen,
      !isGenericParameterName(registration.key, file: file)
    else {
      let reason =
        registration.hasUnknownName && name == nil
        ? reason(ofName: registration.computedName, file: file, enclosing: registration.enclosing) : reason(of: key)
      return enter(registration: Place(file: file, range: registration.keyRange), registration.key, reason, dialect)
    }
    guard let scope = scope(of: registration, in: dialect, file: file) else {
      let reason = UnjudgedReason(.computedArgument, resolver.display(of: key))
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
        (dependencies, choice, _) = self.dependencies(of: declaration, in: dialect, substitutions: [:])
      }
    case .closure(let resolutions):
      for resolution in resolutions {
        let type = resolver.resolve(resolution.type, in: context)
        let place = Place(file: file, range: resolution.range)
        let name =
          resolution.hasUnknownName
          ? self.name(resolution.name, file: file, enclosing: registration.enclosing) : resolution.name
        if resolution.hasUnknownName, name == nil {
          let reason = reason(ofName: resolution.name, file: file, enclosing: registration.enclosing)
          enter(place, resolution.type, reason, dialect)
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
    let index = append(
      Blueprint.Binding(
        key: self.key(of: key, name: name), implementation: identity(of: implementation),
        scope: bindsFunction ? .factory : scope, isManual: true,
        isShared: registration.isShared, isSuspending: registration.isSuspending || awaited != nil,
        isRoot: registration.isEntryPoint),
      dependencies,
      Program.BindingOrigin(
        role: .registration, place: Place(file: file, range: registration.keyRange), dialect: dialect,
        declaration: declaration, fact: number))
    if case .givenUp = choice { undecided.append((index, choice)) }
  }

  // MARK: Bindings

  /// Appends a binding; the origins of its dependencies are already appended.
  @discardableResult
  mutating func append(
    _ binding: Blueprint.Binding, _ dependencies: [Blueprint.Dependency], _ origin: Program.BindingOrigin
  ) -> BindingIndex {
    bindingOrigins.append(origin)
    return BindingIndex(blueprint.append(binding, dependencies: dependencies))
  }

  /// Sets the number of distinguished containers of a dialect.
  mutating func setContainers(_ count: Int, of dialect: DialectID) { containerCounts[dialect] = count }

  /// The set of these containers; an empty list means any.
  mutating func containers(_ numbers: [Int]) -> ContainerSet { containerSets.set(numbers) }

  private consuming func finish() -> Program {
    symbols = [:]
    symbolsOfEntities = Table()
    blueprint.symbols = names()
    let compositions = Composition.all(
      dialects: frameworks.selected, containerCounts: containerCounts, origins: bindingOrigins, roots: roots,
      sets: containerSets)
    return Program(
      files: files, blueprint: blueprint, compositions: compositions, bindingOrigins: bindingOrigins,
      dependencyOrigins: dependencyOrigins, symbolTypes: symbolTypes, lifecycles: lifecycles, undecided: undecided,
      requests: requests, containerSets: containerSets, ledger: ledger, entries: entries, faults: faults,
      registrationsForOthers: registrationsForOthers, frameworks: frameworks, unknownBindings: unknownBindings,
      isVisualizationOnly: isVisualizationOnly, roots: roots,
      resolver: resolver)
  }
}
