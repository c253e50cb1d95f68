import DioxideAnalysis
import Foundation
import Testing
import DioxideTestSupport

/// The hooks, run by git and by the real pre-commit.
@Suite struct HookTests {
  private static let adapter = "import Dioxide\n@Adapter(for: Mail.self) struct SMTP: Mail {}\n"

  /// The folder of pre-commit: the one installed for the tests, otherwise the one on the PATH.
  private static let preCommit: String? = {
    let paths = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    return ([Fixtures.package.appending(path: ".build/test-tools/bin").path] + paths).first {
      FileManager.default.isExecutableFile(atPath: "\($0)/pre-commit")
    }
  }()

  private func repository() throws -> ScratchRepository {
    let repository = try ScratchRepository()
    try repository.folder.write(
      "import Dioxide\nprotocol Mail {}\n@Service final class Signup { init(mail: any Mail) {} }\n",
      to: "Sources/App/Signup.swift")
    try repository.folder.write(Self.adapter, to: "Sources/App/SMTP.swift")
    try repository.commit()
    return repository
  }

  /// A commit that adds a cycle and one that only deletes an adapter are rejected; the fixed one is accepted.
  private func expectGuarded(_ repository: ScratchRepository, environment: [String: String] = [:]) throws {
    let folder = repository.folder
    #expect(try repository.tryCommit(environment: environment) || repository.git("diff", "--quiet", "HEAD") == 0)
    let cycle = "import Dioxide\n@Service final class A { init(b: B) {} }\n@Service final class B { init(a: A) {} }\n"
    try folder.write(cycle, to: "Sources/App/Cycle.swift")
    #expect(try !repository.tryCommit(environment: environment), "a cycle")
    try folder.write(cycle.replacingOccurrences(of: "b: B", with: "b: Lazy<B>"), to: "Sources/App/Cycle.swift")
    #expect(try repository.tryCommit(environment: environment), "the cycle fixed")
    try FileManager.default.removeItem(at: folder.url.appending(path: "Sources/App/SMTP.swift"))
    #expect(try !repository.tryCommit(environment: environment), "an adapter that went away")
    try folder.write(Self.adapter, to: "Sources/App/Other.swift")
    #expect(try repository.tryCommit(environment: environment), "the adapter back, elsewhere")
  }

