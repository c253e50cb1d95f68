import DioxideAnalysis

/// Finds the package targets of the working folder that are outside the default folder.
enum PackageFolders {
  /// The existing folders of targets, except for tests and plug-ins, that are not below ``ScanInput/defaultFolder``,
  /// sorted. Empty if there is no manifest or the default folder is not a real folder.
  static func outsideDefault() -> [String] {
    let usual = ScanInput.defaultFolder
    guard FileDiscovery.exists(usual),
      let manifest = try? FileBuffer().withBytes(ofFile: "Package.swift", { PackageManifest($0) })
    else { return [] }
    let targets = manifest.targets.filter { !$0.isTest && !$0.isPlugin }
    let folders = targets.compactMap { $0.path.map(FileDiscovery.normalized) }
    return Set(folders.filter { !"\($0)/".hasPrefix("\(usual)/") && FileDiscovery.exists($0) }).sorted()
  }
}
