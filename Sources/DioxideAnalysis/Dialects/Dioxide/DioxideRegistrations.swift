import DioxideSwiftReader

/// `register` calls on a container: `register(T.self, instance:)`, `register(T.self, as: Impl.self)`, `register(T.self,
/// scope:) { c in … c.resolve(U.self) … }`, `register(T.self, using: Impl.init)`, and the same forms of
/// `registerAsynchronous`.
enum DioxideRegistrations {
  private static let registering: Set<String> = ["register", "registerAsynchronous"]
  private static let resolving: Set<String> = ["resolve", "resolveAsynchronously"]

  /// Adds the registrations among some calls, and returns the kinds of the tokens of their names.
  static func collect(_ list: CallList, into file: inout FileReading) -> [Int: SiteCounts.Kind] {
    let enclosingTypes = EnclosingTypes(file)
    var kinds: [Int: SiteCounts.Kind] = [:]
    for index in list.calls.indices where registering.contains(file.source.text(list.calls[index].name)) {
      let call = list.calls[index]
      let enclosing = enclosingTypes.path(at: call.name.start)
      // Without a receiver, it is the container's method only inside the container; otherwise it is a function of the
      // project.
      if call.receiver.isEmpty && enclosing != "Container" { continue }
      let first = list.arguments[call.arguments.indices].first
      let isGenericForwarder =
        first.map {
          $0.kind == .metatype && enclosingTypes.isGenericParameter(file.source.text($0.inner), at: call.name.start)
        } ?? false
      let shape = registration(
        at: index, in: list, enclosing: enclosing, isGenericForwarder: isGenericForwarder, file: file)
      guard let registration = shape else { continue }
      file.facts.registrations.append(registration)
      kinds[index] = isGenericForwarder ? .forwarder : .registration
    }
    return kinds
  }

  /// Reads a call if it has one of the known forms; overloads of the project are ignored.
  private static func registration(
    at index: Int, in list: CallList, enclosing: String, isGenericForwarder: Bool, file: FileReading
  ) -> RegistrationFact? {
    let call = list.calls[index]
    let arguments = list.arguments[call.arguments.indices]
    guard let first = arguments.first, first.kind == .metatype, first.label.isEmpty else { return nil }
    var provider: RegistrationFact.Provider?
    var scope: String?
    var name: String?
    var hasUnknownName = false
    var (computedName, computedScope): (String?, String?)
    var mentioned: [String] = []
    for argument in arguments.dropFirst() {
      switch (file.source.name(argument.label), argument.kind) {
      case ("instance", _): provider = .instance
      case ("as", .metatype): provider = .type(file.source.text(argument.inner))
      case ("scope", _):
        scope = file.source.plainScope(argument.value)
        if scope == nil { computedScope = file.source.text(argument.value) }
      case ("name", _):
        name = file.source.plainText(of: argument)
        if name == nil { (hasUnknownName, computedName) = (true, file.source.text(argument.value)) }
      case ("using", .expression): provider = initializer(in: file.source.text(argument.value))
      case ("using", .closure):
        provider = .closure([])
        mentioned = builtTypes(in: file.source.text(argument.inner))
      case ("factory", .closure), ("", .closure):
        provider = .closure(resolutions(in: argument, after: index, of: list, file: file))
        mentioned = builtTypes(in: file.source.text(argument.inner))
      // The function in `factory: make` is not analysed.
      default: if !isGenericForwarder { return nil }
      }
    }
    if isGenericForwarder, provider == nil { provider = .closure([]) }
    guard let provider else { return nil }
    var fact = RegistrationFact(
      of: call, key: file.source.text(first.inner), keyRange: first.value, provider: provider, enclosing: enclosing,
      dialect: DioxideDialect.name, file.source)
    (fact.name, fact.hasUnknownName, fact.computedName) = (name, hasUnknownName, computedName)
    (fact.scope, fact.computedScope) = (scope, computedScope)
    (fact.mentioned, fact.isGenericForwarder) = (mentioned, isGenericForwarder)
    fact.isSuspending = file.source.equals(call.name, "registerAsynchronous")
    fact.isShared = arguments.contains { file.source.equals($0.label, "as") }
    fact.requiresImport = true
    return fact
  }

  /// `Impl.init` and `Impl.init(a:b:)` are built by their initializer; the dependencies of other functions are not
  /// known.
  private static func initializer(in text: String) -> RegistrationFact.Provider {
    let name = text.prefix { $0 != "(" }
    guard name.hasSuffix(".init") else { return .closure([]) }
    return .type(String(name.dropLast(".init".count)))
  }

  /// The `resolve` calls in a closure. Calls in nested closures or blocks run later or not at all, so they are
  /// deferred.
  private static func resolutions(
    in closure: Argument, after index: Int, of list: CallList, file: FileReading
  ) -> [ResolutionFact] {
    var result: [ResolutionFact] = []
    var next = index + 1
    while next < list.calls.count, list.calls[next].name.start < closure.value.end {
      let call = list.calls[next]
      next += 1
      guard closure.value.contains(call.name), resolving.contains(file.source.text(call.name)) else { continue }
      let arguments = list.arguments[call.arguments.indices]
      let name = arguments.first { file.source.equals($0.label, "name") }
      let plainName = name.flatMap(file.source.plainText(of:))
      for argument in arguments where argument.kind == .metatype {
        result.append(
          ResolutionFact(
            type: file.source.text(argument.inner),
            name: plainName ?? name.map { file.source.text($0.value) }, range: argument.value,
            isOptional: call.prefix == .tryOptional,
            isDeferred: call.scope != closure.value, hasUnknownName: name != nil && plainName == nil))
      }
    }
    return result
  }

  /// The capitalized names that are called in a closure: the types that it may build.
  private static func builtTypes(in text: String) -> [String] {
    var names: [String] = []
    var word: [UInt8] = []
    for byte in text.utf8 {
      if byte == UInt8(ascii: "_") || byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
        || (byte >= 0x30 && byte <= 0x39)
      {
        word.append(byte)
      } else {
        if byte == UInt8(ascii: "("), let first = word.first, first >= 0x41, first <= 0x5A {
          names.append(String(decoding: word, as: UTF8.self))
        }
        word.removeAll(keepingCapacity: true)
      }
    }
    return names
  }
}
