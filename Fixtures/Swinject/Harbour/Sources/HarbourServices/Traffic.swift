import HarbourDomain

public final class Master: HarbourMaster {
  let berths: BerthStore
  public var radio: Radio?
  public init(berths: BerthStore) { self.berths = berths }
  public func assign(_ boat: String) -> Berth? { berths.all().first }
}

/// Knows the master, who knows it.
public final class Shortwave: Radio {
  let master: HarbourMaster
  public init(master: HarbourMaster) { self.master = master }
  public func call(_ text: String) {}
}
