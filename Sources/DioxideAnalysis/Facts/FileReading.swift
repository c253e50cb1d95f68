import DioxideSwiftReader

/// A parsed file and its facts so far; dialects work on it.
struct FileReading {
  /// The type or extension that a declaration became.
  enum Owner: Equatable {
    case type(Int)
    case `extension`(Int)
  }

  let source: SourceBytes
  let parsed: ParsedFile
  var facts: FileFacts
  /// Data about the whole code base.
  let scope: ReadingScope
  /// For each declaration, the type or extension that it became.
  private(set) var owners: [Owner?]
  /// For each type and extension, its dotted path, by index of the declaration.
  private(set) var paths: [String]
  /// For each declaration, the nesting depth of types, including itself.
  private var depths: [Int32]
  /// The maximum nesting depth of types, and the maximum length of a dotted path in bytes. Each path contains those
  /// around it, and each lookup visits all of them.
  private static let maximumDepth: Int32 = 64
  private static let maximumPathLength = 1_024
  /// The first type beyond that depth.
  private var tooDeep = ByteRange.none
  private var initializers = OwnedFacts<InitializerFact>()
  private var properties = OwnedFacts<ParameterFact>()
  private var lifecycleMethods = OwnedFacts<LifecycleMethod>()
  /// The bodies of the initializers.
  private var bodies: [ByteRange] = []

  init(source: SourceBytes, parsed: ParsedFile, path: String, module: String?, scope: ReadingScope) {
    self.source = source
    self.parsed = parsed
    self.scope = scope
    self.facts = FileFacts(path: path, module: module)
    self.owners = Array(repeating: nil, count: parsed.declarations.count)
    self.paths = Array(repeating: "", count: parsed.declarations.count)
    self.depths = Array(repeating: 0, count: parsed.declarations.count)
  }

  mutating func collectDeclarations() {
    makeRoom()
    for index in parsed.declarations.indices {
      let declaration = parsed.declarations[index]
      switch declaration.kind {
      case .class, .struct, .enum, .actor, .protocol: addType(declaration, at: index)
      case .extension: addExtension(declaration, at: index)
      case .typeAlias: addAlias(declaration)
      case .initializer: addInitializer(declaration, at: index)
      case .variable:
        addProperty(declaration, at: index)
        addProfileName(declaration)
        addConstant(declaration)
      case .enumCase: addRawValue(declaration)
      case .function: addLifecycleMethod(declaration, at: index)
      case .import: addImport(declaration)
      default: break
      }
    }
    settleMembers()
  }

  /// Reserves the exact memory for the types.
  private mutating func makeRoom() {
    var types = 0
    for declaration in parsed.declarations where declaration.kind.isType && declaration.kind != .extension {
      types += 1
    }
    facts.types.reserveCapacity(types)
  }

  /// Groups the members of each type and extension.
  private mutating func settleMembers() {
    let (initializers, properties, lifecycleMethods) = (initializers, properties, lifecycleMethods)
    facts.initializers.reserveCapacity(initializers.count)
    bodies.reserveCapacity(initializers.count)
    initializers.forEachOwner { owner, initializers in
      let start = facts.initializers.count
      for initializer in initializers {
        facts.initializers.append(initializer.fact)
        bodies.append(parsed.declarations[initializer.declaration].body)
      }
      let run = Run(from: start, to: facts.initializers.count)
      withMembers(of: owner) { $0.initializers = run }
    }
    properties.forEachOwner { owner, properties in
      guard case .type(let type) = owner else { return }
      let start = facts.parameters.count
      for property in properties { facts.parameters.append(property.fact) }
      facts.types[type].properties = Run(from: start, to: facts.parameters.count)
    }
    lifecycleMethods.forEachOwner { owner, methods in
      let start = facts.lifecycleMethods.count
      for method in methods { facts.lifecycleMethods.append(method.fact) }
      let run = Run(from: start, to: facts.lifecycleMethods.count)
      withMembers(of: owner) { $0.lifecycleMethods = run }
    }
  }

