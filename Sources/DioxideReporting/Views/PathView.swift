import DioxideAnalysis
import DioxideCore

/// Why one component depends on another: the shortest path, hop by hop. Or why it does not: each candidate, and why it
/// was rejected.
public struct PathView {
  private let program: Program
  private let style: TextStyle
  private var locator: Locator

  /// Creates a view.
  public init(of program: Program, locator: Locator, style: TextStyle) {
    self.program = program
    self.locator = locator
    self.style = style
  }

  /// The shortest path from one type to another in each profile. Linear in the graph for each profile.
  public mutating func paths(from: String, to: String, plans: [ProfilePlan]) -> String {
    inProfiles(plans) { view, plan in view.path(from: TypeName(from), to: TypeName(to), plan) }
  }

  /// Why each candidate for a dependency of one type is rejected, in each profile.
  public mutating func rejections(from: String, to: String, plans: [ProfilePlan]) -> String {
    inProfiles(plans) { view, plan in view.rejections(from: TypeName(from), to: TypeName(to), plan) }
  }

  /// Whether a type with this name is bound, built or requested.
  public static func isKnown(_ name: String, in program: Program) -> Bool {
    let name = TypeName(name)
    return program.blueprint.bindings.contains {
      name.matches($0.key.type, in: program) || name.matches($0.implementation, in: program)
    } || program.blueprint.dependencies.contains { name.matches(($0.element ?? $0.key).type, in: program) }
  }

  private mutating func inProfiles(_ plans: [ProfilePlan], _ text: (inout PathView, ProfilePlan) -> String) -> String {
    var parts: [(profiles: [String], text: String)] = []
    for plan in plans {
      let part = text(&self, plan)
      if let known = parts.firstIndex(where: { $0.text == part }) {
        parts[known].profiles.append(plan.profile.name)
      } else {
        parts.append(([plan.profile.name], part))
      }
    }
    return parts.map { part in
      let heading = "in profile\(part.profiles.count == 1 ? "" : "s") \(safe(part.profiles.joined(separator: ", "))):"
      return style.styled(heading, .strong) + "\n" + part.text
    }.joined(separator: "\n")
  }

  // MARK: Paths

  private struct Step {
    var binding: BindingIndex
    /// The dependency that reached it; nil for a start.
    var dependency: DependencyIndex?
    var previous: Int?
  }

  private mutating func path(from: TypeName, to: TypeName, _ plan: ProfilePlan) -> String {
    let starts = live(from, plan)
    guard !starts.isEmpty else { return "  nothing live builds \(TerminalText.safe(from.text))\n" }
    var steps = starts.map { Step(binding: $0) }
    var seen = Set(starts)
    var position = 0
    while position < steps.count {
      let binding = steps[position].binding
      for dependency in program.blueprint[binding].dependencyIndices {
        let requested = program.blueprint[dependency]
        let providers = plan.providers(of: dependency)
        let isMeant =
          to.matches((requested.element ?? requested.key).type, in: program)
          || providers.contains { to.matches(program.blueprint[$0].implementation, in: program) }
        if isMeant { return describe(steps, endingWith: dependency, at: position, to: to, plan) }
        for provider in providers where seen.insert(provider).inserted {
          steps.append(Step(binding: provider, dependency: dependency, previous: position))
        }
      }
      position += 1
    }
    return "  \(TerminalText.safe(from.text)) does not need \(TerminalText.safe(to.text))\n"
  }

