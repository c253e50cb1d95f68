import Application
import Dioxide
import Domain
import Synchronization

@Adapter(for: TimeSource.self, profile: [.production, .development])
struct SystemTime: TimeSource {
  var now: Int { Int(ContinuousClock().now.duration(to: .now).components.seconds) }
}

@Adapter(for: TimeSource.self, profile: .test)
struct FrozenTime: TimeSource {
  var now = 1_700_000_000
}

@Adapter(for: IdentifierSource.self, profile: [.production, .development])
struct RandomIdentifiers: IdentifierSource {
  func next() -> String { String(UInt64.random(in: .min ... .max), radix: 36) }
}

@Adapter(for: IdentifierSource.self, profile: .test)
final class CountedIdentifiers: IdentifierSource {
  private let count = Mutex(0)
  func next() -> String {
    count.withLock { count in
      count += 1
      return "\(count)"
    }
  }
}

@Adapter(for: Log.self, profile: [.production, .development])
struct StandardLog: Log {
  var prefix: String = "bookshop"
  func write(_ message: @autoclosure () -> String) { print(prefix, message()) }
}

@Adapter(for: Log.self, profile: .test)
struct SilentLog: Log {
  func write(_ message: @autoclosure () -> String) {}
}

@Adapter(for: RecommendationEngine.self, profile: .production)
final class AlsoBought: RecommendationEngine {
  private let catalog: any BookCatalog
  private let orders: OrderRepository

  init(catalog: any BookCatalog, orders: OrderRepository) {
    self.catalog = catalog
    self.orders = orders
  }

  func books(like isbn: ISBN) async -> [Book] { (try? await catalog.search(isbn.digits, limit: 3)) ?? [] }
}