  /// Finds the side effects of components' initializers.
  mutating func collectSideEffects() {
    for component in facts.components {
      for index in facts.types[component.type].members.initializers.indices {
        facts.initializers[index].effects = SideEffects.find(in: bodies[index], of: source)
      }
    }
  }

  // MARK: Declarations

  private mutating func addType(_ declaration: Declaration, at index: Int) {
    let depth = declaration.parent >= 0 ? depths[Int(declaration.parent)] + 1 : 1
    depths[index] = depth
    let name = source.name(declaration.name)
    let path = joined(parentPath(of: declaration), name)
    guard depth <= Self.maximumDepth, path.utf8.count <= Self.maximumPathLength else {
      return exclude(declaration, at: index)
    }
    paths[index] = path
    guard !name.isEmpty else { return }
    let kind: TypeFact.Kind =
      switch declaration.kind {
      case .class: .class
      case .struct: .struct
      case .enum: .enum
      case .actor: .actor
      default: .protocol
      }
    var type = TypeFact(
      path: path, nameRange: declaration.name, modifiers: declaration.modifiers, kind: kind,
      genericParameters: kind == .protocol ? .empty : genericNames(declaration),
      conditions: conditions(declaration.branch))
    type.members.supertypes = supertypes(declaration)
    type.isMain = attributes(of: declaration).contains { source.equals($0.name, "main") }
    type.hasUnknownMacro = attributes(of: declaration).contains { isUnknownMacro($0) }
    type.isIsolated = isIsolated(declaration)
    type.isBroken = declaration.flags.contains(.isBroken)
    owners[index] = .type(facts.types.count)
    facts.types.append(type)
  }

  /// Excludes declarations that are nested too deep or have too long a path, including their members.
  private mutating func exclude(_ declaration: Declaration, at index: Int) {
    depths[index] = Self.maximumDepth
    if tooDeep.isEmpty { tooDeep = declaration.name }
  }

  private mutating func addExtension(_ declaration: Declaration, at index: Int) {
    let written = source.text(declaration.name)
    let extended = String(written.prefix { $0 != "<" }).filter { !$0.isWhitespace && $0 != "`" }
    guard extended.utf8.count <= Self.maximumPathLength else { return exclude(declaration, at: index) }
    paths[index] = extended
    var fact = ExtensionFact(
      extended: extended, range: declaration.range,
      isConstrained: !declaration.requirements.isEmpty || written.contains("<"))
    fact.members.supertypes = supertypes(declaration)
    if fact.isConstrained {
      fact.requirements = parsed.requirements[declaration.requirements.indices].map { source.text($0) }
    }
    owners[index] = .extension(facts.extensions.count)
    facts.extensions.append(fact)
  }

  private mutating func addAlias(_ declaration: Declaration) {
    // An alias in an unknown type cannot be referred to.
    guard declaration.parent < 0 || !parentPath(of: declaration).isEmpty else { return }
    facts.aliases.append(
      AliasFact(
        path: joined(parentPath(of: declaration), source.name(declaration.name)),
        genericParameters: parsed.genericParameters[declaration.genericParameters.indices].map { source.name($0.name) },
        target: source.text(declaration.type)))
  }

  private mutating func addInitializer(_ declaration: Declaration, at index: Int) {
    guard let owner = owner(of: declaration) else { return }
    if declaration.flags.contains(.isBroken), case .type(let type) = owner { facts.types[type].isBroken = true }
    let access: InitializerFact.Access =
      declaration.modifiers.contains(.private)
      ? .hidden : declaration.modifiers.contains(.fileprivate) ? .fileOnly : .reachable
    noteConstraints(of: declaration)
    let start = facts.parameters.count
    for parameter in parsed.parameters[declaration.parameters.indices] {
      if parameter.label.start != parameter.name.start {
        facts.parameterLabels[facts.parameters.count] = source.name(parameter.label)
      }
      facts.parameters.append(parameterFact(parameter))
    }
    // A fast check, because nearly no initializer is marked and each dialect would receive the file.
    let mayBeMarked = !declaration.attributes.isEmpty || !declaration.directives.isEmpty
    let isDecoding =
      declaration.parameters.count == 1
      && isCoder(parsed.parameters[declaration.parameters.indices.lowerBound].type)
    let initializer = InitializerFact(
      range: ByteRange(declaration.range.start, max(declaration.body.start, declaration.keyword.end)),
      keyword: declaration.keyword, access: access, isConvenience: declaration.modifiers.contains(.convenience),
      isMarked: mayBeMarked && scope.marksInitializer(declaration, self),
      isAsync: declaration.effects.contains(.async),
      isIsolated: isIsolated(declaration) ? true : declaration.modifiers.contains(.nonisolated) ? false : nil,
      isExcludedFromInjection: isDecoding || isUnavailable(declaration),
      genericParameters: genericNames(declaration), parameters: Run(from: start, to: facts.parameters.count),
      conditions: conditions(declaration.branch))
    initializers.append(initializer, declaredAt: index, in: owner)
  }

