import DioxideSwiftReader

/// One finding: a fault, its location and a suggestion. Locations are byte ranges; ``FindingLocator`` converts them to
/// lines.
public struct Finding: Sendable, Equatable {
  /// The identifier of the rule.
  public var rule: String
  /// The severity.
  public var severity: Severity
  /// A message of one line.
  public var message: String
  /// A suggestion; may be empty.
  public var help: String
  /// The location.
  public var place: Place
  /// The affected component.
  public var component: String?
  /// The requested type.
  public var type: String?
  /// The profiles in which it holds; empty if it does not depend on them.
  public var profiles: [String]
  /// The path through the graph, as display names.
  public var path: [String]
  /// Related locations.
  public var related: [Related]
  /// How the steps among ``related`` are drawn; nil if they are listed separately.
  public var drawing: Drawing?
  /// A value that identifies the same finding in other runs, even if lines have moved: computed from the rule and the
  /// symbols.
  public var fingerprint: String
  /// The symbols that the fingerprint is computed from.
  let symbols: [String]
  /// The symbols of the version 1 fingerprint of two duplicates: the key and their types in the order of the files;
  /// empty for other findings.
  var formerSymbols: [String] = []
  /// The programs in which it holds; empty if not known.
  var programs: [String] = []
  /// The edits that fix it, if the fix is unambiguous.
  public var edits: [Edit] = []
  /// The key of findings with the same root cause; those in the same profiles are merged. Nil if the finding has no
  /// such key.
  var cause: [String]?
  /// The key of findings that text output combines if their profiles are equal; nil if the finding is shown separately.
  public var group: [String]?

  /// An edit of the source.
  public struct Edit: Sendable, Hashable {
    /// The replaced range; empty to insert text.
    public var place: Place
    /// The text expected in the range, or after it on the line if it is empty. If it differs, the file has changed and
    /// is not edited.
    public var expected: String
    /// The new text. If it is empty, a line without other content is removed too.
    public var replacement: String
  }

  /// How the steps of a path are drawn.
  public enum Drawing: Sendable {
    /// A cycle: the last step leads back to the first.
    case loop
    /// A lifetime chain: the last object has a shorter lifetime than the first.
    case lifetimeChain
  }

  /// A related location, with a message.
  public struct Related: Sendable, Equatable {
    /// The role of the location in the finding.
    public enum Role: Sendable {
      /// Helps to understand or fix the finding.
      case context
      /// A step of the finding's path, in order.
      case step
      /// Another location with the same root cause.
      case repetition
    }

    /// The message.
    public var message: String
    /// The location.
    public var place: Place
    /// The role of the location in the finding.
    public var role = Role.context
    /// The drawn element, if the location is a step.
    public var step: Step?
  }

  /// The drawn element for a step of a path.
  public struct Step: Sendable, Equatable {
    /// The component.
    public var name: String
    /// The text next to its name; may be empty.
    public var detail = ""
    /// The text next to the path to the next step; may be empty.
    public var remark = ""
  }
}

extension Finding {
  /// Creates a finding of a rule; the fingerprint is computed from `symbols`. With `isRootCause`, the symbols identify
  /// a fault with several locations, which is reported once.
  init(
    _ rule: RuleDescription, _ message: String, at place: Place, help: String = "", component: String? = nil,
    type: String? = nil, profiles: [String] = [], path: [String] = [], related: [Related] = [], symbols: [String],
    isRootCause: Bool = false
  ) {
    self.rule = rule.id
    self.severity = rule.severity
    self.message = message
    self.help = help
    self.place = place
    self.component = component
    self.type = type
    self.profiles = profiles
    self.path = path
    self.related = related
    self.fingerprint = Fingerprint.of([rule.id] + symbols)
    self.symbols = symbols
    self.cause = isRootCause ? symbols : nil
  }
}

/// A short stable identifier for a list of strings: 64-bit FNV-1a, in hexadecimal.
enum Fingerprint {
  /// The name that represents a file, independent of the working folder.
  static func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The fingerprint for one of several findings about the same symbols, numbered from 0.
  static func numbered(_ fingerprint: String, _ number: Int) -> String {
    number == 0 ? fingerprint : of([fingerprint, String(number)])
  }

  static func of(_ parts: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      // A separator that does not occur in UTF-8, so that ("ab", "c") and ("a", "bc") differ.
      hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
