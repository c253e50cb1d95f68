import Dioxide
import Domain

@Adapter(for: Reminder.self, multi: true, priority: 1)
struct LetterReminder: Reminder {
  let printer: any Printer
  func remind(of appointment: Appointment) async throws { try await printer.print("\(appointment)") }
}

@Adapter(for: Reminder.self, multi: true, priority: 2)
struct MessageReminder: Reminder {
  let messenger: any Messenger // expect: missing_binding
  let records: any PatientRecords

  func remind(of appointment: Appointment) async throws {
    guard let patient = try await records.patient(appointment.patient) else { return }
    try await messenger.tell(patient, "at \(appointment.hour) in \(appointment.room)")
  }
}

@Service
package final class ReminderRun: Sendable {
  private let reminders: [any Reminder]
  private let calendar: any Calendar
  package init(reminders: [any Reminder], calendar: any Calendar) {
    self.reminders = reminders
    self.calendar = calendar
  }

  package func run(day: Int) async throws {
    for appointment in try await calendar.appointments(on: day) {
      for reminder in reminders { try await reminder.remind(of: appointment) }
    }
  }
}

@Adapter(for: Messenger.self, profile: .production)
struct TextMessenger: Messenger {
  let log: any Log
  func tell(_ patient: Patient, _ text: String) async throws { log.note("\(patient.number): \(text)") }
}

/// Counts hours, and says which hour it is.
@Service
package final class Appointments: Sendable {
  private let messenger: any Messenger
  private let calendar: any Calendar

  package init(messenger: (any Messenger)?, calendar: any Calendar) {
    self.messenger = messenger ?? NoMessenger()
    self.calendar = calendar
  }

  private struct NoMessenger: Messenger {
    func tell(_ patient: Patient, _ text: String) async throws {}
  }
}
