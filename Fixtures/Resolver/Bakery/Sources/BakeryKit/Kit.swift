import Resolver

public protocol Clock {}
public final class SystemClock: Clock { public init() {} }

public protocol Stock {}
public protocol StockReading {}
public final class Pantry: Stock, StockReading {
  @Injected private var clock: Clock
  public var counter: Counter?
  public init() {}
}

public final class Counter { public init() {} }

public final class Oven {
  let clock: Clock
  public init(clock: Clock) { self.clock = clock }
}

public protocol Baker {}
public final class MasterBaker: Baker {
  @Injected var oven: Oven
  @LazyInjected var orders: Orders
  public init() {}
}

public protocol Orders {}
public final class OrderBook: Orders {
  @Injected var baker: Baker
  @OptionalInjected var printer: Printer?
  public init() {}
}

public final class Printer { public init() {} }

extension Resolver {
  public static func registerKit() {
    register { SystemClock() as Clock }.scope(.application)
    register { Pantry() }
      .implements(Stock.self)
      .implements(StockReading.self, name: "reading")
      .resolveProperties { resolver, pantry in pantry.counter = resolver.resolve() as Counter }
      .scope(.shared)
    register { Counter() }.scope(.cached)
    register { Oven(clock: resolve()) }
    register { MasterBaker() as Baker }
    register { OrderBook() }.implements(Orders.self).scope(.application)
  }
}