  /// Records `<T: Port>` and `where T: Port` of an initializer.
  private mutating func noteConstraints(of declaration: Declaration) {
    guard !declaration.genericParameters.indices.isEmpty else { return }
    var constraints: [String: String] = [:]
    for parameter in parsed.genericParameters[declaration.genericParameters.indices] where !parameter.constraint.isEmpty
    {
      constraints[source.name(parameter.name)] = source.text(parameter.constraint)
    }
    for requirement in parsed.requirements[declaration.requirements.indices] {
      let sides = source.text(requirement).split(separator: ":", maxSplits: 1)
      guard sides.count == 2 else { continue }
      let name = String(sides[0].filter { !$0.isWhitespace })
      if constraints[name] == nil { constraints[name] = String(sides[1].drop(while: \.isWhitespace)) }
    }
    if !constraints.isEmpty { facts.genericConstraints[declaration.keyword.start] = constraints }
  }

  private mutating func addProperty(_ declaration: Declaration, at index: Int) {
    guard let owner = owner(of: declaration), case .type(let type) = owner,
      facts.types[type].kind == .struct,
      declaration.modifiers.isDisjoint(with: [.static, .class, .lazy]), !declaration.flags.contains(.isComputed)
    else { return }
    let isConstant = declaration.flags.contains(.isConstant)
    let hasValue = declaration.flags.contains(.hasInitialValue)
    // A constant with a value is not a parameter of the memberwise initializer.
    if isConstant && hasValue { return }
    let typeText = source.text(declaration.type)
    let startsAsNil = !isConstant && (typeText.hasSuffix("?") || typeText.hasSuffix("!"))
    // A property wrapper decides what it requests, so its parameter is considered optional.
    let isWrapped = attributes(of: declaration).contains {
      source.isCapitalised($0.name) && !source.hasSuffix($0.name, "Actor")
    }
    properties.append(
      ParameterFact(
        name: source.name(declaration.name), type: typeText,
        range: ByteRange(declaration.name.start, max(declaration.type.end, declaration.name.end)),
        hasDefault: hasValue || startsAsNil || isWrapped), declaredAt: index, in: owner)
  }

  /// `static let kiosk: Profile = "kiosk-mode"` in an extension of `Profile`.
  private mutating func addProfileName(_ declaration: Declaration) {
    guard declaration.parent >= 0, paths[Int(declaration.parent)] == "Profile",
      declaration.modifiers.contains(.static), declaration.flags.contains(.hasInitialValue)
    else { return }
    let parts = source.text(declaration.range).split(separator: "\"", omittingEmptySubsequences: false)
    if parts.count == 3 { facts.profileNames[source.name(declaration.name)] = String(parts[1]) }
  }

  /// `static let card = "card"`, `let isMulti = true`, `static let live: ProfileSet = [.production]`: constants that a
  /// component's attribute may use.
  private mutating func addConstant(_ declaration: Declaration) {
    guard declaration.parent < 0 || declaration.modifiers.contains(.static),
      declaration.parent < 0 || !paths[Int(declaration.parent)].isEmpty
    else { return }
    let value = declaration.flags.contains(.isComputed) ? result(of: declaration.body) : declaration.value
    guard value.end > value.start, value.end - value.start <= 160,
      declaration.flags.contains(.isConstant) || declaration.flags.contains(.isComputed),
      isConstantValue(value, declaredAs: declaration)
    else { return }
    let outer = declaration.parent >= 0 ? paths[Int(declaration.parent)] : ""
    facts.constants.append(
      ConstantFact(path: joined(outer, source.name(declaration.name)), text: source.text(value)))
  }

