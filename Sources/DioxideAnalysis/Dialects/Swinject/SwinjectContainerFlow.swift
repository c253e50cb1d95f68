/// The containers that parameters and properties of a program may hold: each call in the checked source passes one of these.
struct SwinjectContainerFlow: Sendable {
  private typealias Value = SwinjectPassedContainers.Value

  private enum Node: Hashable {
    case parameter(Int, inFile: FileIndex)
    case property(String, of: EntityIndex)
  }

  /// Where the container of a parameter or property comes from, by file.
  private struct Sources {
    var values: [(value: Value, file: FileIndex)] = []
    var isUnknown = false
  }

  /// By file: the containers of each registration and request, by the start of its type, ascending.
  private var containers: [FileIndex: [UInt32: [Int]]] = [:]

  init() {}

  /// Follows the containers. Linear in the calls for each parameter, and in the types for each protocol that has one.
  init(
    _ files: FileTable, _ facts: FactsColumn<SwinjectFacts>, _ known: SwinjectIndex.KnownContainers,
    _ previews: SwinjectPreviews, _ resolver: TypeResolver
  ) {
    let passed = files.indices.compactMap { file in
      files[file].isTest ? nil : facts[file]?.passed.map { (file: file, facts: $0) }
    }
    guard !passed.isEmpty else { return }
    var search = ContainerFlowSearch(resolver: resolver, known: known)
    search.add(passed, previews)
    let held = search.solve()
    for (file, passed) in passed {
      var own: [UInt32: [Int]] = [:]
      for (start, value) in passed.receivers {
        if let found = search.containers(of: value, inFile: file, held), !found.isEmpty { own[start] = found.sorted() }
      }
      if !own.isEmpty { containers[file] = own }
    }
  }

  /// The containers that a registration or request may use; empty if they are not known.
  func containers(at start: UInt32, inFile file: FileIndex) -> [Int] { containers[file]?[start] ?? [] }

  /// The search for what each of them holds.
  private struct ContainerFlowSearch: ~Copyable {
    let resolver: TypeResolver
    let known: SwinjectIndex.KnownContainers
    private var nodes: [Node: Sources] = [:]
    private var order: [Node] = []
    private var conforming: [EntityIndex: [EntityIndex]?] = [:]
    /// If there is too much to follow, no container is known.
    private var budget = SearchBudget(steps: 10_000_000)

    init(resolver: TypeResolver, known: SwinjectIndex.KnownContainers) {
      self.resolver = resolver
      self.known = known
    }

    private func entity(_ path: String, _ file: FileIndex, within enclosing: String = "") -> EntityIndex? {
      guard !path.isEmpty, case .entity(let entity) = resolver.find(path, from: file, within: enclosing) else {
        return nil
      }
      return entity
    }

    private mutating func note(_ node: Node, _ sources: Sources) {
      if nodes[node] == nil { order.append(node) }
      nodes[node, default: Sources()].values += sources.values
      if sources.isUnknown { nodes[node]?.isUnknown = true }
    }

    mutating func add(
      _ passed: [(file: FileIndex, facts: SwinjectPassedContainers)], _ previews: SwinjectPreviews
    ) {
      var calls: [String: [(file: FileIndex, call: SwinjectPassedContainers.Passing)]] = [:]
      var implicit: [(file: FileIndex, call: SwinjectPassedContainers.Passing)] = []
      var mentioned: Set<String> = []
      for (file, facts) in passed {
        mentioned.formUnion(facts.names)
        for call in facts.passings where !previews.contains(call.offset, inFile: file) {
          let name = call.type?.split(separator: ".").last.map(String.init) ?? call.name
          if name.isEmpty {
            implicit.append((file, call))
          } else {
            calls[name, default: []].append((file, call))
          }
        }
      }
      // An alias is called under another name.
      for file in resolver.files {
        for alias in file.aliases {
          let names = alias.target.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
          mentioned.formUnion(names.lazy.map(String.init))
        }
      }
      let superclasses = self.superclasses()
      for (file, facts) in passed {
        for property in facts.properties {
          guard let owner = entity(property.owner, file) else { continue }
          var sources = Sources(values: property.sources.map { ($0, file) })
          if property.isMemberwise {
            let name = property.owner.split(separator: ".").last.map(String.init) ?? ""
            let own = calls[name] ?? []
            let isFollowed = budget.spend(own.count + implicit.count)
            for (caller, call) in isFollowed ? own : [] {
              guard let position = call.labels.firstIndex(of: property.name) else { continue }
              sources.values.append((call.values[position], caller))
            }
            sources.isUnknown =
              !isFollowed || mentioned.contains(name)
              || implicit.contains { $0.call.labels.contains(property.name) }
          }
          if sources.values.isEmpty { sources.isUnknown = true }
          note(.property(property.name, of: owner), sources)
        }
      }
      for (file, facts) in passed {
        for (number, parameter) in facts.parameters.enumerated() {
          let callable = facts.callables[parameter.callable]
          var sources = Sources()
          let own = callable.type.isEmpty ? nil : entity(callable.type, file)
          // A subclass is created under another name, and a function that is a value is called anywhere.
          sources.isUnknown =
            mentioned.contains(callable.name) || callable.isUnclear || !callable.type.isEmpty && own == nil
            || own.map(superclasses.contains) ?? false
          let direct = calls[callable.name] ?? []
          let unnamed = own == nil ? [] : implicit
          // Without calls to look at, its callers are not known.
          for (caller, call) in budget.spend(direct.count + unnamed.count) ? direct + unnamed : [] {
            if let own, let type = call.type, !type.isEmpty, let other = entity(type, caller, within: call.enclosing),
              other != own
            {
              continue
            }
            guard let position = callable.position(of: parameter.index, in: call) else { continue }
            let isUnclear = call.type?.isEmpty ?? false
            // `.init(text)` of some other type.
            if isUnclear, let position, !call.areNamedAsContainers[position],
              !mayBeContainer(call.values[position], inFile: caller)
            {
              continue
            }
            if let position, !isUnclear {
              sources.values.append((call.values[position], caller))
            } else {
              sources.isUnknown = true
            }
          }
          if sources.values.isEmpty { sources.isUnknown = true }
          note(.parameter(number, inFile: file), sources)
        }
      }
    }

