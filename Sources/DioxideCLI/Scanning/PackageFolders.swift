import DioxideAnalysis

/// Where the targets of the package in the working folder lie that are not below the usual folder.
enum PackageFolders {
  /// The folders of targets, tests and plug-ins aside, that are there and not below ``ScanInput/usualFolder``, sorted; empty if there
  /// is not a manifest, or not a regular folder.
  static func beyondUsual() -> [String] {
    let usual = ScanInput.usualFolder
    guard FileDiscovery.isThere(usual),
      let manifest = try? FileBuffer().withBytes(ofFile: "Package.swift", { PackageManifest($0) })
    else { return [] }
    let targets = manifest.targets.filter { !$0.isTest && !$0.isPlugin }
    let folders = targets.compactMap { $0.path.map(FileDiscovery.normalized) }
    return Set(folders.filter { !"\($0)/".hasPrefix("\(usual)/") && FileDiscovery.isThere($0) }).sorted()
  }
}
