/// Every type and alias that the analysed files declare, by path and module.
struct TypeIndex: Sendable {
  /// A type: one module and path, however often it is declared (`#if` branches, targets that were taken for one
  /// module).
  struct Entity: Sendable {
    var module: String?
    var path: String
    /// Where it is declared first.
    var declaration: Reference
    /// Where it is declared again.
    var redeclarations: [Reference] = []
    /// Where it is extended: file and index in ``FileFacts/extensions``.
    var extensions: [Reference] = []
    /// The next entity with the same path, in another module; -1 for none.
    fileprivate var next: Int32 = -1

    /// The module-qualified name.
    var identifier: String { module.map { $0 + "." + path } ?? path }

    /// Where it is declared: file and index in ``FileFacts/types``.
    var declarations: [Reference] { [declaration] + redeclarations }
  }

  /// An element of one of the lists of one file.
  struct Reference: Hashable, Sendable {
    private var fileNumber: Int32
    private var indexInFile: Int32

    init(file: Int, index: Int) {
      fileNumber = Int32(truncatingIfNeeded: file)
      indexInFile = Int32(truncatingIfNeeded: index)
    }

    var file: Int { Int(fileNumber) }
    var index: Int { Int(indexInFile) }
  }

  private(set) var entities: [Entity] = []
  /// The aliases: file and index in ``FileFacts/aliases``.
  private(set) var aliases: [Reference] = []
  private(set) var modules: Set<String> = []
  /// The names of external types that are extended here, by path.
  private(set) var externalExtensions: [String: [Reference]] = [:]
  private var firstEntity: [String: Int32] = [:]
  private var aliasesByPath: [String: [Int]] = [:]
  /// The paths of types that other types or aliases are nested in.
  private var outerPaths: Set<String> = []
  /// The entity of each declaration, file by file; `firstDeclaration` says where a file begins.
  private var entityOfDeclaration: [Int32] = []
  private var firstDeclaration: [Int32] = []

  /// Indexes all files. Linear in their declarations.
  init(_ files: [FileFacts]) {
    let count = files.reduce(0) { $0 + $1.types.count }
    entities.reserveCapacity(count)
    entityOfDeclaration.reserveCapacity(count)
    firstEntity.reserveCapacity(count)
    firstDeclaration.reserveCapacity(files.count)
    for (file, facts) in files.enumerated() {
      if let module = facts.module { modules.insert(module) }
      firstDeclaration.append(Int32(truncatingIfNeeded: entityOfDeclaration.count))
      for index in facts.types.indices { add(Reference(file: file, index: index), facts) }
      for index in facts.aliases.indices {
        let path = facts.aliases[index].path
        aliasesByPath[path, default: []].append(aliases.count)
        aliases.append(Reference(file: file, index: index))
        noteOuter(of: path)
      }
    }
    addExtensions(files)
  }

  private mutating func add(_ reference: Reference, _ facts: FileFacts) {
    let path = facts.types[reference.index].path
    noteOuter(of: path)
    let number = Int32(truncatingIfNeeded: entities.count)
    var entity = Entity(module: facts.module, path: path, declaration: reference)
    if let first = firstEntity[path] {
      var known = first
      while true {
        if entities[Int(known)].module == facts.module {
          entities[Int(known)].redeclarations.append(reference)
          entityOfDeclaration.append(known)
          return
        }
        guard entities[Int(known)].next >= 0 else { break }
        known = entities[Int(known)].next
      }
      entities[Int(known)].next = number
      entity.next = -1
    } else {
      firstEntity[path] = number
    }
    entityOfDeclaration.append(number)
    entities.append(entity)
  }

  /// Extensions find their types only when all types are known.
  private mutating func addExtensions(_ files: [FileFacts]) {
    guard files.contains(where: { !$0.extensions.isEmpty }) else { return }
    // Found first and added then: the resolver holds the tables while it is there.
    for (reference, found) in Self.extendedTypes(files, self) {
      switch found {
      case .entity(let entity): entities[entity].extensions.append(reference)
      case .external(let path): externalExtensions[path, default: []].append(reference)
      case .alias, .ambiguous: break
      }
    }
  }

  private static func extendedTypes(
    _ files: [FileFacts], _ index: TypeIndex
  ) -> [(reference: Reference, found: TypeResolver.Found)] {
    let resolver = TypeResolver(files: files, index: index)
    var result: [(reference: Reference, found: TypeResolver.Found)] = []
    for (file, facts) in files.enumerated() {
      for (number, fact) in facts.extensions.enumerated() {
        var found = resolver.find(fact.extended, from: file, within: "")
        if case .alias(let alias) = found, let entity = resolver.entity(behind: alias) { found = .entity(entity) }
        result.append((Reference(file: file, index: number), found))
      }
    }
    return result
  }

  private mutating func noteOuter(of path: String) {
    if let outer = TypePath.outer(of: path) { outerPaths.insert(outer) }
  }

  /// The types with this path, in any module.
  func entities(at path: String) -> [Int] {
    var found: [Int] = []
    var next = firstEntity[path] ?? -1
    while next >= 0 {
      found.append(Int(next))
      next = entities[Int(next)].next
    }
    return found
  }

  /// The type with this path in this module.
  func entity(at path: String, in module: String?) -> Int? {
    var next = firstEntity[path] ?? -1
    while next >= 0 {
      if entities[Int(next)].module == module { return Int(next) }
      next = entities[Int(next)].next
    }
    return nil
  }

  /// Whether types of several modules have this path.
  func isShared(_ path: String) -> Bool {
    guard let first = firstEntity[path] else { return false }
    return entities[Int(first)].next >= 0
  }

  /// The aliases with this path, in any module.
  func aliases(at path: String) -> [Int] { aliasesByPath[path] ?? [] }

  /// Whether some type or alias is nested in a type with this path.
  func holdsTypes(_ path: String) -> Bool { outerPaths.contains(path) }

  /// The type that a declaration declares.
  func entity(of declaration: Reference) -> Int? {
    guard declaration.file < firstDeclaration.count else { return nil }
    let position = Int(firstDeclaration[declaration.file]) + declaration.index
    return position < entityOfDeclaration.count ? Int(entityOfDeclaration[position]) : nil
  }
}

/// Dotted paths of types.
enum TypePath {
  /// The path without its last name; nil where it has but one.
  static func outer(of path: String) -> String? {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    return String(path[..<dot])
  }

  /// The first name.
  static func first(of path: String) -> String {
    guard let dot = path.utf8.firstIndex(of: UInt8(ascii: ".")) else { return path }
    return String(path[..<dot])
  }

  /// What follows the first name; nil where nothing does.
  static func rest(of path: String) -> String? {
    guard let dot = path.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
    return String(path[path.utf8.index(after: dot)...])
  }
}
