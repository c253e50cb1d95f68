import Swinject

let container = Container()

func inject<T>() -> T { container.resolve(T.self)! }
func injectIfThere<T>() -> T? { container.resolve(T.self) }
func injectOr<T>(_ other: T) -> T { container.resolve(T.self) ?? other }

enum Services {
  static func get<T>(name: String? = nil) -> T { container.resolve(T.self, name: name).unsafelyUnwrapped }
  static func find<T>() -> T { container.resolve(T.self) ?? Self.other() }
  static func other<T>() -> T { fatalError() }
}

extension Resolver {
  func fetch<T>(_ type: T.Type = T.self) -> T { resolve(type)! }
}
