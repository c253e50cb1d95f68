import DioxideCore

/// A component class, with all that its extensions and superclasses have.
struct NeedleComponent: Sendable {
  /// The base classes.
  enum Kind: String, Sendable {
    case bootstrap = "BootstrapComponent"
    case component = "Component"
    case pluginized = "PluginizedComponent"
    case nonCore = "NonCoreComponent"
  }

  /// A class or extension, by its place in the facts.
  struct Part: Hashable, Sendable {
    var file: Int
    var holder: Int
  }

  /// A property or function, by its place in the facts.
  struct Member: Sendable {
    var file: Int
    var holder: Int
    var number: Int
  }

  /// Something that a dependency protocol requires.
  struct Requirement: Sendable {
    var name: String
    var type: String
    var place: Place
    /// The path of the protocol that declares it.
    var enclosing: String
  }

  var entity: Int
  var declaration: TypeIndex.Reference
  var kind: Kind
  /// What it is made of: its class, its extensions, and those of its superclasses.
  var holders: [Part] = []
  /// Its properties and functions, by name.
  var members: [String: [Member]] = [:]
  /// What its dependency protocols require.
  var requirements: [Requirement] = []
  /// What its plugin extension requires of the non-core component.
  var extensionRequirements: [Requirement] = []
  var nonCore: Int?
  /// Why its dependency protocols are not all known.
  var unknownRequirements: UnjudgedReason?
  /// Why it may have members that are not in view.
  var unknownMembers: UnjudgedReason?
  /// Why it may be built by something that is not in view.
  var unknownParents: UnjudgedReason?
  /// Whether a generic argument of its own is its dependency protocol: only classes that derive from it are built.
  var isAbstract = false
}

/// The classes that derive from Needle's base classes.
struct NeedleClasses {
  let files: [FileFacts]
  let facts: FactsColumn<NeedleFacts>
  let resolver: TypeResolver
  private let conformance: Conformance
  /// The holders by the number of their type or extension in their file.
  private var holders: [TypeIndex.Reference: Int] = [:]
  private var extensions: [TypeIndex.Reference: Int] = [:]

  init(_ files: [FileFacts], _ facts: FactsColumn<NeedleFacts>, _ resolver: TypeResolver) {
    (self.files, self.facts, self.resolver) = (files, facts, resolver)
    conformance = Conformance(resolver: resolver)
    for file in files.indices where !files[file].isTest {
      for (number, holder) in (facts[file]?.holders ?? []).enumerated() {
        let reference = TypeIndex.Reference(file: file, index: holder.number)
        if holder.kind == .extension { extensions[reference] = number } else { holders[reference] = number }
      }
    }
  }

  /// All components, in source order.
  func components() -> [NeedleComponent] {
    var components: [NeedleComponent] = []
    var plugins: [(component: Int, nonCore: ResolvedType)] = []
    var seen: Set<Int> = []
    for file in files.indices where !files[file].isTest {
      for holder in facts[file]?.holders ?? [] where holder.kind == .class {
        let reference = TypeIndex.Reference(file: file, index: holder.number)
        guard let entity = resolver.index.entity(of: reference), seen.insert(entity).inserted,
          let (kind, arguments, chain) = base(of: entity), !isLibrary(entity)
        else { continue }
        var component = NeedleComponent(entity: entity, declaration: resolver.index.declaration(of: entity), kind: kind)
        addMembers(of: [entity] + chain, to: &component)
        if kind != .bootstrap, let dependency = arguments.first {
          (component.requirements, component.unknownRequirements) = requirements(of: dependency)
          if case .generic = dependency { component.isAbstract = true }
        }
        if kind == .pluginized, arguments.count == 3 {
          component.extensionRequirements = requirements(of: arguments[1]).0
          plugins.append((components.count, arguments[2]))
        }
        components.append(component)
      }
    }
    let numbers = Dictionary(uniqueKeysWithValues: components.indices.map { (components[$0].entity, $0) })
    for plugin in plugins {
      if case .declared(let entity, _) = plugin.nonCore { components[plugin.component].nonCore = numbers[entity] }
    }
    return components
  }

