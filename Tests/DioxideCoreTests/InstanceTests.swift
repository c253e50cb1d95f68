import Synchronization
import Testing

@testable import DioxideCore

private protocol Reader: Sendable {}
private protocol Writer: Sendable {}
private final class Store: Reader, Writer, Lifecycle, Injectable {
  let started = LockedCount()
  func initialize() async throws { started.add() }
  func dispose() async throws {}
  enum InjectedComponent: Injection {
    static let dependencies: [Blueprint.Dependency] = []
    static func make(_ resolver: Resolver) throws -> Store { Store() }
  }
}
private final class Both: Sendable {
  let reader: any Reader
  let writer: any Writer
  init(_ reader: any Reader, _ writer: any Writer) { (self.reader, self.writer) = (reader, writer) }
  var isOne: Bool { (reader as? Store) === (writer as? Store) }
}

/// A counter that several threads increment.
final class LockedCount: Sendable {
  private let count = Atomic(0)
  var value: Int { count.load(ordering: .acquiring) }
  func add() { count.add(1, ordering: .acquiringAndReleasing) }
}

/// A type bound under several ports has one instance in a scope.
@Suite struct InstanceTests {
  private static func components(_ scope: Scope, isAsynchronous: Bool = false) -> [Component] {
    let both = Component(
      Both.self, implementation: Both.self, scope: scope == .singleton ? .singleton : .factory,
      dependencies: [Blueprint.Dependency(on: (any Reader).self), Blueprint.Dependency(on: (any Writer).self)]
    ) { c in Both(try c.resolve(), try c.resolve()) }
    guard isAsynchronous else {
      return [
        Component((any Reader).self, implementation: Store.self, scope: scope, isShared: true) { _ in Store() },
        Component((any Writer).self, implementation: Store.self, scope: scope, isShared: true) { _ in Store() }, both,
      ]
    }
    return [
      Component(asynchronous: (any Reader).self, implementation: Store.self, scope: scope, isShared: true) { _ in
        Store()
      },
      Component(asynchronous: (any Writer).self, implementation: Store.self, scope: scope, isShared: true) { _ in
        Store()
      }, both,
    ]
  }

  @Test func aSingletonIsOne() throws {
    let container = Container()
    try container.scan(Self.components(.singleton), profile: .production)
    #expect(try container.resolve(Both.self).isOne)
    container.reset()
    #expect(try container.resolve((any Writer).self) as? Store === container.resolve((any Reader).self) as? Store)
  }

  @Test func itIsStartedOnce() async throws {
    let container = Container()
    try container.scan(Self.components(.singleton, isAsynchronous: true), profile: .production)
    #expect(throws: ContainerError.self) { try container.resolve((any Writer).self) }
    try await container.withLifecycle { container in
      let both = try container.resolve(Both.self)
      #expect(both.isOne && (both.reader as? Store)?.started.value == 1)
    }
    let other = Container()
    try other.scan(Self.components(.singleton, isAsynchronous: true), profile: .production)
    let writer = try await other.resolveAsynchronously((any Writer).self)
    #expect(try other.resolve((any Reader).self) as? Store === writer as? Store)
  }

  @Test func itIsOneInARequest() async throws {
    let container = Container()
    try container.scan(Self.components(.request), profile: .production)
    try await container.withScope { scope in
      let both = try await scope.resolveAsynchronously(Both.self)
      #expect(both.isOne && (both.reader as? Store)?.started.value == 1)
      let writer = try await scope.resolveAsynchronously((any Writer).self)
      #expect(writer as? Store === both.writer as? Store)
    }
  }

  @Test func aNewOneEachTimeIsNot() throws {
    let container = Container()
    let components = [
      Component((any Reader).self, implementation: Store.self, scope: .singleton, isShared: true) { _ in Store() },
      Component((any Writer).self, implementation: Store.self, scope: .request, isShared: true) { _ in Store() },
    ]
    try container.scan(components, profile: .production)
    #expect(container.scanPlan([], profile: .production).plan.keeper(of: 1) == 1)
  }

  @Test func itIsOneWhereItIsBoundByHand() throws {
    let container = Container()
    try container.register((any Reader).self, as: Store.self)
    try container.register((any Writer).self, as: Store.self)
    #expect(try container.resolve((any Reader).self) as? Store === container.resolve((any Writer).self) as? Store)

    // Scans before and after.
    let scanned = Container()
    try scanned.scan([Self.components(.singleton)[0]], profile: .production)
    let reader = try scanned.resolve((any Reader).self) as? Store
    try scanned.register((any Writer).self, as: Store.self)
    #expect(try scanned.resolve((any Writer).self) as? Store === reader)
    let later = Container()
    try later.register((any Writer).self, as: Store.self)
    let writer = try later.resolve((any Writer).self) as? Store
    try later.scan([Self.components(.singleton)[0]], profile: .production)
    #expect(try later.resolve((any Reader).self) as? Store === writer)
  }

  @Test func whatIsNotAPortIsNotRegisteredAsOne() throws {
    class Base: @unchecked Sendable {}
    let container = Container()
    #expect(throws: ContainerError.self) { try container.register(Base.self, as: Store.self) }
    #expect(throws: ContainerError.self) { try container.register((any Sequence & Sendable).self, as: Store.self) }
    #expect(throws: ContainerError.self) { try container.register((any Lifecycle & Error).self, as: Store.self) }
    #expect(container.isEmpty)
    // A private protocol is not found by its name, so the built value is checked instead.
    try container.register((any Reader & Writer).self, as: Store.self)
    try container.register((any Sendable).self, as: Store.self)
    try container.register(Store.self, as: Store.self)
    #expect(container.count == 3)
  }

  @Test func overridingOnePortLeavesTheOther() throws {
    struct Fake: Reader {}
    let container = Container()
    try container.scan(Self.components(.singleton), profile: .production)
    let before = try container.resolve((any Writer).self) as? Store
    try container.withOverrides({ try $0.register((any Reader).self, instance: Fake()) }) { container throws in
      #expect(try container.resolve((any Reader).self) is Fake)
      let writer = try container.resolve((any Writer).self) as? Store
      #expect(writer != nil && writer !== before)
    }
  }
}
