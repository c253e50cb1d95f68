/// Which modules come together in one program, by what their files import.
struct ModuleGraph: Sendable {
  private var imports: [String: Set<String>] = [:]

  /// Gathers the imports of all files. Linear in their number.
  init(_ files: [FileFacts]) {
    for file in files {
      guard let module = file.module else { continue }
      imports[module, default: []].formUnion(file.imports)
    }
  }

  /// Whether some module that is in view holds both, itself or by what it imports. Two adapters of one port in two
  /// programs of one package never meet. Files without a module are all of one program.
  func areLinkedTogether(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right, left != right else { return true }
    return imports.keys.contains { module in
      let reached = modules(reachedFrom: module)
      return reached.contains(left) && reached.contains(right)
    }
  }

  private func modules(reachedFrom start: String) -> Set<String> {
    var reached: Set<String> = [start]
    var pending = [start]
    while let module = pending.popLast() {
      for imported in imports[module] ?? [] where reached.insert(imported).inserted { pending.append(imported) }
    }
    return reached
  }
}
