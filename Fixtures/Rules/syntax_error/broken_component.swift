import Dioxide

protocol Clock: Sendable {}

// What is left of a broken declaration is not taken for all of it: nothing is said of what it needs.
@Service struct Alarm: Sendable {
  let clock: any Clock
  init(clock: any Clock, sound Sound) {  // expect: syntax_error
    self.clock = clock
  }
}

@Service struct Owner: Sendable {
  init(alarm: Alarm) {}
}
