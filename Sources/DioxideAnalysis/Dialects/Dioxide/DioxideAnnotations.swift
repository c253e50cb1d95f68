import DioxideSwiftReader

/// Reads `@Service`, `@Adapter`, `@Lifecycle`, `@Inject`, and the same directives in comments.
enum DioxideAnnotations {
  static func collect(_ file: inout FileReading) {
    for index in file.parsed.declarations.indices {
      guard case .type(let type)? = file.owners[index] else { continue }
      let declaration = file.parsed.declarations[index]
      for attribute in file.attributes(of: declaration) { collect(attribute, type: type, into: &file) }
      for comment in file.parsed.directives[declaration.directives.indices] {
        collect(comment, type: type, into: &file)
      }
    }
  }

  /// Whether an initializer is marked `@Inject` or `// dioxide:inject`.
  static func marksInitializer(_ declaration: Declaration, in file: FileReading) -> Bool {
    file.attributes(of: declaration).contains { word(of: $0, in: file.source) == .inject }
      || file.parsed.directives[declaration.directives.indices].contains {
        DirectiveText(file.source.text($0.directive)).word == "inject"
      }
  }

  /// Reads `@Inject(names: ["gateway": "card"], arguments: ["id"])` of all initializers. Linear in the declarations.
  static func collectInjections(_ file: inout FileReading) {
    var parameters: [UInt32: Run]?
    for declaration in file.parsed.declarations
    where declaration.kind == .initializer && (!declaration.attributes.isEmpty || !declaration.directives.isEmpty) {
      let injections = injections(of: declaration, in: file)
      guard !injections.isEmpty else { continue }
      let known =
        parameters
        ?? Dictionary(
          file.facts.initializers.map { ($0.keyword.start, $0.parameters) }, uniquingKeysWith: { first, _ in first })
      parameters = known
      for index in known[declaration.keyword.start]?.indices ?? 0..<0 {
        if let injection = injections[file.facts.parameters[index].name] { file.facts.injections[index] = injection }
      }
    }
  }

  /// The names and arguments that `@Inject` or `// dioxide:inject` assigns to parameters of an initializer, by
  /// parameter name.
  private static func injections(of declaration: Declaration, in file: FileReading) -> [String: ParameterInjection] {
    var injections: [String: ParameterInjection] = [:]
    for attribute in file.attributes(of: declaration)
    where !attribute.arguments.isEmpty && word(of: attribute, in: file.source) == .inject {
      let arguments = AttributeArguments(attribute, in: file.source)
      for element in arguments.elements("names") {
        let parts = element.split(separator: ":", maxSplits: 1).map { $0.filter { !$0.isWhitespace } }
        guard parts.count == 2, let parameter = literal(parts[0]) else { continue }
        injections[parameter, default: ParameterInjection()].name = String(
          element[element.index(after: element.firstIndex(of: ":") ?? element.startIndex)...])
      }
      for element in arguments.elements("arguments") {
        if let parameter = literal(element) { injections[parameter, default: ParameterInjection()].isArgument = true }
      }
    }
    for comment in file.parsed.directives[declaration.directives.indices] {
      let directive = DirectiveText(file.source.text(comment.directive))
      guard directive.word == "inject" else { continue }
      for pair in (directive.values["names"] ?? "").split(separator: ",") {
        let parts = pair.split(separator: ":")
        if parts.count == 2 { injections[String(parts[0]), default: ParameterInjection()].name = "\"\(parts[1])\"" }
      }
      for parameter in (directive.values["arguments"] ?? "").split(separator: ",") {
        injections[String(parameter), default: ParameterInjection()].isArgument = true
      }
    }
    return injections
  }

  private static func literal(_ text: String) -> String? {
    let text = text.filter { !$0.isWhitespace }
    return text.count > 2 && text.hasPrefix("\"") && text.hasSuffix("\"") ? String(text.dropFirst().dropLast()) : nil
  }

  // MARK: Attributes

  private enum Word { case service, adapter, lifecycle, inject }

