import DioxideSwiftReader

/// The targets of a `Package.swift`, read without running it.
public struct PackageManifest: Sendable {
  /// One target.
  public struct Target: Sendable, Equatable {
    /// The name: that of the module, except for characters that are invalid in module names.
    public var name: String
    /// The folder relative to the manifest, as written; nil for the default.
    public var path: String?
    /// Whether it is a test target.
    public var isTest: Bool
    /// Whether it is a plug-in, which runs during the build and is not part of the program.
    public var isPlugin: Bool
    /// Whether it is a program.
    public var isExecutable = false
    /// All names in the list of dependencies.
    public var dependencies: [String] = []
  }

  /// The targets, in source order.
  public var targets: [Target] = []
  /// Whether all targets have literal names and folders.
  public private(set) var isPlain = true
  /// The targets of each library with a literal name, by that name.
  private var products: [(name: String, targets: [String])] = []

  private static let factories: CallNames = [
    "target", "executableTarget", "testTarget", "macro", "plugin", "systemLibrary", "library",
  ]

  /// Reads a manifest. Computed values are ignored.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let source = SourceBytes(buffer: bytes)
    let list = SwiftReader.calls(
      in: bytes, range: ByteRange(0, UInt32(clamping: bytes.count)), named: Self.factories)
    for call in list.calls {
      let arguments = list.arguments[call.arguments.indices]
      func argument(_ label: String) -> Argument? { arguments.first { source.name($0.label) == label } }
      func string(_ label: String) -> String? {
        argument(label).flatMap { $0.kind == .string ? StringLiteral.value(source.text($0.value)) : nil }
      }
      // `.target(name:)` within the dependencies of a target refers to another one.
      let isDependency = call.parent >= 0
      guard !isDependency else { continue }
      let name = string("name")
      if source.equals(call.name, "library") {
        if let name, let targets = argument("targets") { products.append((name, source.literals(in: targets.value))) }
        continue
      }
      let path = string("path")
      if [name, path].contains(where: { $0?.contains("\\") == true }) || name == nil
        || path == nil && argument("path") != nil
      {
        isPlain = false
      }
      guard let name else { continue }
      targets.append(
        Target(
          name: name, path: path, isTest: source.equals(call.name, "testTarget"),
          isPlugin: source.equals(call.name, "plugin"), isExecutable: source.equals(call.name, "executableTarget"),
          dependencies: argument("dependencies").map { source.literals(in: $0.value) } ?? []))
    }
  }

  /// The folders, relative to the manifest, that may contain a target without a path, in order of preference.
  public static func defaultFolders(for target: Target) -> [String] {
    let parents =
      target.isTest ? ["Tests", "Sources", "Source", "src", "srcs"] : ["Sources", "Source", "src", "srcs", "Plugins"]
    return parents.map { "\($0)/\(target.name)" }
  }

  /// The target of a code base.
  public func buildTarget(_ target: Target) -> BuildTargets.Target {
    BuildTargets.Target(
      names: [Self.moduleName(target.name), target.name]
        + products.filter { $0.targets.contains(target.name) }.map(\.name),
      kind: target.isTest ? .test : target.isExecutable ? .program : .library, dependencies: target.dependencies)
  }

  /// The module name of a target: characters other than letters, digits and `_` become `_`.
  public static func moduleName(_ target: String) -> String {
    var name = ""
    for scalar in target.unicodeScalars {
      let isPlain = scalar == "_" || scalar.properties.isXIDContinue
      name.unicodeScalars.append(isPlain ? scalar : "_")
    }
    if let first = name.unicodeScalars.first, ("0"..."9").contains(first) { name = "_" + name }
    return name
  }
}

extension SourceBytes {
  /// The string literals in a range, in order, except for those with interpolations.
  func literals(in range: ByteRange) -> [String] {
    let parts = text(range).split(separator: "\"", omittingEmptySubsequences: false)
    return parts.enumerated().filter { $0.offset % 2 == 1 && !$0.element.contains("\\") }.map { String($0.element) }
  }
}