  private mutating func describe(
    _ steps: [Step], endingWith last: DependencyIndex, at end: Int, to: TypeName, _ plan: ProfilePlan
  ) -> String {
    var hops: [(binding: BindingIndex, dependency: DependencyIndex)] = [(steps[end].binding, last)]
    var index = end
    while let dependency = steps[index].dependency, let previous = steps[index].previous {
      hops.append((steps[previous].binding, dependency))
      index = previous
    }
    var text = ""
    for (number, hop) in hops.reversed().enumerated() {
      let dependency = program.blueprint[hop.dependency]
      let providers = plan.providers(of: hop.dependency)
      let next = number + 1 < hops.count ? hops[hops.count - number - 2].binding : nil
      let chosen =
        next ?? providers.first { to.matches(program.blueprint[$0].implementation, in: program) }
        ?? providers.first
      let answer = chosen.map { builder($0) } ?? "nothing, it is not bound"
      let parameter = program.dependencyOrigins[hop.dependency].parameter
      let requested =
        name(of: dependency.key) + (dependency.isDeferred ? ", later" : "")
        + (dependency.isOptional ? ", optional" : "")
      let line =
        "  " + style.styled(builder(hop.binding), .strong) + " needs "
        + (parameter.isEmpty ? "" : "\(TerminalText.safe(parameter)): ")
        + (requested == answer ? "" : requested + " → ")
        + style.styled(answer, .strong)
      let place = place(program.dependencyOrigins[hop.dependency].place)
      text += style.line(line, place: place, indent: "      ")
    }
    return text
  }

  // MARK: Refusals

  private mutating func rejections(from: TypeName, to: TypeName, _ plan: ProfilePlan) -> String {
    let holders = live(from, plan)
    guard !holders.isEmpty else { return "  nothing live builds \(TerminalText.safe(from.text))\n" }
    var text = ""
    for holder in holders {
      let requested = program.blueprint[holder].dependencyIndices.filter { isNear(to, dependency: $0) }
      if requested.isEmpty {
        let names = program.blueprint[holder].dependencyIndices.map {
          name(of: program.blueprint[$0].key)
        }
        text +=
          "  \(builder(holder)) does not require \(TerminalText.safe(to.text)); it requires "
          + (names.isEmpty ? "nothing" : names.joined(separator: ", ")) + "\n"
      }
      for dependency in requested { text += rejections(of: dependency, holder: holder, to, plan) }
    }
    return text
  }

  private mutating func rejections(
    of dependency: DependencyIndex, holder: BindingIndex, _ to: TypeName, _ plan: ProfilePlan
  ) -> String {
    let requested = program.blueprint[dependency]
    let providers = plan.providers(of: dependency)
    let place = place(program.dependencyOrigins[dependency].place)
    var text = "  \(style.styled(builder(holder), .strong)) requires \(name(of: requested.key))  "
    text += style.styled(place, .rule) + "\n"
    for provider in providers {
      text += "    chosen: \(candidate(provider))\(lifetime(of: provider, keptBy: holder, through: dependency, plan))\n"
    }
    var refused = 0
    for index in program.blueprint.bindingIndices where !providers.contains(index) {
      guard let reason = reason(against: index, for: requested, of: holder, to, plan) else { continue }
      refused += 1
      text += "    rejected: \(candidate(index)): \(reason)\n"
    }
    for (name, place) in program.unboundSubtypes(of: (requested.element ?? requested.key).type) {
      refused += 1
      text += "    rejected: \(safe(name)) (\(self.place(place))): it conforms, but nothing binds it\n"
    }
    if providers.isEmpty, refused == 0 { text += "    nothing binds it, under any name or profile\n" }
    return text
  }

