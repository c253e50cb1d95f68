import DioxideSwiftReader

extension InitializerChooser {
  /// The type of the parameter for an argument of a call; nil if no initializer matches, if several match with
  /// different types, or if the type is unknown.
  ///
  /// - Parameters:
  ///   - type: The type that is built.
  ///   - labels: The labels of all arguments, in order; empty strings if there are none.
  ///   - index: The index of the argument.
  /// - Complexity: Linear in the parameters of the type's initializers.
  func typeOfParameter(of type: ResolvedType, labels: [String], at index: Int) -> ResolvedType? {
    guard case .declared(let entity, let arguments) = type, labels.indices.contains(index) else { return nil }
    var current = resolver.index.declaration(of: entity)
    var generic = Dictionary(zip(genericParameters(of: current), arguments), uniquingKeysWith: { first, _ in first })
    var seen: Set<TypeIndex.Reference> = []
    var budget = SearchBudget(steps: UnjudgedReason.maximumSuperclasses)
    while seen.insert(current).inserted {
      let fact = resolver.files[type: current]
      guard !fact.isBroken else { return nil }
      let candidates = candidates(of: current, fact)
      let own = resolver.files[type: current].members.initializers
      var runs = candidates.map { (file: $0.file, enclosing: $0.enclosing, run: $0.initializer.parameters) }
      if fact.kind == .struct, own.isEmpty { runs.append((current.file, fact.path, fact.properties)) }
      var found: Set<ResolvedType> = []
      for candidate in runs {
        guard let parameter = parameter(filledBy: labels, at: index, of: candidate.run, in: candidate.file) else {
          continue
        }
        let written = resolver.files[candidate.file].parameters[parameter].type
        guard !written.isEmpty, !written.hasPrefix("@autoclosure") else { return nil }
        let names =
          genericParameters(of: current)
          + candidates.flatMap {
            resolver.files.names($0.initializer.genericParameters, ofFile: $0.file)
          }
        let context = TypeResolver.Context(
          file: candidate.file, enclosing: candidate.enclosing, genericParameters: names)
        found.insert(resolver.resolve(written, in: context).substituting(generic, written: written))
      }
      if !found.isEmpty || fact.kind != .class || candidates.contains(where: { !$0.initializer.isConvenience }) {
        guard found.count == 1, let type = found.first, !type.isUncertain, !type.isOpen else { return nil }
        return type
      }
      guard let superclass = superclass(of: current, fact), budget.spend() else { return nil }
      generic = substitutions(in: superclass, generic)
      current = superclass.declaration
    }
    return nil
  }

  /// The parameter for an argument, if all arguments have a parameter and all required parameters have an argument.
  private func parameter(filledBy labels: [String], at index: Int, of run: Run, in file: FileIndex) -> Int? {
    var next = 0
    var filled: Int?
    for parameter in run.indices {
      let label = resolver.files[file].label(ofParameter: parameter)
      if next < labels.count, labels[next] == (label == "_" ? "" : label) {
        if next == index { filled = parameter }
        next += 1
      } else if !resolver.files[file].parameters[parameter].hasDefault {
        return nil
      }
    }
    return next == labels.count ? filled : nil
  }

  /// The maximum number of initializers that are searched by labels.
  private static let maximumInitializers = 256

  /// The initializer that `Type.init` or `Type.init(name:)` refers to: the one with these labels, or the only one. If
  /// several match, Swift infers the initializer from the context; nothing is chosen then.
  ///
  /// - Parameter labels: The labels, including `_`; nil if none are written.
  /// - Complexity: Linear in the parameters of the type's initializers.
  func choice(namedWith labels: [String]?, of declaration: TypeIndex.Reference) -> InitializerChoice {
    let fact = resolver.files[type: declaration]
    // Each reference searches all of them.
    guard fact.members.initializers.count <= Self.maximumInitializers else { return .givenUp(.size) }
    var candidates = candidates(of: declaration, fact).filter { !$0.initializer.isExcludedFromInjection }
    guard !candidates.isEmpty else {
      guard case .chosen(let chosen) = choose(declaration) else { return .none }
      return labels == nil || labels == self.labels(of: chosen.parameters, in: chosen.file) ? .chosen(chosen) : .none
    }
    if candidates.contains(where: { $0.initializer.access == .reachable }) {
      candidates.removeAll { $0.initializer.access != .reachable }
    }
    if let labels { candidates.removeAll { self.labels(of: $0.initializer.parameters, in: $0.file) != labels } }
    return single(candidates, of: declaration, [:])
  }

  private func labels(of run: Run, in file: FileIndex) -> [String] {
    run.indices.map { resolver.files[file].label(ofParameter: $0) }
  }
}
