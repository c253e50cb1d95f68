import DioxideCore

/// Bindings similar to a missing one: the same port in other profiles, a port instead of its adapter or the reverse,
/// one adapter instead of several, or a name with a typo. A class, because each use of a struct would retain all its tables.
final class NearMisses {
  private let context: RuleContext
  private let program: Program
  private let bindingsByType: [TypeIdentity: [BindingIndex]]
  /// The first binding of each bound type.
  private let firstBinding: [ResolvedType: BindingIndex]
  private let bindingsByImplementation: [TypeIdentity: [BindingIndex]]
  private let conformance: Conformance
  private let similarNames: SimilarNames
  private let subtypes: Subtypes
  private let bindingByEntity: [EntityIndex: BindingIndex]
  private let usesAttributes: Bool

  init(_ context: RuleContext, _ dialect: DialectID) {
    self.context = context
    self.program = context.program
    self.conformance = Conformance(resolver: context.program.resolver)
    var byType: [TypeIdentity: [BindingIndex]] = [:]
    var byImplementation: [TypeIdentity: [BindingIndex]] = [:]
    for (index, binding) in zip(context.program.blueprint.bindingIndices, context.program.blueprint.bindings)
    where context.program.bindingOrigins[index].dialect == dialect {
      byType[binding.key.type, default: []].append(index)
      byImplementation[binding.implementation, default: []].append(index)
    }
    self.bindingsByType = byType
    let program = context.program
    self.firstBinding = Dictionary(
      byType.compactMap { type, bindings in program.resolvedType(of: type).map { ($0, bindings[0]) } },
      uniquingKeysWith: min)
    self.bindingsByImplementation = byImplementation
    self.subtypes = Subtypes(conformance)
    self.usesAttributes =
      program.files.contains { $0.components.contains(where: \.requiresImport) }
      || !program.files.contains { !$0.components.isEmpty }
    self.bindingByEntity = Dictionary(
      byImplementation.compactMap { type, bindings in program.entity(of: type).map { ($0, bindings[0]) } },
      uniquingKeysWith: min)
    self.similarNames = SimilarNames(
      byType.map { (context.program.name(of: $0.key), $0.value[0]) }.sorted { $0.1 < $1.1 })
  }

  /// The advice on a dependency without a binding in these profiles.
  func advice(for dependency: Blueprint.Dependency, profiles: [String]) -> Advice {
    var advice = help(for: dependency, profiles: profiles)
    advice.problem = "nothing binds it"
    return advice
  }

  private func help(for dependency: Blueprint.Dependency, profiles: [String]) -> Advice {
    let requested = program.name(of: dependency.key.type)
    let bound = bindingsByType[dependency.key.type] ?? []
    if let advice = otherArguments(dependency, requested, bound) { return advice }
    if let multi = bound.first(where: { program.blueprint[$0].isMulti }) {
      return Advice(
        help:
          "`\(requested)` has several adapters, injected together: request `[\(program.written(dependency.key.type))]`.",
        related: [note("`\(context.builder(multi))` is one of several for `\(requested)`", multi)])
    }
    if !bound.isEmpty { return otherProfilesOrNames(dependency, requested, bound, profiles) }
    if let element = dependency.element, let advice = collection(of: element) { return advice }
    if let adapter = bindingsByImplementation[dependency.key.type]?.first {
      let key = program.blueprint[adapter].key
      return Advice(
        help: """
          `\(requested)` is bound as an adapter: request `\(program.written(key.type))` instead, or mark `\(requested)` with \
          `\(service)` as well.
          """,
        related: [note("`\(requested)` is bound under `\(context.name(of: key))` here", adapter)])
    }
    if let entity = program.entity(of: dependency.key.type) { return declared(entity, requested) }
    if let advice = similar(to: requested) { return advice }
    // A registered value is shared between threads, and a function type does not state whether that is safe.
    guard !TypeSpelling.isFunction(requested) else {
      return Advice(
        help:
          "Put the function into a type of its own, marked `\(service)`, and request that; or give the parameter a default."
      )
    }
    guard usesAttributes else {
      return Advice(
        help:
          "Give the parameter a default, or name `\(requested)` under `externals` in `.dioxide.yml` if code outside "
          + "the checked source binds it.")
    }
    let call = "container.register(\(TypeSpelling.metatype(requested)), instance: …)"
    return Advice(help: "Register a value for it, `\(call)`, or give the parameter a default.")
  }

