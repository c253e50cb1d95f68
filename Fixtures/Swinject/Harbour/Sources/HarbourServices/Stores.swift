import HarbourDomain

public final class StoredBerths: BerthStore {
  let database: Database
  public init(database: Database) { self.database = database }
  public func all() -> [Berth] { [] }
}

public final class StoredBookings: BookingStore {
  let database: Database
  let log: Log
  public init(database: Database, log: Log) {
    self.database = database
    self.log = log
  }
  public func add(_ booking: Booking) { log.write(booking.boat) }
}
