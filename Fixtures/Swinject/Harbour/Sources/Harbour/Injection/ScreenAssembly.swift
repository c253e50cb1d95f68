import HarbourDomain
import HarbourServices
import Swinject
import SwinjectStoryboard

struct ScreenAssembly: Assembly {
  func assemble(container: Container) {
    container.register(BookingModel.self) { r, boat in
      BookingModel(boat: boat, bookings: r.resolve(BookingStore.self)!, master: r.resolve(HarbourMaster.self)!)
    }
    container.register(MapModel.self, factory: MapModel.make)
    container.storyboardInitCompleted(MapScreen.self) { r, screen in
      screen.model = r.resolve(MapModel.self)!
      screen.forecasts = r.resolve(Forecasts.self)
    }
  }
}
