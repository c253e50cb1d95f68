import DioxideSwiftReader

/// What has to hold for a place in `#if` to be compiled, as texts that can be compared.
extension Condition {
  /// The condition of a branch, those of the branches before it negated, and those of what is around.
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

  /// What holds if a condition does not.
  static func negated(_ condition: String) -> String {
    guard condition.hasPrefix("!") else {
      return condition.utf8.allSatisfy(Words.isNamePart) ? "!" + condition : "!(\(condition))"
    }
    let inner = String(condition.dropFirst())
    return inner.hasPrefix("(") && inner.hasSuffix(")") ? String(inner.dropFirst().dropLast()) : inner
  }

  /// Whether a condition asks for what all code of a program may have in common: the platform, the compiler, a module.
  static func isOfPlatform(_ condition: String) -> Bool {
    ["os(", "canImport(", "targetEnvironment(", "swift(", "compiler(", "arch("].contains { condition.contains($0) }
  }
}