  /// Whether a class is one of the framework's own.
  private func isLibrary(_ entity: Int) -> Bool { resolver.index.module(of: entity) == "NeedleFoundation" }

  /// The base class that a class derives from, with its generic arguments, and the classes between.
  private func base(of entity: Int) -> (kind: NeedleComponent.Kind, arguments: [ResolvedType], chain: [Int])? {
    var chain: [Int] = []
    var current = resolver.index.declaration(of: entity)
    var substitutions: [String: ResolvedType] = [:]
    while chain.count < UnjudgedReason.maximumSuperclasses {
      let fact = files[current.file].types[current.index]
      let parameters = files.names(fact.genericParameters, ofFile: current.file)
      guard fact.kind == .class, let written = files.names(fact.members.supertypes, ofFile: current.file).first
      else { return nil }
      let context = TypeResolver.Context(file: current.file, enclosing: fact.path, genericParameters: parameters)
      switch resolver.resolve(written, in: context).substituting(substitutions, written: written) {
      case .external(let name, let arguments):
        return kind(name).map { ($0, arguments, chain) }
      case .declared(let superclass, let arguments):
        if isLibrary(superclass), let kind = kind(resolver.index.path(of: superclass)) {
          return (kind, arguments, chain)
        }
        chain.append(superclass)
        current = resolver.index.declaration(of: superclass)
        let names = files.names(files[current.file].types[current.index].genericParameters, ofFile: current.file)
        substitutions = Dictionary(zip(names, arguments), uniquingKeysWith: { first, _ in first })
      default: return nil
      }
    }
    return nil
  }

  private func kind(_ name: String) -> NeedleComponent.Kind? {
    NeedleComponent.Kind(rawValue: name.split(separator: ".").last.map(String.init) ?? "")
  }

  private func addMembers(of entities: [Int], to component: inout NeedleComponent) {
    for entity in entities {
      for reference in resolver.index.declarations(of: entity) {
        let fact = files[reference.file].types[reference.index]
        if fact.isBroken || fact.hasUnknownMacro { component.unknownMembers = UnjudgedReason(.unreadDeclaration) }
        if let number = holders[reference] {
          component.holders.append(NeedleComponent.Part(file: reference.file, holder: number))
        }
      }
      for reference in resolver.index.extensions(of: entity) {
        if let number = extensions[reference] {
          component.holders.append(NeedleComponent.Part(file: reference.file, holder: number))
        }
      }
    }
    for part in component.holders {
      for (index, member) in (facts[part.file]?.holders[part.holder].members ?? []).enumerated() {
        component.members[member.name, default: []].append(
          NeedleComponent.Member(file: part.file, holder: part.holder, number: index))
      }
    }
  }

  /// Protocols that require nothing.
  private static let empty: Set<String> = ["Dependency", "EmptyDependency", "PluginExtension", "Any"]

  /// What a dependency protocol requires, with those that it inherits; and why not all of it is known.
  private func requirements(of type: ResolvedType) -> ([NeedleComponent.Requirement], UnjudgedReason?) {
    var requirements: [NeedleComponent.Requirement] = []
    var unknown: UnjudgedReason?
    var pending = [type]
    var seen: Set<Int> = []
    while let type = pending.popLast() {
      switch type {
      case .composition(let parts): pending += parts
      case .external(let name, _) where Self.empty.contains(name) || Conformance.isClosed(name): break
      case .declared(let entity, _):
        guard seen.insert(entity).inserted else { break }
        for reference in resolver.index.declarations(of: entity) {
          guard let number = holders[reference], let holder = facts[reference.file]?.holders[number],
            holder.kind == .protocol
          else {
            unknown = UnjudgedReason(.unbindableType, resolver.index.path(of: entity))
            continue
          }
          for member in holder.members where !member.isFunction && !member.isStatic {
            requirements.append(
              NeedleComponent.Requirement(
                name: member.name, type: member.type, place: Place(file: reference.file, range: member.range),
                enclosing: holder.path))
          }
        }
        pending += conformance.supertypes(of: entity).types
      case .generic: break
      default: unknown = type.unjudgedReason ?? UnjudgedReason(.ambiguousType, resolver.display(of: type))
      }
    }
    return (requirements, unknown)
  }
}
