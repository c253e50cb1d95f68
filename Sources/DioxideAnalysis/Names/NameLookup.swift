import DioxideSwiftReader

/// Resolves names and written types like Swift: from the innermost scope outwards, then in the module, then in the
/// imported modules.
///
/// Recursion is limited by the nesting of a type as written: the target of each alias is resolved once, before anything
/// refers to it (``resolveAliases()``).
struct NameLookup: Sendable {
  let files: FileTable
  var index: TypeIndex
  /// The target of each alias; nil until it is resolved.
  var targets: Table<AliasIndex, ResolvedType?> = Table()

  /// The state of one search: its remaining budget, and the unresolved aliases that it found.
  struct Search: ~Copyable {
    var budget = SearchBudget(steps: ResolvedType.maximumSize)
    /// If not empty, the result of the search is invalid.
    var unknownAliases: [AliasIndex] = []
  }

  /// Indexes all files. Linear in their declarations.
  init(_ files: FileTable) {
    self.files = files
    index = TypeIndex(files)
    resolveAliases()
    // Extensions can find their types only after all types are known.
    let extended = extendedTypes()
    index.addExtensions(extended)
  }

  private func extendedTypes() -> [(reference: TypeIndex.Reference, found: TypeResolver.Found)] {
    files.indices.flatMap { file in
      files[file].extensions.indices.map { number in
        var found = find(files[file].extensions[number].extended, from: file, within: "")
        if case .alias(let alias) = found, let entity = entity(behind: alias) { found = .entity(entity) }
        return (TypeIndex.Reference(file: file, index: number), found)
      }
    }
  }

  // MARK: Types

  /// Resolves a type as written. Linear in its size; types larger than ``ResolvedType/maximumSize`` are given up.
  func resolve(_ text: String, in context: TypeResolver.Context) -> ResolvedType {
    var search = Search()
    return resolve(text, in: context, &search)
  }

  /// Resolves a type as written, as a part of a search.
  func resolve(_ text: String, in context: TypeResolver.Context, _ search: inout Search) -> ResolvedType {
    // Fast path: nearly all types are a name, or `any` and a name.
    if let name = Self.plainName(text) { return resolve(name, arguments: [], in: context, &search) }
    let type = resolve(SwiftReader.type(text), in: context, &search)
    return search.budget.isExhausted ? .givenUp(text, .size) : type
  }

  /// The name, if the type is a single name, possibly after `any` or `some`.
  private static func plainName(_ text: String) -> String? {
    var text = text
    let start = text.withUTF8 { bytes -> Int? in
      var start = 0
      if bytes.count > 4, bytes[3] == 0x20, bytes[0] == UInt8(ascii: "a"), bytes.starts(with: "any".utf8) { start = 4 }
      if bytes.count > 5, bytes[4] == 0x20, bytes[0] == UInt8(ascii: "s"), bytes.starts(with: "some".utf8) { start = 5 }
      // Other syntax is left to the reader.
      guard start < bytes.count, bytes[start] >= UInt8(ascii: "A"), bytes[start] <= UInt8(ascii: "Z") else {
        return nil
      }
      for index in start + 1..<bytes.count {
        let byte = bytes[index]
        guard (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "_") else { return nil }
      }
      return start
    }
    guard let start else { return nil }
    let word = start == 0 ? text : text.withUTF8 { String(decoding: $0[start...], as: UTF8.self) }
    guard word.utf8.count == 3 || word.utf8.count == 4 else { return word }
    return word == "Void" || word == "Any" || word == "Self" ? nil : word
  }

  /// Resolves a type. Recursion is bounded by ``TypeSyntax/maximumDepth``.
  private func resolve(
    _ syntax: TypeSyntax, in context: TypeResolver.Context, _ search: inout Search
  ) -> ResolvedType {
    guard search.budget.spend() else { return .givenUp("", .size) }
    switch syntax {
    case .named(let segments): return resolve(segments, in: context, &search)
    case .existential(let type), .someType(let type): return resolve(type, in: context, &search)
    case .optional(let type), .implicitlyUnwrapped(let type): return .optional(resolve(type, in: context, &search))
    case .array(let type): return .array(resolve(type, in: context, &search))
    case .dictionary(let key, let value):
      return .dictionary(resolve(key, in: context, &search), resolve(value, in: context, &search))
    case .tuple(let elements): return .tuple(elements.map { resolve($0.type, in: context, &search) })
    case .function(let parameters, let isAsync, _, let result):
      let result = resolve(result, in: context, &search)
      // An awaited function resolves like a `Provider`.
      if isAsync, parameters.isEmpty, result != .tuple([]) { return .external("Provider", [result]) }
      let function = ResolvedType.function(parameters.map { resolve($0.type, in: context, &search) }, result)
      return isAsync && !parameters.isEmpty ? .external("Provider", [function]) : function
    case .composition(let types):
      let kept = types.filter { if case .suppressed = $0 { false } else { true } }
      return composition(kept.map { resolve($0, in: context, &search) })
    case .metatype(let type): return .metatype(resolve(type, in: context, &search))
    case .suppressed, .pack, .inlineArray: return .opaque("\(syntax)")
    case .opaque(let text): return text.isEmpty ? .uncertain(text) : .opaque(text)
    }
  }

