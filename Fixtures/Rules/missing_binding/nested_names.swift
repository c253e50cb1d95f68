import Dioxide

enum Kitchen {
  @Service struct Clock: Sendable {}

  @Service struct Oven: Sendable {
    let clock: Clock
  }
}

enum Garage {
  struct Clock: Sendable {}

  @Service struct Car: Sendable {
    let clock: Clock  // expect: missing_binding
  }

  @Service struct Door: Sendable {
    let clock: Kitchen.Clock
  }
}

extension Garage {
  @Service struct Lamp: Sendable {
    let clock: Clock  // also: missing_binding
  }
}
