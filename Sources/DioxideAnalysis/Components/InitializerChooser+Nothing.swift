extension InitializerChooser {
  /// Types of the system that a class may name first, and that add no initializer with parameters.
  private static let plainSupertypes: Set<String> = [
    "NSObject", "ObservableObject", "Equatable", "Hashable", "Codable", "Decodable", "Encodable", "Sendable",
    "Identifiable", "AnyObject", "Error", "LocalizedError", "CustomStringConvertible",
  ]

  /// Whether a type certainly has no initializer but the one that takes nothing: it writes none, and its superclasses,
  /// if it has any, do not either. Linear in the superclasses.
  func takesNothing(_ declaration: TypeIndex.Reference) -> Bool {
    var current = declaration
    var seen: Set<TypeIndex.Reference> = []
    while seen.insert(current).inserted {
      let fact = resolver.files[current.file].types[current.index]
      guard !fact.isBroken, fact.kind == .class || fact.kind == .actor, candidates(of: current, fact).isEmpty else {
        return false
      }
      guard let written = resolver.files.names(fact.members.supertypes, ofFile: current.file).first else { return true }
      if let superclass = superclass(of: current, fact) {
        current = superclass.declaration
        continue
      }
      let context = TypeResolver.Context(file: current.file, enclosing: fact.path)
      switch resolver.resolve(written, in: context) {
      case .declared, .composition: return true
      case .external(let name, _): return Self.plainSupertypes.contains(name)
      default: return false
      }
    }
    return false
  }
}
