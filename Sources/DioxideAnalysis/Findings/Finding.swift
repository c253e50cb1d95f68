import DioxideSwiftReader

/// One fault, where it is and what to do about it. Places are bytes; ``FindingLocator`` turns them into lines.
public struct Finding: Sendable, Equatable {
  /// The identifier of the rule.
  public var rule: String
  /// How much it matters.
  public var severity: Severity
  /// What is wrong, in one line.
  public var message: String
  /// What to do about it; empty where there is nothing to say.
  public var help: String
  /// Where it is.
  public var place: Place
  /// The component that it is about.
  public var component: String?
  /// The type that is asked for.
  public var type: String?
  /// The profiles in which it holds; empty where it does not depend on them.
  public var profiles: [String]
  /// The way through the graph that shows it, by display name.
  public var path: [String]
  /// Other places that matter.
  public var related: [Related]
  /// What the steps among ``related`` make up, where they are drawn as one; nil where each is told by itself.
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
  /// What to change in the source to mend it, where there is one answer.
  public var edits: [Edit] = []
  /// What findings of one root cause share; those of the same profiles are told as one. Nil where each stands alone.
  var cause: [String]?

  /// A change of the source.
  public struct Edit: Sendable, Hashable {
    /// What is replaced; empty to add something.
    public var place: Place
    /// A text that stands in the place, or after it on its line where it is empty. Where it does not, the file is another
    /// one by now and is left alone.
    public var expected: String
    /// What stands there then. Where it is empty, the line goes too if nothing else is on it.
    public var replacement: String
  }

  /// What the steps of a way make up.
  public enum Drawing: Sendable {
    /// The last one leads back to the first.
    case loop
    /// The last one ends sooner than the first.
    case ladder
  }

  /// Another place that matters, and why.
  public struct Related: Sendable, Equatable {
    /// What the place is to the finding.
    public enum Role: Sendable {
      /// It helps to understand the finding, or to mend it.
      case context
      /// It is a step of the way that the finding tells of, in order.
      case step
      /// The same root cause shows here as well.
      case repetition
    }

    /// Why it matters.
    public var message: String
    /// Where it is.
    public var place: Place
    /// What the place is to the finding.
    public var role = Role.context
    /// What is drawn at the place, where it is a step that is drawn.
    public var step: Step?
  }

  /// What is drawn at a step of a way.
  public struct Step: Sendable, Equatable {
    /// The component that stands there.
    public var name: String
    /// What is said beside its name; empty where there is nothing to say.
    public var detail = ""
    /// What is said beside the way on from it; empty where there is nothing to say.
    public var remark = ""
  }
}

extension Finding {
  /// Makes a finding of a rule; `symbols` are what the fingerprint is made of. With `isRootCause` they name a fault that
  /// may show in several places, and is told once.
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
