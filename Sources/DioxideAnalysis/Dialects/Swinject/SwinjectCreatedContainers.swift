import DioxideSwiftReader

/// A container that a file creates and assigns to a name: `let container = Container()`.
struct SwinjectContainer: Sendable {
  var name: String
  /// The scope of the name: the block of a local variable, otherwise the file.
  var scope: ByteRange
  /// The path of the type that has it as a property; nil for a local variable.
  var owner: String?
  /// Whether it has a parent, which resolves services that it does not register.
  var hasParent: Bool
  /// Whether other code may register services in it: it is passed on or accessible from other files.
  var isOpen: Bool
}

/// Determines which containers calls are made on.
struct SwinjectCreatedContainers {
  private(set) var all: [SwinjectContainer] = []
  /// The calls that create them, in the same order.
  private var makers: [ByteRange] = []
  private let file: FileReading
  /// By name of a container that is not a local value: where local values of its name are declared.
  private var declared: [String: [UInt32]] = [:]

  /// The maximum number of distinguished containers in one file.
  private static let maximum = 64
  private static let making: CallNames = ["Container"]
  /// The members of a container that do not let other code register in it.
  private static let harmless: Set<Substring> = [
    "register", "autoregister", "resolve", "synchronize", "storyboardInitCompleted", "resetObjectScope", "removeAll",
    "hasAnyRegistration", "forward",
  ]

  /// Finds the containers that a file creates. Linear for each container.
  init(_ file: FileReading, count: Int, _ enclosing: EnclosingTypes) {
    self.file = file
    guard count > 0 else { return }
    let whole = ByteRange(0, UInt32(clamping: file.source.buffer.count))
    let list = SwiftReader.calls(in: file.source.buffer, range: whole, named: Self.making)
    guard list.calls.count <= Self.maximum else { return }
    for call in list.calls where call.receiver.isEmpty {
      let use = list.uses[Int(call.use)]
      guard use.position == .initial || use.position == .assigned, use.isPlain, use.unwrapping == .none else {
        continue
      }
      var name = file.source.text(use.target)
      let isSelf = name.hasPrefix("self.")
      if isSelf { name.removeFirst(5) }
      guard !name.isEmpty, name.utf8.allSatisfy(Words.isNamePart) else { continue }
      let isProperty = call.block >= 0 && list.blocks[Int(call.block)].kind == .type || use.position == .assigned
      let hasParent = list.arguments[call.arguments.indices].contains { file.source.equals($0.label, "parent") }
      var container = SwinjectContainer(
        name: name, scope: isProperty || call.block < 0 ? whole : call.scope, owner: nil, hasParent: hasParent,
        isOpen: true)
      if isProperty {
        let owner = enclosing.path(at: call.name.start)
        // A property that is also assigned elsewhere may hold another container.
        guard let property = property(name, of: owner),
          assignments(to: property, of: owner) == (property.type.isEmpty || use.position == .assigned ? 1 : 0)
        else { continue }
        container.owner = owner
        let isPrivate = !property.modifiers.isDisjoint(with: [.private, .fileprivate])
        container.isOpen = !isPrivate || isPassedOn(name, in: whole)
      } else if call.block < 0 {
        container.owner = ""
      } else {
        container.isOpen = isPassedOn(name, in: call.scope)
      }
      all.append(container)
      makers.append(call.range)
    }
    // A name that is assigned in two places represents several containers.
    let known = all
    let areSingle = known.map { one in
      known.count { $0.name == one.name && $0.scope == one.scope && $0.owner == one.owner } == 1
    }
    makers = zip(makers, areSingle).filter(\.1).map(\.0)
    all = zip(known, areSingle).filter(\.1).map(\.0)
    for container in all where container.owner != nil && declared[container.name] == nil {
      declared[container.name] = WordHits(container.name).places(in: file.source.buffer).filter {
        LocalValues.isDeclaration($0, in: file.source.buffer)
      }.map(\.start)
    }
  }

