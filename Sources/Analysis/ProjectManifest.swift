import SwiftReader

/// The targets that a `Project.swift` of Tuist names, read without running it.
public struct ProjectManifest: Sendable {
  /// A target, and a folder of its sources, relative to the manifest.
  public struct Folder: Sendable, Equatable {
    /// The folder; empty for that of the manifest.
    public var path: String
    /// The name of the module.
    public var module: String
  }

  /// The name of the project; nil where code works it out.
  public private(set) var name: String?
  /// Whether it speaks of projects: any file may be called `Project.swift`.
  public let isProject: Bool
  /// The folders of the targets, in source order.
  public private(set) var folders: [Folder] = []

  private static let framework = ByteSearch("ProjectDescription")

  /// Reads a manifest. What is computed by code is not seen.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    isProject = Self.framework.isFound(in: bytes)
    guard isProject else { return }
    let source = SourceBytes(buffer: bytes)
    let range = ByteRange(0, UInt32(clamping: bytes.count))
    let list = SwiftReader.calls(in: bytes, range: range, named: ["target", "Target", "Project"])
    for call in list.calls {
      let arguments = list.arguments[call.arguments.indices]
      func argument(_ label: String) -> Argument? { arguments.first { source.name($0.label) == label } }
      guard let name = argument("name"), name.kind == .string else { continue }
      let text = source.text(name.inner)
      guard !text.contains("\\") else { continue }
      if source.equals(call.name, "Project") {
        if call.parent < 0 { self.name = text }
        continue
      }
      for label in ["sources", "buildableFolders"] {
        guard let value = argument(label) else { continue }
        let parts = source.text(value.value).split(separator: "\"", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() where index % 2 == 1 && !part.contains("\\") {
          folders.append(Folder(path: Self.folder(of: part), module: PackageManifest.moduleName(text)))
        }
      }
    }
  }

  /// What of a pattern stands before its first wildcard, as whole names; a file gives its folder.
  private static func folder(of pattern: Substring) -> String {
    let names = pattern.split(separator: "/").filter { $0 != "." }
    let plain = names.prefix { !$0.contains { "*?[{".contains($0) } }
    return plain.filter { !$0.hasSuffix(".swift") }.joined(separator: "/")
  }
}

/// The targets of an Xcode project.
public enum XcodeProject {
  private static let begin = ByteSearch("/* Begin PBXNativeTarget section */")
  private static let end = ByteSearch("/* End PBXNativeTarget section */")

  /// The names of the targets in a `project.pbxproj`, in its order. Linear, and all but that section at memory speed.
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
}
