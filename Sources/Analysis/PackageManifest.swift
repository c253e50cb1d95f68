import SwiftReader

/// The targets that a `Package.swift` names, read without running it.
public struct PackageManifest: Sendable {
  /// One target.
  public struct Target: Sendable, Equatable {
    /// The name, which is the name of the module but for characters that a module name cannot hold.
    public var name: String
    /// The folder, relative to the manifest, as written; nil for the usual place.
    public var path: String?
    /// Whether it is a test target.
    public var isTest: Bool
    /// Whether it is a plug-in, which runs in the build and is no part of the program.
    public var isPlugin: Bool
  }

  /// The targets, in source order.
  public var targets: [Target] = []

  private static let factories: CallNames = [
    "target", "executableTarget", "testTarget", "macro", "plugin", "systemLibrary",
  ]

  /// Reads a manifest. What is computed by code is not seen.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let source = SourceBytes(buffer: bytes)
    let list = SwiftReader.calls(
      in: bytes, range: ByteRange(0, UInt32(clamping: bytes.count)), named: Self.factories)
    for call in list.calls {
      let arguments = list.arguments[call.arguments.indices]
      func string(_ label: String) -> String? {
        arguments.first { source.name($0.label) == label && $0.kind == .string }.map { source.text($0.inner) }
      }
      // `.target(name:)` inside the dependencies of a target names another one.
      let isDependency = call.parent >= 0
      guard !isDependency, let name = string("name") else { continue }
      targets.append(
        Target(
          name: name, path: string("path"), isTest: source.equals(call.name, "testTarget"),
          isPlugin: source.equals(call.name, "plugin")))
    }
  }

  /// The folders, relative to the manifest, in which a target without a path may lie, best first.
  public static func usualFolders(for target: Target) -> [String] {
    let parents =
      target.isTest ? ["Tests", "Sources", "Source", "src", "srcs"] : ["Sources", "Source", "src", "srcs", "Plugins"]
    return parents.map { "\($0)/\(target.name)" }
  }

  /// The name of a target as a module: other characters than letters, digits and `_` become `_`.
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
