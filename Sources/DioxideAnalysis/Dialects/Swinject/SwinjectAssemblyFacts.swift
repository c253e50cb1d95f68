import DioxideSwiftReader

/// The assemblies that are loaded together, as far as one file shows.
struct SwinjectAssemblyFacts: Sendable {
  /// `Assembler([A(), B()])`
  struct Assembler: Sendable {
    /// The assemblies that it is created with, as written.
    var assemblies: [String] = []
    /// Whether it may load others too.
    var isOpen = false
    /// The values in its list that the file does not declare; what it loads is known only if other files do.
    var values: [String] = []
    /// Whether it may load assemblies that nothing names.
    var loadsUnnamed = false
    /// Whether it has a parent, which resolves services that it does not register.
    var hasParent = false
    /// Its name: `let assembler = Assembler(…)`; empty if it is not evident.
    var name = ""
    /// The path of the enclosing type; empty at the top level.
    var enclosing = ""
  }

  /// A use of `MailAssembly` outside its declaration.
  struct Mention: Sendable {
    /// The name as written, such as `Mail.Assembly`.
    var name: String
    /// The path of the enclosing type; empty at the top level.
    var enclosing: String
    /// Whether it is created there, outside an assembler's list.
    var isCreated: Bool
  }

  var assemblers: [Assembler] = []
  var mentions: [Mention] = []
  /// The variables and functions that the file declares, if it mentions assemblies.
  var declared: [String] = []
  /// The assemblies that the file declares without `Assembly` in their names, as they are learned: mentions of other
  /// assemblies are found by that word.
  var unusualNames: [String] = []

  private static let word = ByteSearch("Assembly")
  private static let prefix = "assembly:"
  private static let maker = ByteSearch("Assembler")
  private static let applying = ByteSearch("apply(assembl")
  private static let makers: CallNames = ["Assembler", "apply"]
  /// Functions that find classes by their names.
  private static let reflecting = [
    ByteSearch("NSClassFromString("), ByteSearch("classNamed("), ByteSearch("ClassList("),
  ]
  private static let declaring: Set<String> = ["class", "struct", "extension", "enum", "actor"]

  /// Whether a supertype is Swinject's protocol of assemblies.
  static func isAssembly(_ supertype: String) -> Bool { supertype == "Assembly" || supertype == "Swinject.Assembly" }

  /// Reads a file. Linear.
  ///
  /// - Parameter learned: What was learned from all files.
  init(
    _ file: borrowing FileReading, _ enclosing: EnclosingTypes, learned: Set<String>, _ mask: inout CodeMask
  ) {
    let bytes = file.source.buffer
    unusualNames = file.facts.types.filter { type in
      file.facts.names[type.members.supertypes.indices].contains(where: Self.isAssembly)
        && !type.name.contains("Assembly")
    }.map { Self.prefix + $0.name }
    var lists: [ByteRange] = []
    if Self.maker.isFound(in: bytes) || Self.applying.isFound(in: bytes) {
      let everything = ByteRange(0, UInt32(clamping: bytes.count))
      let list = SwiftReader.calls(in: bytes, range: everything, named: Self.makers)
      for call in list.calls {
        let arguments = Array(list.arguments[call.arguments.indices])
        let isApplied = file.source.equals(call.name, "apply")
        guard !isApplied || arguments.first.map({ file.source.name($0.label).hasPrefix("assembl") }) == true else {
          continue
        }
        var assembler = Self.assembler(arguments, in: file.source)
        if isApplied {
          // It loads into an assembler that is created elsewhere.
          assembler.isOpen = true
          assembler.assemblies = []
        }
        if !assembler.isOpen { lists.append(call.range) }
        let use = list.uses[Int(call.use)]
        if use.position == .initial || use.position == .assigned {
          assembler.name = file.source.text(file.source.lastName(use.target))
        }
        assembler.enclosing = enclosing.path(at: call.name.start)
        assemblers.append(assembler)
      }
    }
    if Self.reflecting.contains(where: { $0.hits(in: bytes).contains { mask.isCode($0) } }) {
      assemblers.append(Assembler(isOpen: true, loadsUnnamed: true))
    }
    func note(_ found: Int, endingAt end: Int) {
      guard let path = Words.name(in: bytes, endingAt: end), path != "Swinject.Assembly" else { return }
      let around = enclosing.path(at: UInt32(found))
      // A nested type may have the name of Swinject's protocol.
      guard path != "Assembly" || !around.isEmpty else { return }
      let before = Words.word(in: bytes, before: end - path.utf8.count)
      if let before, Self.declaring.contains(before) { return }
      guard mask.isCode(found) else { return }
      let isCreated = end < bytes.count && bytes[end] == UInt8(ascii: "(")
      if isCreated, lists.contains(where: { $0.start <= UInt32(found) && UInt32(found) < $0.end }) { return }
      mentions.append(
        Mention(name: path, enclosing: around, isCreated: isCreated))
    }
    var position = 0
    while let found = Self.word.firstIndex(in: bytes, from: position) {
      position = found + 8
      while position < bytes.count, Words.isNamePart(bytes[position]) { position += 1 }
      note(found, endingAt: position)
    }
    if !mentions.isEmpty {
      declared = file.parsed.declarations.filter { $0.kind == .variable || $0.kind == .function }
        .map { file.source.name($0.name) }
    }
    for unusual in learned where unusual.hasPrefix(Self.prefix) {
      for found in ByteSearch(text: String(unusual.dropFirst(Self.prefix.count))).hits(in: bytes) {
        let end = found + unusual.utf8.count - Self.prefix.utf8.count
        guard found == 0 || !Words.isNamePart(bytes[found - 1]),
          end == bytes.count || !Words.isNamePart(bytes[end])
        else { continue }
        note(found, endingAt: end)
      }
    }
  }

