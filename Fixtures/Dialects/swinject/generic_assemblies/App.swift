import Swinject

protocol Mail {}
protocol Clock {}
protocol Log {}
protocol Store {}
struct SystemClock: Clock {}
struct Console: Log {}

class Single<Service>: Assembly {
  let make: () -> Service
  init(make: @escaping () -> Service) { self.make = make }
  func assemble(container: Container) { container.register(Service.self) { [make] _ in make() } }
}
extension Container {
  func add<Service>(_ make: @autoclosure @escaping () -> Service) { register(Service.self) { _ in make() } }
}

// What these register no metatype tells.
let assembler = Assembler([Single<Clock> { SystemClock() }])

func go(_ container: Container) {
  container.add(Console() as any Log)
  _ = assembler.resolver.resolve(Clock.self)!
  _ = assembler.resolver.resolve(Log.self)!
  _ = assembler.resolver.resolve(Mail.self)!
}
