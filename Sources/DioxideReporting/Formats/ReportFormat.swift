/// A way of writing a report down.
///
/// A new format is one file that conforms to this and one line in ``ReportFormats/all``.
public protocol ReportFormat: Sendable {
  /// The value of `--format` that requests it.
  static var name: String { get }

  /// Whether it is for a server that holds the repository, and sees paths from the top of that.
  static var isForRepository: Bool { get }

  /// Whether it lists the injection points that are not judged.
  static var listsPoints: Bool { get }

  /// Whether it shows ``Report/picture``.
  static var showsPicture: Bool { get }

  /// Writes a report, with its last line end. Pure; linear in the report.
  static func text(of report: Report, style: TextStyle) -> String
}

extension ReportFormat {
  /// Most formats are read where the check ran.
  public static var isForRepository: Bool { false }

  /// Most count them at most.
  public static var listsPoints: Bool { false }

  /// Most are text alone.
  public static var showsPicture: Bool { false }
}

/// The formats that there are.
public enum ReportFormats {
  /// Every format, the usual one first.
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

  /// The format that is used when none is requested.
  public static let usual: any ReportFormat.Type = TextFormat.self

  /// The format with this name.
  public static func format(_ name: String) -> (any ReportFormat.Type)? { all.first { $0.name == name } }
}
