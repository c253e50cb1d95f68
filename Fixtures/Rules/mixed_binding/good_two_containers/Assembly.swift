import Swinject

struct Sharing: Plugin {}

let container = Container()

func assemble() {
  container.register(Plugin.self) { _ in Sharing() }
}
