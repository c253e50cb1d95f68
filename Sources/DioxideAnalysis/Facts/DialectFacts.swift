/// The facts of a file that are specific to one dialect. Only the dialect knows the type.
///
/// The type is erased once for each file with such facts, and restored once for each file by ``FactsColumn``; facts are
/// not boxed individually.
final class DialectFacts<Facts: Sendable>: AnyDialectFacts {
  fileprivate let facts: Facts

  init(_ facts: Facts) { self.facts = facts }
}

/// The facts of some dialect.
protocol AnyDialectFacts: AnyObject, Sendable {}

extension FileFacts {
  /// The file's facts of this type.
  subscript<Facts: Sendable>(_ type: Facts.Type) -> Facts? { boxed(type)?.facts }

  /// Stores facts of a dialect, replacing those of the same type.
  mutating func keep<Facts: Sendable>(_ facts: Facts) {
    dialectFacts.removeAll { $0 is DialectFacts<Facts> }
    dialectFacts.append(DialectFacts(facts))
  }

  fileprivate func boxed<Facts: Sendable>(_ type: Facts.Type) -> DialectFacts<Facts>? {
    for facts in dialectFacts { if let facts = facts as? DialectFacts<Facts> { return facts } }
    return nil
  }
}

/// The facts of one type for each file of a program.
struct FactsColumn<Facts: Sendable>: Sendable {
  private let facts: Table<FileIndex, DialectFacts<Facts>?>
  /// Whether no file has such facts.
  let isEmpty: Bool

  /// Collects the facts of one type. Linear in the files.
  init(_ files: FileTable) {
    facts = Table(files.indices.map { files[$0].boxed(Facts.self) })
    isEmpty = facts.allSatisfy { $0 == nil }
  }

  /// The facts of a file.
  subscript(file: FileIndex) -> Facts? { facts[file]?.facts }
}
