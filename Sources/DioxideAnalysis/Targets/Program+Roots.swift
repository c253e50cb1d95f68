import DioxideCore

extension Program {
  /// The programs that have a registration with Swinject, which is the only dialect in which they are told apart.
  func group(ofBinding index: Int) -> CompositionRoots.Group {
    roots.isOne || !isSwinject(index) ? .all : roots.group(ofFile: bindingOrigins[index].place.file)
  }

  /// The names of all programs; empty if they are not known.
  public var programNames: [String] { roots.names }

  /// Whether some program has all of these bindings, so that one can lead to the next.
  func areInOneProgram(_ bindings: some Sequence<Int>) -> Bool {
    roots.isOne || roots.meet(bindings.lazy.map(group(ofBinding:)))
  }

  /// The longest end of a way that some program has all of. Linear, for the groups of programs on it.
  func endInOneProgram(_ way: [Int]) -> ArraySlice<Int> {
    var groups: Set<CompositionRoots.Group> = []
    var start = way.endIndex
    while start > way.startIndex {
      if groups.insert(group(ofBinding: way[start - 1])).inserted, !roots.meet(groups) { break }
      start -= 1
    }
    return way[start...]
  }

  /// The names of the programs that have a binding; empty where that is all of them.
  public func programs(ofBinding index: Int) -> [String] { roots.names(of: group(ofBinding: index)) }

  /// What a key stands for, in whichever program.
  func service(of key: Key) -> Service { Service(type: resolvedType(of: key.type), name: key.name) }

  /// A type and a name, as a container is asked for them.
  struct Service: Hashable {
    var type: ResolvedType?
    var name: String?
  }
}

extension ProgramBuilder {
  /// Binds what components of ours ask for and only some programs register: in the blueprint there is but one container.
  mutating func bindWhatSomeProgramsHave() {
    guard !roots.isOne else { return }
    let bindings = blueprint.bindings
    let bound = Set(bindings.map(\.key))
    var registered: [Program.Service: Int] = [:]
    for index in bindings.indices {
      let service = Program.Service(type: type(of: bindings[index].key), name: bindings[index].key.name)
      if registered[service] == nil { registered[service] = index }
    }
    var added: Set<Key> = []
    for index in bindings.indices where bindingOrigins[index].role != .registration {
      for dependency in bindings[index].dependencies {
        let key = blueprint.dependencies[dependency].key
        guard !bound.contains(key), added.insert(key).inserted,
          let other = registered[Program.Service(type: type(of: key), name: key.name)]
        else { continue }
        dependencyOrigins.append(bindingOrigins[other].place)
        blueprint.append(
          Blueprint.Binding(key: key, implementation: bindings[other].implementation, scope: bindings[other].scope),
          dependencies: [Blueprint.Dependency(key: bindings[other].key, isDeferred: true)])
        bindingOrigins.append(bindingOrigins[other])
      }
    }
  }
}
