import DioxideCore

/// One container, as the programs of one class have it: the part of the bindings that a single plan validates.
///
/// The bindings of all compositions are one list, ``Program/blueprint``. A composition selects from it, so that a binding which
/// several programs have is one binding, with one number.
struct Composition: Sendable {
  /// The framework whose container it is.
  var dialect: DialectID
  /// One of the programs that have it, which stands for all of the class; nil if programs are not distinguished.
  var program: Int?
  /// Which of the containers of the dialect it is; nil if they are not distinguished.
  var container: Int?
  /// For each binding, whether it is in the composition; nil if all are.
  var selection: [Bool]?
}

/// Which compositions of a dialect something is in.
struct Reach: Hashable, Sendable {
  /// The programs that it ends up in.
  var programs: CompositionRoots.Group
  /// The containers that it ends up in.
  var containers: ContainerSet
}

/// Some of the containers of a dialect, as a number of an interned set; 0 stands for any.
struct ContainerSet: Hashable, Sendable {
  fileprivate var number: UInt16

  /// Any container.
  static let any = ContainerSet(number: 0)
}

/// The sets of containers that bindings are in.
struct ContainerSets: Sendable {
  private var sets: [[Int]] = [[]]
  private var numbers: [[Int]: UInt16] = [:]

  /// The set of these containers; an empty list stands for any.
  mutating func set(_ containers: [Int]) -> ContainerSet {
    guard !containers.isEmpty else { return .any }
    if let known = numbers[containers] { return ContainerSet(number: known) }
    // Of more sets than a program ever has, the last are not distinguished.
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

  /// Whether some container is in both.
  func meet(_ left: ContainerSet, _ right: ContainerSet) -> Bool {
    left == .any || right == .any || left == right
      || !Set(sets[Int(left.number)]).isDisjoint(with: sets[Int(right.number)])
  }
}

/// Something that code resolves outside of any factory.
struct ContainerRequest: Sendable {
  /// Its requests.
  var dependency: Blueprint.Dependency
  /// The framework that it asks.
  var dialect: DialectID
  /// The type in the call.
  var place: Place
  /// The path of the type around it; empty at the top.
  var enclosing: String
  /// The containers of the framework that it may ask.
  var containers = ContainerSet.any
}

extension Composition {
  /// How many bindings the selections of a program may come to; with more, containers are not distinguished.
  private static let maximumSize = 1 << 24

  /// The compositions of a program, by dialect. Linear in the bindings for each composition.
  static func all(
    dialects: [DialectID], containerCounts: [DialectID: Int], origins: [Program.BindingOrigin],
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
            selection[index] =
              roots.contains(program, in: group) && sets.contains(container, in: origins[index].containers)
          }
          return Composition(dialect: dialect, program: program, container: container, selection: selection)
        }
      }
    }
  }
}
