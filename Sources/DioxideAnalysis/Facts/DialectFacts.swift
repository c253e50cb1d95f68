/// What one dialect keeps of a file beyond the lists that all dialects share. The dialect alone knows the type.
///
/// The type is erased once for each file that has such facts, and restored once for each file by ``FactsColumn``; no fact is
/// boxed by itself.
final class DialectFacts<Facts: Sendable>: AnyDialectFacts {
  fileprivate let facts: Facts

  init(_ facts: Facts) { self.facts = facts }
}

/// The facts of some dialect.
protocol AnyDialectFacts: AnyObject, Sendable {}

extension FileFacts {
  /// What the dialect whose facts are of this type keeps of the file.
  subscript<Facts: Sendable>(_ type: Facts.Type) -> Facts? { boxed(type)?.facts }

  /// Keeps facts of a dialect, in place of those of the same type.
  mutating func keep<Facts: Sendable>(_ facts: Facts) {
    dialectFacts.removeAll { $0 is DialectFacts<Facts> }
    dialectFacts.append(DialectFacts(facts))
  }

  fileprivate func boxed<Facts: Sendable>(_ type: Facts.Type) -> DialectFacts<Facts>? {
    for facts in dialectFacts { if let facts = facts as? DialectFacts<Facts> { return facts } }
    return nil
  }
}

/// The facts that one dialect keeps of each file of a program.
struct FactsColumn<Facts: Sendable>: Sendable {
  private let facts: [DialectFacts<Facts>?]
  /// Whether no file has any.
  let isEmpty: Bool

  /// Gathers the facts of one type. Linear in the files.
  init(_ files: [FileFacts]) {
    facts = files.indices.map { files[$0].boxed(Facts.self) }
    isEmpty = facts.allSatisfy { $0 == nil }
  }

  /// The facts of a file.
  subscript(file: Int) -> Facts? { facts[file]?.facts }
}
