import DioxideSwiftReader

/// A place as people read it.
public struct Location: Hashable, Sendable {
  /// The path as it was given or found.
  public var file: String
  /// 1-based.
  public var line: Int
  /// 1-based, in UTF-8 bytes.
  public var column: Int
  /// 1-based; the line of the last byte.
  public var endLine: Int
  /// 1-based, in UTF-8 bytes; one past the last byte.
  public var endColumn: Int
  /// 1-based, in characters (Unicode scalars).
  public var characterColumn: Int
  /// 1-based, in characters; one past the last one.
  public var endCharacterColumn: Int
  /// The text of the first line, without its end; of a very long one, what is around the place. Nil if the file could
  /// not be read again.
  public var sourceLine: String?
  /// The column at which ``sourceLine`` begins.
  public var sourceColumn = 1
}

/// A finding with its lines and columns.
public struct LocatedFinding: Sendable {
  /// The finding.
  public var finding: Finding
  /// Where it is.
  public var location: Location
  /// The related places, in the order of ``Finding/related``.
  public var related: [RelatedLocation]

  /// A related place with its line and column.
  public struct RelatedLocation: Sendable {
    /// Why it matters.
    public var message: String
    /// The role of the place in the finding.
    public var role: Finding.Related.Role
    /// The drawn element at the place.
    public var step: Finding.Step?
    /// Where it is.
    public var location: Location
  }
}

/// Turns places into lines and columns. Reads each file once, and only files that something is said of.
public struct Locator {
  private let paths: [String]
  private let bytes: (Int) -> [UInt8]?
  private var files: [Int: LocatedFile] = [:]

  /// Makes a locator over the files of a program; `bytes` gives the contents of the file at an index, nil if it
  /// cannot be read any more.
  public init(_ program: Program, bytes: @escaping (Int) -> [UInt8]?) {
    self.paths = program.files.map(\.path)
    self.bytes = bytes
  }

  /// The line and column of a place. Logarithmic in the lines of its file, once that is read.
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

  /// The 1-based line of a place.
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

  private mutating func file(_ index: Int) -> LocatedFile {
    if let known = files[index] { return known }
    let made = LocatedFile(bytes(index) ?? [])
    files[index] = made
    return made
  }
}