  /// The name of an attribute, with or without a module as in `@Dioxide.Service`.
  private static func word(of attribute: Attribute, in source: SourceBytes) -> Word? {
    let name = source.lastName(attribute.name)
    guard
      name == attribute.name
        || source.equals(ByteRange(attribute.name.start, max(name.start, 1) - 1), "Dioxide")
    else { return nil }
    if source.equals(name, "Service") { return .service }
    if source.equals(name, "Adapter") { return .adapter }
    if source.equals(name, "Lifecycle") { return .lifecycle }
    return source.equals(name, "Inject") ? .inject : nil
  }

  private static func collect(_ attribute: Attribute, type: Int, into file: inout FileReading) {
    switch word(of: attribute, in: file.source) {
    case .service:
      let arguments = AttributeArguments(attribute, in: file.source)
      note(arguments.computed(), in: &file)
      file.facts.components.append(
        ComponentFact(
          type: type, role: .service, scope: arguments.member("scope"), range: attribute.range, requiresImport: true))
    case .adapter:
      let arguments = AttributeArguments(attribute, in: file.source)
      guard let port = arguments["for"] else { return }
      let profiles = arguments.profiles("profile")
      let profileRange = arguments["profile"]?.value ?? .none
      let adapter = AdapterFact(
        port: file.source.text(port.kind == .metatype ? port.inner : port.value), portRange: port.value,
        profiles: profiles ?? [], profileRange: profileRange,
        profileText: profileRange.isEmpty ? "" : file.source.text(profileRange), hasUnknownProfiles: profiles == nil,
        isMulti: arguments["multi"].map { file.source.equals($0.value, "true") }
          ?? false,
        priority: arguments["priority"].flatMap { Int(file.source.text($0.value).filter { $0 != "_" }) } ?? 0,
        name: arguments.string("name"))
      note(arguments.computed(profiles), in: &file)
      file.facts.components.append(
        ComponentFact(
          type: type, role: .adapter(adapter), scope: arguments.member("scope"), range: attribute.range,
          requiresImport: true))
    case .lifecycle:
      file.facts.lifecycles.append(LifecycleFact(type: type, range: attribute.range, requiresImport: true))
    case .inject, nil: break
    }
  }

  /// Stores the expressions for the next component.
  private static func note(_ computed: [String: String], in file: inout FileReading) {
    if !computed.isEmpty { file.facts.computedArguments[file.facts.components.count] = computed }
  }

  // MARK: Comments

  private static func collect(_ comment: Comment, type: Int, into file: inout FileReading) {
    let directive = DirectiveText(file.source.text(comment.directive))
    switch directive.word {
    case "service":
      // Two directives declare only one service.
      if isService(type, in: file.facts) { return }
      file.facts.components.append(
        ComponentFact(
          type: type, role: .service, scope: directive.scope, range: comment.range, requiresImport: false))
    case "adapter":
      guard let port = directive.values["for"], !port.isEmpty else { return }
      let adapter = AdapterFact(
        port: port, portRange: comment.directive,
        profiles: directive.profiles, profileRange: value("profile", of: comment, in: file.source),
        profileText: directive.values["profile"] ?? "",
        isMulti: directive.flags.contains("multi") || directive.values["multi"] == "true",
        priority: directive.values["priority"].flatMap { Int($0) } ?? 0, name: directive.values["name"])
      file.facts.components.append(
        ComponentFact(
          type: type, role: .adapter(adapter), scope: directive.scope, range: comment.range, requiresImport: false))
    case "lifecycle":
      file.facts.lifecycles.append(LifecycleFact(type: type, range: comment.range, requiresImport: false))
    default: break
    }
  }

  private static func isService(_ type: Int, in facts: FileFacts) -> Bool {
    facts.components.contains {
      if case .service = $0.role { $0.type == type } else { false }
    }
  }

  /// The range of the value of `key=` in a directive; empty if it contains white space.
  private static func value(_ key: String, of comment: Comment, in source: SourceBytes) -> ByteRange {
    let text = source.text(comment.directive)
    let part = text.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix(key + "=") }
    guard let part, !part.hasSuffix(","), !part.hasSuffix("="), !part.contains("[") else { return .none }
    let start = comment.directive.start + UInt32(text[..<part.startIndex].utf8.count + key.utf8.count + 1)
    return ByteRange(start, start + UInt32(part.utf8.count - key.utf8.count - 1))
  }
}

