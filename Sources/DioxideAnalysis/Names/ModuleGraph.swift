/// The modules that may be part of one program, according to the imports of their files.
struct ModuleGraph: Sendable {
  /// For each module, the modules that import it.
  private var importers: [String: Set<String>] = [:]

  /// Collects the imports of all files. Linear in their number.
  init(_ files: FileTable) {
    for file in files {
      guard let module = file.module else { continue }
      for imported in file.imports { importers[imported, default: []].insert(module) }
    }
  }

  /// Whether some module of the checked source contains or imports both. Two adapters of one port in different programs
  /// of a package never conflict. Files without a module belong to one program. Linear in the modules that contain
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
