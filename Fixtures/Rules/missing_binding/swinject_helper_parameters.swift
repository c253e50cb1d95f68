import Swinject

protocol Ink {}
protocol Dye {}
protocol Oil {}
let container = Container()

extension Resolver {
  func require<Service>(_ type: Service.Type, file: StaticString = #fileID, line: UInt = #line) -> Service {
    guard let service = resolve(type) else { fatalError("\(type)", file: file, line: line) }
    return service
  }
  func get<Service>(named name: String? = nil) -> Service { resolve(Service.self, name: name)! }
}

func ink() -> Ink { container.require(Ink.self) } // expect: missing_binding

final class Painter {
  private let dye: Dye
  private let oil: Oil
  init(resolver: Resolver) {
    dye = resolver.get() // expect: missing_binding
    if true { oil = resolver.get() } else { fatalError() } // expect: missing_binding
  }
}

final class Gallery {
  var painter: Painter?
  func open(_ resolver: Resolver) {
    // A local variable, not the property.
    let painter: Int
    painter = 1
    print(painter)
  }
}
