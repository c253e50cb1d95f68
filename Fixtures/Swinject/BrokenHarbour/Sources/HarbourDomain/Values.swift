/// A place to moor.
public struct Berth: Equatable, Sendable {
  public var number: Int
  public var length: Double
  public init(number: Int, length: Double) {
    self.number = number
    self.length = length
  }
}

public struct Booking: Equatable, Sendable {
  public var berth: Berth
  public var boat: String
  public init(berth: Berth, boat: String) {
    self.berth = berth
    self.boat = boat
  }
}
