import DioxideSwiftReader

/// Finds what a type name stands for, as Swift would: from the innermost scope out, then the module, then what the
/// file imports.
///
/// A class, so that handing it on costs one count and not one for each of its tables.
final class TypeResolver: Sendable {
  let files: [FileFacts]
  let index: TypeIndex

  init(files: [FileFacts], index: TypeIndex) {
    self.files = files
    self.index = index
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
  }

  /// How often aliases are followed before a type counts as not understood (they may form a loop).
  private static let maximumExpansions = 64
  /// How large a type may become by following generic aliases, which may double it each time.
  private static let maximumSize = 1_000
  /// How long a name may be that is shown.
  private static let maximumNameLength = 240
  /// How many segments a name may have for aliases among them to be followed.
  private static let maximumSegments = 16

  // MARK: Types

  /// Resolves a type as written.
  func resolve(_ text: String, in context: Context) -> ResolvedType {
    // Nearly all types are a name, or `any` and a name; these need no reading.
    if let name = Self.plainName(text) {
      return resolve(name, arguments: [], in: context, expansions: 0)
    }
    return resolve(SwiftReader.type(text), in: context, expansions: 0)
  }

  /// The name, where a type is written as one name, alone or after `any` or `some`.
  private static func plainName(_ text: String) -> String? {
    var text = text
    let start = text.withUTF8 { bytes -> Int? in
      var start = 0
      if bytes.count > 4, bytes[3] == 0x20, bytes[0] == UInt8(ascii: "a"), bytes.starts(with: "any".utf8) { start = 4 }
      if bytes.count > 5, bytes[4] == 0x20, bytes[0] == UInt8(ascii: "s"), bytes.starts(with: "some".utf8) { start = 5 }
      // What has a meaning of its own is left to the reader.
      guard start < bytes.count, bytes[start] >= UInt8(ascii: "A"), bytes[start] <= UInt8(ascii: "Z") else {
        return nil
      }
      var index = start + 1
      while index < bytes.count {
        guard bytes[index] < 0x80, Words.isNamePart(bytes[index]) else { return nil }
        index += 1
      }
      return start
    }
    guard let start else { return nil }
    let word = start == 0 ? text : text.withUTF8 { String(decoding: $0[start...], as: UTF8.self) }
    guard word.utf8.count == 3 || word.utf8.count == 4 else { return word }
    return word == "Void" || word == "Any" || word == "Self" ? nil : word
  }

  /// Resolves a type. Recursion is bounded by ``TypeSyntax/maximumDepth`` and the number of aliases followed.
  private func resolve(_ syntax: TypeSyntax, in context: Context, expansions: Int) -> ResolvedType {
    func inner(_ type: TypeSyntax) -> ResolvedType { resolve(type, in: context, expansions: expansions) }
    switch syntax {
    case .named(let segments): return resolve(segments, in: context, expansions: expansions)
    case .existential(let type), .someType(let type): return inner(type)
    case .optional(let type), .implicitlyUnwrapped(let type): return .optional(inner(type))
    case .array(let type): return .array(inner(type))
    case .dictionary(let key, let value): return .dictionary(inner(key), inner(value))
    case .tuple(let elements): return .tuple(elements.map { inner($0.type) })
    case .function(let parameters, let isAsync, _, let result):
      // What awaits the function resolves as it does with a `Provider`.
      if isAsync, parameters.isEmpty, case let result = inner(result), result != .tuple([]) {
        return .external("Provider", [result])
      }
      return .function(parameters.map { inner($0.type) }, inner(result))
    case .composition(let types):
      return composition(types.filter { if case .suppressed = $0 { false } else { true } }.map(inner))
    case .metatype(let type): return .metatype(inner(type))
    case .suppressed, .pack, .inlineArray: return .opaque("\(syntax)")
    case .opaque(let text): return text.isEmpty ? .uncertain(text) : .opaque(text)
    }
  }

  private func composition(_ types: [ResolvedType]) -> ResolvedType {
    var parts: [String: ResolvedType] = [:]
    for type in types {
      if case .composition(let inner) = type {
        for part in inner { parts[identifier(of: part)] = part }
      } else {
        parts[identifier(of: type)] = type
      }
    }
    // Marker protocols leave no trace in a running program: `any P & Sendable` is `any P` there.
    let telling = parts.filter { !["Sendable", "Copyable", "Escapable", "SendableMetatype"].contains($0.key) }
    let chosen = (telling.isEmpty ? parts : telling).sorted { $0.key < $1.key }.map(\.value)
    return chosen.count == 1 ? chosen[0] : .composition(chosen)
  }

  private func resolve(
    _ segments: [TypeSyntax.Segment], in context: Context, expansions: Int
  ) -> ResolvedType {
    let arguments = segments.flatMap(\.arguments).map { resolve($0, in: context, expansions: expansions) }
    let path = segments.count == 1 ? segments[0].name : segments.map(\.name).joined(separator: ".")
    return resolve(path, arguments: arguments, in: context, expansions: expansions)
  }

