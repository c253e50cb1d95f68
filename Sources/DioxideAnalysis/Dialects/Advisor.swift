import DioxideCore

/// The terms for lifetimes along the path from a longer-lived object to a shorter-lived one.
struct LifetimeWords {
  /// The kind of the longer-lived object: `singleton`.
  var keeping = "singleton"
  /// Its lifetime.
  var holderLives = "singleton: lives as long as the container"
  /// The kind of an object in between, which is created each time.
  var recreated = "factory"
  /// The kind of the shorter-lived object: `request-scoped`.
  var ending = "request-scoped"
  /// Its lifetime, after "lives".
  var captiveLives = "for one request"
  /// When it ends.
  var captiveEnds = "request: ends with its request"
}

/// Gives advice on findings in the terms of one framework.
///
/// The extension provides general advice, which a framework can override. A class, so that an advisor can cache results
/// between findings.
protocol Advisor: AnyObject {
  var context: RuleContext { get }
  var vocabulary: Vocabulary { get }

  /// The advice on a required dependency without a binding.
  func advice(onMissing missing: MissingDependency) -> Advice

  /// How to break a cycle at a hop; `reasons` explain why there. `isAlone` is true if the hop leads back to its start.
  func help(breaking hop: Violation.Hop, reasons: [String], isAlone: Bool) -> String

  /// The terms for the lifetimes along the path to a captive dependency.
  func lifetimes(of fault: Violation.CaptiveDependency) -> LifetimeWords

  /// How to fix a captive dependency.
  func help(freeing fault: Violation.CaptiveDependency) -> String

  /// How to keep one of two bindings of a key in each profile, or both.
  func help(distinguishing fault: Violation.DuplicateBinding, profiles: [String]) -> String

  /// How to make all bindings of a key single bindings, or all multi-bindings.
  func help(unmixing fault: Violation.MixedBinding) -> String
}

extension Advisor {
  var program: Program { context.program }

  func note(_ message: String, _ binding: BindingIndex) -> Finding.Related {
    Finding.Related(message: message, place: context.place(binding))
  }

  /// The advice if only containers of other programs or other frameworks provide the key; nil if none does.
  func adviceFromSiblings(_ missing: MissingDependency, _ bindings: [BindingIndex], _ dialect: DialectID) -> Advice? {
    let name = context.name(of: missing.dependency.key)
    let (own, foreign) = (
      bindings.filter { program.bindingOrigins[$0].dialect == dialect },
      bindings.filter { program.bindingOrigins[$0].dialect != dialect }
    )
    if !own.isEmpty, own.allSatisfy({ !program.areInOneProgram(program.reach(ofBinding: $0), missing.reach) }) {
      let programs = program.roots.names(of: missing.reach.programs).map { "`\($0)`" }
      let who =
        programs.count > 3 ? "\(programs[0]) or \(programs.count - 1) others" : programs.joined(separator: " or ")
      return Advice(
        problem: "no code of \(who) \(vocabulary.binds) it",
        help: "Move what \(vocabulary.binds) it to a target that \(who) depends on, or add one of its own.",
        related: own.prefix(3).map {
          let names = program.programs(ofBinding: $0).map { "`\($0)`" }.joined(separator: ", ")
          return note("`\(name)` is \(vocabulary.bound) here, for \(names)", $0)
        })
    }
    guard own.isEmpty, !foreign.isEmpty else { return nil }
    return Advice(
      problem: "nothing \(vocabulary.binds) it",
      help: "Register what the other container resolves"
        + (vocabulary.example.isEmpty
          ? "." : ": `\(Vocabulary.filled(vocabulary.example, type: program.name(of: missing.dependency.key.type)))`."),
      related: foreign.prefix(3).map {
        note("`\(name)` is \(program.vocabulary(ofBinding: $0).bound) here, in a container of another framework", $0)
      })
  }

