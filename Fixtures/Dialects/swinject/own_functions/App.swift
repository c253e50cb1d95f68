import Swinject

protocol Mail {}
protocol Log {}
protocol Clock {}
struct SMTP: Mail { init(log: Log) {} }
struct Console: Log {}
final class Screen { init(mail: Mail, clock: Clock) {} }

/// Helpers that resolve whatever they are told to.
extension Resolver {
  func must<Service>(_ type: Service.Type) -> Service {
    guard let service = resolve(type) else { fatalError("no \(type)") }
    return service
  }
}

extension Container {
  /// Registers what its callers name.
  func single<Service>(_ type: Service.Type, make: @escaping (Resolver) -> Service) {
    register(type, factory: make).inObjectScope(.container)
  }
}

final class Main: Assembly {
  func assemble(container: Container) {
    container.single(Log.self) { _ in Console() }
    // Registered by the helper, so nothing is missing.
    container.register(Mail.self) { r in SMTP(log: r.resolve(Log.self)!) }
    container.register(Screen.self) { r in Screen(mail: r.resolve(Mail.self)!, clock: r.resolve(Clock.self)!) }
  }
}

let assembler = Assembler([Main()])

/// That a call names a type on a line of its own is no mention that the helper could register.
func open() {
  _ = assembler.resolver.resolve(
    Clock.self,
    name: "wall"
  )!
}
