extension TypeIndex {
  /// The unique name of a type: module-qualified if the type is declared in the analysed code.
  func identifier(of type: ResolvedType) -> String {
    // Most types have no arguments, and a closure that captures the index would copy it.
    switch type {
    case .declared(let entity, let arguments) where arguments.isEmpty: identifier(of: entity)
    case .external(let path, let arguments) where arguments.isEmpty: path
    default: text(of: type) { identifier(of: $0) }
    }
  }

  /// A type in Swift syntax, with the given names for declared types.
  func text(of type: ResolvedType, naming name: (EntityIndex) -> String) -> String {
    func list(_ types: [ResolvedType], _ separator: String = ", ") -> String {
      types.map { text(of: $0, naming: name) }.joined(separator: separator)
    }
    switch type {
    case .declared(let entity, let arguments):
      return arguments.isEmpty ? name(entity) : "\(name(entity))<\(list(arguments))>"
    case .external(let path, let arguments): return arguments.isEmpty ? path : "\(path)<\(list(arguments))>"
    case .generic(let parameter): return parameter
    case .optional(let inner): return "\(list([inner]))?"
    case .array(let inner): return "[\(list([inner]))]"
    case .dictionary(let key, let value): return "[\(list([key])): \(list([value]))]"
    case .function(let parameters, let result): return "(\(list(parameters))) -> \(list([result]))"
    case .tuple(let elements): return elements.isEmpty ? "Void" : "(\(list(elements)))"
    case .composition(let parts): return list(parts, " & ")
    case .metatype(let inner): return "\(list([inner])).Type"
    case .opaque(let written), .uncertain(let written), .givenUp(let written, _): return written
    }
  }
}

extension String {
  /// The maximum length of a displayed name.
  private static let maximumNameLength = 240

  /// The text for display; a very long one is truncated.
  var shortened: String {
    utf8.count > Self.maximumNameLength ? String(prefix(Self.maximumNameLength)) + "…" : self
  }
}
