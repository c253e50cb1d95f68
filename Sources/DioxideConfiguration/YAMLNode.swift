/// A value of a configuration file, with the line that it is on.
///
/// The reader takes the part of YAML that configurations are written in: block and flow collections, plain and quoted
/// scalars, comments. Anchors, tags, block scalars and several documents are refused by name. A full YAML library would
/// add Foundation to every start of the program, and with it half as much again to the time of a short run.
public indirect enum YAMLNode: Sendable, Equatable {
  /// A scalar; a plain `~`, `null` or nothing is ``null(line:)``.
  case scalar(String, isQuoted: Bool, line: Int)
  /// Nothing.
  case null(line: Int)
  /// A list.
  case sequence([YAMLNode], line: Int)
  /// Keys and values, in the order in which they are written.
  case mapping([Member], line: Int)

  /// One key and its value.
  public struct Member: Sendable, Equatable {
    /// The key.
    public var key: String
    /// The 1-based line of the key.
    public var line: Int
    /// The value.
    public var value: YAMLNode
  }

  /// The 1-based line that the value begins on.
  public var line: Int {
    switch self {
    case .scalar(_, _, let line), .null(let line), .sequence(_, let line), .mapping(_, let line): line
    }
  }

  /// What the value is, for messages.
  public var kindName: String {
    switch self {
    case .scalar(let text, _, _): "'\(text)'"
    case .null: "nothing"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// Why a configuration cannot be read, and on which line.
public struct ConfigurationError: Error, Equatable, Sendable {
  /// The 1-based line.
  public var line: Int
  /// The message.
  public var message: String

  init(_ message: String, line: Int) {
    self.message = message
    self.line = line
  }
}
