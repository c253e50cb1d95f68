import Foundation
import Testing
import DioxideTestSupport

/// The code of each program, according to the manifests: registrations in another program provide nothing.
@Suite struct CompositionRootTests {
  /// The findings in a folder with these files.
  private func findings(_ files: [String: String], in path: String = ".") throws -> [String] {
    let folder = try ScratchFolder()
    for (path, text) in files { try folder.write(text, to: path) }
    let run = try ProgramRun(["check", path, "--format", "json"], in: folder.url)
    let report = try JSONDecoder().decode(JSONReport.self, from: Data(run.output.utf8))
    return report.findings.map { "\($0.file): \($0.message)" }
  }

  /// The programs `A` and `B`, where `B` resolves a type registered in `target`, and the library `Kit`.
  private func sources(registeringIn target: String, importing imports: String = "") -> [String: String] {
    [
      "Sources/A/A.swift": "import Kit\nimport Swinject\nlet container = Container()\n",
      "Sources/B/B.swift": "import Kit\nimport Swinject\n\(imports)\nlet mail = Container().resolve(Mail.self)!\n",
      "Sources/Kit/Kit.swift": "public protocol Mail {}\n",
      "Sources/\(target)/Registration.swift": """
      import Kit
      import Swinject
      final class Post: Mail {}
      func fill(_ container: Container) { container.register(Mail.self) { _ in Post() } }
      """,
    ]
  }

  private func manifest(_ targets: String) -> String {
    "import PackageDescription\nlet package = Package(name: \"P\", targets: [\(targets)])\n"
  }

  private static let a = ".executableTarget(name: \"A\", dependencies: [\"C\"])"
  private static let two = ".executableTarget(name: \"A\"), .executableTarget(name: \"B\"), .target(name: \"Kit\")"

  // MARK: Needle

  @Test("Each program that creates a root component has to register the generated providers")
  func providers() throws {
    let programs = ["A", "B"].map { ".executableTarget(name: \"\($0)\", dependencies: [\"C\"]), " }
    var files = [
      "Package.swift": manifest(programs.joined() + ".target(name: \"C\")"),
      "Sources/A/main.swift": "import C\nregisterProviderFactories()\nlet root = AppComponent()\n",
      "Sources/B/main.swift": "import C\nlet root = AppComponent()\n",
      "Sources/C/C.swift": "import NeedleFoundation\npublic final class AppComponent: BootstrapComponent {}\n",
    ]
    let message = "`AppComponent` is created, but nothing calls `registerProviderFactories()`"
    #expect(try findings(files) == ["Sources/B/main.swift: \(message)"])
    // Both programs contain the library.
    files["Sources/C/Start.swift"] = "public func start() { registerProviderFactories() }\n"
    #expect(try findings(files) == [])
  }

  // MARK: Assemblies

  @Test("A public assembly of a program's library must be loaded, unless the program may load what nothing names")
  func unloadedAssemblies() throws {
    let app = """
      import C
      import Swinject
      func all() -> [Assembly] { [MailAssembly()] }
      let mail = Assembler(%).resolver.resolve(Mail.self)!
      let post = Assembler([MailAssembly()]).resolver.resolve(Post.self)!
      """
    var files = [
      "Package.swift": manifest(".executableTarget(name: \"A\", dependencies: [\"C\"]), .target(name: \"C\")"),
      "Sources/C/C.swift": """
      import Swinject
      public final class Mail {}
      public final class Post {}
      public final class MailAssembly: Assembly {
        public func assemble(container: Container) { container.register(Mail.self) { _ in Mail() } }
      }
      public final class PostAssembly: Assembly {
        public func assemble(container: Container) { container.register(Post.self) { _ in Post() } }
      }
      """,
    ]
    let message = "This code force-resolves `Post`, but nothing loads `PostAssembly`, which registers it"
    for list in ["[MailAssembly()]", "all()", "all() + [MailAssembly()]", "all().reversed()"] {
      files["Sources/A/main.swift"] = app.replacing("%", with: list)
      #expect(try findings(files) == ["Sources/A/main.swift: \(message)"], "\(list)")
    }
    // A file that is not checked may declare it.
    files["Sources/A/main.swift"] = app.replacing("%", with: "generatedAssemblies")
    #expect(try findings(files) == [])
    let literal = app.replacing("%", with: "[MailAssembly()]")
    files["Sources/A/main.swift"] = literal + "\nlet type = NSClassFromString(\"A\")"
    #expect(try findings(files) == [])
    // The library may be part of a program elsewhere.
    files["Sources/A/main.swift"] = literal.replacing("import C\n", with: "")
    files["Package.swift"] = manifest(".executableTarget(name: \"A\"), .target(name: \"C\")")
    #expect(try findings(files) == [])
  }

