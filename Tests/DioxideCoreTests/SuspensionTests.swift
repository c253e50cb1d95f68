import Testing

@testable import DioxideCore

private final class Connection: Sendable {}
private final class Importer: Sendable {
  let connections: [Connection]
  init(_ connections: [Connection]) { self.connections = connections }
}

/// Components that must be awaited, and dependents that can.
@Suite struct SuspensionTests {
  private static func connection(_ scope: Scope, multi: Bool = false) -> Component {
    Component(asynchronous: Connection.self, implementation: Connection.self, scope: scope, multi: multi) { _ in
      await Task.yield()
      return Connection()
    }
  }

  private static func mismatches(_ components: [Component]) -> Int {
    let violations = Container().scanPlan(components, profile: .production).plan.violations
    return violations.count { if case .isolationMismatch = $0 { true } else { false } }
  }

  private static func importer(
    _ scope: Scope, _ dependency: Blueprint.Dependency,
    make: @escaping @Sendable (Resolver) throws -> Importer = { _ in Importer([]) }
  ) -> Component {
    Component(Importer.self, implementation: Importer.self, scope: scope, dependencies: [dependency], make: make)
  }

  @Test(arguments: Scope.allCases) func aNewOneCannotBeHadWithoutAwaiting(scope: Scope) {
    let needed = Blueprint.Dependency(Connection.self)
    #expect(Self.mismatches([Self.connection(.factory), Self.importer(scope, needed)]) == 1)
    #expect(Self.mismatches([Self.connection(.factory), Self.importer(scope, needed.deferred)]) == 0)
    #expect(Self.mismatches([Self.connection(.factory), Self.importer(scope, needed.resolved(.lazy))]) == 0)
    #expect(Self.mismatches([Self.connection(.factory), Self.importer(scope, needed.resolved(.synchronous))]) == 1)
    #expect(Self.mismatches([Self.connection(.singleton), Self.importer(scope, needed)]) == 0)
    #expect(Self.mismatches([Self.connection(.singleton), Self.importer(scope, needed.resolved(.synchronous))]) == 0)
    #expect(Self.mismatches([Self.connection(.request), Self.importer(scope, needed.resolved(.synchronous))]) == 1)
  }

  @Test func whatSuspendsItselfAwaits() async throws {
    let container = Container()
    try container.scan(
      [
        Self.connection(.factory),
        Component(
          asynchronous: Importer.self, implementation: Importer.self,
          dependencies: [
            Blueprint.Dependency(Connection.self), Blueprint.Dependency(Connection?.self),
          ]
        ) { c in
          let first = try await c.resolveAsynchronously(Connection.self)
          let second = try await c.resolveAsynchronously(Connection?.self)
          return Importer([first, second].compactMap { $0 })
        },
      ], profile: .production)
    let importer = try await container.resolveAsynchronously(Importer.self)
    #expect(importer.connections.count == 2 && importer.connections[0] !== importer.connections[1])
  }

  @Test func aCollectionOfNewOnesIsAwaited() async throws {
    let components = [Self.connection(.factory, multi: true), Self.connection(.singleton, multi: true)]
    #expect(Self.mismatches(components + [Self.importer(.singleton, Blueprint.Dependency([Connection].self))]) == 1)
    let container = Container()
    try container.scan(
      components + [
        Component(
          asynchronous: Importer.self, implementation: Importer.self,
          dependencies: [Blueprint.Dependency([Connection].self)]
        ) { c in Importer(try await c.resolveAsynchronously([Connection].self)) }
      ], profile: .production)
    #expect(try await container.resolveAsynchronously(Importer.self).connections.count == 2)
    #expect(throws: ContainerError.self) { try container.resolve([Connection].self) }
  }

  @Test func throughWhatIsNewEachTime() {
    struct Middle: Sendable {}
    let middle = Component(
      Middle.self, implementation: Middle.self, scope: .factory,
      dependencies: [Blueprint.Dependency(Connection.self)]
    ) { _ in Middle() }
    let later = Blueprint.Dependency((@Sendable () -> Middle).self)
    #expect(Self.mismatches([Self.connection(.request), middle, Self.importer(.singleton, later)]) == 1)
    #expect(Self.mismatches([Self.connection(.singleton), middle, Self.importer(.singleton, later)]) == 0)
    #expect(Self.mismatches([Self.connection(.request), middle, Self.importer(.singleton, later.deferred)]) == 1)
  }

  @Test func aLifecycleOfAFactoryIsRefused() {
    final class Started: Lifecycle {
      func initialize() async throws {}
      func dispose() async throws {}
    }
    func violations(_ scope: Scope) -> [Violation] {
      let component = Component(Started.self, implementation: Started.self, scope: scope) { _ in Started() }
      return Container().scanPlan([component], profile: .production).plan.violations
    }
    #expect(violations(.factory) == [.factoryLifecycle(Violation.FactoryLifecycle(binding: 0))])
    #expect(violations(.singleton).isEmpty && violations(.request).isEmpty)
  }
}
