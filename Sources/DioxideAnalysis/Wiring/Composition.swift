import DioxideCore

/// One container as a class of programs has it: the part of the bindings that one plan validates.
///
/// The bindings of all compositions are in one list, ``Program/blueprint``. A composition selects from it, so a binding
/// of several programs is one binding with one index.
struct Composition: Sendable {
  /// The framework whose container it is.
  var dialect: DialectID
  /// One of the programs with the container, which represents its class; nil if programs are not distinguished.
  var program: Int?
  /// The index of the container in the dialect; nil if containers are not distinguished.
  var container: Int?
  /// For each binding, whether it is in the composition; nil if all are.
  var selection: [Bool]?
}

/// The compositions of a dialect that something belongs to.
struct Reach: Hashable, Sendable {
  /// The programs that contain it.
  var programs: CompositionRoots.Group
  /// The containers that it is in.
  var containers: ContainerSet
}

/// A set of containers of a dialect, as an interned number; 0 means any.
struct ContainerSet: Hashable, Sendable {
  fileprivate var number: UInt16

  /// Any container.
  static let any = ContainerSet(number: 0)
}

/// The interned sets of containers.
struct ContainerSets: Sendable {
  private var sets: [[Int]] = [[]]
  private var numbers: [[Int]: UInt16] = [:]

  /// The set of these containers; an empty list means any.
  mutating func set(_ containers: [Int]) -> ContainerSet {
    guard !containers.isEmpty else { return .any }
    if let known = numbers[containers] { return ContainerSet(number: known) }
    // Beyond the limit, which programs do not reach, sets are not distinguished.
    guard sets.count < Int(UInt16.max) else { return .any }
    let number = UInt16(truncatingIfNeeded: sets.count)
    numbers[containers] = number
    sets.append(containers)
    return ContainerSet(number: number)
  }

  /// Whether a container is in a set.
  func contains(_ container: Int?, in set: ContainerSet) -> Bool {
    guard let container, set != .any else { return true }
    return sets[Int(set.number)].contains(container)
  }

  /// Whether both sets have a container in common.
  func meet(_ left: ContainerSet, _ right: ContainerSet) -> Bool {
    left == .any || right == .any || left == right
      || !Set(sets[Int(left.number)]).isDisjoint(with: sets[Int(right.number)])
  }
}

/// A request outside any factory.
struct ContainerRequest: Sendable {
  /// The requested dependency.
  var dependency: Blueprint.Dependency
  /// The requesting framework.
  var dialect: DialectID
  /// The location of the type in the call.
  var place: Place
  /// The dotted path of the enclosing type; empty at the top level.
  var enclosing: String
  /// The containers of the framework that may receive it.
  var containers = ContainerSet.any
  /// Whether certainly only other containers have it than the one that it asks.
  var isOnlyElsewhere = false
}

extension Composition {
  /// The maximum total size of a program's selections; beyond it, containers are not distinguished.
  private static let maximumSize = 1 << 24

  /// The compositions of a program, by dialect. Linear in the bindings for each composition.
  static func all(
    dialects: [DialectID], containerCounts: [DialectID: Int], origins: Table<BindingIndex, Program.BindingOrigin>,
    roots: CompositionRoots, sets: ContainerSets
  ) -> [Composition] {
    dialects.flatMap { dialect -> [Composition] in
      let own = origins.indices.filter { origins[$0].dialect == dialect }
      guard !own.isEmpty else { return [] }
      let groups = Set(own.map { roots.group(ofFile: origins[$0].place.file) })
      let programs = roots.classes(of: groups)
      var containers: [Int?] = (0..<(containerCounts[dialect] ?? 0)).map { $0 }
      if containers.isEmpty || containers.count * programs.count * origins.count > maximumSize { containers = [nil] }
      if programs == [nil], containers == [nil], own.count == origins.count {
        return [Composition(dialect: dialect)]
      }
      return programs.flatMap { program in
        containers.map { container in
          var selection = [Bool](repeating: false, count: origins.count)
          for index in own {
            let group = origins[index].role == .external ? .all : roots.group(ofFile: origins[index].place.file)
            selection[index.position] =
              roots.contains(program, in: group) && sets.contains(container, in: origins[index].containers)
          }
          return Composition(dialect: dialect, program: program, container: container, selection: selection)
        }
      }
    }
  }
}
