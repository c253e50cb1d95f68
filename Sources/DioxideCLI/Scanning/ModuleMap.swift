import DioxideAnalysis

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Finds the module of a file: from the configuration, otherwise the target of the nearest manifest, otherwise the folder below
/// `Sources`, otherwise none.
///
/// Manifests are `Package.swift`, Tuist's `Project.swift`, and Xcode projects, whose targets are assumed to be named
/// like folders.
struct ModuleMap {
  private struct Folder {
    var path: String
    var module: String
  }

  private let workingFolder: String
  private var packages: [String: [Folder]] = [:]
  private var moduleOfFolder: [String: String?] = [:]
  /// See ``project(around:)``.
  private var projectAround: [String: String?] = [:]
  private let buffer = FileBuffer()
  private let configured: [ConfigurationFile.ModulePattern]
  private let commit: CommitTree?
  private let staged: StagedManifests
  /// The names of the targets of Xcode projects, by folder; empty if there is none.
  private var targets: [String: [String]] = [:]
  private var manifests: [String: ProjectManifest?] = [:]
  /// The Xcode projects of the searched folders, and the roots of the search.
  private var projects: [String: [String]] = [:]
  private var walked: [String] = []

  /// Creates a map for files on disk or in a commit. The configured modules come first, and the first match applies.
  /// `projects` lists the names of Xcode projects by folder, and is complete below `walked`; `staged` contains
  /// manifests that replace those on disk.
  init(
    _ configured: [ConfigurationFile.ModulePattern], projects: [String: [String]] = [:], walked: [String] = [],
    in commit: CommitTree? = nil, staged: StagedManifests = StagedManifests()
  ) {
    self.configured = configured
    self.commit = commit
    self.staged = staged
    workingFolder =
      getcwd(nil, 0).map { pointer in
        defer { free(pointer) }
        return String(cString: pointer)
      } ?? ""
    for (folder, names) in projects { self.projects[absolute(folder)] = names.sorted() }
    self.walked = walked.map(absolute)
  }

  /// The module of a file. One lookup for each folder; each manifest is read once.
  mutating func module(ofFile path: String) -> String? {
    if let configured = configured.first(where: { $0.pattern.matches(path) }) { return configured.module }
    let absolute = absolute(path)
    let folder = Self.parent(absolute)
    if let known = moduleOfFolder[folder] { return known }
    let module = find(folder, file: absolute)
    moduleOfFolder[folder] = module
    return module
  }

