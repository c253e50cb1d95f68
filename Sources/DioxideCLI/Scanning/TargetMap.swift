import DioxideAnalysis

/// Determines the targets of the files in a run, from the packages, Tuist manifests and Xcode projects among and above
/// them.
///
/// Complements ``ModuleMap``, which assigns one module to each file for name lookup, because a file may be in several
/// targets. Manifests with computed targets are ignored.
struct TargetMap {
  /// Files that targets contain through a folder.
  private struct Claim {
    var targets: [Int]
    /// The targets for which a file or folder below is an exception, by path.
    var exceptions: [String: [Int]] = [:]
  }

  private let files: [String]
  private let workingFolder = RealPath.of(".")
  private let commit: CommitTree?
  private let staged: StagedManifests
  private let buffer = FileBuffer()
  private var found = BuildTargets()
  private var targetsOfFiles: [String: [Int]] = [:]
  private var claims: [String: [Claim]] = [:]

  /// The targets of the files in a run, on disk or in a commit; only the program if there are neither several programs
  /// nor several modules with one name. Linear in files and manifests.
  static func targets(of files: [String], in input: ScanInput) -> BuildTargets {
    var map = TargetMap(files, input)
    map.readManifests(input)
    if map.found.programCount > 1 || !map.found.sharingNames.isEmpty { return map.withFiles() }
    // Its name distinguishes its findings from those of added or deleted programs.
    return map.found.programs
  }

  private init(_ files: [String], _ input: ScanInput) {
    self.files = files
    commit = input.commit
    staged = input.stagedManifests
  }

  private func absolute(_ path: String) -> String { ManifestPath.joined(path, below: workingFolder) }

  // MARK: Manifests

  private mutating func readManifests(_ input: ScanInput) {
    var packages = Set(input.found.packages.map(absolute))
    var projects = Set(input.found.projects.flatMap { folder, names in names.map { absolute("\(folder)/\($0)") } })
    var manifests = Set(
      files.filter { $0 == "Project.swift" || $0.hasSuffix("/Project.swift") }.map { parent(absolute($0)) })
    let roots = input.roots.map(absolute)
    packages.formUnion(staged.packages.filter { folder in roots.contains { "\(folder)/".hasPrefix("\($0)/") } })
    let above = foldersAbove(input.roots)
    packages.formUnion(above)
    manifests.formUnion(above)
    if let commit {
      for path in commit.contents.keys where !FileDiscovery.isExcluded(String(path.dropFirst(commit.top.count))) {
        let folder = parent(path)
        guard above.contains(parent(folder)) || roots.contains(where: { path.hasPrefix($0 + "/") }) else { continue }
        if path.hasSuffix("/Package.swift") { packages.insert(folder) }
        if path.hasSuffix(".xcodeproj/project.pbxproj") { projects.insert(folder) }
      }
    } else {
      for folder in above {
        projects.formUnion(FileDiscovery.xcodeProjects(in: folder).map { "\(folder)/\($0)" })
      }
    }
    for folder in packages.sorted() { addPackage(folder) }
    for folder in manifests.sorted() { addTuistProject(folder) }
    var programs = found.programCount
    for project in projects {
      programs += read("\(project)/project.pbxproj") { XcodeProject.programCount(in: $0) } ?? 0
    }
    // A single program needs no distinction, and reading the files of a project takes most of the time.
    guard programs > 1 else { return }
    for project in projects.sorted() { addXcodeProject(project) }
  }

  /// The parent folders of the roots, up to the top of the repository.
  private func foldersAbove(_ roots: [String]) -> Set<String> {
    var folders: Set<String> = []
    for root in roots {
      var folder = absolute(root)
      while !FileDiscovery.exists("\(folder)/.git"), case let above = parent(folder), !above.isEmpty,
        folders.insert(above).inserted
      {
        folder = above
      }
    }
    return folders
  }

  private func read<Result>(_ path: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result?) -> Result? {
    if let bytes = commit?.contents[path] ?? staged.contents[path] { return bytes.withUnsafeBufferPointer(body) }
    guard commit == nil else { return nil }
    return (try? buffer.withBytes(ofFile: path, body)) ?? nil
  }

  private mutating func addPackage(_ folder: String) {
    guard let manifest = read("\(folder)/Package.swift", { PackageManifest($0) }), manifest.isPlain else { return }
    let first = found.add(manifest.targets.map(manifest.buildTarget), ofManifestIn: shown(folder))
    for (number, target) in manifest.targets.enumerated() {
      let usual = PackageManifest.defaultFolders(for: target).map { "\(folder)/\($0)" }
      let own = target.path.map { ManifestPath.joined($0, below: folder) } ?? usual.first(where: exists)
      if let own { claims[own, default: []].append(Claim(targets: [first + number])) }
    }
  }

  private mutating func addTuistProject(_ folder: String) {
    guard let manifest = read("\(folder)/Project.swift", { ProjectManifest($0) }), manifest.isProject, manifest.isPlain
    else { return }
    let first = found.add(manifest.targets, ofManifestIn: shown(folder))
    for (own, target) in zip(manifest.folders, manifest.targetsOfFolders) where target >= 0 {
      claims[ManifestPath.joined(own.path, below: folder), default: []].append(Claim(targets: [first + target]))
    }
  }

  private mutating func addXcodeProject(_ project: String) {
    guard let read = read("\(project)/project.pbxproj", { XcodeProject($0) }) else { return }
    let folder = parent(project)
    let first = found.add(read.targets, ofManifestIn: shown(folder))
    for (path, targets) in read.files {
      targetsOfFiles[ManifestPath.joined(path, below: folder), default: []] += targets.map { first + $0 }
    }
    for own in read.folders {
      let path = ManifestPath.joined(own.path, below: folder)
      var claim = Claim(targets: own.targets.map { first + $0 })
      for (target, paths) in own.exceptions {
        for below in paths {
          claim.exceptions[ManifestPath.joined("./" + below, below: path), default: []].append(first + target)
        }
      }
      claims[path, default: []].append(claim)
    }
  }

  private func exists(_ folder: String) -> Bool {
    commit.map { $0.folders.contains(folder) } ?? (FileDiscovery.exists(folder) || staged.folders.contains(folder))
  }

  private func shown(_ folder: String) -> String {
    folder.hasPrefix(workingFolder + "/") ? String(folder.dropFirst(workingFolder.count + 1)) : folder
  }

  private func parent(_ path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
  }

  // MARK: Files

  private consuming func withFiles() -> BuildTargets {
    var claimsOfFolders: [String: [Claim]] = [:]
    for file in files {
      let path = absolute(file)
      for target in targetsOfFiles[path] ?? [] { found.put(file, into: target) }
      let folder = parent(path)
      let claims = claimsOfFolders[folder] ?? foldersUp(from: folder).flatMap { self.claims[$0] ?? [] }
      claimsOfFolders[folder] = claims
      for claim in claims {
        let ways = claim.exceptions.isEmpty ? [] : [path] + foldersUp(from: folder)
        let exceptions = ways.flatMap { claim.exceptions[$0] ?? [] }
        for target in claim.targets where !exceptions.contains(target) { found.put(file, into: target) }
        for target in exceptions where !claim.targets.contains(target) { found.put(file, into: target) }
      }
    }
    return found
  }

  /// A folder and its parents.
  private func foldersUp(from folder: String) -> [String] {
    var folders: [String] = []
    var folder = folder
    while !folder.isEmpty {
      folders.append(folder)
      folder = parent(folder)
    }
    return folders
  }
}
