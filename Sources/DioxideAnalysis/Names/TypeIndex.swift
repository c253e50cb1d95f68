/// The index of a type in ``TypeIndex``.
struct EntityIndex: TableIndex {
  let rawValue: Int32
  /// No type.
  fileprivate static var absent: EntityIndex { EntityIndex(rawValue: -1) }
}

/// The index of a type alias in ``TypeIndex``.
struct AliasIndex: TableIndex {
  let rawValue: Int32
}

/// Every type and alias declared in the analysed files, by path and module.
struct TypeIndex: Sendable {
  /// A type: one module and path, even if it has several declarations (in `#if` branches, or in targets considered as
  /// one module).
  private struct Entity: Sendable {
    /// The first declaration.
    var declaration: Reference
    /// The next entity with the same path in another module.
    var next = EntityIndex.absent
    /// The number of its module.
    var module: Int32
    var isRedeclared = false
    var isExtended = false
    /// Whether another module has a type with the same path.
    var isShared = false
  }

  /// An element of a list in the facts of a file.
  struct Reference: Hashable, Sendable {
    let file: FileIndex
    private let indexInFile: Int32

    init(file: FileIndex, index: Int) {
      self.file = file
      indexInFile = Int32(truncatingIfNeeded: index)
    }

    var index: Int { Int(indexInFile) }
  }

  private let files: FileTable
  private var entities: Table<EntityIndex, Entity> = Table()
  /// The aliases: file and index in ``FileFacts/aliases``.
  private(set) var aliases: Table<AliasIndex, Reference> = Table()
  /// The module of each file, or -1.
  private var moduleOfFile: Table<FileIndex, Int32> = Table()
  private var moduleNames: [String] = []
  /// For each module, its package if another package has a module with the same name.
  private var modulePackages: [String?] = []
  private(set) var modules: Set<String> = []
  /// The extensions of external types, by path.
  private(set) var externalExtensions: [String: [Reference]] = [:]
  /// The first entity of each path.
  private var entityNames: NameTable
  private var aliasesByPath: [String: [AliasIndex]] = [:]
  /// The paths of types that contain other types or aliases.
  private var outerPaths: [String] = []
  private var outerNames = NameTable(minimumCapacity: 0)
  /// The additional declarations, and the extensions: file and index in ``FileFacts/types`` and
  /// ``FileFacts/extensions``.
  private var redeclarationsOfEntities: [EntityIndex: [Reference]] = [:]
  private var extensionsOfEntities: [EntityIndex: [Reference]] = [:]
  /// The entity of each declaration, by file; `firstDeclaration` is the first index of each file.
  private var entityOfDeclaration: [EntityIndex] = []
  private var firstDeclaration: Table<FileIndex, Int32> = Table()

  /// Indexes the types and aliases of all files. Linear in their number.
  init(_ files: FileTable) {
    self.files = files
    let count = files.indices.reduce(0) { $0 + files[$1].types.count }
    entityNames = NameTable(minimumCapacity: count)
    entities.reserveCapacity(count)
    entityOfDeclaration.reserveCapacity(count)
    firstDeclaration.reserveCapacity(files.count)
    moduleOfFile.reserveCapacity(files.count)
    var moduleNumbers: [String: Int32] = [:]
    for file in files.indices {
      let package = files[file].sharesModuleName ? files[file].package : nil
      moduleOfFile.append(numberOfModule(files[file].module, of: package, &moduleNumbers))
      firstDeclaration.append(Int32(truncatingIfNeeded: entityOfDeclaration.count))
      for index in files[file].types.indices { add(Reference(file: file, index: index)) }
      for index in files[file].aliases.indices {
        let path = files[file].aliases[index].path
        aliasesByPath[path, default: []].append(aliases.endIndex)
        aliases.append(Reference(file: file, index: index))
        noteOuter(of: path)
      }
    }
    modules = Set(moduleNames)
  }

