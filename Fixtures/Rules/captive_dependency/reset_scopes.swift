import Resolver

protocol Account {}
final class User: Account {}
final class Token {}
final class Mailer { @Injected var account: Account } // expect: captive_dependency
final class Sender { let token: Token; init(token: Token) { self.token = token } }
final class Later { func user() -> Account { Resolver.resolve() } }
final class Lazily { @LazyInjected var account: Account } // expect: captive_dependency
final class Weakly { @WeakLazyInjected var account: Account? }
final class Kept { @Injected var other: Other }
final class Other {}

extension ResolverScope {
  static let session = ResolverScopeCache()
  static let never = ResolverScopeCache()
}

func logOut() { ResolverScope.session.reset() }

extension Resolver: ResolverRegistering {
  public static func registerAllServices() {
    register { User() }.implements(Account.self).scope(.session)
    register { Token() }.scope(.session)
    register { Mailer() }.scope(.application)
    register { Sender(token: resolve()) }.scope(.cached) // expect: captive_dependency
    register { Later() }.scope(.application)
    register { Lazily() }.scope(.application)
    register { Weakly() }.scope(.application)
    register { Kept() }.scope(.application)
    register { Other() }.scope(.never)
  }
}
