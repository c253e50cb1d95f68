import Swinject
import SwinjectAutoregistration

// Two constants with the same text are the same name, and one of an enum of strings has its own.

protocol Road {}
struct Lane: Road {}

enum Names {
  static let main = "main"
  static let central = "main"
  static let side = "side"
}
enum Place: String {
  case north
  case south = "S"
}
let harbour = "harbour"

let container = Container { c in
  c.register(Road.self, name: Names.main) { _ in Lane() }
  c.register(Road.self, name: harbour) { _ in Lane() }
  c.register(Road.self, name: Place.north.rawValue) { _ in Lane() }
  c.register(Road.self, name: Place.south.rawValue) { _ in Lane() }
}

func drive() {
  _ = container.resolve(Road.self, name: Names.central)!
  _ = container.resolve(Road.self, name: "main")!
  _ = container.resolve(Road.self, name: "harbour")!
  _ = container.resolve(Road.self, name: "S")!
  _ = container ~> (Road.self, name: Place.north.rawValue)
  _ = container.resolve(Road.self, name: Names.side)!
  _ = container ~> (Road.self, name: Names.side)
  _ = container.resolve(Road.self, name: "south")!
}
