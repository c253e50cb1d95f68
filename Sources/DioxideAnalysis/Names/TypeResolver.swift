/// The meaning of the types and names of a program.
///
/// A class, so that handing it on costs one count and not one for each of its tables.
final class TypeResolver: Sendable {
  let files: [FileFacts]
  let index: TypeIndex
  private let lookup: NameLookup

  /// Indexes all files. Linear in their declarations.
  init(_ files: [FileFacts]) {
    self.files = files
    lookup = NameLookup(files)
    index = lookup.index
  }

  /// Where a name is looked up.
  struct Context: Sendable {
    var file: Int
    /// The path of the type around it.
    var enclosing: String
    var genericParameters: [String] = []
  }

  /// What a dotted name was found to be.
  enum Found: Equatable {
    case entity(Int)
    case alias(Int)
    /// Not declared here; the name without its module.
    case external(String)
    case ambiguous
    /// The search took too long.
    case givenUp(Exhaustion)
  }

  /// Resolves a type as written. Linear in its size; one of more than ``ResolvedType/maximumSize`` is given up.
  func resolve(_ text: String, in context: Context) -> ResolvedType { lookup.resolve(text, in: context) }

  /// The type that a request names; nil if it cannot be known.
  func requested(_ text: String, in context: Context) -> ResolvedType? {
    let type = resolve(text, in: context)
    return type.isUncertain || type.isOpen || text.utf8.count < 2 ? nil : type
  }

  /// Finds what a dotted name stands for, seen from a place.
  func find(_ path: String, from file: Int, within enclosing: String) -> Found {
    lookup.find(path, from: file, within: enclosing)
  }

  /// The declaration of a type, if it is in the checked source.
  func declaration(of type: ResolvedType) -> TypeIndex.Reference? {
    guard case .declared(let entity, _) = type else { return nil }
    return index.declaration(of: entity)
  }

  /// Whether some part is a generic type of the analysed code without its arguments, which Swift infers.
  func infersArguments(of type: ResolvedType) -> Bool {
    type.parts.contains { part in
      guard case .declared(let entity, let arguments) = part, arguments.isEmpty else { return false }
      let declaration = index.declaration(of: entity)
      return !files[declaration.file].types[declaration.index].genericParameters.isEmpty
    }
  }

  /// The unique name of a type: module-qualified where the type is declared here.
  func identifier(of type: ResolvedType) -> String { index.identifier(of: type) }

  /// The name of a type as a person would write it, without modules.
  func display(of type: ResolvedType) -> String {
    index.text(of: type) { index.path(of: $0) }.shortened
  }
}
