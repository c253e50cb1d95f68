import Dioxide
import Domain

@Service
package final class Scheduler: Sendable {
  private let calendar: any Calendar
  private let rooms: any Rooms
  private let triage: Triage

  package init(
    calendar: any Calendar,
    rooms: any Rooms,
    triage: Triage // expect: circular_dependency
  ) {
    self.calendar = calendar
    self.rooms = rooms
    self.triage = triage
  }

  package func book(_ patient: Patient, on day: Int) async throws -> Appointment? {
    let hour = triage.isUrgent(patient) ? 8 : 14
    guard let room = await rooms.free(at: hour) else { return nil }
    let appointment = Appointment(patient: patient.number, hour: hour, room: room)
    try await calendar.book(appointment, on: day)
    return appointment
  }
}

@Service
package final class Triage: Sendable {
  private let screening: any Screening
  package init(screening: any Screening) { self.screening = screening }
  func isUrgent(_ patient: Patient) -> Bool { screening.isUrgent(patient) }
}

@Adapter(for: Screening.self)
final class WaitingListScreening: Screening {
  private let list: WaitingList
  init(list: WaitingList) { self.list = list }
  func isUrgent(_ patient: Patient) -> Bool { list.length > 10 }
}

@Service
package final class WaitingList: Sendable {
  private let scheduler: Scheduler
  package init(scheduler: Scheduler) { self.scheduler = scheduler }
  var length: Int { 0 }
}

@Adapter(for: Calendar.self, profile: .production)
actor SharedCalendar: Domain.Calendar {
  private var booked: [Int: [Appointment]] = [:]
  private let log: any Log
  init(log: any Log) { self.log = log }
  func appointments(on day: Int) async throws -> [Appointment] { booked[day] ?? [] }
  func book(_ appointment: Appointment, on day: Int) async throws {
    booked[day, default: []].append(appointment)
    log.note("\(appointment)")
  }
}

@Adapter(for: Calendar.self, profile: .test)
struct EmptyCalendar: Domain.Calendar {
  func appointments(on day: Int) async throws -> [Appointment] { [] }
  func book(_ appointment: Appointment, on day: Int) async throws {}
}

@Adapter(for: Rooms.self)
struct RoomPlan: Rooms {
  let clock: any Clock
  func free(at hour: Int) async -> String? { hour >= clock.hour ? "Room \(hour)" : nil }
}
