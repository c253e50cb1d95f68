import Foundation
import Testing
import DioxideTestSupport

/// The programs that contain each file of an Xcode project.
///
/// `App` and `Office` are programs; `App` resolves a type that one file registers, and that file is added to targets in
/// various ways.
@Suite struct XcodeRootTests {
  private static let resolving = """
    import Swinject
    protocol Mail {}
    let mail = Container().resolve(Mail.self)!
    """
  private static let registering = """
    import Swinject
    final class Post: Mail {}
    func fill(_ container: Container) { container.register(Mail.self) { _ in Post() } }
    """

  /// A project with these objects: `App`, whose source is `App/App.swift`, and `Office`, whose sources are in the phase
  /// `SO`.
  private func project(
    _ objects: String, office: String = "", app: String = "", product: String = "application", children: String = "",
    extras: String = ""
  ) -> String {
    """
    // !$*UTF8*$!
    { archiveVersion = 1; objects = {
    P = {isa = PBXProject; mainGroup = G; projectDirPath = ""; targets = (TA, TO, TK, ); };
    G = {isa = PBXGroup; children = (FA, FR, \(children)); sourceTree = "<group>"; };
    FA /* App */ = {isa = PBXFileReference; path = App/App.swift; sourceTree = "<group>"; };
    FR = {isa = PBXFileReference; path = "Office/Registration.swift"; sourceTree = SOURCE_ROOT; };
    BA = {isa = PBXBuildFile; fileRef = FA; };
    BR = {isa = PBXBuildFile; fileRef = FR; settings = {ATTRIBUTES = (Public, ); COMPILER_FLAGS = "-x \\"};\\""; }; };
    SA = {isa = PBXSourcesBuildPhase; files = (BA, ); };
    SO = {isa = PBXSourcesBuildPhase; files = (\(office)); };
    TA = {
      isa = PBXNativeTarget; buildPhases = (SA, \(app)); name = App; productName = App; \(extras)
      productType = "com.apple.product-type.application";
    };
    TO = {
      isa = PBXNativeTarget; buildPhases = (SO, ); name = Office; fileSystemSynchronizedGroups = ();
      productType = "com.apple.product-type.\(product)";
    };
    \(objects)
    }; rootObject = P; }
    """
  }

  private func count(
    _ project: String, registeringIn path: String = "Office/Registration.swift", _ more: [String: String] = [:]
  ) throws -> Int {
    let folder = try ScratchFolder()
    try folder.write(project, to: "App.xcodeproj/project.pbxproj")
    try folder.write(Self.resolving, to: "App/App.swift")
    try folder.write(Self.registering, to: path)
    for (path, text) in more { try folder.write(text, to: path) }
    let run = try ProgramRun(["check", ".", "--format", "json"], in: folder.url)
    return try JSONDecoder().decode(JSONReport.self, from: Data(run.output.utf8)).summary.errors
  }

