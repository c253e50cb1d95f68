/// One declaration or call, as text fields that can be compared between readers.
public struct Record: Equatable, Sendable {
  /// The position of the record's word: the keyword or name of a declaration, or the name of a call.
  public var key: String
  /// The offset at which a difference is reported.
  public var offset: Int
  /// The parts, by name.
  public var fields: [(name: String, value: String)]

  public static func == (left: Record, right: Record) -> Bool {
    left.key == right.key && left.fields.elementsEqual(right.fields) { $0.name == $1.name && $0.value == $1.value }
  }
}

/// A difference between the two readers.
public struct Disagreement: Sendable {
  /// The offset of the difference.
  public var offset: Int
  /// What differs.
  public var text: String
}

/// The differences between the two readers.
public func disagreements(ours: [Record], oracle: [Record]) -> [Disagreement] {
  var result: [Disagreement] = []
  let ourKeys = Dictionary(ours.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  let oracleKeys = Set(oracle.map(\.key))
  for record in oracle {
    guard let mine = ourKeys[record.key] else {
      result.append(Disagreement(offset: record.offset, text: "missed: \(describe(record))"))
      continue
    }
    for (mine, theirs) in zip(mine.fields, record.fields) where mine.value != theirs.value {
      result.append(
        Disagreement(
          offset: record.offset,
          text: "\(record.key) \(theirs.name): ours \(mine.value), oracle \(theirs.value)"))
    }
  }
  for record in ours where !oracleKeys.contains(record.key) {
    result.append(Disagreement(offset: record.offset, text: "invented: \(describe(record))"))
  }
  if result.isEmpty, ours.count != oracle.count {
    result.append(Disagreement(offset: 0, text: "\(ours.count) records, oracle \(oracle.count)"))
  }
  return result
}

private func describe(_ record: Record) -> String {
  "\(record.key) " + record.fields.filter { !$0.value.isEmpty }.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
}
