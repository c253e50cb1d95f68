import LockKit
import Swinject

final class BookLedger: Ledger {}

final class RemoteGauge: Gauge {
  init(session: Session) {}
}

final class OfficeAssembly: Assembly {
  func assemble(container: Container) {
    // The same as at the lock, and no duplicate of it.
    container.register(Clock.self) { _ in SystemClock() }
    container.register(Gauge.self) { r in RemoteGauge(session: r.resolve(Session.self)!) }
    container.register(Ledger.self) { _ in BookLedger() }
  }
}