  /// Why a binding is rejected for a dependency; nil if it is not a candidate.
  private func reason(
    against index: BindingIndex, for requested: Blueprint.Dependency, of holder: BindingIndex, _ to: TypeName,
    _ plan: ProfilePlan
  ) -> String? {
    let binding = program.blueprint[index]
    let wanted = requested.element ?? requested.key
    guard binding.key.type == wanted.type else {
      let shared = lastName(program.name(of: wanted.type))
      if lastName(program.name(of: binding.key.type)) == shared {
        let other = program.identifier(of: binding.key.type)
        return "it is bound under another type, \(safe(other)), not \(safe(program.identifier(of: wanted.type)))"
      }
      if binding.implementation == wanted.type {
        return "it is bound under its port \(name(of: binding.key)), not under its own type"
      }
      guard to.matches(binding.implementation, in: program) else { return nil }
      return "it is bound under \(name(of: binding.key))"
    }
    if binding.key.name != wanted.name {
      func shown(_ name: String?) -> String { name.map { "the name \"\(safe($0))\"" } ?? "no name" }
      return "it is bound under \(shown(binding.key.name)), but \(shown(wanted.name)) is requested"
    }
    if let separation = program.separation(of: index, from: holder) { return safe(separation) }
    guard binding.key.arguments == wanted.arguments else {
      return "it is bound as \(name(of: binding.key)), but \(name(of: wanted)) is requested"
    }
    if !binding.profiles.contains(plan.profile) {
      return "it is live only in \(safe(binding.profiles.profiles.map(\.name).joined(separator: ", ")))"
    }
    if binding.isMulti, requested.element == nil {
      return "it is one of several; request [\(safe(program.written(wanted.type)))]"
    }
    if !binding.isMulti, requested.element != nil { return "it is a single binding, not one of several" }
    guard !plan.live.contains(index) else { return nil }
    guard let used = plan.binding(for: wanted) else { return "another binding of the same key is used" }
    let isManual = program.blueprint[used].isManual && !binding.isManual
    return "\(builder(used)) is used, which \(isManual ? "is registered by hand" : "is bound first")"
  }

  /// Why the scope of a chosen binding is a problem: a longer-lived object holds it.
  private func lifetime(
    of provider: BindingIndex, keptBy holder: BindingIndex, through dependency: DependencyIndex, _ plan: ProfilePlan
  ) -> String {
    for case .captiveDependency(let fault) in plan.violations {
      guard let hop = fault.path.last, hop.dependencyIndex == dependency, fault.captiveIndex == provider,
        let first = fault.path.first
      else { continue }
      let keeper = builder(first.bindingIndex)
      return ", but its scope ends before that of singleton \(keeper), which holds "
        + (first.bindingIndex == holder ? "it" : "it through \(builder(holder))")
    }
    return ""
  }

  // MARK: Parts

  /// The live bindings that this name refers to, by implementation or key.
  private func live(_ name: TypeName, _ plan: ProfilePlan) -> [BindingIndex] {
    let built = plan.live.filter { name.matches(program.blueprint[$0].implementation, in: program) }
    return built.isEmpty
      ? plan.live.filter { name.matches(program.blueprint[$0].key.type, in: program) } : built
  }

  /// Whether a dependency requests the type, one with the same name, or a port of the type.
  private func isNear(_ to: TypeName, dependency: DependencyIndex) -> Bool {
    let requested = program.blueprint[dependency]
    let wanted = (requested.element ?? requested.key).type
    if to.matches(wanted, in: program) || lastName(program.name(of: wanted)) == lastName(to.text) { return true }
    return program.blueprint.bindings.contains {
      $0.key.type == wanted && to.matches($0.implementation, in: program)
    }
  }

  private func lastName(_ name: String) -> String {
    name.prefix { $0 != "<" }.split(separator: ".").last.map(String.init) ?? name
  }

  private mutating func candidate(_ index: BindingIndex) -> String {
    "\(builder(index)) (\(program.blueprint[index].scope.rawValue), \(place(program.bindingOrigins[index].place)))"
  }

  private func builder(_ binding: BindingIndex) -> String {
    safe(program.name(of: program.blueprint[binding].implementation))
  }

  private func name(of key: Key) -> String { safe(program.name(of: key) + (key.name.map { " \"\($0)\"" } ?? "")) }

  private func safe(_ text: String) -> String { TerminalText.safe(text) }

  private mutating func place(_ place: Place) -> String {
    let location = locator.location(of: place)
    return "\(safe(location.file)):\(location.line)"
  }
}
