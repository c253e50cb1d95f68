import HarbourDomain
import HarbourServices
import Swinject

final class MapModel {
  let berths: BerthStore
  init(berths: BerthStore) { self.berths = berths }

  static func make(_ resolver: Resolver) -> MapModel {
    MapModel(berths: resolver.resolve(BerthStore.self)!)
  }
}

/// Made by a storyboard.
final class MapScreen {
  var model: MapModel?
  var forecasts: Forecasts?
}
