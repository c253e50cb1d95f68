import DioxideSwiftReader

/// The known types of arguments, and of requests with `r~>`.
extension SwinjectCalls {
  /// Finds the types of the arguments that a factory takes: as written, or as Swift infers them.
  func setArgumentTypes(of shape: inout SwinjectRegistration, _ factory: Argument) {
    guard shape.argumentCount ?? 0 > 0, !factory.closureParameters.isEmpty else { return }
    shape.argumentTypes = SwinjectShapes.argumentTypes(of: factory, in: file.source)
    guard shape.argumentTypes.isEmpty, spend(list.blocks.count) else { return }
    shape.inferredArguments = values.types(ofParametersOf: factory)
  }

  /// The names of the values that calls pass to factories, and of the parameters of factories besides the resolver.
  var namesOfValues: Set<String> {
    var names: Set<String> = []
    for (word, call) in zip(words, list.calls) {
      switch word {
      case .resolve:
        for argument in arguments(call) where argument.kind == .expression { addNames(in: argument.value, to: &names) }
      case .register, .autoregister:
        for argument in arguments(call) { addNames(in: argument.closureParameters, to: &names) }
      case .forward, .storyboardInitCompleted, .implements, .inObjectScope, .initCompleted: break
      }
    }
    return names
  }

  /// Adds the words of a range that begin with a lower-case letter.
  func addNames(in range: ByteRange, to names: inout Set<String>) {
    var tokens = Tokens(file.source.buffer, from: Int(range.start), to: Int(range.end))
    while let token = tokens.next() {
      if case .word(let word) = token, !file.source.isCapitalised(word) { names.insert(file.source.text(word)) }
    }
  }

  /// The evidence for the type of a factory argument.
  func argumentType(_ argument: Argument) -> SwinjectArgument {
    spend(argument.value.count + list.blocks.count) ? values.type(of: argument) : .unknown
  }

  /// Stores the known arguments of calls in another list of the file.
  func keep(argumentsOf other: SwinjectCalls) {
    argumentValues.merge(other.argumentValues) { own, _ in own }
  }

  /// Stores the known arguments of a call.
  func setArguments(_ values: [SwinjectArgument], of resolution: ResolutionFact) {
    guard values.contains(where: { $0 != .unknown }), resolution.argumentCount == values.count else { return }
    argumentValues[resolution.range.start] = values
  }

  /// `Screen(mail: r~>)`: the type is that of the parameter.
  func readPostfixArrows() {
    guard !unreadArrows.isEmpty else { return }
    let bytes = file.source.buffer
    let receivers = unreadArrows.compactMap { arrow in
      Words.name(in: bytes, endingAt: Int(arrow.start))?.split(separator: ".").last.map(String.init)
    }
    let mentions = SwiftReader.calls(
      in: bytes, range: ByteRange(0, UInt32(clamping: bytes.count)), named: [],
      mentioning: CallNames(Set(receivers)))
    var expectations = ArgumentPositions(mentions, file.source)
    var understood: Set<UInt32> = []
    for reference in mentions.references {
      let index = unreadArrows.partitioningIndex { $0.start >= reference.name.end }
      guard index < unreadArrows.count, unreadArrows[index].start == reference.name.end else { continue }
      var use = mentions.uses[Int(reference.use)]
      use.operator = .none
      let arrow = unreadArrows[index]
      var fact = ResolutionFact(type: "", name: nil, range: arrow, isOptional: false, isDeferred: false)
      fact.argumentCount = 0
      let inference = expectations.argument(of: use) { declaredType(of: mentions.uses[Int($0)]) }
      if let inference {
        inferences[arrow.start] = inference
      } else if use.isPlain, let type = declaredType(of: use) {
        fact.type = file.source.text(type)
      } else {
        continue
      }
      arrows.append(fact)
      understood.insert(arrow.start)
    }
    unreadArrows.removeAll { understood.contains($0.start) }
    arrows.sort { $0.range.start < $1.range.start }
  }
}
