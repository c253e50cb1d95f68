package protocol PatientRecords: Sendable {
  func patient(_ number: String) async throws -> Patient?
  func keep(_ patient: Patient) async throws
}

package protocol Calendar: Sendable {
  func appointments(on day: Int) async throws -> [Appointment]
  func book(_ appointment: Appointment, on day: Int) async throws
}

package protocol Rooms: Sendable { func free(at hour: Int) async -> String? }
package protocol Insurance: Sendable { func covers(_ invoice: Invoice) async throws -> Bool }
package protocol Printer: Sendable { func print(_ text: String) async throws }
package protocol Messenger: Sendable { func tell(_ patient: Patient, _ text: String) async throws }
package protocol Clock: Sendable { var hour: Int { get } }
package protocol Log: Sendable { func note(_ text: String) }
package protocol Tariff: Sendable { func cents(for appointment: Appointment) -> Int }
package protocol Reminder: Sendable { func remind(of appointment: Appointment) async throws }
package protocol Archive: Sendable { func store(_ text: String) async throws }
package protocol Screening: Sendable { func isUrgent(_ patient: Patient) -> Bool }
package protocol Vault: Sendable { func open() -> Bool }
