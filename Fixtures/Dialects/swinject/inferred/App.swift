import Swinject

protocol Mail {}
protocol Log {}
protocol Clock {}
protocol Store {}
protocol Cart {}
protocol Tax {}
struct Console: Log {}
final class SMTP: Mail { init(log: Log, clock: Clock?) {} }
struct Disk: Store { let log: Log, size = 1 }
final class Basket: Cart {
  init(_ store: Store, log: Log = Console()) {}
  convenience init(_ clock: Clock, tax: Tax) { self.init(Disk(log: Console())) }
}
class Page<Content> { init(content: Content) {} }
final class Report: Page<Tax> {}
struct Desk { struct Lamp { init(mail: Mail) {} } }

extension Resolver {
  func resolve<Service>() -> Service { resolve(Service.self)! }
  func resolve<Service>(name: String) -> Service? { resolve(Service.self, name: name) }
}

final class ShopAssembly: Assembly {
  func assemble(container: Container) {
    container.register(Log.self) { _ in Console() }
    // The parameter of the initializer tells; the clock may be nil.
    container.register(Mail.self) { r in SMTP(log: r.resolve(), clock: r.resolve()) }
    container.register(Store.self) { r in Disk(log: r.resolve()) }
    container.register(Cart.self) { r in Basket(r.resolve()) }
    // Nothing registers the clock that this initializer takes, and a tax under that name.
    container.register(Cart.self, name: "taxed") { r in
      Basket.init(try! r.resolve(), tax: r.resolve(name: "main")!)
    }
    // Inherited, and of the type that the superclass is written with.
    container.register(Report.self) { r in Report(content: r.resolve()) }
    container.register(Desk.Lamp.self) { r in Desk.Lamp(mail: r.resolve()) }
  }
}

let resolver = Assembler([ShopAssembly()]).resolver

final class Screen {
  var mail: Mail
  var clock: Clock
  var maybe: Clock?
  init() {
    self.mail = resolver.resolve()
    self.clock = resolver.resolve()
    self.maybe = resolver.resolve()
  }

  var tax: Tax { resolver.resolve() }
  func clock(_ flag: Bool) -> Clock {
    print(flag)
    return resolver.resolve()
  }
  func cart() -> Cart? { return resolver.resolve() }
  func isThere() -> Bool { resolver.resolve(name: "x") == nil }
}
