import Dioxide

// Functions of the project's own that register what their callers name: what is bound cannot be told.

protocol Mail {}

struct SMTP: Mail {}

final class Signup {
  init(mail: any Mail) {}
}

final class Server {
  init(signup: Signup) {}
}

@Service
final class Root {
  init(server: Server, mail: any Mail, clock: Clock) {}
}

struct Clock {}

func bind<T>(_ type: T.Type, in container: Container, _ make: @escaping (Resolver) throws -> T) throws {
  try container.register(T.self, scope: .singleton, factory: make)
}

extension Container {
  func add<Service>(_ type: Service.Type, factory: @escaping (Resolver) throws -> Service) throws {
    try register(Service.self, factory: factory)
  }

  func provide<Value>(_ make: @autoclosure @escaping () -> Value) throws {
    try register(Value.self) { _ in make() }
  }
}

func setUp(_ container: Container) throws {
  try bind(Mail.self, in: container) { _ in SMTP() }
  try bind(Signup.self, in: container) { c in Signup(mail: try c.resolve(Mail.self)) }
  try container.add(Server.self) { c in Server(signup: try c.resolve(Signup.self)) }
  try container.provide(Clock())
}
