import Swinject

extension Resolver {
  func get<Service>() -> Service { resolve(Service.self)! }
}

final class Clock { init(bell: @escaping () -> Bell) {} }
final class Bell { init(clock: Clock) {} }

let container = Container()
func register() {
  container.register(Clock.self) { r in Clock(bell: { r.get() }) }
  container.register(Bell.self) { r in Bell(clock: r.get()) }
}
