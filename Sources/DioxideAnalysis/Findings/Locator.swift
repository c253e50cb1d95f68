import DioxideSwiftReader

/// A location for display.
public struct Location: Hashable, Sendable {
  /// The path as given or found.
  public var file: String
  /// The 1-based line.
  public var line: Int
  /// The 1-based column, in UTF-8 bytes.
  public var column: Int
  /// The 1-based line of the last byte.
  public var endLine: Int
  /// The 1-based column after the last byte, in UTF-8 bytes.
  public var endColumn: Int
  /// The 1-based column, in characters (Unicode scalars).
  public var characterColumn: Int
  /// The 1-based column after the last character, in characters.
  public var endCharacterColumn: Int
  /// The text of the first line, without its line break; for a very long line, the text around the location. Nil if the
  /// file could not be read again.
  public var sourceLine: String?
  /// The column where ``sourceLine`` begins.
  public var sourceColumn = 1
}

/// A finding with its lines and columns.
public struct LocatedFinding: Sendable {
  /// The finding.
  public var finding: Finding
  /// The location.
  public var location: Location
  /// The related locations, in the order of ``Finding/related``.
  public var related: [RelatedLocation]

  /// A related location with its line and column.
  public struct RelatedLocation: Sendable {
    /// The message.
    public var message: String
    /// The role of the location in the finding.
    public var role: Finding.Related.Role
    /// The drawn element, if the location is a step.
    public var step: Finding.Step?
    /// The location.
    public var location: Location
  }
}

/// Converts locations to lines and columns. Reads each file once, and only files with findings.
public struct Locator {
  private let paths: Table<FileIndex, String>
  private let bytes: (String) -> [UInt8]?
  private var files: [FileIndex: LocatedFile] = [:]

  /// Creates a locator for the files of a program; `bytes` returns the contents of the file at a path, or nil if it
  /// cannot be read.
  public init(_ program: Program, bytes: @escaping (String) -> [UInt8]?) {
    self.paths = Table(program.files.map(\.path))
    self.bytes = bytes
  }

  /// The line and column of a location. Logarithmic in the lines of its file after the first access.
  public mutating func location(of place: Place) -> Location {
    let file = file(place.file)
    let start = file.lines.position(of: place.range.start)
    let end = file.lines.position(of: max(place.range.end, place.range.start))
    let excerpt = file.excerpt(ofLine: start.line, around: place.range)
    return Location(
      file: paths[place.file], line: start.line, column: start.column, endLine: end.line, endColumn: end.column,
      characterColumn: file.characterColumn(of: start), endCharacterColumn: file.characterColumn(of: end),
      sourceLine: excerpt?.text, sourceColumn: excerpt?.column ?? 1)
  }

  /// The 1-based line of a location.
  public mutating func line(of place: Place) -> Int { file(place.file).lines.position(of: place.range.start).line }

  /// A finding with its lines and columns.
  public mutating func located(_ finding: Finding) -> LocatedFinding {
    LocatedFinding(
      finding: finding, location: location(of: finding.place),
      related: finding.related.map {
        LocatedFinding.RelatedLocation(
          message: $0.message, role: $0.role, step: $0.step, location: location(of: $0.place))
      })
  }

  private mutating func file(_ index: FileIndex) -> LocatedFile {
    if let known = files[index] { return known }
    let made = LocatedFile(bytes(paths[index]) ?? [])
    files[index] = made
    return made
  }
}
