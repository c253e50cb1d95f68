import DioxideDependencyGraph

/// The live bindings of a profile, and the reason why others are not live. A class, so that plans can share it.
final class LiveSelection: Sendable {
  let isLive: [Bool]
  let live: [Int]
  /// The live single binding of each key, or -1.
  let single: [Int32]
  /// The live multi-bindings of each key, in injection order.
  let several: [Int32: [Int]]
  let duplicates: [Violation.DuplicateBinding]
  let mixed: [Violation.MixedBinding]
  /// Which bindings keep the instances of others.
  let keepers: InstanceKeepers

  init(_ blueprint: Blueprint, profile: Profile, among selected: [Bool]?, keys: KeyTable) {
    func isCandidate(_ index: Int) -> Bool {
      (selected?[index] ?? true) && blueprint.bindings[index].profiles.contains(profile)
    }
    // Use indices: copying a binding out of the array would retain everything that it refers to.
    let bindings = blueprint.bindings
    var isLive = [Bool](repeating: false, count: bindings.count)
    var live: [Int] = []
    var single = [Int32](repeating: -1, count: keys.count)
    var several: [Int32: [Int]] = [:]
    var duplicates: [Violation.DuplicateBinding] = []
    var mixed: [Violation.MixedBinding] = []
    var isManual = [Bool](repeating: false, count: keys.count)
    for index in bindings.indices where bindings[index].isManual && isCandidate(index) {
      isManual[Int(keys.ofBinding[index])] = true
    }
    live.reserveCapacity(bindings.count)
    for index in bindings.indices where isCandidate(index) {
      let key = keys.ofBinding[index]
      // A binding made by hand replaces the declared ones.
      if isManual[Int(key)] && !bindings[index].isManual { continue }
      if bindings[index].isFallback && (single[Int(key)] >= 0 || several[key] != nil) { continue }
      if bindings[index].isRoot {
        // No dependency can request it.
      } else if bindings[index].isMulti {
        several[key, default: []].append(index)
      } else if single[Int(key)] >= 0 {
        duplicates.append(Violation.DuplicateBinding(first: Int(single[Int(key)]), second: index))
        if !bindings[index].isAlternative { continue }
      } else {
        single[Int(key)] = Int32(truncatingIfNeeded: index)
      }
      isLive[index] = true
      live.append(index)
    }
    for (key, indices) in several {
      if single[Int(key)] >= 0, let first = indices.first {
        mixed.append(Violation.MixedBinding(single: Int(single[Int(key)]), multi: first))
      }
      if indices.count > 1 { several[key] = Self.inInjectionOrder(indices, blueprint) }
    }
    mixed.sort { min($0.single, $0.multi) < min($1.single, $1.multi) }
    self.isLive = isLive
    self.live = live
    self.single = single
    self.several = several
    self.duplicates = duplicates
    self.mixed = mixed
    self.keepers = InstanceKeepers(blueprint, live: live, keys: keys)
  }

  private static func inInjectionOrder(_ indices: [Int], _ blueprint: Blueprint) -> [Int] {
    let names = indices.map { blueprint.name(of: blueprint.bindings[$0].implementation) }
    return indices.indices.sorted { left, right in
      (blueprint.bindings[indices[left]].priority, names[left], indices[left])
        < (blueprint.bindings[indices[right]].priority, names[right], indices[right])
    }.map { indices[$0] }
  }
}

/// The providers of each dependency of the live bindings.
struct Resolution: Sendable {
  private let keys: KeyTable
  private let selection: LiveSelection
  /// The offset of the first provider of each dependency, followed by the total.
  private var offsets: [Int32]
  private var targets: [Int] = []
  private(set) var missing: [Violation.MissingBinding] = []

  init(_ blueprint: Blueprint, keys: KeyTable, selection: LiveSelection) {
    self.keys = keys
    self.selection = selection
    let singles = selection.single
    offsets = [Int32](repeating: 0, count: blueprint.dependencies.count + 1)
    targets.reserveCapacity(blueprint.dependencies.count)
    // Bindings and their dependencies have the same order, so one pass fills both arrays.
    var filled = 0
    for binding in selection.live {
      let isKeeper = selection.keepers.keeper(of: binding) == binding
      for dependency in blueprint.bindings[binding].dependencies {
        while filled <= dependency {
          offsets[filled] = Int32(truncatingIfNeeded: targets.count)
          filled += 1
        }
        let element = keys.ofElement[dependency]
        if element >= 0 {
          targets += selection.several[element] ?? []
          continue
        }
        let key = keys.ofDependency[dependency]
        if key >= 0, singles[Int(key)] >= 0 {
          targets.append(Int(singles[Int(key)]))
        } else if isKeeper, !blueprint.dependencies.isOptional(dependency) {
          missing.append(Violation.MissingBinding(binding: binding, dependency: dependency))
        }
      }
    }
    while filled < offsets.count {
      offsets[filled] = Int32(truncatingIfNeeded: targets.count)
      filled += 1
    }
  }

