import DioxideSwiftReader

/// Determines which files belong to tests.
///
/// Files that import a test framework do, and files in a folder whose name ends in `Tests` or `Specs`. A folder that
/// ends in `Test` may be an application; its files belong to tests only if one of them imports a test framework.
extension FileFacts {
  private static let testFrameworks: Set<String> = ["XCTest", "Testing", "Quick", "Nimble"]

  private var importsTestFramework: Bool { imports.contains(where: Self.testFrameworks.contains) }

  /// The folders of the path, outermost first.
  private var folders: [Substring] { path.split(separator: "/", omittingEmptySubsequences: false).dropLast() }

  private static func isOfTests(_ folder: Substring) -> Bool { folder.hasSuffix("Tests") || folder.hasSuffix("Specs") }

  /// Sets ``isTest`` according to the imports, or if only a folder ending in `Test` suggests it.
  mutating func noteTests() {
    isTest = importsTestFramework || isInFolderOfTests
  }

  /// Whether an enclosing folder ends in `Tests`, `Test` or `Specs`. Compares bytes, because this runs for every file.
  private var isInFolderOfTests: Bool {
    var path = path
    return path.withUTF8 { bytes in
      let path = SourceBytes(buffer: bytes)
      return bytes.indices.contains { end in
        guard bytes[end] == UInt8(ascii: "/"), end > 0, "st".utf8.contains(bytes[end - 1]) else { return false }
        let folders = ByteRange(0, UInt32(clamping: end))
        return path.hasSuffix(folders, "Tests") || path.hasSuffix(folders, "Test") || path.hasSuffix(folders, "Specs")
      }
    }
  }

  /// The innermost enclosing folder that ends in `Test`, if no folder certainly contains tests.
  private var folderNamedTest: String? {
    let folders = folders
    guard !folders.contains(where: Self.isOfTests), let last = folders.lastIndex(where: { $0.hasSuffix("Test") }) else {
      return nil
    }
    return folders[...last].joined(separator: "/")
  }

  /// Resets ``isTest`` of files that only the name of a folder suggested. Linear in the paths of test files.
  static func noteApplicationsNamedTest(_ files: inout [FileFacts]) {
    var holdingTests: Set<String> = []
    var named: [(file: Int, folder: String)] = []
    for index in files.indices where files[index].isTest {
      guard let folder = files[index].folderNamedTest else { continue }
      if files[index].importsTestFramework {
        holdingTests.insert(folder)
      } else {
        named.append((index, folder))
      }
    }
    for (file, folder) in named where !holdingTests.contains(folder) { files[file].isTest = false }
  }
}
