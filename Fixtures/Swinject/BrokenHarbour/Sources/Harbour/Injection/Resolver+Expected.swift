import Swinject

extension Resolver {
  /// Resolves the type that is expected.
  func resolve<Service>() -> Service {
    guard let service = resolve(Service.self) else { fatalError("\(Service.self) is not registered") }
    return service
  }
}
