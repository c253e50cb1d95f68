import Swinject

extension ObjectScope {
  static let session = ObjectScope(storageFactory: PermanentStorage.init)
  static let never = ObjectScope(storageFactory: PermanentStorage.init)
}

final class Basket {}
final class Shelf {}
final class Draft {}
final class Shop { init(basket: Basket) {} }
final class Store { init(shelf: Shelf, draft: Draft) {} }

final class ShopAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Basket.self) { _ in Basket() }.inObjectScope(.session)
    container.register(Shop.self) { r in
      Shop(basket: r.resolve(Basket.self)!)  // expect: captive_dependency
    }.inObjectScope(.container)
    // A scope that nothing resets lives as long as the container; what is made anew is nobody's captive.
    container.register(Shelf.self) { _ in Shelf() }.inObjectScope(.never)
    container.register(Draft.self) { _ in Draft() }
    container.register(Store.self) { r in
      Store(shelf: r.resolve(Shelf.self)!, draft: r.resolve(Draft.self)!)
    }.inObjectScope(.container)
  }
}

let container = Container()
let assembler = Assembler([ShopAssembly()], container: container)
func logOut() { container.resetObjectScope(.session) }
