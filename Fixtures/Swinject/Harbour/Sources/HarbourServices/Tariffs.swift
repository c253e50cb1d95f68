import HarbourDomain

public struct SummerTariff: Tariff {
  let base: Int
  public init(base: Int) { self.base = base }
  public func price(of berth: Berth) -> Int { base * berth.number }
}

public struct WinterTariff: Tariff {
  public init() {}
  public func price(of berth: Berth) -> Int { berth.number }
}
