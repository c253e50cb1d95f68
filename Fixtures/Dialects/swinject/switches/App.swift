import Swinject

protocol Store {}
struct Disk: Store {}
struct Memory: Store {}

enum Mode { case kept, passing }

func assemble(_ container: Container, _ mode: Mode) {
  // Either is registered, never both.
  switch mode {
  case .kept: container.register(Store.self) { _ in Disk() }
  case .passing: container.register(Store.self) { _ in Memory() }
  }
  for name in ["a", "b"] { container.register(Store.self, name: name) { _ in Disk() } }
  _ = container.resolve(Store.self, name: "a")!
}

let container = Container()
