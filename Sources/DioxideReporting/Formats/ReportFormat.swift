/// A report format.
///
/// A new format is a file with a conforming type, and one line in ``ReportFormats/all``.
public protocol ReportFormat: Sendable {
  /// The value of `--format`.
  static var name: String { get }

  /// Whether it is read by a server with the repository, and thus has paths relative to its top.
  static var isForRepository: Bool { get }

  /// Whether it lists the unjudged injection points.
  static var listsPoints: Bool { get }

  /// Whether it shows ``Report/picture``.
  static var showsPicture: Bool { get }

  /// Writes a report, with a trailing line break. Pure; linear in the report.
  static func text(of report: Report, style: TextStyle) -> String
}

extension ReportFormat {
  /// Most formats are read where the check ran.
  public static var isForRepository: Bool { false }

  /// Most formats at most count them.
  public static var listsPoints: Bool { false }

  /// Most are text alone.
  public static var showsPicture: Bool { false }
}

/// The registry of report formats.
public enum ReportFormats {
  /// Every format, the default first. Add new ones here.
  public static let all: [any ReportFormat.Type] = [
    TextFormat.self,
    ConciseFormat.self,
    JSONFormat.self,
    SARIFFormat.self,
    GitHubFormat.self,
    XcodeFormat.self,
    GitLabFormat.self,
    JUnitFormat.self,
    CheckstyleFormat.self,
    MarkdownFormat.self,
    SonarQubeFormat.self,
    AzureFormat.self,
    TeamCityFormat.self,
  ]

  /// The default format.
  public static let standard: any ReportFormat.Type = TextFormat.self

  /// The format with this name.
  public static func format(_ name: String) -> (any ReportFormat.Type)? { all.first { $0.name == name } }
}
