import DioxideSwiftReader

/// The classes, extensions and protocols of a file with relevant members: containers that are classes, and protocols
/// with their requirements.
struct MemberHolders: Sendable {
  /// A class, an extension or a protocol.
  struct Holder: Sendable {
    enum Kind: Sendable { case `class`, `extension`, `protocol` }

    var kind: Kind
    /// The index in ``FileFacts/types`` or ``FileFacts/extensions``.
    var number: Int
    /// The path of the type.
    var path: String
    /// The name of the superclass of a class, without generic arguments; may be empty.
    var base = ""
    var members: [Member] = []
    /// The bodies of its initializers.
    var initializers: [MemberBody] = []

    /// All bodies.
    var bodies: [MemberBody] { members.compactMap(\.body) + initializers }
  }

  /// A property or function.
  struct Member: Sendable {
    enum Access: Sendable { case visible, `internal`, hidden }

    var name: String
    var range: ByteRange
    /// The type as written; empty if there is none.
    var type: String
    var access: Access
    var isFunction: Bool
    var isStatic: Bool
    /// Whether the holder keeps the value: it is stored, or created in a function that caches it.
    var isKept: Bool
    var body: MemberBody?
    /// The index in ``FileFacts/registrations``; nil if it is not a property of a class.
    var registration: Int?
  }

  /// The syntax of a framework.
  struct Syntax: Sendable {
    /// The dialect.
    var dialect: String
    /// The base classes of containers.
    var baseClasses: Set<String>
    /// The functions that cache the result of their closure.
    var keeping: Set<String>
    /// The name of the scope of cached values.
    var keptScope: String
    /// The label of the argument that passes the parent to a container.
    var parentLabel: StaticString
    /// The property through which a container accesses its requirements.
    var requirements: String
    /// The property through which it accesses its companion: see ``ContainerClass/companion``.
    var companion: String
  }

  /// The holders, in source order.
  fileprivate(set) var holders: [Holder] = []
  /// All other code that passes a parent.
  fileprivate(set) var outside: [MemberBody] = []

  /// The classes that others may inherit from or extend.
  var classNames: [String] { holders.filter { $0.kind == .class }.map(\.path) }

  /// Reads a file, and adds its properties as registrations. Linear in its declarations and their code.
  ///
  /// - Parameters:
  ///   - learned: The classes of other files that may be containers.
  ///   - isImported: Whether the file imports the framework; all of its classes and extensions are then read.
  ///   - parents: The positions of the parent label.
  static func read(
    _ file: inout FileReading, _ syntax: Syntax, learned: Set<String>, isImported: Bool, parents: [ByteRange]
  ) -> MemberHolders {
    var reader = HolderReader(file: file, syntax: syntax, learned: learned, isImported: isImported)
    reader.read(parents: parents)
    file.facts.registrations += reader.registrations
    return reader.found
  }
}

private struct HolderReader {
  let file: FileReading
  let syntax: MemberHolders.Syntax
  let learned: Set<String>
  let isImported: Bool
  var found = MemberHolders()
  var registrations: [RegistrationFact] = []

  mutating func read(parents: [ByteRange]) {
    var numbers: [Int: Int] = [:]
    let previews = Previews(file)
    for index in file.parsed.declarations.indices {
      let declaration = file.parsed.declarations[index]
      if let holder = holder(index) {
        numbers[index] = found.holders.count
        found.holders.append(holder)
      } else if let number = numbers[Int(declaration.parent)] {
        add(declaration, to: number)
      } else if !declaration.kind.isType, declaration.kind != .macroExpansion,
        !previews.contains(declaration.range.start)
      {
        for code in [declaration.value, declaration.body] where !code.isEmpty {
          let next = parents.partitioningIndex { $0.start >= code.start }
          guard next < parents.count, parents[next].end <= code.end else { continue }
          found.outside.append(body(code, of: declaration))
        }
      }
    }
  }

  private func holder(_ index: Int) -> MemberHolders.Holder? {
    let declaration = file.parsed.declarations[index]
    let path = file.path(ofDeclaration: index)
    switch (declaration.kind, file.owners[index]) {
    case (.class, .type(let number)):
      guard let first = file.parsed.inheritedTypes[declaration.inheritedTypes.indices].first else { return nil }
      let base = TypePath.last(of: file.source.text(first).prefix { $0 != "<" })
      guard isImported || syntax.baseClasses.contains(base) || learned.contains(base) else { return nil }
      return MemberHolders.Holder(kind: .class, number: number, path: path, base: base)
    case (.protocol, .type(let number)): return MemberHolders.Holder(kind: .protocol, number: number, path: path)
    case (.extension, .extension(let number)):
      let name = file.source.text(file.source.lastName(declaration.name))
      guard isImported || learned.contains(path) || learned.contains(name) else { return nil }
      return MemberHolders.Holder(kind: .extension, number: number, path: path)
    default: return nil
    }
  }

  private mutating func add(_ declaration: Declaration, to number: Int) {
    switch declaration.kind {
    case .variable, .function:
      let around = file.parsed.declarations[Int(declaration.parent)]
      let member = member(declaration, of: found.holders[number], in: around)
      found.holders[number].members.append(member)
    case .initializer where !declaration.body.isEmpty:
      found.holders[number].initializers.append(body(declaration.body, of: declaration))
    default: break
    }
  }

  private mutating func member(
    _ declaration: Declaration, of holder: MemberHolders.Holder, in around: Declaration
  ) -> MemberHolders.Member {
    let isFunction = declaration.kind == .function
    let isStored = !isFunction && !declaration.flags.contains(.isComputed)
    let code = isStored ? declaration.value : declaration.body
    let body = holder.kind == .protocol || code.isEmpty ? nil : body(code, of: declaration)
    var member = MemberHolders.Member(
      name: file.source.name(declaration.name), range: declaration.name, type: file.source.text(declaration.type),
      access: access(declaration, in: around), isFunction: isFunction,
      isStatic: !declaration.modifiers.isDisjoint(with: [.static, .class]),
      isKept: isStored || body?.calls.isEmpty == false, body: body)
    guard !isFunction, !member.isStatic, holder.kind != .protocol else { return member }
    member.registration = file.facts.registrations.count + registrations.count
    var fact = RegistrationFact(
      key: member.type, keyRange: declaration.name, name: member.name, scope: member.isKept ? syntax.keptScope : nil,
      provider: .instance, range: declaration.range, receiver: "", block: .none,
      conditions: file.conditions(declaration.branch), enclosing: holder.path, dialect: syntax.dialect)
    fact.isExact = false
    registrations.append(fact)
    return member
  }

  private func body(_ code: ByteRange, of declaration: Declaration) -> MemberBody {
    let parameters = file.parsed.parameters[declaration.parameters.indices].map { file.source.name($0.name) }
    return MemberBody(
      code, in: file.source, locals: Set(parameters), inline: syntax.keeping, label: syntax.parentLabel)
  }

  private func access(_ declaration: Declaration, in around: Declaration) -> MemberHolders.Member.Access {
    let hidden: Modifiers = [.private, .fileprivate]
    let visible: Modifiers = [.public, .open, .package]
    if !declaration.modifiers.isDisjoint(with: hidden) { return .hidden }
    if !declaration.modifiers.isDisjoint(with: visible) { return .visible }
    guard around.kind == .extension, !declaration.modifiers.contains(.internal) else { return .internal }
    if !around.modifiers.isDisjoint(with: hidden) { return .hidden }
    return around.modifiers.isDisjoint(with: visible) ? .internal : .visible
  }
}