  private mutating func numberOfModule(
    _ name: String?, of package: String?, _ numbers: inout [String: Int32]
  ) -> Int32 {
    guard let name else { return -1 }
    // Files of one module are adjacent.
    if let last = moduleOfFile.last, last >= 0, moduleNames[Int(last)] == name, modulePackages[Int(last)] == package {
      return last
    }
    let key = package.map { "\($0)/\(name)" } ?? name
    if let known = numbers[key] { return known }
    let number = Int32(truncatingIfNeeded: moduleNames.count)
    numbers[key] = number
    moduleNames.append(name)
    modulePackages.append(package)
    return number
  }

  private mutating func add(_ reference: Reference) {
    let path = files[type: reference].path
    noteOuter(of: path)
    let entity = entities.endIndex
    let module = moduleOfFile[reference.file]
    let hash = entityNames.hash(path)
    var isShared = false
    var known = first(at: path, hashed: hash)
    if known != .absent {
      while true {
        if entities[known].module == module {
          entities[known].isRedeclared = true
          redeclarationsOfEntities[known, default: []].append(reference)
          entityOfDeclaration.append(known)
          return
        }
        guard entities[known].next != .absent else { break }
        known = entities[known].next
      }
      entities[known].next = entity
      entities[known].isShared = true
      isShared = true
    } else {
      entityNames.add(entity.position, hashed: hash)
    }
    entityOfDeclaration.append(entity)
    entities.append(Entity(declaration: reference, module: module, isShared: isShared))
  }

  /// Adds the extensions with their extended types.
  mutating func addExtensions(_ extensions: [(reference: Reference, found: TypeResolver.Found)]) {
    for (reference, found) in extensions {
      switch found {
      case .entity(let entity):
        entities[entity].isExtended = true
        extensionsOfEntities[entity, default: []].append(reference)
      case .external(let path): externalExtensions[path, default: []].append(reference)
      case .alias, .ambiguous, .givenUp: break
      }
    }
  }

  private mutating func noteOuter(of path: String) {
    guard let outer = TypePath.outer(of: path) else { return }
    let hash = outerNames.hash(outer)
    guard outerNames.number(hashed: hash, where: { outerPaths[$0] == outer }) == nil else { return }
    outerNames.add(outerPaths.count, hashed: hash)
    outerPaths.append(outer)
  }

  // MARK: By name

  private func first(at path: String, hashed hash: UInt64) -> EntityIndex {
    entityNames.number(hashed: hash) { self.path(of: EntityIndex($0)) == path }.map { EntityIndex($0) } ?? .absent
  }

  /// The types with this path, in any module.
  func entities(at path: String) -> [EntityIndex] {
    var found: [EntityIndex] = []
    var next = first(at: path, hashed: entityNames.hash(path))
    while next != .absent {
      found.append(next)
      next = entities[next].next
    }
    return found
  }

  /// The type with a path in a module; if several packages have a module with that name, in the package of the file.
  func entity(at path: String, in module: String, from file: FileIndex) -> EntityIndex? {
    let found = entities(at: path).filter { self.module(of: $0) == module }
    guard found.count > 1 else { return found.first }
    return found.first { package(of: $0) == files[file].package } ?? found.first
  }

  /// The type with a path in the module of a file.
  func entity(at path: String, inModuleOf file: FileIndex) -> EntityIndex? {
    var next = first(at: path, hashed: entityNames.hash(path))
    while next != .absent {
      if entities[next].module == moduleOfFile[file] { return next }
      next = entities[next].next
    }
    return nil
  }

  /// The aliases with this path, in any module.
  func aliases(at path: String) -> [AliasIndex] { aliasesByPath[path] ?? [] }

  /// Whether a type with this path contains another type or alias.
  func holdsTypes(_ path: String) -> Bool { outerNames.number(of: path) { outerPaths[$0] == path } != nil }

