import DioxideSwiftReader

/// Which containers the parameters and properties of a file may hold. Read if a program has several containers, and
/// functions or initializers that take one.
struct SwinjectPassedContainers: Sendable {
  /// Where a container comes from.
  enum Value: Hashable, Sendable {
    /// One that the file creates, in ``SwinjectFacts/containers``.
    case created(Int)
    /// A parameter, in ``parameters``.
    case parameter(Int)
    /// The property of a type as written; an empty type is the one around the code.
    case member(type: String, enclosing: String, name: String)
    case unknown
  }

  /// A function or initializer that takes a container.
  struct Callable: Sendable {
    /// The name of the function, or of the initialized type.
    var name: String
    /// The path of the initialized type; empty for a function.
    var type: String
    /// The labels of the parameters, and which of them have a default value.
    var labels: [String]
    var optional: [Bool]
    /// Whether some parameter takes any number of arguments, or the function is called by the name of a value.
    var isUnclear: Bool
  }

  /// A property that may hold a container.
  struct Property: Sendable {
    var owner: String
    var name: String
    var sources: [Value]
    /// Whether the initializer that Swift writes takes it.
    var isMemberwise = false
  }

  /// A call of a function or initializer of such a name.
  struct Passing: Sendable {
    var name: String
    /// The initialized type; nil for a function, empty if it is not known.
    var type: String?
    var enclosing: String
    var labels: [String]
    var trailingClosures: Int
    var values: [Value]
    /// Which of the values are named like containers.
    var areNamedAsContainers: [Bool]
    var offset: UInt32
  }

  private(set) var callables: [Callable] = []
  /// The callable of each parameter, and which of its parameters it is.
  private(set) var parameters: [(callable: Int, index: Int)] = []
  /// The body that each of them is used in, and its name there.
  private(set) var bodies: [(body: ByteRange, name: String)] = []
  private(set) var properties: [Property] = []
  private(set) var passings: [Passing] = []
  /// The names that are used other than in a call, so that their callers are not known.
  private(set) var names: Set<String> = []
  /// By the start of the type of a registration or request: its container.
  private(set) var receivers: [UInt32: Value] = [:]

  private static let prefix = "container:"
  private static let hints = ["ontainer", "esolver", "ssembler"]

  /// The functions and types of a file whose callers pass containers, as dialects learn them.
  static func names(in file: FileReading) -> [String] {
    file.parsed.declarations.compactMap { declaration in
      switch declaration.kind {
      case .function, .initializer:
        guard !declaration.body.isEmpty,
          file.parsed.parameters[declaration.parameters.indices].contains(where: {
            isContainer($0.type, in: file.source)
          })
        else { return nil }
        let name = name(of: declaration, in: file)
        // An assembler calls these.
        return name == "assemble" || name == "loaded" || name.isEmpty ? nil : name
      case .variable:
        return isMemberwise(declaration, in: file) ? name(ofTypeAround: declaration, in: file) : nil
      default: return nil
      }
    }
  }

  /// Whether the initializer that Swift writes for a struct takes a property that is a container.
  private static func isMemberwise(_ declaration: Declaration, in file: FileReading) -> Bool {
    guard declaration.parent >= 0, isContainer(declaration.type, in: file.source), declaration.value.isEmpty,
      !declaration.flags.contains(.isComputed), declaration.modifiers.isDisjoint(with: [.static, .lazy]),
      file.parsed.declarations[Int(declaration.parent)].kind == .struct
    else { return false }
    // Its members follow it.
    let parent = file.parsed.declarations[Int(declaration.parent)]
    let members = file.parsed.declarations[Int(declaration.parent)...].prefix { $0.range.start < parent.range.end }
    return !members.contains { $0.kind == .initializer && $0.parent == declaration.parent }
  }

  /// The names as they are learned, of all files together.
  static func learned(_ names: [String]) -> [String] { names.map { prefix + $0 } }

