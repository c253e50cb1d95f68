import Swinject

protocol Clock {}
final class Watch: Clock {}
final class Pigeon {}

let container = Container()

/// Resolves whatever its callers name, so that nobody can tell what is never resolved.
func inject<Service>(_ type: Service.Type) -> Service { container.resolve(type)! }

func assemble() {
  container.register(Clock.self) { _ in Watch() }
  container.register(Pigeon.self) { _ in Pigeon() }
}

let pigeon = inject(Pigeon.self)
