import DioxideAnalysis
import DioxideCore

/// The name of a type as entered by the user.
struct TypeName {
  /// The name without `any`.
  let text: String

  init(_ text: String) { self.text = text.hasPrefix("any ") ? String(text.dropFirst(4)) : text }

  /// Whether it refers to the type: by its display name, a suffix of it, or its unique name.
  func matches(_ identity: TypeIdentity, in program: Program) -> Bool {
    let name = program.name(of: identity)
    return name == text || program.identifier(of: identity) == text || name.hasSuffix("." + text)
  }
}

/// The resolution tree of one type: the chosen binding of each dependency, the reason, and the location.
public struct ExplanationView {
  private let program: Program
  private let plan: ProfilePlan
  private let style: TextStyle
  private var locator: Locator
  /// The unjudged requests of each binding.
  private let unjudged: [BindingIndex?: [Coverage.Unjudged]]
  private var shown: Set<BindingIndex> = []
  private var text = ""

  /// The indent of a location below its component, after the lines of the tree.
  private static let hanging = "     "
  /// The maximum depth of the tree; deeper dependencies are only counted.
  private static let maximumDepth = 48

  /// The trees of a type in each planned profile; profiles with the same tree are combined. Nil if the type has no
  /// binding.
  public static func text(
    of type: String, in program: Program, plans: [ProfilePlan], coverage: Coverage, locator: Locator, style: TextStyle
  ) -> String? {
    let bindings = bindings(named: type, in: program)
    guard !bindings.isEmpty else { return nil }
    var trees: [(profiles: [String], text: String)] = []
    for plan in plans {
      var view = ExplanationView(
        program: program, plan: plan, coverage: coverage, style: style, locator: locator)
      let tree = view.trees(bindings)
      if let known = trees.firstIndex(where: { $0.text == tree }) {
        trees[known].profiles.append(plan.profile.name)
      } else {
        trees.append(([plan.profile.name], tree))
      }
    }
    return trees.map { tree in
      let heading =
        "in profile\(tree.profiles.count == 1 ? "" : "s") \(TerminalText.safe(tree.profiles.joined(separator: ", "))):"
      return style.styled(heading, .strong) + "\n" + tree.text
    }.joined(separator: "\n")
  }

  /// The names that can be explained, sorted.
  public static func names(in program: Program) -> [String] {
    Set(program.blueprint.bindings.flatMap { [program.name(of: $0.key.type), program.name(of: $0.implementation)] })
      .sorted()
  }

  /// The bindings with this key, otherwise those that build this type.
  private static func bindings(named type: String, in program: Program) -> [BindingIndex] {
    let name = TypeName(type)
    func matches(_ identity: TypeIdentity) -> Bool { name.matches(identity, in: program) }
    let indices = program.blueprint.bindingIndices
    let keys = indices.filter { matches(program.blueprint[$0].key.type) }
    return keys.isEmpty ? indices.filter { matches(program.blueprint[$0].implementation) } : keys
  }

  private init(program: Program, plan: ProfilePlan, coverage: Coverage, style: TextStyle, locator: Locator) {
    unjudged = Dictionary(grouping: coverage.unjudged, by: \.binding)
    self.program = program
    self.plan = plan
    self.style = style
    self.locator = locator
  }

  private enum Step {
    case binding(BindingIndex, lead: String, indent: String, depth: Int)
    case dependency(DependencyIndex, isLast: Bool, indent: String, depth: Int)
  }

  private mutating func trees(_ bindings: [BindingIndex]) -> String {
    let built = Set(program.shown(in: [plan]))
    for index in bindings where built.contains(index) { draw(index) }
    for index in bindings where !built.contains(index) {
      let binding = program.blueprint[index]
      let why =
        binding.profiles.contains(plan.profile)
        ? "another binding of the same key is used" : "live only in \(names(binding.profiles))"
      text += "\(TerminalText.safe(program.name(of: binding.implementation))) is not chosen: \(why)  \(place(index))\n"
    }
    return text
  }

