import Resolver

protocol Mail {}
final class Sender: Mail {}
final class Strict {}

extension Resolver: ResolverRegistering {
  public static func registerAllServices() {
    register { Sender() as Mail }
    register(Strict?.self) { Strict() }
  }
}

final class Box {
  @Injected var mail: Mail?
  @Injected var forced: Mail!
  let other: Mail? = Resolver.resolve()
  @Injected var strict: Strict?
  @Injected var plain: Strict
}
