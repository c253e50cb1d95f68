import Dioxide
import Domain

@Adapter(for: Archive.self, profile: .production)
final class PaperArchive: Archive { // expect: adapter_conformance
  private let printer: any Printer
  init(printer: any Printer) { self.printer = printer }
  func store(_ text: String) async throws { try await printer.print(text) }
}

@Adapter(for: Archive.self, profile: .test)
struct NoArchive: Archive { func store(_ text: String) async throws {} }

@Adapter(for: Printer.self, profile: .production)
struct LaserPrinter: Printer {
  let log: any Log
  func print(_ text: String) async throws { log.note("printing \(text.count) characters") }
}

@Adapter(for: Printer.self, profile: .test)
struct NoPrinter: Printer { func print(_ text: String) async throws {} }

/// Not a component, so nobody starts or stops it.
@Lifecycle
package final class Scanner: Sendable { // expect: orphan_lifecycle
  package func initialize() async throws {}
  package func dispose() async throws {}
}