  /// The graph of the dependencies with certain timings. An edge leads to the binding that keeps the instance; the
  /// other bindings of that instance have no edges.
  func graph(_ blueprint: Blueprint, where isEdge: (Blueprint.Timing) -> Bool) -> DirectedGraph {
    var edges: [DirectedGraph.Edge] = []
    edges.reserveCapacity(targets.count)
    let keepers = selection.keepers
    for binding in selection.live where keepers.keeper(of: binding) == binding {
      for dependency in blueprint.bindings[binding].dependencies where isEdge(blueprint.dependencies.timing(dependency))
      {
        for provider in providers(of: dependency) {
          edges.append(DirectedGraph.Edge(from: binding, to: keepers.keeper(of: provider), label: dependency))
        }
      }
    }
    return DirectedGraph(nodeCount: blueprint.bindings.count, edges: edges)
  }

  func providers(of dependency: Int) -> ArraySlice<Int> {
    guard dependency >= 0, dependency + 1 < offsets.count else { return [] }
    return targets[Int(offsets[dependency])..<Int(offsets[dependency + 1])]
  }

  func single(_ key: Key) -> Int? {
    guard let number = keys.number(key), selection.single[Int(number)] >= 0 else { return nil }
    return Int(selection.single[Int(number)])
  }

  func several(_ key: Key) -> [Int] { keys.number(key).flatMap { selection.several[$0] } ?? [] }
}

/// Which live binding keeps an instance that several bindings share: a type has one instance in a scope, regardless of
/// the number of ports.
struct InstanceKeepers: Sendable {
  /// The binding that keeps the instance of each binding; empty if no instance is shared.
  private var keepers: [Int32] = []
  /// The keeper for each implementation key and scope, or -1.
  private var ofImplementation: [Int32]
  private let keys: KeyTable

  /// Finds the keepers. A binding made by hand comes first, since it may already be built; otherwise the first declared
  /// one. Linear.
  init(_ blueprint: Blueprint, live: [Int], keys: KeyTable) {
    self.keys = keys
    ofImplementation = [Int32](repeating: -1, count: 2 * keys.count)
    var duplicates: [(binding: Int, place: Int)] = []
    func note(_ index: Int) {
      let number = keys.ofImplementation[index]
      guard number >= 0 else { return }
      let place = Self.place(number, blueprint.bindings[index].scope)
      if ofImplementation[place] < 0 {
        ofImplementation[place] = Int32(truncatingIfNeeded: index)
      } else {
        duplicates.append((index, place))
      }
    }
    // Bindings made by hand follow the declared ones, in a running program and nearly always in source.
    let hasManual = live.contains { blueprint.bindings[$0].isManual && blueprint.bindings[$0].isOneInstance }
    if hasManual {
      for index in live where blueprint.bindings[index].isManual { note(index) }
      for index in live where !blueprint.bindings[index].isManual { note(index) }
    } else {
      for index in live { note(index) }
    }
    guard !duplicates.isEmpty else { return }
    keepers = (0..<Int32(truncatingIfNeeded: blueprint.bindings.count)).map { $0 }
    for (binding, place) in duplicates { keepers[binding] = ofImplementation[place] }
  }

  /// The binding that keeps the instance of a binding: usually the binding itself.
  func keeper(of binding: Int) -> Int {
    keepers.indices.contains(binding) ? Int(keepers[binding]) : binding
  }

  /// The live binding that keeps the shared instance of a type in a scope; nil if there is none.
  func keeper(of implementation: TypeIdentity, in scope: Scope) -> Int? {
    guard scope != .factory, let number = keys.number(Key(implementation)) else { return nil }
    let keeper = ofImplementation[Self.place(number, scope)]
    return keeper < 0 ? nil : Int(keeper)
  }

  private static func place(_ number: Int32, _ scope: Scope) -> Int { 2 * Int(number) + (scope == .request ? 1 : 0) }
}
