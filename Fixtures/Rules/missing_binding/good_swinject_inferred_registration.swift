import Swinject

protocol Ink {}
protocol Dye {}
struct Blue: Ink, Dye {}
let container = Container()

// Swift infers the type if the caller does not name it.
func register<Service>(_ type: Service.Type = Service.self, _ make: @escaping (Resolver) -> Service) {
  container.register(type, factory: make)
}
extension Container {
  func keep<Service>(as type: Service.Type = Service.self, _ value: @autoclosure @escaping () -> Service) {
    register(type) { _ in value() }
  }
}

func start() {
  register { _ in Blue() as Ink }
  container.keep(Blue() as Dye)
  print(container.resolve(Ink.self)!, container.resolve(Dye.self)!)
}
