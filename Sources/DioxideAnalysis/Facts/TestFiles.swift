import DioxideSwiftReader

/// Which files belong to tests.
///
/// What imports a test framework does, and what lies in a folder that ends in `Tests` or `Specs`. One that ends in `Test` may
/// hold tests, or be an application of that name: there it does where a file of the folder imports a test framework.
extension FileFacts {
  private static let testFrameworks: Set<String> = ["XCTest", "Testing", "Quick", "Nimble"]

  private var importsTestFramework: Bool { imports.contains(where: Self.testFrameworks.contains) }

  /// The folders of the path, outermost first.
  private var folders: [Substring] { path.split(separator: "/", omittingEmptySubsequences: false).dropLast() }

  private static func isOfTests(_ folder: Substring) -> Bool { folder.hasSuffix("Tests") || folder.hasSuffix("Specs") }

  /// Computes ``isTest`` from the imports; also if only a folder that ends in `Test` suggests it.
  mutating func noteTests() {
    isTest = importsTestFramework || isInFolderOfTests
  }

  /// Whether a folder around the file ends in `Tests`, `Test` or `Specs`; by bytes, since every file is asked.
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

  /// The innermost folder around the file that ends in `Test`, if none is certainly one of tests.
  private var folderNamedTest: String? {
    let folders = folders
    guard !folders.contains(where: Self.isOfTests), let last = folders.lastIndex(where: { $0.hasSuffix("Test") }) else {
      return nil
    }
    return folders[...last].joined(separator: "/")
  }

  /// Takes back ``isTest`` of the files that a folder's name alone made tests. Linear in the paths of what is a test.
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
