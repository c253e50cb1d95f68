extension Failure {
  /// The failure for a result that would replace an input file.
  static func wouldDestroyInput(_ output: String) -> Failure {
    Failure("\(output) is an input of this run; choose another output file")
  }
}

/// Decides which input files may be written.
extension ScanInput {
  /// Why a found file is not edited; nil for a regular file below the given paths.
  ///
  /// A link, or a path in a configuration, could refer to any file on the machine.
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

  /// Throws ``Failure`` if a result would replace a file that this run reads, under any name.
  ///
  /// - Parameter others: Additional files that are read.
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
    // Some file systems report different identities for a file and for its entry in the folder.
    let ending = "/" + (output.split(separator: "/").last ?? "")
    let namesakes = found.files.map(\.path).filter { "/\($0)".hasSuffix(ending) }
    return (others + configuration.sources + manifests + projects + namesakes).contains {
      FileDiscovery.Identity(of: $0) == identity
    }
  }
}
