/// A place in the sky: right ascension and declination in degrees.
struct Coordinates: Hashable, Sendable {
  var rightAscension: Double
  var declination: Double
}

protocol StarCatalog: Sendable {
  func position(of name: String) -> Coordinates?
}

/// Tells where something stands now.
protocol Ephemeris: Sendable {
  func coordinates(of name: String, at seconds: Int) -> Coordinates?
}
