import DioxideSwiftReader

/// What names refer to: stored service entries, arguments, wrappers.
extension SwinjectCalls {
  /// The types of `register` calls that could not be read: those of an overload in the project, or of another library.
  var unreadRegistrations: [SwinjectFacts.Mention] {
    registeringCalls.compactMap { index -> SwinjectFacts.Mention? in
      guard isUnread(words[index], list.calls[index]), let first = first(list.calls[index]) else { return nil }
      return SwinjectFacts.Mention(name: file.source.text(first.inner), range: first.value)
    }
  }

  /// Whether a call registers a type but has no argument that is recognized as a factory.
  func isUnread(_ word: Word, _ call: Call) -> Bool {
    guard word == .register || word == .autoregister, let first = first(call), first.kind == .metatype,
      first.label.isEmpty
    else { return false }
    return !arguments(call).contains { argument in
      switch label(argument) {
      case .factory, .initializer: true
      case .none: argument.kind == .closure
      case .name, .argument, .arguments, .other: argument.kind == .closure && isContainer(call.receiver)
      }
    }
  }

  /// How Swift infers the types that are registered under a generic parameter of the enclosing declaration, and the
  /// first such registration.
  var inferredRegistrations: (how: SwinjectFacts.Inferred, place: ByteRange?) {
    guard !file.parsed.genericParameters.isEmpty else { return (.none, nil) }
    return registeringCalls.reduce((.none, nil)) { known, index in
      let call = list.calls[index]
      guard let first = first(call), first.label.isEmpty, takesFactory(call),
        let generic = inferredType(first, at: call.name.start)
      else { return known }
      let how = inferred(generic, at: call.name.start)
      return how > known.how ? (how, first.value) : known
    }
  }

  /// The generic parameter that a metatype names: `T.self`, or a parameter `type: T.Type = T.self`, which callers need
  /// not pass.
  private func inferredType(_ metatype: Argument, at offset: UInt32) -> String? {
    if metatype.kind == .metatype {
      return isGeneric(metatype.inner, at: offset) ? file.source.text(file.source.firstWord(metatype.inner)) : nil
    }
    let parameters = enclosing.declarations(around: offset).lazy.flatMap { [file] in
      file.parsed.parameters[$0.parameters.indices]
    }
    let parameter = parameters.first { [file] in file.source.haveEqualText($0.name, metatype.value) }
    guard let parameter, !parameter.defaultValue.isEmpty, file.source.hasSuffix(parameter.type, ".Type") else {
      return nil
    }
    return String(file.source.text(parameter.type).dropLast(5))
  }

  /// Whether a `register` may be Swinject's or the project's extension of it: it has a closure, an argument without a
  /// label, or one of Swinject's labels. The method of a table view only has `forCellReuseIdentifier:`.
  func takesFactory(_ call: Call) -> Bool {
    arguments(call).dropFirst().contains { $0.kind == .closure || label($0) != .other }
  }

  private func inferred(_ generic: String, at offset: UInt32) -> SwinjectFacts.Inferred {
    let around = enclosing.declarations(around: offset)
    func types(of declaration: Declaration) -> [String] {
      file.parsed.parameters[declaration.parameters.indices].map { file.source.text($0.type) }
    }
    let isPassed = around.contains { declaration in
      file.parsed.parameters[declaration.parameters.indices].contains {
        $0.defaultValue.isEmpty && file.source.text($0.type) == generic + ".Type"
      }
    }
    if isPassed { return .none }
    var takers = around
    for declaration in around where declaration.kind.isType {
      takers += file.parsed.declarations.filter {
        $0.kind == .initializer && $0.parent >= 0
          && file.parsed.declarations[Int($0.parent)].range == declaration.range
      }
    }
    let takesValues = takers.contains { taker in
      types(of: taker).contains { $0 == generic || $0.hasPrefix("@autoclosure") }
    }
    return takesValues ? .values : .closures
  }

  /// Whether a receiver is named like a container. Other types also have a `register` with a closure.
  func isContainer(_ receiver: ByteRange) -> Bool {
    let name = file.source.text(file.source.lastName(receiver)).lowercased()
    return name.isEmpty || name == "self" || name.hasPrefix("container") || name.hasSuffix("container")
  }

