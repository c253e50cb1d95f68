import DioxideCore

/// Evaluates arguments that are constants of the checked source: `name: Names.card`, `profile: .live`, `"a" + "b"`. A
/// running program uses the value, so a check must too.
struct ConstantValues: Sendable {
  /// The scope of an expression, for name lookup.
  struct Context {
    var file: FileIndex
    /// The dotted path of the enclosing type; empty at the top level.
    var enclosing: String
  }

  /// The expressions of the constants by their dotted path from the top level of the module.
  private var expressions: [String: [(file: FileIndex, text: String)]] = [:]
  private let modules: Table<FileIndex, String?>

  /// The maximum number of bytes of expressions read for one value. Constants may be circular, or grow exponentially.
  private static let maximumSteps = 4_096
  /// The additional cost of following a constant, which limits the length of chains.
  private static let costOfConstant = 64
  private static let profiles: Set<String> = ["production", "test", "development", "staging", "ci"]

  /// Collects the constants of all files if any argument uses one. Linear in the files.
  init(_ files: FileTable) {
    modules = Table(files.indices.map { files[$0].module })
    guard files.indices.contains(where: { Self.isUsed(by: files, at: $0) }) else { return }
    for file in files.indices {
      for constant in files[file].constants { expressions[constant.path, default: []].append((file, constant.text)) }
    }
  }

  private static func isUsed(by files: FileTable, at file: FileIndex) -> Bool {
    files[file].givesNamesByCode || !files[file].computedArguments.isEmpty || !files[file].injections.isEmpty
      || files[file].registrations.contains { registration in
        if registration.computedName != nil || registration.computedScope != nil { return true }
        guard case .closure(let resolutions) = registration.provider else { return false }
        return registration.requiresImport && resolutions.contains(where: \.hasUnknownName)
      }
  }

  /// The string value of an expression; nil if not known.
  ///
  /// - Parameter type: The expected type if it wraps a string: `.card`, `Name("card")`.
  func string(_ text: String, ofType type: String? = nil, in context: Context) -> String? {
    value { string(text, type, in: context, &$0) }
  }

  /// Whether the string value of an expression is unknown only because the search reached its limit.
  func exceedsLimit(_ text: String, in context: Context) -> Bool {
    var budget = SearchBudget(steps: Self.maximumSteps)
    _ = string(text, nil, in: context, &budget)
    return budget.isExhausted
  }

  /// The Boolean value of an expression.
  func boolean(_ text: String, in context: Context) -> Bool? {
    value { boolean(text, in: context, &$0) }
  }

  /// The scope value of an expression.
  func scope(_ text: String, in context: Context) -> Scope? {
    value { scope(text, in: context, &$0) }
  }

  /// The profile names of an expression; empty for all profiles.
  func profiles(_ text: String, in context: Context) -> [String]? {
    value { profiles(text, in: context, &$0) }
  }

  private func value<Value>(_ find: (inout SearchBudget) -> Value?) -> Value? {
    var budget = SearchBudget(steps: Self.maximumSteps)
    let value = find(&budget)
    return budget.isExhausted ? nil : value
  }

  // MARK: Values

  private func string(
    _ text: String, _ type: String?, in context: Context, _ budget: inout SearchBudget
  ) -> String? {
    guard budget.spend(text.utf8.count) else { return nil }
    let parts = Self.split(text, at: UInt8(ascii: "+"))
    if parts.count > 1 {
      var whole = ""
      for part in parts {
        guard let value = string(part, type, in: context, &budget) else { return nil }
        whole += value
      }
      return whole
    }
    let single = Self.trimmed(parts[0])
    if let literal = StringLiteral.value(single) { return literal }
    if let type, let inner = Self.argument(of: single, [type, TypePath.last(of: type), "Self", ".init"]) {
      return string(inner, nil, in: context, &budget)
    }
    guard let constant = constant(single, of: type, in: context, &budget) else { return nil }
    return string(constant.text, type, in: constant.context, &budget)
  }

  private func boolean(_ text: String, in context: Context, _ budget: inout SearchBudget) -> Bool? {
    switch Self.trimmed(text) {
    case "true": return true
    case "false": return false
    case let name:
      guard let constant = constant(name, in: context, &budget) else { return nil }
      return boolean(constant.text, in: constant.context, &budget)
    }
  }

  private func scope(_ text: String, in context: Context, _ budget: inout SearchBudget) -> Scope? {
    let text = Self.trimmed(text)
    if let scope = Self.member(text, of: ["Scope", "DioxideCore.Scope", "Dioxide.Scope"]).flatMap(Scope.init(rawValue:))
    {
      return scope
    }
    guard let constant = constant(text, of: "Scope", in: context, &budget) else { return nil }
    return scope(constant.text, in: constant.context, &budget)
  }

