import DioxideSwiftReader

/// The targets of a Tuist `Project.swift`, read without running it.
public struct ProjectManifest: Sendable {
  /// A target and a folder of its sources, relative to the manifest.
  public struct Folder: Sendable, Equatable {
    /// The folder; empty for the folder of the manifest.
    public var path: String
    /// The name of the module.
    public var module: String
  }

  /// The name of the project; nil if computed.
  public private(set) var name: String?
  /// Whether it declares a project: other files may be named `Project.swift` too.
  public let isProject: Bool
  /// The folders of the targets, in source order.
  public private(set) var folders: [Folder] = []
  /// The targets, in source order.
  public private(set) var targets: [BuildTargets.Target] = []
  /// For each of ``folders``, the index of its target in ``targets``.
  public private(set) var targetsOfFolders: [Int] = []
  /// Whether all targets have literal products and sources.
  public private(set) var isPlain = true

  private static let framework = ByteSearch("ProjectDescription")

  /// Reads a manifest. Computed values are ignored.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    isProject = Self.framework.isFound(in: bytes)
    guard isProject else { return }
    let source = SourceBytes(buffer: bytes)
    let range = ByteRange(0, UInt32(clamping: bytes.count))
    let list = SwiftReader.calls(in: bytes, range: range, named: ["target", "Target", "Project"])
    for call in list.calls {
      let arguments = list.arguments[call.arguments.indices]
      func argument(_ label: String) -> Argument? { arguments.first { source.name($0.label) == label } }
      let isTarget = argument("product") != nil || argument("sources") != nil
      guard let name = argument("name"), name.kind == .string, !source.text(name.inner).contains("\\") else {
        if isTarget { isPlain = false }
        continue
      }
      let text = source.text(name.inner)
      if source.equals(call.name, "Project") {
        if call.parent < 0 { self.name = text }
        continue
      }
      let module = PackageManifest.moduleName(text)
      if isTarget {
        let product = argument("product").map { source.text($0.value) } ?? ""
        let dependencies = argument("dependencies").map { source.literals(in: $0.value) } ?? []
        if !Self.isName(product) { isPlain = false }
        targets.append(
          BuildTargets.Target(names: [module, text], kind: Self.kind(ofProduct: product), dependencies: dependencies))
      }
      for label in ["sources", "buildableFolders"] {
        guard let value = argument(label) else { continue }
        if !Self.isList(source.text(value.value)) { isPlain = false }
        for part in source.literals(in: value.value) {
          folders.append(Folder(path: Self.folder(of: part[...]), module: module))
          targetsOfFolders.append(isTarget ? targets.count - 1 : -1)
        }
      }
    }
  }

  /// The part of a pattern before its first wildcard, as whole components; for a file, its folder.
  private static func folder(of pattern: Substring) -> String {
    let names = pattern.split(separator: "/").filter { $0 != "." }
    let plain = names.prefix { !$0.contains { "*?[{".contains($0) } }
    return plain.filter { !$0.hasSuffix(".swift") }.joined(separator: "/")
  }

  private static func kind(ofProduct product: String) -> BuildTargets.Kind {
    switch product.split(separator: ".").last {
    case "unitTests", "uiTests": .test
    case "app", "appClip", "appExtension", "commandLineTool", "extensionKitExtension", "messagesExtension",
      "stickerPackExtension", "systemExtension", "tvTopShelfExtension", "watch2App", "watch2Extension", "xpc":
      .program
    default: .library
    }
  }

  /// Whether a text is `.app` or `Product.app`.
  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { Words.isNamePart($0) || $0 == UInt8(ascii: ".") }
  }

  /// Whether a text only contains string literals, brackets and commas.
  private static func isList(_ text: String) -> Bool {
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    return !text.contains("\\")
      && parts.enumerated().allSatisfy { $0.offset % 2 == 1 || $0.element.allSatisfy { "[], \t\r\n".contains($0) } }
  }
}
