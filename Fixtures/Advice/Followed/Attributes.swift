import Dioxide

// What the advice on `Broken/Attributes.swift` says to write, written; where it names two ways, each has a type of its own.

public protocol Mail: Sendable { func send(_ text: String) async throws }
public protocol Store: Sendable {}
public enum Ports { public protocol Queue: Sendable {} }
public protocol Plugin: Sendable {}
public protocol Clock: Sendable {}

@Service
public final class Signup: Sendable {
  public init(parse: @escaping (Int) -> String, mail: any Mail, clock: any Clock) {}
}

@Service
public struct Letters: Sendable { let mail: any Mail }

@Adapter(for: Mail.self, profile: [.production, .test])
@Service
public struct SMTPMail: Mail { public func send(_ text: String) async throws {} }

@Adapter(for: Mail.self, profile: .test)
struct NoMail: Mail { func send(_ text: String) async throws {} }

@Adapter(for: Clock.self)
struct UTCClock: Clock {}

@Service
struct Backup: Sendable { let stores: [any Store] }
@Adapter(for: Store.self, multi: true)
struct DiskStore: Store {}

@Service
struct Shelf: Sendable { let box: Box<Int> }
@Service
struct Box<Thing>: Sendable {}
struct Crate: Sendable {}

func assemble(_ container: Container) throws {
  try container.register(Box<Int>.self) { _ in Box() }
  try container.register(Crate.self) { container in
    _ = try container.resolve(Clock.self, name: "utc")
    return Crate()
  }
}

@Service(scope: .request)
public final class Session: Sendable { public init() {} }

@Service
public final class Cache: Sendable {
  private let session: Provider<Session>
  public init(_ session: Provider<Session>) { self.session = session }
}

@Service
public final class CacheByFunction: Sendable {
  private let session: @Sendable () -> Session
  public init(_ session: @escaping @Sendable () -> Session) { self.session = session }
}

@Service(scope: .factory)
public struct Pen: Sendable { let session: Provider<Session> }

@Service(scope: .factory)
public struct PenByFunction: Sendable { let session: @Sendable () -> Session }

@Service(scope: .request)
public struct Desk: Sendable { let pen: Pen }

@Service
public final class Parser: Sendable { public init(_ lexer: Lexer) {} }

@Service
public actor Lexer {
  private let parser: Lazy<Parser>
  public init(using parser: Lazy<Parser>) { self.parser = parser }
}

@Service
public actor LexerByFunction {
  private let parser: () -> Parser
  public init(using parser: @escaping @Sendable () -> Parser) { self.parser = parser }
}

@Service
final class Mirror: Sendable {
  private let mirror: Lazy<Mirror>
  init(mirror: Lazy<Mirror>) { self.mirror = mirror }
}

@Service
final class MirrorByFunction: Sendable {
  private let mirror: @Sendable () -> Mirror
  init(mirror: @escaping @Sendable () -> Mirror) { self.mirror = mirror }
}

@Service
@Lifecycle
public final class Database: Sendable {
  public func initialize() async throws {}
  public func dispose() async throws {}
}

@Service
@Lifecycle
package actor Disk {
  package func initialize() async throws {}
  package func dispose() async throws {}
}

@Service @Lifecycle
struct Lamp {
  func initialize() async {}
  func dispose() async {}
}

@Adapter(for: Ports.Queue.self)
public final class Queue: Sendable, Ports.Queue { public init() {} }

@Adapter(for: Plugin.self, multi: true)
struct Spelling: Plugin {}

@Adapter(for: Plugin.self, multi: true)
struct Grammar: Plugin {}

@Service
struct Plugins: Sendable { let all: [any Plugin] }

struct OnePlugin: Sendable { let one: any Plugin }

@Service
struct Reports {
  @Inject init(_ mail: any Mail) {}
  init(clock: any Clock, _ mail: any Mail) {}
}
