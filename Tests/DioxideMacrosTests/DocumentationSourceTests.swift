import DioxideTestSupport
import Foundation
import Testing

/// Every Swift block of the documentation compiles. `Fixtures/Documentation` declares the context of blocks
/// (`PAGE.NUMBER.swift`), and the parts of third-party frameworks that blocks import (`FRAMEWORK.swift`).
@Suite struct DocumentationSourceTests {
  /// `ExtensionPointTests` compiles the blocks of the page about dialects, and `make test-server` those of the page
  /// about servers. Not all bad examples of rules compile.
  static let pages: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: Fixtures.package.appending(path: "docs").path)) ?? [])
    .filter { $0.hasSuffix(".md") && !["adding-a-dialect.md", "servers.md"].contains($0) }
    .map { String($0.dropLast(3)) }.sorted()

  @Test("The pages are found, and some have blocks")
  func pagesAreFound() throws {
    #expect(Self.pages.count > 15)
    #expect(try Self.pages.filter { try !Self.blocks(of: $0).isEmpty }.count > 5)
  }

  @Test("Every block compiles", arguments: pages)
  func blocks(page: String) throws {
    for (index, block) in try Self.blocks(of: page).enumerated() {
      let folder = FileManager.default.temporaryDirectory.appending(path: "dioxide-block-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let context = Fixtures.root.appending(path: "Documentation/\(page).\(index + 1).swift")
      let run = try compile(block, context: context, in: folder)
      #expect(run.status == 0, "\(page), block \(index + 1): \(run.text)")
    }
  }

  /// The Swift blocks of a page, without the indentation of a list.
  private static func blocks(of page: String) throws -> [String] {
    let text = try String(contentsOf: Fixtures.package.appending(path: "docs/\(page).md"), encoding: .utf8)
    var blocks: [String] = []
    var (lines, indent): ([Substring]?, Int) = (nil, 0)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let content = line.drop { $0 == " " }
      if let open = lines {
        if content == "```" {
          blocks.append(open.joined(separator: "\n") + "\n")
          lines = nil
        } else {
          lines = open + [line.dropFirst(min(indent, line.count - content.count))]
        }
      } else if content == "```swift" {
        (lines, indent) = ([], line.count - content.count)
      }
    }
    return blocks
  }

  private func compile(_ block: String, context: URL, in folder: URL) throws -> SwiftCompiler.Run {
    let source = block.replacingOccurrences(of: "{ … }", with: "{ fatalError() }")
    if source.contains(".package(url:") || source.contains(".executableTarget(") {
      return try SwiftCompiler.manifest(parts: source, in: folder)
    }
    for framework in ["Swinject", "Factory", "Resolver", "NeedleFoundation"]
    where source.contains("import \(framework)\n") {
      let stub = Fixtures.root.appending(path: "Documentation/\(framework).swift")
      let run = try SwiftCompiler.module(framework, of: stub, in: folder)
      guard run.status == 0 else { return run }
    }
    let hasContext = FileManager.default.fileExists(atPath: context.path)
    // A block with statements is the main file of a program.
    let isScript = source.split(separator: "\n").contains { $0.hasPrefix("try ") || $0.hasPrefix("let ") }
    let file = folder.appending(path: isScript ? "main.swift" : "Block.swift")
    try source.write(to: file, atomically: true, encoding: .utf8)
    return try SwiftCompiler.check([file] + (hasContext ? [context] : []), isLibrary: !isScript, modules: folder)
  }
}
