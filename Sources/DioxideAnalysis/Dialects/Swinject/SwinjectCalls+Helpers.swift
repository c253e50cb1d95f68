import DioxideSwiftReader

extension SwinjectCalls {
  /// See ``helpers``.
  func findHelpers() -> [SwinjectHelper] {
    guard !file.parsed.genericParameters.isEmpty else { return [] }
    return file.parsed.declarations.compactMap { declaration in
      guard declaration.kind == .function || declaration.kind == .subscript,
        !declaration.genericParameters.indices.isEmpty
      else { return nil }
      let isOperator = declaration.kind == .function && !isWord(declaration.name)
      // The first parameter of an operator is the container.
      let parameters = file.parsed.parameters[declaration.parameters.indices].dropFirst(isOperator ? 1 : 0)
      let metatype = parameters.first.flatMap { file.source.hasSuffix($0.type, ".Type") ? $0 : nil }
      let result = file.source.text(declaration.type)
      let generic = metatype.map { String(file.source.text($0.type).dropLast(5)) } ?? result
      guard genericNames(declaration).contains(generic), metatype != nil || declaration.kind == .function && !isOperator
      else { return nil }
      return SwinjectHelper(
        name: declaration.kind == .subscript ? "subscript" : file.source.name(declaration.name),
        infers: metatype.map { !$0.defaultValue.isEmpty } ?? true,
        parameters: parameters.map { parameter in
          let label = file.source.name(parameter.label.isEmpty ? parameter.name : parameter.label)
          let isUnlabelled = label == "_" || isOperator || declaration.kind == .subscript
          return SwinjectHelper.Parameter(
            label: isUnlabelled ? "" : label, hasDefault: !parameter.defaultValue.isEmpty)
        },
        owner: declaration.parent >= 0 && !isOperator ? file.path(ofDeclaration: Int(declaration.parent)) : "",
        kind: kind(of: declaration, finding: generic, named: metatype.map { file.source.name($0.name) }))
    }
  }

  private func isWord(_ name: ByteRange) -> Bool {
    !name.isEmpty
      && (Words.isNamePart(file.source.buffer[Int(name.start)]) || file.source.buffer[Int(name.start)] == 0x60)
  }

  private func kind(
    of declaration: Declaration, finding generic: String, named name: String?
  ) -> SwinjectHelper.Kind {
    let isOptional = file.source.text(declaration.type) == generic + "?"
    guard isOptional || file.source.text(declaration.type) == generic, !declaration.effects.contains(.throws) else {
      return .other
    }
    guard !declaration.body.isEmpty else { return isOptional ? .other : .requirement }
    let others = file.parsed.parameters[declaration.parameters.indices].dropFirst(
      name == nil ? 0 : isWord(declaration.name) || declaration.kind == .subscript ? 1 : 2)
    // Calls that name no type are only read with labelled arguments.
    guard others.allSatisfy({ changesNothing($0) && (name != nil || !isUnlabelled($0)) }) else { return .other }
    let start = list.calls.partitioningIndex { $0.name.start >= declaration.body.start }
    let asking = list.calls.indices[start...].prefix { list.calls[$0].name.start < declaration.body.end }.filter {
      index in
      guard words[index] == .resolve, declaration.body.contains(list.calls[index].name),
        let first = first(list.calls[index])
      else { return false }
      let handed = file.source.text(first.kind == .metatype ? first.inner : first.value)
      return handed == (first.kind == .metatype ? generic : name)
    }
    if isOptional {
      let isPlain =
        asking.count == 1 && declaration.kind == .function && isPassedOn(asking[0], by: declaration)
        && passesArguments(asking[0], of: declaration)
      return isPlain && name != nil && isWord(declaration.name) ? .passing : .other
    }
    // A fallback makes the result non-nil.
    let fails = asking.allSatisfy {
      isForced($0) || list.resultUse(of: list.calls[$0], in: file.source) == .passedOn
    }
    guard !asking.isEmpty, fails, asking.allSatisfy({ passesArguments($0, of: declaration) }),
      spend(declaration.body.count)
    else { return .other }
    // It may create a missing service.
    var tokens = Tokens(file.source.buffer, from: Int(declaration.body.start), to: Int(declaration.body.end))
    var isAfterGeneric = false
    while let token = tokens.next() {
      switch token {
      case .word(let range):
        if file.source.equals(range, "register") || file.source.equals(range, "autoregister") { return .other }
        if isAfterGeneric, file.source.equals(range, "init") { return .other }
        isAfterGeneric = file.source.text(range) == generic
      case .sign(UInt8(ascii: "(")): if isAfterGeneric { return .other }
      case .sign(UInt8(ascii: ".")): break
      case .sign: isAfterGeneric = false
      }
    }
    return .failing
  }