  /// The advice if the key is bound with different argument types.
  private func otherArguments(
    _ dependency: Blueprint.Dependency, _ requested: String, _ bound: [BindingIndex]
  ) -> Advice? {
    let key = dependency.key
    let other = bound.first { program.blueprint[$0].key.arguments != key.arguments }
    guard key.arguments != .none || other != nil else { return nil }
    let isSame = bound.contains { program.blueprint[$0].key.arguments == key.arguments }
    guard !isSame else { return nil }
    if let other {
      let arguments = program.argumentClause(of: program.blueprint[other].key)
      let has = arguments.isEmpty ? " without arguments" : arguments
      let wants = program.argumentClause(of: key).isEmpty ? " without arguments" : program.argumentClause(of: key)
      return Advice(
        help: "`\(requested)` is bound\(has), but required\(wants). Require it with the same arguments.",
        related: [note("`\(requested)` is bound\(has) here", other)])
    }
    guard let entity = program.entity(of: key.type) else {
      return Advice(
        help:
          "Put the function into a type of its own, marked `\(service)`, and request that; or give the parameter a default."
      )
    }
    let (type, place) = declaration(of: entity)
    return Advice(
      help: """
        Mark a type that builds it with `\(type.kind == .protocol ? mark(for: requested) : service)`, and its initializer with \
        `@Inject(arguments: […])`, which names the parameters that the caller gives.
        """,
      related: [Finding.Related(message: "`\(requested)` is declared here", place: place)])
  }

  private func otherProfilesOrNames(
    _ dependency: Blueprint.Dependency, _ requested: String, _ bound: [BindingIndex], _ profiles: [String]
  ) -> Advice {
    let sameName = bound.filter { program.blueprint[$0].key.name == dependency.key.name }
    guard !sameName.isEmpty else {
      var names: [String] = []
      for binding in bound {
        let name = program.blueprint[binding].key.name.map { "\"\($0)\"" } ?? "no name"
        if !names.contains(name) { names.append(name) }
      }
      return Advice(
        help: byName(dependency, requested, names, bound),
        related: bound.prefix(3).map {
          note("`\(context.name(of: program.blueprint[$0].key))` is bound here", $0)
        })
    }
    let names = profiles.map(BindingAnnotation.literal)
    let literal = names.count == 1 ? names[0] : "[\(names.joined(separator: ", "))]"
    let mark =
      usesAttributes
      ? "@Adapter(for: \(requested).self, profile: \(literal))"
      : "// dioxide:adapter for=\(requested) profile=\(profiles.joined(separator: ","))"
    var help = "Write an adapter for it, marked `\(mark)`."
    if sameName.count == 1, var annotation = BindingAnnotation(ofBinding: sameName[0], in: program),
      !annotation.profiles.isEmpty
    {
      annotation.profiles += profiles
      help += " Or let `\(context.builder(sameName[0]))` be used there too: `\(annotation.text)`."
    }
    return Advice(
      help: help,
      related: sameName.prefix(3).map {
        let live = program.blueprint[$0].profiles.profiles.map(\.name).joined(separator: ", ")
        return note("`\(context.builder($0))` binds it, but only in \(live)", $0)
      },
      edits: bound.count == 1
        ? BindingAnnotation.edit(ofBinding: bound[0], adding: profiles, in: program).map { [$0] } ?? [] : [])
  }

  /// The advice if the type is only bound with other names. Only a `resolve` call can specify a name.
  private func byName(
    _ dependency: Blueprint.Dependency, _ requested: String, _ names: [String], _ bound: [BindingIndex]
  ) -> String {
    let isBound = "`\(requested)` is bound under \(names.joined(separator: ", "))"
    let name = program.blueprint[bound[0]].key.name
    let call = TypeSpelling.resolution(of: requested, named: name)
    guard dependency.key.name == nil, var annotation = BindingAnnotation(ofBinding: bound[0], in: program) else {
      return "\(isBound): request it by that name, `\(call)`."
    }
    annotation.name = nil
    return "\(isBound) only, but the parameter has no name: remove the name, `\(annotation.text)`. Or "
      + "register the component with a closure that gives the name: `\(call)`."
  }

  /// The advice on a collection of adapters if the port has none or a single one.
  private func collection(of element: Key) -> Advice? {
    let port = program.name(of: element.type)
    guard let single = bindingsByType[element.type]?.first else {
      guard let entity = program.entity(of: element.type), declaration(of: entity).type.kind == .protocol else {
        return nil
      }
      return unbound(entity, port, mark: mark(for: port, isMulti: true))
    }
    return Advice(
      help: """
        To inject all adapters of `\(port)` together, mark each `\(mark(for: port, isMulti: true))`; to inject that \
        one, request `\(program.written(element.type))`.
        """,
      related: [note("`\(context.builder(single))` is bound as a single adapter of `\(port)`", single)])
  }

