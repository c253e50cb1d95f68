import DioxideCore

/// The arguments of a component's attribute, with constants evaluated.
struct ComponentArguments {
  var name: String?
  var profiles: [String] = []
  var isMulti = false
  var scope: Scope
  /// Whether the value of some argument is unknown.
  var isUnknown = false
}

extension ProgramBuilder {
  /// The arguments of a component. An unknown name is replaced by its expression, so that the component has a distinct
  /// key.
  func arguments(ofComponent number: Int, file: FileIndex) -> ComponentArguments {
    let component = files[file].components[number]
    var arguments = ComponentArguments(scope: component.scope ?? .singleton)
    if case .adapter(let adapter) = component.role {
      arguments.name = adapter.name
      arguments.profiles = adapter.profiles
      arguments.isMulti = adapter.isMulti
    }
    guard let computed = files[file].computedArguments[number] else { return arguments }
    let context = ConstantValues.Context(file: file, enclosing: files[file].types[component.type].path)
    if let text = computed["profile"] {
      if let profiles = constants.profiles(text, in: context) {
        arguments.profiles = profiles
      } else if case .adapter(let adapter) = component.role, adapter.hasUnknownProfiles {
        arguments.isUnknown = true
      }
    }
    if let text = computed["name"] {
      arguments.name = constants.string(text, in: context)
      if arguments.name == nil { (arguments.name, arguments.isUnknown) = (text, true) }
    }
    if let text = computed["multi"] {
      if let isMulti = constants.boolean(text, in: context) {
        arguments.isMulti = isMulti
      } else {
        (arguments.name, arguments.isUnknown) = (arguments.name ?? text, true)
      }
    }
    if let text = computed["scope"] {
      if let scope = constants.scope(text, in: context) {
        arguments.scope = scope
      } else {
        // A factory is never a captive dependency, and nothing requires it: see ``uncertainTypes``.
        (arguments.scope, arguments.isUnknown) = (.factory, true)
      }
    }
    return arguments
  }

  /// The name in a registration or `resolve` call, given its expression; nil if its value is unknown.
  func name(_ expression: String?, file: FileIndex, enclosing: String) -> String? {
    expression.flatMap { constants.string($0, in: ConstantValues.Context(file: file, enclosing: enclosing)) }
  }

  /// The scope of a registration by hand; nil if code computes it.
  func scope(of registration: RegistrationFact, in dialect: DialectID, file: FileIndex) -> Scope? {
    guard let text = registration.computedScope else { return frameworks[dialect].lifetimes.scope(registration.scope) }
    return constants.scope(text, in: ConstantValues.Context(file: file, enclosing: registration.enclosing))
  }

  /// Why the value of a name expression is unknown.
  func reason(ofName expression: String?, file: FileIndex, enclosing: String) -> UnjudgedReason {
    let context = ConstantValues.Context(file: file, enclosing: enclosing)
    let exceedsLimit = expression.map { constants.exceedsLimit($0, in: context) } ?? false
    return UnjudgedReason(exceedsLimit ? .searchLimit : .computedName)
  }

  /// The types that have a binding with an unknown name, profile, scope or kind. Requests for them are not judged.
  func uncertainTypes() -> Set<ResolvedType> {
    var types: Set<ResolvedType> = []
    for file in files.indices {
      // By index: few of the many registrations have one, and each copy retains its texts.
      for number in files[file].registrations.indices {
        guard let text = files[file].registrations[number].computedScope else { continue }
        let registration = files[file].registrations[number]
        let enclosing = registration.enclosing
        if constants.scope(text, in: ConstantValues.Context(file: file, enclosing: enclosing)) == nil {
          types.insert(resolver.resolve(registration.key, in: TypeResolver.Context(file: file, enclosing: enclosing)))
        }
      }
    }
    for file in files.indices where !files[file].computedArguments.isEmpty {
      for number in files[file].computedArguments.keys where arguments(ofComponent: number, file: file).isUnknown {
        let component = files[file].components[number]
        switch component.role {
        case .service:
          let declaration = TypeIndex.Reference(file: file, index: component.type)
          if let entity = resolver.index.entity(of: declaration) { types.insert(.declared(entity, [])) }
        case .adapter(let adapter):
          let context = TypeResolver.Context(file: file, enclosing: files[file].types[component.type].path)
          types.insert(resolver.resolve(adapter.port, in: context))
        }
      }
    }
    return types
  }

  /// The types of generic components that the program lists for a scan; nil if it lists unknown types.
  func listedTypes() -> Set<ResolvedType>? {
    var types: Set<ResolvedType> = []
    for file in files.indices {
      for listed in files[file].listed {
        let context = TypeResolver.Context(file: file, enclosing: listed.enclosing)
        let type = resolver.resolve(listed.type, in: context)
        guard !listed.isOpen, !type.isOpen, !type.isUncertain else { return nil }
        types.insert(type)
      }
    }
    return types
  }

  /// Whether a type is nested in a generic type, so that a scan cannot find it.
  func isWithinGenericType(_ declaration: TypeIndex.Reference) -> Bool {
    var outer = TypePath.outer(of: files[type: declaration].path)
    while let path = outer {
      if let entity = resolver.index.entity(at: path, inModuleOf: declaration.file),
        case let reference = resolver.index.declaration(of: entity),
        !files[type: reference].genericParameters.isEmpty
      {
        return true
      }
      outer = TypePath.outer(of: path)
    }
    return false
  }
}
