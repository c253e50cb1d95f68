extension Failure {
  /// A result would replace a file that the run reads.
  static func wouldDestroyInput(_ output: String) -> Failure {
    Failure("\(output) is an input of this run; choose another output file")
  }
}

/// Which parts of the input may be written, and which must not be.
extension ScanInput {
  /// Why a file that was found is not edited; nil for a regular file below the paths that were given.
  ///
  /// A link, or a path that a configuration names, could lead to any file on the machine.
  func reasonNotToEdit(_ path: String) -> String? {
    let root = roots.filter { $0 == path || $0 == "." || path.hasPrefix($0 == "/" ? "/" : $0 + "/") }
      .max { $0.utf8.count < $1.utf8.count }
    guard let root else { return "it is not below the given paths" }
    if WorkingFolder.isReachedThroughLink(path, below: root) { return "it is reached through a symbolic link" }
    if isConfigured, !RealPath.isBelow(RealPath.of(path), configuration.root) {
      return "\(configuration.path ?? ConfigurationFile.name) names it, but it lies outside of that file's folder"
    }
    return nil
  }

  /// Refuses to write a result to a file that this run reads, by whatever name. Throws ``Failure``.
  ///
  /// - Parameter others: Files that are read beside the sources.
  func protect(_ others: [String] = [], from outputs: [String]) throws {
    for output in outputs {
      let isCommitted = commit?.contents[RealPath.absolute(output)] != nil
      guard isCommitted || reads(output, orOneOf: others) else { continue }
      throw Failure.wouldDestroyInput(output)
    }
  }

  private func reads(_ output: String, orOneOf others: [String]) -> Bool {
    guard let identity = FileDiscovery.Identity(of: output) else { return false }
    if found.identities.contains(identity) { return true }
    let manifests = found.packages.map { "\($0)/Package.swift" }
    let projects = found.projects.flatMap { folder, names in names.map { "\(folder)/\($0)/project.pbxproj" } }
    // Some file systems number a file otherwise in its folder than by itself.
    let ending = "/" + (output.split(separator: "/").last ?? "")
    let namesakes = found.files.map(\.path).filter { "/\($0)".hasSuffix(ending) }
    return (others + configuration.sources + manifests + projects + namesakes).contains {
      FileDiscovery.Identity(of: $0) == identity
    }
  }
}
