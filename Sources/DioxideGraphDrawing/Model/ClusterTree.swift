import DioxideAnalysis

/// The frames around nodes, by module or by folder.
struct ClusterTree {
  struct Cluster {
    /// The heading.
    var name: String
    /// The text of the id.
    var path: String
    /// The index of the enclosing frame; smaller than its own.
    var parent: Int?
  }

  private(set) var clusters: [Cluster] = []
  /// The index of the innermost frame of each node.
  private(set) var clusterOfNode: [Int?]
  private var indices: [String: Int] = [:]

  /// The maximum depth of folder frames; deeper folders share a frame, so that long paths do not nest endlessly.
  static let maximumDepth = 6

  init(_ nodes: [ComponentGraph.Node], grouping: DrawingOptions.Grouping) {
    clusterOfNode = Array(repeating: nil, count: nodes.count)
    switch grouping {
    case .none: break
    case .module:
      // Sorted by name, independent of the order of nodes.
      for module in Set(nodes.compactMap(\.module)).sorted() where !module.isEmpty {
        _ = cluster(named: module, path: module, parent: nil)
      }
      for (index, node) in nodes.enumerated() { clusterOfNode[index] = node.module.flatMap { indices[$0] } }
    case .path:
      group(byFolderOf: nodes)
    }
  }

  /// Frames for levels, the highest first.
  init(levels: [Int]) {
    let highest = levels.max() ?? 0
    clusters = (0...highest).reversed().map { level in
      Cluster(name: level == 0 ? "Foundations" : "Level \(level)", path: "level \(level)", parent: nil)
    }
    clusterOfNode = levels.map { highest - $0 }
  }

  private mutating func cluster(named name: String, path: String, parent: Int?) -> Int {
    if let known = indices[path] { return known }
    clusters.append(Cluster(name: name, path: path, parent: parent))
    indices[path] = clusters.count - 1
    return clusters.count - 1
  }

  /// Adds frames for folders, except for the common ancestors of all files.
  private mutating func group(byFolderOf nodes: [ComponentGraph.Node]) {
    let folders = nodes.map { node in
      node.file.map { $0.split(separator: "/", omittingEmptySubsequences: true).dropLast().map(String.init) }
    }
    let known = folders.compactMap(\.self).sorted { $0.lexicographicallyPrecedes($1) }
    guard let first = known.first, let last = known.last else { return }
    // In sorted order, the common prefix of the first and the last is common to all.
    let shared = zip(first, last).prefix { $0 == $1 }.count
    for folder in known { _ = cluster(for: folder, from: shared) }
    for (index, folder) in folders.enumerated() {
      clusterOfNode[index] = folder.flatMap { cluster(for: $0, from: shared) }
    }
  }

  private mutating func cluster(for folder: [String], from start: Int) -> Int? {
    var parent: Int?
    for end in start..<min(max(start, folder.count), start + Self.maximumDepth) {
      parent = cluster(named: folder[end], path: folder[...end].joined(separator: "/"), parent: parent)
    }
    return parent
  }
}
