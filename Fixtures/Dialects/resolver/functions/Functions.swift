import Resolver

protocol Mail {}
protocol Clock {}
protocol Shop {}
final class Sender: Mail {}
final class Quartz: Clock {}
final class Corner: Shop {}

extension Resolver: ResolverRegistering {
  public static func registerAllServices() {
    registerMail()
    Resolver.registerShop()
  }
}

extension Resolver {
  private static func registerMail() { register { Sender() as Mail } }
  static func registerShop() { register { Corner() as Shop } }
  static func registerClock() { register { Quartz() as Clock } }
}

final class Box {
  @Injected var mail: Mail
  @Injected var clock: Clock
  @Injected var shop: Shop
}
