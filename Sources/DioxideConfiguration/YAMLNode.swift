/// A value in a configuration file, with its line.
///
/// The reader supports the part of YAML that configurations use: block and flow collections, plain and quoted scalars,
/// comments. Anchors, tags, block scalars and multiple documents are rejected with a message. A full YAML library would
/// load Foundation at every start, which makes a short run half as long again.
public indirect enum YAMLNode: Sendable, Equatable {
  /// A scalar; a plain `~`, `null` or an empty value is ``null(line:)``.
  case scalar(String, isQuoted: Bool, line: Int)
  /// An empty value.
  case null(line: Int)
  /// A list.
  case sequence([YAMLNode], line: Int)
  /// A mapping, in source order.
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

  /// The 1-based line where the value begins.
  public var line: Int {
    switch self {
    case .scalar(_, _, let line), .null(let line), .sequence(_, let line), .mapping(_, let line): line
    }
  }

  /// The kind of value, for messages.
  public var kindName: String {
    switch self {
    case .scalar(let text, _, _): "'\(text)'"
    case .null: "nothing"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// Why a configuration cannot be read, with the line.
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
