import ArgumentParser

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

struct HookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hook",
    abstract: "The git hook that checks before each commit.",
    discussion: "With pre-commit (https://pre-commit.com) take its hook instead; see docs/pre-commit.md.",
    subcommands: [Install.self])

  struct Install: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write the pre-commit hook of this repository.",
      discussion: """
        The hook checks the whole program as it is staged, so that a commit that only deletes an adapter is stopped too.
        `git commit --no-verify` goes past it.

        EXAMPLES:
          dioxide hook install
          dioxide hook install --force
        """)

    @Flag(help: "Replace a hook that something else wrote.")
    var force = false

    func run() throws {
      Standard.ignoreBrokenPipes()
      let console = Console(isQuiet: false, isColored: false)
      do {
        console.note("\(try GitHook.install(force: force)) is written; it runs before each commit")
      } catch let failure as Failure {
        console.failure(failure.message)
        throw Exit.failure
      }
    }
  }
}

/// The hook that `dioxide hook install` writes.
enum GitHook {
  private static let mark = "# Written by `dioxide hook install`."

  private static let text = """
    #!/bin/sh
    \(mark)
    # Checks the whole program: who deletes an adapter breaks files that the commit does not hold.
    if ! command -v dioxide >/dev/null 2>&1; then
      echo "dioxide is not on the PATH; install it, or go past this hook with git commit --no-verify" >&2
      exit 1
    fi
    exec dioxide check --staged

    """

  /// Writes the hook and answers its path. Throws ``Failure`` where another is there and `force` is not given.
  static func install(force: Bool) throws -> String {
    let (path, isOwn) = try Git().hook("pre-commit")
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    if !force, !isOwn {
      throw Failure(
        """
        \(path) is outside of this repository, and may be the hook of others too; add `dioxide check --staged` to it, \
        or write it with --force
        """)
    }
    if !force, FileDiscovery.isThere(path) {
      let known = try? FileBuffer().withBytes(ofFile: path) { String(decoding: $0, as: UTF8.self).contains(mark) }
      guard known == true else {
        // Husky writes what is in its own folder anew, and runs the file of that name beside it.
        let own = folder.hasSuffix("/.husky/_") ? folder.dropLast("_".count) + "pre-commit" : path[...]
        throw Failure(
          "\(path) is there already; add `dioxide check --staged` to \(own == path ? "it" : "\(own)"), or replace it with --force"
        )
      }
    }
    try make(folder)
    try Output(file: path, permissions: 0o755).write(text)
    return path
  }

  /// Makes a folder and those above it, as far as they are not there: `core.hooksPath` may name any.
  private static func make(_ folder: String) throws {
    var path = folder.hasPrefix("/") ? "/" : ""
    for name in folder.split(separator: "/") {
      path += name + "/"
      // One that is there answers in many ways: it may be the top, or on a disk that is only read.
      if mkdir(path, 0o755) != 0, !FileDiscovery.isThere(path) {
        throw Failure("\(folder): \(Standard.message(errno))")
      }
    }
  }
}
