import Dioxide
import Testing

protocol EmailPort: Sendable { var sender: String { get } }
protocol Plugin: Sendable { var name: String { get } }

@Adapter(for: EmailPort.self, profile: .production)
struct PostalEmail: EmailPort {
  let address: Address
  var sender: String { address.line }
}

@Adapter(for: EmailPort.self, profile: [.test, "custom"], scope: .factory)
struct FakeEmail: EmailPort {
  var sender = "nobody"
}

@Service
final class Address: Sendable {
  let line: String
  init(line: String = "here") { self.line = line }
}

@Adapter(for: Plugin.self, multi: true, priority: 2) struct Late: Plugin { var name: String { "late" } }
@Adapter(for: Plugin.self, multi: true, priority: 1) struct Early: Plugin { var name: String { "early" } }

@Service(scope: .request)
final class Session: Sendable {
  let email: any EmailPort
  let plugins: [any Plugin]
  let missing: Absent?
  let later: @Sendable () throws -> Address
  init(
    _ email: some EmailPort, plugins: [any Plugin], missing: Absent?, later: @escaping @Sendable () throws -> Address
  ) {
    (self.email, self.plugins, self.missing, self.later) = (email, plugins, missing, later)
  }
}

final class Absent: Sendable {}

enum Outer {
  final class Inner: Sendable {}

  @Service final class Nested: Sendable {
    let inner: Inner?
    @Inject init(inner: Inner?) { self.inner = inner }
    init() { inner = Inner() }
  }
}

@Service @MainActor
final class Screen {
  let address: Address
  init(address: Address) { self.address = address }
}

@Service
actor Store {
  let address: Address
  init(address: Address) async throws {
    await Task.yield()
    self.address = address
  }
}

@Service @Lifecycle
final class Journal: Sendable {
  let store: Store
  init(store: Store) { self.store = store }
  func initialize() async throws {}
  func dispose() async throws {}
}

@Service
class Base: @unchecked Sendable {  // has no stored property
  let address: Address
  init(address: Address) { self.address = address }
}

@Service
final class Derived: Base, @unchecked Sendable {}  // has no stored property

@Service
struct Failable: Sendable {
  init?(address: Address) { if address.line == "here" { return nil } }
}

typealias Asked = @Sendable () -> Address
typealias AskedAndAwaited = @Sendable () async throws -> Store

@Service
struct Clerk: Sendable {
  let address: Asked
  let store: AskedAndAwaited
  let again: @Sendable () async throws -> Store
}

@Suite struct ComponentTests {
  static func container(_ profile: Profile) throws -> Container {
    let container = Container()
    try container.scan(profile: profile, modules: ["DioxideTests"])
    return container
  }

  @Test func discovered() throws {
    let statistics = try Self.container(.production).scan([], profile: .production)
    #expect(statistics.services == 0)
    let container = Container()
    let found = try container.scan(profile: .production, modules: ["DioxideTests"])
    #expect(found.services == 10)
    #expect(found.adapters == 3)
    #expect(try Container().scan(profile: .production, modules: ["Elsewhere"]).services == 0)
  }

  @Test func aLaterScanAddsWhatTheEarlierOnesDidNotFind() throws {
    let container = Container()
    let listed = try container.scan(Address.InjectedComponent.components, profile: .production)
    #expect(listed.services == 1 && container.count == 1)
    let address = try container.resolve(Address.self)
    let found = try container.scan(profile: .production, modules: ["DioxideTests"])
    #expect(found.services == 9 && found.adapters == 3)
    #expect(try container.resolve(Address.self) === address)
    let count = container.count
    let again = try container.scan(profile: .production, modules: ["DioxideTests"])
    #expect(again.services == 0 && again.adapters == 0 && container.count == count)
    #expect(
      container.scanPlan(profile: .production, modules: ["DioxideTests"]).plan.live.count
        == container.bindings.count)
    let error = #expect(throws: ContainerError.self) {
      try container.scan(profile: .test, modules: ["DioxideTests"])
    }
    #expect(error?.title == "The container was already scanned for profile production")
    #expect(container.activeProfile == .production)
  }

  @Test func profiles() throws {
    #expect(try Self.container(.production).resolve((any EmailPort).self).sender == "here")
    #expect(try Self.container(.test).resolve((any EmailPort).self).sender == "nobody")
    #expect(try Self.container("CUSTOM").resolve((any EmailPort).self).sender == "nobody")
  }

  @Test func aDefaultValueHoldsUnlessSomethingIsBound() throws {
    let container = Container()
    try container.register(String.self, instance: "there")
    try container.scan(profile: .production, modules: ["DioxideTests"])
    #expect(try container.resolve(Address.self).line == "there")
  }

  @Test func everyKindOfParameter() throws {
    let container = try Self.container(.production)
    try container.withScope { scope in
      let session = try scope.resolve(Session.self)
      #expect(session.email.sender == "here")
      #expect(session.plugins.map(\.name) == ["early", "late"])
      #expect(session.missing == nil)
      let address = try scope.resolve(Address.self)
      let later = try session.later()
      #expect(later === address)
    }
  }

  @Test func nestedAndInherited() throws {
    let container = try Self.container(.production)
    #expect(try container.resolve(Outer.Nested.self).inner == nil)
    let address = try container.resolve(Address.self)
    #expect(try container.resolve(Derived.self).address === address)
    #expect(try type(of: container.resolve(Base.self)) == Base.self)
  }

  @Test func whatIsIsolatedOrSuspendsIsBuiltByAwaiting() async throws {
    let container = try Self.container(.production)
    #expect(throws: ContainerError.self) { try container.resolve(Screen.self) }
    #expect(throws: ContainerError.self) { try container.resolve(Store.self) }
    let screen = try await container.resolveAsynchronously(Screen.self)
    let address = try container.resolve(Address.self)
    #expect(screen.address === address)
    let journal = try await container.resolveAsynchronously(Journal.self)
    #expect(try container.resolve(Store.self) === journal.store)
    try await container.withLifecycle { container in
      let found = try container.resolve(Journal.self)
      #expect(found === journal)
    }
  }

  @Test func aFailableInitializerThatAnswersNil() throws {
    let container = try Self.container(.production)
    #expect(throws: ContainerError.self) { try container.resolve(Failable.self) }
  }

  @Test func functionsBehindAnAlias() async throws {
    let container = try Self.container(.production)
    let clerk = try container.resolve(Clerk.self)
    let address = try container.resolve(Address.self)
    #expect(clerk.address() === address)
    let store = try await clerk.store()
    #expect(try await clerk.again() === store)
    #expect(try container.resolve((@Sendable () -> Address).self)() === address)
    #expect(try container.resolve((@Sendable () throws -> Address).self)() === address)
    #expect(try await container.resolve((@Sendable () async throws -> Store).self)() === store)
    let plan = container.scanPlan([], profile: .production)
    #expect(plan.plan.violations.isEmpty)
    #expect(container.explain(Clerk.self).contains("Address (singleton), later"))
  }

  @Test func byHandAs() throws {
    let container = Container()
    try container.register((any EmailPort).self, as: PostalEmail.self)
    #expect(throws: ContainerError.self) { try container.validate() }
    try container.register(Address.self, as: Address.self)
    try container.validate()
    #expect(try container.resolve((any EmailPort).self).sender == "here")
  }
}
