import DioxideSwiftReader

/// What one file holds of Needle.
struct NeedleFacts: Sendable {
  /// A class, an extension or a protocol that may be a component, a part of one, or a dependency protocol.
  struct Holder: Sendable {
    enum Kind: Sendable { case `class`, `extension`, `protocol` }

    var kind: Kind
    /// Its number in ``FileFacts/types`` or ``FileFacts/extensions``.
    var number: Int
    /// The path of the type.
    var path: String
    var members: [Member] = []
    /// The code of its initializers.
    var initializers: [MemberBody] = []
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
    /// Whether the component keeps what it gives.
    var isKept: Bool
    var body: MemberBody?
    /// Its number in ``FileFacts/registrations``; nil for a function.
    var registration: Int?
  }

  var holders: [Holder] = []
  /// The code of all else that gives something a parent.
  var outside: [MemberBody] = []
  var sites = SiteCounts()

  /// The classes that others are looked at for deriving from them, or extending them.
  var classNames: [String] { holders.filter { $0.kind == .class }.map(\.path) }
}

/// Reads the members of components and dependency protocols.
struct NeedleReader {
  let file: FileReading
  /// The classes of other files that may be components.
  let learned: Set<String>
  let isImported: Bool
  private(set) var facts = NeedleFacts()
  /// The members as registrations, from this number on.
  private(set) var registrations: [RegistrationFact] = []
  private let firstRegistration: Int

  init(_ file: FileReading, learned: Set<String>, isImported: Bool) {
    (self.file, self.learned, self.isImported) = (file, learned, isImported)
    firstRegistration = file.facts.registrations.count
  }

  /// Reads everything. Linear in the declarations and the code of the members.
  ///
  /// - Parameter parents: Where the word `parent` stands.
  mutating func read(parents: [ByteRange]) {
    var numbers: [Int: Int] = [:]
    for index in file.parsed.declarations.indices {
      let declaration = file.parsed.declarations[index]
      if let holder = holder(index) {
        numbers[index] = facts.holders.count
        facts.holders.append(holder)
      } else if let number = numbers[Int(declaration.parent)] {
        add(declaration, to: number)
      } else if !declaration.kind.isType {
        for code in [declaration.value, declaration.body] where !code.isEmpty {
          let next = parents.partitioningIndex { $0.start >= code.start }
          guard next < parents.count, parents[next].end <= code.end else { continue }
          facts.outside.append(body(code, of: declaration))
        }
      }
    }
  }

  private func holder(_ index: Int) -> NeedleFacts.Holder? {
    let declaration = file.parsed.declarations[index]
    let path = file.path(ofDeclaration: index)
    switch (declaration.kind, file.owners[index]) {
    case (.class, .type(let number)):
      guard let base = file.parsed.inheritedTypes[declaration.inheritedTypes.indices].first,
        isImported || isOfComponent(base)
      else { return nil }
      return NeedleFacts.Holder(kind: .class, number: number, path: path)
    case (.protocol, .type(let number)): return NeedleFacts.Holder(kind: .protocol, number: number, path: path)
    case (.extension, .extension(let number)):
      guard
        isImported || learned.contains(path)
          || learned.contains(file.source.text(file.source.lastName(declaration.name)))
      else { return nil }
      return NeedleFacts.Holder(kind: .extension, number: number, path: path)
    default: return nil
    }
  }

  /// Whether a superclass may be a component.
  private func isOfComponent(_ base: ByteRange) -> Bool {
    let name = file.source.text(base).prefix { $0 != "<" }.split(separator: ".").last.map(String.init) ?? ""
    return NeedleComponent.Kind(rawValue: name) != nil || learned.contains(name)
  }

  private mutating func add(_ declaration: Declaration, to number: Int) {
    let holder = facts.holders[number]
    let around = file.parsed.declarations[Int(declaration.parent)]
    switch declaration.kind {
    case .variable, .function: facts.holders[number].members.append(member(declaration, of: holder, in: around))
    case .initializer where !declaration.body.isEmpty:
      facts.holders[number].initializers.append(body(declaration.body, of: declaration))
    default: break
    }
  }

  private mutating func member(
    _ declaration: Declaration, of holder: NeedleFacts.Holder, in around: Declaration
  ) -> NeedleFacts.Member {
    let isFunction = declaration.kind == .function
    let isStored = !isFunction && !declaration.flags.contains(.isComputed)
    let code = isStored ? declaration.value : declaration.body
    let body = holder.kind == .protocol || code.isEmpty ? nil : body(code, of: declaration)
    let isStatic = !declaration.modifiers.isDisjoint(with: [.static, .class])
    var member = NeedleFacts.Member(
      name: file.source.name(declaration.name), range: declaration.name, type: file.source.text(declaration.type),
      access: access(declaration, in: around), isFunction: isFunction, isStatic: isStatic,
      isKept: isStored || body?.calls.isEmpty == false, body: body)
    if !isFunction, !isStatic, holder.kind != .protocol {
      member.registration = firstRegistration + registrations.count
      var fact = RegistrationFact(
        key: member.type, keyRange: declaration.name, name: member.name, scope: member.isKept ? "shared" : nil,
        provider: .instance, range: declaration.range, receiver: "", block: .none,
        conditions: file.conditions(declaration.branch), enclosing: holder.path, dialect: NeedleDialect.name)
      fact.isExact = false
      registrations.append(fact)
    }
    return member
  }

  private func body(_ code: ByteRange, of declaration: Declaration) -> MemberBody {
    let parameters = file.parsed.parameters[declaration.parameters.indices].map { file.source.name($0.name) }
    return MemberBody(code, in: file.source, locals: Set(parameters), inline: ["shared"], label: "parent")
  }

  private func access(_ declaration: Declaration, in around: Declaration) -> NeedleFacts.Member.Access {
    let hidden: Modifiers = [.private, .fileprivate]
    let visible: Modifiers = [.public, .open, .package]
    if !declaration.modifiers.isDisjoint(with: hidden) { return .hidden }
    if !declaration.modifiers.isDisjoint(with: visible) { return .visible }
    guard around.kind == .extension, !declaration.modifiers.contains(.internal) else { return .internal }
    if !around.modifiers.isDisjoint(with: hidden) { return .hidden }
    return around.modifiers.isDisjoint(with: visible) ? .internal : .visible
  }
}
