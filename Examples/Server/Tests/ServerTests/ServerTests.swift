import Configuration
import Dioxide
import DioxideServer
import DioxideTesting
import Hummingbird
import HummingbirdTesting
import Synchronization
import Testing

@testable import Server

private struct FrozenNotes: NoteStore {
  func add(_ text: String) async throws -> Int { 7 }
  func text(of id: Int) async throws -> String? { "frozen" }
}

/// Keeps the events.
private final class Events: EventLog {
  private let events = Mutex<[String]>([])
  var all: [String] { events.withLock { $0 } }
  func write(_ event: String) { events.withLock { $0.append(event) } }
}

/// Cannot be closed by a cancelled task.
private actor Connection: Lifecycle {
  private(set) var isClosed = false

  func initialize() async throws {}

  func dispose() async throws {
    try Task.checkCancellation()
    isClosed = true
  }
}

@Suite struct ServerTests {
  /// A container in a profile, with the settings of a test.
  private static func container(
    _ profile: Profile = .test, _ prepare: (Container) throws -> Void = { _ in }
  ) throws -> Container {
    try Container.fresh(profile: profile) {
      let values: [AbsoluteConfigKey: ConfigValue] = ["title": "Test", "database.path": ":memory:"]
      try $0.register(ConfigReader.self, instance: ConfigReader(provider: InMemoryProvider(values: values)))
      try prepare($0)
    }
  }

  @Test("A note is stored and shown", arguments: [Profile.test, .production])
  func notes(profile: Profile) async throws {
    try await Self.container(profile).withLifecycle { container in
      try await Application(router: makeRouter(container)).test(.router) { client in
        let id = try await client.execute(uri: "/notes", method: .post, body: ByteBuffer(string: "milk")) {
          String(buffer: $0.body)
        }
        try await client.execute(uri: "/notes/\(id)", method: .get) {
          #expect(String(buffer: $0.body) == "Test 1: milk")
        }
        try await client.execute(uri: "/notes/99", method: .get) { #expect($0.status == .notFound) }
      }
    }
  }

  @Test("Every request has a scope of its own")
  func scopes() async throws {
    let container = try Self.container()
    try await Application(router: makeRouter(container)).test(.router) { client in
      var numbers: Set<String> = []
      for token in 0..<20 {
        let words = try await client.execute(uri: "/scope/\(token)", method: .get) {
          String(buffer: $0.body).split(separator: " ").map(String.init)
        }
        #expect(words.first == "\(token)" && Set(words.dropFirst()).count == 1)
        numbers.insert(words[1])
      }
      #expect(numbers.count == 20)
    }
  }

  @Test("A test overrides a component")
  func overrides() async throws {
    try await Self.container().overriding((any NoteStore).self, with: FrozenNotes()) { container in
      try await Application(router: makeRouter(container)).test(.router) { client in
        try await client.execute(uri: "/notes/3", method: .get) {
          #expect(String(buffer: $0.body) == "Test 3: frozen")
        }
      }
    }
  }

  @Test("The service starts the container, and stops it in reverse order")
  func service() async throws {
    let events = Events()
    let container = try Self.container(.production) { try $0.register((any EventLog).self, instance: events) }
    var application = Application(
      router: makeRouter(container), configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      services: [ContainerService(container)])
    application.beforeServerStarts { try await container.start() }
    try await application.test(.live) { client in
      #expect(events.all == ["database opened", "visits opened"])
      try await client.execute(uri: "/scope/1", method: .get) { #expect($0.status == .ok) }
    }
    #expect(
      events.all == ["database opened", "visits opened", "visits stored: 1 begun, 1 ended", "database closed"])
  }

  @Test("A cancelled group stops the container too, in a task that is not cancelled")
  func cancellation() async throws {
    let connection = Connection()
    let container = Container()
    try container.register(Connection.self, instance: connection)
    let task = Task { try await ContainerService(container).run() }
    try await container.start()
    task.cancel()
    try await task.value
    #expect(await connection.isClosed)
  }
}
