import Resolver

final class ListModel {}
final class ListScreen {
  private var model: ListModel = Resolver.resolve()
}
extension Resolver: ResolverRegistering {
  public static func registerAllServices() { register { ListModel() } }
}
