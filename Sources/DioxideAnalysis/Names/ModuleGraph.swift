/// Which modules come together in one program, by what their files import.
struct ModuleGraph: Sendable {
  /// By module: those that import it.
  private var importers: [String: Set<String>] = [:]

  /// Gathers the imports of all files. Linear in their number.
  init(_ files: [FileFacts]) {
    for file in files {
      guard let module = file.module else { continue }
      for imported in file.imports { importers[imported, default: []].insert(module) }
    }
  }

  /// Whether some module of the checked source has both, itself or by what it imports. Two adapters of one port in two
  /// programs of one package never meet. Files without a module are all of one program. Linear in the modules that hold
  /// either.
  func areLinkedTogether(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right, left != right else { return true }
    return !modules(holding: left).isDisjoint(with: modules(holding: right))
  }

  private func modules(holding module: String) -> Set<String> {
    var found: Set<String> = [module]
    var pending = [module]
    while let next = pending.popLast() {
      for importer in importers[next] ?? [] where found.insert(importer).inserted { pending.append(importer) }
    }
    return found
  }
}
