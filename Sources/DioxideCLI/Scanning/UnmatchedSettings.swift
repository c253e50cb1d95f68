import DioxideAnalysis
import DioxideConfiguration

/// Reports configured names that do not exist in the program: a contract that selects nothing always passes.
struct UnmatchedSettings {
  private let scan: Scan
  private let file: ConfigurationFile

  init(_ scan: Scan) {
    self.scan = scan
    file = scan.configurationFile
  }

  /// Whether the run covers all code of the configuration; otherwise missing names are not known.
  var isWhole: Bool {
    guard !scan.input.isFromStandardInput, !scan.input.found.files.isEmpty else { return false }
    let roots = scan.input.roots.map(RealPath.absolute)
    return file.defaultPaths.map(RealPath.absolute).allSatisfy { path in
      roots.contains { $0 == path || path.hasPrefix($0 == "/" ? $0 : $0 + "/") }
    }
  }

  /// One line for each pattern without a match.
  func lines() -> [String] {
    guard !file.sources.isEmpty, isWhole, !scan.program.blueprint.bindings.isEmpty else { return [] }
    let configuration = scan.configuration
    let patterns = UnmatchedPatterns(scan.program)
    let contracts = configuration.contracts.filter { isInFocus($0.origin) }
    let externals = configuration.externals.filter { isInFocus(place(of: $0, in: .externals)) }
    let roots = configuration.roots.filter { isInFocus(place(of: $0, in: .roots)) }
    let found = patterns.selectors(of: contracts) + patterns.externals(externals) + patterns.roots(roots)
    return found.map(line) + modules()
  }

  /// Whether a folder's run covers the code of a configuration: the configuration of a parent covers more.
  private func isInFocus(_ place: String) -> Bool { place.hasPrefix(file.focus ?? "") }

  private func line(_ pattern: UnmatchedPattern) -> String {
    let (place, fault) =
      switch pattern.use {
      case .contract(let contract):
        (contract.origin, "'\(pattern.text)' in the contract '\(contract.name)' matches nothing")
      case .external: (place(of: pattern.text, in: .externals), "nothing requires the external '\(pattern.text)'")
      case .root: (place(of: pattern.text, in: .roots), "no component matches the root '\(pattern.text)'")
      }
    return line(place, fault, pattern.suggestion)
  }

  private func line(_ place: String, _ fault: String, _ suggestion: String?) -> String {
    (place.isEmpty ? "" : place + ": ") + fault + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
  }

  private func place(of item: String, in key: Configuration.Key) -> String {
    scan.configuration.itemOrigins[key]?[item].map { "\($0.file):\($0.line)" } ?? ""
  }

  /// The paths of modules that match no file.
  private func modules() -> [String] {
    let files = scan.input.found.files.map(\.path)
    let unmatched = file.modules.filter { entry in
      isInFocus(entry.origin?.file ?? "") && !files.contains { entry.pattern.matches($0) }
    }
    guard !unmatched.isEmpty else { return [] }
    var folders: Set<String> = []
    for path in files {
      var folder = path[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        guard folders.insert(String(folder)).inserted else { break }
      }
    }
    return unmatched.map { entry in
      let near = folders.filter { $0.hasPrefix(entry.pattern.folder) }
        .map { String($0.dropFirst(entry.pattern.folder.count)) }
      return line(
        entry.origin.map { "\($0.file):\($0.line)" } ?? "",
        "no file matches '\(entry.path)' of the module '\(entry.module)'",
        EditDistance.nearestPattern(to: entry.path, among: near.sorted()))
    }
  }
}
