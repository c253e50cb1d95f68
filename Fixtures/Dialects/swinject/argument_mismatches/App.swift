import Foundation
import Swinject

struct Page { init(_ address: URL) {} }
struct Sheet { init(_ text: String?) {} }
struct Stack { init(_ items: [Item]) {} }
struct Item {}

let container = Container()

func register() {
  container.register(Page.self) { (_, address: URL) in Page(address) }
  container.register(Sheet.self) { (_, text: String?) in Sheet(text) }
  container.register(Stack.self) { _, items in Stack(items) }
}

func good(address: URL, text: String?) {
  _ = container.resolve(Page.self, argument: address)!
  _ = container.resolve(Sheet.self, argument: text)!
  _ = container.resolve(Sheet.self, argument: "" as String?)!
  _ = container.resolve(Stack.self, argument: [Item()])!
}

func bad(data: Data, text: String) {
  // A literal is a `String`, and an optional type is another key.
  _ = container.resolve(Page.self, argument: "page")!
  _ = container.resolve(Page.self, argument: Item())!
  _ = container.resolve(Page.self, argument: data)!
  _ = container.resolve(Sheet.self, argument: text)!
  _ = container.resolve(Stack.self, argument: Item())!
}

/// The initializer of an external type may return an optional.
func unknown() {
  _ = container.resolve(Page.self, argument: Data())!
  _ = container.resolve(Page.self, argument: URL(string: "page")!)!
}
