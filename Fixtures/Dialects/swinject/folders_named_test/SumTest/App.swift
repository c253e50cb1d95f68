import Swinject

// An application that is called so; no file here imports a test framework.
protocol Clock {}
struct SystemClock: Clock {}
final class Sum { init(clock: Clock) {} }

let container = Container()

func assemble() {
  container.register(Clock.self) { _ in SystemClock() }
  container.register(Sum.self) { r in Sum(clock: r.resolve(Clock.self)!) }
}
