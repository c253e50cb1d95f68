import Swinject

protocol Ink {}
struct Blue: Ink {}
let container = Container()

func make(_ message: String) -> Ink { Blue() }
func report(_ message: String) -> Ink {
  print(message)
  return Blue()
}

func ink() -> Ink {
  guard let ink = container.resolve(Ink.self) else { return make("ink") }
  return ink
}
func sameInk() -> Ink {
  if let ink = container.resolve(Ink.self, name: "same") { return ink }
  return report("same")
}
func otherInk() -> Ink { container.resolve(Ink.self, name: "other") ?? make("other") }
// `crash` is called only in another case.
func cases() -> Ink? {
  guard let ink = container.resolve(Ink.self, name: "cases") else { return 1 > 2 ? nil : make("cases") }
  return ink
}
