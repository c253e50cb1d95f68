import Swinject

protocol Ink {}
let container = Container()

protocol Locator {
  func resolve<Service>(_ type: Service.Type) -> Service?
}
struct Box: Locator {
  func resolve<Service>(_ type: Service.Type) -> Service? { container.resolve(type) }
}

func use(_ locator: Locator) { print(locator.resolve(Ink.self)!) } // expect: missing_binding