  /// Draws one tree with an explicit list of pending nodes, so that depth uses no stack.
  private mutating func draw(_ root: BindingIndex) {
    var pending: [Step] = [.binding(root, lead: "", indent: "", depth: 0)]
    while let step = pending.popLast() {
      switch step {
      case .binding(let index, let lead, let indent, let depth):
        let isKnown = !shown.insert(index).inserted
        let dependencies = program.blueprint[index].dependencyIndices
        let again = isKnown && !dependencies.isEmpty
        text += style.line(
          lead + describe(index) + (again ? "  (shown above)" : ""), place: place(index), indent: indent + Self.hanging)
        if again { continue }
        for point in unjudged[index] ?? [] { text += describe(point, indent) }
        if depth >= Self.maximumDepth, !dependencies.isEmpty {
          text += indent + "└─ … deeper\n"
          continue
        }
        for dependency in dependencies.reversed() {
          pending.append(
            .dependency(
              dependency, isLast: dependency == dependencies.last, indent: indent, depth: depth + 1))
        }
      case .dependency(let index, let isLast, let indent, let depth):
        let branch = indent + (isLast ? "└─ " : "├─ ")
        let below = indent + (isLast ? "   " : "│  ")
        let providers = Array(plan.providers(of: index))
        let requested = describeDependency(index)
        if let only = providers.first, providers.count == 1 {
          pending.append(.binding(only, lead: branch + lead(to: only, requested), indent: below, depth: depth))
        } else {
          text +=
            branch + requested + " → " + (providers.isEmpty ? nothing(index) : "\(providers.count) adapters") + "\n"
          for (position, provider) in providers.enumerated().reversed() {
            let last = position == providers.count - 1
            pending.append(
              .binding(
                provider, lead: below + (last ? "└─ " : "├─ "), indent: below + (last ? "   " : "│  "), depth: depth))
          }
        }
      }
    }
  }

  private mutating func describe(_ index: BindingIndex) -> String {
    let binding = program.blueprint[index]
    let origin = program.bindingOrigins[index]
    let profiles = binding.profiles.isAll ? "" : ", \(names(binding.profiles))"
    let programs = program.programs(ofBinding: index)
    let place = programs.isEmpty ? "" : ", for \(TerminalText.safe(programs.joined(separator: ", ")))"
    return style.styled(TerminalText.safe(program.name(of: binding.implementation)), .strong)
      + " (\(origin.role), \(binding.scope.rawValue)\(profiles)\(place))"
  }

  /// The text before the component of a dependency: the dependency, without its type if that is the component itself.
  private func lead(to binding: BindingIndex, _ requested: String) -> String {
    let name = TerminalText.safe(program.name(of: program.blueprint[binding].implementation))
    if requested == name { return "" }
    return requested.hasSuffix(": " + name) ? String(requested.dropLast(name.count)) : requested + " → "
  }

  /// An unjudged request, which is not a dependency in the tree.
  private mutating func describe(_ point: Coverage.Unjudged, _ indent: String) -> String {
    let location = locator.location(of: point.place)
    let place = "\(TerminalText.safe(location.file)):\(location.line)"
    return style.line(
      indent + "├─ \(TerminalText.safe(point.type)) → " + style.styled("not judged", .warning)
        + ": \(TerminalText.safe(point.reason.text))", place: place, indent: indent + Self.hanging)
  }

  private func describeDependency(_ index: DependencyIndex) -> String {
    let dependency = program.blueprint[index]
    let origin = program.dependencyOrigins[index]
    var text = program.name(of: dependency.key)
    if let name = dependency.key.name { text += " \"\(name)\"" }
    if dependency.isDeferred { text += ", later" }
    if dependency.isOptional { text += ", optional" }
    return TerminalText.safe(origin.parameter.isEmpty ? text : "\(origin.parameter): \(text)")
  }

  private func nothing(_ index: DependencyIndex) -> String {
    let dependency = program.blueprint[index]
    if dependency.isOptional { return "nothing, omitted" }
    let isMissing = plan.violations.contains {
      if case .missingBinding(let fault) = $0 { fault.dependencyIndex == index } else { false }
    }
    return isMissing ? style.styled("nothing: missing_binding", .error) : "none"
  }

  private func names(_ profiles: ProfileSet) -> String {
    TerminalText.safe(profiles.profiles.map(\.name).joined(separator: ", "))
  }

  private mutating func place(_ index: BindingIndex) -> String {
    let location = locator.location(of: program.bindingOrigins[index].place)
    return "\(TerminalText.safe(location.file)):\(location.line)"
  }
}
