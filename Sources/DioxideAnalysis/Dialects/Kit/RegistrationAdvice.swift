import DioxideCore

/// How to fix a missing registration in the programs that resolve it. A class, because each use of a struct would retain
/// all its tables.
final class RegistrationAdvice {
  /// The terms of a framework.
  struct Words: Sendable {
    /// The framework.
    var framework: String
    /// The place for registrations: `in an assembly that this container loads`.
    var home: String
    /// A line of code that registers `TYPE`.
    var line: String
    /// How to resolve an optional dependency; empty if requesting an optional type is sufficient.
    var absence = ""
    /// The message and the fix if another container of the program provides it.
    var otherContainer: (problem: String, help: String)

    /// The line, for a type.
    func line(registering type: String) -> String { Vocabulary.filled(line, type: type) }
  }

  private let context: RuleContext
  private let words: Words
  private let program: Program
  /// The bindings of registrations, by type.
  private let byType: [ResolvedType: [BindingIndex]]
  private let byImplementation: [ResolvedType: BindingIndex]
  /// The first binding that builds each declared type.
  private let bindingsOfEntities: [EntityIndex: BindingIndex]
  /// The bindings of other programs, by service.
  private let elsewhere: [Service: [BindingIndex]]

  /// A type and a name, as requested by code.
  private struct Service: Hashable {
    var type: ResolvedType
    var name: String?
  }

  private let reach: Reach
  private let similarNames: SimilarNames
  private let conformance: Conformance
  private let subtypes: Subtypes

  /// Collects the registrations of the programs that resolve it. Linear.
  init(_ context: RuleContext, _ dialect: DialectID, _ words: Words, for reach: Reach) {
    self.context = context
    self.words = words
    self.reach = reach
    self.program = context.program
    conformance = Conformance(resolver: context.program.resolver)
    subtypes = Subtypes(conformance)
    var byType: [ResolvedType: [BindingIndex]] = [:]
    var byImplementation: [ResolvedType: BindingIndex] = [:]
    var elsewhere: [Service: [BindingIndex]] = [:]
    let origins = context.program.bindingOrigins
    for (index, binding) in zip(context.program.blueprint.bindingIndices, context.program.blueprint.bindings)
    where origins[index].dialect == dialect && origins[index].role == .registration {
      let registration = context.program.registration(of: origins[index])
      // An object that a storyboard creates is never resolved.
      guard !registration.isEntryPoint, let type = context.program.resolvedType(of: binding.key.type) else { continue }
      guard context.program.areInOneProgram(context.program.reach(ofBinding: index), reach) else {
        elsewhere[Service(type: type, name: binding.key.name), default: []].append(index)
        continue
      }
      byType[type, default: []].append(index)
      if let built = context.program.resolvedType(of: binding.implementation), byImplementation[built] == nil {
        byImplementation[built] = index
      }
    }
    self.byType = byType
    self.byImplementation = byImplementation
    bindingsOfEntities = Dictionary(
      byImplementation.compactMap { type, binding in
        if case .declared(let entity, _) = type { (entity, binding) } else { nil }
      }, uniquingKeysWith: min)
    self.elsewhere = elsewhere
    let program = context.program
    self.similarNames = SimilarNames(
      byType.map { (program.resolver.display(of: $0.key), $0.value[0]) }.sorted { $0.1 < $1.1 })
  }

  /// The missing service, as the end of a sentence after "but".
  func problem(of key: Key) -> String {
    others(of: key).isEmpty ? "nothing registers it" : "no code of \(programs) registers it"
  }

  /// The bindings of a key in other programs, if those that resolve it have none.
  private func others(of key: Key) -> [BindingIndex] {
    guard let service = program.resolvedType(of: key.type),
      byType[service]?.contains(where: { program.blueprint[$0].key.name == key.name }) != true
    else { return [] }
    return elsewhere[Service(type: service, name: key.name)] ?? []
  }

  /// The programs that resolve it, as text for a sentence.
  private var programs: String {
    let names = program.roots.names(of: reach.programs).map { "`\($0)`" }
    return names.count > 3 ? "\(names[0]) or \(names.count - 1) others" : names.joined(separator: " or ")
  }

