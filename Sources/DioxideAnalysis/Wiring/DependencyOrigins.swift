/// The location of each dependency of a program. Nearly all are parameters, for which only the index is stored.
public struct DependencyOrigins: Sendable {
  private let files: FileTable
  private var origins: Table<DependencyIndex, Origin> = Table()
  /// The locations of dependencies that are not parameters.
  private var places: [Place] = []
  /// The dependencies that the compiler proves.
  private var compiled: Set<DependencyIndex> = []

  private struct Origin: Sendable {
    var file: FileIndex
    /// The index of the parameter in ``FileFacts/parameters``; or, counted down from -1, of the location.
    var number: Int32
  }

  init(_ files: FileTable) { self.files = files }

  /// The number of dependencies.
  public var count: Int { origins.count }

  /// The origin of a dependency.
  public subscript(index: DependencyIndex) -> Program.DependencyOrigin {
    let origin = origins[index]
    guard origin.number >= 0 else {
      return Program.DependencyOrigin(place: places[-1 - Int(origin.number)], parameter: "")
    }
    let parameter = files[origin.file].parameters[Int(origin.number)]
    return Program.DependencyOrigin(
      place: Place(file: origin.file, range: parameter.range), parameter: parameter.name,
      label: files[origin.file].parameterLabels[Int(origin.number)])
  }

  /// The location of a dependency.
  func place(of index: DependencyIndex) -> Place {
    let origin = origins[index]
    guard origin.number >= 0 else { return places[-1 - Int(origin.number)] }
    return Place(file: origin.file, range: files[origin.file].parameters[Int(origin.number)].range)
  }

  mutating func reserveCapacity(_ count: Int) { origins.reserveCapacity(count) }

  /// Adds a parameter, by its index in ``FileFacts/parameters``.
  mutating func append(parameter: Int, inFile file: FileIndex) {
    origins.append(Origin(file: file, number: Int32(truncatingIfNeeded: parameter)))
  }

  /// Whether it is an injection point. A reference to another member in plain code is not: the compiler proves it.
  func isInjectionPoint(_ index: DependencyIndex) -> Bool { compiled.isEmpty || !compiled.contains(index) }

  /// Adds a reference to another member in plain code.
  mutating func append(compiled place: Place) {
    compiled.insert(origins.endIndex)
    append(place)
  }

  /// Adds a `resolve` call.
  mutating func append(_ place: Place) {
    places.append(place)
    origins.append(Origin(file: place.file, number: Int32(truncatingIfNeeded: -places.count)))
  }
}
