import DioxideCore

/// A class that is a container: its properties are bindings. Includes the members of its extensions and superclasses.
struct ContainerClass: Sendable {
  /// A class or extension, identified by its indices in the facts.
  struct Part: Hashable, Sendable {
    var file: FileIndex
    var holder: Int
  }

  /// A property or function, identified by its indices in the facts.
  struct Member: Hashable, Sendable {
    var part: Part
    var number: Int
    var file: FileIndex { part.file }
  }

  /// A property that a protocol requires from ancestors.
  struct Requirement: Sendable {
    var name: String
    var type: String
    var place: Place
    /// The path of the declaring protocol.
    var enclosing: String
  }

  var entity: EntityIndex
  var declaration: TypeIndex.Reference
  /// Whether it is a root of a program.
  var isRoot = false
  /// Whether only subclasses of it are built.
  var isAbstract = false
  var parts: [Part] = []
  /// Its properties and functions by name.
  var members: [String: [Member]] = [:]
  var requirements: [Requirement] = []
  /// The container that is built together with it and whose properties it passes on to its descendants.
  var companion: Int?
  var takenFromCompanion: [Requirement] = []
  /// Why not all of its requirements are known.
  var unknownRequirements: UnjudgedReason?
  /// Why it may have members outside the checked source.
  var unknownMembers: UnjudgedReason?
  /// Why it may be built outside the checked source.
  var unknownParents: UnjudgedReason?
}

/// Reads classes with their extensions and superclasses, and protocols with their inherited protocols.
struct ContainerClassReader {
  let files: FileTable
  /// The member holders of each file.
  let holders: Table<FileIndex, MemberHolders?>
  let resolver: TypeResolver
  private let conformance: Conformance
  private var types: [TypeIndex.Reference: Int] = [:]
  private var extensions: [TypeIndex.Reference: Int] = [:]

  init(_ files: FileTable, _ holders: Table<FileIndex, MemberHolders?>, _ resolver: TypeResolver) {
    (self.files, self.holders, self.resolver) = (files, holders, resolver)
    conformance = Conformance(resolver: resolver)
    for file in files.indices where !files[file].isTest {
      for (number, holder) in (holders[file]?.holders ?? []).enumerated() {
        let reference = TypeIndex.Reference(file: file, index: holder.number)
        if holder.kind == .extension { extensions[reference] = number } else { types[reference] = number }
      }
    }
  }

  /// The classes that may be containers, without duplicates, in source order.
  var classes: [EntityIndex] {
    var seen: Set<EntityIndex> = []
    return files.indices.flatMap { file in
      (holders[file]?.holders ?? []).compactMap { holder in
        guard holder.kind == .class, !files[file].isTest,
          let entity = resolver.index.entity(of: TypeIndex.Reference(file: file, index: holder.number)),
          seen.insert(entity).inserted
        else { return nil }
        return entity
      }
    }
  }

  /// The framework class that a class derives from, with its generic arguments and the classes in between.
  ///
  /// - Parameter kind: Returns the kind of a framework class; nil for other classes.
  func base<Kind>(
    of entity: EntityIndex, library: String, _ kind: (String) -> Kind?
  ) -> (kind: Kind, arguments: [ResolvedType], chain: [EntityIndex])? {
    var chain: [EntityIndex] = []
    var current = resolver.index.declaration(of: entity)
    var substitutions: [String: ResolvedType] = [:]
    while chain.count < UnjudgedReason.maximumSuperclasses {
      let fact = files[type: current]
      let parameters = files.names(fact.genericParameters, ofFile: current.file)
      guard fact.kind == .class, let written = files.names(fact.members.supertypes, ofFile: current.file).first
      else { return nil }
      let context = TypeResolver.Context(file: current.file, enclosing: fact.path, genericParameters: parameters)
      switch resolver.resolve(written, in: context).substituting(substitutions, written: written) {
      case .external(let name, let arguments):
        return kind(TypePath.last(of: name)).map { ($0, arguments, chain) }
      case .declared(let superclass, let arguments):
        if resolver.index.module(of: superclass) == library, let kind = kind(resolver.index.path(of: superclass)) {
          return (kind, arguments, chain)
        }
        chain.append(superclass)
        current = resolver.index.declaration(of: superclass)
        let names = files.names(files[type: current].genericParameters, ofFile: current.file)
        substitutions = Dictionary(zip(names, arguments), uniquingKeysWith: { first, _ in first })
      default: return nil
      }
    }
    return nil
  }

  /// A class with its own members and those of its superclasses.
  func container(_ entity: EntityIndex, derivedFrom chain: [EntityIndex]) -> ContainerClass {
    var container = ContainerClass(entity: entity, declaration: resolver.index.declaration(of: entity))
    for entity in [entity] + chain {
      for reference in resolver.index.declarations(of: entity) {
        let fact = files[type: reference]
        if fact.isBroken || fact.hasUnknownMacro { container.unknownMembers = UnjudgedReason(.unreadDeclaration) }
        if let number = types[reference] {
          container.parts.append(ContainerClass.Part(file: reference.file, holder: number))
        }
      }
      for reference in resolver.index.extensions(of: entity) {
        if let number = extensions[reference] {
          container.parts.append(ContainerClass.Part(file: reference.file, holder: number))
        }
      }
    }
    for part in container.parts {
      for (number, member) in (holders[part.file]?.holders[part.holder].members ?? []).enumerated() {
        container.members[member.name, default: []].append(ContainerClass.Member(part: part, number: number))
      }
    }
    return container
  }

  /// The requirements of a protocol and its inherited protocols, and why they are not all known.
  ///
  /// - Parameter empty: Protocols of the framework without requirements.
  func requirements(
    of type: ResolvedType, empty: Set<String>
  ) -> (requirements: [ContainerClass.Requirement], unknown: UnjudgedReason?) {
    var requirements: [ContainerClass.Requirement] = []
    var unknown: UnjudgedReason?
    var pending = [type]
    var seen: Set<EntityIndex> = []
    while let type = pending.popLast() {
      switch type {
      case .composition(let parts): pending += parts
      case .external(let name, _) where empty.contains(name) || Conformance.isClosed(name): break
      case .generic: break
      case .declared(let entity, _):
        guard seen.insert(entity).inserted else { break }
        for reference in resolver.index.declarations(of: entity) {
          guard let number = types[reference], let holder = holders[reference.file]?.holders[number],
            holder.kind == .protocol
          else {
            unknown = UnjudgedReason(.unbindableType, resolver.index.path(of: entity))
            continue
          }
          for member in holder.members where !member.isFunction && !member.isStatic {
            requirements.append(
              ContainerClass.Requirement(
                name: member.name, type: member.type, place: Place(file: reference.file, range: member.range),
                enclosing: holder.path))
          }
        }
        pending += conformance.supertypes(of: entity).types
      default: unknown = type.unjudgedReason ?? UnjudgedReason(.ambiguousType, resolver.display(of: type))
      }
    }
    return (requirements, unknown)
  }
}
