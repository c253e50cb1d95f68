import DioxideCore

/// How much of what components ask for was made out, and where nothing is said because it is not sure.
public struct Coverage: Sendable {
  /// Something that no finding is made of.
  public struct Silence: Sendable, Equatable {
    /// Where it stands.
    public var place: Place
    /// Why nothing is said of it.
    public var reason: String
  }

  /// Parameters and `resolve` calls that lead to one component.
  public var one = 0
  /// Those that gather any number.
  public var several = 0
  /// Those that nothing answers and that may go without, in a profile at least.
  public var optional = 0
  /// Those that nothing answers in a profile.
  public var missing = 0
  /// Those of components that no checked profile uses.
  public var idle = 0
  /// What was not made out, by place.
  public var silences: [Silence]

  /// What was made out: all that is known to lead somewhere, or nowhere.
  public var known: Int { one + several + optional + missing + idle }
  /// All parameters and `resolve` calls, and what else was not made out.
  public var total: Int { known + silences.count }

  /// Counts what a check made out. Linear in the dependencies for each profile.
  public init(_ result: Analyzer.Result) {
    let blueprint = result.program.blueprint
    let undecided = result.program.undecided.map { binding, choice in
      let isUnreachable = if case .unreachable = choice { true } else { false }
      return Silence(
        place: result.program.bindingOrigins[binding].place,
        reason: isUnreachable
          ? "no initializer of it can be called, so what it asks for is not known"
          : "several initializers could be the one, so what they ask for is not known")
    }
    silences = (result.program.silences + undecided).sorted {
      ($0.place.file, $0.place.range.start, $0.reason) < ($1.place.file, $1.place.range.start, $1.reason)
    }
    var isUsed = [Bool](repeating: false, count: blueprint.bindings.count)
    var isEmptySomewhere = [Bool](repeating: false, count: blueprint.dependencies.count)
    for plan in result.plans {
      for binding in plan.live {
        isUsed[binding] = true
        for dependency in blueprint.bindings[binding].dependencies where plan.providers(of: dependency).isEmpty {
          isEmptySomewhere[dependency] = true
        }
      }
    }
    for (index, binding) in blueprint.bindings.enumerated() {
      guard isUsed[index] else {
        idle += binding.dependencies.count
        continue
      }
      for dependency in binding.dependencies {
        let asked = blueprint.dependencies[dependency]
        if isEmptySomewhere[dependency] {
          if asked.isOptional { optional += 1 } else { missing += 1 }
        } else if asked.element != nil {
          several += 1
        } else {
          one += 1
        }
      }
    }
  }
}

extension ResolvedType {
  /// Why nothing is said of a dependency on the type; nil where something is.
  var reasonForSilence: String? {
    // Goes over the parts with a list, so that no depth of nesting costs stack.
    var pending = [self]
    while let type = pending.popLast() {
      switch type {
      case .uncertain(let name): return "`\(name)` could stand for several types, or for one that is not in view"
      case .opaque(let text): return "`\(text)` is no type that a container binds"
      case .generic(let name): return "`\(name)` is a generic parameter: each use decides what it is"
      case .declared(_, let inner), .external(_, let inner), .tuple(let inner), .composition(let inner):
        pending += inner
      case .optional(let inner), .array(let inner), .metatype(let inner): pending.append(inner)
      case .dictionary(let key, let value): pending += [key, value]
      case .function(let parameters, let result): pending += parameters + [result]
      }
    }
    return nil
  }
}
