extension ComponentGraph.Node {
  /// The name without ``arguments``.
  public var nameWithoutArguments: String {
    guard let arguments, let range = name.firstRange(of: arguments) else { return name }
    var name = name
    name.removeSubrange(range)
    return name
  }

  /// The id without arguments: `Ticket#vip` for `Ticket(Int)#vip`; nil if the key has none. Linear.
  fileprivate var idWithoutArguments: String? {
    let end = id.firstIndex(of: "#") ?? id.endIndex
    guard arguments != nil, id[..<end].hasSuffix(")") else { return nil }
    var depth = 0
    var index = end
    repeat {
      index = id.index(before: index)
      switch id[index] {
      case ")": depth += 1
      case "(": depth -= 1
      default: break
      }
    } while depth > 0 && index > id.startIndex
    return depth == 0 && index > id.startIndex ? String(id[..<index] + id[end...]) : nil
  }
}

extension ComponentGraph {
  /// The graph without arguments in the ids and names of nodes, so that a factory with an additional argument is the
  /// same node. A node is unchanged if its type has several lists of arguments. Linear.
  func separatingArguments() -> ComponentGraph {
    var keys: [String: [Node]] = [:]
    for node in nodes {
      if let id = node.idWithoutArguments { keys[id, default: []].append(node) }
    }
    guard !keys.isEmpty else { return self }
    let provided = Dictionary(grouping: edges.filter { $0.kind == .provides }, by: \.from)
    let known = Set(nodes.map(\.id))
    var newIDs: [String: String] = [:]
    var arguments: [String: String] = [:]
    for (id, nodes) in keys {
      guard nodes.count == 1, let key = nodes.first else { continue }
      // A type registered under itself with arguments has both a node and a port.
      let isOwnPort = provided[key.id]?.allSatisfy { $0.to == id } ?? false
      guard !known.contains(id) || isOwnPort else { continue }
      newIDs[key.id] = id
      arguments[id] = key.arguments
    }
    return renaming(newIDs, arguments)
  }

  private func renaming(_ newIDs: [String: String], _ arguments: [String: String]) -> ComponentGraph {
    let merged = Set(nodes.map(\.id)).intersection(newIDs.values)
    var graph = ComponentGraph()
    for var node in nodes {
      if let id = newIDs[node.id] {
        if merged.contains(id) { continue }
        node.name = node.nameWithoutArguments
        node.id = id
      }
      node.arguments = arguments[node.id] ?? node.arguments
      if merged.contains(node.id), node.arguments != nil, node.kind == .adapter { node.kind = .service }
      graph.nodes.append(node)
    }
    for var edge in edges {
      edge.from = newIDs[edge.from] ?? edge.from
      edge.to = newIDs[edge.to] ?? edge.to
      if edge.kind == .requires || edge.from != edge.to { graph.edges.append(edge) }
    }
    graph.nodes.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    graph.edges.sort(by: Edge.precedes)
    return graph
  }
}
