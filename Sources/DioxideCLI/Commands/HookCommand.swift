import ArgumentParser

struct HookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hook",
    abstract: "Install git hooks that check before each commit and merge.",
    discussion: "With pre-commit (https://pre-commit.com), use its hook instead; see docs/pre-commit.md.",
    subcommands: [Install.self])

  struct Install: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Install the pre-commit and pre-merge-commit hooks of this repository.",
      discussion: """
        The hooks check the whole staged program, so that they also stop a commit that only deletes an adapter. They run in
        the project of this folder: the nearest folder with a `.dioxide.yml`, otherwise the nearest with a manifest, otherwise
        this one. If they are installed in several projects of a repository, they check each of them. `git commit --no-verify`
        bypasses them.

        EXAMPLES:
          dioxide hook install
          dioxide hook install --force
        """)

    @Flag(help: "Replace existing hooks.")
    var force = false

    func run() throws {
      StandardStreams.ignoreBrokenPipes()
      let console = Console(isQuiet: false, isColored: false)
      do {
        let hooks = try GitHooks.install(force: force) { console.warning($0) }
        let folders = hooks.folders.map { $0 == "." ? "the repository" : $0 }.joined(separator: ", ")
        for path in hooks.paths { console.note("wrote \(path), which checks \(folders) before each commit") }
      } catch let failure as Failure {
        console.failure(failure.message)
        throw Exit.failure
      }
    }
  }
}
