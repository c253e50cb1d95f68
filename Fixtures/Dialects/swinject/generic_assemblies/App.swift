import Swinject

protocol Mail {}
protocol Clock {}
protocol Log {}
protocol Sound {}
struct SystemClock: Clock {}
struct Console: Log {}
struct Letter {}

class Single<Service>: Assembly {
  let make: () -> Service
  init(make: @escaping () -> Service) { self.make = make }
  func assemble(container: Container) { container.register(Service.self) { [make] _ in make() } }
}
extension Container {
  func add<Service>(_ make: @escaping (Resolver) -> Service) { register(Service.self, factory: make) }
  func optional<Service>(named type: Service.Type? = nil, _ make: @escaping (Resolver) -> Service) {
    register(Service.self, factory: make)
  }
  func told<Service>(_ type: Service.Type, _ make: @escaping (Resolver) -> Service) { register(type, factory: make) }
}
typealias Noise = (any Sound)

// What these register no metatype tells, but for the last ones.
let assembler = Assembler([Single<Clock> { SystemClock() }])
func fill(_ container: Container) {
  container.add { _ in Console() as any Log }
  container.add { _ in Letter() }
  container.optional(named: Noise.self) { _ in fatalError() }
}

func go() {
  _ = assembler.resolver.resolve(Clock.self)!
  _ = assembler.resolver.resolve(Log.self)!
  _ = assembler.resolver.resolve(Letter.self)!
  _ = assembler.resolver.resolve((any Sound).self)!
  // A protocol that nothing is made for or given as.
  _ = assembler.resolver.resolve(Mail.self)!
}