  @Test("A file in one program, in both, or in none")
  func members() throws {
    #expect(try count(project("", office: "BR, ")) == 1)
    #expect(
      try count(project("SX = {isa = PBXSourcesBuildPhase; files = (BR, ); };", office: "BR, ", app: "SX, ")) == 0)
    #expect(try count(project("")) == 0)
  }

  @Test(
    "What is a program",
    arguments: [
      ("app-extension", 1), ("watchkit2-extension", 1), ("tool", 1), ("framework", 0), ("library.static", 0),
      ("bundle", 0),
    ])
  func kinds(product: String, expected: Int) throws {
    #expect(try count(project("", office: "BR, ", product: product)) == expected)
  }

  @Test("Tests are not a program, and programs do not contain their registrations")
  func tests() throws {
    let extension1 = """
      SE = {isa = PBXSourcesBuildPhase; files = (); };
      TK = {isa = PBXNativeTarget; buildPhases = (SE, ); name = Share; productType = "com.apple.product-type.app-extension"; };
      """
    #expect(try count(project(extension1, office: "BR, ", product: "bundle.unit-test")) == 1)
    #expect(try count(project(extension1, office: "BR, ", product: "bundle.ui-testing")) == 1)
  }

  @Test("Groups have paths, possibly upwards")
  func groups() throws {
    let objects = """
      GS = {isa = PBXGroup; children = (GU, ); path = "Office Sources"; sourceTree = "<group>"; };
      GU = {isa = PBXGroup; children = (FU, FT, GS, ); path = ../Up; sourceTree = "<group>"; };
      FU = {isa = PBXFileReference; name = Post.swift; path = ./Deep/Post.swift; sourceTree = "<group>"; };
      FT = {isa = PBXFileReference; path = Top.swift; sourceTree = SOURCE_ROOT; };
      BT = {isa = PBXBuildFile; fileRef = FT; };
      BU = {isa = PBXBuildFile; fileRef = FU; };
      """
    let text = project(objects, office: "BU, BT, ", children: "GS, ")
    #expect(try count(text, registeringIn: "Up/Deep/Post.swift") == 1)
    #expect(try count(text, registeringIn: "Top.swift") == 1)
    // Elsewhere it is another file, without a target.
    #expect(try count(text, registeringIn: "Office Sources/Deep/Post.swift") == 0)
  }

  private func synchronized(_ exceptions: String, holder: String = "TO") -> String {
    let held = "fileSystemSynchronizedGroups = (GY, ); "
    return project(
      """
      GY = {isa = PBXFileSystemSynchronizedRootGroup; exceptions = (X, ); path = Office; sourceTree = "<group>"; };
      X = {isa = PBXFileSystemSynchronizedBuildFileExceptionSet; \(exceptions) };
      """, children: "GY, ", extras: holder == "TA" ? held : ""
    ).replacing("fileSystemSynchronizedGroups = ();", with: holder == "TO" ? held : "")
  }

  @Test("A synchronized Xcode folder, with exceptions")
  func folders() throws {
    let deep = "Office/Deep/Registration.swift"
    #expect(try count(synchronized("membershipExceptions = (Info.plist, ); target = TO;"), registeringIn: deep) == 1)
    #expect(try count(synchronized("", holder: "TA"), registeringIn: deep) == 0)
    let exception = "membershipExceptions = (Deep/Registration.swift, ); target = "
    // Excluded from the program that contains the folder: in no target, so it may be in any.
    #expect(try count(synchronized(exception + "TO;"), registeringIn: deep) == 0)
    #expect(try count(synchronized(exception + "TA;"), registeringIn: deep) == 0)
    #expect(try count(synchronized("membershipExceptions = (Deep, ); target = TA;"), registeringIn: deep) == 0)
  }

  @Test("Dependencies, linked products and package products of a target")
  func dependencies() throws {
    let kit = """
      SK = {isa = PBXSourcesBuildPhase; files = (BR, ); };
      TK = {
        isa = PBXNativeTarget; buildPhases = (SK, ); name = "Kit iOS"; productReference = FK;
        productType = "com.apple.product-type.framework";
      };
      FK = {isa = PBXFileReference; path = Kit.framework; sourceTree = BUILT_PRODUCTS_DIR; };
      BK = {isa = PBXBuildFile; fileRef = FK; };
      BP = {isa = PBXBuildFile; productRef = D; };
      D = {isa = XCSwiftPackageProductDependency; productName = Kit; };
      DT = {isa = PBXTargetDependency; target = TK; };
      DO = {isa = PBXTargetDependency; target = TO; };
      DR = {isa = PBXTargetDependency; name = Kit; targetProxy = PX; };
      PX = {isa = PBXContainerItemProxy; remoteInfo = "Kit iOS"; };
      FWK = {isa = PBXFrameworksBuildPhase; files = (BK, BP, ); };
      """
    func found(app: String = "", _ extras: String) throws -> Int {
      // The framework is certainly needed by the other program.
      let text = project(kit, app: app, extras: extras)
        .replacing("fileSystemSynchronizedGroups = ();", with: "dependencies = (DT, ); ")
      return try count(text)
    }
    #expect(try found("") == 1)
    #expect(try found("dependencies = (DT, );") == 0)
    #expect(try found("dependencies = (DR, );") == 0)
    #expect(try found("packageProductDependencies = (D, );") == 0)
    #expect(try found(app: "FWK, ", "") == 0)
    // An embedded application is not part of this one, nor are its contents.
    #expect(try found("dependencies = (DO, );") == 1)
  }

  @Test(
    "A project that cannot be read to its end shows nothing",
    arguments: ["}; rootObject", "rootObject = P", "isa = PBXProject", "targets = (TA, TO, TK, );"])
  func broken(cut: String) throws {
    let text = project("", office: "BR, ")
    let range = try #require(text.range(of: cut))
    #expect(try count(String(text[..<range.lowerBound])) == 0)
    #expect(try count(text.replacing(cut, with: "<<<<<<< HEAD")) == 0)
    #expect(try count(text.replacing(cut, with: "\"")) == 0)
  }

  @Test("Endless nesting, and a file that is not a property list")
  func hostile() throws {
    let deep = String(repeating: "{ a = (", count: 50_000)
    #expect(try count(project("DEEP = \(deep);", office: "BR, ")) == 0)
    #expect(try count("com.apple.product-type.application com.apple.product-type.application") == 0)
    #expect(try count("") == 0)
  }

  @Test("A project in a folder next to its sources; two projects with one file")
  func elsewhere() throws {
    let folder = try ScratchFolder()
    let text = project("", office: "BR, ").replacing("projectDirPath = \"\"", with: "projectDirPath = ..")
    try folder.write(text, to: "Xcode/App.xcodeproj/project.pbxproj")
    try folder.write(Self.resolving, to: "App/App.swift")
    try folder.write(Self.registering, to: "Office/Registration.swift")
    #expect(try ProgramRun(["check", "."], in: folder.url).status == 1)
    let other = project("", office: "").replacing("files = (BA, )", with: "files = (BA, BR, )")
      .replacing("projectDirPath = \"\"", with: "projectDirPath = ..")
    try folder.write(other, to: "Xcode/Both.xcodeproj/project.pbxproj")
    #expect(try ProgramRun(["check", "."], in: folder.url).status == 0)
  }

  @Test("A program of a revision is distinguished too")
  func commit() throws {
    let repository = try ScratchRepository()
    try repository.folder.write(project("", office: "BR, "), to: "App.xcodeproj/project.pbxproj")
    try repository.folder.write(Self.resolving, to: "App/App.swift")
    try repository.folder.write(Self.registering, to: "Office/Registration.swift")
    try repository.commit()
    #expect(try !ProgramRun(["diff", "HEAD"], in: repository.url).output.contains("missing_binding"))
    try repository.folder.write(project(""), to: "App.xcodeproj/project.pbxproj")
    #expect(try ProgramRun(["diff", "HEAD"], in: repository.url).output.contains("missing_binding"))
  }
}