  /// The service that is registered by the call that a value refers to: `register(…)` itself, or the last `let entry =
  /// container.register(…)` above.
  func registration(keptAs entry: Argument, before index: Int) -> ResolutionFact? {
    guard spend(list.calls.count) else { return nil }
    let name = file.source.text(entry.value)
    let target = list.calls.indices.last { number in
      let call = list.calls[number]
      guard words[number] == .register || words[number] == .autoregister else { return false }
      if call.range.start == entry.value.start { return true }
      guard number < index, call.scope == list.calls[index].scope else { return false }
      let use = list.uses[Int(call.use)]
      return use.position == .initial && file.source.equals(use.target, name)
    }
    guard let target, let first = first(list.calls[target]), first.kind == .metatype else { return nil }
    var fact = ResolutionFact(
      type: file.source.text(first.inner), name: nil, range: entry.value, isOptional: true, isDeferred: true)
    fact.argumentCount = nil
    if let name = arguments(list.calls[target]).first(where: { label($0) == .name }) {
      if name.kind == .string {
        fact.name = file.source.text(name.inner)
      } else {
        setName(name.value, &fact.name, &fact.hasUnknownName)
      }
    }
    return fact
  }

  /// The evidence for the type of a value: a literal, a call of an initializer, a parameter or a local variable.
  func valueType(_ value: ByteRange) -> SwinjectArgument {
    let plain = SwinjectArgument(value, in: file.source)
    guard case .name(let name) = plain else { return plain }
    guard spend(list.arguments.count + file.parsed.declarations.count) else { return .unknown }
    let offset = value.start
    // The innermost closure or function with a parameter of that name.
    var inner: Argument?
    for closure in list.arguments where closure.kind == .closure && closure.inner.contains(value) {
      if inner.map({ $0.value.contains(closure.value) }) ?? true { inner = closure }
    }
    let body: ByteRange
    var declared: String?
    if let inner {
      body = ByteRange(inner.inner.start, offset)
      declared = SwinjectShapes.parameterType(name, of: inner, in: file.source)
    } else if let function = function(around: offset) {
      body = ByteRange(function.body.start, offset)
      declared = file.parsed.parameters[function.parameters.indices].first {
        file.source.name($0.name) == name && !$0.isVariadic
      }.map { file.source.text($0.type) }
    } else {
      return .unknown
    }
    guard spend(body.count) else { return .unknown }
    let code = file.source.text(body)
    // A stored property, unless something in the function has the same name.
    if declared == nil, let property = propertyType(name, around: offset) {
      let isBound = SwinjectArgument(named: name, declaredAs: property, in: code) == .unknown
      let isParameter =
        function(around: offset).map { function in
          file.parsed.parameters[function.parameters.indices].contains { file.source.name($0.name) == name }
        } ?? false
      return isBound || isParameter ? .unknown : .declared(property)
    }
    return SwinjectArgument(named: name, declaredAs: declared, in: code)
  }

  /// The declared type of a property of the type around an offset, by name.
  private func propertyType(_ name: String, around offset: UInt32) -> String? {
    let holder = enclosing.declarations(around: offset).first { $0.kind.isType }
    guard let holder else { return nil }
    let properties = file.parsed.declarations.filter { property in
      property.kind == .variable && property.parent >= 0
        && file.parsed.declarations[Int(property.parent)].range == holder.range
        && file.source.name(property.name) == name
    }
    guard properties.count == 1, let property = properties.first, !property.type.isEmpty,
      property.attributes.isEmpty, !file.source.hasSuffix(property.type, "!")
    else { return nil }
    return file.source.text(property.type)
  }

  /// The project's own property wrappers that require and resolve their generic parameter. If the wrapped value is a
  /// `Service!`, so is the property, and `!` is not part of the requested type.
  func wrappers() -> [SwinjectFacts.Wrapper] {
    genericWrappers { index in
      let declaration = file.parsed.declarations[index]
      let parameters = genericNames(declaration)
      return calls(in: declaration).contains { number in
        let call = list.calls[number]
        guard words[number] == .resolve, call.arguments.count == 1,
          let first = first(call), first.kind == .metatype,
          parameters.contains(file.source.text(first.inner))
        else { return false }
        return isForced(number) || isKeptAndForced(number, in: declaration)
      } ? true : nil
    }.map(\.wrapper)
  }

