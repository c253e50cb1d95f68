import Dioxide

// Each of these has an initializer that is the one, and one way to see that.

@Service final class Designated: Sendable {
  init(count: Int) {}
  convenience init(text: String) { self.init(count: 1) }
}

@Service final class NotPrivate: Sendable {
  init(count: Int) {}
  private init(text: String) {}
}

@Service final class Marked: Sendable {
  init(count: Int) {}
  @Inject init(text: String) {}
}

@Service final class OnlyConvenience: Sendable {
  convenience init(count: Int) { self.init() }
  convenience init(text: String) { self.init() }
}

@Service final class Decoded: Codable, Sendable {
  init(count: Int) {}
  init(from decoder: any Decoder) throws {}
}

@Service struct FromStore: Sendable {
  init(from store: Marked) {}
}

@Service struct Memberwise: Sendable {
  private let marked: Marked
  var count = 0
}

class Base: @unchecked Sendable {
  init(marked: Marked) {}
}

@Service final class Inherited: Base, @unchecked Sendable {}

@Service actor Isolated {
  init(marked: Marked) async throws {}
}

@Service @MainActor final class OfTheMainActor {
  init(marked: Marked) {}
}

@Service struct Failable: Sendable {
  init?(marked: Marked) { nil }
}

@Service final class Later: Sendable {
  init(
    now: @escaping @Sendable () -> Marked, throwing: @escaping @Sendable () throws -> Marked,
    suspending: @escaping @Sendable () async -> Marked,
    both: @escaping @Sendable () async throws -> any Port, lazy: Lazy<Marked>, provider: Provider<Marked>,
    maybe: Marked?, all: [any Port], some: some Port, text: String = "here"
  ) {}
}

protocol Port: Sendable {}
@Adapter(for: Port.self, profile: [.test, "kiosk"], scope: .factory, multi: true, priority: 3)
struct Plug: Port {}

@Service @Lifecycle
final class Started: Sendable {}

extension Started {
  func initialize() async throws {}
  func dispose() async {}
}

public protocol PublicPort: Sendable {}
@Adapter(for: PublicPort.self, name: "public")
public final class PublicPlug: PublicPort {
  public init() {}
}

enum Outer {
  @Service struct Inner: Sendable {}
}

@Service struct Generic<Element: Sendable>: Sendable {
  let marked: Marked
}
