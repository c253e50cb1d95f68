import DioxideCore

/// Gives advice on components and registrations of dioxide itself.
final class DioxideAdvisor: Advisor {
  let context: RuleContext
  let vocabulary = DioxideDialect.vocabulary
  private let dialect: DialectID
  private lazy var nearby = NearMisses(context, dialect)
  private lazy var byKey = context.bindingsByKey()
  private var known: [AdviceKey: Advice] = [:]

  /// A missing key and the profiles without it: components with the same key get the same advice.
  private struct AdviceKey: Hashable {
    var key: Key
    var profiles: [String]
    var reach: Reach
  }

  init(_ context: RuleContext, _ dialect: DialectID) {
    self.context = context
    self.dialect = dialect
  }

  func advice(onMissing missing: MissingDependency) -> Advice {
    let key = AdviceKey(key: missing.dependency.key, profiles: missing.profiles, reach: missing.reach)
    if let advice = known[key] { return advice }
    let advice =
      adviceFromSiblings(missing, byKey[missing.dependency.key] ?? [], dialect)
      ?? nearby.advice(for: missing.dependency, profiles: missing.profiles)
    known[key] = advice
    return advice
  }

  func help(breaking hop: Violation.Hop, reasons: [String], isAlone: Bool) -> String {
    let dependency = program.blueprint[hop.dependencyIndex]
    let holder = context.builder(hop.bindingIndex)
    let requested = context.requested(hop.dependencyIndex)
    let origin = program.dependencyOrigins[hop.dependencyIndex]
    let why = reasons.isEmpty ? "" : " (\(reasons.joined(separator: ", ")))"
    let isWrapped = dependency.element == nil && context.imports("Dioxide", at: origin.place)
    let way = context.deferred(hop, type: context.written(hop.dependencyIndex), wrapper: isWrapped ? "Lazy" : nil)
    if isAlone { return "Resolve it later, \(way). Or remove the dependency." }
    return """
      The cheapest step to break is `\(holder)` → `\(requested)`\(why): resolve it later, \(way). Or move the code that both \
      need into a separate component.
      """
  }

  func help(freeing fault: Violation.CaptiveDependency) -> String {
    guard let first = fault.path.first, let last = fault.path.last else { return "" }
    let holder = context.builder(first.bindingIndex)
    let asker = context.builder(last.bindingIndex)
    let isWrapped = context.imports("Dioxide", at: program.dependencyOrigins[last.dependencyIndex].place)
    let type = context.written(last.dependencyIndex)
    let later = context.deferred(last, type: type, wrapper: isWrapped ? "Provider" : nil)
    var annotation = BindingAnnotation(ofBinding: first.bindingIndex, in: program)
    annotation?.scope = Scope.request.rawValue
    let shorter = annotation.map { "mark it `\($0.text)`" } ?? "register it with `scope: .request`"
    return
      "Let `\(asker)` resolve it on each use, \(later). Or make `\(holder)` request-scoped too: \(shorter)."
  }

  /// How to keep one of them in each profile, if the profiles determine which; and how to keep both.
  func help(distinguishing fault: Violation.DuplicateBinding, profiles: [String]) -> String {
    if program.bindingOrigins[fault.secondIndex].role == .registration {
      return "Remove one of the two registrations, or distinguish them with `name:`."
    }
    let type = program.written(program.blueprint[fault.firstIndex].key.type)
    let both = "To inject both, mark each `multi: true` and request `[\(type)]`."
    guard var first = BindingAnnotation(ofBinding: fault.firstIndex, in: program),
      var second = BindingAnnotation(ofBinding: fault.secondIndex, in: program)
    else { return "Keep one of them. " + both }
    let all = context.plans.map(\.profile.name)
    let (wide, narrow) =
      first.profiles.isEmpty && !second.profiles.isEmpty ? (fault.firstIndex, second) : (fault.secondIndex, first)
    let isFirst = wide == fault.firstIndex
    let left = all.filter { !narrow.profiles.contains($0) }
    if (isFirst ? first : second).profiles.isEmpty, !narrow.profiles.isEmpty, !left.isEmpty {
      // If one has profiles, the other may be intended for the rest.
      if isFirst { first.profiles = left } else { second.profiles = left }
      let text = (isFirst ? first : second).text
      return "Keep one of them; or leave \(profiles.map { "`\($0)`" }.joined(separator: ", ")) to "
        + "`\(context.builder(isFirst ? fault.secondIndex : fault.firstIndex))` and mark `\(context.builder(wide))` with `\(text)`. "
        + both
    }
    second.profiles = [Profile.test.name]
    return "Keep one of them, or give them different profiles, such as `\(second.text)`. " + both
  }

  func help(unmixing fault: Violation.MixedBinding) -> String {
    let single = context.builder(fault.singleIndex)
    let type = program.written(program.blueprint[fault.singleIndex].key.type)
    guard var annotation = BindingAnnotation(ofBinding: fault.singleIndex, in: program) else {
      return "Mark all of them `multi: true` and request `[\(type)]`, or keep one of them in each profile."
    }
    annotation.isMulti = true
    return """
      To inject all of them, as `[\(type)]`, mark `\(single)` with `\(annotation.text)`. To inject one, as `\(type)`, \
      keep one of them in each profile, without `multi: true`.
      """
  }
}