  /// Whether a helper function resolves with the name and the arguments that it is given, and with no others.
  private func passesArguments(_ index: Int, of declaration: Declaration) -> Bool {
    let parameters = file.parsed.parameters[declaration.parameters.indices].filter {
      $0.defaultValue.isEmpty || file.source.equals($0.defaultValue, "nil")
    }
    return arguments(list.calls[index]).dropFirst().allSatisfy { argument in
      label(argument) == .name && file.source.equals(argument.value, "nil")
        || parameters.contains { file.source.haveEqualText($0.name, argument.value) }
    }
  }

  private func isUnlabelled(_ parameter: Parameter) -> Bool {
    file.source.equals(parameter.label.isEmpty ? parameter.name : parameter.label, "_")
  }

  /// Whether a parameter of a helper function is passed on to `resolve`, or has no effect by default: `nil`, or the
  /// location of the call.
  private func changesNothing(_ parameter: Parameter) -> Bool {
    let known: Set<String> = ["name", "argument", "arguments", "_"]
    let value = file.source.text(parameter.defaultValue)
    let isNothing = value == "nil" || value.hasPrefix("#")
    if known.contains(file.source.name(parameter.label.isEmpty ? parameter.name : parameter.label)) {
      return parameter.defaultValue.isEmpty || isNothing
    }
    return isNothing
  }

  /// Whether a function only returns the result of a call.
  private func isPassedOn(_ index: Int, by function: Declaration) -> Bool {
    let use = list.uses[Int(list.calls[index].use)]
    guard use.position == .sole || use.position == .returned, use.isPlain, use.unwrapping == .none, use.cast == .none,
      spend(function.body.count)
    else { return false }
    var tokens = Tokens(file.source.buffer, from: Int(function.body.start), to: Int(function.body.end))
    let others: [StaticString] = ["if", "guard", "switch", "for", "while", "register", "autoregister", "as"]
    var returns = 0
    while let token = tokens.next() {
      guard case .word(let word) = token else { continue }
      if file.source.equals(word, "return") { returns += 1 }
      if others.contains(where: { file.source.equals(word, $0) }) { return false }
    }
    return returns < 2
  }

  // MARK: Calls that name no type

  /// The calls of these functions that name no type: `let mail: Mail = inject()`. `inferences` receives the
  /// initializers that have them as arguments.
  ///
  /// - Parameter isGeneric: Whether the type is a generic parameter of the enclosing code: `var wrappedValue: T { get() }`.
  func inferredHelperCalls(
    to names: CallNames, isGeneric: Bool = false, _ inferences: inout [UInt32: InferredType]
  ) -> [SwinjectHelperCall] {
    let everything = ByteRange(0, UInt32(clamping: file.source.buffer.count))
    let others = SwiftReader.calls(in: file.source.buffer, range: everything, named: names)
    guard !others.calls.isEmpty else { return [] }
    let reader = SwinjectCalls(file: file, list: others, enclosing: enclosing, containersCreated: 0)
    keep(argumentsOf: reader)
    return others.calls.indices.compactMap { index in
      let call = others.calls[index]
      let arguments = others.arguments[call.arguments.indices]
      // It may call a method with the same name.
      guard !declaresOther(call.name) else { return nil }
      let request = isGeneric ? reader.resolution(at: index, isGeneric: true) : reader.resolutions[index]
      guard var resolution = request, resolution.isInferred, !resolution.isOptional,
        call.prefix == .none, !isUnwrapped(others.uses[Int(call.use)]),
        others.uses[Int(call.use)].unwrapping == .none, !arguments.contains(where: \.isTrailing)
      else { return nil }
      resolution.isInferred = false
      if arguments.isEmpty { resolution.argumentCount = 0 }
      if let inference = reader.inferences[resolution.range.start] { inferences[resolution.range.start] = inference }
      let use = others.uses[Int(call.use)]
      return SwinjectHelperCall(
        resolution: resolution, function: file.source.name(call.name), receiver: file.source.text(call.receiver),
        receiverTypes: typesOfReceiver(call.receiver), labels: arguments.map { file.source.name($0.label) },
        enclosing: enclosing.path(at: call.name.start), isInferred: true,
        scope: use.operator.isEmpty && use.fallback == .none ? call.scope : .none,
        runsWhenBuilt: others.runsWhenBuilt(call, enclosing))
    }
  }

