import DioxideSwiftReader

/// The assemblies that are loaded together, as far as one file shows.
struct SwinjectAssemblyFacts: Sendable {
  /// `Assembler([A(), B()])`
  struct Assembler: Sendable {
    /// The names of the assemblies that it is created with.
    var assemblies: [String] = []
    /// Whether it may load others too.
    var isOpen = false
    /// Whether it has a parent, which resolves services that it does not register.
    var hasParent = false
    /// Its name: `let assembler = Assembler(…)`; empty if it is not evident.
    var name = ""
  }

  /// A use of `MailAssembly` outside its declaration.
  struct Mention: Sendable {
    var name: String
    /// The path of the enclosing type; empty at the top level.
    var enclosing: String
    /// Whether it is created there, outside an assembler's list.
    var isCreated: Bool
  }

  var assemblers: [Assembler] = []
  var mentions: [Mention] = []

  private static let suffix = ByteSearch("Assembly")
  private static let maker = ByteSearch("Assembler")
  private static let makers: CallNames = ["Assembler"]
  private static let applying = ByteSearch("apply(assembl")
  private static let declaring: Set<String> = ["class", "struct", "extension", "enum", "actor"]

  /// Reads a file. Linear.
  init(_ file: borrowing FileReading, _ enclosing: EnclosingTypes, _ mask: inout CodeMask) {
    let bytes = file.source.buffer
    var lists: [ByteRange] = []
    if Self.maker.isFound(in: bytes) {
      let everything = ByteRange(0, UInt32(clamping: bytes.count))
      let list = SwiftReader.calls(in: bytes, range: everything, named: Self.makers)
      for call in list.calls {
        let arguments = Array(list.arguments[call.arguments.indices])
        var assembler = Self.assembler(arguments, in: file.source)
        if !assembler.isOpen { lists.append(call.range) }
        let use = list.uses[Int(call.use)]
        if use.position == .initial || use.position == .assigned {
          assembler.name = file.source.text(file.source.lastName(use.target))
        }
        assemblers.append(assembler)
      }
    }
    // Loads into an assembler that is created elsewhere.
    var position = 0
    while let found = Self.applying.firstIndex(in: bytes, from: position) {
      position = found + 1
      guard mask.isCode(found) else { continue }
      assemblers.append(Assembler(isOpen: true))
      break
    }
    position = 0
    while let found = Self.suffix.firstIndex(in: bytes, from: position) {
      position = found + 8
      guard position == bytes.count || !Words.isNamePart(bytes[position]),
        let path = Words.name(in: bytes, endingAt: position), let name = path.split(separator: ".").last,
        name != "Assembly"
      else { continue }
      let before = Words.word(in: bytes, before: position - path.utf8.count)
      if let before, Self.declaring.contains(before) { continue }
      guard mask.isCode(found) else { continue }
      let isCreated = position < bytes.count && bytes[position] == UInt8(ascii: "(")
      if isCreated, lists.contains(where: { $0.start <= UInt32(found) && UInt32(found) < $0.end }) { continue }
      mentions.append(
        Mention(name: String(name), enclosing: enclosing.path(at: UInt32(found)), isCreated: isCreated))
    }
  }

  private static func assembler(_ arguments: [Argument], in source: SourceBytes) -> Assembler {
    var assembler = Assembler()
    for argument in arguments {
      switch source.name(argument.label) {
      case "", "assemblies":
        guard let names = assemblies(in: argument.value, of: source) else {
          assembler.isOpen = true
          continue
        }
        assembler.assemblies += names
      case "container", "defaultObjectScope", "behaviors": break
      case "parent": assembler.hasParent = true
      default: assembler.isOpen = true
      }
    }
    return assembler
  }

  /// The types of `[A(), B(c: d)]`; nil for any other expression.
  private static func assemblies(in value: ByteRange, of source: SourceBytes) -> [String]? {
    guard value.end > value.start + 1, source.buffer[Int(value.start)] == UInt8(ascii: "["),
      source.buffer[Int(value.end) - 1] == UInt8(ascii: "]")
    else { return nil }
    let elements = SwiftReader.arguments(in: source.buffer, range: ByteRange(value.start + 1, value.end - 1))
    let names = elements.compactMap { element -> String? in
      let text = source.text(element.value)
      let name = text.prefix { $0 != "(" }
      guard text.hasSuffix(")"), name.utf8.allSatisfy({ Words.isNamePart($0) || $0 == UInt8(ascii: ".") }) else {
        return nil
      }
      return name.split(separator: ".").last.map(String.init)
    }
    return names.count == elements.count ? names : nil
  }
}

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
  /// The assemblies that assemblers list, and whether any assembler may load others.
  private var listed: Set<EntityIndex> = []
  private var isOpen = false
  /// The assemblies that something names: it may create and load them.
  private var named: Set<EntityIndex> = []
  /// The assemblies that only assemblers with a parent list, and the names of the other assemblers.
  private var children: Set<EntityIndex> = []
  private var parents: Set<String> = []

  /// Collects the assemblers of all files except tests. Linear in their lists. If the list of any assembler is not a
  /// plain array, containers are not distinguished.
  init(
    _ files: FileTable, _ facts: FactsColumn<SwinjectFacts>, _ resolver: TypeResolver, _ programs: CompositionRoots
  ) {
    self.programs = programs
    func entity(_ name: String, _ file: FileIndex) -> EntityIndex? {
      if case .entity(let entity) = resolver.find(name, from: file, within: "") { entity } else { nil }
    }
    for file in files.indices where !files[file].isTest {
      guard let facts = facts[file]?.assembly else { continue }
      for name in facts.assemblers.flatMap(\.assemblies) { if let entity = entity(name, file) { named.insert(entity) } }
      for mention in facts.mentions {
        guard let mentioned = entity(mention.name, file) else { continue }
        if mention.enclosing.isEmpty || entity(mention.enclosing, file) != mentioned { named.insert(mentioned) }
      }
    }
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
        let assemblies = Set(assembler.assemblies.compactMap { entity($0, file) })
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
        guard let mentioned = entity(mention.name, file) else { continue }
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

  /// Whether nothing in the checked source names the assembly around a place, and no other module can.
  func isNeverCreated(_ path: String, in file: FileIndex, _ resolver: TypeResolver) -> Bool {
    guard path.hasSuffix("Assembly"), case .entity(let entity) = resolver.find(path, from: file, within: ""),
      !named.contains(entity)
    else { return false }
    let reference = resolver.index.declaration(of: entity)
    let type = resolver.files[type: reference]
    return type.modifiers.isDisjoint(with: [.public, .open, .package])
      && resolver.files.names(type.members.supertypes, ofFile: reference.file).contains {
        $0 == "Assembly" || $0 == "Swinject.Assembly"
      }
  }

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
