import DioxideCore

/// The `resolve` calls of dioxide's container outside registrations.
extension ProgramBuilder {
  /// Adds the `resolve` calls of a file that are not part of a registration.
  mutating func addRequests(of dialect: DialectID, inFile file: FileIndex) {
    guard !files[file].rootResolutions.isEmpty, !files[file].isTest, !files[file].areCallsClaimed, importsDioxide(file),
      files[file].module?.hasPrefix("Dioxide") != true
    else { return }
    for resolution in files[file].rootResolutions {
      if resolution.types.isEmpty {
        // `lazy.resolve()` uses a dependency that is already counted.
        guard resolution.isOfContainer else { continue }
        enterRequest(resolution, 0, file, dialect, UnjudgedReason(.inferredType))
      }
      for index in resolution.types.indices { addRequest(resolution, index, file, dialect) }
    }
  }

  private mutating func addRequest(
    _ resolution: RootResolution, _ index: Int, _ file: FileIndex, _ dialect: DialectID
  ) {
    let context = TypeResolver.Context(file: file, enclosing: resolution.enclosing)
    let type = resolver.resolve(resolution.types[index], in: context)
    if resolution.isGeneric {
      return enterRequest(resolution, index, file, dialect, UnjudgedReason(.genericParameter, resolution.types[index]))
    }
    if resolution.hasUnknownName {
      return enterRequest(resolution, index, file, dialect, UnjudgedReason(.computedName))
    }
    if resolution.name != nil, typesWithUnknownNames.contains(type) {
      return enterRequest(
        resolution, index, file, dialect, UnjudgedReason(.computedRegistrationName, resolver.display(of: type)))
    }
    guard let shape = DependencyShape(of: type, isOptional: resolution.isOptional, in: resolver) else {
      return enterRequest(resolution, index, file, dialect, reason(of: type))
    }
    var dependency = dependency(shape)
    dependency.key.name = resolution.name
    ledger.enter(
      Ledger.Request(
        place: Place(file: file, range: resolution.ranges[index]), dependency: dependency, dialect: dialect))
  }

  private mutating func enterRequest(
    _ resolution: RootResolution, _ index: Int, _ file: FileIndex, _ dialect: DialectID, _ reason: UnjudgedReason
  ) {
    let type = index < resolution.types.count ? resolution.types[index] : ""
    ledger.enter(
      Ledger.Entry(
        place: Place(file: file, range: resolution.ranges[min(index, resolution.ranges.count - 1)]), type: type,
        reason: reason, dialect: dialect))
  }

  /// Counts the tokens of dioxide's words.
  mutating func countSites(of dialect: DialectID) {
    var counts = SiteCounts()
    for file in files.indices { counts.add(files[file].isTest ? files[file].sites.asExcluded : files[file].sites) }
    enter(sites: counts, of: dialect)
  }
}
