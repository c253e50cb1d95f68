import Billing
import Dioxide
import Domain
import Records
import Scheduling

@Adapter(for: Clock.self, profile: .production)
struct WallClock: Domain.Clock { var hour: Int { 9 } }

@Adapter(for: Clock.self, profile: .test)
struct StoppedClock: Domain.Clock { var hour: Int = 12 }

@Adapter(for: Log.self, profile: .production)
struct ConsoleLog: Log {
  let level: Level
  enum Level: Sendable { case quiet, loud }

  func note(_ text: String) { if level == .loud { print(text) } }
}

@Adapter(for: Log.self, profile: .test)
struct NoLog: Log { func note(_ text: String) {} }

@Service
final class Reception: Sendable { // expect: ambiguous_initializer
  private let scheduler: Scheduler
  private let reminders: ReminderRun?

  @Inject init(scheduler: Scheduler) {
    self.scheduler = scheduler
    reminders = nil
  }

  init(scheduler: Scheduler, reminders: ReminderRun) {
    self.scheduler = scheduler
    self.reminders = reminders
  }
}

@Service(scope: .request)
final class Visit: Sendable {
  private let reception: Reception
  private let desk: CashDesk
  private let records: any PatientRecords
  private let archive: any Archive

  init(reception: Reception, desk: CashDesk, records: any PatientRecords, archive: any Archive) {
    self.reception = reception
    self.desk = desk
    self.records = records
    self.archive = archive
  }
}

@Service
final class FrontDoor: Sendable {
  private let visits: Provider<Visit>
  private let appointments: Appointments
  private let imports: Lazy<NightlyJobs>
  init(visits: Provider<Visit>, appointments: Appointments, imports: Lazy<NightlyJobs>) {
    self.visits = visits
    self.appointments = appointments
    self.imports = imports
  }
}

@Service
final class NightlyJobs: Sendable {
  private let reminders: ReminderRun
  private let invoices: Provider<InvoiceRun>
  init(reminders: ReminderRun, invoices: Provider<InvoiceRun>) {
    self.reminders = reminders
    self.invoices = invoices
  }
}

protocol Greeting: Sendable { func text(for patient: Patient) -> String }

@Adapter(for: Greeting.self, multi: true, priority: 1)
struct MorningGreeting: Greeting {
  let clock: any Domain.Clock
  func text(for patient: Patient) -> String { clock.hour < 12 ? "Good morning, \(patient.name)" : "" }
}

@Adapter(for: Greeting.self, multi: true, priority: 2)
struct AnyGreeting: Greeting {
  func text(for patient: Patient) -> String { "Good day, \(patient.name)" }
}

@Service
actor WelcomeScreen {
  private let greetings: [any Greeting]
  private let screening: (any Screening)?
  init(greetings: [any Greeting], screening: (any Screening)? = nil) {
    self.greetings = greetings
    self.screening = screening
  }
}

@Service(scope: .factory)
struct QueueTicket: Sendable {
  let number: Int
  init(clock: any Domain.Clock) { number = clock.hour * 100 }
}

func compose() throws -> Container {
  let container = Container()
  try container.register(ConsoleLog.Level.self, instance: .loud)
  return container
}
