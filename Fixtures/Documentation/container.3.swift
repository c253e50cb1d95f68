struct Invoice: Sendable {
  typealias ID = Int
}
protocol InvoiceStore: Sendable {}