  // MARK: Packages

  @Test("A registration in another program is missing, and that program is reported")
  func otherProgram() throws {
    var files = sources(registeringIn: "A")
    files["Package.swift"] = manifest(Self.two)
    let message = "This code force-resolves `Mail`, but no code of `B` registers it"
    #expect(try findings(files) == ["Sources/B/B.swift: \(message)"])
    let folder = try ScratchFolder()
    for (path, text) in files { try folder.write(text, to: path) }
    let text = try ProgramRun(["check"], in: folder.url).output
    #expect(text.contains("`Mail` is registered here, for `A`: Sources/A/Registration.swift"))
    #expect(text.contains("Register it in the target of `B`"))
    let explanation = try ProgramRun(["explain", "Mail"], in: folder.url).output
    #expect(explanation.contains("Post (registration, factory, for A)"))
  }

  struct Reach {
    var of: String
    var target = "C"
    var imports = ""
    var targets: String
    var isThere = true
  }

  static let reaches = [
    Reach(of: "what is registered in the target itself", target: "B", targets: two),
    Reach(
      of: "a target that it depends on",
      targets: a + ", .executableTarget(name: \"B\", dependencies: [.target(name: \"C\")]), .target(name: \"C\")"),
    Reach(
      of: "a target that it imports", imports: "import C",
      targets: a + ", .executableTarget(name: \"B\"), .target(name: \"C\")"),
    Reach(
      of: "not one that only the other depends on",
      targets: a + ", .executableTarget(name: \"B\"), .target(name: \"C\")", isThere: false),
    Reach(of: "a target that no program is seen to need", targets: two + ", .target(name: \"C\")"),
    Reach(of: "a file of no target", targets: two),
    Reach(of: "all, if there is one program", targets: a + ", .target(name: \"B\"), .target(name: \"C\")"),
    Reach(
      of: "all, if code computes a target",
      targets: a + ", .executableTarget(name: \"B\"), .target(name: \"C\")] + [.target(name: kit)"),
    Reach(
      of: "all, if code computes a folder",
      targets: a + ", .executableTarget(name: \"B\"), .target(name: \"C\", path: sources + \"/C\")"),
    Reach(
      of: "what is in a product that a library of it depends on",
      targets: a + """
        , .executableTarget(name: "B", dependencies: ["D"]), .target(name: "C"),
        .target(name: "D", dependencies: [.product(name: "Sea", package: "P")]),
        ], products: [.library(name: "Sea", targets: ["C"])
        """),
    Reach(
      of: "not what is in another program that it waits for", target: "A",
      targets: "\(a), .executableTarget(name: \"B\", dependencies: [\"A\"]), .target(name: \"C\")", isThere: false),
  ]

  @Test("The contents of a program", arguments: reaches)
  func reach(_ reach: Reach) throws {
    var files = sources(registeringIn: reach.target, importing: reach.imports)
    files["Package.swift"] = manifest(reach.targets)
    let found = try findings(files)
    #expect(found.count == (reach.isThere ? 0 : 1), "\(found)")
  }

  @Test("A dependency of a library may be registered by any program that contains it, but not by another")
  func sharedNeed() throws {
    var files = sources(registeringIn: "A")
    files["Sources/Kit/Kit.swift"] =
      "import Swinject\npublic protocol Mail {}\nlet mail = Container().resolve(Mail.self)!\n"
    files["Sources/B/B.swift"] = "import Kit\nimport Swinject\n"
    files["Package.swift"] = manifest(Self.two)
    #expect(try findings(files).isEmpty)
    // Another library declares the type with another name, so `Kit` is not part of it.
    files["Sources/C/C.swift"] = files["Sources/A/Registration.swift"]?.replacing("import Kit\n", with: "")
    files["Sources/A/Registration.swift"] = nil
    files["Package.swift"] = manifest(Self.two + ", .executableTarget(name: \"C\")")
    #expect(try findings(files).count == 1)
  }

