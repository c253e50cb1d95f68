import DioxideSwiftReader

/// What a file says of containers, scopes, names, and the functions that register.
extension ResolverFacts {
  /// What `Resolver` itself has, of what is called like a function that registers.
  private static let ownFunctions: Set<String> = ["registerServices", "registerAllServices"]

  /// Reads the words of a file once.
  mutating func readSetUp(of file: FileReading) {
    let source = file.source
    readDeclarations(of: file)
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
      if !isPath { path = [] }
      isPath = false
      path.append(name)
      guard !isBehindFunc else {
        declared.insert(name)
        isBehindFunc = false
        continue
      }
      isBehindFunc = name == "func"
      let isInside = extensions.contains { $0.contains(word) }
      if path.count > 1 { mentioned.insert(name) }
      guard path.first == "Resolver" || path.first == "ResolverScope" || isInside else { continue }
      read(path, word, isInside: isInside, source)
    }
    calls = calls.filter { !declared.contains($0.key) }
  }

  /// Reads a dotted name that ends with a word.
  private mutating func read(_ path: [String], _ word: ByteRange, isInside: Bool, _ source: SourceBytes) {
    let name = path[path.count - 1]
    mentioned.insert(name)
    var words = Words(source.buffer, at: Int(word.end))
    let isOwn = path.count == 1 || ["Resolver", "self", "Self", "main"].contains(path[0])
    switch name {
    case "reset" where path.count > 1: resetScopes.insert(path[path.count - 2])
    case "defaultScope":
      if words.take("="), let scope = words.takeName() {
        defaultScopes.insert(scope.split(separator: ".").last.map(String.init) ?? scope)
      }
    case "root", "main": if words.take("="), !words.take("=") { joinsContainers = true }
    case "add": if words.take("("), words.take("child") { joinsContainers = true }
    default:
      let registers = name.hasPrefix("register") && name.count > 8 || name.hasPrefix("autoregister")
      if isOwn, registers, words.take("("), !Self.ownFunctions.contains(name) {
        calls[name] = calls[name] ?? word
      }
    }
  }

  private mutating func readDeclarations(of file: FileReading) {
    for declaration in file.parsed.declarations {
      let parent = declaration.parent < 0 ? "" : file.path(ofDeclaration: Int(declaration.parent))
      switch declaration.kind {
      case .import where file.source.equals(declaration.name, "Resolver"):
        isReexporting =
          isReexporting || file.attributes(of: declaration).contains { file.source.equals($0.name, "_exported") }
      case .function where parent == "Resolver":
        let isCallable =
          !declaration.modifiers.isDisjoint(with: [.public, .open, .package])
          || declaration.modifiers.isDisjoint(with: [.static, .class])
        functions.append(Function(name: file.source.name(declaration.name), isCallableElsewhere: isCallable))
      case .variable where parent == "ResolverScope" || parent == "Resolver":
        if file.source.text(declaration.value).hasPrefix("ResolverScopeCache(") {
          keptScopes.insert(file.source.name(declaration.name))
        }
      case .variable where parent == "Resolver.Name":
        let isConstant = declaration.flags.contains(.isConstant)
        names[file.source.name(declaration.name)] = isConstant ? file.source.text(declaration.value) : ""
      default: break
      }
    }
  }
}
