extension NameLookup {
  /// Resolves each alias once, so that lookups never follow a chain of aliases.
  ///
  /// An alias whose target contains unresolved aliases waits for them in a list instead of on the stack. Circular
  /// aliases are given up, and so are all that refer to them. Linear in the targets as written: each is read at most
  /// once for each component of its longest dotted name.
  mutating func resolveAliases() {
    targets = Table(repeating: nil, at: index.aliases.indices)
    var isWaiting = Table(repeating: false, at: targets.indices)
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

  /// The target of an alias, and the unresolved aliases that it contains.
  private func target(of alias: AliasIndex) -> (target: ResolvedType, unknown: [AliasIndex]) {
    let reference = index.aliases[alias]
    let fact = files[alias: reference]
    let context = TypeResolver.Context(
      file: reference.file, enclosing: fact.outer, genericParameters: fact.genericParameters)
    var search = Search()
    let target = resolve(fact.target, in: context, &search)
    if !search.unknownAliases.isEmpty { return (target, search.unknownAliases) }
    // If one part is given up, so is the whole.
    let exhaustion = target.depth > ResolvedType.maximumDepth ? .size : target.exhaustion
    return (exhaustion.map { .givenUp(fact.path, $0) } ?? target, [])
  }

  private func path(ofAlias alias: AliasIndex) -> String {
    let reference = index.aliases[alias]
    return files[alias: reference].path
  }
}

extension AliasFact {
  /// The path of the enclosing type.
  var outer: String { TypePath.outer(of: path) ?? "" }
}
