import Foundation
import DioxideTestSupport
import Testing

/// `--dialect`, and `dialects:` in a configuration.
@Suite struct DialectCommandTests {
  /// dioxide's own annotations, Swinject, and plain code, each with a finding or a specific setting.
  private static let files = [
    "Own.swift": """
    import Dioxide
    protocol Mail {}
    @Service
    struct Signup {
      init(mail: any Mail) {}
    }
    """,
    "App.swift": """
    import Swinject
    protocol Clock {}
    final class Watch: Clock {}
    final class Screen {
      init(clock: Clock) {}
    }
    let container = Container()
    func assemble() {
      container.register(Screen.self) { r in Screen(clock: r.resolve(Clock.self)!) }
    }
    """,
    "Plain.swift": """
    final class Hen {
      init(egg: Egg) {}
    }
    final class Egg {
      init(hen: Hen) {}
    }
    """,
  ]

  private static func folder(_ files: [String: String]) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    for (path, text) in files { try folder.write(text, to: path) }
    return folder
  }

  @Test(
    "Dialects are recognised, or pinned",
    arguments: [
      ([], ["Own.swift", "App.swift"]),
      (["dioxide"], ["Own.swift"]),
      (["swinject"], ["App.swift"]),
      (["swinject", "dioxide"], ["Own.swift", "App.swift"]),
      (["constructors"], []),
    ])
  func pinned(dialects: [String], files: [String]) throws {
    let folder = try Self.folder(Self.files)
    func found(_ arguments: [String]) throws -> [String] {
      let run = try ProgramRun(
        ["check", "."] + arguments + ["--format", "concise", "--only", "missing_binding"], in: folder.url)
      #expect(run.status == (files.isEmpty ? 0 : 1), "\(run.errors)")
      return run.output.split(separator: "\n").filter { $0.contains("missing_binding") }
        .map { String($0.prefix { $0 != ":" }) }
    }
    #expect(try found(dialects.flatMap { ["--dialect", $0] }) == files.sorted())
    try folder.write("dialects: [\(dialects.joined(separator: ", "))]\n", to: ".dioxide.yml")
    #expect(try found([]) == files.sorted())
    // The command line takes precedence.
    let other = try ProgramRun(["list", "--dialect", "constructors"], in: folder.url)
    #expect(other.output.contains("constructors") && !other.output.contains("swinject"))
  }

  @Test("Plain code is drawn, and only contracts are checked")
  func plainCode() throws {
    let folder = try Self.folder(Self.files)
    let list = try ProgramRun(["list", "--dialect", "constructors"], in: folder.url)
    #expect(list.status == 0)
    #expect(list.output.contains("constructors"))
    for name in ["Hen", "Egg", "Screen", "Watch"] { #expect(list.output.contains("\n\(name) ")) }
    let clean = try ProgramRun(["check", "--dialect", "constructors"], in: folder.url)
    #expect(clean.status == 0)
    #expect(clean.errors.contains("checking contracts only"))
    try folder.write(
      """
      dialects: constructors
      contracts:
        - name: hens first
          from: {name: Hen}
          forbid: {name: Egg}
      """, to: ".dioxide.yml")
    let broken = try ProgramRun(["check", "--format", "concise"], in: folder.url)
    #expect(broken.status == 1)
    #expect(broken.output.contains("Plain.swift:2:"))
    #expect(broken.output.contains("forbidden_dependency"))
    let picture = try ProgramRun(["graph", "--format", "json"], in: folder.url)
    #expect(picture.output.contains("\"Hen\""))
  }

  @Test("An unknown dialect is reported with a suggestion")
  func unknown() throws {
    let folder = try Self.folder(Self.files)
    let line = try ProgramRun(["check", "--dialect", "swinjet"], in: folder.url)
    #expect(line.status == 64)
    #expect(line.errors.contains("There is no dialect 'swinjet'; did you mean 'swinject'?"))
    try folder.write("dialects:\n  - dioxide\n  - cleanse\n", to: ".dioxide.yml")
    let file = try ProgramRun(["check"], in: folder.url)
    #expect(file.status == 2)
    #expect(
      file.errors == """
        error: .dioxide.yml:3: there is no dialect 'cleanse'; there are dioxide, swinject, resolver, needle, constructors

        """
    )
  }

  private static let assembly =
    "import Swinject\nlet container = Container()\nfunc assemble() { container.register(Int.self) { _ in 1 } }\n"
  private static let tower = "protocol Bell {}\nfinal class Tower { let bell = container.resolve(Bell.self)! }\n"

  @Test("A detected dialect applies to files that were read earlier, and to standard input")
  func spoken() throws {
    let folder = try Self.folder([
      "App.swift": Self.assembly,
      // Read first, because it contains dioxide's name and no import of Swinject.
      "A.swift":
        "// See dioxide.\nprotocol Clock {}\nfinal class Screen { let clock = container.resolve(Clock.self)! }\n",
    ])
    let run = try ProgramRun(["check", ".", "--format", "concise"], in: folder.url)
    #expect(run.output.contains("A.swift:3:"), "\(run.output)\(run.errors)")
    let piped = try ProgramRun(
      ["check", "App.swift", "-", "--format", "concise"], in: folder.url, input: Self.tower)
    #expect(piped.output.contains("<stdin>:2:"), "\(piped.output)\(piped.errors)")
  }

  @Test("A dialect detected in standard input applies to the files")
  func spokenOnStandardInput() throws {
    let folder = try Self.folder(["Tower.swift": Self.tower])
    let run = try ProgramRun(
      ["check", "Tower.swift", "-", "--format", "concise"], in: folder.url, input: Self.assembly)
    #expect(run.output.contains("Tower.swift:2:"), "\(run.output)\(run.errors)")
  }

  @Test("A detected dialect applies to files in a commit")
  func spokenBefore() throws {
    let repository = try ScratchRepository()
    let bronze = "// dioxide\nstruct Bronze: Bell {}\n"
    let foundry = bronze + "func cast() { container.register(Bell.self) { _ in Bronze() } }\n"
    try repository.folder.write(Self.assembly, to: "Sources/App.swift")
    try repository.folder.write(Self.tower, to: "Sources/Tower.swift")
    try repository.folder.write(foundry, to: "Sources/Foundry.swift")
    try repository.commit()
    #expect(try ProgramRun(["check", "--changed", "HEAD"], in: repository.url).status == 0)
    // The tower's file is unchanged, and lacks the commit's binding.
    try repository.folder.write(bronze, to: "Sources/Foundry.swift")
    let run = try ProgramRun(["check", "--changed", "HEAD", "--format", "concise"], in: repository.url)
    #expect(run.output.contains("Tower.swift:2:"), "\(run.output)\(run.errors)")
  }

  /// A wrapper that calls an external function shows nothing in its body; the configuration names it.
  @Test func wrappersOfTheConfiguration() throws {
    let folder = try Self.folder([
      "App.swift": """
      import Locator
      import Swinject
      protocol Mail {}
      protocol Clock {}
      @propertyWrapper struct Injected<Service> {
        var wrappedValue: Service { Locator.find() }
      }
      final class Screen {
        @Injected var mail: Mail
        @Injected var clock: Clock!
        @Injected var spare: Mail?
        @Kept var other: Mail
      }
      let container = Container()
      """
    ])
    func run() throws -> ProgramRun { try ProgramRun(["check", ".", "--format", "concise"], in: folder.url) }
    #expect(try run().status == 0)
    try folder.write("wrappers: [Injected]\n", to: ".dioxide.yml")
    let reported = try run()
    let lines = reported.output.split(separator: "\n").filter { $0.contains("[missing_binding]") }
    #expect(reported.status == 1 && lines.count == 2, "\(reported.output)")
    #expect(lines.first?.hasPrefix("App.swift:9:23:") == true && lines.last?.hasPrefix("App.swift:10:24:") == true)
    let configuration = try ProgramRun(["config"], in: folder.url)
    #expect(configuration.output.contains("wrappers: [Injected]  # .dioxide.yml:1\n"))
  }
}
