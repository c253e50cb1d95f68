import HarbourDomain
import Swinject
import XCTest

struct FixedClock: Clock { func now() -> Int { 1 } }
final class Silence: Log { func write(_ line: String) {} }

/// Registers what the application registers too.
struct TestAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Clock.self) { _ in FixedClock() }
    container.register(Log.self) { _ in Silence() }
    container.register(Log.self) { r in r.resolve(Log.self, name: "nowhere")! }
  }
}
