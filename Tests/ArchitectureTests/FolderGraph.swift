/// Which folders of a target use types declared in its other folders.
///
/// A folder directly below the target includes all of its subfolders; the folder of a framework is separate. Files
/// beside the folders count as one folder. The registry of dialects, which names every framework, is ignored.
struct FolderGraph {
  /// For each folder, the folders that it uses, with one example: `FileFacts in Rule.swift`.
  private(set) var uses: [String: [String: String]] = [:]

  init(_ files: [SourceFile]) {
    let files = files.filter { !$0.path.hasSuffix("/Dialects/Dialects.swift") }
    var declared: [String: Set<String>] = [:]
    for file in files {
      for name in file.declaredTypes { declared[name, default: []].insert(Self.folder(of: file)) }
    }
    for file in files {
      let folder = Self.folder(of: file)
      for name in file.mentionedTypes {
        // A name that several folders declare is ambiguous.
        guard let owners = declared[name], owners.count == 1, let owner = owners.first, owner != folder else {
          continue
        }
        uses[folder, default: [:]][owner] = "\(name) in \(file.path.split(separator: "/").last ?? "")"
      }
    }
  }

  private static func folder(of file: SourceFile) -> String {
    let parts = file.path.split(separator: "/").dropFirst(2).dropLast()
    return parts.prefix(parts.first == "Dialects" ? 2 : 1).joined(separator: "/")
  }

  /// The cyclic groups of folders, with an example of each use within a group.
  var cycles: [String] {
    var groups: [String] = []
    var seen: Set<String> = []
    for folder in uses.keys.sorted() where !seen.contains(folder) {
      let group = reachable(from: folder).filter { reachable(from: $0).contains(folder) }
      guard !group.isEmpty else { continue }
      seen.formUnion(group)
      let examples = group.sorted().flatMap { from in
        (uses[from] ?? [:]).filter { group.contains($0.key) }.sorted { $0.key < $1.key }.map {
          "\(from) uses \($0.key) (\($0.value))"
        }
      }
      groups.append(examples.joined(separator: "; "))
    }
    return groups
  }

  private func reachable(from start: String) -> Set<String> {
    var found: Set<String> = []
    var pending = Array((uses[start] ?? [:]).keys)
    while let folder = pending.popLast() {
      guard found.insert(folder).inserted else { continue }
      pending += (uses[folder] ?? [:]).keys
    }
    return found
  }
}