  @Test("A program without a container in the checked source gets one from elsewhere")
  func containerFromElsewhere() throws {
    var files = sources(registeringIn: "A")
    files["Package.swift"] = manifest(Self.two)
    files["Sources/B/B.swift"] = "import Kit\nimport Swinject\nfunc show(_ r: Resolver) { _ = r.resolve(Mail.self)! }\n"
    #expect(try findings(files).isEmpty)
    files["Sources/B/main.swift"] = "import Swinject\nlet container = Container()\n"
    #expect(try findings(files).count == 1)
  }

  @Test("A framework's registrations do not provide another one's dependencies")
  func ownComponents() throws {
    var files = sources(registeringIn: "A")
    files["Package.swift"] = manifest(Self.two)
    files["Sources/B/B.swift"] = "import Kit\n// dioxide:service\nfinal class Inbox { init(mail: Mail) {} }\n"
    #expect(
      try findings(files) == ["Sources/B/B.swift: `Inbox` needs `Mail` for its parameter `mail`, but nothing binds it"])
  }

  @Test(
    "Packages with a target of one name have a program each, with types of their own",
    arguments: ["executableTarget", "target"])
  func targetsOfOneName(kind: String) throws {
    func package(_ name: String, _ text: String) -> [String: String] {
      [
        "\(name)/Package.swift": """
        import PackageDescription
        let package = Package(name: "\(name)", targets: [.\(kind)(name: "App")])
        """, "\(name)/Sources/App/Root.swift": "import Dioxide\nprotocol Port {}\n\(text)\n",
      ]
    }
    let adapter = "@Adapter(for: Port.self) struct Plug: Port {}\n"
    let root = "@Service struct Root { init(port: any Port) {} }"
    func found(_ one: String, _ two: String) throws -> [String] {
      try findings(package("one", one).merging(package("two", two)) { first, _ in first })
    }
    #expect(try found(adapter + root, adapter + root).isEmpty)
    let lacking = try found(adapter + root, root)
    #expect(
      lacking.count == 1 && lacking[0].hasPrefix("two/Sources/App/Root.swift: `App.Root` needs `App.Port`"),
      "\(lacking)")
    #expect(try found(root, root).count == 2)
    #expect(try found(adapter, root).map { String($0.prefix(3)) } == ["two"])
    let twice = try found(adapter + "@Adapter(for: Port.self) struct Socket: Port {}\n" + root, adapter + root)
    #expect(twice.count == 1 && twice[0].contains("is bound twice"), "\(twice)")
  }

  @Test("Targets with the same name and files in two manifests are one")
  func manifestsOfOneTarget() throws {
    let manifest =
      "import PackageDescription\nlet package = Package(name: \"P\", targets: [.target(name: \"App\", path: \"%\")])\n"
    let files = [
      "Package.swift": manifest.replacing("%", with: "App/Sources"),
      "App/Package.swift": manifest.replacing("%", with: "Sources"),
      "App/Sources/Root.swift": "import Dioxide\nprotocol Port {}\n@Service struct Root { init(port: any Port) {} }\n",
      "App/Sources/Plug.swift": "import Dioxide\n@Adapter(for: Port.self) struct Plug: Port {}\n",
    ]
    #expect(try findings(files).isEmpty)
  }

  @Test("A file that is only in test targets is a test, regardless of its name")
  func testTargets() throws {
    var files = sources(registeringIn: "Checks")
    let checks = ", .testTarget(name: \"AChecks\", path: \"Sources/Checks\")"
    files["Package.swift"] = manifest(Self.two + checks)
    #expect(
      try findings(files) == [
        "Sources/B/B.swift: This code force-resolves `Mail`, but nothing registers it"
      ])
  }

  @Test("Any program may contain the imports of a file without a target; tests add nothing")
  func unknownFiles() throws {
    var files = sources(registeringIn: "C")
    files["Package.swift"] = manifest("\(Self.a), .executableTarget(name: \"B\"), .target(name: \"C\")")
    files["Extras/Use.swift"] = "import C\nimport XCTest\n"
    #expect(try findings(files).count == 1)
    files["Extras/Use.swift"] = "import C\n"
    #expect(try findings(files).isEmpty)
  }

  @Test("A component used in one program is not reported as unused in another")
  func unused() throws {
    var files = sources(registeringIn: "A")
    files["Sources/B/Registration.swift"] = files["Sources/A/Registration.swift"]?.replacing("Post", with: "Pigeon")
    files["Sources/Kit/Inbox.swift"] = """
      import Swinject
      import SwinjectAutoregistration
      public final class Inbox { init(mail: Mail) {} }
      func fillKit(_ container: Container) {
        container.autoregister(Inbox.self, initializer: Inbox.init)
        _ = container.resolve(Inbox.self)!
      }
      """
    files["Sources/B/B.swift"] = "import Kit\nimport Swinject\nlet container = Container()\n"
    files["Package.swift"] = manifest(Self.two)
    let folder = try ScratchFolder()
    for (path, text) in files { try folder.write(text, to: path) }
    let run = try ProgramRun(["check", "--only", "unused_component"], in: folder.url)
    #expect(run.status == 0 && !run.output.contains("unused_component"), "\(run.output)")
  }

  @Test("Programs of adjacent packages, and a library of a third one")
  func packages() throws {
    var files: [String: String] = [:]
    for (path, text) in sources(registeringIn: "A") { files["\(path.split(separator: "/")[1])/\(path)"] = text }
    files["A/Package.swift"] = manifest(".executableTarget(name: \"A\")")
    files["B/Package.swift"] = manifest(".executableTarget(name: \"B\")")
    files["Kit/Package.swift"] = manifest(".target(name: \"Kit\")")
    #expect(try findings(files).count == 1)
    // Programs with the same name are distinguished by their folders.
    files["A/Package.swift"] = manifest(".executableTarget(name: \"Main\", path: \"Sources/A\")")
    files["B/Package.swift"] = manifest(".executableTarget(name: \"Main\", path: \"Sources/B\")")
    #expect(try findings(files).first?.hasSuffix("but no code of `B/Main` registers it") == true)
  }

  @Test("Of targets with the same name, a program contains that of its own manifest")
  func ownManifest() throws {
    var files: [String: String] = [:]
    for (path, text) in sources(registeringIn: "Core", importing: "import Core") {
      files["\(path.contains("/B/") ? "B" : "A")/\(path)"] = text
    }
    files["A/Package.swift"] = manifest(
      ".executableTarget(name: \"A\", dependencies: [\"Core\"]), .target(name: \"Core\"), .target(name: \"Kit\")")
    files["B/Package.swift"] = manifest(".executableTarget(name: \"B\")")
    #expect(try findings(files).isEmpty)
    files["B/Package.swift"] = manifest(".executableTarget(name: \"B\"), .target(name: \"Core\")")
    files["B/Sources/Core/Core.swift"] = "struct Own {}\n"
    #expect(try findings(files).count == 1)
  }

  @Test("The path to a missing binding stays within one program")
  func way() throws {
    var files = sources(registeringIn: "A")
    files["Package.swift"] = manifest(Self.two)
    files["Sources/Kit/Kit.swift"] = """
      import Swinject
      public protocol Mail {}
      public final class Inbox { init(post: Office) {} }
      public protocol Office {}
      func fillKit(_ container: Container) { container.register(Inbox.self) { r in Inbox(post: r.resolve(Office.self)!) } }
      """
    files["Sources/A/A.swift"] = """
      import Kit
      import Swinject
      final class Desk { init(inbox: Inbox) {} }
      let container = Container()
      func fillDesk() { container.register(Desk.self) { r in Desk(inbox: r.resolve(Inbox.self)!) } }
      """
    files["Sources/B/B.swift"] = """
      import Kit
      import Swinject
      final class Counter: Office { init(mail: Mail) {} }
      let container = Container()
      func fillCounter() { container.register(Office.self) { r in Counter(mail: r.resolve(Mail.self)!) } }
      """
    let folder = try ScratchFolder()
    for (path, text) in files { try folder.write(text, to: path) }
    let text = try ProgramRun(["check"], in: folder.url).output
    #expect(text.contains("path: Inbox → Counter → Mail"), "\(text)")
    let refusal = try ProgramRun(["why", "Counter", "Mail", "--not"], in: folder.url).output
    #expect(refusal.contains("it is registered for A only"), "\(refusal)")
  }

  @Test("A type with arguments has the same name in two programs")
  func names() throws {
    var files = sources(registeringIn: "A")
    files["Package.swift"] = manifest(Self.two)
    files["Sources/Kit/Kit.swift"] = "public protocol Mail {}\npublic final class Box<T> { public init() {} }\n"
    let box = """
      import Kit
      import Swinject
      let container = Container()
      func fillBoxes() { container.register(Box<Mail>.self) { _ in Box<Mail>() } }
      """
    files["Sources/A/A.swift"] = box
    files["Sources/B/B.swift"] = box
    let folder = try ScratchFolder()
    for (path, text) in files { try folder.write(text, to: path) }
    let text = try ProgramRun(["list"], in: folder.url).output
    #expect(text.split(separator: "\n").count { $0.hasPrefix("Box<Mail> ") } == 2, "\(text)")
    #expect(try ProgramRun(["check", "--format", "json"], in: folder.url).output.contains("\"components\": 2,"))
  }

  /// Programs in adjacent packages; `B` has no binding for a type that `A` registers.
  private func committedPackages() throws -> ScratchRepository {
    let repository = try ScratchRepository()
    for (path, text) in sources(registeringIn: "A") {
      try repository.folder.write(text, to: "\(path.split(separator: "/")[1])/\(path)")
    }
    try repository.folder.write(manifest(".executableTarget(name: \"A\")"), to: "A/Package.swift")
    try repository.folder.write(manifest(".executableTarget(name: \"B\")"), to: "B/Package.swift")
    try repository.folder.write(manifest(".target(name: \"Kit\")"), to: "Kit/Package.swift")
    try repository.commit()
    return repository
  }

  @Test("diff distinguishes programs in a commit as on disk")
  func commit() throws {
    let repository = try committedPackages()
    let run = try ProgramRun(["diff", "HEAD"], in: repository.url)
    #expect(!run.output.contains("missing_binding"), "\(run.output)")
    try repository.folder.write(manifest(".target(name: \"B\")"), to: "B/Package.swift")
    #expect(try ProgramRun(["diff", "HEAD"], in: repository.url).output.contains("missing_binding"))
  }

  @Test("A binding that was already missing in one program is not reported as new")
  func changed() throws {
    let repository = try committedPackages()
    #expect(try ProgramRun(["check"], in: repository.url).status == 1)
    try repository.folder.write("public protocol Mail {}\nstruct More {}\n", to: "Kit/Sources/Kit/Kit.swift")
    let run = try ProgramRun(["check", "--changed", "HEAD"], in: repository.url)
    #expect(run.status == 0, "\(run.output)")
  }

  // MARK: Tuist

  @Test("Tuist: programs by product of a target; nothing if that or its sources are computed")
  func tuist() throws {
    func found(_ product: String, _ sources: String = "\"B/**\"") throws -> Int {
      var files: [String: String] = [:]
      for (path, text) in self.sources(registeringIn: "A") { files[path.replacing("Sources/", with: "")] = text }
      files["Project.swift"] = """
        import ProjectDescription
        let project = Project(name: "P", targets: [
          .target(name: "A", product: .app, sources: ["A/**"], dependencies: [.target(name: "Kit")]),
          .target(name: "B", product: \(product), sources: [\(sources)], dependencies: [.target(name: "Kit")]),
          .target(name: "Kit", product: .framework, sources: ["Kit/**"]),
        ])
        """
      return try findings(files).count
    }
    #expect(try found(".appExtension") == 1)
    #expect(try found(".staticFramework") == 0)
    #expect(try found("isApp ? .framework : .app") == 0)
    #expect(try found(".app", "\"B/**\", \"A/Registration.swift\"") == 0)
    #expect(try found(".app", "] + own + [\"B/**\"") == 0)
  }
}
