import Swinject

protocol Mail {}
protocol Clock {}
struct SystemClock: Clock {}

extension Container {
  func keep<Service>(_ value: Service) { register(Service.self) { _ in value } }
}

// Of what type a value is is not followed, so nothing is missed.
let container = Container()
let clock: Clock = SystemClock()

func go() {
  container.keep(clock)
  _ = container.resolve(Clock.self)!
  _ = container.resolve(Mail.self)!
}