  /// `case main` of an enum of `String`: the constant `Name.main.rawValue`.
  private mutating func addRawValue(_ declaration: Declaration) {
    guard declaration.parent >= 0, declaration.parameters.isEmpty else { return }
    let owner = parsed.declarations[Int(declaration.parent)]
    guard owner.kind == .enum,
      parsed.inheritedTypes[owner.inheritedTypes.indices].contains(where: { source.equals($0, "String") })
    else { return }
    let name = source.name(declaration.name)
    let isLiteral = !declaration.value.isEmpty && source.buffer[Int(declaration.value.start)] == UInt8(ascii: "\"")
    guard declaration.value.isEmpty || isLiteral else { return }
    facts.constants.append(
      ConstantFact(
        path: joined(paths[Int(declaration.parent)], name + ".rawValue"),
        text: isLiteral ? source.text(declaration.value) : "\"\(name)\""))
  }

  /// The only expression in the body of a computed property.
  private func result(of body: ByteRange) -> ByteRange {
    guard body.end > body.start + 2 else { return .none }
    let range = source.trimmed(ByteRange(body.start + 1, body.end - 1))
    for index in range.start..<range.end
    where source.buffer[Int(index)] == 0x0A || source.buffer[Int(index)] == UInt8(ascii: "{") {
      return .none
    }
    return range
  }

  private func isConstantValue(_ value: ByteRange, declaredAs declaration: Declaration) -> Bool {
    if source.buffer[Int(value.start)] == UInt8(ascii: "\"") || source.equals(value, "true")
      || source.equals(value, "false")
    {
      return true
    }
    let types: [StaticString] = ["Profile", "ProfileSet", "Scope", "String", "Bool"]
    if !declaration.type.isEmpty, types.contains(where: { source.equals(declaration.type, $0) }) { return true }
    if declaration.parent >= 0, ["Profile", "ProfileSet", "Scope"].contains(paths[Int(declaration.parent)]) {
      return true
    }
    // `Other.name`. Compares bytes, because this runs for every static constant.
    var hasDot = false
    for index in value.start..<value.end {
      let byte = source.buffer[Int(index)]
      if byte == UInt8(ascii: ".") {
        hasDot = true
      } else if !Words.isNamePart(byte) {
        return byte == UInt8(ascii: "(") && isWrappedText(ByteRange(index, value.end))
      }
    }
    return hasDot
  }

  /// `("text")`
  private func isWrappedText(_ range: ByteRange) -> Bool {
    range.count > 3 && source.buffer[Int(range.start) + 1] == UInt8(ascii: "\"") && source.hasSuffix(range, "\")")
  }

  private mutating func addLifecycleMethod(_ declaration: Declaration, at index: Int) {
    guard let name = lifecycleName(declaration.name), let owner = owner(of: declaration),
      declaration.modifiers.isDisjoint(with: [.static, .class]), returnsNothing(declaration),
      parsed.parameters[declaration.parameters.indices].allSatisfy({ !$0.defaultValue.isEmpty })
    else { return }
    let method = LifecycleMethod(
      name: name, isAsync: declaration.effects.contains(.async), modifiers: declaration.modifiers,
      nameRange: declaration.name)
    lifecycleMethods.append(method, declaredAt: index, in: owner)
  }

  private mutating func addImport(_ declaration: Declaration) {
    let path = declaration.name
    let end = (path.start..<path.end).first { source.buffer[Int($0)] == UInt8(ascii: ".") } ?? path.end
    let module = source.text(ByteRange(path.start, end))
    facts.imports.append(module)
    if module == "Dioxide" && attributes(of: declaration).contains(where: { source.text($0.name) == "_exported" }) {
      facts.reexportsDioxide = true
    }
  }

  private func owner(of declaration: Declaration) -> Owner? {
    declaration.parent >= 0 ? owners[Int(declaration.parent)] : nil
  }

