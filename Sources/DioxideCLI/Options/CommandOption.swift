import ArgumentParser

/// An option of commands, the one place that knows of it: how it is written, what it sets, and what help says of it.
///
/// The general parser, the short way into a check (``Check/init(plain:)``), help, completions and the manual page follow from
/// the tables ``ScanOptions/table`` and ``Check/table``.
struct CommandOption<Values>: Sendable {
  /// The name without its dashes.
  let name: String
  let short: Character?
  let takesValue: Bool
  /// Sets the option as plain words say; the word is empty for a flag. Returns false for a word that is not a value.
  let set: @Sendable (_ values: inout Values, _ word: String) -> Bool
  /// Its part in the general parser.
  fileprivate let wrapper: @Sendable () -> Any
  fileprivate let take: @Sendable (KeyedDecodingContainer<OptionKey>, OptionKey, inout Values) throws -> Void

  /// The ways to write it.
  var spellings: [String] { ["--\(name)"] + (short.map { ["-\($0)"] } ?? []) }

  /// What help says of an option.
  struct Help {
    var text: String
    var valueName: String?
    var completion: CompletionKind?
    /// For plug-ins and scripts of ours; help does not show it.
    var isHidden = false

    init(_ text: String, _ valueName: String? = nil, completion: CompletionKind? = nil, isHidden: Bool = false) {
      self.text = text
      self.valueName = valueName
      self.completion = completion
      self.isHidden = isHidden
    }

    fileprivate var argumentHelp: ArgumentHelp {
      ArgumentHelp("\(text)", valueName: valueName, visibility: isHidden ? .hidden : .default)
    }
  }

  /// An option that is there or not.
  static func flag(
    _ name: String, short: Character? = nil, _ path: WritableKeyPath<Values, Bool> & Sendable,
    _ help: @autoclosure @escaping @Sendable () -> Help
  ) -> CommandOption {
    CommandOption(
      name: name, short: short, takesValue: false,
      set: { values, _ in
        values[keyPath: path] = true
        return true
      },
      wrapper: { Flag(wrappedValue: false, name: names(name, short), help: help().argumentHelp) },
      take: { $2[keyPath: path] = try $0.decode(Flag<Bool>.self, forKey: $1).wrappedValue })
  }

  /// An option with a value, which has a default.
  static func value<Value: ExpressibleByArgument & Sendable>(
    _ name: String, short: Character? = nil, _ path: WritableKeyPath<Values, Value> & Sendable, default usual: Value,
    _ help: @autoclosure @escaping @Sendable () -> Help
  ) -> CommandOption {
    option(name, short, path, { $0 = $1 }) {
      Option(
        wrappedValue: usual, name: names(name, short), help: help().argumentHelp, completion: help().completion)
    }
  }

  /// An option with a value that may be absent.
  static func value<Value: ExpressibleByArgument & Sendable>(
    _ name: String, short: Character? = nil, _ path: WritableKeyPath<Values, Value?> & Sendable,
    _ help: @autoclosure @escaping @Sendable () -> Help
  ) -> CommandOption {
    option(name, short, path, { $0 = $1 }) {
      Option(wrappedValue: nil, name: names(name, short), help: help().argumentHelp, completion: help().completion)
    }
  }

  /// An option that may be given several times.
  static func values(
    _ name: String, _ path: WritableKeyPath<Values, [String]> & Sendable,
    _ help: @autoclosure @escaping @Sendable () -> Help
  ) -> CommandOption {
    option(name, nil, path, { $0.append($1) }) {
      Option(wrappedValue: [], name: names(name, nil), help: help().argumentHelp, completion: help().completion)
    }
  }

  private static func option<Value: Sendable, Word: ExpressibleByArgument>(
    _ name: String, _ short: Character?, _ path: WritableKeyPath<Values, Value> & Sendable,
    _ put: @escaping @Sendable (inout Value, Word) -> Void, _ wrapper: @escaping @Sendable () -> Option<Value>
  ) -> CommandOption {
    CommandOption(
      name: name, short: short, takesValue: true,
      set: { values, word in
        guard let word = Word(argument: word) else { return false }
        put(&values[keyPath: path], word)
        return true
      },
      wrapper: wrapper, take: { $2[keyPath: path] = try $0.decode(Option<Value>.self, forKey: $1).wrappedValue })
  }

  private static func names(_ name: String, _ short: Character?) -> NameSpecification {
    short.map { [.customShort($0), .customLong(name)] } ?? .customLong(name)
  }
}

// MARK: - The general parser

/// The name of an option, or of a property, where the general parser keeps its value.
struct OptionKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}

extension Array {
  /// The options of a table as properties: the general parser takes the options of a type from its mirror, and then has the type
  /// decoded.
  func properties<Values>() -> [Mirror.Child] where Element == CommandOption<Values> {
    map { (label: "_\($0.name)", value: $0.wrapper()) }
  }

  /// Takes what the general parser found.
  func take<Values>(
    from container: KeyedDecodingContainer<OptionKey>, into values: inout Values
  ) throws where Element == CommandOption<Values> {
    for option in self { try option.take(container, OptionKey(option.name), &values) }
  }
}
