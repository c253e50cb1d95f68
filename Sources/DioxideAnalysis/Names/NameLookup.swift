import DioxideSwiftReader

/// Finds what names and written types stand for, as Swift would: from the innermost scope out, then the module, then what
/// the file imports.
///
/// Nothing here calls itself more often than a type as written nests: a type alias stands for a type that is looked up
/// once, before anything refers to it (``resolveAliases()``).
struct NameLookup: Sendable {
  let files: [FileFacts]
  var index: TypeIndex
  /// The meaning of each alias; nil until that is known.
  var targets: [ResolvedType?] = []

  /// One search: what it may still do, and which aliases it met that are not known yet.
  struct Search: ~Copyable {
    var budget = SearchBudget(steps: ResolvedType.maximumSize)
    /// If there are any, what was found means nothing.
    var unknownAliases: [Int] = []
  }

  /// Indexes all files. Linear in their declarations.
  init(_ files: [FileFacts]) {
    self.files = files
    index = TypeIndex(files)
    resolveAliases()
    // Found first and added then: extensions find their types only when all types are known.
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

  /// Resolves a type as written. Linear in its size; one of more than ``ResolvedType/maximumSize`` is given up.
  func resolve(_ text: String, in context: TypeResolver.Context) -> ResolvedType {
    var search = Search()
    return resolve(text, in: context, &search)
  }

  /// Resolves a type as written, as a part of a search.
  func resolve(_ text: String, in context: TypeResolver.Context, _ search: inout Search) -> ResolvedType {
    // Nearly all types are a name, or `any` and a name; these need no reading.
    if let name = Self.plainName(text) { return resolve(name, arguments: [], in: context, &search) }
    let type = resolve(SwiftReader.type(text), in: context, &search)
    return search.budget.isExhausted ? .givenUp(text, .size) : type
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
      // What awaits the function resolves as it does with a `Provider`.
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
    // Marker protocols leave no trace in a running program: `any P & Sendable` is `any P` there.
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
    // Declarations are known without the backticks that raw identifiers need.
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
      // In a protocol it is whatever conforms.
      guard case .entity(let entity) = find(context.enclosing, from: context.file, within: "", &search),
        case let declaration = index.declaration(of: entity),
        files[declaration.file].types[declaration.index].kind != .protocol
      else { return .uncertain(path) }
      guard path == "Self" else {
        return resolve(
          context.enclosing + path.dropFirst("Self".count), arguments: arguments,
          in: TypeResolver.Context(file: context.file, enclosing: ""), &search)
      }
      let names = files[declaration.file].types[declaration.index].genericParameters
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

  /// The type that an alias with these generic arguments stands for.
  private func apply(
    _ target: ResolvedType, _ path: String, of alias: Int, to arguments: [ResolvedType], _ search: inout Search
  ) -> ResolvedType {
    if case .givenUp(_, let exhaustion) = target { return .givenUp(path, exhaustion) }
    let reference = index.aliases[alias]
    let parameters = files[reference.file].aliases[reference.index].genericParameters
    if parameters.count != arguments.count || arguments.isEmpty {
      guard !arguments.isEmpty || !target.isOpen else { return .uncertain(path) }
      return search.budget.spend(target.size) ? target : .givenUp(path, .size)
    }
    let replacements = Dictionary(zip(parameters, arguments), uniquingKeysWith: { first, _ in first })
    return target.substituting(replacements, &search.budget) ?? .givenUp(path, .size)
  }

  // MARK: Names

  /// Finds what a dotted name stands for, seen from a place.
  func find(_ path: String, from file: Int, within enclosing: String) -> TypeResolver.Found {
    var search = Search()
    return find(path, from: file, within: enclosing, &search)
  }

  /// Finds what a dotted name stands for, as a part of a search. One look-up for each scope around it that holds types.
  private func find(
    _ path: String, from file: Int, within enclosing: String, _ search: inout Search
  ) -> TypeResolver.Found {
    if let found = findDeclared(path, from: file, within: enclosing) { return found }
    guard let rest = TypePath.rest(of: path) else { return .external(path) }
    if let found = findBehindAlias(path, from: file, within: enclosing, &search) { return found }
    let first = TypePath.first(of: path)
    let isModule = files[file].imports.contains(first) || ["Swift", "Foundation", "Dioxide"].contains(first)
    return .external(isModule ? rest : path)
  }

  /// Finds a full path: in the scopes around the place, or in the module that it begins with.
  private func findDeclared(_ path: String, from file: Int, within enclosing: String) -> TypeResolver.Found? {
    if let found = findInScopes(path, from: file, within: enclosing) { return found }
    // `Module.Type`
    guard let rest = TypePath.rest(of: path), case let module = TypePath.first(of: path), index.modules.contains(module)
    else { return nil }
    return find(rest, inModule: module, from: file)
  }

  private func findInScopes(_ path: String, from file: Int, within enclosing: String) -> TypeResolver.Found? {
    var scope: String? = enclosing.isEmpty ? nil : enclosing
    while let current = scope {
      if index.holdsTypes(current), let found = find(current + "." + path, visibleFrom: file) { return found }
      scope = TypePath.outer(of: current)
    }
    return find(path, visibleFrom: file)
  }

  /// `Alias.Inner`: from the longest part of the name that is declared, name by name; nil if no alias is among them, or
  /// where one leads out of view.
  private func findBehindAlias(
    _ path: String, from file: Int, within enclosing: String, _ search: inout Search
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
    _ names: ArraySlice<String>, from start: TypeResolver.Found, in file: Int, _ search: inout Search
  ) -> TypeResolver.Found? {
    var found = start
    var passesAlias = false
    for name in names {
      let holder: Int
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

  /// The type that an alias leads to, through further aliases.
  func entity(behind alias: Int) -> Int? {
    if case .declared(let entity, _)? = targets[alias] { entity } else { nil }
  }

  private func find(_ path: String, inModule module: String, from file: Int) -> TypeResolver.Found? {
    if let entity = index.entity(at: path, in: module, from: file) { return .entity(entity) }
    let alias = index.aliases(at: path).first { files[index.aliases[$0].file].module == module }
    return alias.map(TypeResolver.Found.alias)
  }

  /// One full path: in the file's own module, otherwise in a module that it imports, otherwise wherever it is the only
  /// one (an import that was re-exported, or folders that were regarded as modules).
  private func find(_ path: String, visibleFrom file: Int) -> TypeResolver.Found? {
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
    // Of several modules of one name, that of the same package is meant.
    let near = imported.filter { candidate in
      if case .entity(let entity) = candidate.0 { index.package(of: entity) == files[file].package } else { false }
    }
    if files[file].package != nil, near.count == 1 { return near[0].0 }
    if imported.isEmpty, candidates.count == 1 { return candidates[0].0 }
    return .ambiguous
  }
}

extension SwiftReader {
  /// Reads a type from text.
  static func type(_ text: String) -> TypeSyntax {
    var text = text
    return text.withUTF8 { type(in: $0, range: ByteRange(0, UInt32(clamping: $0.count))) }
  }
}