  /// The entity of a declaration.
  func entity(of declaration: Reference) -> EntityIndex? {
    guard declaration.file < firstDeclaration.endIndex else { return nil }
    let position = Int(firstDeclaration[declaration.file]) + declaration.index
    return position < entityOfDeclaration.count ? entityOfDeclaration[position] : nil
  }

  // MARK: Entities

  /// The indices of all types.
  var indices: Range<EntityIndex> { entities.indices }

  /// The dotted path of a type.
  func path(of entity: EntityIndex) -> String {
    let declaration = entities[entity].declaration
    return files[type: declaration].path
  }

  /// Whether other modules have a type with the same path.
  func isShared(_ entity: EntityIndex) -> Bool { entities[entity].isShared }

  /// The module of a type.
  func module(of entity: EntityIndex) -> String? {
    let module = entities[entity].module
    return module < 0 ? nil : moduleNames[Int(module)]
  }

  /// The package of a type, if another package has a module with the same name.
  func package(of entity: EntityIndex) -> String? {
    let module = entities[entity].module
    return module < 0 ? nil : modulePackages[Int(module)]
  }

  /// The module-qualified name of a type.
  func identifier(of entity: EntityIndex) -> String { (module(of: entity).map { $0 + "." } ?? "") + path(of: entity) }

  /// The first declaration of a type: file and index in ``FileFacts/types``.
  func declaration(of entity: EntityIndex) -> Reference { entities[entity].declaration }

  /// All declarations of a type.
  func declarations(of entity: EntityIndex) -> [Reference] { [declaration(of: entity)] + redeclarations(of: entity) }

  /// Visits the declarations of a type.
  func forEachDeclaration(of entity: EntityIndex, _ body: (Reference) -> Void) {
    body(declaration(of: entity))
    for reference in redeclarations(of: entity) { body(reference) }
  }

  private func redeclarations(of entity: EntityIndex) -> [Reference] {
    entities[entity].isRedeclared ? redeclarationsOfEntities[entity] ?? [] : []
  }

  /// Whether a type is extended.
  func isExtended(_ entity: EntityIndex) -> Bool { entities[entity].isExtended }

  /// The extensions of a type: file and index in ``FileFacts/extensions``.
  func extensions(of entity: EntityIndex) -> [Reference] {
    entities[entity].isExtended ? extensionsOfEntities[entity] ?? [] : []
  }
}

// Always inlined, so that reading a property of a fact does not copy the fact.
extension FileTable {
  /// A declared type.
  subscript(type reference: TypeIndex.Reference) -> TypeFact {
    @inline(__always) get { self[reference.file].types[reference.index] }
  }

  /// An extension.
  subscript(extension reference: TypeIndex.Reference) -> ExtensionFact {
    @inline(__always) get { self[reference.file].extensions[reference.index] }
  }

  /// A type alias.
  subscript(alias reference: TypeIndex.Reference) -> AliasFact {
    @inline(__always) get { self[reference.file].aliases[reference.index] }
  }
}

/// Dotted paths of types.
enum TypePath {
  /// The path without its last component; nil if it has only one.
  static func outer(of path: String) -> String? {
    // Compares bytes, because this runs often.
    var path = path
    return path.withUTF8 { bytes in
      var end = bytes.count - 1
      while end >= 0, bytes[end] != UInt8(ascii: ".") { end -= 1 }
      return end < 0 ? nil : String(decoding: bytes[..<end], as: UTF8.self)
    }
  }

  /// The first component.
  static func first(of path: String) -> String {
    guard let dot = path.utf8.firstIndex(of: UInt8(ascii: ".")) else { return path }
    return String(path[..<dot])
  }

  /// The last component.
  static func last(of path: some StringProtocol) -> String {
    guard let dot = path.lastIndex(of: ".") else { return String(path) }
    return String(path[path.index(after: dot)...])
  }

  /// The text after the first component; nil if there is none.
  static func rest(of path: String) -> String? {
    guard let dot = path.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
    return String(path[path.utf8.index(after: dot)...])
  }
}
