import HarbourDomain
import HarbourServices

final class BookingModel {
  let boat: String
  let bookings: BookingStore
  let master: HarbourMaster
  init(boat: String, bookings: BookingStore, master: HarbourMaster) {
    self.boat = boat
    self.bookings = bookings
    self.master = master
  }
}

/// Opened from the map.
struct BookingScreen {
  let model: BookingModel

  static func open(for boat: String) -> BookingScreen {
    BookingScreen(model: Root.shared.resolver.resolve(BookingModel.self, argument: boat)!)
  }
}
