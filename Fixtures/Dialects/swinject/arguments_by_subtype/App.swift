import Swinject
import SwinjectAutoregistration

// The static types of arguments are part of the key; SwinjectAutoregistration hands them on by their dynamic types.

protocol Way {}
final class Road: Way {}
final class Trip { init(way: Way) {} }
class Screen {}
final class MapScreen: Screen {}
final class Presenter { init(screen: Screen) {} }

let container = Container()
func wire() {
  container.autoregister(Trip.self, argument: Road.self, initializer: Trip.init)
  container.register(Presenter.self) { (_: Resolver, screen: Screen) in Presenter(screen: screen) }
}
func go() {
  let screen = MapScreen()
  print(container.resolve(Trip.self, argument: Road())!)
  print(container.resolve(Presenter.self, argument: screen)!)
  let plain: Screen = MapScreen()
  print(container.resolve(Presenter.self, argument: plain)!)
}