  /// The advice on a key without a registration.
  ///
  /// - Parameter passed: The types of the factory's arguments, if all are known.
  func advice(for key: Key, passed: [String]) -> Advice {
    guard let service = program.resolvedType(of: key.type) else { return Advice(help: "") }
    let requested = program.resolver.display(of: service)
    let line = words.line(registering: requested)
    let others = others(of: key)
    if !others.isEmpty {
      return Advice(
        help: "Register it in the target of \(programs), or in one that it depends on: `\(line)`.",
        related: others.prefix(3).map { index in
          let names = program.programs(ofBinding: index).map { "`\($0)`" }.joined(separator: ", ")
          return note("`\(requested)` is registered here, for \(names)", index)
        })
    }
    if let bound = byType[service] { return otherwiseRegistered(key, requested, bound, passed) }
    if let advice = otherwiseOptional(service, requested) { return advice }
    if let other = byImplementation[service] {
      let bound = context.name(of: program.blueprint[other].key)
      return Advice(
        help: "Resolve `\(bound)`, under which `\(requested)` is registered.",
        related: [note("`\(requested)` is registered under `\(bound)` here", other)])
    }
    if case .declared(let entity, _) = service {
      for supertype in conformance.supertypes(of: entity).types {
        guard let bound = byType[supertype]?.first else { continue }
        let port = program.resolver.display(of: supertype)
        return Advice(
          help:
            "Resolve `\(port)`, which is registered and to which `\(requested)` conforms, or register it: `\(line)`.",
          related: [note("`\(requested)` is not registered; `\(port)` is, here", bound)])
      }
      if let advice = registeredBelow(entity, requested) { return advice }
    }
    if case .declared(let entity, _) = service, let advice = unregistered(below: entity, requested) { return advice }
    if let (name, binding) = similarNames.nearest(to: requested) {
      return Advice(
        help: "A service with a similar name is registered: did you mean `\(name)`?",
        related: [note("`\(requested)` is not registered; `\(name)` is, here", binding)])
    }
    return Advice(help: "Register it \(words.home): `\(line)`.")
  }

  /// `Port?` is registered and `Port` is resolved, or the reverse: these are two different keys.
  private func otherwiseOptional(_ service: ResolvedType, _ requested: String) -> Advice? {
    let other: ResolvedType = if case .optional(let inner) = service { inner } else { .optional(service) }
    guard let binding = byType[other]?.first else { return nil }
    let name = program.resolver.display(of: other)
    let isOptional = if case .optional = service { true } else { false }
    let absence = isOptional && !words.absence.isEmpty ? " If it may be absent, \(words.absence)." : ""
    return Advice(
      help:
        "Resolve `\(name)`, which is registered, or register `\(requested)`: an optional type is another key.\(absence)",
      related: [note("`\(name)` is registered here", binding)])
  }

  /// The service is registered with another name or other arguments: the advice states both.
  private func otherwiseRegistered(
    _ key: Key, _ requested: String, _ bound: [BindingIndex], _ passed: [String]
  ) -> Advice {
    // The aliases of a registration have the same location.
    var places: Set<Place> = []
    let single = bound.filter { places.insert(context.place($0)).inserted }
    let keys = bound.map { program.blueprint[$0].key }
    let haveNames = key.name != nil || keys.contains { $0.name != nil }
    let haveArguments = ([key] + keys).contains { !program.blueprint.signatures[$0.arguments].isEmpty }
    var forms: [String] = []
    for key in keys {
      let form = described(key, haveNames, haveArguments, passed: [])
      if !forms.contains(form) { forms.append(form) }
    }
    let more = forms.count > 3 ? ", and \(forms.count - 3) more" : ""
    let shown = forms.prefix(3).joined(separator: ", or ") + more
    var help =
      "`\(requested)` is resolved \(described(key, haveNames, haveArguments, passed: passed)), but registered \(shown)."
    if let name = key.name {
      let names = Set(keys.compactMap(\.name)).sorted().map { (name: $0, binding: BindingIndex(0)) }
      if let near = SimilarNames(names).nearest(to: name) { help += " Did you mean \"\(near.name)\"?" }
    }
    return Advice(help: help, related: single.prefix(3).map { note("`\(requested)` is registered here", $0) })
  }

