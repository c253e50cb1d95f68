import Testing

@testable import DioxideCore

/// A link of a chain; each is bound with a name.
private final class Link: Sendable {
  let next: Link?
  init(_ next: Link?) { self.next = next }
}

/// Chains that are deeper than any stack.
@Suite struct DepthTests {
  private static let depth = 5_000

  private static func components(_ scope: Scope) -> [Component] {
    (0..<depth).map { index in
      let next = index + 1 < depth ? "\(index + 1)" : nil
      let dependencies = next.map { [Blueprint.Dependency(key: Key(.metatype(Link.self), name: $0))] } ?? []
      return Component(
        Link.self, name: "\(index)", implementation: Link.self, scope: scope, dependencies: dependencies
      ) { c in Link(try next.map { try c.resolve(Link.self, name: $0) }) }
    }
  }

  private static func byHand(_ scope: Scope) throws -> Container {
    let container = Container()
    for index in 0..<depth {
      let next = index + 1 < depth ? "\(index + 1)" : nil
      try container.register(Link.self, name: "\(index)", scope: scope) { c in
        Link(try next.map { try c.resolve(Link.self, name: $0) })
      }
    }
    return container
  }

  private static func expectAllOrDepth(_ build: () throws -> Link) throws {
    do {
      var link: Link? = try build()
      var count = 0
      while let next = link { (link, count) = (next.next, count + 1) }
      #expect(count == depth)
    } catch ContainerError.tooDeep(_, let levels, _) {
      #expect(levels > 64 && levels < depth)
    }
  }

  @Test func factoriesByHand() throws {
    let container = try Self.byHand(.factory)
    try Self.expectAllOrDepth { try container.resolve(Link.self, name: "0") }
  }

  @Test func singletonsByHand() throws {
    let container = try Self.byHand(.singleton)
    try Self.expectAllOrDepth { try container.resolve(Link.self, name: "0") }
  }

  @Test func whatAScanKnowsIsBuiltWhateverTheDepth() throws {
    let container = Container()
    try container.scan(Self.components(.singleton), profile: .production)
    var link: Link? = try container.resolve(Link.self, name: "0")
    var count = 0
    while let next = link { (link, count) = (next.next, count + 1) }
    #expect(count == Self.depth)
  }

  @Test func theErrorStatesTheDepth() {
    let key = Key(.metatype(Link.self))
    let error = ContainerError.tooDeep(key, depth: 4_711, path: Array(repeating: key, count: 4_711))
    #expect(error.title.contains("4711"))
    #expect(error.description.utf8.count < 1_000)
  }
}
