import Swinject

protocol Ink {}
let container = Container()

// No checked type conforms: another library may have one that does.
protocol Locator {
  func resolve<Service>(_ type: Service.Type) -> Service?
  func resolve<Service>() -> Service
}

func use(_ locator: Locator) {
  let ink: Ink = locator.resolve()
  print(ink, locator.resolve(Ink.self)!)
}
