import Resolver

struct Basket {}
enum Mode { case open; init() { self = .open } }
final class Till {}
protocol Counter {}
struct Desk: Counter {}
struct Plain {}

extension Resolver: ResolverRegistering {
  public static func registerAllServices() {
    register { Basket() }.scope(.shared) // expect: unshared_value
    register { Mode() }.scope(.shared) // expect: unshared_value
    register { Till() }.scope(.shared)
    register { Desk() as Counter }.scope(ResolverScope.shared) // expect: unshared_value
    register { Plain() }.scope(.application)
    register { 1 as Int }.scope(.shared)
  }
}
