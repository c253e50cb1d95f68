package struct Patient: Sendable {
  package let number: String
  package var name: String
  package var allergies: Set<String> = []

  package init(number: String, name: String) {
    self.number = number
    self.name = name
  }
}

package struct Appointment: Sendable, Hashable {
  package var patient: String
  package var hour: Int
  package var room: String

  package init(patient: String, hour: Int, room: String) {
    self.patient = patient
    self.hour = hour
    self.room = room
  }
}

package struct Invoice: Sendable {
  package var appointment: Appointment
  package var cents: Int
  package init(appointment: Appointment, cents: Int) {
    self.appointment = appointment
    self.cents = cents
  }
}