  private func declaresOther(_ name: ByteRange) -> Bool {
    !spend(file.parsed.declarations.count)
      || file.parsed.declarations.contains {
        $0.kind == .function && $0.genericParameters.isEmpty && file.source.haveEqualText($0.name, name)
      }
  }

  // MARK: Operators and subscripts

  /// `container <~ Mail.self`, `container[Mail.self]`.
  func operatorCalls(_ places: [ByteRange]) -> [(type: ByteRange, helperCall: SwinjectHelperCall)] {
    places.compactMap { type in
      let bytes = file.source.buffer
      var end = Int(type.start)
      while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
      let isSubscript = end > 0 && bytes[end - 1] == UInt8(ascii: "[")
      var start = end
      if isSubscript { start -= 1 } else { while start > 0, SwinjectShapes.isOperator(bytes[start - 1]) { start -= 1 } }
      let function =
        isSubscript
        ? "subscript" : file.source.text(ByteRange(UInt32(clamping: start), UInt32(clamping: end)))
      while !isSubscript, start > 0, bytes[start - 1] == 0x20 { start -= 1 }
      let begin = Words.start(ofNameIn: bytes, endingAt: start)
      let receiver = ByteRange(UInt32(clamping: begin), UInt32(clamping: start))
      var after = Words(bytes, at: Int(type.end) + 5)
      guard !receiver.isEmpty, isCode(type), !isSubscript || after.take("]"), !after.take("!"), !after.take("?") else {
        return nil
      }
      var resolution = ResolutionFact(
        type: file.source.text(type), name: nil, range: type, isOptional: false, isDeferred: false)
      resolution.argumentCount = 0
      return (
        type,
        SwinjectHelperCall(
          resolution: resolution, function: function, receiver: isSubscript ? file.source.text(receiver) : "",
          receiverTypes: typesOfReceiver(receiver), labels: [""], enclosing: enclosing.path(at: type.start))
      )
    }
  }

  /// Whether a position is neither in a comment nor in a string. Reads the enclosing declaration.
  private func isCode(_ place: ByteRange) -> Bool {
    let start = enclosing.declarations(around: place.start).first?.range.start ?? 0
    guard spend(Int(place.end - start)) else { return false }
    var tokens = Tokens(file.source.buffer, from: Int(start), to: Int(place.end))
    while let token = tokens.next() {
      if case .word(let range) = token, range.start == place.start { return true }
    }
    return false
  }

  // MARK: Metatypes in local constants

  /// The type of a metatype stored in a local constant: `let type = Mail.self`. Nil unless this is the only binding of
  /// the name in the block before its use.
  func metatype(keptAs name: ByteRange, in scope: ByteRange) -> ByteRange? {
    let text = file.source.text(name)
    guard !scope.isEmpty, !text.isEmpty, text.utf8.allSatisfy({ Words.isNamePart($0) }),
      spend(Int(name.start) - Int(scope.start))
    else { return nil }
    var tokens = Tokens(file.source.buffer, from: Int(scope.start), to: Int(name.start))
    var isAfterLet = false
    var found: ByteRange?
    while let token = tokens.next() {
      guard case .word(let word) = token else {
        isAfterLet = false
        continue
      }
      if isAfterLet, file.source.equals(word, text) {
        guard found == nil else { return nil }
        var words = Words(file.source.buffer, at: Int(word.end))
        guard words.take("=") else { return nil }
        words.skipSpace()
        let start = words.position
        guard words.takeMetatype() != nil else { return nil }
        found = ByteRange(UInt32(clamping: start), UInt32(clamping: words.position - 5))
      } else if !isAfterLet, file.source.equals(word, text), found == nil {
        // It may be a parameter.
        return nil
      }
      isAfterLet = file.source.equals(word, "let")
    }
    return found
  }
}
