import DioxideSwiftReader

/// Several initializers are candidates for the container, or none is.
enum AmbiguousInitializer: Rule {
  static let description = RuleDescription(
    id: "ambiguous_initializer", severity: .error,
    summary: "A component has several initializers and none is marked, or it has none that can be called.",
    rationale: """
      The dependencies of a component are the parameters of its initializer. Guessing the initializer would prove the \
      wrong graph. If all initializers are private, or an enum has none, `@Service` and `@Adapter` cannot build the type, \
      and it does not compile.
      """,
    bad: """
      import Dioxide

      @Service
      final class Reports {
        init() {}
        init(title: String) {}
      }
      """,
    good: """
      import Dioxide

      @Service
      final class Reports {
        @Inject init() {}
        init(title: String) {}
      }
      """)

  static func findings(in context: RuleContext) -> [Finding] {
    guard !context.program.undecided.isEmpty else { return [] }
    let bound = Set(
      context.program.blueprint.bindings.filter { $0.key.arguments == .none }.compactMap {
        context.program.resolvedType(of: $0.key.type)
      })
    // A type bound under several keys is reported once.
    var seen: Set<Place> = []
    return context.program.undecided.compactMap { binding, choice in
      guard seen.insert(context.place(binding)).inserted else { return nil }
      switch choice {
      case .ambiguous(let candidates): return ambiguous(candidates, of: binding, bound, context)
      case .unreachable(let candidates): return unreachable(candidates, of: binding, context)
      case .chosen, .none, .givenUp: return nil
      }
    }
  }

  private static func ambiguous(
    _ candidates: [InitializerChoice.Candidate], of binding: BindingIndex, _ bound: Set<ResolvedType>,
    _ context: RuleContext
  ) -> Finding {
    let name = context.builder(binding)
    let isMarked = candidates.contains { $0.initializer.isMarked }
    let mark = context.imports("Dioxide", at: context.place(binding)) ? "@Inject" : "// dioxide:inject"
    let chosen = isMarked ? nil : onlyBuildable(candidates, bound, context.program)
    var finding = Finding(
      description,
      isMarked
        ? "`\(name)` has \(candidates.count) initializers marked `\(mark)`"
        : "`\(name)` has \(candidates.count) initializers that the container could call",
      at: context.place(binding),
      help: isMarked ? "Keep `\(mark)` on one of them." : help(candidates, chosen, mark: mark, context.program),
      component: name,
      related: related(candidates, context.program), symbols: [context.builderIdentifier(binding)])
    if let chosen { finding.edits = [edit(chosen, of: binding, context)] }
    return finding
  }

  /// The finding if the macro cannot call any initializer.
  private static func unreachable(
    _ candidates: [InitializerChoice.Candidate], of binding: BindingIndex, _ context: RuleContext
  ) -> Finding {
    let name = context.builder(binding)
    return Finding(
      description,
      candidates.isEmpty
        ? "`\(name)` is an enum without an initializer that the container could call"
        : "`\(name)` has only private initializers, which the container cannot call",
      at: context.place(binding),
      help: candidates.isEmpty
        ? "Declare one in the enum itself, or make it a struct."
        : "Remove `private` from the one to use, or mark it `@Inject`.",
      component: name, related: related(candidates, context.program),
      symbols: [context.builderIdentifier(binding)])
  }

  private static func related(
    _ candidates: [InitializerChoice.Candidate], _ program: Program
  ) -> [Finding.Related] {
    candidates.enumerated().map { index, candidate in
      Finding.Related(
        message: "candidate \(index + 1): `\(spelling(candidate, program))`",
        place: Place(file: candidate.file, range: candidate.initializer.keyword))
    }
  }

  private static func help(
    _ candidates: [InitializerChoice.Candidate], _ chosen: InitializerChoice.Candidate?, mark: String,
    _ program: Program
  ) -> String {
    let isComment = mark.hasPrefix("//")
    if let chosen {
      let spelling = spelling(chosen, program)
      let line = isComment ? "`\(mark)` above `\(spelling)`" : "`\(mark) \(spelling)`"
      return "Write \(line): the parameters of the others are not bound. `dioxide check --fix` adds it."
    }
    let lines = candidates.prefix(3).map { "`\(isComment ? "" : mark + " ")\(spelling($0, program))`" }
    let others = candidates.count > 3 ? " or another" : ""
    let doing = isComment ? "Write `\(mark)` above" : "Mark"
    return "\(doing) the one to use: \(lines.joined(separator: " or "))\(others)."
  }

  /// The only candidate whose dependencies are all bound, if every other one certainly has a dependency without a
  /// binding.
  private static func onlyBuildable(
    _ candidates: [InitializerChoice.Candidate], _ bound: Set<ResolvedType>, _ program: Program
  ) -> InitializerChoice.Candidate? {
    var chosen: InitializerChoice.Candidate?
    for candidate in candidates {
      let context = TypeResolver.Context(
        file: candidate.file, enclosing: candidate.enclosing,
        genericParameters: program.files.names(candidate.initializer.genericParameters, ofFile: candidate.file))
      var isBuildable = true
      for parameter in program.files[candidate.file].parameters[candidate.initializer.parameters.indices] {
        let type = program.resolver.resolve(parameter.type, in: context)
        guard let shape = DependencyShape(of: type, isOptional: parameter.hasDefault, in: program.resolver) else {
          return nil
        }
        if !shape.isOptional, !bound.contains(shape.key), !(shape.element.map(bound.contains) ?? false) {
          isBuildable = false
        }
      }
      guard isBuildable else { continue }
      if chosen != nil { return nil }
      chosen = candidate
    }
    return chosen
  }

  /// Marks an initializer: with the attribute, or with a comment if `Dioxide` is not imported.
  private static func edit(
    _ candidate: InitializerChoice.Candidate, of binding: BindingIndex, _ context: RuleContext
  ) -> Finding.Edit {
    let start = candidate.initializer.range.start
    let place = Place(file: candidate.file, range: ByteRange(start, start))
    let mark = context.imports("Dioxide", at: place) ? "@Inject " : "/* dioxide:inject */ "
    return Finding.Edit(place: place, expected: "init", replacement: mark)
  }

  private static func spelling(_ candidate: InitializerChoice.Candidate, _ program: Program) -> String {
    let facts = program.files[candidate.file]
    return "init(\(candidate.initializer.parameters.indices.map { "\(facts.label(ofParameter: $0)):" }.joined()))"
  }
}
