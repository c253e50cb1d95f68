import Swinject

protocol Stock {}
protocol Prices {}
protocol Clock {}
protocol Log {}
protocol Mail {}
struct Times { let clock: Clock }
struct Needs { let stock: Stock; let prices: Prices; var times: Times? = nil }
protocol Shelf {}
final class WoodShelf: Shelf { init(needs: Needs) {} }
final class Desk { init(log: Log) {} }
final class Door { let mail: Mail; init(mail: Mail) { self.mail = mail } }

extension Resolver {
  func resolve<T>() -> T! { resolve(T.self) }
}

final class ShopAssembly: Assembly {
  func assemble(container: Container) {
    // An argument, and an argument of an argument.
    container.register(Shelf.self) { r in
      WoodShelf(needs: .init(stock: r.resolve(), prices: r.resolve(), times: .init(clock: r.resolve())))
    }
    // What is registered.
    container.register(Desk.self) { r in .init(log: r.resolve()) }
  }
}

let resolver = Assembler([ShopAssembly()]).resolver

// What is declared.
func open() {
  let door: Door = .init(mail: resolver.resolve())
  print(door, resolver.resolve(Shelf.self)!, resolver.resolve(Desk.self)!)
}

// A function that is no initializer tells nothing.
enum Made { static func door(mail: Mail) -> Made? { nil } }
func make() -> Made? { .door(mail: resolver.resolve()) }
