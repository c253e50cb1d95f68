import Swinject

protocol Animal {}
protocol Named {}
final class Cat: Animal, Named { var owner: Owner? }
final class Owner {}
final class Basket {}
final class Visit {}
final class Session {}

extension ObjectScope { static let visit = ObjectScope(storageFactory: PermanentStorage.init) }

let container = Container()

func assemble() {
  container.register(Owner.self) { r in Owner() }.inObjectScope(.graph)
  container.register(Cat.self) { _ in Cat() }
    .inObjectScope(.container)
    // A comment between.
    .implements(Animal.self, Named.self)
    .initCompleted { r, cat in
      cat.owner = r.resolve(Owner.self)!
    }
  container.register(Basket.self) { _ in Basket() }.inObjectScope(.weak)
  container.register(Visit.self) { _ in Visit() }.inObjectScope(.visit)
  let entry = container.register(Session.self) { _ in Session() }
  entry.inObjectScope(.transient)
  container.forward(AnyObject.self, to: entry)
  container.resetObjectScope(.visit)
}
