import DioxideSwiftReader

/// The targets of an Xcode project, and the files of each.
public struct XcodeProject: Sendable {
  /// A folder whose files belong to targets without being listed (synchronized folders, since Xcode 16).
  public struct Folder: Sendable {
    /// Its path relative to the project's folder.
    public var path: String
    /// The targets that contain all files in it.
    public var targets: [Int]
    /// For each target, the exceptions: files and folders that are excluded if the target contains the folder, or
    /// included if it does not.
    public var exceptions: [(target: Int, paths: [String])] = []
  }

  /// The targets, in the order of the file's list.
  public private(set) var targets: [BuildTargets.Target] = []
  /// The targets of each source file, by its path relative to the project's folder, or by an absolute path.
  public private(set) var files: [String: [Int]] = [:]
  /// The folders that targets contain as a whole.
  public private(set) var folders: [Folder] = []

  private static let begin = ByteSearch("/* Begin PBXNativeTarget section */")
  private static let end = ByteSearch("/* End PBXNativeTarget section */")

  /// The names of the targets in a `project.pbxproj`, in order. Linear; at memory speed outside that section.
  public static func targets(in bytes: UnsafeBufferPointer<UInt8>) -> [String] {
    guard let start = begin.firstIndex(in: bytes, from: 0), let limit = end.firstIndex(in: bytes, from: start) else {
      return []
    }
    return bytes[start..<limit].split(separator: 0x0A).compactMap { line in
      let text = String(decoding: line.drop { $0 == 0x09 || $0 == 0x20 }, as: UTF8.self)
      guard text.hasPrefix("name = "), let close = text.lastIndex(of: ";") else { return nil }
      return String(text[..<close].dropFirst("name = ".count).filter { $0 != "\"" })
    }
  }

  private static let product = ByteSearch("com.apple.product-type.")

  /// The number of programs in a `project.pbxproj`. Linear, at memory speed.
  public static func programCount(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var position = 0
    while let found = product.firstIndex(in: bytes, from: position) {
      position = found + 1
      let type = bytes[found...].prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: ";") && $0 != 0x0A }
      if kind(ofProduct: String(decoding: type, as: UTF8.self)) == .program { count += 1 }
    }
    return count
  }

  fileprivate static func kind(ofProduct type: String) -> BuildTargets.Kind {
    if type.contains(".bundle.") { return type.hasSuffix("-testing") || type.hasSuffix("unit-test") ? .test : .library }
    let words = [".application", "extension", ".tool", ".xpc-service", ".watchkit"]
    return words.contains { type.contains($0) } ? .program : .library
  }

  /// Reads a `project.pbxproj`. Linear; nil if it cannot be read.
  public init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let objects = XcodeObjects(bytes), let project = objects.root else { return nil }
    let reader = XcodeProjectReader(objects: objects)
    let native = objects.references("targets", in: project).compactMap { identifier in
      objects.body(identifier).flatMap { objects.isKind($0, "PBXNativeTarget") ? (identifier, $0) : nil }
    }
    targets = native.map { reader.target($0.1) }
    let numbers = Dictionary(zip(native.map(\.0), native.indices), uniquingKeysWith: { first, _ in first })
    let paths = reader.paths(from: project)
    var holders: [XcodeObjects.Identifier: [Int]] = [:]
    for (number, (_, target)) in native.enumerated() {
      for file in reader.files(in: "PBXSourcesBuildPhase", of: target) {
        guard let path = paths.files[file] else { continue }
        if files[path]?.contains(number) != true { files[path, default: []].append(number) }
      }
      for group in objects.references("fileSystemSynchronizedGroups", in: target) {
        holders[group, default: []].append(number)
      }
    }
    for (group, path) in paths.folders {
      var folder = Folder(path: path, targets: holders[group] ?? [])
      for exception in objects.body(group).map({ objects.references("exceptions", in: $0) }) ?? [] {
        guard let set = objects.body(exception),
          let target = objects.reference("target", in: set).flatMap({ numbers[$0] })
        else { continue }
        folder.exceptions.append((target, objects.texts("membershipExceptions", in: set)))
      }
      folders.append(folder)
    }
  }
}

/// Follows the references between the objects of a project.
private struct XcodeProjectReader {
  let objects: XcodeObjects

  /// The text of a field in the object that another field refers to.
  private func text(_ key: StaticString, of reference: StaticString, in body: XcodeObjects.Body) -> String? {
    objects.reference(reference, in: body).flatMap(objects.body).flatMap { objects.text(key, in: $0) }
  }

