extension TypeResolver {
  private var containerTypes: Set<String> { ["Container", "Assembler", "Swinject.Container", "Swinject.Assembler"] }

  /// Whether a type is an alias or a subclass of Swinject's container or assembler. Linear in the types in between.
  func isContainer(_ name: String, in file: FileIndex) -> Bool {
    var type = resolve(name, in: Context(file: file, enclosing: ""))
    var seen: Set<ResolvedType> = []
    while seen.insert(type).inserted {
      if case .external(let name, _) = type { return containerTypes.contains(name) }
      guard let reference = declaration(of: type) else { return false }
      let fact = files[type: reference]
      let supertypes = files.names(fact.members.supertypes, ofFile: reference.file)
      guard fact.kind == .class, let superclass = supertypes.first else { return false }
      type = resolve(superclass, in: Context(file: reference.file, enclosing: fact.path))
    }
    return false
  }
}
