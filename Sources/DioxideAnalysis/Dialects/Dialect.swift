import DioxideSwiftReader

/// The reader of one framework: turns declarations and calls of one file into components and registrations.
///
/// A new dialect is one file that conforms to this, and one line in ``Dialects``.
protocol Dialect: Framework {
  /// The words of which each file of this dialect contains at least one; nil if any file may be of it.
  static var words: [ByteSearch]? { get }

  /// The advisor on faults in code of the dialect.
  static func advisor(_ context: RuleContext, _ id: DialectID) -> any Advisor

  /// Whether calls of `register` and `resolve` in a file are certainly of this dialect, so that no other reads them.
  static func claimsCalls(of file: FileReading) -> Bool

  /// Whether a file shows that its code base uses the dialect, so that files which do not show it may use it too.
  static func isShown(by facts: FileFacts) -> Bool

  /// The names of the project's own functions whose calls in other files are read: see ``DialectSelection/learned``.
  static func names(learnedFrom facts: FileFacts) -> [String]

  /// Whether a declaration of an initializer is marked as the one that a container calls.
  static func marksInitializer(_ declaration: Declaration, in file: FileReading) -> Bool

  /// Adds what the file holds in this dialect to its facts. Pure; linear in the size of the file.
  static func collect(_ file: inout FileReading)

  /// Turns the facts of the files in this dialect into bindings. Linear in the facts.
  static func lower(_ id: DialectID, into builder: inout ProgramBuilder, _ workers: some Workers)

  /// What the code of a file requests beyond ``FileFacts/rootResolutions``; nil if that cannot be known.
  static func requests(inFile file: Int, of program: Program) -> RequestedTypes?
}

extension Program {
  /// The dialects in which it was read. Every framework of a program is a dialect; `Wiring` only knows less of them.
  var selectedDialects: [any Dialect.Type] { frameworks.selected.compactMap { dialect($0) } }

  /// The dialect with this identity.
  func dialect(_ id: DialectID) -> (any Dialect.Type)? { frameworks[id] as? any Dialect.Type }
}

/// Types that code requests.
struct RequestedTypes {
  /// The resolved types.
  var types: Set<ResolvedType> = []
  /// Types that something may request, by name.
  var names: Set<String> = []
}

extension Dialect {
  static func advisor(_ context: RuleContext, _ id: DialectID) -> any Advisor { GeneralAdvisor(context, id) }

  static func lower(_ id: DialectID, into builder: inout ProgramBuilder, _ workers: some Workers) {
    builder.addItems(of: id)
  }

  static func requests(inFile file: Int, of program: Program) -> RequestedTypes? { RequestedTypes() }

  static func claimsCalls(of file: FileReading) -> Bool { false }

  static func marksInitializer(_ declaration: Declaration, in file: FileReading) -> Bool { false }

  static func isShown(by facts: FileFacts) -> Bool { false }

  static func names(learnedFrom facts: FileFacts) -> [String] { [] }
}
