// A file as applications have them: what deletions and truncations are tried on.
import Dioxide
@testable import struct Billing.Invoice

#if canImport(os)
import os
#endif

/// What sends mail.
public protocol MailPort<Message>: Sendable, AnyObject where Message: Sendable {
  associatedtype Message = String
  var sender: String { get async throws }
  func send(_ message: Message, to address: String) async throws(MailError)
  init(sender: String)
  static func == (left: Self, right: Self) -> Bool
}

@Adapter(for: (any MailPort<String>).self, profile: [.production, .test], priority: 10)
@Lifecycle
final class SMTPMail<each Part: Encodable>: Base, MailPort, @unchecked Sendable {
  private let host: String, port = 25
  @Published var queue: [String: [Invoice?]] = [:] { didSet { flush() } }
  lazy var logger: Logger = { Logger("mail \(host):\(port, pad: "\("x")")") }()
  private(set) weak var delegate: (any Delegate)?
  let transform: @Sendable (inout Invoice, _ index: Int) async throws -> Result<Int, any Error>
  static let pattern = /a[b}]+"c/
  var sender: String {
    get async throws {
      if host.isEmpty { throw MailError.noHost } else { return "<" + host + ">" }
    }
  }

  @Inject
  init(host: String = "localhost", _ clock: some Clock<Duration>, users: repeat Provider<each Part>) async throws {
    self.host = host
    transform = { invoice, index in
      guard index < 3, invoice.total > 0 else { return .failure(MailError.noHost) }
      return .success(index)
    }
    super.init()
  }

  required convenience init?(coder: NSCoder) { nil }

  deinit { close() }

  func send(_ message: String, to address: String) async throws(MailError) {
    let text = """
      { "to": "\(address)", \(message.map { "\($0)" }) }
      """
    switch await post(text) {
    case .some(let code) where code >= 400: throw .refused(code)
    case nil: break
    default: #warning("retry")
    }
  }

  subscript<T: Hashable>(key: T, default value: @autoclosure () -> Int) -> Int {
    get { table[key] ?? value() }
    set { table[key] = newValue }
  }

  enum State: Int, CaseIterable {
    case idle = 1, sending(Int, retries: Int = 3)
    indirect case both(State, State)
    struct Nested { var depth: [3 of Int] }
  }

  typealias Handler = (Result<Void, any Error>) -> Void
  #if DEBUG
  func reset() {}
  #elseif os(Linux)
  func reset(hard: Bool) {}
  #else
  var reset: Bool { false }
  #endif
}

extension SMTPMail: CustomStringConvertible where Part: Sendable {
  nonisolated var description: String { "SMTPMail" }
}

infix operator <+>: AdditionPrecedence
precedencegroup Loud { higherThan: AdditionPrecedence }

actor Outbox {
  let mail: any MailPort<String>
  init(mail: any MailPort<String>) { self.mail = mail }
  nonisolated(nonsending) func run(isolated other: isolated Outbox) async {}
}

@attached(member, names: named(init)) public macro Entry(_ name: String) -> () = #externalMacro(module: "M", type: "T")

struct Pair<First: ~Copyable, let count: Int>: ~Copyable {
  var first: First
  consuming func take() -> First { first }
}

func assemble(_ container: Container) -> Container {
  container.register((any MailPort).self) { c in try SMTPMail(c.resolve(Clock.self)!) }
  return container
}

let shared = assemble(Container())
