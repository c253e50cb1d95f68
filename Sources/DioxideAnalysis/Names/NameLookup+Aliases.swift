extension NameLookup {
  /// Finds out what each alias stands for, so that no look-up ever goes through a chain of aliases.
  ///
  /// An alias whose target names aliases that are not known yet waits for them in a list, not on the stack. One that waits for
  /// itself in the end is given up, and so is all that refers to it. Linear in the targets as written: each is read once
  /// more for each name in its longest dotted name at most, whatever it stands for.
  mutating func resolveAliases() {
    targets = Array(repeating: nil, count: index.aliases.count)
    var isWaiting = Array(repeating: false, count: targets.count)
    for first in targets.indices {
      var pending = [first]
      while let alias = pending.last {
        guard targets[alias] == nil else {
          pending.removeLast()
          continue
        }
        let (target, unknown) = target(of: alias)
        if unknown.isEmpty {
          targets[alias] = target
        } else if unknown.contains(where: { isWaiting[$0] || $0 == alias }) {
          targets[alias] = .givenUp(path(ofAlias: alias), .circularAlias)
        } else {
          isWaiting[alias] = true
          pending += unknown
        }
      }
    }
  }

  /// The meaning of an alias, as far as the aliases that it names are known; those that are not.
  private func target(of alias: Int) -> (target: ResolvedType, unknown: [Int]) {
    let reference = index.aliases[alias]
    let fact = files[reference.file].aliases[reference.index]
    let context = TypeResolver.Context(
      file: reference.file, enclosing: fact.outer, genericParameters: fact.genericParameters)
    var search = Search()
    let target = resolve(fact.target, in: context, &search)
    if !search.unknownAliases.isEmpty { return (target, search.unknownAliases) }
    // Of one part that is given up nothing else could be made, so all of it is.
    let exhaustion = target.depth > ResolvedType.maximumDepth ? .size : target.exhaustion
    return (exhaustion.map { .givenUp(fact.path, $0) } ?? target, [])
  }

  private func path(ofAlias alias: Int) -> String {
    let reference = index.aliases[alias]
    return files[reference.file].aliases[reference.index].path
  }
}

extension AliasFact {
  /// The path of the type around the alias.
  var outer: String { TypePath.outer(of: path) ?? "" }
}
