import Resolver

protocol Parser {}
struct Fast: Parser {}
struct Safe: Parser {}
protocol Player {}
struct Loud: Player {}
struct Calm: Player {}
final class Screen { init() {} }
final class Window { var screen: Screen? }
final class Door { init(_ open: () -> Void) {} }
final class Gate { init(open: () -> Void) {} }
final class Wall {}
final class Roof {}
final class Floor {}
final class Lamp { init(_ bright: Bool) {} }

extension Resolver: ResolverRegistering {
  public static func registerAllServices() { registerHouse(isFast: true) }

  static func registerHouse(isFast: Bool) {
    register {
      isFast ? Fast() : Safe() as Parser
    }
    register {
      switch isFast {
      case true: return Loud() as Player
      case false: return Calm() as Player
      }
    }
    register {
      let screen = Screen()
      // What is built is told by the local value.
      return screen
    }
    register {
      let window = Window()
      window.screen = resolve()
      return window
    }
    register { Door { return } }
    register {
      Gate(open: {
        let other = Screen()
        _ = other
        return
      })
    }
    register {
      #if DEBUG
        return Wall()
      #else
        return Wall()
      #endif
    }
    register {
      #if DEBUG
        Roof()
      #else
        Roof()
      #endif
    }
    register { () -> Floor in
      func make() -> Floor { return Floor() }
      return make()
    }
    register {
      if isFast { return Lamp(true) }
      guard isFast else { return Lamp(false) }
      return Lamp(1 < 2)  // the last one
    }
  }
}