  /// The property wrappers that also pass a name to `resolve`, which is the only argument of their initializer: `@Inject`
  /// without an argument requests a service without a name.
  func namedWrappers() -> [String] {
    genericWrappers { index -> Bool? in
      let declaration = file.parsed.declarations[index]
      let initializers = members(of: index).filter { $0.kind == .initializer }
      guard initializers.count == 1, let parameter = file.parsed.parameters[initializers[0].parameters.indices].first,
        initializers[0].parameters.indices.count == 1, file.source.equals(parameter.type, "String?"),
        file.source.equals(parameter.defaultValue, "nil")
      else { return nil }
      let generic = genericNames(declaration)
      let resolving = calls(in: declaration).filter { words[$0] == .resolve }
      guard resolving.count == 1, let number = resolving.first else { return nil }
      let arguments = arguments(list.calls[number])
      guard arguments.count == 2, let first = arguments.first, let last = arguments.last, first.kind == .metatype,
        generic.contains(file.source.text(first.inner)), label(last) == .name,
        file.source.haveEqualText(file.source.lastName(last.value), parameter.name),
        isForced(number) || isKeptAndForced(number, in: declaration)
      else { return nil }
      return true
    }.map(\.wrapper.name)
  }

  /// The property wrappers that resolve their generic parameter in any way.
  func resolvingWrappers() -> [String] {
    genericWrappers { index in
      let declaration = file.parsed.declarations[index]
      let parameters = genericNames(declaration)
      return calls(in: declaration).contains { number in
        guard words[number] == .resolve else { return false }
        return first(list.calls[number]).map { $0.kind == .metatype && parameters.contains(file.source.text($0.inner)) }
          ?? true
      } ? true : nil
    }.map(\.wrapper.name)
  }

  /// The property wrappers that pass their generic parameter to a function.
  func wrappers(
    makingCalls helperCalls: [SwinjectHelperCall]
  ) -> [(wrapper: SwinjectFacts.Wrapper, call: SwinjectHelperCall)] {
    guard !helperCalls.isEmpty else { return [] }
    return genericWrappers { index -> SwinjectHelperCall? in
      let declaration = file.parsed.declarations[index]
      let parameters = genericNames(declaration)
      return helperCalls.first {
        declaration.range.contains($0.resolution.range) && parameters.contains($0.resolution.type)
          && (!$0.isUnwrapped || $0.result == .forced)
      }
    }.map { (wrapper: $0.wrapper, call: $0.value) }
  }

  /// The calls in a declaration, by a binary search.
  func calls(in declaration: Declaration) -> Range<Int> {
    let first = list.calls.partitioningIndex { $0.name.start >= declaration.range.start }
    return first..<max(first, list.calls.partitioningIndex { $0.name.start >= declaration.range.end })
  }

  /// The members of a type, which follow it. Linear in the code of the type.
  private func members(of index: Int) -> [Declaration] {
    let end = file.parsed.declarations[index].range.end
    return file.parsed.declarations[(index + 1)...].prefix { $0.range.start < end }.filter { Int($0.parent) == index }
  }

  /// The generic property wrappers for which a closure returns a value.
  func genericWrappers<Value>(
    _ find: (Int) -> Value?
  ) -> [(wrapper: SwinjectFacts.Wrapper, value: Value)] {
    guard !file.parsed.genericParameters.isEmpty else { return [] }
    return file.parsed.declarations.indices.compactMap { index in
      let declaration = file.parsed.declarations[index]
      guard declaration.kind.isType, !declaration.genericParameters.indices.isEmpty,
        file.attributes(of: declaration).contains(where: { file.source.equals($0.name, "propertyWrapper") }),
        let found = find(index)
      else { return nil }
      let value = members(of: index).first { $0.kind == .variable && file.source.equals($0.name, "wrappedValue") }
      let wrapper = SwinjectFacts.Wrapper(
        name: file.source.name(declaration.name),
        isUnwrapping: value.map { file.source.hasSuffix($0.type, "!") } ?? false)
      return (wrapper, found)
    }
  }
}