  /// The stored property of a type.
  private func property(_ name: String, of owner: String) -> Declaration? {
    file.parsed.declarations.first {
      $0.kind == .variable && $0.parent >= 0 && file.source.name($0.name) == name && !$0.flags.contains(.isComputed)
        && file.path(ofDeclaration: Int($0.parent)) == owner
    }
  }

  /// The number of assignments to a property in its file, including the initial value.
  private func assignments(to property: Declaration, of owner: String) -> Int {
    let bytes = file.source.buffer
    let own = file.parsed.declarations.indices.filter {
      file.parsed.declarations[$0].kind.isType && file.path(ofDeclaration: $0) == owner
    }.map { file.parsed.declarations[$0].range }
    var count = 0
    for range in WordHits(file.source.name(property.name)).places(in: bytes) {
      var words = Words(bytes, at: Int(range.end))
      guard words.take("="), words.position < bytes.count, bytes[words.position] != UInt8(ascii: "=") else { continue }
      let isLocal = LocalValues.isDeclaration(range, in: bytes)
      // `other.container = …`; that of another type's own property is not one to this.
      let path = Words.name(in: bytes, endingAt: Int(range.end)) ?? ""
      let isMember = path.contains(".") && !path.hasPrefix("self.")
      let isOwn = own.contains { $0.contains(range) }
      if range == property.name || (isOwn ? !isLocal : isMember) { count += 1 }
    }
    return count
  }

  /// Whether a container is used other than to register and to resolve.
  private func isPassedOn(_ name: String, in scope: ByteRange) -> Bool {
    let bytes = file.source.buffer
    for range in WordHits(name).places(in: bytes) {
      guard scope.contains(range), range.start > 0 else { continue }
      var words = Words(bytes, at: Int(range.end))
      // An assignment, or an argument label.
      if words.take("=") || words.take(":") { continue }
      guard words.take("."), let member = words.takeName()?.split(separator: ".").first else {
        return true
      }
      if !Self.harmless.contains(member) { return true }
    }
    return false
  }

  /// The index of the container that a call is made on; nil if not known.
  func index(of call: Call, in list: CallList, _ enclosing: EnclosingTypes) -> Int? {
    guard !all.isEmpty, !call.receiver.isEmpty else { return nil }
    var name = file.source.text(call.receiver)
    let isSelf = name.hasPrefix("self.")
    if isSelf { name.removeFirst(5) }
    guard name == "$0" || name.utf8.allSatisfy(Words.isNamePart) else { return nil }
    var block = call.block
    while block >= 0 {
      let around = list.blocks[Int(block)]
      if !isSelf {
        if let local = all.firstIndex(where: { $0.owner == nil && $0.name == name && $0.scope == around.range }) {
          return makers[local].start < call.name.start ? local : nil
        }
        switch around.kind {
        case .closure:
          // `Container { c in c.register(…) }`
          if isParameter(name, of: around) {
            return makers.firstIndex { $0.contains(around.range) && $0.end == around.range.end }
          }
        case .function:
          let mayBeMeant = all.contains { $0.name == name && $0.owner != nil }
          guard mayBeMeant, !isParameter(name, ofFunction: around.range),
            isSelf
              || !(declared[name] ?? []).contains(where: { around.range.start < $0 && $0 < call.name.start })
          else { return nil }
        case .type, .accessors, .accessor, .branch, .loop, .cases, .do, .catch, .defer: break
        }
      }
      if around.kind == .type {
        let owner = enclosing.path(at: call.name.start)
        return all.firstIndex { $0.name == name && $0.owner == owner }
      }
      block = around.parent
    }
    return isSelf ? nil : all.firstIndex { $0.name == name && $0.owner == "" }
  }

  private func isParameter(_ name: String, of closure: Block) -> Bool {
    if closure.parameters.isEmpty { return name == "$0" }
    return SwinjectShapes.parameters(closure.parameters, in: file.source).contains { $0.name == name }
  }

  private func isParameter(_ name: String, ofFunction body: ByteRange) -> Bool {
    guard let function = file.parsed.declarations.first(where: { $0.body == body }) else { return true }
    return file.parsed.parameters[function.parameters.indices].contains { file.source.name($0.name) == name }
  }
}
