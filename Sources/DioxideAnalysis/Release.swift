/// The version of dioxide and the project's addresses. These are defined only here.
public enum Release {
  /// The release number.
  public static let number = "0.1.0"

  /// The address of the project.
  public static let address = "https://github.com/dioxide/dioxide"

  /// The address of the documentation.
  public static let site = "https://dioxide.github.io/dioxide"

  /// The commit, inserted by `git archive` (`export-subst` in .gitattributes). In a checkout, the placeholder remains.
  private static let archived = "$Format:%H$"

  /// The abbreviated commit of the build; nil if it was built from a checkout.
  public static var commit: String? { archived.hasPrefix("$") ? nil : String(archived.prefix(10)) }

  /// The output of `--version`: the number, and the commit if it is known.
  public static var version: String { commit.map { "\(number) (\($0))" } ?? number }

  /// The address of a documentation file at this release.
  public static func page(_ path: String) -> String { "\(address)/blob/\(number)/\(path)" }
}
