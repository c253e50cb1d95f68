import Dioxide
import Domain

/// A customer changes their mind.
@Service(scope: .request)
package struct CancelOrder: Sendable {
  let orders: any Repository<Order>
  let stock: any StockLedger
  let gateway: any RefundingGateway
  let log: any Log
  var reason = "changed their mind"

  package func callAsFunction(_ id: Identifier<Order>) async throws {
    guard var order = try await orders.find(id) else { return }
    for line in order.lines { await stock.release(line.book.isbn, count: line.count) }
    if case .paid(let reference) = order.state { try await gateway.refund(reference) }
    order.state = .cancelled(reason: reason)
    try await orders.save(order)
    log.write("cancelled \(id): \(reason)")
  }
}
