import Resolver

protocol Mail {}
protocol Clock {}
final class Sender: Mail {}
enum Live {
  static func makeMail() -> Mail { Sender() }
  static let clock: Clock? = nil
}

extension Resolver: ResolverRegistering {
  public static func registerAllServices() {
    register { Live.makeMail() }
    register { Live.clock }
    add { Sender() }
  }

  static func add<Service>(_ make: @escaping () -> Service) {
    register { make() }
    register(Service.self) { make() }
  }

  static func find<Service>() -> Service { resolve() }
}

final class Box<Element> {
  @Injected var mail: Mail
  @Injected var clock: Clock
  @Injected var open: Element
  @Injected var open2: Box<Element>
  let value = wrap(Resolver.resolve())
}
func wrap(_ value: Mail) -> Mail { value }
