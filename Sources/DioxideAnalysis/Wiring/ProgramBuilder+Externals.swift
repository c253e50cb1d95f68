import DioxideCore

/// Types that are bound outside the code, according to the configuration.
extension ProgramBuilder {
  /// Binds external types in the profiles in which the code does not, and in each framework that requests them. Linear
  /// in bindings and dependencies.
  mutating func bindExternals(_ names: Set<String>) {
    guard !names.isEmpty else { return }
    var bound: Set<Owned> = []
    for (binding, origin) in zip(blueprint.bindings, bindingOrigins) where binding.profiles.isAll && !binding.isRoot {
      bound.insert(Owned(binding.key, origin.dialect))
    }
    var requested: [(owned: Owned, place: Place)] = []
    for (binding, origin) in zip(blueprint.bindings, bindingOrigins) {
      for index in binding.dependencyIndices {
        requested.append((Owned(blueprint[index].key, origin.dialect), dependencyOrigins.place(of: index)))
      }
    }
    requested += requests.map { (Owned($0.dependency.key, $0.dialect), $0.place) }
    for (owned, place) in requested {
      guard let type = type(of: owned.key),
        names.contains(resolver.display(of: type)) || names.contains(resolver.identifier(of: type)),
        bound.insert(owned).inserted
      else { continue }
      var binding = Blueprint.Binding(key: owned.key, implementation: owned.key.type)
      binding.isFallback = true
      append(binding, [], Program.BindingOrigin(role: .external, place: place, dialect: owned.dialect, fact: -1))
    }
  }

  /// A key in the containers of one framework.
  private struct Owned: Hashable {
    var key: Key
    var dialect: DialectID

    init(_ key: Key, _ dialect: DialectID) {
      self.key = key
      self.dialect = dialect
    }
  }
}
