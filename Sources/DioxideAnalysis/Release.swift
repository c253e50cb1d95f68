/// The version of dioxide, and where the project is found. No other place in the sources holds either.
public enum Release {
  /// The number of the release.
  public static let number = "0.1.0"

  /// The project.
  public static let address = "https://github.com/dioxide/dioxide"

  /// The documentation.
  public static let site = "https://dioxide.github.io/dioxide"

  /// The commit, which `git archive` writes here (`export-subst` in .gitattributes). In a checkout the text stays as it is.
  private static let archived = "$Format:%H$"

  /// The beginning of the commit of which this was built; nil if it was built from a checkout.
  public static var commit: String? { archived.hasPrefix("$") ? nil : String(archived.prefix(10)) }

  /// What `--version` prints: the number, and the commit if it is known.
  public static var version: String { commit.map { "\(number) (\($0))" } ?? number }

  /// The address of a file of the documentation, as of this release.
  public static func page(_ path: String) -> String { "\(address)/blob/\(number)/\(path)" }
}
