import Analysis

extension GraphView {
  /// Both states in one picture: what changed, marked as come, gone or changed, and what it touches.
  ///
  /// - Parameter isWhole: Whether what did not change is shown as well.
  public init(_ difference: GraphDifference, isWhole: Bool = false) {
    var changes = Changes()
    changes.add(difference.components) { .node($0.id) }
    changes.add(difference.bindings) { .edge(Ends(from: $0.from, to: $0.to), $0.kind) }
    changes.add(difference.dependencies) { .edge(Ends(from: $0.from, to: $0.to), $0.kind) }
    var view = GraphView(difference.union)
    view.changes = changes
    guard !isWhole else {
      self = view
      return
    }
    var touched: Set<String> = []
    for part in changes.marks.keys {
      switch part {
      case .node(let id): touched.insert(id)
      case .edge(let ends, _): touched.formUnion([ends.from, ends.to])
      }
    }
    self = view.keeping { touched.contains($0.id) }.noting("changes and what they touch")
  }

  /// What of a view came, went or changed.
  struct Changes: Sendable, Equatable {
    enum Part: Hashable, Sendable {
      case node(String)
      case edge(Ends, ComponentGraph.Edge.Kind)
    }

    private(set) var marks: [Part: Drawing.Emphasis] = [:]

    mutating func add<Element>(_ changes: GraphDifference.Changes<Element>, _ part: (Element) -> Part) {
      for element in changes.came { marks[part(element)] = .came }
      for element in changes.went { marks[part(element)] = .went }
      for change in changes.changed { marks[part(change.after)] = .changed }
    }
  }
}

extension Drawing.Emphasis {
  /// What stands beside something that came, went or changed, so that nothing is told by colour alone.
  var mark: String? {
    switch self {
    case .came: "+"
    case .went: "\u{2212}"
    case .changed: "~"
    case .none, .captive, .missing, .cycle: nil
    }
  }
}
