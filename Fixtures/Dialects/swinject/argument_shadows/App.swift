import Swinject

// A name stands for what is bound last: nothing is reported of these.

final class Page { init(id: Int) {} }
enum Step { case open(Int), close(id: Int) }
final class Box { var id = 0 }

let container = Container()

func assemble() {
  container.register(Page.self) { (_: Resolver, id: Int) in Page(id: id) }
}

final class Router {
  var id = ""

  func show(_ box: Box, _ ids: [Int], _ pair: (Int, String), _ step: Step, maybe: Int?) {
    do {
      let id = box.id
      _ = container.resolve(Page.self, argument: id)!
    }
    do {
      let (id, _) = pair
      _ = container.resolve(Page.self, argument: id)!
    }
    for id in ids { _ = container.resolve(Page.self, argument: id)! }
    for (id, _) in zip(ids, ids) { _ = container.resolve(Page.self, argument: id)! }
    ids.forEach { id in _ = container.resolve(Page.self, argument: id)! }
    zip(ids, ids).forEach { (id, other) in _ = container.resolve(Page.self, argument: id)! }
    if let id = maybe { _ = container.resolve(Page.self, argument: id)! }
    switch step {
    case .open(let id): _ = container.resolve(Page.self, argument: id)!
    case let .close(id): _ = container.resolve(Page.self, argument: id)!
    }
  }

  // In its own initial value a name is still that of outside.
  func next(id: Int) {
    let id = container.resolve(Page.self, argument: id)!
    _ = id
  }
}

final class Generic<ID> {
  let id: ID
  init(id: ID) { self.id = id }
  func show() { _ = container.resolve(Page.self, argument: id)! }
}
