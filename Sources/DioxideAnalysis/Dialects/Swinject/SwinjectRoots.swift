import DioxideSwiftReader

/// The location of a registration or request.
struct SwinjectPlace: Hashable, Sendable {
  /// The enclosing assembly if all places that load it are known; otherwise nil.
  var assembly: EntityIndex?
  /// The programs that contain the code.
  var group: CompositionRoots.Group
  /// Whether only previews run the code.
  var isInPreview = false
  /// Whether nothing creates the assembly around it.
  var isInUncreatedAssembly = false

  /// The same location, outside any assembly.
  var inAnyAssembly: SwinjectPlace {
    SwinjectPlace(
      assembly: nil, group: group, isInPreview: isInPreview, isInUncreatedAssembly: isInUncreatedAssembly)
  }
}

/// Determines which registrations are certainly never in the same container: those of different programs, and those of
/// assemblies that are never loaded together.
///
/// An assembler that is created with a plain list is a separate root. Assemblies that may be loaded anywhere, and
/// registrations outside assemblies, may be in any container.
struct SwinjectRoots {
  /// For each assembly with known loading places: the assemblies that are loaded together with it somewhere.
  private var seen: [EntityIndex: Set<EntityIndex>] = [:]
  /// For each of these, the containers that load it, ascending.
  private var containersOfAssemblies: [EntityIndex: [Int]] = [:]
  /// The number of distinguished containers; 0 if any assembly may be loaded into any container.
  private(set) var containerCount = 0
  private let programs: CompositionRoots
  /// The modules that are certainly part of a program: those that files other than tests import, or that those which
  /// create an assembler import if no program is known.
  private let includedModules: Set<String>
  /// The assemblies that assemblers list, and whether any assembler may load others.
  private var listed: Set<EntityIndex> = []
  private var isOpen = false
  /// Whether some assembler may load assemblies that nothing names.
  private var loadsUnnamed = false
  /// The assemblies that something names: it may create and load them.
  private var named: Set<EntityIndex> = []
  /// The names of those that are not certain.
  private var namedByText: Set<String> = []
  /// The assemblies that only assemblers with a parent list, and the names of the other assemblers.
  private var children: Set<EntityIndex> = []
  private var parents: Set<String> = []

  /// Collects the assemblers of all files except tests. Linear in their lists. If the list of any assembler is not a
  /// plain array, containers are not distinguished.
  init(
    _ files: FileTable, _ facts: FactsColumn<SwinjectFacts>, _ resolver: TypeResolver, _ programs: CompositionRoots
  ) {
    self.programs = programs
    includedModules = Set(
      files.indices.lazy.filter { file in
        !files[file].isTest
          && (!programs.names.isEmpty || facts[file]?.assembly?.assemblers.isEmpty == false)
      }.flatMap { files[$0].imports })
    func entity(_ name: String, in enclosing: String = "", _ file: FileIndex) -> EntityIndex? {
      if case .entity(let entity) = resolver.find(name, from: file, within: enclosing) { entity } else { nil }
    }
    for file in files.indices where !files[file].isTest {
      guard let facts = facts[file]?.assembly else { continue }
      for assembler in facts.assemblers {
        for name in assembler.assemblies { note(name, entity(name, in: assembler.enclosing, file)) }
      }
      for mention in facts.mentions {
        let mentioned = entity(mention.name, in: mention.enclosing, file)
        guard mentioned == nil || mention.enclosing.isEmpty || entity(mention.enclosing, file) != mentioned else {
          continue
        }
        note(mention.name, mentioned)
      }
    }
    noteUnnamed(facts, files)
    var roots: [Set<EntityIndex>] = []
    var loads: [EntityIndex: Set<EntityIndex>] = [:]
    var loose: Set<EntityIndex> = []
    for file in files.indices where !files[file].isTest {
      guard let facts = facts[file]?.assembly else { continue }
      for assembler in facts.assemblers {
        if assembler.isOpen {
          isOpen = true
          return
        }
        let assemblies = Set(assembler.assemblies.compactMap { entity($0, in: assembler.enclosing, file) })
        // It also contains the registrations of its parent, which is not modelled.
        if assembler.hasParent {
          children.formUnion(assemblies)
          loose.formUnion(assemblies)
        } else {
          parents.insert(assembler.name)
          roots.append(assemblies)
        }
      }
      for mention in facts.mentions {
        guard let mentioned = entity(mention.name, in: mention.enclosing, file) else { continue }
        if mention.isCreated, let around = entity(mention.enclosing, file), around != mentioned {
          loads[around, default: []].insert(mentioned)
        } else if entity(mention.enclosing, file) != mentioned {
          loose.insert(mentioned)
        }
      }
    }
    children.subtract(roots.joined())
    listed = children.union(roots.joined())
    // An assembly that is created in an unlisted type may be loaded anywhere.
    for (around, made) in loads where !listed.contains(around) && !loads.values.contains(where: { $0.contains(around) })
    {
      loose.formUnion(made)
    }
    for index in roots.indices {
      var pending = Array(roots[index])
      while let assembly = pending.popLast() {
        for loaded in loads[assembly] ?? [] where roots[index].insert(loaded).inserted { pending.append(loaded) }
      }
      for assembly in roots[index] { seen[assembly, default: []].formUnion(roots[index]) }
    }
    for assembly in loose { seen[assembly] = nil }
    noteContainers(roots)
  }

