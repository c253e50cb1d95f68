/// The contents of frames in output order: frames with their nodes first, then nodes without a frame.
struct ClusterContents {
  enum Step {
    case open(Int)
    case node(Int)
    case close(Int)
  }

  private var children: [[Int]]
  private var nodes: [[Int]]
  private var roots: [Int] = []
  private var free: [Int] = []

  init(_ drawing: Drawing) {
    children = Array(repeating: [], count: drawing.clusters.count)
    nodes = Array(repeating: [], count: drawing.clusters.count)
    for (index, cluster) in drawing.clusters.enumerated() {
      if let parent = cluster.parent, parent < index { children[parent].append(index) } else { roots.append(index) }
    }
    for (index, node) in drawing.nodes.enumerated() {
      if let cluster = node.cluster, nodes.indices.contains(cluster) {
        nodes[cluster].append(index)
      } else {
        free.append(index)
      }
    }
  }

  /// Visits nested frames with their depth. Not recursive, because paths determine the depth of frames.
  func walk(_ visit: (Step, _ depth: Int) -> Void) {
    var stack: [Step] = roots.reversed().map { .open($0) }
    var depth = 0
    while let step = stack.popLast() {
      switch step {
      case .open(let index):
        visit(step, depth)
        depth += 1
        stack.append(.close(index))
        stack += nodes[index].reversed().map { .node($0) }
        stack += children[index].reversed().map { .open($0) }
      case .node: visit(step, depth)
      case .close:
        depth -= 1
        visit(step, depth)
      }
    }
    for index in free { visit(.node(index), 0) }
  }
}
