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
  private var listed: Set<ResolvedType>? = []
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
  private var symbols: [ResolvedType: UInt32] = [:]
  /// The symbols of what only some programs have; a type has one of its own in each group of them.
  private var symbolsInRoots: [TypeInRoots: UInt32] = [:]
  /// The symbols of declared types without arguments, which nearly all are, by entity; none in ``symbols``.
  private var symbolsOfEntities: [UInt32]
  private var symbolTypes: [ResolvedType] = []
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
  private var templates: [Int: [Template]] = [:]
  /// The types of generic components that something requests, each of which gets a binding.
  private var requestedInstances: Set<ResolvedType> = []
  /// How many dependencies may still be added for them; nil while these types are not made yet.
  private var instanceBudget: SearchBudget?

  private struct Template {
    /// The number of the component in the file of the declaration.
    var component: Int
    var declaration: TypeIndex.Reference
  }

  /// How deep the arguments may nest that generic components request of each other: `Cache<Cache<…>>` could go on for ever.
  private static let maximumGenericDepth = 8

  private struct TypeInRoots: Hashable {
    var type: ResolvedType
    var group: CompositionRoots.Group
  }

  private static let noSymbol = UInt32.max

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
  private mutating func add(
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
  private mutating func enterUncertain(
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

  // MARK: Dependencies

  /// What the initializer of a type asks for, with the choice of it; appends the origins.
  private mutating func dependencies(
    of declaration: TypeIndex.Reference, in dialect: DialectID, substitutions: [String: ResolvedType],
    byMacro: Bool = false
  ) -> (dependencies: [Blueprint.Dependency], choice: InitializerChoice) {
    let choice = chooser.choose(declaration, byMacro: byMacro)
    guard case .chosen(let chosen) = choice else { return ([], choice) }
    guard spendOnInstance(Int(chosen.parameters.count)) else { return ([], .givenUp(.instances)) }
    let context = TypeResolver.Context(
      file: chosen.file, enclosing: chosen.enclosing, genericParameters: chosen.genericParameters)
    let replacements =
      chosen.substitutions.isEmpty
      ? substitutions : chosen.substitutions.merging(substitutions) { inherited, _ in inherited }
    var dependencies: [Blueprint.Dependency] = []
    let file = chosen.file
    for index in chosen.parameters.indices where !files[file].parameters[index].type.isEmpty {
      let written = files[file].parameters[index].type
      var type = resolver.resolve(written, in: context)
      // A generic parameter of the initializer: any value of what it has to be will do.
      if case .generic(let name) = type, let constraint = chosen.constraints[name] {
        type = resolver.resolve(constraint, in: context)
      }
      type = type.substituting(replacements, written: written)
      guard
        let shape = DependencyShape(of: type, isOptional: files[file].parameters[index].hasDefault, in: resolver)
      else {
        let parameter = Place(file: file, range: files[file].parameters[index].range)
        enter(parameter, written, reason(of: type), dialect)
        continue
      }
      guard mayRequest(shape.key) else {
        let parameter = Place(file: file, range: files[file].parameters[index].range)
        enter(parameter, written, UnjudgedReason(Exhaustion.instances.kind, written), dialect)
        continue
      }
      let place = Place(file: file, range: files[file].parameters[index].range)
      if enterUncertain(shape, place, written, dialect) { continue }
      dependencies.append(dependency(shape))
      dependencyOrigins.append(parameter: index, inFile: file)
    }
    return (dependencies, choice)
  }

  mutating func dependency(_ shape: DependencyShape) -> Blueprint.Dependency {
    Blueprint.Dependency(
      key: Key(identity(of: shape.key)), element: shape.element.map { Key(identity(of: $0)) },
      isOptional: shape.isOptional, timing: shape.timing)
  }

  private func scope(_ written: String?) -> Scope { written.flatMap { Scope(rawValue: $0) } ?? .singleton }

  // MARK: Generic components

  /// Makes a binding of a generic component for each set of arguments that a dependency names, until no new one is named.
  /// Linear in the program: what these bindings request of each other has a budget.
  private mutating func instantiateTemplates() {
    guard !templates.isEmpty else { return }
    let requested = blueprint.dependencies.compactMap { instance(of: $0) }
    requestedInstances = Set(requested.map(\.type))
    let parameters = files.indices.reduce(0) { $0 + files[$1].parameters.count }
    instanceBudget = SearchBudget(steps: 1_000 + 16 * parameters)
    var made: Set<ResolvedType> = []
    for type in (listed ?? []).sorted(by: { resolver.identifier(of: $0) < resolver.identifier(of: $1) }) {
      if case .declared(let entity, let arguments) = type, templates[entity] != nil, made.insert(type).inserted {
        instantiate(entity, arguments, type)
      }
    }
    var next = 0
    while next < blueprint.dependencies.count {
      let dependency = blueprint.dependencies[next]
      next += 1
      guard let (type, arguments, template) = instance(of: dependency),
        // A scan finds no generic component of a macro; only what is listed is there.
        listed == nil || !files[template.declaration.file].components[template.component].requiresImport,
        made.insert(type).inserted, case .declared(let entity, _) = type
      else { continue }
      instantiate(entity, arguments, type)
    }
  }

  private mutating func instantiate(_ entity: Int, _ arguments: [ResolvedType], _ type: ResolvedType) {
    for template in templates[entity] ?? [] {
      let file = template.declaration.file
      let names = files.names(files[file].types[template.declaration.index].genericParameters, ofFile: file)
      guard names.count == arguments.count else { continue }
      add(
        component: template.component, declaration: template.declaration, own: type,
        substitutions: Dictionary(zip(names, arguments), uniquingKeysWith: { first, _ in first }))
    }
  }

  private typealias Instance = (type: ResolvedType, arguments: [ResolvedType], template: Template)

  /// The type of a generic component that a dependency names.
  private func instance(of dependency: Blueprint.Dependency) -> Instance? {
    guard let type = type(of: dependency.key), case .declared(let entity, let arguments) = type,
      let template = templates[entity]?.first
    else { return nil }
    return (type, arguments, template)
  }

  /// Whether so many dependencies may still be added for a generic component; those of others always may.
  private mutating func spendOnInstance(_ count: Int) -> Bool { instanceBudget?.spend(count) ?? true }

  /// Whether a binding may request a type. A generic component that is requested by another one must not be too deep.
  private mutating func mayRequest(_ type: ResolvedType) -> Bool {
    guard instanceBudget != nil, case .declared(let entity, _) = type, templates[entity] != nil,
      !requestedInstances.contains(type)
    else { return true }
    guard type.depth <= Self.maximumGenericDepth else { return false }
    requestedInstances.insert(type)
    return true
  }

  func type(of key: Key) -> ResolvedType? {
    guard case .symbol(let symbol) = key.type else { return nil }
    return symbolTypes[Int(symbol)]
  }

  // MARK: Externals

  /// Binds what something outside the code binds, in the profiles in which the code does not. Linear in bindings and
  /// dependencies.
  private mutating func bindExternals(_ names: Set<String>) {
    guard !names.isEmpty else { return }
    var bound = Set(blueprint.bindings.lazy.filter(\.profiles.isAll).map(\.key))
    for index in blueprint.dependencies.indices {
      let key = blueprint.dependencies[index].key
      guard let type = type(of: key),
        names.contains(resolver.display(of: type)) || names.contains(resolver.identifier(of: type)),
        bound.insert(key).inserted
      else { continue }
      var binding = Blueprint.Binding(key: key, implementation: key.type)
      binding.isFallback = true
      blueprint.append(binding)
      bindingOrigins.append(
        Program.BindingOrigin(
          role: .external, place: dependencyOrigins[index].place, dialect: nil, declaration: nil, fact: -1))
    }
  }

  // MARK: Symbols

  mutating func identity(of type: ResolvedType) -> TypeIdentity {
    let symbol = UInt32(truncatingIfNeeded: symbolTypes.count)
    if case .declared(let entity, let arguments) = type, arguments.isEmpty {
      if symbolsOfEntities[entity] != Self.noSymbol { return .symbol(symbolsOfEntities[entity]) }
      symbolsOfEntities[entity] = symbol
    } else {
      if let known = symbols[type] { return .symbol(known) }
      symbols[type] = symbol
    }
    symbolTypes.append(type)
    return .symbol(symbol)
  }

  /// The identity of a type that is registered in some programs only: what others register under it is something else.
  mutating func identity(of type: ResolvedType, in group: CompositionRoots.Group) -> TypeIdentity {
    guard group != .all else { return identity(of: type) }
    let place = TypeInRoots(type: type, group: group)
    if let known = symbolsInRoots[place] { return .symbol(known) }
    let symbol = UInt32(truncatingIfNeeded: symbolTypes.count)
    symbolsInRoots[place] = symbol
    symbolTypes.append(type)
    return .symbol(symbol)
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

  /// The names of the symbols as a person would write them; two types of one name are told apart by their modules.
  private func names() -> [String] {
    var names: [String] = []
    names.reserveCapacity(symbolTypes.count)
    var compound: [String: Int] = [:]
    for (symbol, type) in symbolTypes.enumerated() {
      if case .declared(let entity, let arguments) = type, arguments.isEmpty {
        let isShared = resolver.index.isShared(entity)
        names.append(isShared ? resolver.index.identifier(of: entity) : resolver.index.path(of: entity))
        continue
      }
      names.append(resolver.display(of: type))
      if let other = compound.updateValue(symbol, forKey: names[symbol]), symbolTypes[other] != type {
        names[other] = resolver.identifier(of: symbolTypes[other])
        names[symbol] = resolver.identifier(of: type)
      }
    }
    return names
  }
}
