import Swinject
import SwinjectAutoregistration

protocol Store {}
protocol Log {}
protocol Cart {}
struct Disk: Store { init(path: String, log: Log) {} }
struct Console: Log {}
final class Basket: Cart {
  init(store: Store, log: Lazy<Log>, tax: Provider<Tax>, coupon: Coupon?, size: Int) {}
}
struct Tax {}

func assemble(_ container: Container) {
  container.autoregister(Log.self, initializer: Console.init)
  container.autoregister(Store.self, argument: String.self, initializer: Disk.init)
  container.autoregister(Cart.self, name: "big", arguments: Int.self, initializer: Basket.init).inObjectScope(.container)
}
let root = Container()
