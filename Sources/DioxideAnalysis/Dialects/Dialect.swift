import DioxideSwiftReader

/// The reader of one framework: converts the declarations and calls of a file to components and registrations.
///
/// A new dialect is a file with a conforming type, and one line in ``Dialects``.
protocol Dialect: Framework {
  /// Words of which each file in this dialect contains at least one; nil if any file may be in it.
  static var words: [ByteSearch]? { get }

  /// The advisor for findings in the dialect's code.
  static func advisor(_ context: RuleContext, _ id: DialectID) -> any Advisor

  /// Whether calls of `register` and `resolve` in a file certainly belong to this dialect, so that no other dialect
  /// reads them.
  static func claimsCalls(of file: FileReading) -> Bool

  /// Whether a file shows that its code base uses the dialect. Other files may then use it without showing it.
  static func isDetected(in facts: FileFacts) -> Bool

  /// The names of the project's own functions whose calls in other files must be read: see
  /// ``DialectSelection/learned``.
  static func names(learnedFrom files: [FileFacts]) -> [String]

  /// Whether an initializer is marked as the one that a container calls.
  static func marksInitializer(_ declaration: Declaration, in file: FileReading) -> Bool

  /// Adds the facts of a file in this dialect. Pure; linear in the size of the file.
  static func collect(_ file: inout FileReading)

  /// Converts the facts of the files in this dialect to bindings. Linear in the facts.
  static func lower(_ id: DialectID, into builder: inout ProgramBuilder, _ workers: some Workers)

  /// The types that the code of a file requests in addition to ``FileFacts/rootResolutions``; nil if they are unknown.
  static func requests(inFile file: FileIndex, of program: Program) -> RequestedTypes?
}

extension Program {
  /// The selected dialects. Every framework of a program is a dialect; `Wiring` only uses a part of its interface.
  var selectedDialects: [any Dialect.Type] { frameworks.selected.compactMap { dialect($0) } }

  /// The dialect with this identity.
  func dialect(_ id: DialectID) -> (any Dialect.Type)? { frameworks[id] as? any Dialect.Type }
}

/// Types that code requests.
struct RequestedTypes {
  /// The resolved types.
  var types: Set<ResolvedType> = []
  /// The names of types that something may request.
  var names: Set<String> = []
}

extension Dialect {
  static func advisor(_ context: RuleContext, _ id: DialectID) -> any Advisor { GeneralAdvisor(context, id) }

  static func lower(_ id: DialectID, into builder: inout ProgramBuilder, _ workers: some Workers) {
    builder.addItems(of: id)
  }

  static func requests(inFile file: FileIndex, of program: Program) -> RequestedTypes? { RequestedTypes() }

  static func claimsCalls(of file: FileReading) -> Bool { false }

  static func marksInitializer(_ declaration: Declaration, in file: FileReading) -> Bool { false }

  static func isDetected(in facts: FileFacts) -> Bool { false }

  static func names(learnedFrom files: [FileFacts]) -> [String] { [] }
}
