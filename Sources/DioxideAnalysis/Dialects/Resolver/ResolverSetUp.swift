import DioxideSwiftReader

/// Reads containers, scopes, names, and functions that register.
extension ResolverFacts {
  /// Resolver's own functions that are named like registration functions.
  private static let ownFunctions: Set<String> = ["registerServices", "registerAllServices"]

  /// Reads the words of a file once.
  mutating func readSetUp(of file: FileReading) {
    let source = file.source
    for index in file.parsed.declarations.indices { read(file.parsed.declarations[index], file) }
    let extensions = file.parsed.declarations.filter {
      $0.kind == .extension && source.equals($0.name, "Resolver")
    }.map(\.body)
    var tokens = Tokens(source.buffer, from: 0, to: source.buffer.count)
    var path: [String] = []
    var (isPath, isBehindFunc) = (false, false)
    var declared: Set<String> = []
    while let token = tokens.next() {
      guard case .word(let word) = token else {
        if case .sign(UInt8(ascii: ".")) = token { isPath = true } else { (isPath, path) = (false, []) }
        continue
      }
      let name = source.text(word)
      path = isPath ? path + [name] : [name]
      isPath = false
      if isBehindFunc { declared.insert(name) }
      defer { isBehindFunc = name == "func" }
      guard !isBehindFunc else { continue }
      if path.count > 1 { mentioned.insert(name) }
      if path[0] == "Resolver" || path[0] == "ResolverScope" || extensions.contains(where: { $0.contains(word) }) {
        read(path, word, source)
      }
    }
    calls = calls.filter { !declared.contains($0.key) }
  }

  /// Reads a dotted name that ends with a word.
  private mutating func read(_ path: [String], _ word: ByteRange, _ source: SourceBytes) {
    let name = path[path.count - 1]
    mentioned.insert(name)
    var words = Words(source.buffer, at: Int(word.end))
    let isOwn = path.count == 1 || ["Resolver", "self", "Self", "main"].contains(path[0])
    switch name {
    case "reset" where path.count > 1: resetScopes.insert(path[path.count - 2])
    case "defaultScope":
      if words.take("="), let scope = words.takeName() { defaultScopes.insert(TypePath.last(of: scope)) }
    case "root", "main": if words.take("="), !words.take("=") { joinsContainers = true }
    case "add": if words.take("("), words.take("child") { joinsContainers = true }
    default:
      let registers = name.hasPrefix("register") && name.count > 8 || name.hasPrefix("autoregister")
      if isOwn, registers, words.take("("), !Self.ownFunctions.contains(name) {
        calls[name] = calls[name] ?? word
      }
    }
  }

  private mutating func read(_ declaration: Declaration, _ file: FileReading) {
    let parent = declaration.parent < 0 ? "" : file.path(ofDeclaration: Int(declaration.parent))
    switch (declaration.kind, parent) {
    case (.import, _) where file.source.equals(declaration.name, "Resolver"):
      let isExported = file.attributes(of: declaration).contains { file.source.equals($0.name, "_exported") }
      if isExported { isReexporting = true }
    case (.function, "Resolver"):
      let isCallable =
        !declaration.modifiers.isDisjoint(with: [.public, .open, .package])
        || declaration.modifiers.isDisjoint(with: [.static, .class])
      functions.append((file.source.name(declaration.name), isCallable))
    case (.variable, "ResolverScope"), (.variable, "Resolver"):
      guard file.source.text(declaration.value).hasPrefix("ResolverScopeCache(") else { return }
      keptScopes.insert(file.source.name(declaration.name))
    default: break
    }
  }
}
