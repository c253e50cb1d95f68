import DioxideSwiftReader

/// Members of the types and extensions of one file in source order: the members of an outer type may continue after
/// those of an inner one.
struct OwnedFacts<Fact> {
  /// A member, and the index of its declaration.
  typealias Member = (fact: Fact, declaration: Int, owner: FileReading.Owner)

  private var members: [Member] = []
  /// Whether the members of each owner are already adjacent, as they nearly always are.
  private var isTogether = true

  /// The number of members.
  var count: Int { members.count }

  /// Adds a member.
  mutating func append(_ fact: Fact, declaredAt declaration: Int, in owner: FileReading.Owner) {
    if let last = members.last, last.owner > owner { isTogether = false }
    members.append((fact, declaration, owner))
  }

  /// Returns the members of each owner, in source order.
  func forEachOwner(_ body: (FileReading.Owner, ArraySlice<Member>) -> Void) {
    let sorted = isTogether ? members : members.sorted { ($0.owner, $0.declaration) < ($1.owner, $1.declaration) }
    var start = 0
    while start < sorted.count {
      let owner = sorted[start].owner
      var end = start + 1
      while end < sorted.count, sorted[end].owner == owner { end += 1 }
      body(owner, sorted[start..<end])
      start = end
    }
  }
}

extension FileReading.Owner: Comparable {
  /// Orders types before extensions, each in source order.
  static func < (left: FileReading.Owner, right: FileReading.Owner) -> Bool {
    switch (left, right) {
    case (.type(let left), .type(let right)), (.extension(let left), .extension(let right)): left < right
    case (.type, .extension): true
    case (.extension, .type): false
    }
  }
}

extension Run {
  /// The run between two indices.
  init(from start: Int, to end: Int) {
    self.init(start: UInt32(truncatingIfNeeded: start), count: UInt32(truncatingIfNeeded: end - start))
  }
}

extension FileFacts {
  /// Releases unused capacity.
  mutating func shrink() {
    Self.shrink(&components)
    Self.shrink(&parameters)
    Self.shrink(&names)
    Self.shrink(&extensions)
  }

  private static func shrink<Element>(_ list: inout [Element]) {
    guard list.capacity - list.count > 1 else { return }
    list = list.map { $0 }
  }
}
