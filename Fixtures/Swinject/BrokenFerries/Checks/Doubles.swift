import FerryKit
import Swinject

final class StillClock: Clock {}
final class Torch: Lantern {}

/// For the checks alone: nothing that it registers is there in a program.
struct DoublesAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Clock.self) { _ in StillClock() }
    container.register(Lantern.self) { _ in Torch() }
  }
}
