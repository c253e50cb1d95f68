import DioxideCore

/// What to do about a fault.
struct Advice {
  /// What is lacking, as the end of a sentence after "but": `nothing registers it`.
  var lack = ""
  /// What to do.
  var help: String
  /// Places that help to understand it.
  var related: [Finding.Related] = []
  /// What to change in the source, if there is one answer.
  var edits: [Finding.Edit] = []
}

/// Advises on faults in the words of one framework.
///
/// What is general is done here; a framework says otherwise where it knows better. A class, since what an advisor gathers for
/// one fault serves the next.
protocol Advisor: AnyObject {
  var context: RuleContext { get }
  var vocabulary: Vocabulary { get }

  /// On a required dependency of a binding that nothing answers in these profiles.
  func advice(onMissing dependency: Blueprint.Dependency, of binding: Int, profiles: [String]) -> Advice

  /// How to break a cycle at a hop; `reasons` say why there. `isAlone` if the hop leads back to where it starts.
  func help(breaking hop: Violation.Hop, reasons: [String], isAlone: Bool) -> String
}

extension Advisor {
  var program: Program { context.program }

  func note(_ message: String, _ binding: Int) -> Finding.Related {
    Finding.Related(message: message, place: context.place(binding))
  }
}

/// Advises in a dialect's vocabulary, for frameworks that have nothing of their own to add.
final class GeneralAdvisor: Advisor {
  let context: RuleContext
  let vocabulary: Vocabulary
  private lazy var bindings: [TypeIdentity: [Int]] = Dictionary(
    grouping: program.blueprint.bindings.indices.filter { program.bindingOrigins[$0].dialect == dialect }
  ) { program.blueprint.bindings[$0].key.type }
  private lazy var similarNames = SimilarNames(
    bindings.map { (program.name(of: $0.key), $0.value[0]) }.sorted { $0.1 < $1.1 })
  private let dialect: DialectID

  init(_ context: RuleContext, _ dialect: DialectID) {
    self.context = context
    self.dialect = dialect
    vocabulary = context.program.dialects[dialect].vocabulary
  }

  func advice(onMissing dependency: Blueprint.Dependency, of binding: Int, profiles: [String]) -> Advice {
    let type = dependency.key.type
    let asked = program.name(of: type)
    var advice = Advice(lack: "nothing \(vocabulary.binds) it", help: "")
    if let others = bindings[type] {
      let keys = others.map { "`\(context.name(of: program.blueprint.bindings[$0].key))`" }
      advice.help = "Under this type there is \(keys.prefix(3).joined(separator: ", "))."
      advice.related = others.prefix(3).map { note("`\(asked)` is \(vocabulary.bound) here", $0) }
    } else if let (name, near) = similarNames.nearest(to: asked) {
      advice.help = "Did you mean `\(name)`, which is \(vocabulary.bound)?"
      advice.related = [note("`\(name)` is \(vocabulary.bound) here", near)]
    } else if !vocabulary.example.isEmpty {
      advice.help = "Add `\(vocabulary.example.replacing("TYPE", with: asked))`."
    }
    return advice
  }

  func help(breaking hop: Violation.Hop, reasons: [String], isAlone: Bool) -> String {
    let holder = context.builder(hop.binding)
    let asked = context.asked(hop.dependency)
    let why = reasons.isEmpty ? "" : " (\(reasons.joined(separator: ", ")))"
    let later = vocabulary.deferral.isEmpty ? "let `\(holder)` go without it" : vocabulary.deferral
    return "The cheapest step to break is `\(holder)` → `\(asked)`\(why): \(later.replacing("TYPE", with: asked))."
  }
}

/// The advisors of a rule, each made when it is first needed.
struct Advisors {
  private let context: RuleContext
  private var known: [DialectID: any Advisor] = [:]

  init(_ context: RuleContext) { self.context = context }

  /// The advisor of the dialect that a binding is of.
  mutating func advisor(ofBinding binding: Int) -> any Advisor {
    advisor(of: context.program.bindingOrigins[binding].dialect ?? DialectID(0))
  }

  /// The advisor of a dialect.
  mutating func advisor(of dialect: DialectID) -> any Advisor {
    if let known = known[dialect] { return known }
    let made = context.program.dialects[dialect].advisor(context, dialect)
    known[dialect] = made
    return made
  }
}
