import ArgumentParser

/// The single definition of a command option: its spelling, the value that it sets, and its help.
///
/// The general parser, the fast path of `check` (``Check/init(plain:)``), help, completions and the manual page are
/// derived from the tables ``ScanOptions/table`` and ``Check/table``.
struct CommandOption<Values>: Sendable {
  /// The name without its dashes.
  let name: String
  let short: Character?
  let takesValue: Bool
  /// Sets the option from a word, which is empty for a flag. Returns false if the word is not a valid value.
  let set: @Sendable (_ values: inout Values, _ word: String) -> Bool
  /// Creates the property wrapper for the general parser.
  fileprivate let wrapper: @Sendable () -> Any
  fileprivate let take: @Sendable (KeyedDecodingContainer<OptionKey>, OptionKey, inout Values) throws -> Void

  /// The spellings of the option.
  var spellings: [String] { ["--\(name)"] + (short.map { ["-\($0)"] } ?? []) }

  /// The help of an option.
  struct Help {
    var text: String
    var valueName: String?
    var completion: CompletionKind?
    /// Whether help omits it, because only dioxide's plug-ins and scripts use it.
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

  /// A flag.
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

  /// An option that takes a value and has a default.
  static func value<Value: ExpressibleByArgument & Sendable>(
    _ name: String, short: Character? = nil, _ path: WritableKeyPath<Values, Value> & Sendable, default usual: Value,
    _ help: @autoclosure @escaping @Sendable () -> Help
  ) -> CommandOption {
    option(name, short, path, { $0 = $1 }) {
      Option(
        wrappedValue: usual, name: names(name, short), help: help().argumentHelp, completion: help().completion)
    }
  }

  /// An option that takes a value and has no default.
  static func value<Value: ExpressibleByArgument & Sendable>(
    _ name: String, short: Character? = nil, _ path: WritableKeyPath<Values, Value?> & Sendable,
    _ help: @autoclosure @escaping @Sendable () -> Help
  ) -> CommandOption {
    option(name, short, path, { $0 = $1 }) {
      Option(wrappedValue: nil, name: names(name, short), help: help().argumentHelp, completion: help().completion)
    }
  }

  /// A repeatable option.
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

/// The name of an option or property, under which the general parser stores its value.
struct OptionKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}

extension Array {
  /// The options of a table as properties: the general parser reads the options of a type from its mirror, and then
  /// decodes the type.
  func properties<Values>() -> [Mirror.Child] where Element == CommandOption<Values> {
    map { (label: "_\($0.name)", value: $0.wrapper()) }
  }

  /// Stores the values of the general parser.
  func take<Values>(
    from container: KeyedDecodingContainer<OptionKey>, into values: inout Values
  ) throws where Element == CommandOption<Values> {
    for option in self { try option.take(container, OptionKey(option.name), &values) }
  }
}
