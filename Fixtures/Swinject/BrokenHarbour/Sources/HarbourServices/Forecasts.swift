import HarbourDomain

public final class Buoy: Weather {
  public let station: String
  public init(station: String, clock: Clock) { self.station = station }
  public func wind() -> Double { 3.5 }
}

/// Asks for the weather again and again.
public final class Forecasts {
  let latest: () -> Weather
  public init(latest: @escaping () -> Weather) { self.latest = latest }
}