  private func composition(_ types: [ResolvedType]) -> ResolvedType {
    var parts: [String: ResolvedType] = [:]
    for type in types {
      if case .composition(let inner) = type {
        for part in inner { parts[index.identifier(of: part)] = part }
      } else {
        parts[index.identifier(of: type)] = type
      }
    }
    // Marker protocols do not exist at run time: `any P & Sendable` is `any P`.
    let meaningful = parts.filter { !["Sendable", "Copyable", "Escapable", "SendableMetatype"].contains($0.key) }
    let chosen = (meaningful.isEmpty ? parts : meaningful).sorted { $0.key < $1.key }.map(\.value)
    return chosen.count == 1 ? chosen[0] : .composition(chosen)
  }

  private func resolve(
    _ segments: [TypeSyntax.Segment], in context: TypeResolver.Context, _ search: inout Search
  ) -> ResolvedType {
    var arguments: [ResolvedType] = []
    for segment in segments {
      for argument in segment.arguments { arguments.append(resolve(argument, in: context, &search)) }
    }
    // Declarations are indexed without the backticks of raw identifiers.
    let path = (segments.count == 1 ? segments[0].name : segments.map(\.name).joined(separator: "."))
      .filter { $0 != "`" }
    return resolve(path, arguments: arguments, in: context, &search)
  }

  private func resolve(
    _ path: String, arguments: [ResolvedType], in context: TypeResolver.Context, _ search: inout Search
  ) -> ResolvedType {
    if !context.genericParameters.isEmpty {
      if arguments.isEmpty, context.genericParameters.contains(path) { return .generic(path) }
      if context.genericParameters.contains(TypePath.first(of: path)) { return .uncertain(path) }
    }
    if path.utf8.first == UInt8(ascii: "S"), path == "Self" || path.hasPrefix("Self.") {
      // In a protocol, `Self` is any conforming type.
      guard case .entity(let entity) = find(context.enclosing, from: context.file, within: "", &search),
        case let declaration = index.declaration(of: entity),
        files[type: declaration].kind != .protocol
      else { return .uncertain(path) }
      guard path == "Self" else {
        return resolve(
          context.enclosing + path.dropFirst("Self".count), arguments: arguments,
          in: TypeResolver.Context(file: context.file, enclosing: ""), &search)
      }
      let names = files[type: declaration].genericParameters
      return .declared(entity, files.names(names, ofFile: declaration.file).map(ResolvedType.generic))
    }
    switch find(path, from: context.file, within: context.enclosing, &search) {
    case .entity(let entity): return .declared(entity, arguments)
    case .external(let path): return .external(path, arguments)
    case .ambiguous: return .uncertain(path)
    case .givenUp(let exhaustion): return .givenUp(path, exhaustion)
    case .alias(let alias):
      guard let target = targets[alias] else {
        search.unknownAliases.append(alias)
        return .uncertain(path)
      }
      return apply(target, path, of: alias, to: arguments, &search)
    }
  }

  /// The target of an alias with generic arguments.
  private func apply(
    _ target: ResolvedType, _ path: String, of alias: AliasIndex, to arguments: [ResolvedType], _ search: inout Search
  ) -> ResolvedType {
    if case .givenUp(_, let exhaustion) = target { return .givenUp(path, exhaustion) }
    let reference = index.aliases[alias]
    let parameters = files[alias: reference].genericParameters
    if parameters.count != arguments.count || arguments.isEmpty {
      guard !arguments.isEmpty || !target.isOpen else { return .uncertain(path) }
      return search.budget.spend(target.size) ? target : .givenUp(path, .size)
    }
    let replacements = Dictionary(zip(parameters, arguments), uniquingKeysWith: { first, _ in first })
    return target.substituting(replacements, &search.budget) ?? .givenUp(path, .size)
  }

  // MARK: Names

  /// Looks up a dotted name, as seen from a location.
  func find(_ path: String, from file: FileIndex, within enclosing: String) -> TypeResolver.Found {
    var search = Search()
    return find(path, from: file, within: enclosing, &search)
  }

  /// Looks up a dotted name as part of a search. One lookup for each enclosing scope that contains types.
  private func find(
    _ path: String, from file: FileIndex, within enclosing: String, _ search: inout Search
  ) -> TypeResolver.Found {
    if let found = findDeclared(path, from: file, within: enclosing) { return found }
    guard let rest = TypePath.rest(of: path) else { return .external(path) }
    if let found = findBehindAlias(path, from: file, within: enclosing, &search) { return found }
    let first = TypePath.first(of: path)
    let isModule = files[file].imports.contains(first) || ["Swift", "Foundation", "Dioxide"].contains(first)
    return .external(isModule ? rest : path)
  }

