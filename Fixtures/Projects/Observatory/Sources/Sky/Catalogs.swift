import Dioxide

@Adapter(for: StarCatalog.self, profile: .production)
final class BrightStarCatalog: StarCatalog {
  private let stars: [String: Coordinates]

  init() {
    stars = [
      "Vega": Coordinates(rightAscension: 279.23, declination: 38.78),
      "Altair": Coordinates(rightAscension: 297.70, declination: 8.87),
    ]
  }

  func position(of name: String) -> Coordinates? { stars[name] }
}

#if DEBUG
@Adapter(for: StarCatalog.self, profile: ["kiosk", .test])
struct OneStarCatalog: StarCatalog {
  func position(of name: String) -> Coordinates? { Coordinates(rightAscension: 0, declination: 90) }
}
#else
@Adapter(for: StarCatalog.self, profile: ["kiosk", .test])
struct OneStarCatalog: StarCatalog {
  func position(of name: String) -> Coordinates? { nil }
}
#endif

@Adapter(for: Ephemeris.self)
struct FixedEphemeris: Ephemeris {
  let catalog: any StarCatalog

  func coordinates(of name: String, at seconds: Int) -> Coordinates? { catalog.position(of: name) }
}
