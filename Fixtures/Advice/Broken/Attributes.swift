import Dioxide

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
public struct Letters: Sendable { let mail: SMTPMail }

@Adapter(for: Mail.self, profile: .production)
public struct SMTPMail: Mail { public func send(_ text: String) async throws {} }

@Adapter(for: Clock.self, name: "utc")
struct UTCClock: Clock {}

@Service
struct Backup: Sendable { let stores: [any Store] }
struct DiskStore: Store {}

@Service
struct Shelf: Sendable { let box: Box<Int> }
struct Box<Thing>: Sendable {}

@Service(scope: .request)
public final class Session: Sendable { public init() {} }

@Service
public final class Cache: Sendable { public init(_ session: Session) {} }

@Service(scope: .factory)
public struct Pen: Sendable { let session: Session }

@Service
public struct Desk: Sendable { let pen: Pen }

@Service
public final class Parser: Sendable { public init(_ lexer: Lexer) {} }

@Service
public actor Lexer { public init(using parser: Parser) {} }

@Service
final class Mirror: Sendable { init(mirror: Mirror) {} }

@Service
@Lifecycle
public final class Database: Sendable { public func initialize() {} }

@Service
@Lifecycle
package actor Disk {}

@Lifecycle
struct Lamp {
  func initialize() async {}
  func dispose() async {}
}

@Adapter(for: Ports.Queue.self)
public final class Queue: Sendable { public init() {} }

@Adapter(for: Plugin.self)
struct Spelling: Plugin {}

@Adapter(for: Plugin.self, multi: true)
struct Grammar: Plugin {}

@Service
struct Reports {
  init(_ mail: any Mail) {}
  init(clock: any Clock, _ mail: any Mail) {}
}
