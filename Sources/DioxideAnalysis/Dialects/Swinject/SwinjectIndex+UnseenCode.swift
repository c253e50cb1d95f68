/// Code outside the checked source that may register services.
extension SwinjectIndex {
  /// The functions of Swinject and the standard library.
  private static let knownFunctions: Set<Substring> = [
    "register", "autoregister", "resolve", "synchronize", "resetObjectScope", "removeAll", "hasAnyRegistration",
    "storyboardInitCompleted", "apply", "addBehavior", "forward", "implements", "inObjectScope", "initCompleted",
    "print", "debugPrint", "dump", "assert", "precondition", "type", "withExtendedLifetime", "String", "Mirror",
    "ObjectIdentifier", "environment", "environmentObject", "append", "insert", "map", "flatMap", "filter", "forEach",
    "sink", "Optional", "init", "super", "self", "return", "if", "guard", "while", "switch", "for", "in", "as",
  ]
  private static let knownTypes: Set<Substring> = [
    "Container", "Resolver", "Assembler", "Assembly", "SwinjectStoryboard", "ObjectScope", "Behavior", "Bundle", "Task",
    "String", "Int", "Bool", "Self", "Any", "Array", "Set", "Dictionary", "DispatchQueue", "MainActor",
  ]

  /// Finds the code outside the checked source that may register services. Linear in the locations, plus the lookup of
  /// names.
  static func unseen(
    _ files: FileTable, _ facts: FactsColumn<SwinjectFacts>, _ resolver: TypeResolver, _ roots: SwinjectRoots
  ) -> [UnseenCode] {
    var functions: Set<UInt64> = []
    var modules: Set<String> = []
    for file in files.indices {
      if let module = files[file].module { modules.insert(module) }
      if let facts = facts[file] { functions.formUnion(facts.functions) }
    }
    return files.indices.flatMap { file -> [UnseenCode] in
      guard let facts = facts[file], !files[file].isTest,
        SwinjectContainerEscape.unknownImports(files[file].imports).contains(where: { !modules.contains($0) })
      else { return [] }
      return facts.escapes.filter { isUnseen($0, file, functions, resolver) }.map { escape in
        UnseenCode(
          uncertainty: Uncertainty(
            reason: UnjudgedReason(.unseenCode, escape.path), cause: Place(file: file, range: escape.range)),
          file: file, group: roots.group(ofFile: file))
      }
    }
  }

  private static func isUnseen(
    _ escape: SwinjectContainerEscape, _ file: FileIndex, _ functions: Set<UInt64>, _ resolver: TypeResolver
  ) -> Bool {
    func isDeclared(_ name: Substring) -> Bool {
      knownFunctions.contains(name) || functions.contains(SwinjectFacts.hash(name.utf8))
    }
    let parts = escape.path.split(separator: ".")
    guard let head = parts.first, let last = parts.last else { return false }
    if head.first?.isUppercase == true {
      let name = head.prefix { $0 != "(" }
      guard !knownTypes.contains(name), case .external = resolver.find(String(name), from: file, within: "") else {
        // A method in an extension of a declared type: `Box.wire(container)`.
        return escape.kind != .value && parts.count > 1 && !isDeclared(last) && !knownTypes.contains(name)
      }
      return true
    }
    return escape.kind != .value && !isDeclared(last)
  }

  /// Code outside the checked source that may register services.
  struct UnseenCode: Sendable {
    var uncertainty: Uncertainty
    /// The file that calls it.
    var file: FileIndex
    var group: CompositionRoots.Group
  }
}
