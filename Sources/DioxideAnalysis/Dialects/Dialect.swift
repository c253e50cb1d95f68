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

  /// Advises on the faults of what was read in the dialect.
  static func advisor(_ context: RuleContext, _ id: DialectID) -> any Advisor

  /// Whether a file shows that its code base speaks the dialect, so that files which do not show it may as well.
  static func isShown(by facts: FileFacts) -> Bool

  /// The names of functions of the project's own that other files must be read for: see ``DialectSelection/learned``.
  static func names(learnedFrom facts: FileFacts) -> [String]

  /// Adds what the file holds in this dialect to its facts. Pure; linear in the size of the file.
  static func collect(_ file: inout FileReading)
}

extension Dialect {
  /// The name under which lists and configurations speak of it.
  static var name: String { description.name }

  static var vocabulary: Vocabulary { Vocabulary() }

  static func advisor(_ context: RuleContext, _ id: DialectID) -> any Advisor { GeneralAdvisor(context, id) }

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
  /// The name: `swinject`.
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

/// The dialects that are read.
public enum Dialects {
  /// Every dialect; a new one is a line here.
  static let all: [any Dialect.Type] = [
    DioxideDialect.self,
    SwinjectDialect.self,
    ConstructorsDialect.self,
  ]

  /// What each dialect is, in the order in which they are listed.
  public static var descriptions: [DialectDescription] { all.map { $0.description } }
}

/// The dialects in which a code base is read.
public struct DialectSelection: Sendable {
  /// The registry: every dialect that there is, selected or not.
  let registry: [any Dialect.Type]
  /// The dialects, in the order in which they are listed.
  let dialects: [any Dialect.Type]
  /// Those that some file of the code base shows, so that each file may be of them.
  private(set) var spoken: Set<String> = []
  /// By dialect: the functions of the project's own, by name, that files declare for all others.
  private(set) var learned: [String: Set<String>] = [:]

  /// Selects dialects by name. An empty list selects all that are recognised by themselves; unknown names select nothing.
  public init(_ names: [String] = []) { self.init(names, from: Dialects.all) }

  /// The same from another registry.
  init(_ names: [String] = [], from registry: [any Dialect.Type]) {
    self.registry = registry
    dialects = registry.filter { names.isEmpty ? $0.description.isRecognised : names.contains($0.name) }
  }

  /// What each of them is.
  public var descriptions: [DialectDescription] { dialects.map { $0.description } }

  func contains(_ dialect: any Dialect.Type) -> Bool { dialects.contains { $0 == dialect } }

  /// The identity of a dialect; nil if it is not in the registry.
  func id(of dialect: any Dialect.Type) -> DialectID? {
    registry.firstIndex { $0 == dialect }.map { DialectID($0) }
  }

  /// The identity of the dialect of this name.
  func id(named name: String) -> DialectID? { registry.firstIndex { $0.name == name }.map { DialectID($0) } }

  /// The dialect with this identity.
  subscript(id: DialectID) -> any Dialect.Type { registry[id.index] }

  /// Notes what files show of their code base. Those that are to be read again, as they may be of a dialect that only
  /// others showed, are told by ``isToBeReadAgain(_:)``. Linear in the files.
  public mutating func note(_ files: [FileFacts]) {
    for dialect in dialects where files.contains(where: dialect.isShown) {
      spoken.insert(dialect.name)
      let names = Set(files.flatMap(dialect.names(learnedFrom:)))
      if !names.isEmpty { learned[dialect.name] = names }
    }
  }

  /// Whether a file that was read before ``note(_:)`` may hold more than it then showed.
  public func isToBeReadAgain(_ facts: FileFacts) -> Bool {
    !learned.isEmpty
      || !spoken.isEmpty && !dialects.allSatisfy { !spoken.contains($0.name) || $0.isShown(by: facts) }
  }
}
