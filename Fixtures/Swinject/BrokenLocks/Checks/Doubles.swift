import LockKit
import Swinject

final class StillClock: Clock {}
final class Whistle: Siren {}

/// In the test target alone, and no duplicate of anything.
final class DoublesAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Clock.self) { _ in StillClock() }
    container.register(Siren.self) { _ in Whistle() }
  }
}
