import Swinject

protocol Ink {}
struct Blue: Ink {}
let container = Container()

infix operator ?!
// It has another value for nil.
func ?! <Value>(value: Value?, other: Value) -> Value { value ?? other }
infix operator =~
func =~ <Value>(value: Value?, text: String) -> Bool { "\(value)" == text }

func use() {
  _ = container.resolve(Ink.self) ?! Blue()
  _ = container.resolve(Ink.self, name: "compared") =~ "nil"
  _ = container.resolve(Ink.self, name: "same") as? Blue == nil
}