  func target(_ target: XcodeObjects.Body) -> BuildTargets.Target {
    let name = objects.text("name", in: target) ?? ""
    let product = text("path", of: "productReference", in: target).map(Self.productName)
    let names = [name, PackageManifest.moduleName(name), objects.text("productName", in: target), product]
    return BuildTargets.Target(
      names: names.compactMap(\.self),
      kind: XcodeProject.kind(ofProduct: objects.text("productType", in: target) ?? ""),
      dependencies: dependencies(of: target))
  }

  /// The names of a target's dependencies, package products and linked products.
  private func dependencies(of target: XcodeObjects.Body) -> [String] {
    var names: [String?] = []
    for dependency in objects.references("dependencies", in: target).compactMap(objects.body) {
      names.append(text("name", of: "target", in: dependency))
      names.append(text("remoteInfo", of: "targetProxy", in: dependency))
    }
    for product in objects.references("packageProductDependencies", in: target).compactMap(objects.body) {
      names.append(objects.text("productName", in: product))
    }
    for file in files(in: "PBXFrameworksBuildPhase", of: target).compactMap(objects.body) {
      names.append((objects.text("path", in: file) ?? objects.text("name", in: file)).map(Self.productName))
    }
    return names.compactMap(\.self)
  }

  /// The product of `Build/libMail.a` or `Mail.framework` is `Mail`.
  private static func productName(_ path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    let name = file.prefix { $0 != "." }
    return String(file.hasSuffix(".a") && name.hasPrefix("lib") ? name.dropFirst(3) : name)
  }

  /// The files of a build phase of a target.
  func files(in phase: StaticString, of target: XcodeObjects.Body) -> [XcodeObjects.Identifier] {
    objects.references("buildPhases", in: target).compactMap(objects.body)
      .filter { objects.isKind($0, phase) }
      .flatMap { objects.references("files", in: $0) }
      .compactMap { objects.body($0).flatMap { objects.reference("fileRef", in: $0) } }
  }

  /// The paths of the Swift files relative to the project's folder, and of the folders that targets contain as a whole,
  /// in the order of the groups. Linear in groups.
  func paths(
    from project: XcodeObjects.Body
  ) -> (files: [XcodeObjects.Identifier: String], folders: [(XcodeObjects.Identifier, String)]) {
    let top = objects.text("projectDirPath", in: project) ?? ""
    var files: [XcodeObjects.Identifier: String] = [:]
    var folders: [(XcodeObjects.Identifier, String)] = []
    var seen: Set<XcodeObjects.Identifier> = []
    var pending = objects.reference("mainGroup", in: project).map { [($0, top)] } ?? []
    while let (identifier, folder) = pending.popLast() {
      guard let object = objects.body(identifier), seen.insert(identifier).inserted else { continue }
      let own = objects.text("path", in: object) ?? ""
      let isFile = objects.isKind(object, "PBXFileReference")
      guard !isFile || own.hasSuffix(".swift") else { continue }
      let path: String
      switch objects.text("sourceTree", in: object) {
      case "<group>": path = ManifestPath.joined(own, below: folder)
      case "SOURCE_ROOT": path = ManifestPath.joined(own, below: top)
      case "<absolute>": path = own
      default: continue
      }
      if isFile {
        files[identifier] = path
      } else if objects.isKind(object, "PBXFileSystemSynchronizedRootGroup") {
        folders.append((identifier, path))
      } else {
        pending += objects.references("children", in: object).map { ($0, path) }
      }
    }
    return (files, folders)
  }
}

/// Paths in manifests.
public enum ManifestPath {
  /// A path below a folder, without empty components and `.`; `..` removes a component if there is one.
  public static func joined(_ path: String, below folder: String) -> String {
    if isPlain(path), isPlain(folder) || folder.hasPrefix("/") && isPlain(String(folder.dropFirst())) {
      return folder.isEmpty || path.isEmpty ? folder + path : "\(folder)/\(path)"
    }
    let isAbsolute = path.hasPrefix("/") || folder.hasPrefix("/")
    var names: [Substring] = []
    for name in (path.hasPrefix("/") ? path : folder + "/" + path).split(separator: "/") where name != "." {
      if name == "..", let last = names.last, last != ".." { names.removeLast() } else { names.append(name) }
    }
    return (isAbsolute ? "/" : "") + names.joined(separator: "/")
  }

  /// Whether a path only has ordinary components, like most paths.
  private static func isPlain(_ path: String) -> Bool {
    let slash = UInt8(ascii: "/")
    var previous = slash
    for byte in path.utf8 {
      if previous == slash, byte == slash || byte == UInt8(ascii: ".") { return false }
      previous = byte
    }
    return previous != slash || path.isEmpty
  }
}
