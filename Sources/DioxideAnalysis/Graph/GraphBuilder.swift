import DioxideCore

/// Builds the ``ComponentGraph`` of a program for the planned profiles.
public struct GraphBuilder {
  private let program: Program
  private let plans: [ProfilePlan]
  /// The 1-based line of a location.
  private let line: (Place) -> Int?

  private var nodes: [String: ComponentGraph.Node] = [:]
  private var edges: [ComponentGraph.Edge] = []
  private let shown: [BindingIndex]
  private let keys: GraphKeys
  private let missing: Set<DependencyIndex>

  private init(_ program: Program, _ plans: [ProfilePlan], line: @escaping (Place) -> Int?) {
    self.program = program
    self.plans = plans
    self.line = line
    self.shown = program.shown(in: plans)
    self.keys = GraphKeys(program, shown: shown)
    self.missing = Set(
      plans.flatMap(\.violations).compactMap { violation in
        if case .missingBinding(let fault) = violation { fault.dependencyIndex } else { nil }
      })
  }

  /// Builds the graph; `line` returns the 1-based line of a location if known. Linear, except for sorting.
  ///
  /// - Parameter coverage: The result of a check, to show which components have unjudged injection points.
  public static func graph(
    of program: Program, plans: [ProfilePlan], coverage: Coverage? = nil, line: @escaping (Place) -> Int?
  ) -> ComponentGraph {
    var builder = GraphBuilder(program, plans, line: line)
    for binding in builder.shown { builder.add(binding) }
    for entry in coverage?.unjudged ?? [] {
      // The binding of a point may not exist if its registration is not judged either.
      guard let binding = entry.binding, program.blueprint.bindingIndices.contains(binding) else { continue }
      builder.nodes[builder.id(ofBinding: binding)]?.unjudged += 1
    }
    return builder.finish()
  }

  /// The cycles and captive dependencies among the violations, as paths of ids.
  public static func highlights(of program: Program, plans: [ProfilePlan]) -> ComponentGraph.Highlights {
    let builder = GraphBuilder(program, plans) { _ in nil }
    var highlights = ComponentGraph.Highlights()
    for violation in plans.flatMap(\.violations) {
      switch violation {
      case .circularDependency(let fault):
        let path = builder.path(fault.loop, to: fault.loop.first?.bindingIndex)
        if !highlights.cycles.contains(path) { highlights.cycles.append(path) }
      case .captiveDependency(let fault):
        let path = builder.path(fault.path, to: fault.captiveIndex)
        if !highlights.captives.contains(path) { highlights.captives.append(path) }
      default: break
      }
    }
    return highlights
  }

  // MARK: Nodes

  /// The id of the node for a binding's implementation.
  private func id(ofBinding index: BindingIndex) -> String {
    let binding = program.blueprint[index]
    let identifier = program.nodeIdentifier(of: binding.implementation)
    guard binding.isBoundAsItself, let name = binding.key.name else { return identifier }
    return "\(identifier)#\(name)"
  }

  /// The id of the node for a dependency: a port, or the component itself.
  private func id(ofKey key: Key) -> String {
    let arguments = program.blueprint.signatures[key.arguments].map(program.nodeIdentifier)
    return program.nodeIdentifier(of: key.type) + (arguments.isEmpty ? "" : "(\(arguments.joined(separator: ", ")))")
      + (key.name.map { "#\($0)" } ?? "")
  }

  private mutating func add(_ index: BindingIndex) {
    let binding = program.blueprint[index]
    let origin = program.bindingOrigins[index]
    let id = self.id(ofBinding: index)
    let isOwnKey = binding.isBoundAsItself
    let kind: ComponentGraph.Node.Kind =
      origin.role == .external
      ? .external : !isOwnKey ? .adapter : program.isProtocol(binding.key.type) ? .port : .service
    var node = ComponentGraph.Node(
      id: id, name: display(Key(binding.implementation, name: isOwnKey ? binding.key.name : nil)), kind: kind,
      scope: kind == .service || kind == .adapter ? binding.scope : nil,
      profiles: kind == .service || kind == .adapter ? names(binding.profiles) : [],
      module: module(of: binding.implementation, origin.place), file: file(origin.place), line: line(origin.place))
    node.framework = program.dialect(ofBinding: index)
    add(node)
    if !isOwnKey {
      let port = self.id(ofKey: binding.key)
      addPort(binding.key, id: port)
      edges.append(
        ComponentGraph.Edge(
          from: port, to: id, kind: .provides, isMulti: binding.isMulti, file: file(origin.place),
          line: line(origin.place)))
    }
    for dependency in binding.dependencyIndices { addEdge(from: id, dependency) }
  }

