import DioxideAnalysis

/// The folder of a baseline: paths in the baseline are relative to it, and a check may be started in any other folder.
struct BaselineFolder {
  /// The folder, without symbolic links.
  private let path: String

  /// The folder of a baseline, which need not exist.
  init(ofFile file: String) {
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? "."
    path = ManifestPath.joined(RealPath.absolute(folder), below: "")
  }

  /// The path of a file or folder relative to the baseline.
  func name(of file: String) -> String {
    guard file != Scan.standardInputName else { return file }
    let own = path.split(separator: "/"), names = RealPath.absolute(file).split(separator: "/")
    let common = zip(own, names).prefix { $0 == $1 }.count
    let parts = own.dropFirst(common).map { _ in ".." } + names.dropFirst(common)
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  /// The extent of a check, as limited by the command line and the configuration.
  struct Scope {
    fileprivate let folder: BaselineFolder
    fileprivate let baseline: Baseline
    fileprivate let input: ScanInput
    fileprivate let files: Set<String>
    /// Whether the check covers everything that the baseline covers.
    let coversBaseline: Bool

    /// Whether the check could find an entry, given its profiles and rules.
    func covers(_ entry: Baseline.Entry) -> Bool {
      guard let file = entry.file else { return coversBaseline }
      let place = folder.place(of: file, isFromWorkingFolder: entry.identity.symbols.isEmpty)
      guard let path = input.pathOfMissingFile(place) else { return false }
      return files.contains(path) || !FileDiscovery.exists(place)
    }
  }

  /// The scope of a check relative to a baseline in this folder.
  func scope(of input: ScanInput, excluding excludes: [String], for baseline: Baseline) -> Scope {
    let roots = input.roots.map { ManifestPath.joined(RealPath.absolute($0), below: "") }
    func isChecked(_ name: String) -> Bool {
      let place = ManifestPath.joined(name, below: path)
      return roots.contains { place == $0 || place.hasPrefix($0 == "/" ? "/" : $0 + "/") }
    }
    // Version 1 did not store the checked paths.
    let paths = baseline.paths.isEmpty ? ["."] : baseline.paths
    let covers =
      paths.allSatisfy(isChecked) && Set(excludes).isSubset(of: baseline.excludes) && !input.isFromStandardInput
    return Scope(
      folder: self, baseline: baseline, input: input, files: Set(input.found.files.map(\.path)), coversBaseline: covers)
  }

  /// The real path of a file in the baseline. Version 1 stored paths as the check printed them, usually relative to the
  /// folder of the baseline.
  private func place(of file: String, isFromWorkingFolder: Bool) -> String {
    let place = ManifestPath.joined(file, below: path)
    guard isFromWorkingFolder, !FileDiscovery.exists(place), FileDiscovery.exists(file) else { return place }
    return RealPath.absolute(file)
  }
}
