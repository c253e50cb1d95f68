import Swinject
import SwinjectAutoregistration

// `r~>` resolves the type that is expected.

protocol Stock {}
protocol Ledger {}
struct Shelf: Stock {}
struct Needs { let ledger: Ledger }
final class Till { init(ledger: Ledger) {} }
final class Shop {
  init(stock: Stock, till: Till) {}
  init(needs: Needs) {}
}

let container = Container()

func assemble() {
  container.register(Stock.self) { _ in Shelf() }
  container.register(Till.self) { r in Till(ledger: r~>) }
  container.register(Shop.self) { r in Shop(stock: r~>, till: r~>) }
}

func open() {
  let till: Till = container~>
  let shop: Shop = .init(needs: .init(ledger: container~>))
  _ = (till, shop)
}
