import Resolver

protocol Reads {}
protocol Writes {}
protocol Keeps {}
final class Disk: Reads, Writes, Keeps { var head: Head!; var arm: Arm? }
final class Head {}
final class Arm {}
final class Cache {}
final class Session {}
final class Page {}
final class Log {}
final class Note {}
final class Old: Keeps {}

extension ResolverScope { static let session = ResolverScopeCache() }

func logOut() { ResolverScope.session.reset() }

extension Resolver: ResolverRegistering {
  public static func registerAllServices() {
    register { Disk() }
      .implements(Reads.self)
      .implements((any Writes).self, name: "other")
      .implements((Reads & Writes).self)
      .resolveProperties { resolver, disk in
        disk.head = resolver.resolve(Head.self)
        disk.arm = resolver.optional()
      }
      .scope(.application)
    register { Head() }.scope(.shared)
    register { Cache() }.scope(.cached)
    register { Session() }.scope(.session)
    register { Page() }.scope(ResolverScope.unique)
    register { Log() }.scope(application)
    register { Note() }.scope(.container)
    register(name: "tape") { Old() }.implements(Keeps.self)
  }
}
