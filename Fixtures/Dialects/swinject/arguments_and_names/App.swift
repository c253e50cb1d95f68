import Swinject

enum Names { static let main = "main" }
struct Page {}
struct Row {}
struct Cell {}

let container = Container()

func assemble() {
  container.register(Page.self) { (r: Resolver, title: String, size: (Int, Int)) in Page() }
  container.register(Page.self) { r, title in Page() }
  container.register(Page.self) { _ in Page() }
  container.register(Row.self, name: Names.main) { _ in Row() }
  container.register(Row.self, name: "side") { _ in Row() }
  container.register(Cell.self) { Cell.make($0, $1) }
}

func use() {
  _ = container.resolve(Page.self)!
  _ = container.resolve(Page.self, argument: "title")!
  _ = container.resolve(Page.self, arguments: "title", (1, 2))!
  _ = container.resolve(Page.self, arguments: "title", 1, 2)!
  _ = container.resolve(Row.self, name: Names.main)!
  _ = container.resolve(Row.self, name: compute())!
  _ = container.resolve(Row.self, name: "other")!
  _ = container.resolve(Cell.self, argument: 1)!
  _ = container.resolve(Cell.self)!
}
