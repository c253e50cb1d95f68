public protocol Clock {}
public protocol Gauge {}
public protocol Siren {}
public protocol Ledger {}
public protocol Gates {}

public final class SystemClock: Clock {
  public init() {}
}

public final class Level {
  public init(gauge: Gauge, clock: Clock) {}
}
