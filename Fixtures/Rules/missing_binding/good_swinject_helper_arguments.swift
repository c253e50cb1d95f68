import Swinject

protocol Ink {}
protocol Dye {}
protocol Oil {}
struct Blue: Ink, Dye, Oil {}
let container = Container()

// They resolve with names and arguments of their own.
extension Resolver {
  func main<Service>(_ type: Service.Type) -> Service { resolve(type, name: "main")! }
  func inferred<Service>() -> Service { resolve(Service.self, name: "main")! }
  func prefixed<Service>(_ type: Service.Type, name: String) -> Service { resolve(type, name: "x." + name)! }
  func tagged<Service>(_ type: Service.Type, tag: String? = nil) -> Service { resolve(type, name: tag ?? "main")! }
  func numbered<Service>(_ type: Service.Type) -> Service { resolve(type, argument: 1)! }
  func found<Service>(_ type: Service.Type) -> Service? { resolve(type, name: "main") }
  subscript<Service>(_ type: Service.Type) -> Service { resolve(type, name: "main")! }
}

func register() {
  container.register(Ink.self, name: "main") { _ in Blue() }
  container.register(Dye.self, name: "x.a") { _ in Blue() }
  container.register(Oil.self) { (_: Resolver, number: Int) in Blue() }
}

func use() {
  let ink: Ink = container.inferred()
  print(ink, container.main(Ink.self), container.tagged(Ink.self), container.found(Ink.self)!, container[Ink.self])
  print(container.prefixed(Dye.self, name: "a"), container.numbered(Oil.self))
}
