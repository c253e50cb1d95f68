import Swinject
import SwinjectAutoregistration

protocol A {}
protocol B {}
protocol C {}
protocol D {}
protocol E {}

enum DI { static let container = Container() }

struct Screen {
  let hard = DI.container.resolve(A.self)!
  let cast = DI.container.resolve(A.self) as! Screen
  let soft = DI.container.resolve(B.self)
  let other = DI.container.resolve(B.self) ?? fallback()
  let chained = DI.container.resolve(B.self)?.description
  let failing = DI.container.resolve(C.self) ?? fatalError("no C")
  let declared: C = DI.container.inject.resolve(C.self)
  let arrow = DI.container ~> D.self
  let named = DI.container ~> (D.self, name: "main")

  func show() {
    guard let found = DI.container.resolve(E.self) else { fatalError() }
    guard let maybe = DI.container.resolve(B.self) else { return }
    if let perhaps = DI.container.resolve(B.self) { print(perhaps) }
    let negated = DI.container.resolve(B.self) != nil
    print(found, maybe, negated)
  }
}

func generic<T>(_ type: T.Type) -> T { DI.container.resolve(T.self)! }

extension Resolver {
  func must<Service>() -> Service { resolve(Service.self)! }
}
