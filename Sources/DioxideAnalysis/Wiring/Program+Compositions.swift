import DioxideCore

extension Program {
  /// Which compositions of its dialect a binding is in.
  func reach(ofBinding index: Int) -> Reach {
    let origin = bindingOrigins[index]
    guard origin.role != .external else { return Reach(programs: .all, containers: .any) }
    return Reach(programs: roots.group(ofFile: origin.place.file), containers: origin.containers)
  }

  /// Which compositions of its dialect a request may be in.
  func reach(of request: ContainerRequest) -> Reach {
    Reach(programs: roots.group(ofFile: request.place.file), containers: request.containers)
  }

  /// Whether some program has both.
  func areInOneProgram(_ left: Reach, _ right: Reach) -> Bool { roots.meet(left.programs, right.programs) }

  /// What keeps a binding from answering another one's dependency, although the key is the same: it is in another framework's
  /// container, or in other programs; nil if nothing does.
  public func separation(of binding: Int, from other: Int) -> String? {
    let words = vocabulary(ofBinding: binding)
    let verb = bindingOrigins[binding].role == .registration ? "registered" : words.bound
    guard bindingOrigins[binding].dialect == bindingOrigins[other].dialect else {
      return "it is \(verb) in a container of \(dialect(ofBinding: binding))"
    }
    guard !areInOneProgram(reach(ofBinding: binding), reach(ofBinding: other)) else { return nil }
    return "it is \(verb) for \(programs(ofBinding: binding).joined(separator: ", ")) only"
  }

  /// The names of all programs; empty if they are not known.
  public var programNames: [String] { roots.names }

  /// The names of the programs that have a binding; empty if that is all of them.
  public func programs(ofBinding index: Int) -> [String] { roots.names(of: reach(ofBinding: index).programs) }

  /// Whether a request is answered in some composition that its code is in.
  func isAnswered(_ request: ContainerRequest, in plan: ProfilePlan) -> Bool {
    let reach = reach(of: request)
    return zip(compositions, plan.plans).contains { composition, plan in
      composition.dialect == request.dialect && roots.contains(composition.program, in: reach.programs)
        && containerSets.contains(composition.container, in: reach.containers)
        && plan.binding(for: request.dependency.key) != nil
    }
  }
}

extension Blueprint.Binding {
  /// Whether it is bound under the type that it builds, for callers that give no arguments.
  var isBoundAsItself: Bool { key.type == implementation && key.arguments == .none }
}
