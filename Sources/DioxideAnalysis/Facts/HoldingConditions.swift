import DioxideSwiftReader

/// The conditions for compiling a location inside `#if`, as comparable text.
extension Condition {
  /// The condition of a branch, the negated conditions of the branches before it, and the conditions of enclosing
  /// branches.
  static func holding(inBranch index: Int32, of branches: [ConditionalBranch], _ source: SourceBytes) -> [String] {
    var holding: [String] = []
    var index = index
    while index >= 0, branches.indices.contains(Int(index)) {
      let branch = branches[Int(index)]
      for other in branches where other.group == branch.group && other.index <= branch.index {
        let text = source.text(other.condition).filter { !$0.isWhitespace }
        if other.index < branch.index { holding.append(negated(text)) } else if !text.isEmpty { holding.append(text) }
      }
      index = branch.parent
    }
    return holding
  }

  /// The negation of a condition.
  static func negated(_ condition: String) -> String {
    guard condition.hasPrefix("!") else {
      return condition.utf8.allSatisfy(Words.isNamePart) ? "!" + condition : "!(\(condition))"
    }
    let inner = String(condition.dropFirst())
    return inner.hasPrefix("(") && inner.hasSuffix(")") ? String(inner.dropFirst().dropLast()) : inner
  }

  /// Whether a condition tests properties that all code of a program may share: the platform, the compiler, or a
  /// module.
  static func isOfPlatform(_ condition: String) -> Bool {
    ["os(", "canImport(", "targetEnvironment(", "swift(", "compiler(", "arch("].contains { condition.contains($0) }
  }

  /// A condition under which any of several locations is compiled, but which may not hold at another location; nil if
  /// there is none, or each branch contains one of the locations.
  static func unmet(ofPlaces places: [[String]], at other: [String]) -> String? {
    let unmet = places.map { $0.filter { !other.contains($0) && !isOfPlatform($0) } }
    guard unmet.allSatisfy({ !$0.isEmpty }), let first = unmet.first?.first else { return nil }
    return unmet.contains { $0.count == 1 && unmet.contains([negated($0[0])]) } ? nil : first
  }
}
