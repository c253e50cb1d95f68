#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The hooks that `dioxide hook install` writes: one for commits, and one for merges, because git does not run the
/// first one for them.
struct GitHooks {
  /// The written hooks.
  private(set) var paths: [String] = []
  /// The folders that they check, relative to the top of the repository.
  let folders: [String]

  /// Writes the hooks for the project of the working folder, in addition to the projects that they already check.
  /// `warn` receives skipped steps. Throws ``Failure`` if another pre-commit hook exists and `force` is false.
  static func install(force: Bool, warn: (String) -> Void) throws -> GitHooks {
    let git = try Git()
    let (commit, isOwn) = try git.hook("pre-commit")
    let merge = try git.hook("pre-merge-commit").path
    if !force, !isOwn {
      throw Failure(
        """
        \(commit) is outside this repository, and other repositories may share it; add `dioxide check --staged` to it, \
        or write it with --force
        """)
    }
    let project = try projectFolder(below: git.top)
    let written = written(at: commit)
    if case .byOthers = written, !force { throw Failure(refusal(of: commit)) }
    var known: [String] = if case .byUs(let folders) = written { folders } else { [] }
    if !known.contains(project) { known.append(project) }
    var hooks = GitHooks(folders: known.sorted())
    try makeFolder(folder(of: commit))
    try hooks.write(to: commit)
    if case .byOthers = self.written(at: merge), !force {
      warn(refusal(of: merge))
    } else {
      try hooks.write(to: merge)
    }
    return hooks
  }

  private static func folder(of path: String) -> String {
    String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  // MARK: Projects

  /// The project of the working folder, relative to the top of the repository: the nearest folder with a configuration,
  /// otherwise the nearest with a manifest, otherwise the working folder.
  private static func projectFolder(below top: String) throws -> String {
    let current = RealPath.of(".")
    var folders: [String] = [current]
    while let folder = folders.last, folder != top, let slash = folder.lastIndex(of: "/"), slash > folder.startIndex {
      folders.append(String(folder[..<slash]))
    }
    let manifests = ["Package.swift", "Project.swift"]
    let project =
      folders.first { FileDiscovery.exists("\($0)/\(ConfigurationFile.name)") }
      ?? folders.first { folder in
        manifests.contains { FileDiscovery.exists("\(folder)/\($0)") }
          || !FileDiscovery.xcodeProjects(in: folder).isEmpty
      } ?? current
    guard project != top, project.hasPrefix(top + "/") else { return "." }
    let path = String(project.dropFirst(top.utf8.count + 1))
    guard !path.utf8.contains(0x0A) else { throw Failure("\(path): a hook cannot name a folder with a line end") }
    return path
  }

  // MARK: What is there

  private enum Written {
    case nothing
    case byUs([String])
    case byOthers
  }

  private static func written(at path: String) -> Written {
    guard FileDiscovery.exists(path) else { return .nothing }
    let text = try? FileBuffer().withBytes(ofFile: path) { String(decoding: $0, as: UTF8.self) }
    guard let text, text.contains(mark) else { return .byOthers }
    let folders = text.split(separator: "\n").compactMap { line in
      line.hasPrefix(call) ? unquoted(line.dropFirst(call.count)) : nil
    }
    // Hooks of earlier versions check from the top.
    return .byUs(folders.isEmpty ? ["."] : folders)
  }

  private static func refusal(of path: String) -> String {
    let folder = folder(of: path)
    // Husky regenerates the files in its own folder, and runs the file with the same name next to it.
    let name = path.dropFirst(folder.count + 1)
    let own = folder.hasSuffix("/.husky/_") ? "\(folder.dropLast("_".count))\(name)" : path
    return
      "\(path) already exists; add `dioxide check --staged` to \(own == path ? "it" : own), or replace it with --force"
  }

  // MARK: Writing

  private static let mark = "# Written by `dioxide hook install`."
  private static let call = "check "

  private var text: String {
    """
    #!/bin/sh
    \(Self.mark)
    # Checks the whole program, since deleting an adapter breaks files outside the commit.
    if ! command -v dioxide >/dev/null 2>&1; then
      echo "dioxide is not on the PATH; install it, or bypass this hook with git commit --no-verify" >&2
      exit 1
    fi
    status=0
    # Checks a project of the repository with its own configuration, if the commit has the project.
    check() {
      [ -d "./$1" ] || return 0
      (cd "./$1" && exec dioxide check --staged) || status=1
    }
    \(folders.map { Self.call + Self.quoted($0) }.joined(separator: "\n"))
    exit $status

    """
  }

  private mutating func write(to path: String) throws {
    try Output(file: path, permissions: 0o755).write(text)
    paths.append(path)
  }

  private static func quoted(_ text: String) -> String {
    "'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
  }

  /// The inverse of ``quoted(_:)``.
  private static func unquoted(_ word: Substring) -> String {
    String(word.dropFirst().dropLast()).replacing("'\\''", with: "'")
  }

  /// Creates a folder and missing parent folders: `core.hooksPath` may name any folder.
  private static func makeFolder(_ folder: String) throws {
    var path = folder.hasPrefix("/") ? "/" : ""
    for name in folder.split(separator: "/") {
      path += name + "/"
      // `mkdir` fails with different errors for an existing folder: it may be the root, or on a read-only disk.
      if mkdir(path, 0o755) != 0, !FileDiscovery.exists(path) {
        throw Failure("\(folder): \(StandardStreams.message(errno))")
      }
    }
  }
}
