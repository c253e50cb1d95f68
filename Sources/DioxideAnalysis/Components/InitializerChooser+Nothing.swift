extension InitializerChooser {
  /// System types that may be first in the inheritance clause of a class and add no initializer with parameters.
  private static let plainSupertypes: Set<String> = [
    "NSObject", "ObservableObject", "Equatable", "Hashable", "Codable", "Decodable", "Encodable", "Sendable",
    "Identifiable", "AnyObject", "Error", "LocalizedError", "CustomStringConvertible",
  ]

  /// Whether the only initializer of a type certainly takes no arguments: neither the type nor its superclasses declare
  /// another. Linear in the superclasses.
  func takesNothing(_ declaration: TypeIndex.Reference) -> Bool {
    var current = declaration
    var seen: Set<TypeIndex.Reference> = []
    while seen.insert(current).inserted {
      let fact = resolver.files[type: current]
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
