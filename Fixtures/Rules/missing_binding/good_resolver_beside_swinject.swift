import Resolver
import Swinject

protocol Ink {}
protocol Dye {}
struct Blue: Ink, Dye {}
let box = Container()

func register() {
  // Swinject's.
  box.register(Ink.self) { _ in Blue() }
  print(box.resolve(Ink.self)!)
}

// Nothing registers with Resolver here.
final class Painter {
  @Injected var dye: Dye
}