/// The labelled arguments of an attribute.
private struct AttributeArguments {
  private let source: SourceBytes
  private let arguments: [Argument]

  init(_ attribute: Attribute, in source: SourceBytes) {
    self.source = source
    self.arguments =
      attribute.arguments.isEmpty ? [] : SwiftReader.arguments(in: source.buffer, range: attribute.arguments)
  }

  subscript(label: StaticString) -> Argument? { arguments.first { source.isName($0.label, label) } }

  /// The last component of a member expression such as `.factory` or `Scope.factory`.
  func member(_ label: StaticString) -> String? {
    self[label].map { source.text(source.lastName($0.value)) }
  }

  func string(_ label: StaticString) -> String? {
    self[label].flatMap(source.plainText(of:))
  }

  /// The source text of the elements of an array or dictionary.
  func elements(_ label: StaticString) -> [String] {
    guard let value = self[label]?.value, value.end > value.start + 2,
      source.buffer[Int(value.start)] == UInt8(ascii: "["), source.buffer[Int(value.end) - 1] == UInt8(ascii: "]")
    else { return [] }
    let inner = ByteRange(value.start + 1, value.end - 1)
    return SwiftReader.arguments(in: source.buffer, range: inner).map { argument in
      // A name before a colon would be parsed as a label.
      argument.label.isEmpty
        ? source.text(argument.value) : source.text(ByteRange(argument.label.start, argument.value.end))
    }
  }

  /// The arguments that are not plain literals, by label; usually empty.
  ///
  /// - Parameter profiles: The names of profiles in the arguments; nil if they are computed.
  func computed(_ profiles: [String]? = []) -> [String: String] {
    var computed: [String: String] = [:]
    for argument in arguments where !isLiteral(argument, profiles) {
      computed[source.name(argument.label)] = source.text(argument.value)
    }
    return computed
  }

  private func isLiteral(_ argument: Argument, _ profiles: [String]?) -> Bool {
    let (label, value) = (argument.label, argument.value)
    if source.isName(label, "scope") { return source.plainScope(value) != nil }
    if source.isName(label, "multi") { return source.equals(value, "true") || source.equals(value, "false") }
    if source.isName(label, "profile") {
      return profiles?.allSatisfy { ["production", "test", "development", "staging", "ci"].contains($0) } ?? false
    }
    guard source.isName(label, "name") else { return true }
    return source.equals(value, "nil") || source.plainText(of: argument) != nil
  }

  /// The names of profiles: `.test`, `Profile.test`, `[.test, "nightly"]`, `Profile("nightly")`. Nil if they are
  /// computed.
  func profiles(_ label: StaticString) -> [String]? {
    guard let argument = self[label], !argument.value.isEmpty else { return [] }
    let value = argument.value
    guard source.buffer[Int(value.start)] == UInt8(ascii: "[") else { return profile(value).map { [$0] } }
    guard source.buffer[Int(value.end) - 1] == UInt8(ascii: "]") else { return nil }
    let elements = SwiftReader.arguments(in: source.buffer, range: ByteRange(value.start + 1, value.end - 1))
    let names = elements.compactMap { profile($0.value) }
    return names.count == elements.count ? names : nil
  }

  private func profile(_ value: ByteRange) -> String? {
    var text = source.text(value)
    if text.utf8.first == UInt8(ascii: "\"") { return StringLiteral.value(text) }
    if text.hasPrefix("Profile("), text.hasSuffix(")") {
      return StringLiteral.value(text.dropFirst("Profile(".count).dropLast())
    }
    // Nearly all are a `.name` of ASCII letters.
    if text.utf8.contains(where: { $0 <= 0x20 || $0 >= 0x80 }) { text.removeAll(where: \.isWhitespace) }
    let name = text.hasPrefix("Profile.") ? text.dropFirst("Profile.".count) : text.dropFirst()
    let isName =
      name.utf8.allSatisfy { $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") }
      || name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    guard text.hasPrefix(".") || text.hasPrefix("Profile."), isName else { return nil }
    return String(name)
  }
}
