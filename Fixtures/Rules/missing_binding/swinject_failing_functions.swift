import Swinject

protocol Ink {}
protocol Dye {}
protocol Oil {}
let container = Container()

func crash(_ message: String) -> Never { fatalError(message) }
// They declare another type, and never return one.
func fail<Value>() -> Value { fatalError("nothing is registered") }
func blank() -> Oil { preconditionFailure() }

func ink() -> Ink {
  guard let ink = container.resolve(Ink.self) else { return crash("ink") } // expect: missing_binding
  return ink
}
func sameInk() -> Ink {
  guard let ink = container.resolve(Ink.self, name: "same") else { return fatalError() } // expect: missing_binding
  return ink
}
func dye() -> Dye { container.resolve(Dye.self) ?? fail() } // expect: missing_binding
func oil() -> Oil { container.resolve(Oil.self) ?? blank() } // expect: missing_binding
