/// The configuration that `init` writes: every key with its purpose and an example, as comments unless a value was
/// detected.
public struct ConfigurationTemplate: Sendable {
  let paths: [String]
  let profiles: [String]
  /// The names of modules that are layers.
  let layers: [String]

  /// Creates a template for a program with these folders, profiles and modules, each in configuration syntax.
  public init(paths: [String], profiles: [String], modules: [String]) {
    self.paths = paths
    self.profiles = profiles
    layers = modules.count > 1 ? Array(modules.prefix(8)) : ["App", "Domain"]
  }

  /// The file, with a trailing line break.
  public var text: String {
    let head = """
      # dioxide reads this file from the working folder or the nearest parent.
      # `dioxide config` prints the effective settings, `dioxide config --schema` a schema for editors.

      """
    let parts = ConfigurationKey.all.compactMap { key -> String? in
      let lines = key.example.lines(self).map { (key.example.isLive ? "" : "# ") + $0 }
      guard !lines.isEmpty else { return nil }
      let comment = ([key.summary] + (key.example.hint.isEmpty ? [] : [key.example.hint])).joined(separator: " ")
      return "\n# \(comment)\n" + lines.map { $0 + "\n" }.joined()
    }
    return head + parts.joined()
  }
}
