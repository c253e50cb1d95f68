/// Resolves the types and names of a program.
///
/// A class, so that passing it retains one object instead of each of its tables.
final class TypeResolver: Sendable {
  let files: FileTable
  let index: TypeIndex
  private let lookup: NameLookup

  /// Indexes all files. Linear in their declarations.
  init(_ files: FileTable) {
    self.files = files
    lookup = NameLookup(files)
    index = lookup.index
  }

  /// The context of a lookup.
  struct Context: Sendable {
    var file: FileIndex
    /// The dotted path of the enclosing type; empty at the top level.
    var enclosing: String
    var genericParameters: [String] = []
  }

  /// The result of looking up a dotted name.
  enum Found: Equatable {
    case entity(EntityIndex)
    case alias(AliasIndex)
    /// Not declared in the checked source; the name without its module.
    case external(String)
    case ambiguous
    /// The search reached its limit.
    case givenUp(Exhaustion)
  }

  /// Resolves a type as written. Linear in its size; types larger than ``ResolvedType/maximumSize`` are given up.
  func resolve(_ text: String, in context: Context) -> ResolvedType { lookup.resolve(text, in: context) }

  /// The requested type; nil if not known.
  func requested(_ text: String, in context: Context) -> ResolvedType? {
    let type = resolve(text, in: context)
    return type.isUncertain || type.isOpen || text.utf8.count < 2 ? nil : type
  }

  /// Looks up a dotted name, as seen from a location.
  func find(_ path: String, from file: FileIndex, within enclosing: String) -> Found {
    lookup.find(path, from: file, within: enclosing)
  }

  /// The declaration of a type, if it is in the checked source.
  func declaration(of type: ResolvedType) -> TypeIndex.Reference? {
    guard case .declared(let entity, _) = type else { return nil }
    return index.declaration(of: entity)
  }

  /// Whether it contains a generic type of the analysed code without arguments, which Swift infers.
  func infersArguments(of type: ResolvedType) -> Bool {
    type.parts.contains { part in
      guard case .declared(let entity, let arguments) = part, arguments.isEmpty else { return false }
      let declaration = index.declaration(of: entity)
      return !files[type: declaration].genericParameters.isEmpty
    }
  }

  /// The unique name of a type: module-qualified if the type is declared in the analysed code.
  func identifier(of type: ResolvedType) -> String { index.identifier(of: type) }

  /// The name of a type as written in source, without modules.
  func display(of type: ResolvedType) -> String {
    index.text(of: type) { index.path(of: $0) }.shortened
  }
}
