import DioxideCore

extension Program {
  /// The compositions of its dialect that contain a binding.
  func reach(ofBinding index: BindingIndex) -> Reach {
    let origin = bindingOrigins[index]
    guard origin.role != .external else { return Reach(programs: .all, containers: .any) }
    return Reach(programs: roots.group(ofFile: origin.place.file), containers: origin.containers)
  }

  /// The compositions of its dialect that may receive a request.
  func reach(of request: ContainerRequest) -> Reach {
    Reach(programs: roots.group(ofFile: request.place.file), containers: request.containers)
  }

  /// Whether some program contains both.
  func areInOneProgram(_ left: Reach, _ right: Reach) -> Bool { roots.meet(left.programs, right.programs) }

  /// Why a binding does not provide another one's dependency although the keys are equal: it is in another framework's
  /// container, or in other programs. Nil if nothing separates them.
  public func separation(of binding: BindingIndex, from other: BindingIndex) -> String? {
    let words = vocabulary(ofBinding: binding)
    let verb = bindingOrigins[binding].role == .registration ? "registered" : words.bound
    guard bindingOrigins[binding].dialect == bindingOrigins[other].dialect else {
      return "it is \(verb) in a container of \(dialect(ofBinding: binding))"
    }
    guard !areInOneProgram(reach(ofBinding: binding), reach(ofBinding: other)) else { return nil }
    return "it is \(verb) for \(programs(ofBinding: binding).joined(separator: ", ")) only"
  }

  /// The names of all programs; empty if not known.
  public var programNames: [String] { roots.names }

  /// The names of the programs with a binding; empty for all.
  public func programs(ofBinding index: BindingIndex) -> [String] { roots.names(of: reach(ofBinding: index).programs) }

  /// Whether a request is satisfied in some composition that contains its code.
  func isAnswered(_ request: ContainerRequest, in plan: ProfilePlan) -> Bool {
    guard !request.isOnlyElsewhere else { return false }
    let reach = reach(of: request)
    return zip(compositions, plan.plans).contains { composition, plan in
      composition.dialect == request.dialect && roots.contains(composition.program, in: reach.programs)
        && containerSets.contains(composition.container, in: reach.containers)
        && plan.binding(for: request.dependency.key) != nil
    }
  }
}

extension Blueprint.Binding {
  /// Whether it is bound under its own type, without arguments of the caller.
  var isBoundAsItself: Bool { key.type == implementation && key.arguments == .none }
}
