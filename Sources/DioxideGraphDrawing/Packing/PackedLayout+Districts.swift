extension PackedLayout {
  /// Nodes that are laid out together, in one frame if they belong to one module.
  struct District {
    var cluster: Int?
    /// Whether it contains several modules with their frames.
    var isMixed = false
    var nodes: [Int]
    /// Its layout, if it was laid out before the others.
    var placed: Placed?
  }

  /// Groups that no edge leaves; what is too large for one is grouped by modules.
  private func groups() -> [District] {
    guard !drawing.isInLevels else {
      var levels = drawing.clusters.indices.map { District(cluster: $0, nodes: []) }
      for (node, cluster) in drawing.nodes.map(\.cluster).enumerated() {
        if let cluster { levels[cluster].nodes.append(node) }
      }
      return levels
    }
    var known: [Int?: Int] = [:]
    var districts: [District] = []
    func add(_ nodes: [Int], to cluster: Int?) {
      if let index = known[cluster] {
        districts[index].nodes += nodes
      } else {
        known[cluster] = districts.count
        districts.append(District(cluster: cluster, nodes: nodes))
      }
    }
    for component in components {
      let clusters = Set(component.map { drawing.nodes[$0].cluster })
      if clusters.count == 1 {
        add(component, to: clusters.first ?? nil)
      } else if component.count <= Self.largest, components.count > 1 {
        districts.append(District(cluster: nil, isMixed: true, nodes: component))
      } else {
        for node in component { add([node], to: drawing.nodes[node].cluster) }
      }
    }
    return districts.map { District(cluster: $0.cluster, isMixed: $0.isMixed, nodes: $0.nodes.sorted()) }
  }

  /// Districts, of which those of several modules that would be a long strip are split into their modules.
  mutating func districts<Failure>(
    _ engineUses: inout Int, _ layered: Layered<Failure>
  ) throws(Failure) -> [District] {
    var districts: [District] = []
    var known: [Int?: Int] = [:]
    for var district in groups() {
      var isStrip = false
      if district.isMixed, district.nodes.count > Self.smallest, engineUses < Self.engineLimit {
        engineUses += 1
        district.placed = try engine(PartGraph(district.nodes, in: drawing, leaving: leaving), framed: true, layered)
        isStrip = district.placed == nil
      }
      guard !district.isMixed || isStrip else {
        districts.append(district)
        continue
      }
      for (cluster, nodes) in Dictionary(grouping: district.nodes, by: { drawing.nodes[$0].cluster }).sorted(
        by: { $0.value[0] < $1.value[0] })
      {
        if let index = known[cluster] {
          districts[index].nodes = (districts[index].nodes + nodes).sorted()
        } else {
          known[cluster] = districts.count
          districts.append(District(cluster: cluster, nodes: nodes))
        }
      }
    }
    return districts
  }
}
