import Swinject

protocol Ink {}
protocol Dye {}
protocol Oil {}
struct Blue: Ink, Dye {}
let container = Container()

@propertyWrapper struct Inject<Service> {
  let wrappedValue: Service
  init(name: String? = nil) { wrappedValue = container.resolve(Service.self, name: name)! }
}
@propertyWrapper struct LazyInject<Service> {
  private let name: String?
  init(_ name: String? = nil) { self.name = name }
  var wrappedValue: Service {
    if let service = container.resolve(Service.self, name: name) { return service } else { fatalError() }
  }
}
enum Services {
  static func get<Service>() -> Service { container.resolve(Service.self)! }
}
@propertyWrapper struct Provided<Service> {
  init() {}
  var wrappedValue: Service { get { Services.get() } }
}

func register() {
  container.register(Ink.self, name: "blue") { _ in Blue() }
  container.register(Dye.self) { _ in Blue() }
}

final class Painter {
  @Inject(name: "blue") var blue: Ink
  @Inject(name: "red") var red: Ink // expect: missing_binding
  @Inject var ink: Ink // expect: missing_binding
  @Inject var dye: Dye
  @LazyInject("blue") var lazyBlue: Ink
  @LazyInject("green") var green: Ink // expect: missing_binding
  @Provided var provided: Dye
  @Provided var oil: Oil // expect: missing_binding
}
