import Swinject

protocol A {}
protocol B {}
protocol C {}
protocol Soft {}

infix operator <~
infix operator <~?

func <~ <T>(resolver: Resolver, type: T.Type) -> T { resolver.resolve(type)! }
func <~? <T>(resolver: Resolver, type: T.Type) -> T? { resolver.resolve(type) }

extension Resolver {
  subscript<T>(type: T.Type) -> T { resolve(type)! }
  func callAsFunction<T>(_ type: T.Type) -> T { resolve(type)! }
}

let container = Container()

func a() { print(container <~ A.self) }
func b() { print(container[B.self]) }
func c() { print(container(C.self)) }

// Nothing that must be there: `container <~ Soft.self`, container[Soft.self]
func soft(_ resolver: Resolver, _ values: [ObjectIdentifier: Any], _ other: [String: Soft]) {
  print(resolver <~? Soft.self as Any, "container <~ Soft.self", values[ObjectIdentifier(Soft.self)] as Any)
  print(Soft.self == Soft.self, Table()[Soft.self])
}
struct Table { subscript(type: Any.Type) -> Int { 1 } }
