import Dioxide
import Domain

/// Tells every handler what happened. Handlers may publish too, so they are asked for when the first event comes.
@Service
package actor EventBus {
  private let handlers: @Sendable () -> [any EventHandler]
  private let log: any Log
  private var count = 0

  package init(handlers: @escaping @Sendable () -> [any EventHandler], log: any Log) {
    self.handlers = handlers
    self.log = log
  }

  package func publish(_ event: DomainEvent) async {
    count += 1
    for handler in handlers() {
      do {
        try await handler.handle(event)
      } catch {
        log.write("event \(count) was not handled: \(error)")
      }
    }
  }
}

/// Orders books from the publisher when few are left, and says so on the bus.
@Adapter(for: EventHandler.self, multi: true, priority: 1)
final class Restocking: EventHandler {
  private let stock: any StockLedger
  private let bus: Lazy<EventBus>

  init(stock: any StockLedger, bus: Lazy<EventBus>) {
    self.stock = stock
    self.bus = bus
  }

  func handle(_ event: DomainEvent) async throws {
    guard case .stockLow(let isbn, let left) = event, left == 0 else { return }
    await stock.release(isbn, count: 50)
    await bus.value.publish(.stockLow(isbn, left: 50))
  }
}

@Adapter(for: EventHandler.self, multi: true)
struct AuditTrail: EventHandler {
  let log: any Log
  let time: any TimeSource

  func handle(_ event: DomainEvent) async throws { log.write("\(time.now) \(event)") }
}
