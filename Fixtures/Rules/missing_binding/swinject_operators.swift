import Swinject

protocol Ink {}
protocol Dye {}
protocol Oil {}
let container = Container()

infix operator !!
func !! <Value>(value: Value?, message: @autoclosure () -> String) -> Value {
  guard let value else { fatalError(message()) }
  return value
}
postfix operator ~!
postfix func ~! <Value>(value: Value?) -> Value { value! }
infix operator ~~>
extension Resolver {
  static func ~~> <Service>(resolver: Self, type: Service.Type) -> Service { resolver.resolve(type)! }
}

func use() {
  _ = container.resolve(Ink.self) !! "no ink" // expect: missing_binding
  _ = container.resolve(Dye.self)~! // expect: missing_binding
  _ = container ~~> Oil.self // expect: missing_binding
}
