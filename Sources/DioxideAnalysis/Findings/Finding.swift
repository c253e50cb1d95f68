import DioxideSwiftReader

/// One fault, where it is and what to do about it. Places are bytes; ``FindingLocator`` turns them into lines.
public struct Finding: Sendable, Equatable {
  /// The identifier of the rule.
  public var rule: String
  /// The severity.
  public var severity: Severity
  /// A message of one line.
  public var message: String
  /// A suggestion; may be empty.
  public var help: String
  /// Where it is.
  public var place: Place
  /// The component that it is about.
  public var component: String?
  /// The type that is requested.
  public var type: String?
  /// The profiles in which it holds; empty if it does not depend on them.
  public var profiles: [String]
  /// The way through the graph that shows it, by display name.
  public var path: [String]
  /// Other places that matter.
  public var related: [Related]
  /// The drawing of the steps among ``related``; nil if each is listed separately.
  public var drawing: Drawing?
  /// The same for the same fault on the next run, wherever the lines have gone: made of the rule and symbols.
  public var fingerprint: String
  /// The symbols that the fingerprint is made of.
  let symbols: [String]
  /// The symbols of which version 1 made the fingerprint of two duplicates: the key, and their types in the order of the files;
  /// empty for other findings.
  var formerSymbols: [String] = []
  /// The programs in which it holds; empty if they are not known.
  var programs: [String] = []
  /// What to change in the source to fix it, if there is one answer.
  public var edits: [Edit] = []
  /// The key shared by findings of one root cause; those of the same profiles are merged. Nil if the finding is alone.
  var cause: [String]?
  /// The key shared by findings that the text for people shows as one, if their profiles are equal; nil if the finding is alone.
  public var group: [String]?

  /// A change of the source.
  public struct Edit: Sendable, Hashable {
    /// The replaced text; empty to add something.
    public var place: Place
    /// A text that is in the place, or after it on its line where it is empty. Where it does not, the file is another
    /// one by now and is left alone.
    public var expected: String
    /// What is there then. Where it is empty, the line goes too if nothing else is on it.
    public var replacement: String
  }

  /// What the steps of a way make up.
  public enum Drawing: Sendable {
    /// The last one leads back to the first.
    case loop
    /// The last one ends sooner than the first.
    case lifetimeChain
  }

  /// Another place that matters, and why.
  public struct Related: Sendable, Equatable {
    /// The role of the place in the finding.
    public enum Role: Sendable {
      /// It helps to understand the finding, or to fix it.
      case context
      /// It is a step of the path of the finding, in order.
      case step
      /// The same root cause shows here as well.
      case repetition
    }

    /// Why it matters.
    public var message: String
    /// Where it is.
    public var place: Place
    /// The role of the place in the finding.
    public var role = Role.context
    /// The drawn element at the place, where it is a step that is drawn.
    public var step: Step?
  }

  /// The drawn element at a step of a way.
  public struct Step: Sendable, Equatable {
    /// The component that is there.
    public var name: String
    /// The text beside its name; may be empty.
    public var detail = ""
    /// The text beside the path to the next step; may be empty.
    public var remark = ""
  }
}

extension Finding {
  /// Makes a finding of a rule; `symbols` are what the fingerprint is made of. With `isRootCause` they name a fault that
  /// may show in several places, and is reported once.
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

/// A short stable name for a list of texts: FNV-1a, 64 bits, in hexadecimal.
enum Fingerprint {
  /// What stands for a file: its name, the same from wherever the check is started.
  static func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The fingerprint of one of several findings about the same symbols, which are numbered from 0.
  static func numbered(_ fingerprint: String, _ number: Int) -> String {
    number == 0 ? fingerprint : of([fingerprint, String(number)])
  }

  static func of(_ parts: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      // A separator that no text holds, so that ("ab", "c") and ("a", "bc") differ.
      hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