  /// Registered types that conform to a protocol. A single one without arguments is certainly the intended one.
  private func registeredBelow(_ entity: EntityIndex, _ requested: String) -> Advice? {
    let built = subtypes.concrete(below: entity).compactMap { bindingsOfEntities[$0] }
    guard !built.isEmpty else { return nil }
    let names = built.compactMap { program.resolvedType(of: program.blueprint[$0].implementation) }
      .map { program.resolver.display(of: $0) }
    let related = zip(names, built).prefix(3).map {
      note("`\($0)` is registered here, but not under `\(requested)`", $1)
    }
    let real = zip(names, built).filter { !TestDoubles.isLikely($0.0) }
    if real.count == 1, let (name, binding) = real.first,
      program.blueprint.signatures[program.blueprint[binding].key.arguments].isEmpty
    {
      return Advice(
        help: "`\(name)` conforms to `\(requested)`: add `.implements(\(requested).self)` to its registration.",
        related: [note("`\(name)` is registered here, but not under `\(requested)`", binding)])
    }
    let list = names.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
    return Advice(
      help: """
        Register `\(requested)`, as one of the registered types that conform to it: \(list)\(names.count > 3 ? ", …" : ""). \
        `\(words.line(registering: requested))`
        """, related: related)
  }

  /// Conforming types that are not registered.
  private func unregistered(below entity: EntityIndex, _ requested: String) -> Advice? {
    guard declaration(of: entity).type.kind == .protocol else { return nil }
    let conforming = subtypes.concrete(below: entity).filter {
      !program.files[program.resolver.index.declaration(of: $0).file].isTest
    }
    guard let first = conforming.first.map({ declaration(of: $0).type.path }) else { return nil }
    let others = conforming.count > 1 ? ", or another of the \(conforming.count) that do," : ""
    return Advice(
      help: """
        `\(first)` conforms to `\(requested)`, and nothing registers it: register it\(others) \(words.home), \
        `\(words.line(registering: requested).replacing("…", with: "\(first)(…)"))`.
        """,
      related: conforming.prefix(3).map {
        let (type, place) = declaration(of: $0)
        return Finding.Related(message: "`\(type.path)` conforms, but is not registered", place: place)
      })
  }

  private func declaration(of entity: EntityIndex) -> (type: TypeFact, place: Place) {
    let reference = program.resolver.index.declaration(of: entity)
    let type = program.files[type: reference]
    return (type, Place(file: reference.file, range: type.nameRange))
  }

  /// `with the name "x" and with `Int` as argument`.
  ///
  /// - Parameters:
  ///   - haveNames: Whether names are relevant.
  ///   - haveArguments: Whether arguments are relevant.
  ///   - passed: The types of the arguments, if the call shows them.
  private func described(_ key: Key, _ haveNames: Bool, _ haveArguments: Bool, passed: [String]) -> String {
    var words: [String] = []
    if haveNames { words.append(key.name.map { "with the name \"\($0)\"" } ?? "without a name") }
    guard haveArguments else { return words.joined() }
    let types = program.blueprint.signatures[key.arguments]
    let plural = types.count == 1 ? "" : "s"
    let names =
      passed.count == types.count && !passed.isEmpty
      ? passed
      : types.contains { program.resolvedType(of: $0) != .unknownArgument } ? types.map(program.name(of:)) : []
    if types.isEmpty {
      words.append("without arguments")
    } else if !names.isEmpty {
      words.append("with \(names.map { "`\($0)`" }.joined(separator: " and ")) as argument\(plural)")
    } else {
      words.append("with \(types.count) argument\(plural)")
    }
    return words.joined(separator: " and ")
  }

  private func note(_ message: String, _ binding: BindingIndex) -> Finding.Related {
    Finding.Related(message: message, place: context.place(binding))
  }
}
