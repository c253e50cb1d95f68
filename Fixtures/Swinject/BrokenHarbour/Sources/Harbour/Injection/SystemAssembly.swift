import HarbourDomain
import HarbourServices
import Swinject
import SwinjectAutoregistration

final class SystemAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Clock.self) { _ in SystemClock() }.inObjectScope(.container)
    container.autoregister(Log.self, initializer: Console.init).inObjectScope(.container)
    container.register(Database.self) { r in
      #if DEBUG
      return Database(path: "debug.sqlite", log: r.resolve(Log.self)!)
      #else
      return Database(path: "harbour.sqlite", log: r.resolve(Log.self)!)
      #endif
    }
    .inObjectScope(.container)
  }
}