  private static func assembler(_ arguments: [Argument], in source: SourceBytes) -> Assembler {
    var assembler = Assembler()
    for argument in arguments {
      switch source.name(argument.label) {
      case "", "assemblies", "assembly":
        guard let names = assemblies(in: argument.value, of: source) else {
          assembler.isOpen = true
          assembler.values += values(in: argument.value, of: source)
          continue
        }
        assembler.assemblies += names
      case "container", "defaultObjectScope", "behaviors": break
      case "parent": assembler.hasParent = true
      default:
        assembler.isOpen = true
        assembler.loadsUnnamed = true
      }
    }
    return assembler
  }

  /// The names of variables and functions in an expression that the file does not declare.
  private static func values(in value: ByteRange, of source: SourceBytes) -> [String] {
    var tokens = Tokens(source.buffer, from: Int(value.start), to: Int(value.end))
    var names: [String] = []
    while let token = tokens.next() {
      guard case .word(let word) = token, !source.isCapitalised(word) else { continue }
      let name = source.text(word)
      if !known.contains(name), !names.contains(name), !isDeclared(name, in: source) { names.append(name) }
    }
    return names
  }

  /// Words in expressions that name no value of the project.
  private static let known: Set<String> = [
    "self", "init", "as", "any", "type", "in", "map", "flatMap", "compactMap", "filter", "reversed", "sorted", "joined",
    "reduce", "dropFirst", "dropLast", "prefix", "suffix", "allCases", "isEmpty", "true", "false", "nil", "try",
    "await", "if", "else", "is", "return",
  ]

  /// Whether a file declares a name: after `let`, `var` or `func`, or as a parameter.
  private static func isDeclared(_ name: String, in source: SourceBytes) -> Bool {
    ByteSearch(text: name).hits(in: source.buffer).contains { found in
      let end = found + name.utf8.count
      guard found == 0 || !Words.isNamePart(source.buffer[found - 1]),
        end == source.buffer.count || !Words.isNamePart(source.buffer[end])
      else { return false }
      if let before = Words.word(in: source.buffer, before: found), ["let", "var", "func"].contains(before) {
        return true
      }
      var words = Words(source.buffer, at: end)
      return words.take(":")
    }
  }

  /// The types of `[A(), B(c: d)]`; nil for any other expression.
  private static func assemblies(in value: ByteRange, of source: SourceBytes) -> [String]? {
    guard value.end > value.start + 1, source.buffer[Int(value.start)] == UInt8(ascii: "["),
      source.buffer[Int(value.end) - 1] == UInt8(ascii: "]")
    else { return nil }
    let elements = SwiftReader.arguments(in: source.buffer, range: ByteRange(value.start + 1, value.end - 1))
    let names = elements.compactMap { element -> String? in
      let text = source.text(element.value)
      let name = text.prefix { $0 != "(" }
      guard text.hasSuffix(")"), name.utf8.allSatisfy({ Words.isNamePart($0) || $0 == UInt8(ascii: ".") }) else {
        return nil
      }
      return String(name)
    }
    return names.count == elements.count ? names : nil
  }
}
