import Swinject

// Another `resolve` than Swinject's is not judged by what a container holds.

protocol Shelf {}
final class WoodShelf: Shelf {}
protocol Dye {}
final class Counter {}

final class Locator {
  static let shared = Locator()
  private var all: [Any] = []
  private let parent: Locator? = nil
  func resolve<T>() -> T { all.compactMap { $0 as? T }.first! }
  func resolve<T>(_ type: T.Type) -> T? { all.compactMap { $0 as? T }.first ?? parent?.resolve(type) }
}

final class Library {
  let locator: Locator
  init(locator: Locator) { self.locator = locator }
  func open(host: Locator) {
    let first: Dye = Locator.shared.resolve()
    let second = Locator.shared.resolve(Dye.self)!
    let third = host.resolve(Dye.self)!
    let fourth = locator.resolve(Counter.self)!
    print(first, second, third, fourth)
  }
}

let container = Container()
func wire() {
  container.register(Shelf.self) { _ in WoodShelf() }
  print(container.resolve(Shelf.self)!)
  // The container is still asked for what it lacks.
  print(container.resolve(Dye.self)!)
}