  private func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    return path == "." ? workingFolder : workingFolder + "/" + path
  }

  private static func parent(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[..<slash])
  }

  private mutating func find(_ folder: String, file: String) -> String? {
    guard let project = project(around: folder) else { return folderBelowSources(folder) }
    if let folders = folders(ofPackage: project) {
      let path = folder + "/"
      let best = folders.filter { path.hasPrefix($0.path + "/") }.max { $0.path.count < $1.path.count }
      if let best { return best.module }
    }
    switch moduleOfProject(in: project, file: file) {
    case .module(let module): return module
    case .unknown: return nil
    case .noProject: return folderBelowSources(folder)
    }
  }

  /// The nearest folder with a manifest or project, starting at a folder. Each folder is searched once.
  private mutating func project(around folder: String) -> String? {
    var current = folder
    var passed: [String] = []
    var found: String?
    while !current.isEmpty {
      if let known = projectAround[current] {
        found = known
        break
      }
      passed.append(current)
      if folders(ofPackage: current) != nil || manifest(in: current) != nil || !targets(in: current).isEmpty {
        found = current
        break
      }
      current = Self.parent(current)
    }
    for folder in passed { projectAround[folder] = .some(found) }
    return found
  }

  private func folderBelowSources(_ folder: String) -> String? {
    let parts = folder.split(separator: "/")
    guard let sources = parts.lastIndex(of: "Sources"), sources + 1 < parts.count else { return nil }
    return PackageManifest.moduleName(String(parts[sources + 1]))
  }

  private enum Answer {
    case module(String)
    /// There is a project, but it does not determine the module.
    case unknown
    case noProject
  }

  /// Determines the module from the Tuist or Xcode project in a folder.
  private mutating func moduleOfProject(in folder: String, file: String) -> Answer {
    let names = file.dropFirst(folder.count).split(separator: "/").dropLast().map(String.init)
    if let manifest = manifest(in: folder) {
      let path = names.joined(separator: "/") + "/"
      let known = manifest.folders.filter { $0.path.isEmpty || path.hasPrefix($0.path + "/") }
      if let best = known.max(by: { $0.path.count < $1.path.count }) { return .module(best.module) }
      return TuistLayout.module(of: names, project: manifest.name ?? Self.lastName(folder)).map(Answer.module)
        ?? .unknown
    }
    let targets = targets(in: folder)
    guard !targets.isEmpty else { return .noProject }
    // Tests within a target's folder are a separate target; otherwise the outermost name applies.
    let found = names.filter(targets.contains)
    return (found.last { $0.hasSuffix("Tests") } ?? found.first).map { .module(PackageManifest.moduleName($0)) }
      ?? .unknown
  }

  private static func lastName(_ folder: String) -> String { folder.split(separator: "/").last.map(String.init) ?? "" }

  private mutating func manifest(in folder: String) -> ProjectManifest? {
    if let known = manifests[folder] { return known }
    let manifest = read(folder + "/Project.swift") { ProjectManifest($0) }
    // The file must actually declare a project, because any file may have this name.
    let isManifest = manifest.map { $0.isProject } ?? false
    manifests[folder] = .some(isManifest ? manifest : nil)
    return isManifest ? manifest : nil
  }

  /// The targets of the Xcode projects in a folder. If they cannot be read, the targets of Xcode's template.
  private mutating func targets(in folder: String) -> [String] {
    if let known = targets[folder] { return known }
    let isWalked = walked.contains { folder == $0 || folder.hasPrefix($0 == "/" ? $0 : $0 + "/") }
    let projects = isWalked ? projects[folder] ?? [] : FileDiscovery.xcodeProjects(in: folder)
    let names = projects.flatMap { project -> [String] in
      let file = "\(folder)/\(project)/project.pbxproj"
      let read = try? buffer.withBytes(ofFile: file) { XcodeProject.targets(in: $0) }
      if let read, !read.isEmpty { return read }
      let name = String(project.dropLast(".xcodeproj".count))
      return [name, name + "Tests", name + "UITests"]
    }
    targets[folder] = names
    return names
  }

  /// The folders of the targets of a package; nil if there is no manifest.
  private mutating func folders(ofPackage package: String) -> [Folder]? {
    if let known = packages[package] { return known.first?.path == "" ? nil : known }
    guard let manifest = manifest(ofPackage: package) else {
      // Marks that there is none, so that the folder is read once.
      packages[package] = [Folder(path: "", module: "")]
      return nil
    }
    let folders = manifest.targets.flatMap { target -> [Folder] in
      let module = PackageManifest.moduleName(target.name)
      if let path = target.path {
        let relative = FileDiscovery.normalized(path)
        return [Folder(path: relative == "." ? package : package + "/" + relative, module: module)]
      }
      let usual = PackageManifest.defaultFolders(for: target).map { package + "/" + $0 }
      return usual.filter(exists).prefix(1).map { Folder(path: $0, module: module) }
    }
    packages[package] = folders
    return folders
  }

  private func manifest(ofPackage package: String) -> PackageManifest? {
    read(package + "/Package.swift") { PackageManifest($0) }
  }

  private func read<Manifest>(_ path: String, _ body: (UnsafeBufferPointer<UInt8>) -> Manifest) -> Manifest? {
    if let commit { return commit.contents[path].map { $0.withUnsafeBufferPointer(body) } }
    if let bytes = staged.contents[path] { return bytes.withUnsafeBufferPointer(body) }
    return try? buffer.withBytes(ofFile: path, body)
  }

  private func exists(_ folder: String) -> Bool {
    commit.map { $0.folders.contains(folder) } ?? (FileDiscovery.exists(folder) || staged.folders.contains(folder))
  }
}

/// The conventional layout of Tuist projects, for manifests that do not state it literally.
enum TuistLayout {
  private static let shelves: Set<String> = ["Targets", "Modules", "Projects", "Features", "Frameworks", "Packages"]

  /// The module of a file, given the names of its folders relative to the manifest: `Targets/Home/Sources`,
  /// `Modules/Home/Tests`, `Sources/Views`; nil if the layout does not determine it.
  static func module(of names: [String], project: String) -> String? {
    var target = project
    var rest = names[...]
    if let first = rest.first, shelves.contains(first), rest.count > 1 {
      target = names[1]
      rest = rest.dropFirst(2)
    }
    switch rest.first {
    case "Tests", "UnitTests": return PackageManifest.moduleName(target + "Tests")
    case "UITests": return PackageManifest.moduleName(target + "UITests")
    case "Sources", "Source", "src": return PackageManifest.moduleName(target)
    default: return rest.count < names.count ? PackageManifest.moduleName(target) : nil
    }
  }
}
