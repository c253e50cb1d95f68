import HarbourServices
import Swinject

/// Where everything is put together.
final class Root {
  static let shared = Root()

  private let assembler = Assembler([SystemAssembly(), StoreAssembly(), ServiceAssembly(), ScreenAssembly()])
  private var session: Assembler?
  var resolver: Resolver { session?.resolver ?? assembler.resolver }

  func signIn(_ name: String) {
    session = Assembler([SessionAssembly(name: name)], parent: assembler)
  }

  func signOut(_ container: Container) {
    container.resetObjectScope(.session)
    session = nil
  }
}
