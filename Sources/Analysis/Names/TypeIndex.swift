/// Every type and alias that the analysed files declare, by path and module.
struct TypeIndex: Sendable {
  /// A type: one module and path, however often it is declared (`#if` branches, targets that were taken for one
  /// module).
  struct Entity: Sendable {
    var module: String?
    var path: String
    /// Where it is declared: file and index in ``FileFacts/types``.
    var declarations: [Reference]
    /// Where it is extended: file and index in ``FileFacts/extensions``.
    var extensions: [Reference]

    /// The module-qualified name.
    var identifier: String { module.map { $0 + "." + path } ?? path }
  }

  /// An element of one of the lists of one file.
  struct Reference: Hashable, Sendable {
    var file: Int
    var index: Int
  }

  private(set) var entities: [Entity] = []
  /// The aliases: file and index in ``FileFacts/aliases``.
  private(set) var aliases: [Reference] = []
  private(set) var modules: Set<String> = []
  /// The names of external types that are extended here, by path.
  private(set) var externalExtensions: [String: [Reference]] = [:]
  private var entitiesByPath: [String: [Int]] = [:]
  private var aliasesByPath: [String: [Int]] = [:]
  private var entityOfDeclaration: [Reference: Int] = [:]

  /// Indexes all files. Linear in their declarations.
  init(_ files: [FileFacts]) {
    for (file, facts) in files.enumerated() {
      if let module = facts.module { modules.insert(module) }
      for index in facts.types.indices { add(Reference(file: file, index: index), facts) }
      for index in facts.aliases.indices {
        aliasesByPath[facts.aliases[index].path, default: []].append(aliases.count)
        aliases.append(Reference(file: file, index: index))
      }
    }
    // Extensions find their types only when all types are known.
    let resolver = TypeResolver(files: files, index: self)
    for (file, facts) in files.enumerated() {
      for index in facts.extensions.indices {
        let reference = Reference(file: file, index: index)
        let extended = facts.extensions[index].extended
        switch resolver.find(extended.split(separator: ".").map(String.init), from: file, within: "") {
        case .entity(let entity): entities[entity].extensions.append(reference)
        case .alias(let alias):
          if let entity = resolver.entity(behind: alias) { entities[entity].extensions.append(reference) }
        case .external(let path): externalExtensions[path, default: []].append(reference)
        case .ambiguous: break
        }
      }
    }
  }

  private mutating func add(_ reference: Reference, _ facts: FileFacts) {
    let path = facts.types[reference.index].path
    if let known = entitiesByPath[path]?.first(where: { entities[$0].module == facts.module }) {
      entities[known].declarations.append(reference)
      entityOfDeclaration[reference] = known
    } else {
      entitiesByPath[path, default: []].append(entities.count)
      entityOfDeclaration[reference] = entities.count
      entities.append(Entity(module: facts.module, path: path, declarations: [reference], extensions: []))
    }
  }

  /// The types with this path, in any module.
  func entities(at path: String) -> [Int] { entitiesByPath[path] ?? [] }

  /// The aliases with this path, in any module.
  func aliases(at path: String) -> [Int] { aliasesByPath[path] ?? [] }

  /// The type that a declaration declares.
  func entity(of declaration: Reference) -> Int? { entityOfDeclaration[declaration] }
}