  private mutating func addEdge(from id: String, _ index: DependencyIndex) {
    let dependency = program.blueprint[index]
    guard keys.isPart(dependency) else { return }
    let (key, isCollection) = keys.target(of: dependency)
    let target = self.id(ofKey: key)
    if nodes[target] == nil, !keys.contains(key) {
      if missing.contains(index) {
        let origin = program.dependencyOrigins[index].place
        add(
          ComponentGraph.Node(
            id: target, name: display(key), kind: .missing, module: module(of: key.type, nil),
            file: file(origin), line: line(origin)), ofKey: key)
      } else {
        addPort(key, id: target)
      }
    }
    let origin = program.dependencyOrigins[index].place
    edges.append(
      ComponentGraph.Edge(
        from: id, to: target, kind: .requires, isOptional: dependency.isOptional, isDeferred: dependency.isDeferred,
        isMulti: isCollection, file: file(origin), line: line(origin)))
  }

  private mutating func addPort(_ key: Key, id: String) {
    let declaration = declaration(of: key.type)
    add(
      ComponentGraph.Node(
        id: id, name: display(key), kind: .port, module: module(of: key.type, nil),
        file: declaration.flatMap(file), line: declaration.flatMap(line)), ofKey: key)
  }

  /// Adds the node of a key, with the arguments that callers pass.
  private mutating func add(_ node: ComponentGraph.Node, ofKey key: Key) {
    var node = node
    node.arguments = program.argumentList(of: key)
    add(node)
  }

  /// Adds a node, or adds the data of another binding to an existing one.
  private mutating func add(_ node: ComponentGraph.Node) {
    guard var known = nodes[node.id] else {
      nodes[node.id] = node
      return
    }
    if known.kind == .port || known.kind == .missing, node.kind != .port, node.kind != .missing { known = node }
    if known.profiles != ["*"], node.profiles.contains("*") { known.profiles = ["*"] }
    if known.profiles != ["*"] { known.profiles = Set(known.profiles + node.profiles).sorted() }
    nodes[node.id] = known
  }

  private consuming func finish() -> ComponentGraph {
    edges.sort(by: ComponentGraph.Edge.precedes)
    // A type bound under several ports is one node, with each dependency once.
    var distinct: [ComponentGraph.Edge] = []
    distinct.reserveCapacity(edges.count)
    for edge in edges where edge != distinct.last { distinct.append(edge) }
    edges = distinct
    return ComponentGraph(
      nodes: nodes.values.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }, edges: edges)
  }

  // MARK: Parts

  private func path(_ hops: [Violation.Hop], to end: BindingIndex?) -> [String] {
    var path: [String] = []
    for hop in hops {
      path.append(id(ofBinding: hop.bindingIndex))
      let key = keys.target(of: program.blueprint[hop.dependencyIndex]).key
      if !keys.builds(key.type) || key.name != nil || key.arguments != .none { path.append(id(ofKey: key)) }
    }
    if let end { path.append(id(ofBinding: end)) }
    return path
  }

  private func display(_ key: Key) -> String { program.name(of: key) + (key.name.map { " \"\($0)\"" } ?? "") }

  private func names(_ profiles: ProfileSet) -> [String] {
    profiles.isAll ? ["*"] : profiles.profiles.map(\.name)
  }

  private func declaration(of type: TypeIdentity) -> Place? {
    guard let entity = program.entity(of: type) else { return nil }
    let reference = program.resolver.index.declaration(of: entity)
    return Place(file: reference.file, range: program.files[type: reference].nameRange)
  }

  private func module(of type: TypeIdentity, _ place: Place?) -> String? {
    if let entity = program.entity(of: type) { return program.resolver.index.module(of: entity) }
    return place.flatMap { program.files[$0.file].module }
  }

  private func file(_ place: Place) -> String { program.files[place.file].path }
}