  /// Records a mention; with a name that is an alias, or that several types have, any type with the name is meant.
  private mutating func note(_ name: String, _ entity: EntityIndex?) {
    if let entity {
      named.insert(entity)
    } else if name != "Assembly" {
      namedByText.insert(TypePath.last(of: name))
    }
  }

  /// Determines whether the list of some assembler may contain assemblies that nothing names: if no file declares a
  /// value in it.
  private mutating func noteUnnamed(_ facts: FactsColumn<SwinjectFacts>, _ files: FileTable) {
    let known = files.indices.lazy.filter { !files[$0].isTest }.compactMap { facts[$0]?.assembly }
    var values: Set<String> = []
    for facts in known {
      for assembler in facts.assemblers {
        if assembler.loadsUnnamed { loadsUnnamed = true }
        values.formUnion(assembler.values)
      }
    }
    guard !loadsUnnamed, !values.isEmpty else { return }
    for facts in known { values.subtract(facts.declared) }
    loadsUnnamed = !values.isEmpty
  }

  /// Creates one container for each distinct set of loaded assemblies.
  private mutating func noteContainers(_ roots: [Set<EntityIndex>]) {
    guard !seen.isEmpty else { return }
    var known: Set<Set<EntityIndex>> = []
    for root in roots where !root.isEmpty && known.insert(root).inserted {
      for assembly in root where seen[assembly] != nil {
        containersOfAssemblies[assembly, default: []].append(containerCount)
      }
      containerCount += 1
    }
  }

  /// Whether only assemblers with a parent load the enclosing assembly.
  func isInChild(_ path: String, in file: FileIndex, _ resolver: TypeResolver) -> Bool {
    guard !isOpen, !children.isEmpty, case .entity(let entity) = resolver.find(path, from: file, within: "") else {
      return false
    }
    return children.contains(entity)
  }

  /// Whether nothing in the checked source names the assembly around a place, and no other code can.
  func isNeverCreated(_ path: String, in file: FileIndex, _ resolver: TypeResolver) -> Bool {
    guard !path.isEmpty, case .entity(let entity) = resolver.find(path, from: file, within: ""),
      !named.contains(entity)
    else { return false }
    let reference = resolver.index.declaration(of: entity)
    let type = resolver.files[type: reference]
    guard !namedByText.contains(type.name) else { return false }
    let isPublic = !type.modifiers.isDisjoint(with: [.public, .open, .package])
    return !(isPublic && mayBeUsedElsewhere(resolver.files[reference.file]))
      && resolver.files.names(type.members.supertypes, ofFile: reference.file).contains(
        where: SwinjectAssemblyFacts.isAssembly)
  }

  /// Whether code outside the checked source may load the public assemblies of a file.
  private func mayBeUsedElsewhere(_ file: FileFacts) -> Bool {
    // Without a manifest, the folder of a module usually has its name.
    let names = file.module.map { [$0] } ?? file.path.split(separator: "/").map(String.init)
    // `Data.Api` is imported as `Data_Api`.
    return !names.contains { includedModules.contains(String($0.map { $0.isLetter || $0.isNumber ? $0 : "_" })) }
  }

  /// Whether the checked source shows which assemblies are loaded.
  var showsLoading: Bool { !loadsUnnamed && !named.isEmpty }

  /// Whether a name belongs to an assembler without a parent.
  func isParent(_ name: String) -> Bool { !isOpen && parents.contains(name) }

  /// Whether an assembler may load the enclosing assembly, and thus call its `loaded(resolver:)`.
  func mayLoad(_ path: String, in file: FileIndex, _ resolver: TypeResolver) -> Bool {
    guard !isOpen, case .entity(let entity) = resolver.find(path, from: file, within: "") else { return true }
    return listed.contains(entity)
  }

  /// The containers that load an assembly; empty for any.
  func containers(of assembly: EntityIndex?) -> [Int] { assembly.flatMap { containersOfAssemblies[$0] } ?? [] }

  /// The location of code in a file, given the path of the enclosing type.
  func place(within path: String, in file: FileIndex, _ resolver: TypeResolver) -> SwinjectPlace {
    SwinjectPlace(assembly: assembly(around: path, in: file, resolver), group: programs.group(ofFile: file))
  }

  private func assembly(around path: String, in file: FileIndex, _ resolver: TypeResolver) -> EntityIndex? {
    guard !seen.isEmpty, !path.isEmpty, case .entity(let entity) = resolver.find(path, from: file, within: ""),
      seen[entity] != nil
    else { return nil }
    return entity
  }

  /// Whether a registration at one location may be in the container of a request at another.
  func mayMeet(_ registering: SwinjectPlace, _ resolving: SwinjectPlace) -> Bool {
    guard isInOneProgram(registering, resolving) else { return false }
    guard let registered = registering.assembly, let resolved = resolving.assembly, let seen = seen[resolved] else {
      return true
    }
    return seen.contains(registered)
  }

  /// Whether some program contains both. Previews have what the program registers, and it has nothing of theirs.
  func isInOneProgram(_ registering: SwinjectPlace, _ resolving: SwinjectPlace) -> Bool {
    (!registering.isInPreview || resolving.isInPreview) && programs.meet(registering.group, resolving.group)
  }

  /// The programs that contain a file.
  func group(ofFile file: FileIndex) -> CompositionRoots.Group { programs.group(ofFile: file) }

  /// Whether some program contains both.
  func isInOneProgram(_ group: CompositionRoots.Group, _ place: SwinjectPlace) -> Bool {
    programs.meet(group, place.group)
  }
}
