import Swinject

protocol Mail {}
protocol Clock {}
protocol Tax {}

/// Two initializers that take something else under one label.
final class Screen {
  init(mail: Mail) {}
  init(mail: Clock) {}
}
final class Window { init(_ tax: Tax, _ other: Tax) {} }
struct Link { func resolve() -> Int { 1 } }
struct Row { init(number: Int, mail: Mail) {} }

extension Resolver {
  func resolve<Service>() -> Service { resolve(Service.self)! }
}

let container = Container()

func use(_ link: Link) {
  _ = Screen(mail: container.resolve())
  // Not this many arguments, and a function that is no type.
  _ = Window(container.resolve())
  _ = make(mail: container.resolve())
  // Another function of that name: only the call on the container is one of Swinject's.
  _ = Row(number: link.resolve(), mail: container.resolve())
  _ = Screen(mail: [container.resolve()][0])
}

func make(mail: Mail) {}
