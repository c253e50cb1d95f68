import Dioxide
import Domain

/// Lives as long as the program, and holds on to the session of the first request.
@Service
package final class CashDesk: Sendable {
  private let receipts: ReceiptWriter
  private let tariff: any Tariff

  package init(
    receipts: ReceiptWriter, // expect: captive_dependency
    tariff: any Tariff
  ) {
    self.receipts = receipts
    self.tariff = tariff
  }

  package func charge(_ appointment: Appointment) async throws {
    try await receipts.write(Invoice(appointment: appointment, cents: tariff.cents(for: appointment)))
  }
}

/// New each time, so it lives as long as who asked for it.
@Service(scope: .factory)
package struct ReceiptWriter: Sendable {
  let session: StaffSession
  let printer: any Printer

  func write(_ invoice: Invoice) async throws { try await printer.print("\(session.name): \(invoice.cents)") }
}

@Service(scope: .request)
package struct StaffSession: Sendable {
  let name: String
  package init(clock: any Clock) { name = "shift of \(clock.hour)" }
}

@Adapter(for: Tariff.self)
struct StatutoryTariff: Tariff {
  func cents(for appointment: Appointment) -> Int { 4_000 }
}

@Adapter(for: Tariff.self, profile: .test)
struct FlatTariff: Tariff { // expect: duplicate_binding
  func cents(for appointment: Appointment) -> Int { 1_000 }
}

@Service(scope: .request)
package final class InvoiceRun: Sendable {
  private let insurance: [any Insurance]
  private let tariff: any Tariff
  private let session: StaffSession
  package init(insurance: [any Insurance], tariff: any Tariff, session: StaffSession) {
    self.insurance = insurance
    self.tariff = tariff
    self.session = session
  }

  package func send(_ appointments: [Appointment]) async throws -> [Invoice] {
    var open: [Invoice] = []
    for appointment in appointments {
      let invoice = Invoice(appointment: appointment, cents: tariff.cents(for: appointment))
      for insurance in insurance where try await !insurance.covers(invoice) { open.append(invoice) }
    }
    return open
  }
}

@Adapter(for: Insurance.self, multi: true)
struct StatutoryInsurance: Insurance {
  func covers(_ invoice: Invoice) async throws -> Bool { invoice.cents < 10_000 }
}

@Adapter(for: Insurance.self)
struct PrivateInsurance: Insurance { // expect: mixed_binding
  let log: any Log
  func covers(_ invoice: Invoice) async throws -> Bool {
    log.note("asking for \(invoice.cents)")
    return true
  }
}
