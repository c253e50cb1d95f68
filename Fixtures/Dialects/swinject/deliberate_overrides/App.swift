import Swinject

// A registration under `#if` after another one is meant, and scopes that are reset together outlive nothing.

protocol Api {}
final class Live: Api {}
final class Fake: Api {}
final class User {}
final class Session { init(user: User) {} }

extension ObjectScope { static let user = ObjectScope(storageFactory: PermanentStorage.init) }

let container = Container()
func wire() {
  container.register(Api.self) { _ in Live() }
  #if DEBUG
    container.register(Api.self) { _ in Fake() }
  #endif
  container.register(User.self) { _ in User() }.inObjectScope(.user)
  container.register(Session.self) { r in Session(user: r.resolve(User.self)!) }.inObjectScope(.container)
}
func signOut() {
  container.resetObjectScope(.user)
  container.resetObjectScope(.container)
}
