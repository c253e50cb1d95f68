import Resolver

final class Basket {}
actor Mode {}
protocol Counter {}
struct Desk: Counter {}
final class Till: Counter {}

extension Resolver: ResolverRegistering {
  public static func registerAllServices() {
    register { Basket() }.implements(AnyObject.self).scope(.shared)
    register { Mode() }.scope(.shared)
    register { Desk() as Counter }.scope(.cached)
    register(name: "till") { Till() as Counter }.scope(.shared)
    register(Double.self) { 1 }
  }
}