  private func profiles(_ text: String, in context: Context, _ budget: inout SearchBudget) -> [String]? {
    guard budget.spend(text.utf8.count) else { return nil }
    let text = Self.trimmed(text)
    if text.hasPrefix("["), text.hasSuffix("]") {
      let elements = Self.split(String(text.dropFirst().dropLast()), at: UInt8(ascii: ",")).filter { !$0.isEmpty }
      var names: [String] = []
      for element in elements {
        guard let name = profile(element, in: context, &budget) else { return nil }
        names.append(name)
      }
      return names
    }
    if let inner = Self.argument(of: text, ["ProfileSet", ".init", "ProfileSet.init"]) {
      return profiles(inner, in: context, &budget)
    }
    if Self.member(text, of: ["ProfileSet"]) == "all" { return [] }
    if let constant = constant(text, of: "ProfileSet", in: context, &budget) {
      return profiles(constant.text, in: constant.context, &budget)
    }
    return profile(text, in: context, &budget).map { [$0] }
  }

  private func profile(_ text: String, in context: Context, _ budget: inout SearchBudget) -> String? {
    let text = Self.trimmed(text)
    if let literal = StringLiteral.value(text) { return literal }
    if let inner = Self.argument(of: text, ["Profile", ".init", "Profile.init"]) {
      return string(inner, nil, in: context, &budget)
    }
    if let member = Self.member(text, of: ["Profile", "ProfileSet"]) {
      if Self.profiles.contains(member) { return member }
      if member == "all" { return "*" }
    }
    guard let constant = constant(text, of: "Profile", in: context, &budget) else { return nil }
    return profile(constant.text, in: constant.context, &budget)
  }

  // MARK: Look-up

  /// The expression of a constant, given its dotted name; a name that begins with a dot is looked up in a type.
  private func constant(
    _ name: String, of type: String? = nil, in context: Context, _ budget: inout SearchBudget
  ) -> (text: String, context: Context)? {
    guard Self.isPath(name), budget.spend(Self.costOfConstant) else { return nil }
    var path = name.filter { $0 != "`" }
    if path.hasPrefix(".") {
      guard let type else { return nil }
      path = type + path
    } else if path.hasPrefix("Self."), !context.enclosing.isEmpty {
      path = context.enclosing + path.dropFirst("Self".count)
    }
    var scope: String? = context.enclosing
    while let outer = scope {
      if let found = expression(at: outer.isEmpty ? path : outer + "." + path, from: context.file) {
        let around = TypePath.outer(of: outer.isEmpty ? path : outer + "." + path) ?? ""
        return (found.text, Context(file: found.file, enclosing: around))
      }
      scope = outer.isEmpty ? nil : TypePath.outer(of: outer) ?? ""
    }
    // `Module.name`
    guard let rest = TypePath.rest(of: path), modules.contains(TypePath.first(of: path)) else { return nil }
    return constant(rest, in: Context(file: context.file, enclosing: ""), &budget)
  }

  /// The expression in the same file, or in the same module, or the only one.
  private func expression(at path: String, from file: FileIndex) -> (file: FileIndex, text: String)? {
    guard let candidates = expressions[path] else { return nil }
    if let own = candidates.first(where: { $0.file == file }) { return own }
    let own = candidates.filter { modules[$0.file] == modules[file] }
    let chosen = own.isEmpty ? candidates : own
    return Set(chosen.map(\.text)).count == 1 ? chosen.first : nil
  }

  // MARK: Text

  private static func isPath(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        Words.isNamePart($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "`") || $0 >= 0x80
      }
  }

  /// The last component of `.name` or `Type.name`.
  private static func member(_ text: String, of types: [String]) -> String? {
    for type in [""] + types where text.hasPrefix(type + ".") {
      let name = text.dropFirst(type.count + 1)
      if !name.isEmpty, !name.contains(where: { $0 == "." || $0 == "(" }) { return String(name) }
    }
    return nil
  }

  /// The text between the parentheses of a call.
  private static func argument(of text: String, _ functions: [String]) -> String? {
    guard text.hasSuffix(")"), let function = functions.first(where: { text.hasPrefix($0 + "(") }) else { return nil }
    return String(text.dropFirst(function.count + 1).dropLast())
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text = text.dropLast() }
    guard text.hasPrefix("("), text.hasSuffix(")"), !text.dropFirst().dropLast().contains(where: { "()".contains($0) })
    else { return String(text) }
    return trimmed(text.dropFirst().dropLast())
  }

  /// The parts between separators outside strings and brackets.
  private static func split(_ text: String, at separator: UInt8) -> [String] {
    var parts: [[UInt8]] = [[]]
    var (isString, isEscaped) = (false, false)
    var depth = 0
    for byte in text.utf8 {
      defer { isEscaped = isString && !isEscaped && byte == UInt8(ascii: "\\") }
      switch byte {
      case UInt8(ascii: "\"") where !isEscaped: isString.toggle()
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += isString ? 0 : 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= isString ? 0 : 1
      case separator where !isString && depth == 0:
        parts.append([])
        continue
      default: break
      }
      parts[parts.count - 1].append(byte)
    }
    return parts.map { trimmed(String(decoding: $0, as: UTF8.self)) }
  }
}
