import DioxideSwiftReader

/// Members of the types and extensions of one file, as they come: those of an outer type continue behind those of an inner one.
struct OwnedFacts<Fact> {
  /// A member, and the number of its declaration.
  typealias Member = (fact: Fact, declaration: Int, owner: FileReading.Owner)

  private var members: [Member] = []
  /// Whether those of each owner are together already, as they nearly always do.
  private var isTogether = true

  /// How many there are.
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
  /// Types before extensions, each in source order.
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
  /// Gives back the room that the lists have left over.
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
