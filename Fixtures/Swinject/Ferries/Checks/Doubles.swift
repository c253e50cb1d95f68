import FerryKit
import Swinject

final class StillClock: Clock {}

/// For the checks alone: nothing that it registers is there in a program.
struct DoublesAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Clock.self) { _ in StillClock() }
  }
}
