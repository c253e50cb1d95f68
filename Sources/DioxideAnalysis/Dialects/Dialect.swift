/// A way of writing injection down: turns declarations and calls of one file into components and registrations.
///
/// A new dialect is one file that conforms to this, and one line in ``Dialects``.
protocol Dialect: Sendable {
  /// What the dialect is.
  static var description: DialectDescription { get }

  /// The words that a file of this dialect holds at least one of; nil where any file may be of it.
  static var words: [ByteSearch]? { get }

  /// Whether a file shows that its code base speaks the dialect, so that files which do not show it may as well.
  static func isShown(by facts: FileFacts) -> Bool

  /// Adds what the file holds in this dialect to its facts. Pure; linear in the size of the file.
  static func collect(_ file: inout FileReading)
}

extension Dialect {
  /// The name under which lists and configurations speak of it.
  static var name: String { description.name }

  /// Its number in ``Dialects/all``.
  static var number: UInt8 {
    UInt8(truncatingIfNeeded: Dialects.all.firstIndex { $0 == Self.self } ?? Dialects.all.endIndex)
  }

  static func isShown(by facts: FileFacts) -> Bool { false }
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
}

/// The dialects that are read.
public enum Dialects {
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
  /// The dialects, in the order in which they are listed.
  let dialects: [any Dialect.Type]
  /// Those that some file of the code base shows, so that each file may be of them.
  private(set) var spoken: Set<String> = []

  /// Selects dialects by name; none stands for all that are recognised by themselves. Names that are none select nothing.
  public init(_ names: [String] = []) {
    dialects = Dialects.all.filter { names.isEmpty ? $0.description.isRecognised : names.contains($0.name) }
  }

  /// What each of them is.
  public var descriptions: [DialectDescription] { dialects.map { $0.description } }

  func contains(_ dialect: any Dialect.Type) -> Bool { dialects.contains { $0 == dialect } }

  /// Notes what files show of their code base. Those that are to be read again, as they may be of a dialect that only
  /// others showed, are told by ``isToBeReadAgain(_:)``. Linear in the files.
  public mutating func note(_ files: [FileFacts]) {
    for dialect in dialects where files.contains(where: dialect.isShown) { spoken.insert(dialect.name) }
  }

  /// Whether a file that was read before ``note(_:)`` may hold more than it then showed.
  public func isToBeReadAgain(_ facts: FileFacts) -> Bool {
    !spoken.isEmpty && !dialects.allSatisfy { !spoken.contains($0.name) || $0.isShown(by: facts) }
  }
}
