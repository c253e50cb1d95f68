import Resolver

protocol Store {}
final class Disk: Store {}
enum Words { static let cloud = "cloud" }

extension Resolver.Name {
  static let disk = Self("disk")
  static let tape: Resolver.Name = "tape"
  static let film = Resolver.Name("film")
  static let reel: Resolver.Name = .film
  static var mode: Resolver.Name = .disk
}

extension Resolver: ResolverRegistering {
  public static func registerAllServices() {
    register(name: .disk) { Disk() as Store }
    register(name: "tape") { Disk() as Store }
    register(name: .reel) { Disk() as Store }
    register(name: Resolver.Name(Words.cloud)) { Disk() as Store }
    register { resolve(name: .mode) as Store }
  }
}

final class Reader {
  @Injected(name: "disk") var literal: Store
  @Injected(name: .tape) var constant: Store
  @Injected(name: Resolver.Name.film) var alias: Store
  @Injected(name: .mode) var changing: Store
  @Injected(name: "cloud") var cloud: Store
  @Injected(name: "dsik") var misspelt: Store
  @Injected var plain: Store
}
