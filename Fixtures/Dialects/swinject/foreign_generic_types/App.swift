import Moya
import Swinject

protocol Mail {}
protocol Log {}
final class Client { init(_ provider: MoyaProvider<Endpoint>, _ mail: Mail) {} }
struct Endpoint {}

let container = Container()

// Generic types of other modules are registered, and nothing outside the checked code registers anything.
func assemble() {
  container.register(MoyaProvider<Endpoint>.self) { _ in MoyaProvider() }
  container.register(Session?.self) { _ in nil }
  container.register(Cache<String, [Endpoint]>.self, name: "own") { _ in Cache() }
  container.register(Client.self) { r in Client(r.resolve(MoyaProvider<Endpoint>.self)!, r.resolve(Mail.self)!) }
}
