import Foundation
import Testing
import DioxideTestSupport

/// The module of a file, determined by its path.
@Suite struct ModuleLayoutTests {
  private static let project = """
    /* Begin PBXNativeTarget section */
    \t\tA1 /* Shop */ = {
    \t\t\tisa = PBXNativeTarget;
    \t\t\tname = Shop;
    \t\t\tproductName = Shop;
    \t\t};
    \t\tA2 /* Shop Tests */ = {
    \t\t\tname = "Shop-Tests";
    \t\t};
    \t\tA3 = {
    \t\t\tname = ShopTests;
    \t\t};
    /* End PBXNativeTarget section */
    \t\t\tname = Views;
    """

  private func modules(_ files: [String], _ manifests: [String: String], start: String = "") throws -> [String] {
    let folder = try ScratchFolder()
    for (path, text) in manifests { try folder.write(text, to: path) }
    for (index, path) in files.enumerated() {
      try folder.write("// dioxide:service\nstruct T\(index) {}\n", to: path)
    }
    let run = try ProgramRun(["list", ".", "--format", "json"], in: folder.url.appending(path: start))
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let nodes = object?["nodes"] as? [[String: Any]] ?? []
    let named = nodes.map { ($0["name"] as? String ?? "", $0["module"] as? String ?? "none") }
    return named.sorted { $0.0 < $1.0 }.map(\.1)
  }

  @Test("The targets of an Xcode project are adjacent folders; its tests are distinguished")
  func xcode() throws {
    let found = try modules(
      ["iOS/Shop/Views/A.swift", "iOS/ShopTests/B.swift", "iOS/Shop/ShopTests/C.swift", "iOS/Shared/D.swift"],
      ["iOS/Shop.xcodeproj/project.pbxproj": Self.project])
    #expect(found == ["Shop", "ShopTests", "ShopTests", "none"])
  }

  @Test("An unreadable project has the targets of Xcode's template, also as seen from inside")
  func newXcode() throws {
    let files = ["Shop/A.swift", "ShopUITests/B.swift"]
    #expect(try modules(files, ["Shop.xcodeproj/x": ""]) == ["Shop", "ShopUITests"])
    #expect(try modules(["Shop/Views/A.swift"], ["Shop.xcodeproj/x": ""], start: "Shop/Views") == ["Shop"])
  }

  @Test("The target folders in a Tuist manifest are used")
  func tuist() throws {
    let manifest = """
      import ProjectDescription
      let project = Project(name: "Shop", targets: [
        .target(name: "Shop", product: .app, sources: ["App/Code/**"], dependencies: [.target(name: "Basket-Kit")]),
        .target(name: "Basket-Kit", product: .framework, sources: "Basket/*.swift"),
        Target(name: "Whole", buildableFolders: ["Whole"]),
      ])
      """
    let found = try modules(
      ["App/Code/Deep/A.swift", "Basket/B.swift", "Whole/C.swift", "App/Other/D.swift"], ["Project.swift": manifest])
    #expect(found == ["Shop", "Basket_Kit", "Whole", "none"])
  }

  @Test("If targets are computed, the default folders are used")
  func tuistByFolder() throws {
    let manifest = "import ProjectDescription\nlet project = Project.feature()\n"
    let found = try modules(
      [
        "Projects/Home/Sources/Views/A.swift", "Projects/Home/Tests/B.swift", "Modules/Basket/Sources/C.swift",
        "Targets/Pay/Tests/D.swift", "Targets/Pay/E.swift",
      ], ["Project.swift": manifest, "Projects/Home/Project.swift": manifest])
    #expect(found == ["Home", "HomeTests", "Basket", "PayTests", "Pay"])
  }

  @Test("A file that is only named Project.swift is not a manifest")
  func noManifest() throws {
    let found = try modules(["Sources/App/Models/A.swift"], ["Sources/App/Models/Project.swift": "struct Project {}\n"])
    #expect(found == ["App"])
  }

  @Test("A package within a project keeps its own modules")
  func packageInProject() throws {
    let manifest =
      "// swift-tools-version: 6.0\nlet package = Package(name: \"P\", targets: [.target(name: \"Core\")])\n"
    let found = try modules(
      ["Shop/A.swift", "Packages/P/Sources/Core/B.swift"],
      ["Shop.xcodeproj/project.pbxproj": Self.project, "Packages/P/Package.swift": manifest])
    #expect(found == ["Shop", "Core"])
  }
}
