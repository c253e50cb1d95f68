/// The types that code outside the checked source may know: not those of the modules that use it.
///
/// A file that calls such code imports its module. That module cannot import the file's module or any module that
/// depends on it.
struct SwinjectKnowledge: Sendable {
  /// For each file that calls such code: the modules whose types that code cannot know; nil if the code may be part of
  /// the file's own module, and know all types.
  private var hidden: [FileIndex: Set<String>?] = [:]
  /// The module of each declared type, by entity; empty if no file calls such code.
  private var modules: Table<EntityIndex, String> = Table()

  init() {}

  /// Finds the modules. Linear in the imports of all files, for each module that calls such code.
  init(_ files: FileTable, _ resolver: TypeResolver, of unseen: [SwinjectIndex.UnseenCode]) {
    guard !unseen.isEmpty else { return }
    let inView = Set(files.map { $0.module ?? "" })
    var importers: [String: Set<String>] = [:]
    for file in files {
      for name in file.imports where inView.contains(name) { importers[name, default: []].insert(file.module ?? "") }
    }
    for file in Set(unseen.map(\.file)) {
      let outside = SwinjectContainerEscape.unknownImports(files[file].imports).filter { !inView.contains($0) }
      hidden[file] = outside.isEmpty ? .some(nil) : Self.modules(using: files[file].module ?? "", importers)
    }
    modules = Table(resolver.index.indices.map { resolver.index.module(of: $0) ?? "" })
  }

  /// A module, and all modules that import it directly or indirectly.
  private static func modules(using module: String, _ importers: [String: Set<String>]) -> Set<String> {
    var found: Set<String> = [module]
    var pending = [module]
    while let next = pending.popLast() {
      for importer in importers[next] ?? [] where found.insert(importer).inserted { pending.append(importer) }
    }
    return found
  }

  /// Whether the code that a file calls may know a type.
  func mayKnow(_ type: ResolvedType, fromFile file: FileIndex) -> Bool {
    guard let hidden = hidden[file], let hidden else { return true }
    // A type is known if all of its components are.
    var pending = [type]
    while let part = pending.popLast() {
      switch part {
      case .declared(let entity, let inner):
        if entity < modules.endIndex, hidden.contains(modules[entity]) { return false }
        pending += inner
      case .external(_, let inner), .tuple(let inner), .composition(let inner): pending += inner
      case .optional(let inner), .array(let inner), .metatype(let inner): pending.append(inner)
      case .dictionary(let key, let value): pending += [key, value]
      case .function(let parameters, let result): pending += parameters + [result]
      case .generic, .opaque, .uncertain, .givenUp: break
      }
    }
    return true
  }
}

extension SwinjectIndex {
  /// Whether code outside the checked source may register a type.
  func mayKnow(_ unseen: UnseenCode, _ type: ResolvedType) -> Bool { knowledge.mayKnow(type, fromFile: unseen.file) }
}
