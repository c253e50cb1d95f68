import DioxideSwiftReader

/// A request or registration that could not be read.
struct SwinjectUnread: Sendable {
  enum Kind: Sendable {
    case request
    /// `resolve()` without a type: Swinject's only if the project has a function that infers the type.
    case inferringRequest
    case registration
  }

  var kind: Kind
  var range: ByteRange
  /// The type as written; empty if Swift infers it.
  var type: String
  var reason: UnjudgedReason
  /// The path of the enclosing type; empty at the top level.
  var enclosing: String
}

extension SwinjectCalls {
  // MARK: Requests

  /// The facts about a `resolve` call that could not be read.
  enum Request {
    case unread(SwinjectUnread)
    /// It forwards a type, and the calls of the enclosing function are separate requests.
    case forwarded(SwinjectUnread?)
    /// It belongs to another library.
    case foreign
  }

  /// The `resolve` calls that could not be read, by index.
  func unreadRequests() -> [Int: Request] {
    Dictionary(unread.map { ($0, request(list.calls[$0])) }, uniquingKeysWith: { first, _ in first })
  }

  /// The same for `~>`.
  func unreadArrowRequests() -> [SwinjectUnread] {
    let generic = arrows.filter { isGeneric($0.range, at: $0.range.start) }.compactMap { arrow in
      forwarder(of: arrow.range, at: arrow.range.start).map { name in
        unread(.request, arrow.range, arrow.type, UnjudgedReason(.unknownCallers, name))
      }
    }
    return generic + unreadArrows.map { unread(.request, $0, "", UnjudgedReason(.unknownCall)) }
  }

  private func unread(
    _ kind: SwinjectUnread.Kind, _ range: ByteRange, _ type: String, _ reason: UnjudgedReason
  ) -> SwinjectUnread {
    SwinjectUnread(kind: kind, range: range, type: type, reason: reason, enclosing: enclosing.path(at: range.start))
  }

  private func request(_ call: Call) -> Request {
    let range = ByteRange(call.name.start, call.end)
    func forwarded(_ type: ByteRange, by name: String?) -> Request {
      .forwarded(
        name.map { unread(.request, range, file.source.text(type), UnjudgedReason(.unknownCallers, $0)) })
    }
    guard let first = first(call) else {
      return .unread(unread(.inferringRequest, range, "", UnjudgedReason(.inferredType)))
    }
    if let metatype = arguments(call).first(where: { $0.kind == .metatype }) {
      if let generic = genericWord(in: metatype.inner, at: call.name.start) {
        return forwarded(metatype.inner, by: forwarder(of: generic, at: call.name.start))
      }
      return .unread(unread(.request, range, file.source.text(metatype.inner), UnjudgedReason(.unknownCall)))
    }
    // `resolve(name: "main")` infers the type; `resolve(url, with: cache)` belongs to another library.
    switch label(first) {
    case .name, .argument, .arguments:
      return .unread(unread(.inferringRequest, range, "", UnjudgedReason(.inferredType)))
    case .none:
      switch forwarder(ofValue: first.value, at: call.name.start) {
      case .known: return .forwarded(nil)
      case .unknown(let name): return forwarded(first.value, by: name)
      case .none: break
      }
      guard isCertainlyContainer(call.receiver) else { return .foreign }
      return .unread(unread(.request, range, file.source.text(first.value), UnjudgedReason(.unknownCall)))
    case .initializer, .factory, .other: return .foreign
    }
  }

  /// Whether a receiver is named like Swinject's containers.
  private func isCertainlyContainer(_ receiver: ByteRange) -> Bool {
    let name = file.source.text(file.source.lastName(receiver)).lowercased()
    return ["container", "resolver", "assembler"].contains { name.hasSuffix($0) }
      || file.facts.importsSwinject && !receiver.isEmpty
  }

  /// The name of the function or type around an offset that resolves its own generic parameter and whose callers are
  /// unknown; nil if its callers are read as requests.
  private func forwarder(of generic: ByteRange, at offset: UInt32) -> String? {
    let name = file.source.text(file.source.firstWord(generic))
    let holder = enclosing.declarations(around: offset).first { declaration in
      !declaration.genericParameters.indices.isEmpty && genericNames(declaration).contains(name)
    }
    guard let holder else { return "Self" }
    // The properties with a wrapper are known.
    let isWrapper =
      holder.kind.isType && file.attributes(of: holder).contains { file.source.equals($0.name, "propertyWrapper") }
    return isWrapper || hasKnownCallers(holder) ? nil : self.name(ofForwarder: holder)
  }

  /// The same for a metatype parameter: `func find<T>(_ type: T.Type) -> T? { container.resolve(type) }`.
  private func forwarder(ofValue value: ByteRange, at offset: UInt32) -> Forwarding {
    let name = file.source.text(value)
    let holder = enclosing.declarations(around: offset).first { declaration in
      file.parsed.parameters[declaration.parameters.indices].contains {
        file.source.name($0.name) == name && file.source.hasSuffix($0.type, ".Type")
      }
    }
    guard let holder else { return .none }
    return hasKnownCallers(holder) ? .known : .unknown(self.name(ofForwarder: holder))
  }

  private enum Forwarding { case none, known, unknown(String) }

  /// Whether each call of a function is read as a separate request.
  private func hasKnownCallers(_ holder: Declaration) -> Bool {
    guard holder.kind == .function || holder.kind == .subscript else { return false }
    let name = holder.kind == .subscript ? "subscript" : file.source.name(holder.name)
    // `resolve<Service>() -> Service`: its calls are read like those of Swinject's function.
    if name == "resolve" { return true }
    // `let mail: Mail = get()`: the name of a value is called.
    if name == "callAsFunction", helpers.contains(where: { $0.name == name && $0.infers }) { return false }
    return namesOfFollowedHelpers.contains(name)
  }

  private func name(ofForwarder holder: Declaration) -> String {
    let name = file.source.name(holder.name)
    guard name.isEmpty else { return name }
    return holder.kind == .initializer ? "init" : "subscript"
  }

  // MARK: Registrations

  /// The registrations that could not be read.
  func unjudgedRegistrations() -> [SwinjectUnread] {
    registeringCalls.compactMap { index -> SwinjectUnread? in
      let (word, call) = (words[index], list.calls[index])
      guard let first = first(call) else { return nil }
      if isOpenRegistration(word, call) {
        // An overload of the project: its calls are read like those of Swinject's function.
        let holder = enclosing.declarations(around: call.name.start).first { $0.kind == .function }
        let name = holder.map { file.source.name($0.name) } ?? ""
        guard name != "register", name != "autoregister" else { return nil }
        return unjudged(registering: first.value, first.inner, UnjudgedReason(.genericRegistration))
      }
      guard isUnread(word, call), mayRegister(call) else { return nil }
      return unjudged(
        registering: first.value, first.inner, UnjudgedReason(.unreadRegistration, file.source.text(first.inner)))
    }
  }

  /// Whether an unread call may register something: it has a factory, or it is made on a container with only the type.
  /// A table view registers cells.
  func mayRegister(_ call: Call) -> Bool {
    takesFactory(call) || (call.arguments.count == 1 && isContainer(call.receiver))
  }

  private func unjudged(
    registering range: ByteRange, _ type: ByteRange, _ reason: UnjudgedReason
  ) -> SwinjectUnread {
    SwinjectUnread(
      kind: .registration, range: range, type: file.source.text(type), reason: reason,
      enclosing: enclosing.path(at: range.start))
  }
}
