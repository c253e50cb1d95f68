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
  @Injected var orders: Orders  // expect: circular_dependency
  public init() {}
}

public protocol Orders {}
public final class OrderBook: Orders {
  @Injected var baker: Baker
  @Injected var printer: Printer  // expect: missing_binding
  public init() {}
}

public final class Printer { public init() {} }

extension Resolver {
  public static func registerKit() {
    register { SystemClock() as Clock }.scope(.application)
    register { Pantry() }
      .implements(Stock.self)
      .implements(Clock.self, name: "reading")  // expect: adapter_conformance
      .resolveProperties { resolver, pantry in pantry.counter = resolver.resolve() as Counter }
      .scope(.shared)
    register { Counter() }.scope(.cached)
    register { Counter() }  // expect: duplicate_binding
    register { Oven(clock: resolve()) }
    register { MasterBaker() as Baker }
    register { OrderBook() }.implements(Orders.self).scope(.application)
  }
}