    private func mayBeContainer(_ value: Value, inFile file: FileIndex) -> Bool {
      switch value {
      case .created, .parameter: return true
      case .unknown: return false
      case .member(let type, let enclosing, let name):
        guard let owner = owner(type, enclosing, file) else { return false }
        return nodes[.property(name, of: owner)] != nil
      }
    }

    /// The types that others derive from.
    private func superclasses() -> Set<EntityIndex> {
      let conformance = Conformance(resolver: resolver)
      var found: Set<EntityIndex> = []
      for entity in resolver.index.indices {
        for case .declared(let inherited, _) in conformance.supertypes(of: entity).types where inherited != entity {
          found.insert(inherited)
        }
      }
      return found
    }

    /// What each of them holds; those that may hold something else are not among them.
    mutating func solve() -> [Node: Set<Int>] {
      var held: [Node: Set<Int>] = [:]
      for node in order where nodes[node]?.isUnknown == false { held[node] = [] }
      var isChanged = true
      while isChanged {
        isChanged = false
        for node in order {
          guard let before = held[node], let sources = nodes[node] else { continue }
          guard budget.spend(1 + sources.values.count) else { return [:] }
          var all: Set<Int>? = before
          for (value, file) in sources.values {
            guard let found = containers(of: value, inFile: file, held) else {
              all = nil
              break
            }
            all?.formUnion(found)
          }
          if all != before {
            held[node] = all
            isChanged = true
          }
        }
      }
      return held
    }

    /// The containers that a value may be; nil if that is not known.
    mutating func containers(of value: Value, inFile file: FileIndex, _ held: [Node: Set<Int>]) -> Set<Int>? {
      switch value {
      case .created(let index): return [known.number(index, inFile: file)]
      case .parameter(let number): return held[.parameter(number, inFile: file)]
      case .unknown: return nil
      case .member(let type, let enclosing, let name):
        guard let owner = owner(type, enclosing, file) else { return nil }
        if nodes[.property(name, of: owner)] != nil { return held[.property(name, of: owner)] }
        guard let types = typesConforming(to: owner) else { return nil }
        var all: Set<Int> = []
        for type in types {
          guard let found = held[.property(name, of: type)] else { return nil }
          all.formUnion(found)
        }
        return all
      }
    }

    private func owner(_ type: String, _ enclosing: String, _ file: FileIndex) -> EntityIndex? {
      guard !type.isEmpty else { return entity(enclosing, file) }
      var resolved = resolver.resolve(type, in: .init(file: file, enclosing: enclosing))
      while case .optional(let inner) = resolved { resolved = inner }
      if case .declared(let entity, _) = resolved { return entity }
      return nil
    }

    /// The types that conform to a protocol; nil if it is not one, or they are not known.
    private mutating func typesConforming(to entity: EntityIndex) -> [EntityIndex]? {
      if let known = conforming[entity] { return known }
      var found: [EntityIndex]? = []
      if kind(of: entity) == .protocol, budget.spend(resolver.index.indices.count) {
        var conformance = Conformance(resolver: resolver)
        for other in resolver.index.indices where kind(of: other) != .protocol {
          if conformance.answer(other, to: .declared(entity, [])) == .conforms { found?.append(other) }
        }
      } else {
        found = nil
      }
      conforming[entity] = .some(found)
      return found
    }

    private func kind(of entity: EntityIndex) -> TypeFact.Kind {
      let reference = resolver.index.declaration(of: entity)
      return resolver.files[type: reference].kind
    }
  }
}

extension SwinjectPassedContainers.Callable {
  /// The argument of a call that is passed to a parameter: nil if the call is one of another function, and a nil position
  /// if the default value is used.
  fileprivate func position(of parameter: Int, in call: SwinjectPassedContainers.Passing) -> Int?? {
    var next = 0
    var closures = call.trailingClosures
    var position: Int?
    for index in labels.indices {
      if next < call.labels.count, call.labels[next] == labels[index] {
        if index == parameter { position = next }
        next += 1
      } else if !optional[index] {
        closures -= 1
        if closures < 0 { return nil }
      }
    }
    return next == call.labels.count ? .some(position) : nil
  }
}
