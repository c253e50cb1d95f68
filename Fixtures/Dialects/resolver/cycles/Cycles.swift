import Resolver

protocol Orders {}
final class Shop: Orders { @Injected var till: Till }
class Counter { @Injected var orders: Orders }
final class Till: Counter {}
final class Front { @Injected var back: Back }
final class Back { @LazyInjected var front: Front }
final class Left { let right: Right; init(right: Right) { self.right = right } }
final class Right { let left: Left = Resolver.resolve() }

extension Resolver: ResolverRegistering {
  public static func registerAllServices() {
    register { Shop() }.implements(Orders.self)
    register { Till() }
    register { Front() }
    register { Back() }
    register { Left(right: resolve()) }
    register { Right() }
  }
}