  /// The names among what was learned from all files.
  static func names(among learned: Set<String>) -> Set<String> {
    Set(learned.lazy.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) })
  }

  /// The name that callers use: of the function, or of the initialized type.
  private static func name(of declaration: Declaration, in file: FileReading) -> String {
    guard declaration.kind == .initializer else { return file.source.name(declaration.name) }
    return declaration.parent < 0 ? "" : name(ofTypeAround: declaration, in: file)
  }

  private static func name(ofTypeAround declaration: Declaration, in file: FileReading) -> String {
    file.path(ofDeclaration: Int(declaration.parent)).split(separator: ".").last.map(String.init) ?? ""
  }

  private static func isContainer(_ type: ByteRange, in source: SourceBytes) -> Bool {
    // By bytes, since every parameter is asked.
    guard type.count >= 8 else { return false }
    var range = type
    while !range.isEmpty, Self.closers.contains(source.buffer[Int(range.end) - 1]) { range.end -= 1 }
    guard source.hasSuffix(range, "Container") || source.hasSuffix(range, "Resolver") else { return false }
    let name = source.text(range).split { !$0.isLetter && !$0.isNumber && $0 != "_" }.last
    return name == "Container" || name == "Resolver"
  }

  private static let closers: [UInt8] = Array("?!)".utf8)

  // MARK: Reading

  /// Reads a file. Linear in its size for each of the names; of more values than a budget allows, nothing is known.
  init(_ file: FileReading, _ calls: SwinjectCalls, names: Set<String>, _ enclosing: EnclosingTypes) {
    let source = file.source
    let whole = ByteRange(0, UInt32(clamping: source.buffer.count))
    readParameters(file)
    let list = SwiftReader.calls(in: source.buffer, range: whole, named: CallNames(names.union(["init", "Self"])))
    var reader = SwinjectContainerValues(file, list, calls.containers.all, enclosing, self)
    readProperties(file, &reader)
    for call in list.calls { read(call, of: list, names, file, enclosing, &reader) }
    readMentions(of: names, list, file)
    readReceivers(of: calls, &reader)
  }

  private mutating func readParameters(_ file: FileReading) {
    for declaration in file.parsed.declarations
    where (declaration.kind == .function || declaration.kind == .initializer) && !declaration.body.isEmpty {
      let all = file.parsed.parameters[declaration.parameters.indices]
      guard all.contains(where: { Self.isContainer($0.type, in: file.source) }) else { continue }
      let isInitializer = declaration.kind == .initializer && declaration.parent >= 0
      callables.append(
        Callable(
          name: Self.name(of: declaration, in: file),
          type: isInitializer ? file.path(ofDeclaration: Int(declaration.parent)) : "",
          labels: all.map { file.source.equals($0.label, "_") ? "" : file.source.name($0.label) },
          optional: all.map { !$0.defaultValue.isEmpty },
          isUnclear: all.contains(where: \.isVariadic) || file.source.equals(declaration.name, "callAsFunction")))
      for (index, parameter) in all.enumerated() where Self.isContainer(parameter.type, in: file.source) {
        parameters.append((callables.count - 1, index))
        bodies.append((declaration.body, file.source.name(parameter.name)))
      }
    }
  }

  private mutating func readProperties(_ file: FileReading, _ reader: inout SwinjectContainerValues) {
    for declaration in file.parsed.declarations
    where declaration.kind == .variable && declaration.parent >= 0 && !declaration.flags.contains(.isComputed) {
      let parent = file.parsed.declarations[Int(declaration.parent)]
      let owner = file.path(ofDeclaration: Int(declaration.parent))
      let name = file.source.name(declaration.name)
      let created = reader.created.firstIndex { $0.owner == owner && $0.name == name }
      guard parent.kind != .protocol, created != nil || Self.isContainer(declaration.type, in: file.source) else {
        continue
      }
      var property = Property(owner: owner, name: name, sources: [])
      let isClosed =
        declaration.flags.contains(.isConstant)
        || !declaration.modifiers.isDisjoint(with: [.private, .fileprivate])
      if !isClosed || declaration.modifiers.contains(.lazy) && created == nil {
        property.sources = [.unknown]
      } else if let created {
        property.sources = [.created(created)]
      } else if !declaration.value.isEmpty {
        property.sources = [reader.value(of: declaration.value)]
      } else {
        property.sources = reader.values(assignedTo: name, in: parent.range)
        property.isMemberwise = property.sources.isEmpty && Self.isMemberwise(declaration, in: file)
      }
      properties.append(property)
    }
  }

  private mutating func read(
    _ call: Call, of list: CallList, _ names: Set<String>, _ file: FileReading, _ enclosing: EnclosingTypes,
    _ reader: inout SwinjectContainerValues
  ) {
    let source = file.source
    var name = source.name(call.name)
    // The type that is initialized; empty if it is not known.
    var type: String?
    if name == "init" {
      // `Recorder.init(…)`, `.init(…)`
      let receiver = source.text(call.receiver)
      let own = enclosing.path(at: call.name.start)
      let written =
        receiver.isEmpty
        ? reader.typeOfImplicitMember(call) : receiver == "Self" || receiver == "self" ? own : receiver
      let isKnown =
        written.first?.isUppercase == true
        && written.utf8.allSatisfy { Words.isNamePart($0) || $0 == UInt8(ascii: ".") }
        && !enclosing.isGenericParameter(written, at: call.name.start)
      type = isKnown ? written : ""
      name = ""
    } else if name == "Self" {
      type = enclosing.path(at: call.name.start)
    } else if source.isCapitalised(call.name) {
      type = call.receiver.isEmpty ? name : source.text(call.receiver) + "." + name
    }
    let arguments = list.arguments[call.arguments.indices].filter { !$0.isTrailing }
    passings.append(
      Passing(
        name: name, type: type, enclosing: enclosing.path(at: call.name.start),
        labels: arguments.map { source.name($0.label) },
        trailingClosures: call.arguments.indices.count - arguments.count,
        values: arguments.map { reader.value(of: $0.value) },
        areNamedAsContainers: arguments.map { argument in
          let text = source.text(argument.value)
          return Self.hints.contains { text.contains($0) }
        }, offset: call.name.start))
  }

  /// Notes the names that are used as values: `map(Recorder.init)`, `let make = makeRecorder`.
  private mutating func readMentions(of names: Set<String>, _ list: CallList, _ file: FileReading) {
    let bytes = file.source.buffer
    var mask = CodeMask(bytes)
    var budget = SearchBudget(steps: 64 * bytes.count)
    for name in names.sorted() {
      guard budget.spend(bytes.count / SearchBudget.bytesPerStep) else {
        self.names.insert(name)
        continue
      }
      let isType = name.first?.isUppercase == true
      for place in WordHits(name).places(in: bytes) {
        var words = Words(bytes, at: Int(place.end))
        if isType {
          guard words.take(".init"), !words.take("(") else { continue }
        } else if words.take("(") || words.take("<") || words.take(":") || words.take("=") || words.take("{")
          || Words.word(in: bytes, before: Int(place.start)) == "func"
        {
          continue
        }
        if mask.isCode(Int(place.start)) { self.names.insert(name) }
      }
    }
  }

  private mutating func readReceivers(of calls: SwinjectCalls, _ reader: inout SwinjectContainerValues) {
    for index in calls.list.calls.indices {
      let call = calls.list.calls[index]
      guard !call.receiver.isEmpty, calls.containers.index(of: call, in: calls.list, calls.enclosing) == nil,
        calls.isRegistering[index] || calls.words[index] == .resolve
      else { continue }
      let start = calls.resolutions[index]?.range.start ?? calls.first(call)?.value.start
      let value = reader.value(of: call.receiver, closures: calls.closureParameters(around: call))
      if let start, value != .unknown { receivers[start] = value }
    }
  }
}

extension SwinjectCalls {
  /// The names of the parameters of the closures around a call.
  fileprivate func closureParameters(around call: Call) -> [String] {
    var names: [String] = []
    var block = call.block
    while block >= 0, list.blocks[Int(block)].kind != .function, list.blocks[Int(block)].kind != .type {
      let parameters = list.blocks[Int(block)].parameters
      if !parameters.isEmpty { names += SwinjectShapes.parameters(parameters, in: file.source).map(\.name) }
      block = list.blocks[Int(block)].parent
    }
    return names
  }
}