  private mutating func withMembers(of owner: Owner, _ change: (inout MemberFacts) -> Void) {
    switch owner {
    case .type(let index): change(&facts.types[index].members)
    case .extension(let index): change(&facts.extensions[index].members)
    }
  }

  // MARK: Parts

  /// The ranges that could not be parsed.
  var problems: [Problem] {
    guard !tooDeep.isEmpty else { return parsed.problems }
    let problems = parsed.problems + [Problem(kind: .nestedTooDeep, range: tooDeep)]
    return problems.sorted { $0.range.start < $1.range.start }
  }

  /// The attributes of a declaration.
  func attributes(of declaration: Declaration) -> ArraySlice<Attribute> {
    parsed.attributes[declaration.attributes.indices]
  }

  /// The `#if` branches around a declaration, outermost first.
  func conditions(_ branch: Int32) -> [Condition] {
    var result: [Condition] = []
    var index = Int(branch)
    while index >= 0, index < parsed.branches.count {
      let branch = parsed.branches[index]
      result.append(Condition(group: branch.group, index: branch.index, text: source.text(branch.condition)))
      index = Int(branch.parent)
    }
    return result.reversed()
  }

  /// The path of the type or extension at a declaration index; empty for others.
  func path(ofDeclaration index: Int) -> String { paths[index] }

  private func parentPath(of declaration: Declaration) -> String {
    declaration.parent >= 0 ? paths[Int(declaration.parent)] : ""
  }

  private func joined(_ outer: String, _ name: String) -> String { outer.isEmpty ? name : outer + "." + name }

  private mutating func genericNames(_ declaration: Declaration) -> Run {
    let start = facts.names.count
    for parameter in parsed.genericParameters[declaration.genericParameters.indices] {
      facts.names.append(source.name(parameter.name))
    }
    return Run(from: start, to: facts.names.count)
  }

  private mutating func supertypes(_ declaration: Declaration) -> Run {
    let start = facts.names.count
    for type in parsed.inheritedTypes[declaration.inheritedTypes.indices] { facts.names.append(source.text(type)) }
    return Run(from: start, to: facts.names.count)
  }

  private func parameterFact(_ parameter: Parameter) -> ParameterFact {
    ParameterFact(
      name: source.name(parameter.name), type: source.text(parameter.type),
      range: ByteRange(parameter.range.start, max(parameter.type.end, parameter.name.end)),
      hasDefault: !parameter.defaultValue.isEmpty || parameter.isVariadic)
  }

  /// Whether an attribute isolates a declaration to a global actor. Uses the suffix of the name, like the macros.
  private func isIsolated(_ declaration: Declaration) -> Bool {
    attributes(of: declaration).contains { source.hasSuffix(source.lastName($0.name), "Actor") }
  }

  private func isUnavailable(_ declaration: Declaration) -> Bool {
    attributes(of: declaration).contains {
      source.equals($0.name, "available") && source.text($0.arguments).contains("unavailable")
    }
  }

  /// `initialize` or `dispose`. Compares bytes, because this runs for every method.
  private func lifecycleName(_ name: ByteRange) -> LifecycleMethod.Name? {
    if source.equals(name, "initialize") { return .initialize }
    if source.equals(name, "dispose") { return .dispose }
    return nil
  }

  private func returnsNothing(_ declaration: Declaration) -> Bool {
    declaration.type.isEmpty || source.equals(declaration.type, "Void") || source.equals(declaration.type, "()")
  }

  private func isCoder(_ type: ByteRange) -> Bool {
    let name = source.lastName(type)
    return source.hasSuffix(name, "Decoder") || source.hasSuffix(name, "NSCoder")
  }

  /// Whether an attribute is a macro that may add relevant members to a type.
  private func isUnknownMacro(_ attribute: Attribute) -> Bool {
    guard source.isCapitalised(attribute.name), !source.hasSuffix(attribute.name, "Actor") else { return false }
    let name = source.lastName(attribute.name)
    return !Self.knownMacros.contains { source.equals(name, $0) }
  }

  private static let knownMacros: [StaticString] = ["Service", "Adapter", "Lifecycle", "Observable", "Suite"]
}