  func help(breaking hop: Violation.Hop, reasons: [String], isAlone: Bool) -> String {
    let holder = context.builder(hop.bindingIndex)
    let requested = context.requested(hop.dependencyIndex)
    let why = reasons.isEmpty ? "" : " (\(reasons.joined(separator: ", ")))"
    let later = vocabulary.deferral.isEmpty ? "let `\(holder)` do without it" : vocabulary.deferral
    return
      "The cheapest step to break is `\(holder)` → `\(requested)`\(why): \(Vocabulary.filled(later, type: requested))."
  }

  func lifetimes(of fault: Violation.CaptiveDependency) -> LifetimeWords { LifetimeWords() }

  func help(freeing fault: Violation.CaptiveDependency) -> String {
    guard let first = fault.path.first, let last = fault.path.last else { return "" }
    return
      "Let `\(context.builder(last.bindingIndex))` request it when it is needed, or let `\(context.builder(first.bindingIndex))` "
      + "live no longer than it."
  }

  func help(distinguishing fault: Violation.DuplicateBinding, profiles: [String]) -> String {
    "Remove one of the two registrations, or distinguish them with `name:`."
  }

  func help(unmixing fault: Violation.MixedBinding) -> String { "Bind all of them in the same way." }
}

/// General advice in the terms of a dialect, for frameworks without an advisor.
final class GeneralAdvisor: Advisor {
  let context: RuleContext
  let vocabulary: Vocabulary
  private lazy var byKey = context.bindingsByKey()
  private lazy var bindings: [TypeIdentity: [BindingIndex]] = Dictionary(
    grouping: program.blueprint.bindingIndices.filter { program.bindingOrigins[$0].dialect == dialect }
  ) { program.blueprint[$0].key.type }
  private lazy var similarNames = SimilarNames(
    bindings.map { (program.name(of: $0.key), $0.value[0]) }.sorted { $0.1 < $1.1 })
  private let dialect: DialectID

  init(_ context: RuleContext, _ dialect: DialectID) {
    self.context = context
    self.dialect = dialect
    vocabulary = context.program.frameworks[dialect].vocabulary
  }

  func advice(onMissing missing: MissingDependency) -> Advice {
    if let advice = adviceFromSiblings(missing, byKey[missing.dependency.key] ?? [], dialect) { return advice }
    let type = missing.dependency.key.type
    let requested = program.name(of: type)
    var advice = Advice(problem: "nothing \(vocabulary.binds) it", help: "")
    if let others = bindings[type] {
      let keys = others.map { "`\(context.name(of: program.blueprint[$0].key))`" }
      advice.help = "Registered under this type: \(keys.prefix(3).joined(separator: ", "))."
      advice.related = others.prefix(3).map { note("`\(requested)` is \(vocabulary.bound) here", $0) }
    } else if let (name, near) = similarNames.nearest(to: requested) {
      advice.help = "Did you mean `\(name)`, which is \(vocabulary.bound)?"
      advice.related = [note("`\(name)` is \(vocabulary.bound) here", near)]
    } else if !vocabulary.example.isEmpty {
      advice.help = "Add `\(Vocabulary.filled(vocabulary.example, type: requested))`."
    }
    return advice
  }
}

/// The advisors of a rule, created on first use.
struct Advisors {
  private let context: RuleContext
  private var known: [DialectID: any Advisor] = [:]

  init(_ context: RuleContext) { self.context = context }

  /// The advisor for the dialect of a binding.
  mutating func advisor(ofBinding binding: BindingIndex) -> any Advisor {
    advisor(of: context.program.bindingOrigins[binding].dialect)
  }

  /// The advisor of a dialect.
  mutating func advisor(of dialect: DialectID) -> any Advisor {
    if let known = known[dialect] { return known }
    let made = context.program.dialect(dialect)?.advisor(context, dialect) ?? GeneralAdvisor(context, dialect)
    known[dialect] = made
    return made
  }
}
