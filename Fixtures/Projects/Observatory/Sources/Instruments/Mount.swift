import Dioxide

protocol Motor: Actor {
  func turn(to degrees: Double) async throws
}

protocol MountControl: Actor {
  func point(at coordinates: Coordinates) async throws
}

@Adapter(for: Motor.self, profile: .production, scope: .factory)
actor StepperMotor: Motor {
  private var angle = 0.0
  func turn(to degrees: Double) async throws { angle = degrees }
}

@Adapter(for: Motor.self, profile: [.test, Profile("Kiosk")], scope: .factory)
actor StandingMotor: Motor {
  func turn(to degrees: Double) async throws {}
}

@Adapter(for: MountControl.self)
@Lifecycle
actor EquatorialMount: MountControl {
  private let axes: (any Motor, any Motor)

  init(hours: any Motor, declination: any Motor) { axes = (hours, declination) }

  func point(at coordinates: Coordinates) async throws {
    try await axes.0.turn(to: coordinates.rightAscension)
    try await axes.1.turn(to: coordinates.declination)
  }

  func initialize() async throws { try await point(at: Coordinates(rightAscension: 0, declination: 90)) }
  func dispose() async {}
}