  /// Looks up a full path: in the enclosing scopes, or in the module that it begins with.
  private func findDeclared(_ path: String, from file: FileIndex, within enclosing: String) -> TypeResolver.Found? {
    if let found = findInScopes(path, from: file, within: enclosing) { return found }
    // `Module.Type`
    guard let rest = TypePath.rest(of: path), case let module = TypePath.first(of: path), index.modules.contains(module)
    else { return nil }
    return find(rest, inModule: module, from: file)
  }

  private func findInScopes(_ path: String, from file: FileIndex, within enclosing: String) -> TypeResolver.Found? {
    var scope: String? = enclosing.isEmpty ? nil : enclosing
    while let current = scope {
      if index.holdsTypes(current), let found = find(current + "." + path, visibleFrom: file) { return found }
      scope = TypePath.outer(of: current)
    }
    return find(path, visibleFrom: file)
  }

  /// `Alias.Inner`: resolves component by component, from the longest declared prefix. Nil if there is no alias, or one
  /// is external.
  private func findBehindAlias(
    _ path: String, from file: FileIndex, within enclosing: String, _ search: inout Search
  ) -> TypeResolver.Found? {
    let names = path.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
    guard search.budget.spend(names.count * names.count) else { return .givenUp(.size) }
    for count in stride(from: names.count - 1, to: 0, by: -1) {
      let outer = names[..<count].joined(separator: ".")
      guard let found = findDeclared(outer, from: file, within: enclosing) else { continue }
      return follow(names[count...], from: found, in: file, &search)
    }
    return nil
  }

  private func follow(
    _ names: ArraySlice<String>, from start: TypeResolver.Found, in file: FileIndex, _ search: inout Search
  ) -> TypeResolver.Found? {
    var found = start
    var passesAlias = false
    for name in names {
      let holder: EntityIndex
      switch found {
      case .entity(let entity): holder = entity
      case .alias(let alias):
        passesAlias = true
        guard let target = targets[alias] else {
          search.unknownAliases.append(alias)
          return .ambiguous
        }
        switch target {
        case .declared(let entity, _): holder = entity
        case .givenUp(_, let exhaustion): return .givenUp(exhaustion)
        case .uncertain: return .ambiguous
        default: return nil
        }
      case .external, .ambiguous, .givenUp: return nil
      }
      guard let next = find(index.path(of: holder) + "." + name, visibleFrom: file) else { return nil }
      found = next
    }
    return passesAlias ? found : nil
  }

  /// The type that an alias refers to, possibly through other aliases.
  func entity(behind alias: AliasIndex) -> EntityIndex? {
    if case .declared(let entity, _)? = targets[alias] { entity } else { nil }
  }

  private func find(_ path: String, inModule module: String, from file: FileIndex) -> TypeResolver.Found? {
    if let entity = index.entity(at: path, in: module, from: file) { return .entity(entity) }
    let alias = index.aliases(at: path).first { files[index.aliases[$0].file].module == module }
    return alias.map(TypeResolver.Found.alias)
  }

  /// Looks up a full path: in the file's module, then in imported modules, then anywhere if it is unique (because of a
  /// re-export, or folders considered as modules).
  private func find(_ path: String, visibleFrom file: FileIndex) -> TypeResolver.Found? {
    if let own = index.entity(at: path, inModuleOf: file) { return .entity(own) }
    let entities = index.entities(at: path)
    let aliases = index.aliases(at: path)
    guard !entities.isEmpty || !aliases.isEmpty else { return nil }
    let module = files[file].module
    if let own = aliases.first(where: { files[index.aliases[$0].file].module == module }) { return .alias(own) }
    let imports = files[file].imports
    let candidates =
      entities.map { (TypeResolver.Found.entity($0), index.module(of: $0)) }
      + aliases.map { (TypeResolver.Found.alias($0), files[index.aliases[$0].file].module) }
    let imported = candidates.filter { candidate in candidate.1.map(imports.contains) ?? false }
    if imported.count == 1 { return imported[0].0 }
    // Among modules with the same name, prefer the one in the same package.
    let near = imported.filter { candidate in
      if case .entity(let entity) = candidate.0 { index.package(of: entity) == files[file].package } else { false }
    }
    if files[file].package != nil, near.count == 1 { return near[0].0 }
    if imported.isEmpty, candidates.count == 1 { return candidates[0].0 }
    return .ambiguous
  }
}

extension SwiftReader {
  /// Parses a type.
  static func type(_ text: String) -> TypeSyntax {
    var text = text
    return text.withUTF8 { type(in: $0, range: ByteRange(0, UInt32(clamping: $0.count))) }
  }
}
