/// A way of writing injection down: turns declarations and calls of one file into components and registrations.
///
/// A new dialect is one file that conforms to this, and one line in ``Dialects``.
protocol Dialect: Sendable {
  /// What the dialect is.
  static var description: DialectDescription { get }

  /// The words that a file of this dialect holds at least one of; nil where any file may be of it.
  static var words: [ByteSearch]? { get }

  /// The framework's own words for what every framework has.
  static var vocabulary: Vocabulary { get }

  /// The framework's scopes.
  static var lifetimes: LifetimeTable { get }

  /// Advises on the faults of what was read in the dialect.
  static func advisor(_ context: RuleContext, _ id: DialectID) -> any Advisor

  /// Whether calls of `register` and `resolve` in a file are surely of this dialect, so that no other reads them.
  static func claimsCalls(of file: FileReading) -> Bool

  /// Whether a file shows that its code base speaks the dialect, so that files which do not show it may as well.
  static func isShown(by facts: FileFacts) -> Bool

  /// The names of functions of the project's own that other files must be read for: see ``DialectSelection/learned``.
  static func names(learnedFrom facts: FileFacts) -> [String]

  /// Adds what the file holds in this dialect to its facts. Pure; linear in the size of the file.
  static func collect(_ file: inout FileReading)

  /// Lays down what the files hold in this dialect as bindings. Linear in the facts.
  static func lower(_ id: DialectID, into builder: inout ProgramBuilder, _ workers: some Workers)

  /// What the code of a file requests beyond ``FileFacts/rootResolutions``; nil if that cannot be known.
  static func requests(inFile file: Int, of program: Program) -> RequestedTypes?
}

/// Types that code requests.
struct RequestedTypes {
  /// Types by what they are.
  var types: Set<ResolvedType> = []
  /// Types that something may request, by name.
  var names: Set<String> = []
}

extension Dialect {
  /// The name under which lists and configurations speak of it.
  static var name: String { description.name }

  static var vocabulary: Vocabulary { Vocabulary() }

  static var lifetimes: LifetimeTable { LifetimeTable() }

  static func advisor(_ context: RuleContext, _ id: DialectID) -> any Advisor { GeneralAdvisor(context, id) }

  static func lower(_ id: DialectID, into builder: inout ProgramBuilder, _ workers: some Workers) {
    builder.addItems(of: id)
  }

  static func requests(inFile file: Int, of program: Program) -> RequestedTypes? { RequestedTypes() }

  static func claimsCalls(of file: FileReading) -> Bool { false }

  static func isShown(by facts: FileFacts) -> Bool { false }

  static func names(learnedFrom facts: FileFacts) -> [String] { [] }
}

/// A dialect, by its position in the registry of a ``DialectSelection``.
struct DialectID: Hashable, Sendable {
  private let position: UInt8

  init(_ position: Int) { self.position = UInt8(truncatingIfNeeded: position) }

  /// The position in the registry.
  var index: Int { Int(position) }
}

/// What a dialect is, for people.
public struct DialectDescription: Sendable {
  /// The name that people write.
  public let name: String
  /// What it reads, in one sentence.
  public let summary: String
  /// Whether it is read wherever it is met; else only where it is asked for by name.
  public var isRecognised = true
  /// Whether what it reads is for looking at: nothing of it is surely built by a container, so no rule of injection holds.
  public var isForLooking = false
  /// Whether a registration makes a component of the type that it builds. Our own `register` calls do not: they hand a
  /// container what is there already.
  var registersComponents = true
}
