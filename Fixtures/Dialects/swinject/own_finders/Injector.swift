import Swinject

// What a project wraps Swinject with: each of these ends the program where nothing is registered.
protocol Finding {
  func resolve<T>(_ type: T.Type) -> T
}

final class DependencyInjector: Finding {
  static let shared = DependencyInjector()
  let container = Container()

  func resolve<T>(_ type: T.Type) -> T { container.resolve(type)! }
  func resolve<T, Argument>(_ type: T.Type, argument: Argument) -> T { container.resolve(type, argument: argument)! }
  func perhaps<T>(_ type: T.Type) -> T? { container.resolve(type) }
  func find<T>(_ type: T.Type, name: String? = nil) -> T {
    guard let found = container.resolve(T.self, name: name) else { fatalError("\(T.self) is not there") }
    return found
  }
  func asked<T>(_ type: T.Type) throws -> T {
    guard let found = container.resolve(type) else { throw Missing() }
    return found
  }
  func made<T: Makeable>(_ type: T.Type) -> T { container.resolve(type) ?? T.init() }
}

extension Assembler {
  static let all = Assembler([Registrations()])
  static func resolve<Service>(_ type: Service.Type) -> Service { all.resolver.resolve(type)! }
}
extension Resolver {
  func forced<Service>(_ type: Service.Type) -> Service { resolve(type)! }
}
func appResolve<Service>(serviceType: Service.Type) -> Service {
  DependencyInjector.shared.container.resolve(serviceType)!
}

@propertyWrapper struct Inject<Component> {
  var wrappedValue: Component
  init() { wrappedValue = appResolve(serviceType: Component.self) }
}
@propertyWrapper struct Maybe<Component> {
  var wrappedValue: Component?
  init() { wrappedValue = DependencyInjector.shared.perhaps(Component.self) }
}

struct Missing: Error {}
protocol Makeable { init() }
