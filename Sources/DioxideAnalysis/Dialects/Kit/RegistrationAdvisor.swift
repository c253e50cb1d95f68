import DioxideCore

/// Gives advice on types that are not registered. Caches the data for each set of programs that resolve a type.
final class RegistrationAdvisor {
  private let context: RuleContext
  private let dialect: DialectID
  private let words: RegistrationAdvice.Words
  private var known: [CompositionRoots.Group: RegistrationAdvice] = [:]
  private var advice: [Question: Advice] = [:]
  /// The bindings of each key.
  private(set) lazy var bindings = context.bindingsByKey()

  /// A missing key, and the programs without it.
  private struct Question: Hashable {
    var key: Key
    var reach: Reach
    /// The known types of the factory's arguments.
    var passed: [String]
    /// See ``MissingDependency/isOnlyElsewhere``.
    var isOnlyElsewhere: Bool
  }

  init(_ context: RuleContext, _ dialect: DialectID, _ words: RegistrationAdvice.Words) {
    self.context = context
    self.dialect = dialect
    self.words = words
  }

  /// The known types of the factory's arguments.
  func advice(onMissing missing: MissingDependency, passed: [String] = []) -> Advice {
    let question = Question(
      key: missing.dependency.key, reach: missing.reach, passed: passed, isOnlyElsewhere: missing.isOnlyElsewhere)
    if let known = advice[question] { return known }
    let found = fromOtherContainers(question) ?? fromRegistrations(question)
    advice[question] = found
    return found
  }

  /// The advice if other containers of the program provide the key.
  private func fromOtherContainers(_ question: Question) -> Advice? {
    let program = context.program
    let name = context.name(of: question.key)
    let others = bindings[question.key] ?? []
    let own = others.filter {
      program.bindingOrigins[$0].dialect == dialect
        && program.areInOneProgram(program.reach(ofBinding: $0), question.reach)
    }
    if !own.isEmpty, question.isOnlyElsewhere {
      return Advice(
        problem: "only another container has it",
        help: "Register `\(name)` in the container that resolves it, or resolve it from the one that has it.",
        related: own.prefix(3).map { note("`\(name)` is registered here, in another container", $0) })
    }
    if !own.isEmpty {
      return Advice(
        problem: words.otherContainer.problem, help: Vocabulary.filled(words.otherContainer.help, type: name),
        related: own.prefix(3).map { note("`\(name)` is registered here, for other containers", $0) })
    }
    let foreign = others.filter { program.bindingOrigins[$0].dialect != dialect }
    guard !foreign.isEmpty else { return nil }
    let line = words.line(registering: name)
    return Advice(
      problem: "nothing registers it with \(words.framework)",
      help: "Register what the other container resolves: `\(line)`.",
      related: foreign.prefix(3).map { note("`\(name)` is bound here, in the other container", $0) })
  }

  /// The advice from similar registrations.
  private func fromRegistrations(_ question: Question) -> Advice {
    let near =
      known[question.reach.programs] ?? RegistrationAdvice(context, dialect, words, for: question.reach)
    known[question.reach.programs] = near
    var advice = near.advice(for: question.key, passed: question.passed)
    advice.problem = near.problem(of: question.key)
    return advice
  }

  private func note(_ message: String, _ binding: BindingIndex) -> Finding.Related {
    Finding.Related(message: message, place: context.place(binding))
  }
}