  @Test("The hook installed without pre-commit")
  func installed() throws {
    let repository = try repository()
    #expect(try ProgramRun(["hook", "install"], in: repository.url.appending(path: "Sources")).status == 0)
    #expect(try ProgramRun(["hook", "install"], in: repository.url).status == 0, "twice changes nothing")
    try expectGuarded(repository)
    try repository.folder.write("#!/bin/sh\n", to: ".git/hooks/pre-commit")
    let refused = try ProgramRun(["hook", "install"], in: repository.url)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("already exists"))
    #expect(try ProgramRun(["hook", "install", "--force"], in: repository.url).status == 0)
  }

  @Test("In the configured hook folder, even if it does not exist yet, and together with husky")
  func otherFolders() throws {
    let repository = try repository()
    #expect(try repository.git("config", "core.hooksPath", "tools/git/hooks") == 0)
    #expect(try ProgramRun(["hook", "install"], in: repository.url).status == 0)
    try expectGuarded(repository)
    try repository.folder.write("#!/bin/sh\n", to: ".husky/_/pre-commit")
    #expect(try repository.git("config", "core.hooksPath", ".husky/_") == 0)
    let refused = try ProgramRun(["hook", "install"], in: repository.url)
    #expect(refused.status == 2)
    #expect(
      refused.errors.contains("add `dioxide check --staged` to") && refused.errors.contains("/.husky/pre-commit, or"),
      "\(refused.errors)")
  }

  /// Two projects in one repository, each with its own configuration; `server` has a finding that is in its baseline.
  private func monorepo() throws -> ScratchRepository {
    let repository = try ScratchRepository()
    try repository.folder.write("profiles: [production]\nbaseline: known.json\n", to: "the server/.dioxide.yml")
    try repository.folder.write(
      """
      import Dioxide
      protocol Mail {}
      protocol Clock {}
      @Service final class Signup { init(mail: any Mail) {} }
      @Service final class Known { init(clock: any Clock) {} }
      @Adapter(for: Clock.self, profile: .test) struct TestClock: Clock {}

      """, to: "the server/Sources/App/App.swift")
    try repository.folder.write(
      "import Dioxide\n@Adapter(for: Mail.self, profile: .production) struct SMTP: Mail {}\n",
      to: "the server/Sources/App/SMTP.swift")
    try repository.folder.write("rules: {missing_binding: off}\n", to: "client's/.dioxide.yml")
    try repository.folder.write(
      "import Dioxide\nprotocol P {}\n@Service struct View { let p: any P }\n", to: "client's/Sources/App/View.swift")
    let server = repository.url.appending(path: "the server")
    #expect(try ProgramRun(["check", "--write-baseline", "known.json"], in: server).status == 0)
    try repository.commit()
    return repository
  }

  @Test(
    "Installed in a project of a repository, the hook uses the configuration, profiles and baseline of that project")
  func subproject() throws {
    let repository = try monorepo()
    let install = try ProgramRun(
      ["hook", "install"], in: repository.url.appending(path: "the server/Sources/App"))
    #expect(install.status == 0 && install.errors.contains("which checks the server before each commit"))
    // A second project is added to the first.
    #expect(try ProgramRun(["hook", "install"], in: repository.url.appending(path: "client's")).status == 0)
    try repository.folder.write("// a change\n", to: "client's/Sources/App/Other.swift")
    #expect(try repository.tryCommit(), "what is known, what is off, and what only other profiles lack")
    try FileManager.default.removeItem(at: repository.url.appending(path: "the server/Sources/App/SMTP.swift"))
    #expect(try !repository.tryCommit(), "an adapter that went away")
    #expect(try repository.git("checkout", "-q", "HEAD", ".") == 0)
    try repository.folder.write(
      "import Dioxide\n@Service final class A { init(b: B) {} }\n@Service final class B { init(a: A) {} }\n",
      to: "client's/Sources/App/Cycle.swift")
    #expect(try !repository.tryCommit(), "a fault in the other project")
    #expect(try repository.git("rm", "-rqf", "client's") == 0)
    try repository.folder.write("// a change\n", to: "the server/Sources/App/Other.swift")
    #expect(try repository.tryCommit(), "a project that is no longer there")
  }

  @Test("A commit of one file is judged with its staged contents, also from within a project")
  func partialCommit() throws {
    let repository = try monorepo()
    #expect(try ProgramRun(["hook", "install"], in: repository.url.appending(path: "the server")).status == 0)
    let app = "the server/Sources/App/App.swift"
    let text = try String(contentsOf: repository.url.appending(path: app), encoding: .utf8)
    try repository.folder.write(text + "@Service struct More { let signup: Signup }\n", to: app)
    try FileManager.default.removeItem(at: repository.url.appending(path: "the server/Sources/App/SMTP.swift"))
    #expect(try repository.run(["git", "commit", "-qm", "one", "--", app]) == 0)
    #expect(try repository.run(["git", "commit", "-qam", "rest"]) != 0)
  }

  @Test("A merge of two valid branches that is invalid")
  func merge() throws {
    let repository = try repository()
    #expect(try ProgramRun(["hook", "install"], in: repository.url).status == 0)
    try repository.git("checkout", "-qb", "without")
    try FileManager.default.removeItem(at: repository.url.appending(path: "Sources/App/SMTP.swift"))
    try repository.folder.write("protocol Mail {}\n", to: "Sources/App/Signup.swift")
    #expect(try repository.tryCommit())
    try repository.git("checkout", "-q", "main")
    try repository.folder.write(
      "import Dioxide\n@Service final class Reset { init(mail: any Mail) {} }\n", to: "Sources/App/Reset.swift")
    #expect(try repository.tryCommit())
    #expect(try repository.run(["git", "merge", "-q", "-m", "merge", "without"]) != 0)
    try repository.git("merge", "--abort")
    try repository.git("reset", "-q", "--hard")
    #expect(try repository.run(["git", "merge", "-q", "--no-verify", "-m", "merge", "without"]) == 0)
  }

  @Test("A hook for merges of another tool is kept, with a note")
  func mergeHookOfOthers() throws {
    let repository = try repository()
    try repository.folder.write("#!/bin/sh\n", to: ".git/hooks/pre-merge-commit")
    let run = try ProgramRun(["hook", "install"], in: repository.url)
    #expect(run.status == 0 && run.errors.contains("pre-merge-commit already exists"), "\(run.errors)")
    try expectGuarded(repository)
    #expect(try ProgramRun(["hook", "install", "--force"], in: repository.url).errors.contains("warning:") == false)
  }

  @Test("In a linked working tree, and in a folder with a space")
  func workTree() throws {
    let repository = try repository()
    #expect(try repository.git("worktree", "add", "-q", "-b", "other", "other tree") == 0)
    let tree = repository.url.appending(path: "other tree")
    #expect(try ProgramRun(["hook", "install"], in: tree).status == 0)
    try FileManager.default.removeItem(at: tree.appending(path: "Sources/App/SMTP.swift"))
    #expect(try repository.git("-C", "other tree", "commit", "-qam", "without") != 0)
    #expect(try repository.git("-C", "other tree", "checkout", "-q", ".") == 0)
    #expect(try repository.git("-C", "other tree", "commit", "-q", "--allow-empty", "-m", "with") == 0)
  }

  @Test("A bare repository within another one does not get the other's hook", arguments: ["", "hooks", "refs/heads"])
  func bare(inside: String) throws {
    let repository = try repository()
    #expect(try repository.git("init", "--quiet", "--bare", "inner.git") == 0)
    for folder in ["inner.git", ".git"] {
      let run = try ProgramRun(["hook", "install"], in: repository.url.appending(path: "\(folder)/\(inside)"))
      #expect(run.status == 2 && run.errors.contains("is a git directory without a working tree"), "\(run.errors)")
    }
    for path in [".git/hooks/pre-commit", "inner.git/hooks/pre-commit"] {
      #expect(!FileManager.default.fileExists(atPath: repository.url.appending(path: path).path))
    }
    let alone = try ScratchFolder()
    #expect(try repository.git("init", "--quiet", "--bare", alone.url.path) == 0)
    #expect(try ProgramRun(["hook", "install"], in: alone.url).errors.contains("without a working tree"))
  }

  @Test("A shared hook is written only on request", arguments: [false, true])
  func shared(isLinked: Bool) throws {
    let repository = try repository()
    let shared = try ScratchFolder()
    if isLinked {
      try FileManager.default.createSymbolicLink(
        atPath: repository.url.appending(path: "tools").path, withDestinationPath: shared.url.path)
    }
    let folder = isLinked ? "tools/hooks" : shared.url.appending(path: "hooks").path
    #expect(try repository.git("config", "core.hooksPath", folder) == 0)
    let run = try ProgramRun(["hook", "install"], in: repository.url)
    #expect(run.status == 2 && run.errors.contains("is outside this repository"), "\(run.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: shared.url.path).isEmpty)
    if !isLinked {
      #expect(try ProgramRun(["hook", "install", "--force"], in: repository.url).status == 0)
      try expectGuarded(repository)
    }
  }

  @Test(
    "If no hook can be, that is said",
    arguments: [("/dev/null", "/dev/null"), ("Sources/App/Signup.swift", "Sources/App/Signup.swift")])
  func noFolder(path: String, named: String) throws {
    let repository = try repository()
    #expect(try repository.git("config", "core.hooksPath", path) == 0)
    for arguments in [["hook", "install"], ["hook", "install", "--force"]] {
      let run = try ProgramRun(arguments, in: repository.url)
      #expect(run.status == 2 && run.errors.contains(named), "\(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 1)
    }
  }

  @Test("A hook that is a link is not written through")
  func linkedHook() throws {
    let repository = try repository()
    try repository.folder.write("precious\n", to: "precious")
    try FileManager.default.createDirectory(
      at: repository.url.appending(path: ".git/hooks"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: repository.url.appending(path: ".git/hooks/pre-commit").path, withDestinationPath: "../../precious")
    for arguments in [["hook", "install"], ["hook", "install", "--force"]] {
      #expect(try ProgramRun(arguments, in: repository.url).status == 2)
    }
    let left = try String(contentsOf: repository.url.appending(path: "precious"), encoding: .utf8)
    #expect(left == "precious\n")
  }

  @Test func outsideOfARepository() throws {
    let folder = try ScratchFolder()
    let run = try ProgramRun(["hook", "install"], in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("error: git: "))
  }

  /// A compiler with a prebuilt program; its arguments are recorded in `asked`.
  private func quickSwift(in folder: ScratchFolder) throws {
    try folder.write(
      """
      #!/bin/sh
      echo "$*" >>"\(folder.url.path)/asked"
      case "$*" in *--show-bin-path) echo "\(ProgramRun.executable.deletingLastPathComponent().path)" ;; esac

      """, to: "bin/swift")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.url.appending(path: "bin/swift").path)
  }

  /// The configuration in the user documentation.
  private static let documented: String = {
    let page = try? String(contentsOf: Fixtures.package.appending(path: "docs/pre-commit.md"), encoding: .utf8)
    return page?.components(separatedBy: "```yaml\n").dropFirst().first?.components(separatedBy: "```").first ?? ""
  }()

  @Test(
    "The hooks of .pre-commit-hooks.yaml, run by pre-commit as the page for users says",
    .enabled(if: preCommit != nil || TestTools.isThere, "pre-commit is not there: \(TestTools.absence)"),
    arguments: ["dioxide-system", "dioxide-source"])
  func hookOfPreCommit(id: String) throws {
    let folder = try #require(Self.preCommit)
    let hooks = try ScratchRepository()
    let file = Fixtures.package.appending(path: ".pre-commit-hooks.yaml")
    try hooks.folder.write(try String(contentsOf: file, encoding: .utf8), to: ".pre-commit-hooks.yaml")
    let script = Fixtures.package.appending(path: "scripts/pre-commit-source.sh")
    try hooks.folder.write(try Data(contentsOf: script), to: "scripts/pre-commit-source.sh")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: hooks.url.appending(path: "scripts/pre-commit-source.sh").path)
    try hooks.commit()
    #expect(try hooks.git("tag", "v1") == 0)
    let repository = try repository()
    #expect(try ProgramRun(["check", "--write-baseline", ".dioxide-baseline.json"], in: repository.url).status == 0)
    try repository.folder.write(
      Self.documented.replacing(Release.address, with: hooks.url.path).replacing(Release.number, with: "v1")
        .replacing("id: dioxide ", with: "id: \(id) "), to: ".pre-commit-config.yaml")
    let scratch = try ScratchFolder()
    try quickSwift(in: scratch)
    let paths = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let program = id == "dioxide-source" ? "" : ProgramRun.executable.deletingLastPathComponent().path + ":"
    let environment = [
      "PRE_COMMIT_HOME": scratch.url.appending(path: "home").path,
      "PATH": "\(program)\(scratch.url.path)/bin:\(paths)",
    ]
    #expect(try repository.run(["\(folder)/pre-commit", "install"], environment: environment) == 0)
    try expectGuarded(repository, environment: environment)
    // The program is built once, and the other one is not.
    let asked = try? String(contentsOf: scratch.url.appending(path: "asked"), encoding: .utf8)
    let builds = asked.map { $0.split(separator: "\n").filter { !$0.hasSuffix("--show-bin-path") } }
    #expect(builds?.count == (id == "dioxide-source" ? 1 : nil), "\(asked ?? "")")
    #expect(builds?.allSatisfy { $0.contains("--product dioxide") } != false)
  }

  @Test("All hooks check the whole program at every commit")
  func declared() throws {
    let text = try String(contentsOf: Fixtures.package.appending(path: ".pre-commit-hooks.yaml"), encoding: .utf8)
    let hooks = text.components(separatedBy: "- id: ").dropFirst()
    #expect(hooks.map { $0.prefix { $0 != "\n" } } == ["dioxide", "dioxide-system", "dioxide-source"])
    for hook in hooks {
      #expect(hook.firstMatch(of: /entry: (dioxide|scripts\/pre-commit-source.sh) check --staged\n/) != nil)
      for line in [
        "pass_filenames: false", "always_run: true", "require_serial: true",
        "stages: [pre-commit, pre-merge-commit]",
      ] {
        #expect(hook.contains("  \(line)\n"))
      }
    }
  }
}