  /// The advice on a type that is declared but not bound.
  private func declared(_ entity: EntityIndex, _ requested: String) -> Advice {
    let (type, place) = declaration(of: entity)
    if type.kind == .protocol { return unbound(entity, requested, mark: mark(for: requested)) }
    if isGenericComponent(entity) {
      return Advice(
        help: """
          `\(type.path)` is generic, so a scan does not find it. List it, \
          `scan(\(requested).InjectedComponent.components + …, profile: …)`, or register it: \
          `container.register(\(TypeSpelling.metatype(requested))) { _ in … }`.
          """,
        related: [Finding.Related(message: "`\(type.path)` is a component, but is generic", place: place)])
    }
    return boundSupertype(of: entity, requested)
      ?? Advice(
        help: "Mark `\(type.path)` with `\(service)`"
          + (usesAttributes
            ? ", or register it: `container.register(\(TypeSpelling.metatype(requested))) { _ in … }`." : "."),
        related: [Finding.Related(message: "`\(requested)` is declared here", place: place)])
  }

  /// Whether a type is a generic component.
  private func isGenericComponent(_ entity: EntityIndex) -> Bool {
    let reference = program.resolver.index.declaration(of: entity)
    let file = program.files[reference.file]
    return !file.types[reference.index].genericParameters.isEmpty
      && file.components.contains { $0.type == reference.index && $0.requiresImport }
  }

  private func declaration(of entity: EntityIndex) -> (type: TypeFact, place: Place) {
    let reference = program.resolver.index.declaration(of: entity)
    let type = program.files[type: reference]
    return (type, Place(file: reference.file, range: type.nameRange))
  }

  /// The advice on a protocol without bindings; `mark` is the annotation that makes a type its adapter.
  private func unbound(_ entity: EntityIndex, _ requested: String, mark: String) -> Advice {
    let conforming = subtypes.concrete(below: entity)
    if let binding = conforming.lazy.compactMap({ self.bindingByEntity[$0] }).first {
      let name = context.builder(binding)
      return Advice(
        help: "`\(name)` conforms to `\(requested)`: mark it `\(mark)`.",
        related: [note("`\(name)` is bound here, but not under `\(requested)`", binding)])
    }
    let isDeclared = Finding.Related(message: "`\(requested)` is declared here", place: declaration(of: entity).place)
    if !conforming.isEmpty { return unmarked(conforming, requested, isDeclared, mark: mark) }
    if let near = similar(to: requested) { return Advice(help: near.help, related: near.related + [isDeclared]) }
    return Advice(
      help: "Write an adapter for it: a type that conforms to `\(requested)`, marked `\(mark)`.",
      related: [isDeclared])
  }

  /// The conforming types that are not bound yet.
  private func unmarked(
    _ conforming: [EntityIndex], _ requested: String, _ isDeclared: Finding.Related, mark: String
  ) -> Advice {
    let places = conforming.prefix(3).map { declaration(of: $0) }
    let first = places.first?.type.path ?? ""
    let count = conforming.count < Subtypes.maximumCount ? "\(conforming.count)" : "many"
    let others = conforming.count > 1 ? ", or another of the \(count) that do," : ""
    return Advice(
      help: "`\(first)` conforms to `\(requested)`, and nothing binds it: mark it\(others) `\(mark)`.",
      related: places.map { Finding.Related(message: "`\($0.type.path)` conforms, but is not marked", place: $0.place) }
        + [isDeclared])
  }

  /// The annotation for an adapter: an attribute, or a comment if the code only uses comments.
  private func mark(for port: String, isMulti: Bool = false) -> String {
    usesAttributes
      ? "@Adapter(for: \(TypeSpelling.metatype(port))\(isMulti ? ", multi: true" : ""))"
      : "// dioxide:adapter for=\(port)\(isMulti ? " multi" : "")"
  }

  /// The annotation for a service.
  private var service: String { usesAttributes ? "@Service" : "// dioxide:service" }

  /// A bound port that a concrete type conforms to.
  private func boundSupertype(of entity: EntityIndex, _ requested: String) -> Advice? {
    for supertype in conformance.supertypes(of: entity).types {
      guard let binding = firstBinding[supertype] else { continue }
      let port = program.blueprint[binding].key.type
      let relation =
        program.isProtocol(port) ? "to which `\(requested)` conforms" : "from which `\(requested)` inherits"
      return Advice(
        help: """
          Request `\(program.written(port))`, which is bound and \(relation), or mark `\(requested)` with `\(service)`.
          """,
        related: [note("`\(requested)` is not bound; `\(program.name(of: port))` is, here", binding)])
    }
    return nil
  }

  private func similar(to requested: String) -> Advice? {
    similarNames.nearest(to: requested).map { name, binding in
      let type = program.blueprint[binding].key.type
      return Advice(
        help: "Did you mean `\(program.written(type))`, which is bound? Otherwise bind `\(requested)` itself.",
        related: [note("`\(requested)` is not bound; `\(name)` is, here", binding)])
    }
  }

  private func note(_ message: String, _ binding: BindingIndex) -> Finding.Related {
    Finding.Related(message: message, place: context.place(binding))
  }
}
