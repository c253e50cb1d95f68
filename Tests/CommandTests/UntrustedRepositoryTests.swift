import Foundation
import Testing
import DioxideTestSupport

/// Repositories whose configuration names programs: reading them starts none of these.
@Suite struct UntrustedRepositoryTests {
  private static let source = "import Dioxide\nprotocol P {}\n@Service struct S { let p: any P }\n"

  /// A repository in which every configurable program of git writes to `ran`.
  private func hostile() throws -> (repository: ScratchRepository, ran: ScratchFolder) {
    let repository = try ScratchRepository()
    let ran = try ScratchFolder()
    let script = ran.url.appending(path: "script").path
    try ran.write("#!/bin/sh\necho \"$0 $*\" >>'\(ran.url.path)/ran'\nexit 1\n", to: "script")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
    try repository.folder.write(Self.source, to: "Sources/S.swift")
    try repository.folder.write("import Dioxide\n@Service struct Odd {}\n", to: "Sources/Odd\nname.swift")
    try repository.folder.write("*.swift filter=e=v.il diff=evil\n", to: ".gitattributes")
    try repository.commit()
    try repository.folder.write(Self.source + "@Service struct T {}\n", to: "Sources/S.swift")
    try repository.commit()
    for hook in ["post-index-change", "reference-transaction", "pre-auto-gc", "post-checkout", "fsmonitor-watchman"] {
      try FileManager.default.createDirectory(at: ran.url.appending(path: "hooks"), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: ran.url.appending(path: "hooks/\(hook)").path, withDestinationPath: script)
    }
    for (key, value) in [
      ("core.fsmonitor", script), ("core.hooksPath", ran.url.appending(path: "hooks").path), ("core.pager", script),
      ("core.sshCommand", script), ("core.askPass", script), ("core.editor", script), ("core.gitProxy", script),
      ("core.alternateRefsCommand", script), ("core.worktree", ran.url.path), ("gpg.program", script),
      ("log.showSignature", "true"), ("diff.external", script), ("diff.evil.textconv", script),
      ("diff.evil.command", script), ("filter.e=v.il.clean", script), ("filter.e=v.il.smudge", script),
      ("filter.e=v.il.process", script), ("filter.e=v.il.required", "true"), ("interactive.diffFilter", script),
      ("alias.diff", "!\(script)"), ("alias.ls-files", "!\(script)"), ("alias.cat-file", "!\(script)"),
      ("credential.helper", "!\(script)"), ("uploadpack.packObjectsHook", script), ("pager.diff", script),
      ("merge.evil.driver", script), ("submodule.recurse", "true"), ("diff.orderFile", "/dev/zero"),
    ] {
      #expect(try repository.git("config", key, value) == 0)
    }
    // Git applies filters only to files whose state is uncertain.
    let file = repository.url.appending(path: "Sources/S.swift").path
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ofItemAtPath: file)
    return (repository, ran)
  }

  private func nothingRan(_ ran: ScratchFolder) -> String {
    (try? String(contentsOf: ran.url.appending(path: "ran"), encoding: .utf8)) ?? ""
  }

  @Test(
    "Nothing that the configuration of git names is run",
    arguments: [
      ["check", "--staged"], ["check", "--changed", "HEAD~1"], ["check", "--staged", "--changed", "HEAD~1"],
      ["diff", "HEAD~1"], ["diff", "HEAD~1", "HEAD"], ["check"], ["graph", "--format", "json"],
    ])
  func configuration(arguments: [String]) throws {
    let (repository, ran) = try hostile()
    let run = try ProgramRun(arguments, in: repository.url)
    #expect(run.status == 0 || run.status == 1, "\(run.errors)")
    #expect(nothingRan(ran) == "")
  }

  @Test("The results are those of a repository without such a configuration")
  func answers() throws {
    let (repository, _) = try hostile()
    let changed = try ProgramRun(["check", "--changed", "HEAD~1", "--format", "concise"], in: repository.url)
    #expect(changed.output.hasPrefix("Sources/S.swift:3:"), "\(changed.output) \(changed.errors)")
    #expect(try ProgramRun(["check", "--changed", "HEAD"], in: repository.url).status == 0)
    let diff = try ProgramRun(["diff", "HEAD~1", "HEAD"], in: repository.url)
    #expect(diff.output.contains("+ T (service, singleton)"), "\(diff.output) \(diff.errors)")
    try repository.folder.write(
      "import Dioxide\n@Service struct Old { let gone: Gone }\n", to: "Sources/Odd\nname.swift")
    let odd = try ProgramRun(["check", "--changed", "HEAD", "--format", "json"], in: repository.url)
    #expect(odd.output.contains("Odd\\nname.swift"), "\(odd.output)")
  }

  /// A clone with only the files of the checked out commit, and with the filter `tree:0` no folders either; missing
  /// objects are fetched through `transport`.
  private func partialClone(_ transport: String, filter: String = "blob:none") throws -> (
    repository: ScratchRepository, clone: URL, ran: ScratchFolder
  ) {
    let (origin, ran) = try hostile()
    #expect(try origin.git("config", "--unset", "core.worktree") == 0)
    for key in ["uploadpack.allowFilter", "uploadpack.allowAnySHA1InWant"] { try origin.git("config", key, "true") }
    let clone = ran.url.appending(path: "clone")
    #expect(
      try origin.git(
        "clone", "--quiet", "--filter=\(filter)", "file://\(origin.url.path)", clone.path) == 0)
    let script = ran.url.appending(path: "script").path
    for (key, value) in [
      ("remote.origin.url", transport.replacing("SCRIPT", with: script)), ("core.sshCommand", script),
      ("remote.origin.uploadpack", script), ("protocol.ext.allow", "always"), ("protocol.allow", "always"),
    ] {
      #expect(try origin.git("-C", clone.path, "config", key, value) == 0)
    }
    try? FileManager.default.removeItem(at: ran.url.appending(path: "ran"))
    return (origin, clone, ran)
  }

  @Test(
    "A partial clone fetches nothing during a check, and says what is missing",
    arguments: ["ext::SCRIPT", "ssh://host.invalid/x", "file:///nowhere", "https://host.invalid/x", "evil::x"])
  func partial(transport: String) throws {
    let filter = transport.hasPrefix("file:") ? "tree:0" : "blob:none"
    let (repository, clone, ran) = try partialClone(transport, filter: filter)
    for arguments in [["diff", "HEAD~1"], ["diff", "HEAD~1", "HEAD"], ["check", "--changed", "HEAD~1"]] {
      let run = try ProgramRun(arguments, in: clone)
      #expect(run.status == 2, "\(arguments): \(run.output)")
      #expect(run.errors.contains("is missing from this clone, and dioxide fetches nothing"), "\(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 1)
    }
    #expect(nothingRan(ran) == "")
    // The available objects are sufficient for other commands.
    #expect(try ProgramRun(["check"], in: clone).status == 1)
    #expect(try ProgramRun(["check", "--staged"], in: clone).status == 1)
    #expect(try ProgramRun(["check", "--changed", "HEAD"], in: clone).status == 0)
    #expect(try ProgramRun(["diff", "HEAD", "HEAD"], in: clone).status == 0)
    withExtendedLifetime(repository) {}
  }

  @Test("The suggested command fetches the missing objects")
  func advice() throws {
    let (origin, clone, ran) = try partialClone("file:///nowhere")
    #expect(try origin.git("-C", clone.path, "config", "--unset", "remote.origin.uploadpack") == 0)
    #expect(try origin.git("-C", clone.path, "config", "remote.origin.url", "file://\(origin.url.path)") == 0)
    #expect(try origin.git("-C", clone.path, "fetch", "--quiet", "--refetch", "--no-filter") == 0)
    let run = try ProgramRun(["diff", "HEAD~1", "HEAD"], in: clone)
    #expect(run.status == 0 && run.output.contains("+ T"), "\(run.errors)")
    withExtendedLifetime(ran) {}
  }

  @Test(
    "A revision is a commit, and not all but one",
    arguments: ["^HEAD", "HEAD^!", "HEAD^@", "HEAD..HEAD", "HEAD\n", "HEAD~9", ""])
  func revisions(name: String) throws {
    let repository = try ScratchRepository()
    try repository.folder.write(Self.source, to: "Sources/S.swift")
    try repository.commit()
    for arguments in [["diff", name], ["diff", "HEAD", name], ["check", "--changed", name]] {
      let run = try ProgramRun(arguments, in: repository.url)
      #expect(
        run.status == 2 && run.errors.contains("is not a commit") || name.isEmpty && run.status != 0,
        "\(arguments): \(run.errors)")
    }
  }

  @Test("A program in the working folder is not run as git")
  func relativePath() throws {
    let (repository, ran) = try hostile()
    try FileManager.default.copyItem(
      at: ran.url.appending(path: "script"), to: repository.url.appending(path: "git"))
    let paths = ProcessInfo.processInfo.environment["PATH"] ?? ""
    _ = try ProgramRun(["check", "--staged"], in: repository.url, environment: ["PATH": ".:\(paths)"])
    #expect(nothingRan(ran) == "")
  }
}