  private func resolve(
    _ path: String, arguments: [ResolvedType], in context: Context, expansions: Int
  ) -> ResolvedType {
    if !context.genericParameters.isEmpty {
      if arguments.isEmpty, context.genericParameters.contains(path) { return .generic(path) }
      if context.genericParameters.contains(TypePath.first(of: path)) { return .uncertain(path) }
    }
    if path.utf8.first == UInt8(ascii: "S"), path == "Self" || path.hasPrefix("Self.") { return .uncertain(path) }
    switch find(path, from: context.file, within: context.enclosing) {
    case .entity(let entity): return .declared(entity, arguments)
    case .external(let path): return .external(path, arguments)
    case .ambiguous: return .uncertain(path)
    case .alias(let alias):
      guard expansions < Self.maximumExpansions else { return .uncertain(path) }
      let reference = index.aliases[alias]
      let fact = files[reference.file].aliases[reference.index]
      let target = resolve(
        SwiftReader.type(fact.target),
        in: Context(file: reference.file, enclosing: fact.outer, genericParameters: fact.genericParameters),
        expansions: expansions + 1)
      guard fact.genericParameters.count == arguments.count else {
        return arguments.isEmpty && target.isOpen ? .uncertain(path) : target
      }
      if arguments.isEmpty { return target }
      let largest = arguments.map(\.size).max() ?? 1
      guard target.size * largest <= Self.maximumSize else { return .uncertain(path) }
      return target.substituting(
        Dictionary(zip(fact.genericParameters, arguments), uniquingKeysWith: { first, _ in first }))
    }
  }

  // MARK: Names

  /// Finds what a dotted name stands for, seen from a place. One look-up for each scope around it that holds types.
  func find(_ path: String, from file: Int, within enclosing: String) -> Found {
    var scope: String? = enclosing.isEmpty ? nil : enclosing
    while let current = scope {
      if index.holdsTypes(current), let found = find(current + "." + path, visibleFrom: file) { return found }
      scope = TypePath.outer(of: current)
    }
    if let found = find(path, visibleFrom: file) { return found }
    guard let rest = TypePath.rest(of: path) else { return .external(path) }
    // `Module.Type`
    let first = TypePath.first(of: path)
    if index.modules.contains(first), let found = find(rest, inModule: first) { return found }
    if let found = findBehindAlias(path, from: file, within: enclosing) { return found }
    let isModule = files[file].imports.contains(first) || ["Swift", "Foundation", "Dioxide"].contains(first)
    return .external(isModule ? rest : path)
  }

  /// `Alias.Inner`, where the alias is the outer part of the name.
  private func findBehindAlias(_ path: String, from file: Int, within enclosing: String) -> Found? {
    guard let outer = TypePath.outer(of: path),
      outer.utf8.count(where: { $0 == UInt8(ascii: ".") }) < Self.maximumSegments,
      case .alias(let alias) = find(outer, from: file, within: enclosing), let entity = entity(behind: alias)
    else { return nil }
    return find(index.path(of: entity) + path.dropFirst(outer.count), visibleFrom: file)
  }

  /// The declaration of a type, where it is in view.
  func declaration(of type: ResolvedType) -> TypeIndex.Reference? {
    guard case .declared(let entity, _) = type else { return nil }
    return index.declaration(of: entity)
  }

  /// The type that an alias leads to, through further aliases.
  func entity(behind alias: Int) -> Int? {
    let reference = index.aliases[alias]
    let fact = files[reference.file].aliases[reference.index]
    let context = Context(
      file: reference.file, enclosing: fact.outer, genericParameters: fact.genericParameters)
    if case .declared(let entity, _) = resolve(SwiftReader.type(fact.target), in: context, expansions: 1) {
      return entity
    }
    return nil
  }

  private func find(_ path: String, inModule module: String) -> Found? {
    if let entity = index.entity(at: path, in: module) { return .entity(entity) }
    let alias = index.aliases(at: path).first { files[index.aliases[$0].file].module == module }
    return alias.map(Found.alias)
  }

  /// One full path: in the file's own module, else in a module that it imports, else wherever it is the only one (an
  /// import that was re-exported, or folders that were taken for modules).
  private func find(_ path: String, visibleFrom file: Int) -> Found? {
    if let own = index.entity(at: path, inModuleOf: file) { return .entity(own) }
    let entities = index.entities(at: path)
    let aliases = index.aliases(at: path)
    guard !entities.isEmpty || !aliases.isEmpty else { return nil }
    let module = files[file].module
    if let own = aliases.first(where: { files[index.aliases[$0].file].module == module }) { return .alias(own) }
    let imports = files[file].imports
    let candidates =
      entities.map { (Found.entity($0), index.module(of: $0)) }
      + aliases.map { (Found.alias($0), files[index.aliases[$0].file].module) }
    let imported = candidates.filter { candidate in candidate.1.map(imports.contains) ?? false }
    if imported.count == 1 { return imported[0].0 }
    if imported.isEmpty, candidates.count == 1 { return candidates[0].0 }
    return .ambiguous
  }

  // MARK: Text

  /// The unique name of a type: module-qualified where the type is declared here.
  func identifier(of type: ResolvedType) -> String {
    text(of: type) { index.identifier(of: $0) }
  }

  /// The name of a type as a person would write it, without modules.
  func display(of type: ResolvedType) -> String {
    let name = text(of: type) { index.path(of: $0) }
    guard name.utf8.count > Self.maximumNameLength else { return name }
    return String(name.prefix(Self.maximumNameLength)) + "…"
  }

  private func text(of type: ResolvedType, naming name: (Int) -> String) -> String {
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
    case .opaque(let written), .uncertain(let written): return written
    }
  }
}

extension AliasFact {
  /// The path of the type around the alias.
  var outer: String { TypePath.outer(of: path) ?? "" }
}

extension SwiftReader {
  /// Reads a type from text.
  static func type(_ text: String) -> TypeSyntax {
    var text = text
    return text.withUTF8 { type(in: $0, range: ByteRange(0, UInt32(clamping: $0.count))) }
  }
}
