import DioxideSwiftReader

/// The requests of a type when it is built: in its initializers, stored properties and wrappers.
extension SwinjectCalls {
  /// Whether a property wrapper stores the result of a call and force-unwraps it: `if kept == nil { kept =
  /// resolve(T.self) }`, `return kept!`.
  func isKeptAndForced(_ index: Int, in wrapper: Declaration) -> Bool {
    let call = list.calls[index]
    var use = list.uses[Int(call.use)]
    guard use.unwrapping == .none, use.cast == .none, use.member.isEmpty, use.comparison == .none else { return false }
    let isFallback = file.source.equals(use.operator, "??")
    guard use.operator.isEmpty || isFallback, use.fallback == .none else { return false }
    if use.position == .sole || use.position == .returned, call.block >= 0 {
      // `make = { container.resolve(T.self) }`, and `make()!`
      let block = list.blocks[Int(call.block)]
      guard block.kind == .closure, block.use >= 0 else { return false }
      use = list.uses[Int(block.use)]
    }
    guard use.position == .assigned || use.position == .initial, spend(wrapper.range.count) else { return false }
    let name = file.source.text(file.source.lastName(use.target))
    return !name.isEmpty && forces(name, in: wrapper, isFallback: isFallback)
  }

  /// Whether the code of a type force-unwraps a value with this name, has no fallback for it, and has no setter.
  private func forces(_ name: String, in type: Declaration, isFallback: Bool) -> Bool {
    var tokens = Tokens(file.source.buffer, from: Int(type.range.start), to: Int(type.range.end))
    var (isForced, assignments, fallbacks) = (false, 0, 0)
    var isAfterName = false
    var last: UInt8 = 0
    while let token = tokens.next() {
      switch token {
      case .word(let word):
        if ["set", "newValue", "didSet", "willSet"].contains(where: { file.source.equals(word, $0 as StaticString) }) {
          return false
        }
        if isAfterName, last == UInt8(ascii: "=") { assignments += 1 }
        if ["fatalError", "preconditionFailure"].contains(where: { file.source.equals(word, $0 as StaticString) }) {
          isForced = true
        }
        if isAfterName, last == UInt8(ascii: "!") { isForced = true }
        isAfterName = file.source.equals(word, name)
        last = 0
      case .sign(let sign):
        if last == UInt8(ascii: "?"), sign == last { fallbacks += 1 }
        switch sign {
        case UInt8(ascii: "("), UInt8(ascii: ")"): break
        case UInt8(ascii: "=") where last == UInt8(ascii: "=") || last == UInt8(ascii: "!"): isAfterName = false
        case UInt8(ascii: "{"), UInt8(ascii: "["):
          if isAfterName, last == UInt8(ascii: "=") { assignments += 1 }
          isAfterName = false
        default:
          if isAfterName, last == UInt8(ascii: "!") { isForced = true }
          if last != 0 { isAfterName = false }
        }
        last = sign
      }
    }
    return isForced && assignments <= 1 && fallbacks == (isFallback ? 1 : 0)
  }

  /// The property wrappers that resolve when the type with the property is built.
  func eagerWrappers() -> [String] {
    genericWrappers { index in
      let declaration = file.parsed.declarations[index]
      let parameters = genericNames(declaration)
      return calls(in: declaration).contains { number in
        let call = list.calls[number]
        guard words[number] == .resolve, let first = first(call) else { return false }
        return first.kind == .metatype && parameters.contains(file.source.text(first.inner))
          && list.runsWhenBuilt(call, enclosing)
      } ? true : nil
    }.map(\.wrapper.name)
  }

  private static let makingContainer = ByteSearch("Container(")

  /// The computed properties that create a container at each access.
  func computedContainers() -> Set<String> {
    guard file.facts.importsSwinject else { return [] }
    return Set(
      file.parsed.declarations.compactMap { declaration in
        guard declaration.kind == .variable, declaration.flags.contains(.isComputed), !declaration.body.isEmpty,
          ["Container", "Resolver"].contains(file.source.text(declaration.type)),
          Self.makingContainer.isFound(
            in: UnsafeBufferPointer(
              rebasing: file.source.buffer[Int(declaration.body.start)..<Int(declaration.body.end)]))
        else { return nil }
        return file.source.name(declaration.name)
      })
  }
}

extension SwinjectLookup {
  /// Adds the requests of a built type that are registered, to detect cycles. Other requests are reported at their own
  /// location.
  func addBuiltType(
    _ reference: TypeIndex.Reference, _ place: SwinjectPlace, _ found: inout SwinjectLookupResults
  ) {
    guard index.hasOneContainer, let own = facts[reference.file] else { return }
    let path = files[type: reference].path
    let context = TypeResolver.Context(file: reference.file, enclosing: path)
    var requests = own.injectionPoints.filter { $0.runsWhenBuilt && $0.enclosing == path }.map(\.resolution)
    for helperCall in own.helperCalls
    where helperCall.runsWhenBuilt && helperCall.enclosing == path
      && index.helpers.fails(helperCall, in: reference.file, resolver)
    {
      requests.append(helperCall.resolution)
    }
    for property in own.wrapped where property.enclosing == path && index.eagerWrappers.contains(property.wrapper) {
      requests.append(property.resolution)
    }
    for request in requests {
      let (missing, foreign) = (found.missing, found.foreign)
      let answer = answer(to: request, in: context, place, &found)
      (found.missing, found.foreign) = (missing, foreign)
      guard case .registered = answer, let answer else { continue }
      found.injectionPoints.append(
        .init(answer: answer, origin: .property(request.range, inFile: reference.file), type: request.type))
    }
  }

  /// Adds the requests that a factory makes through helper functions, to detect cycles.
  func addHelperCalls(
    inClosure closure: ByteRange, of file: FileIndex, in context: TypeResolver.Context, _ place: SwinjectPlace,
    _ found: inout SwinjectLookupResults
  ) {
    guard index.hasOneContainer, !closure.isEmpty, let own = facts[file] else { return }
    for helperCall in own.helperCalls
    where helperCall.scope == closure && index.helpers.fails(helperCall, in: file, resolver) {
      let (missing, foreign) = (found.missing, found.foreign)
      let answer = answer(to: helperCall.resolution, in: context, place, &found)
      (found.missing, found.foreign) = (missing, foreign)
      guard case .registered = answer, let answer else { continue }
      found.injectionPoints.append(
        .init(answer: answer, origin: .call(helperCall.resolution.range), type: helperCall.resolution.type))
    }
  }
}
