import HarbourDomain

public struct SystemClock: Clock {
  public init() {}
  public func now() -> Int { 0 }
}

public final class Console: Log {
  let clock: Clock
  public init(clock: Clock) { self.clock = clock }
  public func write(_ line: String) { print(clock.now(), line) }
}
